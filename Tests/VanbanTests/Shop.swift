import Testing
import Vanban
import VanbanContent
import VanbanPackage
import VanbanSource
import VanbanTestSupport

/// The checkout's own templates, examples and golden documents.
enum Shop {
  static let root = FilePath.folder(of: FilePath.folder(of: FilePath.folder(of: #filePath)))
  static let examples = [
    "ban-sao-y-thong-bao", "bao-cao-nam", "bien-ban-hop", "cong-van-bao-cao-nam", "cong-van-thang-6-2025",
    "cong-van-thang-8-2025", "cong-van-tra-loi", "cong-van-uy-ban", "giay-moi-hop", "ke-hoach-so-y-te", "ke-hoach-uy-ban",
    "quyet-dinh-ban-hanh-quy-che",
  ]

  static func template(_ format: OutputFormat) throws -> AnyTemplate {
    let (name, bytes) = try packed(format)
    var diagnostics = Diagnostics()
    return try #require(AnyTemplate(bytes, name: name, diagnostics: &diagnostics), "\(shown(diagnostics))")
  }

  static func packed(_ format: OutputFormat) throws -> (name: String, bytes: [UInt8]) {
    let name = "van-ban.\(format.rawValue)"
    var diagnostics = Diagnostics()
    let bytes = TemplateFolder("\(root)/Templates/\(name)").pack(diagnostics: &diagnostics)
    return (name, try #require(bytes, "\(shown(diagnostics))"))
  }

  static func example(_ name: String) throws -> SourceText {
    SourceText(name: "\(name).yaml", bytes: try FileSystem().read("\(root)/Examples/\(name).yaml"))
  }

  /// Files beside the examples.
  static let files = FileAccess { file in
    let path = "\(root)/Examples/\(file.path)"
    guard let bytes = try? FileSystem().read(path) else {
      return .refused(Wording(vi: "không có", en: "there is none"), path: path)
    }
    return .file(bytes, path: path)
  }

  /// A rendered document; faults fail the test.
  static func render(_ source: SourceText, _ format: OutputFormat) throws -> [UInt8] {
    var diagnostics = Diagnostics()
    let document = Document(source, files: files, diagnostics: &diagnostics)
    let bytes = try document?.render(with: template(format), diagnostics: &diagnostics)
    return try #require(bytes, "\(shown(diagnostics))")
  }

  static func text(_ source: SourceText, _ format: OutputFormat) throws -> String {
    let bytes = try render(source, format)
    return format == .odt ? try Reading.odt(bytes) : try Reading.docx(bytes)
  }

  static func shown(_ diagnostics: Diagnostics) -> String {
    diagnostics.all.map { DiagnosticText(language: .en)($0) }.joined(separator: "\n")
  }
}
