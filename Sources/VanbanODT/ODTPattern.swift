import VanbanPackage

/// What content takes over from the paragraph that asked for it.
public struct ODTPattern: Sendable {
  /// The paragraph's style, named or automatic.
  let style: String?
  /// The styles of the spans around the tag, the outermost first.
  let spans: [String]
  /// The text width of the cell that the paragraph stands in, in points; nil outside tables: the page decides.
  let cellWidth: Double?
  let part: ODTPart

  init(of node: Int, in tree: XMLTree, cellWidth: Double?, part: ODTPart) {
    style = tree.value(of: node, OpenDocument.text, "style-name")
    spans = Self.spans(below: node, in: tree)
    self.cellWidth = cellWidth
    self.part = part
  }

  private static func spans(below node: Int, in tree: XMLTree) -> [String] {
    guard let span = tree.child(of: node, OpenDocument.text, "span") else { return [] }
    let style = tree.value(of: span, OpenDocument.text, "style-name")
    return (style.map { [$0] } ?? []) + spans(below: span, in: tree)
  }
}

/// The two parts that hold text, each with automatic styles of its own.
enum ODTPart: Int, Sendable {
  case content, styles

  init(name: String) {
    self = name == "styles.xml" ? .styles : .content
  }

  var name: String { self == .styles ? "styles.xml" : "content.xml" }
}
