import VanbanPackage
import VanbanReading

/// A style with all that it builds on (OpenDocument 1.3 part 3, 16.2).
struct TextStyle: Sendable {
  /// As people see it.
  var shownName: String?
  /// Its family and the name of what it builds on.
  var parent: String?
  /// One that a program made for one place: what people see is what it builds on.
  var isAutomatic = false
  var look = LookLayer()
  var paragraph = ParagraphLayer()
  var list: String?
  /// True where its indents hold in a list, too.
  var setsIndent = false
  var masterPage: String?
  var pageNumber: Int?
  var endsPage: Bool?
  /// The attributes of tables, columns, rows, cells and frames.
  var properties: [String: String] = [:]
  var borders = BorderLayer()

  func over(_ base: TextStyle) -> TextStyle {
    var result = self
    result.shownName = isAutomatic ? base.shownName : shownName
    result.look = look.over(base.look)
    result.paragraph = paragraph.over(base.paragraph)
    result.list = list ?? base.list
    result.setsIndent = setsIndent || (list == nil && base.list != nil && base.setsIndent)
    result.masterPage = masterPage ?? base.masterPage
    result.pageNumber = pageNumber ?? base.pageNumber
    result.endsPage = endsPage ?? base.endsPage
    result.properties = properties.merging(base.properties) { own, _ in own }
    result.borders = borders.over(base.borders)
    return result
  }
}

/// The styles that a part sees, each worked out once: the named ones and its own automatic ones.
struct TextStyles: Sendable {
  private var styles: [String: TextStyle] = [:]
  /// What holds before any style, by family (16.4).
  private(set) var defaults: [String: TextStyle] = [:]
  private(set) var lists: [String: TextList] = [:]
  private(set) var outline: TextList?

  /// - Parameter parts: the groups of styles to take, those that go before others last.
  init(_ groups: [(part: TextPart, group: String)]) {
    var own: [String: TextStyle] = [:]
    for (part, name) in groups {
      guard let group = part.child(part.tree.root, name) else { continue }
      let fonts = FontFaces(part)
      for node in part.elements(of: group) {
        read(node, part, fonts, isAutomatic: name == "office:automatic-styles", into: &own)
      }
    }
    styles = StyleChain.resolve(own, parent: \.parent) { $0.over($1) }
  }

  private mutating func read(
    _ node: Int, _ part: TextPart, _ fonts: FontFaces, isAutomatic: Bool, into own: inout [String: TextStyle]
  ) {
    switch part.name(of: node) {
    case "style:default-style":
      if let family = part.value(node, "style:family") { defaults[family] = TextStyle(node, part, fonts) }
    case "style:style":
      guard let name = part.value(node, "style:name"), let family = part.value(node, "style:family") else { return }
      var style = TextStyle(node, part, fonts)
      style.isAutomatic = isAutomatic
      style.parent = part.value(node, "style:parent-style-name").map { "\(family)/\($0)" }
      if !isAutomatic { style.shownName = part.value(node, "style:display-name") ?? name }
      own["\(family)/\(name)"] = style
    case "text:list-style": if let name = part.value(node, "style:name") { lists[name] = TextList(node, part) }
    case "text:outline-style": outline = TextList(node, part)
    default: return
    }
  }

  subscript(family: String, name: String?) -> TextStyle? { name.flatMap { styles["\(family)/\($0)"] } }
}

extension TextStyle {
  init(_ node: Int, _ part: TextPart, _ fonts: FontFaces) {
    list = part.value(node, "style:list-style-name")
    masterPage = part.value(node, "style:master-page-name").flatMap { $0.isEmpty ? nil : $0 }
    for child in part.elements(of: node) {
      switch part.name(of: child) {
      case "style:text-properties": look = part.look(child, fonts)
      case "style:paragraph-properties": readParagraph(child, part)
      case let name where name.hasSuffix("-properties"):
        borders = part.borders(child)
        pageNumber = part.integer(child, "style:page-number")
        for (name, value) in part.values(child) where Self.asked.contains(name) { properties[name] = value }
      default: continue
      }
    }
  }

  /// The attributes that readers ask for: styles that build on each other repeat all that is kept.
  private static let asked: Set = [
    "style:width", "table:align", "fo:margin-left", "fo:break-before", "style:may-break-between-rows",
    "style:column-width", "style:rel-column-width", "style:row-height", "fo:keep-together", "draw:stroke",
  ]

  private mutating func readParagraph(_ node: Int, _ part: TextPart) {
    paragraph = part.paragraph(node)
    setsIndent = paragraph.left != nil || paragraph.firstLine != nil
    pageNumber = part.integer(node, "style:page-number")
    endsPage = part.value(node, "fo:break-after").map { $0 == "page" }
  }

  func points(_ name: String) -> Double? { properties[name].flatMap { Length.points($0) } }
}
