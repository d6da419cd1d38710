import VanbanPackage
public import VanbanTemplate

/// The text that a tag stands in. Content in the middle of a sentence stands inside its spans.
public struct ODTInlineSite: InlineSite {
  public var close: [UInt8] { [] }
  public var open: [UInt8] { [] }
  let text: TextPattern

  /// What may hold text and other content alike (OpenDocument 1.3 part 3, 6.1).
  private static let parents: Set = ["p", "h", "span", "a", "meta", "meta-field", "ruby-base"]

  /// - Parameter width: what is free, in points; nil for the width of the page.
  /// - Returns: nil for text that stands in a field.
  init?(of node: Int, in tree: XMLTree, width: Double?, part: ODTPart) {
    var insideLink = false
    var element = tree.parent(of: node)
    while let index = element {
      let name = tree.name(of: index)
      guard name.namespace == OpenDocument.text, Self.parents.contains(name.local) else { return nil }
      insideLink = insideLink || name.local == "a"
      if name.local == "p" || name.local == "h" { break }
      element = tree.parent(of: index)
    }
    text = TextPattern(spans: [], isHeading: false, part: part, width: width, insideLink: insideLink)
  }
}
