import VanbanExpression
import VanbanPackage
import VanbanSource

/// The stretch of a part that a control pair governs.
struct Region {
  let construct: Construct
  let range: Range<Int>
  /// One stretch per branch, in order; together they are `range`.
  let bodies: [Range<Int>]
  /// Where the stretch begins and ends inside runs: what closes and opens them around each body.
  let seams: [Seam]
  /// What `set … endset` keeps of it.
  var kept = KeptKind.text

  /// The bytes that end the runs which a tag stands in, and those that begin them anew.
  struct Seam {
    var close: [UInt8] = []
    var open: [UInt8] = []
  }
}

/// Finds the region of each control pair: the smallest run of whole siblings that holds both tags.
struct Scoping {
  let tree: XMLTree
  let roles: [ElementRole]
  let sites: [TagSite]
  let paragraphs: [TaggedParagraph]
  /// What has to be inserted into the start tag of a text element that is cut in two.
  let amendment: (Int) -> (offset: Int, bytes: [UInt8])?

  /// - Returns: nil where a branch would have to cut a row in two, or the tags stand in different tables.
  func region(of construct: Construct) -> Region? {
    let all = [construct.open] + construct.separators + [construct.close]
    let nodes = all.map { paragraphs[sites[$0].paragraph].text.node }
    if Set(nodes).count == 1 { return inline(construct, tags: all) }
    guard Set(nodes.map { table(around: $0) }).count == 1, Set(nodes.map { container(around: $0) }).count == 1
    else { return nil }
    return siblings(construct, nodes: nodes)
  }

  // MARK: Within one paragraph

  private func inline(_ construct: Construct, tags: [Int]) -> Region {
    let start = sites[construct.open].start
    let end = sites[construct.close].end
    let seams = seams(of: tags)
    let splits = [start] + construct.separators.map { sites[$0].start } + [end]
    return Region(
      construct: construct, range: start..<end,
      bodies: zip(splits, splits.dropFirst()).map { $0..<$1 },
      seams: seams, kept: seams.contains { !$0.close.isEmpty } ? .runs : .text)
  }

  private func seams(of tags: [Int]) -> [Region.Seam] {
    let first = tags.map { sites[$0].firstNode }
    let last = sites[tags[tags.count - 1]].lastNode
    let nodes = first.dropLast() + [last]
    guard Set(nodes).count > 1 else { return tags.map { _ in Region.Seam() } }
    let top = nodes.reduce(nodes[0]) { commonAncestor($0, $1) }
    return nodes.map { seam(at: $0, below: top) }
  }

  private func seam(at node: Int, below top: Int) -> Region.Seam {
    var seam = Region.Seam()
    var element = Int(tree.nodes[node].parent)
    while element != top {
      seam.close += endTag(of: element)
      seam.open = startTag(of: element) + properties(of: element) + seam.open
      element = Int(tree.nodes[element].parent)
    }
    return seam
  }

  private func startTag(of element: Int) -> [UInt8] {
    let range = tree.nodes[element].range.lowerBound..<tree.nodes[element].content.lowerBound
    guard let (offset, bytes) = amendment(element) else { return Array(tree.bytes[range]) }
    return tree.bytes[range.lowerBound..<offset] + bytes + tree.bytes[offset..<range.upperBound]
  }

  private func endTag(of element: Int) -> ArraySlice<UInt8> {
    tree.bytes[tree.nodes[element].content.upperBound..<tree.nodes[element].range.upperBound]
  }

  private func properties(of element: Int) -> [UInt8] {
    tree.children(of: element).first { role(of: $0) == .properties }
      .map { Array(tree.bytes[tree.nodes[$0].range]) } ?? []
  }

  // MARK: Over paragraphs and rows

  private func siblings(_ construct: Construct, nodes: [Int]) -> Region? {
    let parent = nodes.dropFirst().reduce(Int(tree.nodes[nodes[0]].parent)) { commonAncestor($0, $1) }
    if role(of: parent) == .row { return row(parent, construct) }
    let children = nodes.map { child(of: parent, holding: $0) }
    let start = tree.nodes[children[0]].range.lowerBound
    let end = tree.nodes[children[children.count - 1]].range.upperBound
    let splits = [start] + children.dropFirst().dropLast().map { tree.nodes[$0].range.lowerBound } + [end]
    guard zip(splits, splits.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    let bodies = zip(splits, splits.dropFirst()).map { $0..<$1 }
    let kept = role(of: children[0]) == .row ? KeptKind.rows : .blocks
    return Region(
      construct: construct, range: start..<end, bodies: bodies, seams: bare(bodies.count), kept: kept)
  }

  private func row(_ row: Int, _ construct: Construct) -> Region? {
    guard construct.separators.isEmpty else { return nil }
    let range = tree.nodes[row].range
    return Region(construct: construct, range: range, bodies: [range], seams: bare(1), kept: .rows)
  }

  private func bare(_ bodies: Int) -> [Region.Seam] {
    Array(repeating: Region.Seam(), count: bodies + 1)
  }

  // MARK: The tree

  private func role(of node: Int) -> ElementRole {
    let name = tree.nodes[node].name
    return name < 0 ? .other : roles[Int(name)]
  }

  /// The innermost table around a node; 0 outside tables.
  private func table(around node: Int) -> Int {
    var node = node
    while node > 0, role(of: node) != .table { node = Int(tree.nodes[node].parent) }
    return max(node, 0)
  }

  /// The innermost header, note or text box around a node; 0 in the body.
  private func container(around node: Int) -> Int {
    var node = node
    while node > 0, role(of: node) != .container { node = Int(tree.nodes[node].parent) }
    return max(node, 0)
  }

  /// The innermost element that holds both nodes; a node holds itself.
  private func commonAncestor(_ a: Int, _ b: Int) -> Int {
    var a = a
    var b = b
    // Document order: an ancestor always has the smaller number.
    while a != b {
      if a > b { a = Int(tree.nodes[a].parent) } else { b = Int(tree.nodes[b].parent) }
    }
    return a
  }

  private func child(of parent: Int, holding node: Int) -> Int {
    var node = node
    while Int(tree.nodes[node].parent) != parent, tree.nodes[node].parent >= 0 {
      node = Int(tree.nodes[node].parent)
    }
    return node
  }
}
