import VanbanPackage
public import VanbanTemplate

/// The `w:t` that a tag stands in. Content in the middle of a sentence stands between two runs.
public struct DOCXInlineSite: InlineSite {
  public let close: [UInt8]
  public let open: [UInt8]
  let run: RunPattern

  /// Where a run may stand beside other content (ISO/IEC 29500-1, EG_PContent).
  private static let parents: Set = [
    "p", "hyperlink", "sdtContent", "smartTag", "customXml", "fldSimple", "ins", "moveTo", "dir", "bdo",
  ]
  /// Where a hyperlink may not stand.
  private static let linkless: Set = ["hyperlink", "ins", "moveTo"]

  /// - Returns: nil for text that stands in no run.
  init?(of node: Int, in tree: XMLTree) {
    let text = Int(tree.nodes[node].parent)
    let run = Int(tree.nodes[text].parent)
    guard run > 0, tree.name(of: text).local == "t", tree.name(of: run).local == "r",
      let parent = tree.parent(of: run), Self.parents.contains(tree.name(of: parent).local)
    else { return nil }
    let properties = tree.child(of: run, named: "rPr")
    let textTag = Array(tree.bytes[tree.startTag(of: text)])
    close = Array(tree.endTag(of: text) + tree.endTag(of: run))
    open = tree.bytes[tree.startTag(of: run)] + (properties.map { Array(tree.bytes[tree.nodes[$0].range]) } ?? [])
      + Self.preservingSpace(textTag)
    self.run = RunPattern(
      base: PropertyList(of: properties, in: tree, order: WordprocessingML.runPropertyOrder), isHeading: false,
      width: tree.cellWidth(around: node).map { Double($0) / 20 },
      insideLink: Self.linkless.contains { tree.isInside(run, $0) })
  }

  private static func preservingSpace(_ tag: [UInt8]) -> [UInt8] {
    tag.contains(" xml:space=".utf8) ? tag : tag.dropLast() + " xml:space=\"preserve\">".utf8
  }
}

extension XMLTree {
  fileprivate func endTag(of node: Int) -> ArraySlice<UInt8> {
    bytes[nodes[node].content.upperBound..<nodes[node].range.upperBound]
  }

  /// True where an element of that name stands between a node and its paragraph.
  fileprivate func isInside(_ node: Int, _ local: String) -> Bool {
    var element = parent(of: node)
    while let index = element, name(of: index).local != "p" {
      if name(of: index).local == local { return true }
      element = parent(of: index)
    }
    return false
  }
}
