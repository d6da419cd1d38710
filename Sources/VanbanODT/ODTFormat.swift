public import VanbanPackage
import VanbanSource
public import VanbanTemplate

/// OpenDocument text (ODF 1.3) as the engine sees it.
public struct ODTFormat: TemplateFormat {
  public typealias Pattern = ODTPattern

  public enum Hook: Sendable {
    /// The end of the automatic styles of the content or of the styles part.
    case automaticStyles(isStylesPart: Bool)
    /// The end of the master pages.
    case masterPages
    /// A size in the style of that name.
    case size(style: String)
  }

  public let parts: [TemplatePart]
  let kind: TextKind
  private let package: Package
  private var content = ODTStyles()
  private var styles = ODTStyles()
  private var pages = ODTPages()
  private var notes = ODTNotes()
  private var drawings = FreeNames()

  public init(package: Package, document: String) throws(PackageError) {
    if let refusal = try Self.refusal(package, document) { throw PackageError(diagnostic: refusal) }
    guard package.entries.contains(where: { $0.name == "content.xml" }) else {
      throw PackageError(diagnostic: .notODT(document))
    }
    kind = try Self.kind(of: package, document)
    self.package = package
    parts = [
      TemplatePart(name: "content.xml", title: Self.title(of: "content.xml"), isEssential: true, takesNotes: true),
      TemplatePart(name: "styles.xml", title: Self.title(of: "styles.xml"), isEssential: true),
      TemplatePart(name: "meta.xml", title: Self.title(of: "meta.xml"), isPlain: true, isDated: true),
    ]
  }

  /// What messages call a part.
  static func title(of part: String) -> Wording {
    switch part {
    case "content.xml": Wording(vi: "thân văn bản", en: "body")
    case "styles.xml": Wording(vi: "đầu trang, chân trang", en: "header or footer")
    default: Wording(vi: "thuộc tính tài liệu", en: "document properties")
    }
  }

  public mutating func prepare(_ trees: [(part: TemplatePart, tree: XMLTree)]) {
    drawings = FreeNames(taken: trees.flatMap { $0.tree.ownNames(OpenDocument.draw) })
    for (part, tree) in trees {
      if part.name == "content.xml" {
        content = ODTStyles(tree)
        notes.read(tree)
      }
      if part.name == "styles.xml" {
        styles = ODTStyles(tree)
        pages = ODTPages(tree)
      }
    }
  }

  /// OpenDocument 1.3 part 3, 4.3.2.
  public static let dates: Set = [
    XMLName(OpenDocument.meta, "creation-date"), XMLName(OpenDocument.dublinCore, "date"),
  ]

  public static func role(of name: XMLName) -> ElementRole { OpenDocument.role(of: name) }

  public static let prefixes = OpenDocument.prefixes.map { NamespacePrefix($0.value, [$0.key]) }

  public static func form(of attribute: XMLName, on element: XMLName) -> PlainForm? {
    ODTTexts.form(of: attribute, on: element)
  }

  public static func title(ofContainer name: XMLName) -> ContainerTitle? {
    switch name.local {
    case "note-body": ContainerTitle(vi: "chú thích", en: "footnote")
    case "text-box": ContainerTitle(vi: "hộp văn bản", en: "text box")
    case "header", "header-first", "header-left": ContainerTitle(vi: "đầu trang", en: "header", isPart: true)
    case "footer", "footer-first", "footer-left": ContainerTitle(vi: "chân trang", en: "footer", isPart: true)
    default: nil
    }
  }

  public static var keepsTextInElements: Bool { false }

  public static var allowsMarkersBetweenBlocks: Bool { false }

  public func hooks(in tree: XMLTree, part: TemplatePart) -> [(range: Range<Int>, hook: Hook)] {
    guard !part.isPlain else { return [] }
    let isStyles = ODTPart(name: part.name) == .styles
    let own = isStyles ? styles : content
    var hooks: [(range: Range<Int>, hook: Hook)] = own.sizes.map { ($0.range, .size(style: $0.style)) }
    if let end = own.automaticEnd { hooks.append((end, .automaticStyles(isStylesPart: isStyles))) }
    if isStyles, let end = pages.mastersEnd { hooks.append((end, .masterPages)) }
    return hooks
  }

  public func pattern(of paragraph: Int, in tree: XMLTree, part: TemplatePart) -> ODTPattern {
    let kind = ODTPart(name: part.name)
    let own = kind == .styles ? styles : content
    return ODTPattern(
      of: paragraph, in: tree, cellWidth: own.cellWidth(around: paragraph, in: tree, page: pages.textWidth),
      part: kind)
  }

  public func breaksPage(_ paragraph: Int, in tree: XMLTree, part: TemplatePart) -> Bool {
    let own = ODTPart(name: part.name) == .styles ? styles : content
    return tree.value(of: paragraph, OpenDocument.text, "style-name").map(own.breaksPage) ?? false
  }

  public func noteMarks(in tree: XMLTree, part: TemplatePart) -> [NoteMark] {
    part.takesNotes ? notes.marks(in: tree) : []
  }

  public func site(of text: Int, in tree: XMLTree, part: TemplatePart) -> ODTInlineSite? {
    let kind = ODTPart(name: part.name)
    let own = kind == .styles ? styles : content
    return ODTInlineSite(
      of: text, in: tree, width: own.cellWidth(around: text, in: tree, page: pages.textWidth), part: kind)
  }

  public func amendment(of text: Int, in tree: XMLTree) -> (offset: Int, bytes: [UInt8])? { nil }

  /// Deletions are marks in the paragraph, which stays for their sake.
  public func paragraph(of deletions: [ArraySlice<UInt8>]) -> [UInt8] { [] }

  public func emptyParagraph(like pattern: ODTPattern) -> [UInt8] {
    let style = pattern.style.map { " text:style-name=\"\(AutomaticStyles.escaped($0))\"" } ?? ""
    return Array("<text:p\(style)/>".utf8)
  }

  public static func needsParagraph(after blocks: ArraySlice<UInt8>) -> Bool {
    blocks.allSatisfy { $0 <= 0x20 }
  }

  public static let tableGap: [UInt8] = []

  public func writer(for request: RenderRequest) -> ODTWriter {
    ODTWriter(
      content: content, styles: styles, pages: pages, additions: ODTAdditions(package), drawings: drawings,
      notes: notes, request: request)
  }
}

extension Diagnostic {
  static func notODT(_ document: String) -> Diagnostic {
    Diagnostic(
      "odt.no-content", at: .file(document),
      Wording(
        vi: "tệp không phải là văn bản ODT: không có content.xml",
        en: "the file is no ODT document: it has no content.xml"),
      hint: Wording(
        vi: "mở tệp bằng LibreOffice hoặc Word rồi lưu lại thành .odt",
        en: "open the file in LibreOffice or Word and save it as .odt"))
  }
}
