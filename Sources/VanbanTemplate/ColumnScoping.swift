import VanbanExpression
import VanbanPackage
import VanbanSource

/// What a pair that repeats columns governs: cells in each row, columns in the grid, and the spans over them.
struct ColumnRun {
  let construct: Construct
  let table: Int
  let columns: Range<Int>
  var regions: [Region] = []
  /// Numbers that tell for how many columns an element stands, where it is cut in two.
  var counts: [(range: Range<Int>, count: Int)] = []
  /// Widths that the copies share.
  var widths: [Range<Int>] = []
  /// Cells over the repeated columns and others: they grow with them.
  var titles: [TableGrid.Cell] = []
  /// Rows that have cells in the repeated columns alone.
  var rows: [Int] = []
}

/// Finds the columns that a pair with `cot` repeats: those from the cell of the one tag to the cell of the other.
struct ColumnScoping {
  let scoping: Scoping
  let item: (Int) -> GridItem?

  private var tree: XMLTree { scoping.tree }

  func run(of construct: Construct) throws(ScopingFault) -> ColumnRun {
    if let separator = construct.separators.first { throw scoping.cannotNest(construct.open, separator) }
    let first = scoping.node(of: construct.open)
    let last = scoping.node(of: construct.close)
    let table = scoping.table(around: first)
    guard table > 0, scoping.table(around: last) == table else { throw fault(construct, Diagnostic.columnsOutsideRow) }
    let grid = TableGrid(of: table, in: tree, roles: scoping.roles, item: item)
    guard let (line, start) = grid.columns(around: first, in: tree),
      let (other, end) = grid.columns(around: last, in: tree), line == other
    else { throw fault(construct, Diagnostic.columnsOutsideRow) }
    var run = ColumnRun(construct: construct, table: table, columns: start.lowerBound..<end.upperBound)
    for line in grid.lines { try take(line, to: &run) }
    return run
  }

  private func take(_ line: TableGrid.Line, to run: inout ColumnRun) throws(ScopingFault) {
    let cells = line.cells.filter { $0.columns.overlaps(run.columns) }
    guard let first = cells.first, let last = cells.last else { return }
    if let wide = cells.first(where: { $0.isWide && !run.columns.contains($0.columns) }) {
      guard cells.count == 1, wide.columns.contains(run.columns) else {
        throw fault(run.construct, Diagnostic.columnsCut)
      }
      run.titles.append(wide)
      return
    }
    let seams = [seam(before: first, in: run), seam(after: last, in: run)]
    for cell in cells { take(cell, to: &run) }
    let range = try siblings(cells, of: line, in: run)
    run.regions.append(Region(construct: run.construct, range: range, bodies: [range], seams: seams))
    if let row = line.row, cells.count == line.cells.count, seams.allSatisfy({ $0.close.isEmpty && $0.open.isEmpty }) {
      run.rows.append(row)
    }
  }

  private func take(_ cell: TableGrid.Cell, to run: inout ColumnRun) {
    let inside = cell.columns.clamped(to: run.columns).count
    if let range = cell.item.count, cell.item.isRepeated, inside < cell.columns.count {
      run.counts.append((range, inside))
    }
    if let width = cell.item.width { run.widths.append(width) }
  }

  // MARK: Elements that stand for columns on both sides of an edge

  private func seam(before cell: TableGrid.Cell, in run: ColumnRun) -> Region.Seam {
    Region.Seam(close: part(of: cell, columns: run.columns.lowerBound - cell.columns.lowerBound))
  }

  private func seam(after cell: TableGrid.Cell, in run: ColumnRun) -> Region.Seam {
    let part = part(of: cell, columns: cell.columns.upperBound - run.columns.upperBound)
    return Region.Seam(open: part.isEmpty ? [] : [.bytes(part)])
  }

  /// An element that stands for several columns, standing for fewer.
  private func part(of cell: TableGrid.Cell, columns: Int) -> [UInt8] {
    guard columns > 0, let count = cell.item.count else { return [] }
    let range = tree.nodes[cell.nodes[0]].range
    return tree.bytes[range.lowerBound..<count.lowerBound] + Array(String(columns).utf8)
      + tree.bytes[count.upperBound..<range.upperBound]
  }

  // MARK: Siblings

  /// The stretch of whole siblings that holds these cells and no other of the line.
  private func siblings(
    _ cells: [TableGrid.Cell], of line: TableGrid.Line, in run: ColumnRun
  ) throws(ScopingFault) -> Range<Int> {
    let nodes = cells.flatMap(\.nodes)
    let parent = nodes.reduce(Int(tree.nodes[nodes[0]].parent)) {
      scoping.commonAncestor($0, Int(tree.nodes[$1].parent))
    }
    let start = tree.nodes[scoping.child(of: parent, holding: nodes[0])].range.lowerBound
    let end = tree.nodes[scoping.child(of: parent, holding: nodes[nodes.count - 1])].range.upperBound
    let held = line.cells.flatMap(\.nodes).filter { (start..<end).contains(tree.nodes[$0].range.lowerBound) }
    guard held == nodes else { throw fault(run.construct, Diagnostic.columnsCut) }
    return start..<end
  }

  private func fault(
    _ construct: Construct, _ make: (TemplatePlace, TemplatePlace) -> Diagnostic
  ) -> ScopingFault {
    ScopingFault(diagnostic: make(scoping.sites[construct.open].place, scoping.sites[construct.close].place))
  }
}
