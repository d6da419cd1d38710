import VanbanPackage

/// A cell that is merged downwards, over rows that a loop copies or a condition drops.
struct GrowingCell {
  /// The bytes of the number that tells its rows; nil where each row tells it for itself.
  let count: Range<Int>?
  /// Its rows after the first, by node.
  let rows: [Int]
}

/// Finds the cells merged downwards that row pairs reach into.
struct RowSpanScoping {
  let tree: XMLTree
  let roles: [ElementRole]
  let item: (Int) -> GridItem?
  /// Whether a region's rows may be printed more than once.
  let repeats: (Region) -> Bool

  /// The cells that grow, and the regions that would cut a cell in two.
  func cells(of table: Int, over regions: [Region]) -> (growing: [GrowingCell], cuts: [Region]) {
    let grid = TableGrid(of: table, in: tree, roles: roles, item: item)
    let lines = grid.lines.filter { $0.row != nil }
    let rows = lines.compactMap(\.row)
    let reaches = regions.compactMap { region in reach(of: region, over: rows).map { (region, $0) } }
    var growing: [GrowingCell] = []
    var cuts: [Region] = []
    for (index, line) in lines.enumerated() {
      for cell in line.cells where cell.item.mergesDown {
        let span = index..<min(end(of: cell, at: index, in: lines), lines.count)
        cuts += reaches.filter { wouldCut($0.1, span, repeats($0.0)) }.map { $0.0 }
        guard reaches.contains(where: { $0.1.overlaps(span) && !$0.1.contains(span) }) else { continue }
        growing.append(GrowingCell(count: cell.item.rowCount, rows: Array(rows[span.dropFirst()])))
      }
    }
    return (growing, cuts)
  }

  /// The rows that a region holds whole.
  private func reach(of region: Region, over rows: [Int]) -> Range<Int>? {
    let held = rows.within(region.range) { tree.nodes[$0].range }.indices
    return held.isEmpty ? nil : held
  }

  private func end(of cell: TableGrid.Cell, at index: Int, in lines: [TableGrid.Line]) -> Int {
    if let rows = cell.item.rows { return index + rows }
    let below = lines[(index + 1)...].prefix { line in
      line.cells.contains { $0.columns.lowerBound == cell.columns.lowerBound && $0.item.continuesDown }
    }
    return below.endIndex
  }

  /// Whether copies of a region, or its going, would leave part of a cell without its beginning.
  private func wouldCut(_ reach: Range<Int>, _ span: Range<Int>, _ repeats: Bool) -> Bool {
    guard reach.overlaps(span), !reach.contains(span) else { return false }
    return reach.lowerBound <= span.lowerBound || (repeats && reach.upperBound > span.upperBound)
  }
}
