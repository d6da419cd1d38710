import VanbanExpression
import VanbanPackage

/// A cell over several rows, of which loops and conditions decide how many are printed.
struct MergedCell {
  /// A pair around a row, and which of its branches holds the row.
  struct Way {
    let construct: Construct
    let body: Int
    let bodies: Int
  }

  /// The bytes of the number of rows.
  let count: Range<Int>
  /// For each row below the first: the pairs that decide about it, the outermost first.
  let rows: [[Way]]
}

/// Finds the cells of a template's tables that are merged over rows which repeat or may go.
struct RowMerging {
  let tree: XMLTree
  let roles: [ElementRole]
  let regions: [Region]
  /// True for a row that goes with the control tags in it.
  let goes: (Int) -> Bool

  /// - Parameter span: the rows that a cell says it lies over, and the bytes that say so.
  func cells(_ span: (Int) -> (rows: Int, count: Range<Int>)?) -> [MergedCell] {
    guard !regions.isEmpty else { return [] }
    return tree.nodes.indices.compactMap { node in
      guard role(of: node) == .cell, let (count, range) = span(node), count > 1 else { return nil }
      return cell(node, over: count, range)
    }
  }

  private func cell(_ node: Int, over count: Int, _ range: Range<Int>) -> MergedCell? {
    guard let row = ancestor(of: node, .row), let table = ancestor(of: row, .table) else { return nil }
    let rows = rows(below: table)
    guard let first = rows.firstIndex(of: row) else { return nil }
    let below = rows[(first + 1)...].prefix(count - 1)
    let counted = below.filter { !goes($0) }.compactMap { ways(to: $0, from: row) }
    let isFixed = counted.count == below.count && counted.allSatisfy(\.isEmpty)
    return isFixed ? nil : MergedCell(count: range, rows: counted)
  }

  /// The pairs around a row that are not around the first; nil where the two are branches of one pair.
  private func ways(to row: Int, from first: Int) -> [MergedCell.Way]? {
    let start = tree.nodes[row].range.lowerBound
    let origin = tree.nodes[first].range.lowerBound
    var ways: [(region: Region, body: Int)] = []
    for region in regions where region.range.contains(start) {
      guard let body = region.bodies.firstIndex(where: { $0.contains(start) }) else { continue }
      if region.bodies[body].contains(origin) { continue }
      if region.range.contains(origin) { return nil }
      ways.append((region, body))
    }
    ways.sort {
      $0.region.range.count == $1.region.range.count
        ? $0.region.construct.open < $1.region.construct.open : $0.region.range.count > $1.region.range.count
    }
    return ways.map { region, body in
      MergedCell.Way(construct: region.construct, body: body, bodies: region.bodies.count)
    }
  }

  private func role(of node: Int) -> ElementRole {
    let name = tree.nodes[node].name
    return tree.nodes[node].kind == .element && name >= 0 ? roles[Int(name)] : .other
  }

  private func ancestor(of node: Int, _ wanted: ElementRole) -> Int? {
    var node = Int(tree.nodes[node].parent)
    while node > 0, role(of: node) != wanted { node = Int(tree.nodes[node].parent) }
    return node > 0 ? node : nil
  }

  /// The rows of a table itself, in whatever groups they stand.
  private func rows(below node: Int) -> [Int] {
    tree.children(of: node).flatMap { child -> [Int] in
      guard tree.nodes[child].kind == .element else { return [] }
      switch role(of: child) {
      case .row: return [child]
      case .other, .group: return rows(below: child)
      default: return []
      }
    }
  }
}
