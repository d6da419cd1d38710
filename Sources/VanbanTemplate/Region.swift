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

  /// Whether a stretch lies within one of the bodies.
  func holdsInOneBody(_ stretch: Range<Int>) -> Bool {
    bodies.within(0..<stretch.lowerBound + 1) { $0 }.last?.contains(stretch) ?? false
  }

  /// The bytes that end the runs which a tag stands in, and those that begin them anew.
  struct Seam {
    var close: [UInt8] = []
    var open: [Fragment] = []

    /// Whether what is opened has ids.
    var hasIdentities: Bool { open.contains { if case .fresh = $0 { true } else { false } } }
  }
}

/// Why a control pair governs nothing.
struct ScopingFault: Error {
  let diagnostic: Diagnostic
}

/// Finds the region of each control pair: the smallest run of whole siblings that holds both tags.
struct Scoping {
  let tree: XMLTree
  let roles: [ElementRole]
  let sites: [TagSite]
  let paragraphs: [TaggedParagraph]
  /// What has to be inserted into the start tag of a text element that is cut in two.
  let amendment: (Int) -> (offset: Int, bytes: [UInt8])?
  /// The ids that stand within a stretch.
  let identities: (Range<Int>) -> ArraySlice<Identity>

  /// Throws where a branch would have to cut a row or a paragraph in two, or the tags stand in different tables.
  func region(of construct: Construct) throws(ScopingFault) -> Region {
    let all = [construct.open] + construct.separators + [construct.close]
    let nodes = all.map { node(of: $0) }
    if Set(nodes).count == 1 { return inline(construct, tags: all) }
    let home = table(around: nodes[0])
    if let stray = zip(all, nodes).first(where: { table(around: $0.1) != home }) {
      throw cannotNest(construct.open, stray.0)
    }
    let room = container(around: nodes[0])
    if let stray = zip(all, nodes).first(where: { container(around: $0.1) != room }) {
      throw cannotNest(construct.open, stray.0)
    }
    return try siblings(construct, tags: all, nodes: nodes)
  }

  /// The paragraph that a tag stands in.
  func node(of site: Int) -> Int { paragraphs[sites[site].paragraph].text.node }

  func cannotNest(_ first: Int, _ second: Int) -> ScopingFault {
    ScopingFault(diagnostic: .cannotNest(sites[first].place, sites[second].place))
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

  private func startTag(of element: Int) -> [Fragment] {
    let range = tree.nodes[element].range.lowerBound..<tree.nodes[element].content.lowerBound
    guard let (offset, bytes) = amendment(element) else { return fragments(range) }
    return fragments(range.lowerBound..<offset) + [.bytes(bytes)] + fragments(offset..<range.upperBound)
  }

  /// A stretch that is written once more, with other ids.
  private func fragments(_ range: Range<Int>) -> [Fragment] {
    var result: [Fragment] = []
    var at = range.lowerBound
    for identity in identities(range) where !identity.isReference {
      result += [.source(at..<identity.range.lowerBound), .fresh(identity.space, identity.range)]
      at = identity.range.upperBound
    }
    return result + [.source(at..<range.upperBound)]
  }

  private func endTag(of element: Int) -> ArraySlice<UInt8> {
    tree.bytes[tree.nodes[element].content.upperBound..<tree.nodes[element].range.upperBound]
  }

  private func properties(of element: Int) -> [Fragment] {
    tree.children(of: element).first { role(of: $0) == .properties }.map { fragments(tree.nodes[$0].range) } ?? []
  }

  // MARK: Over paragraphs and rows

  private func siblings(
    _ construct: Construct, tags: [Int], nodes: [Int]
  ) throws(ScopingFault) -> Region {
    let parent = nodes.dropFirst().reduce(Int(tree.nodes[nodes[0]].parent)) { commonAncestor($0, $1) }
    if let row = row(holdingCellsOf: parent) { return try self.row(row, construct) }
    let children = nodes.map { child(of: parent, holding: $0) }
    for index in children.indices.dropFirst().dropLast() where children[index] == children[index - 1] {
      throw cannotNest(tags[index - 1], tags[index])
    }
    let start = tree.nodes[children[0]].range.lowerBound
    let end = tree.nodes[children[children.count - 1]].range.upperBound
    let splits = [start] + children.dropFirst().dropLast().map { tree.nodes[$0].range.lowerBound } + [end]
    let bodies = zip(splits, splits.dropFirst()).map { $0..<$1 }
    let kept = role(of: children[0]) == .row ? KeptKind.rows : .blocks
    return Region(
      construct: construct, range: start..<end, bodies: bodies, seams: bare(bodies.count), kept: kept)
  }

  private func row(_ row: Int, _ construct: Construct) throws(ScopingFault) -> Region {
    if let separator = construct.separators.first { throw cannotNest(construct.open, separator) }
    let range = tree.nodes[row].range
    return Region(construct: construct, range: range, bodies: [range], seams: bare(1), kept: .rows)
  }

  /// The row whose cells stand in `node`, with nothing but groups of cells between.
  private func row(holdingCellsOf node: Int) -> Int? {
    var node = node
    while role(of: node) == .group || role(of: node) == .other, tree.nodes[node].parent > 0 {
      node = Int(tree.nodes[node].parent)
    }
    return role(of: node) == .row ? node : nil
  }

  private func bare(_ bodies: Int) -> [Region.Seam] {
    Array(repeating: Region.Seam(), count: bodies + 1)
  }

  // MARK: The tree

  func role(of node: Int) -> ElementRole {
    let name = tree.nodes[node].name
    return name < 0 ? .other : roles[Int(name)]
  }

  /// The innermost table around a node; 0 outside tables.
  func table(around node: Int) -> Int {
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
  func commonAncestor(_ a: Int, _ b: Int) -> Int {
    var a = a
    var b = b
    // Document order: an ancestor always has the smaller number.
    while a != b {
      if a > b { a = Int(tree.nodes[a].parent) } else { b = Int(tree.nodes[b].parent) }
    }
    return a
  }

  func child(of parent: Int, holding node: Int) -> Int {
    var node = node
    while Int(tree.nodes[node].parent) != parent, tree.nodes[node].parent >= 0 {
      node = Int(tree.nodes[node].parent)
    }
    return node
  }
}
