import VanbanOfficial
import VanbanPackage
import VanbanSource

/// Finds the pages that documents print: laid out by LibreOffice, read from its PDF by poppler's `pdftotext`.
struct PageReader {
  private let files: FileSystem
  /// Seconds for LibreOffice to start, and for each document.
  private static let limit = (start: 120, document: 30)

  init(files: FileSystem) { self.files = files }

  /// The pages of each document, all laid out in one run.
  func pages(of documents: [FinishedFile]) -> [PrintedPages] {
    guard !documents.isEmpty else { return [] }
    guard let office = Office(files) else { return documents.map { _ in .unknown(.noOfficeForPages) } }
    guard let reader = files.program(["pdftotext"], chosenBy: "VANBAN_PDFTOTEXT") else {
      return documents.map { _ in .unknown(.noPDFText) }
    }
    do throws(FileError) {
      let folder = try files.createTemporaryDirectory()
      defer { try? files.remove(folder) }
      let sources = try write(documents, in: folder)
      let limit = Self.limit.start + Self.limit.document * documents.count
      let said = try office.convert(sources, to: "pdf:writer_pdf_Export", in: folder, limit: limit)
      return documents.indices.map { pages(FilePath.join(folder, "\($0)"), reader, said) }
    } catch {
      return documents.map { _ in .unknown(.noPages(error.diagnostic.message)) }
    }
  }

  private func write(_ documents: [FinishedFile], in folder: String) throws(FileError) -> [String] {
    var sources: [String] = []
    for (index, document) in documents.enumerated() {
      let source = FilePath.join(folder, "\(index).\(document.format.rawValue)")
      try files.writeAtomically(document.bytes, to: source)
      sources.append(source)
    }
    return sources
  }

  /// - Parameter said: what LibreOffice said if it failed.
  private func pages(_ name: String, _ reader: String, _ said: String?) -> PrintedPages {
    let boxes = "\(name).xhtml"
    guard files.exists("\(name).pdf") else {
      return .unknown(.noPages(Wording(same: Self.first(said))))
    }
    let end = ProcessRunner().run(
      reader, ["-raw", "-bbox", "-enc", "UTF-8", "\(name).pdf", boxes], log: "\(name).log",
      limit: Self.limit.start)
    guard end == .exited(0), let bytes = try? files.read(boxes) else {
      return .unknown(.noPages(Wording(same: "pdftotext: \(end)")))
    }
    let pages = BoundingBoxes.pages(String(decoding: bytes, as: UTF8.self))
    return pages.isEmpty ? .unknown(.noPages(Wording(same: "pdftotext"))) : .pages(pages)
  }

  private static func first(_ said: String?) -> String {
    said.flatMap { $0.split(separator: "\n").first.map(String.init) } ?? "LibreOffice"
  }
}

/// A document as a file holds it.
struct FinishedFile {
  enum Format: String {
    case docx, odt
  }

  let bytes: [UInt8]
  let format: Format
}

extension Wording {
  fileprivate static let noOfficeForPages = Wording(
    vi: "không tìm thấy LibreOffice để dàn trang; cài libreoffice-writer-nogui, hoặc đặt VANBAN_SOFFICE",
    en: "no LibreOffice found to lay out the pages; install libreoffice-writer-nogui, or set VANBAN_SOFFICE")
  fileprivate static let noPDFText = Wording(
    vi: "không tìm thấy pdftotext để đọc trang in; cài poppler-utils, hoặc đặt VANBAN_PDFTOTEXT",
    en: "no pdftotext found to read the pages; install poppler-utils, or set VANBAN_PDFTOTEXT")

  fileprivate static func noPages(_ said: Wording) -> Wording {
    Wording(vi: "không dàn được trang: \(said.vi)", en: "the pages could not be laid out: \(said.en)")
  }
}
