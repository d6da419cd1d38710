public import VanbanPackage
import VanbanSource
public import VanbanTemplate

/// The kinds of OpenDocument texts (OpenDocument 1.3 part 2, 3.3 and appendix C), which differ in their media type.
enum TextKind: String, CaseIterable {
  case odt, ott

  var mediaType: String {
    switch self {
    case .odt: "application/vnd.oasis.opendocument.text"
    case .ott: "application/vnd.oasis.opendocument.text-template"
    }
  }
}

extension ODTFormat {
  public static let usualEnding = TextKind.odt.rawValue

  public static let noteReferences: Set = ["note-citation"]

  public static func isKind(of package: Package) -> Bool { package["content.xml"] != nil || package[mimetype] != nil }

  static let mimetype = "mimetype"
  static let manifest = "META-INF/manifest.xml"
  static let manifestNamespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"

  public var ending: String { kind.rawValue }

  /// The kind that the package names; a text where it names none.
  static func kind(of package: Package, _ document: String) throws(PackageError) -> TextKind {
    guard let bytes = try package.bytes(of: mimetype) else { return .odt }
    let text = String(decoding: bytes, as: UTF8.self)
    let type = text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    if let kind = TextKind.allCases.first(where: { $0.mediaType == type }) { return kind }
    if let wrong = wrong(type) { throw PackageError(diagnostic: .notText(wrong, document)) }
    return .odt
  }

  /// Why a package is not taken: it is signed, or under a password (OpenDocument 1.3 part 2, 3.4 and 5).
  static func refusal(_ package: Package, _ document: String) throws(PackageError) -> Diagnostic? {
    let signatures = "META-INF/documentsignatures.xml"
    if package[signatures] != nil { return .signed(signatures, document) }
    guard let bytes = try package.bytes(of: manifest) else { return nil }
    let tree = try XMLTree.parse(bytes, part: manifest, document: document)
    return tree.nameID(manifestNamespace, "encryption-data").map { _ in .encrypted(document) }
  }

  /// Refuses what cannot be read as a text; a signature is no hindrance to that.
  static func check(_ package: Package, _ document: String) throws(PackageError) {
    // The manifests of older programs have a DOCTYPE, for which they could not be parsed.
    if let bytes = try package.bytes(of: manifest), bytes.firstRange(of: "encryption-data".utf8) != nil {
      throw PackageError(diagnostic: .encrypted(document))
    }
    _ = try kind(of: package, document)
  }

  private static func wrong(_ type: String) -> Wording? {
    let others: [(mark: String, kind: Wording)] = [
      ("opendocument.spreadsheet", Wording(vi: "bảng tính (.ods)", en: "a spreadsheet (.ods)")),
      ("opendocument.presentation", Wording(vi: "tệp trình chiếu (.odp)", en: "a presentation (.odp)")),
      ("opendocument.graphics", Wording(vi: "bản vẽ (.odg)", en: "a drawing (.odg)")),
      ("opendocument.text-master", Wording(vi: "văn bản chủ (.odm)", en: "a master document (.odm)")),
      ("epub", Wording(vi: "sách điện tử EPUB", en: "an EPUB book")),
    ]
    return others.first { type.contains($0.mark) }?.kind
  }

  public func retype(_ parts: inout RenderedParts, to ending: String) throws(PackageError) {
    guard let kind = TextKind(rawValue: ending) else { return }
    if try parts.bytes(of: Self.mimetype) != nil { parts.set(Self.mimetype, .stored(Array(kind.mediaType.utf8))) }
    guard let bytes = try parts.bytes(of: Self.manifest) else { return }
    let tree = try XMLTree.parse(bytes, part: Self.manifest, document: "")
    let root = tree.elements(of: tree.root).first { tree.value(of: $0, Self.manifestNamespace, "full-path") == "/" }
    if let type = root.flatMap({ tree.attribute($0, Self.manifestNamespace, "media-type") }) {
      parts.set(Self.manifest, .deflated(tree.bytes(replacing: type.range, with: kind.mediaType)))
    }
  }
}

extension Diagnostic {
  fileprivate static func notText(_ kind: Wording, _ document: String) -> Diagnostic {
    Diagnostic(
      "template.wrong-kind", at: .file(document),
      Wording(
        vi: "đây là \(kind.vi), không phải văn bản LibreOffice Writer",
        en: "this is \(kind.en), no text document of LibreOffice Writer"),
      hint: Wording(
        vi: "mẫu là tệp .docx, .dotx, .docm, .odt hay .ott", en: "a template is a .docx, .dotx, .docm, .odt or .ott"))
  }
}
