import VanbanPackage

/// The columns of a table: which of them each cell takes up, row by row, and each element of the grid.
struct TableGrid {
  /// A cell with the covered ones after it, or an element of the grid.
  struct Cell {
    let nodes: [Int]
    let item: GridItem
    let columns: Range<Int>

    var isWide: Bool { columns.count > 1 && !item.isRepeated }
  }

  /// A row, or the grid itself.
  struct Line {
    /// The row's node; nil for the grid.
    let row: Int?
    var cells: [Cell] = []
  }

  private(set) var lines: [Line] = []

  init(of table: Int, in tree: XMLTree, roles: [ElementRole], item: (Int) -> GridItem?) {
    var columns: [Int] = []
    var rows: [Int] = []
    Self.collect(below: table, in: tree, roles: roles, item, rows: &rows, columns: &columns)
    lines = [Self.line(nil, columns, item)]
    for row in rows {
      var cells: [Int] = []
      var none: [Int] = []
      Self.collect(below: row, in: tree, roles: roles, item, rows: &none, columns: &cells)
      lines.append(Self.line(row, cells, item))
    }
  }

  private static func collect(
    below node: Int, in tree: XMLTree, roles: [ElementRole], _ item: (Int) -> GridItem?, rows: inout [Int],
    columns: inout [Int]
  ) {
    for child in tree.children(of: node) where tree.nodes[child].kind == .element {
      let role = roles[Int(tree.nodes[child].name)]
      if role == .row {
        rows.append(child)
      } else if item(child) != nil {
        columns.append(child)
      } else if role != .hidden, role != .table {
        collect(below: child, in: tree, roles: roles, item, rows: &rows, columns: &columns)
      }
    }
  }

  private static func line(_ row: Int?, _ nodes: [Int], _ item: (Int) -> GridItem?) -> Line {
    var line = Line(row: row)
    var at = 0
    var index = 0
    while index < nodes.count {
      guard let own = item(nodes[index]) else { break }
      var taken = own.columns
      var last = index + 1
      while taken < own.extent, last < nodes.count, let next = item(nodes[last]), next.extent == next.columns {
        taken += next.columns
        last += 1
      }
      line.cells.append(Cell(nodes: Array(nodes[index..<last]), item: own, columns: at..<at + taken))
      at += taken
      index = last
    }
    return line
  }

  /// The columns of the cell that holds a node.
  func columns(around node: Int, in tree: XMLTree) -> (line: Int, columns: Range<Int>)? {
    let offset = tree.nodes[node].range.lowerBound
    for (number, line) in lines.enumerated() where line.row.map({ tree.nodes[$0].range.contains(offset) }) ?? false {
      let cell = line.cells.first { cell in cell.nodes.contains { tree.nodes[$0].range.contains(offset) } }
      return cell.map { (number, $0.columns) }
    }
    return nil
  }
}
