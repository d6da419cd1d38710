import VanbanPackage

/// Properties that hold no longer once something is filled in where they stand.
struct OutdatedProperties {
  let tree: XMLTree
  let roles: [ElementRole]

  /// Those of all elements around these nodes.
  func ranges(around nodes: [Int]) -> [Range<Int>] {
    guard roles.contains(.outdated) else { return [] }
    var seen: Set<Int> = []
    var ranges: [Range<Int>] = []
    for node in nodes {
      var node = node
      while node > 0, seen.insert(node).inserted {
        ranges += self.ranges(of: node)
        node = Int(tree.nodes[node].parent)
      }
    }
    return ranges
  }

  private func ranges(of element: Int) -> [Range<Int>] {
    children(of: element, .properties).flatMap { children(of: $0, .outdated) }.map { tree.nodes[$0].range }
  }

  private func children(of node: Int, _ role: ElementRole) -> [Int] {
    tree.children(of: node).filter { tree.nodes[$0].kind == .element && roles[Int(tree.nodes[$0].name)] == role }
  }
}

extension Range<Int> {
  func contains(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}

extension [Range<Int>] {
  /// Both, in order.
  func merged(with others: [Range<Int>]) -> [Range<Int>] { (self + others).sorted { $0.lowerBound < $1.lowerBound } }
}
