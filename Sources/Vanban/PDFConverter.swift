import VanbanPackage
import VanbanSource

/// Makes PDF files with the installed LibreOffice.
struct PDFConverter {
  private let files: FileSystem
  /// Whether the file is for keeping: PDF/A-2b (ISO 19005-2), in which pictures may be transparent.
  private let isArchival: Bool

  init(files: FileSystem, isArchival: Bool = false) {
    self.files = files
    self.isArchival = isArchival
  }

  /// The PDF of a DOCX or ODT; nil with an error in `diagnostics`.
  func convert(_ bytes: [UInt8], _ format: OutputFormat, diagnostics: inout Diagnostics) -> [UInt8]? {
    guard let office = Office(files) else {
      diagnostics.report(.noOffice)
      return nil
    }
    do {
      let folder = try files.createTemporaryDirectory()
      defer { try? files.remove(folder) }
      let source = FilePath.join(folder, "van-ban.\(format.rawValue)")
      try files.writeAtomically(bytes, to: source)
      if let fault = try run(office, source, in: folder) {
        diagnostics.report(.officeFailed(fault))
        return nil
      }
      let pdf = try files.read(FilePath.join(folder, "van-ban.pdf"))
      return whole(pdf, from: bytes, diagnostics: &diagnostics)
    } catch let error as FileError {
      diagnostics.report(error.diagnostic)
    } catch {
      diagnostics.report(.officeFailed("\(error)"))
    }
    return nil
  }

  /// The PDF where it goes on to its end; what stands in for a font that the document asks for is told.
  private func whole(_ pdf: [UInt8], from document: [UInt8], diagnostics: inout Diagnostics) -> [UInt8]? {
    guard pdf.starts(with: "%PDF-".utf8), PDFFonts.isWhole(pdf) else {
      diagnostics.report(.officeFailed("not a whole PDF"))
      return nil
    }
    let fonts = PDFFonts(pdf)
    if !fonts.names.isEmpty, !fonts.hasTimesNewRoman, asksForTimesNewRoman(document) {
      diagnostics.report(.fontStandsIn(fonts.families))
    }
    return pdf
  }

  /// Whether texts or styles of a document name the font that the decree asks for.
  private func asksForTimesNewRoman(_ document: [UInt8]) -> Bool {
    guard let package = try? Package.read(document, name: "") else { return false }
    let name = Array(PDFFonts.timesNewRoman.utf8)
    return ["word/document.xml", "word/styles.xml", "content.xml", "styles.xml"].contains { part in
      (try? package.bytes(of: part))?.firstRange(of: name) != nil
    }
  }

  /// - Returns: what LibreOffice said when it failed.
  private func run(_ office: Office, _ source: String, in folder: String) throws -> String? {
    if let said = try office.convert([source], to: "pdf:writer_pdf_Export:\(options)", in: folder) { return said }
    if files.exists(FilePath.join(folder, "van-ban.pdf")) { return nil }
    return try office.said(in: FilePath.join(folder, "log")) ?? "van-ban.pdf"
  }

  /// What the export filter is asked for: an outline of the headings, all fonts in the file, marks of the
  /// structure for screen readers, pictures as sharp as they are.
  private var options: String {
    func option(_ name: String, _ type: String, _ value: String) -> (String, String) {
      (name, JSON.object([("type", JSON.quoted(type)), ("value", JSON.quoted(value))]))
    }
    return JSON.object([
      option("SelectPdfVersion", "long", isArchival ? "2" : "0"),
      option("ExportBookmarks", "boolean", "true"),
      option("EmbedStandardFonts", "boolean", "true"),
      option("UseTaggedPDF", "boolean", "true"),
      option("UseLosslessCompression", "boolean", "true"),
      option("ReduceImageResolution", "boolean", "false"),
    ])
  }
}

extension Diagnostic {
  /// True for what is the same for every document.
  var isAboutMachine: Bool { id == "office.missing" || id == "office.font-missing" }

  static let noOffice = Diagnostic(
    "office.missing", at: .nowhere,
    Wording(vi: "không tìm thấy LibreOffice để tạo tệp PDF", en: "no LibreOffice found to make a PDF with"),
    hint: Wording(
      vi: "cài LibreOffice (Debian, Ubuntu: sudo apt-get install libreoffice-writer-nogui fonts-liberation2), hoặc đặt VANBAN_SOFFICE",
      en: "install LibreOffice (Debian, Ubuntu: sudo apt-get install libreoffice-writer-nogui fonts-liberation2), or set VANBAN_SOFFICE"))

  static func officeFailed(_ said: String) -> Diagnostic {
    let said = said.split(separator: "\n").prefix(3).joined(separator: " ")
    return Diagnostic(
      "office.failed", at: .nowhere,
      Wording(vi: "LibreOffice không tạo được tệp PDF: \(said)", en: "LibreOffice made no PDF: \(said)"),
      hint: Wording(
        vi: "mở tệp .docx hoặc .odt bằng LibreOffice để xem lỗi", en: "open the .docx or .odt in LibreOffice to see why"))
  }

  static func fontStandsIn(_ families: [String]) -> Diagnostic {
    let names = families.joined(separator: ", ")
    return Diagnostic(
      "office.font-missing", .warning, at: .nowhere,
      Wording(
        vi: "máy không có phông Times New Roman; trong tệp PDF phông thay thế là \(names)",
        en: "Times New Roman is not installed; in the PDF \(names) stands in for it"),
      hint: Wording(
        vi: "cài phông Times New Roman rồi tạo lại tệp PDF để phát hành",
        en: "install Times New Roman and make the PDF again before it is issued"))
  }
}
