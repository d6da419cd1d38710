import VanbanPackage
import VanbanReading

/// A style with all that it is based on (ISO/IEC 29500-1, 17.7.4.17).
struct WordStyle: Sendable {
  /// As people see it.
  var name: String?
  var basedOn: String?
  var look = LookLayer()
  var paragraph = ParagraphLayer()
  var numbering = NumberingReference()
  var table = TableStyle()

  func over(_ base: WordStyle) -> WordStyle {
    var result = self
    result.look = look.over(base.look)
    result.paragraph = paragraph.over(base.paragraph)
    result.numbering = numbering.over(base.numbering)
    result.table = table.over(base.table)
    return result
  }
}

/// The list that a paragraph or style belongs to (17.3.1.19).
struct NumberingReference: Sendable {
  /// "0" takes it out of any.
  var id: String?
  var level: Int?

  func over(_ base: NumberingReference) -> NumberingReference {
    NumberingReference(id: id ?? base.id, level: level ?? base.level)
  }
}

/// The styles of a document, each worked out once.
struct WordStyles: Sendable {
  /// What holds before any style (17.7.5).
  private(set) var defaultLook = LookLayer()
  private(set) var defaultParagraph = ParagraphLayer()
  private var styles: [String: WordStyle] = [:]
  /// The style of what names none, by type.
  private var defaults: [String: String] = [:]

  init() {}

  init(_ part: WordPart, _ fonts: ThemeFonts) {
    var own: [String: WordStyle] = [:]
    for node in part.elements(of: part.tree.root) {
      switch part.local(of: node) {
      case "docDefaults": readDefaults(node, part, fonts)
      case "style":
        guard let id = part.value(node, "styleId") else { continue }
        if let type = part.value(node, "type"), ["1", "true", "on"].contains(part.value(node, "default")) {
          defaults[type] = id
        }
        own[id] = Self.style(node, part, fonts)
      default: continue
      }
    }
    styles = StyleChain.resolve(own, parent: \.basedOn) { $0.over($1) }
  }

  private mutating func readDefaults(_ node: Int, _ part: WordPart, _ fonts: ThemeFonts) {
    defaultLook = part.look(part.child(node, "rPrDefault").flatMap { part.child($0, "rPr") }, fonts)
    defaultParagraph = part.paragraph(part.child(node, "pPrDefault").flatMap { part.child($0, "pPr") })
  }

  private static func style(_ node: Int, _ part: WordPart, _ fonts: ThemeFonts) -> WordStyle {
    let properties = part.child(node, "pPr")
    return WordStyle(
      name: part.value(ofChild: "name", of: node).map { shown($0) }, basedOn: part.value(ofChild: "basedOn", of: node),
      look: part.look(part.child(node, "rPr"), fonts), paragraph: part.paragraph(properties),
      numbering: part.numbering(properties), table: TableStyle(node, part, fonts))
  }

  /// Word keeps the names of its own styles in small letters and shows them in capitals: `heading 1`, `footnote text`.
  private static func shown(_ name: String) -> String {
    let own = ["heading ", "toc ", "header", "footer", "footnote ", "endnote ", "caption", "index ", "annotation "]
    guard own.contains(where: { name.hasPrefix($0) }) else { return name }
    let words = name.split(separator: " ").map { $0 == "toc" ? "TOC" : $0.prefix(1).uppercased() + $0.dropFirst() }
    return words.joined(separator: " ")
  }

  /// A style by its id; the default one of its type where the id is unknown.
  subscript(id: String?, type: String) -> WordStyle? {
    id.flatMap { styles[$0] } ?? defaults[type].flatMap { styles[$0] }
  }

  /// The list of a numbering style (17.7.4.14).
  func list(ofStyle id: String) -> String? { styles[id]?.numbering.id }
}

extension WordPart {
  func numbering(_ properties: Int?) -> NumberingReference {
    guard let properties, let node = child(properties, "numPr") else { return NumberingReference() }
    let level = child(node, "ilvl").flatMap { integer($0, "val") }
    return NumberingReference(id: value(ofChild: "numId", of: node), level: level)
  }
}
