public import VanbanPackage
import VanbanSource
public import VanbanTemplate

/// WordprocessingML (ISO/IEC 29500) as the engine sees it.
public struct DOCXFormat: TemplateFormat {
  public typealias Pattern = DOCXPattern

  public enum Hook: Sendable {
    /// The section properties at the end of the body.
    case section
  }

  public let parts: [TemplatePart]
  let package: Package
  /// The name that messages go by.
  let document: String
  let contentTypes: ContentTypes
  let styles: StyleSheet
  private(set) var section = DOCXSection()
  private var notes: DOCXNoteParts
  /// Whether the main part is in the names of Strict documents.
  private var isStrict = false

  public init(package: Package, document: String) throws(PackageError) {
    self.package = package
    self.document = document
    contentTypes = try ContentTypes(package, document: document)
    parts = try contentTypes.templateParts.map { part throws(PackageError) in
      var part = part
      part.targets = try LinkTargets.targets(of: part.name, in: package, document: document)
      return part
    }
    notes = contentTypes.notes
    styles = StyleSheet(package, part: contentTypes.styles, document: document)
  }

  public mutating func prepare(_ trees: [(part: TemplatePart, tree: XMLTree)]) {
    for (part, tree) in trees {
      if part.name == contentTypes.main {
        section = DOCXSection(endOf: tree)
        isStrict = tree.name(of: tree.root).namespace == WordprocessingML.strict
      }
      notes.read(tree, part: part)
    }
    for (part, tree) in trees { notes.free(referencesIn: tree, part: part) }
  }

  /// ISO/IEC 29500-2, 8.3.4.
  public static let dates: Set = [
    XMLName(WordprocessingML.dublinCoreTerms, "created"), XMLName(WordprocessingML.dublinCoreTerms, "modified"),
  ]

  public static func role(of name: XMLName) -> ElementRole { WordprocessingML.role(of: name) }

  public static let prefixes = [
    NamespacePrefix("w", [WordprocessingML.transitional, WordprocessingML.strict])
  ]

  public static func form(of attribute: XMLName, on element: XMLName) -> PlainForm? {
    DOCXTexts.form(of: attribute, on: element)
  }

  public static func title(ofContainer name: XMLName) -> ContainerTitle? {
    name.local == "txbxContent" ? ContainerTitle(vi: "hộp văn bản", en: "text box") : nil
  }

  public static var keepsTextInElements: Bool { true }

  public static var allowsMarkersBetweenBlocks: Bool { true }

  public func hooks(in tree: XMLTree, part: TemplatePart) -> [(range: Range<Int>, hook: Hook)] {
    if part.name == contentTypes.main, let range = section.range { return [(range, .section)] }
    return []
  }

  public func pattern(of paragraph: Int, in tree: XMLTree, part: TemplatePart) -> DOCXPattern {
    DOCXPattern(of: paragraph, in: tree)
  }

  public func breaksPage(_ paragraph: Int, in tree: XMLTree, part: TemplatePart) -> Bool {
    let main = tree.name(of: paragraph).namespace
    guard let properties = tree.child(of: paragraph, main, "pPr"),
      let mark = tree.child(of: properties, main, "pageBreakBefore")
    else { return false }
    return !["0", "false", "off"].contains(tree.attribute(mark, main, "val")?.value ?? "1")
  }

  public func noteMarks(in tree: XMLTree, part: TemplatePart) -> [NoteMark] { notes.marks(in: tree, part: part) }

  public func site(of text: Int, in tree: XMLTree, part: TemplatePart) -> DOCXInlineSite? {
    DOCXInlineSite(of: text, in: tree)
  }

  public func amendment(of text: Int, in tree: XMLTree) -> (offset: Int, bytes: [UInt8])? {
    let name = tree.name(of: text)
    guard WordprocessingML.isMain(name.namespace), name.local == "t" || name.local == "instrText",
      tree.attribute(text, "http://www.w3.org/XML/1998/namespace", "space") == nil
    else { return nil }
    return (tree.nodes[text].content.lowerBound - 1, Array(" xml:space=\"preserve\"".utf8))
  }

  /// Its mark is deleted, too: where the deletions are accepted, nothing is left of it.
  public func paragraph(of deletions: [ArraySlice<UInt8>]) -> [UInt8] {
    guard let first = deletions.first else { return [] }
    var mark = Array(first.prefix { $0 != UInt8(ascii: ">") })
    if mark.last == UInt8(ascii: "/") { mark.removeLast() }
    return "<w:p><w:pPr><w:rPr>".utf8 + mark + "/></w:rPr></w:pPr>".utf8 + deletions.joined() + "</w:p>".utf8
  }

  public func emptyParagraph(like pattern: DOCXPattern) -> [UInt8] {
    var bytes = Array("<w:p>".utf8)
    pattern.paragraph.write(as: "pPr", to: &bytes)
    return bytes + "</w:p>".utf8
  }

  /// A container may neither be empty nor end with a table (ISO/IEC 29500-1, 17.4.65).
  public static func needsParagraph(after blocks: ArraySlice<UInt8>) -> Bool {
    var rest = blocks
    while let last = rest.lastIndex(where: { $0 > 0x20 }) {
      rest = rest[...last]
      guard let marker = marker(endingAt: rest) else { return rest.suffix(8).elementsEqual("</w:tbl>".utf8) }
      rest = rest[..<marker]
    }
    return true
  }

  /// Word takes tables with nothing between them for one.
  public static let tableGap = Array(
    """
    <w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>\
    <w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>
    """.utf8)

  /// Where the bookmark or the like begins that these bytes end with.
  private static func marker(endingAt bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.suffix(2).elementsEqual("/>".utf8), let start = bytes.lastIndex(of: UInt8(ascii: "<"))
    else { return nil }
    let name = bytes[start...].dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    let local = name.split(separator: UInt8(ascii: ":")).last ?? []
    return WordprocessingML.roles[String(decoding: local, as: UTF8.self)] == .marker ? start : nil
  }

  public func writer(for request: RenderRequest) -> DOCXWriter {
    DOCXWriter(
      styles: styles, section: section, parts: parts, additions: DOCXAdditions(package, contentTypes),
      footnotes: DOCXFootnotes(notes), settings: contentTypes.settings, isStrict: isStrict,
      request: request)
  }
}
