public import VanbanPackage
import VanbanSource
public import VanbanTemplate

/// The kinds of Word documents, which differ in the type of their main part (ISO/IEC 29500-1, 11.3.10).
enum WordKind: String, CaseIterable {
  case docx, docm, dotx, dotm

  var mainType: String {
    switch self {
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    case .docm: "application/vnd.ms-word.document.macroEnabled.main+xml"
    case .dotx: "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
    case .dotm: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
    }
  }

  /// Word opens a file with macros only where its kind may have them.
  var mayHoldMacros: Bool { self == .docm || self == .dotm }

  init?(mainType: String) {
    guard let kind = Self.allCases.first(where: { $0.mainType == mainType }) else { return nil }
    self = kind
  }

  /// Why a package is not taken: it belongs to another program, or it is signed.
  static func refusal(
    _ mainType: String, _ parts: [(part: String, type: String)], _ document: String
  ) -> Diagnostic? {
    if let other = others.first(where: { mainType.contains($0.mark) }) { return .notWord(other.kind, document) }
    let signature = parts.first { $0.type.hasSuffix("digital-signature-xmlsignature+xml") }
    return signature.map { .signed($0.part, document) }
  }

  /// Whose a package is that has no content types.
  static func otherProgram(_ package: Package) -> Wording? {
    let isApple = package.entries.contains { $0.name.hasSuffix(".iwa") || $0.name == "index.apxl" }
    guard isApple else { return nil }
    return Wording(vi: "tệp Apple (Pages, Numbers, Keynote)", en: "an Apple file (Pages, Numbers, Keynote)")
  }

  private static let others: [(mark: String, kind: Wording)] = [
    ("spreadsheetml", Wording(vi: "bảng tính Excel", en: "an Excel workbook")),
    ("ms-excel", Wording(vi: "bảng tính Excel", en: "an Excel workbook")),
    ("presentationml", Wording(vi: "tệp trình chiếu PowerPoint", en: "a PowerPoint presentation")),
    ("ms-powerpoint", Wording(vi: "tệp trình chiếu PowerPoint", en: "a PowerPoint presentation")),
    ("ms-visio", Wording(vi: "bản vẽ Visio", en: "a Visio drawing")),
  ]
}

extension DOCXFormat {
  public static let usualEnding = WordKind.docx.rawValue

  public static let noteReferences: Set = ["footnoteReference", "endnoteReference"]

  public static func isKind(of package: Package) -> Bool { package["word/document.xml"] != nil || package[ContentTypes.part] != nil }

  public var ending: String { WordKind(mainType: contentTypes.mainType)?.rawValue ?? WordKind.docx.rawValue }

  public func retype(_ parts: inout RenderedParts, to ending: String) throws(PackageError) {
    guard let kind = WordKind(rawValue: ending), let bytes = try parts.bytes(of: ContentTypes.part) else { return }
    if !kind.mayHoldMacros, let macros = contentTypes.macros {
      throw PackageError(diagnostic: .macros(macros, ending, document))
    }
    let tree = try XMLTree.parse(bytes, part: ContentTypes.part, document: "")
    let override = tree.children(of: tree.root).first {
      tree.attribute($0, "", "PartName")?.value == "/\(contentTypes.main)"
    }
    if let type = override.flatMap({ tree.attribute($0, "", "ContentType") }) {
      parts.set(ContentTypes.part, .deflated(tree.bytes(replacing: type.range, with: kind.mainType)))
    } else {
      try parts.append(toRootOf: ContentTypes.part) { prefix in
        "<\(prefix)Override PartName=\"/\(contentTypes.main)\" ContentType=\"\(kind.mainType)\"/>"
      }
    }
  }
}

extension Diagnostic {
  static func notWord(_ kind: Wording, _ document: String) -> Diagnostic {
    Diagnostic(
      "template.wrong-kind", at: .file(document),
      Wording(vi: "đây là \(kind.vi), không phải văn bản Word", en: "this is \(kind.en), no Word document"),
      hint: Wording(
        vi: "mẫu là tệp .docx, .dotx, .docm, .odt hay .ott", en: "a template is a .docx, .dotx, .docm, .odt or .ott"))
  }

  fileprivate static func macros(_ part: String, _ ending: String, _ document: String) -> Diagnostic {
    Diagnostic(
      "template.macros", at: .file(document),
      Wording(
        vi: "mẫu có macro (\(part)), mà Word không mở tệp .\(ending) có macro",
        en: "the template holds macros (\(part)), and Word opens no .\(ending) that has any"),
      hint: Wording(
        vi: "ghi ra .docm, hoặc lưu mẫu thành .docx trong Word để bỏ macro",
        en: "write a .docm, or save the template as .docx in Word, which leaves the macros out"))
  }
}
