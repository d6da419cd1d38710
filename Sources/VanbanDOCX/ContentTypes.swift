import VanbanPackage
import VanbanSource
import VanbanTemplate

/// The parts of a package by their content types (ISO/IEC 29500-2, 7.2).
struct ContentTypes: Sendable {
  static let part = "[Content_Types].xml"

  private(set) var main = "word/document.xml"
  /// What the package says its main part is; with it the kind of document.
  private(set) var mainType = ""
  private(set) var styles: String?
  private(set) var numbering: String?
  /// The part that holds macros.
  private(set) var macros: String?
  private(set) var settings: String?
  private(set) var theme: String?
  /// The part that holds title, subject and author.
  private(set) var coreProperties: String?
  private(set) var notes = DOCXNoteParts()
  private(set) var templateParts: [TemplatePart] = []
  /// Types by ending, in small letters.
  private(set) var defaults: [String: String] = [:]

  /// - Parameter isRead: true for a file that is only looked at, which may be signed.
  init(_ package: Package, document: String, isRead: Bool = false) throws(PackageError) {
    if let program = WordKind.otherProgram(package) { throw PackageError(diagnostic: .notWord(program, document)) }
    guard let bytes = try package.bytes(of: Self.part) else {
      throw PackageError(diagnostic: .notDOCX(document))
    }
    let types = PartTypes(try XMLTree.parse(bytes, part: Self.part, document: document))
    defaults = types.defaults
    let all = types.parts(of: package)
    main = try PartTypes.related(in: package, document) ?? all.first { $0.type.hasSuffix(".main+xml") }?.part ?? main
    mainType = types.type(of: main) ?? ""
    if let refusal = WordKind.refusal(mainType, isRead ? [] : all, document) { throw PackageError(diagnostic: refusal) }
    guard mainType.hasSuffix(".main+xml"), package[main] != nil else {
      throw PackageError(diagnostic: .notDOCX(document))
    }
    let title = Wording(vi: "thân văn bản", en: "body")
    templateParts.append(TemplatePart(name: main, title: title, isEssential: true, takesNotes: true))
    for (part, type) in all where part != main { take(part, of: type) }
  }

  private mutating func take(_ part: String, of type: String) {
    if type.hasSuffix(".styles+xml") {
      styles = part
    } else if type.hasSuffix(".numbering+xml") {
      numbering = part
    } else if type.hasSuffix(".theme+xml") {
      theme = theme ?? part
    } else if type == "application/vnd.ms-office.vbaProject" {
      macros = part
    } else if let (kind, title) = Self.notes(of: type) {
      notes[kind] = part
      templateParts.append(TemplatePart(name: part, title: title, isEssential: true, holdsNotes: true))
    } else if let (title, isPlain) = Self.title(of: type) {
      if type.hasSuffix(".settings+xml") { settings = part }
      let isDated = type.hasSuffix(".core-properties+xml")
      if isDated { coreProperties = part }
      templateParts.append(TemplatePart(name: part, title: title, isPlain: isPlain, isDated: isDated))
    }
  }

  private static func notes(of type: String) -> (kind: String, title: Wording)? {
    let titles: [(String, Wording)] = [
      ("footnote", Wording(vi: "chú thích cuối trang", en: "footnote")),
      ("endnote", Wording(vi: "chú thích cuối văn bản", en: "endnote")),
      ("comment", Wording(vi: "ghi chú bên lề", en: "comment")),
    ]
    return titles.first { type.hasSuffix(".\($0.0)s+xml") }
  }

  private static func title(of type: String) -> (Wording, isPlain: Bool)? {
    let titles: [(String, Wording, Bool)] = [
      (".header+xml", Wording(vi: "đầu trang", en: "header"), false),
      (".footer+xml", Wording(vi: "chân trang", en: "footer"), false),
      (".settings+xml", Wording(vi: "biến của tài liệu", en: "document variables"), true),
      (".core-properties+xml", Wording(vi: "thuộc tính tài liệu", en: "document properties"), true),
      (".extended-properties+xml", Wording(vi: "thuộc tính tài liệu", en: "document properties"), true),
      (".custom-properties+xml", Wording(vi: "thuộc tính tài liệu", en: "document properties"), true),
      (".chart+xml", Wording(vi: "biểu đồ", en: "chart"), true),
      (".chartshapes+xml", Wording(vi: "biểu đồ", en: "chart"), true),
      (".diagramData+xml", Wording(vi: "sơ đồ", en: "diagram"), true),
      (".diagramDrawing+xml", Wording(vi: "sơ đồ", en: "diagram"), true),
    ]
    return titles.first { type.hasSuffix($0.0) }.map { ($0.1, $0.2) }
  }
}

extension Diagnostic {
  static func notDOCX(_ document: String) -> Diagnostic {
    Diagnostic(
      "docx.no-main-part", at: .file(document),
      Wording(
        vi: "tệp không phải là văn bản Word: không có phần thân văn bản",
        en: "the file is no Word document: it has no main document part"),
      hint: Wording(
        vi: "mở tệp bằng Word hoặc LibreOffice rồi lưu lại thành .docx",
        en: "open the file in Word or LibreOffice and save it as .docx"))
  }
}
