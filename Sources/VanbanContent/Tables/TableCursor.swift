/// Goes down the rows of a table and tells where each cell stands.
public struct TableCursor {
  /// How many more rows the cell above covers, and over how many columns from its first on.
  private var covered: [(rows: Int, columns: Int)]

  public init(columns: Int) {
    covered = Array(repeating: (0, 0), count: columns)
  }

  /// What stands in the columns of a row, from the left.
  public enum Slot: Equatable {
    /// A cell by its number in the row, and its first column.
    case cell(Int, column: Int)
    /// A cell of a row above that goes on here.
    case continued(column: Int, span: Int)
  }

  /// The slots of the next row. Cells that find no room are left out, and room without a cell stays empty:
  /// `misfit` then says what is wrong.
  public mutating func slots(of row: TableRow, misfit: inout TableMisfit.Fault?) -> [Slot] {
    var slots: [Slot] = []
    slots.reserveCapacity(covered.count)
    let room = covered.reduce(0) { $0 + ($1.rows == 0 ? 1 : 0) }
    var next = 0
    var column = 0
    while column < covered.count {
      if covered[column].rows > 0 {
        let span = covered[column].columns
        slots.append(.continued(column: column, span: span))
        uncover(column, span)
        column += span
        continue
      }
      guard next < row.cells.count, fits(row.cells[next], at: column) else { break }
      cover(column, row.cells[next])
      slots.append(.cell(next, column: column))
      column += row.cells[next].columnSpan
      next += 1
    }
    if column < covered.count || next < row.cells.count {
      for index in column..<covered.count where covered[index].rows > 0 { covered[index].rows -= 1 }
      let found = row.cells.reduce(0) { $0 + min($1.columnSpan, 1 << 20) }
      misfit = found == room ? .crossing : .count(found: found, room: room)
    }
    return slots
  }

  public mutating func slots(of row: TableRow) -> [Slot] {
    var misfit: TableMisfit.Fault?
    return slots(of: row, misfit: &misfit)
  }

  /// True where a cell of a row above takes up a column of the next row.
  public func isCovered(_ column: Int) -> Bool { covered[column].rows > 0 }

  /// True where a cell above goes on below the last row.
  var isOpen: Bool { covered.contains { $0.rows > 0 } }

  private func fits(_ cell: TableCell, at column: Int) -> Bool {
    cell.columnSpan >= 1 && cell.rowSpan >= 1 && cell.columnSpan <= covered.count - column
      && (cell.columnSpan == 1 || covered[column..<column + cell.columnSpan].allSatisfy { $0.rows == 0 })
  }

  private mutating func cover(_ column: Int, _ cell: TableCell) {
    guard cell.rowSpan > 1 else { return }
    for index in column..<column + cell.columnSpan {
      covered[index] = (cell.rowSpan - 1, column + cell.columnSpan - index)
    }
  }

  private mutating func uncover(_ column: Int, _ span: Int) {
    for index in column..<column + span { covered[index].rows -= 1 }
  }
}

/// A row whose cells do not fit the columns.
public struct TableMisfit: Hashable, Sendable {
  public enum Fault: Hashable, Sendable {
    /// The cells take up more or fewer columns than cells from above leave free.
    case count(found: Int, room: Int)
    /// A cell merged across meets one merged down.
    case crossing
    /// A cell merged down goes on below the last row.
    case tooDeep
  }

  public let isHead: Bool
  /// The row's number from 0, among those of the head or the body.
  public let row: Int
  public let fault: Fault

  static func all(in rows: [TableRow], columns: Int, isHead: Bool) -> [TableMisfit] {
    var found: [TableMisfit] = []
    var cursor = TableCursor(columns: columns)
    for (number, row) in rows.enumerated() {
      var fault: Fault?
      _ = cursor.slots(of: row, misfit: &fault)
      guard let fault else { continue }
      found.append(TableMisfit(isHead: isHead, row: number, fault: fault))
    }
    if cursor.isOpen, !rows.isEmpty {
      let row = rows.lastIndex { $0.cells.contains { $0.rowSpan > 1 } } ?? rows.count - 1
      found.append(TableMisfit(isHead: isHead, row: row, fault: .tooDeep))
    }
    return found
  }
}
