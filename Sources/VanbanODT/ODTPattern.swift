import VanbanPackage

/// What content takes over from the paragraph that asked for it.
public struct ODTPattern: Sendable {
  /// The paragraph's style, named or automatic.
  let style: String?
  /// The styles of the spans around the tag, the outermost first.
  let spans: [String]
  /// The width that is free where the paragraph stands, in points.
  let width: Double
  let part: ODTPart

  init(of node: Int, in tree: XMLTree, width: Double, part: ODTPart) {
    style = tree.value(of: node, OpenDocument.text, "style-name")
    spans = Self.spans(below: node, in: tree)
    self.width = width
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
}
