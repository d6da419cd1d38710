import VanbanPackage
import VanbanSource
import VanbanTemplate

/// The parts of a package by their content types (ISO/IEC 29500-2, 7.2).
struct ContentTypes: Sendable {
  static let part = "[Content_Types].xml"

  private(set) var main = "word/document.xml"
  private(set) var styles: String?
  private(set) var settings: String?
  private(set) var notes = DOCXNoteParts()
  private(set) var templateParts: [TemplatePart] = []
  /// Types by ending, in small letters.
  private(set) var defaults: [String: String] = [:]

  init(_ package: Package, document: String) throws(PackageError) {
    guard let bytes = try package.bytes(of: Self.part) else {
      throw PackageError(diagnostic: .notDOCX(document))
    }
    let tree = try XMLTree.parse(bytes, part: Self.part, document: document)
    var others: [TemplatePart] = []
    var mainPart: TemplatePart?
    for node in tree.children(of: tree.root) where tree.nodes[node].kind == .element {
      guard let type = tree.attribute(node, "", "ContentType")?.value else { continue }
      if let ending = tree.attribute(node, "", "Extension")?.value { defaults[ending.lowercased()] = type }
      guard let name = tree.attribute(node, "", "PartName")?.value else { continue }
      let part = String(name.drop { $0 == "/" })
      if type.hasSuffix(".main+xml") {
        main = part
        mainPart = TemplatePart(name: part, title: Wording(vi: "thân văn bản", en: "body"), isEssential: true, takesNotes: true)
      } else if type.hasSuffix(".styles+xml") {
        styles = part
      } else if type.hasSuffix(".settings+xml") {
        settings = part
      } else if let (kind, title) = Self.notes(of: type) {
        notes[kind] = part
        others.append(TemplatePart(name: part, title: title, isEssential: true, holdsNotes: true))
      } else if let (title, isPlain) = Self.title(of: type) {
        others.append(TemplatePart(name: part, title: title, isPlain: isPlain))
      }
    }
    guard let mainPart else { throw PackageError(diagnostic: .notDOCX(document)) }
    templateParts = [mainPart] + others
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
      (".core-properties+xml", Wording(vi: "thuộc tính tài liệu", en: "document properties"), true),
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
