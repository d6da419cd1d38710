extension ReadTable {
  /// A line between two cells belongs to both, whichever of them the file gives it to.
  public mutating func shareBorders() {
    for row in rows.indices { shareAcross(row) }
    var endings: [Int: [(row: Int, cell: Int)]] = [:]
    for row in rows.indices {
      shareDown(from: (endings[row] ?? []).sorted { column($0) < column($1) }, to: row)
      for (index, cell) in rows[row].cells.enumerated() {
        endings[row + max(cell.rowSpan, 1), default: []].append((row, index))
      }
    }
  }

  private func column(_ cell: (row: Int, cell: Int)) -> Int { rows[cell.row].cells[cell.cell].column }

  private mutating func shareAcross(_ row: Int) {
    for cell in rows[row].cells.indices.dropFirst() {
      let line = rows[row].cells[cell - 1].borders.right || rows[row].cells[cell].borders.left
      rows[row].cells[cell - 1].borders.right = line
      rows[row].cells[cell].borders.left = line
    }
  }

  /// Goes along both sides of the line above a row at once.
  private mutating func shareDown(from upper: [(row: Int, cell: Int)], to row: Int) {
    let count = rows[row].cells.count
    var below = 0
    for (upperRow, cell) in upper {
      let columns = rows[upperRow].cells[cell].columns
      while below < count, rows[row].cells[below].columns.upperBound <= columns.lowerBound { below += 1 }
      var next = below
      while next < count, rows[row].cells[next].columns.lowerBound < columns.upperBound {
        let line = rows[upperRow].cells[cell].borders.bottom || rows[row].cells[next].borders.top
        rows[upperRow].cells[cell].borders.bottom = line
        rows[row].cells[next].borders.top = line
        next += 1
      }
      below = max(below, next - 1)
    }
  }
}

extension ReadCell {
  /// The grid columns that it lies over.
  public var columns: Range<Int> { column..<column + max(columnSpan, 1) }
}
