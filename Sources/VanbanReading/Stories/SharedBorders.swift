extension ReadTable {
  /// A line between two cells belongs to both, whichever of them the file gives it to.
  public mutating func shareBorders() {
    for row in rows.indices { shareAcross(row) }
    var endings: [Int: [(row: Int, cell: Int)]] = [:]
    for row in rows.indices {
      shareDown(from: (endings[row] ?? []).sorted { rows[$0.row].cells[$0.cell].column < rows[$1.row].cells[$1.cell].column }, to: row)
      for cell in rows[row].cells.indices { endings[row + rows[row].cells[cell].rowSpan, default: []].append((row, cell)) }
    }
  }

  private mutating func shareAcross(_ row: Int) {
    for cell in rows[row].cells.indices.dropFirst() {
      let line = rows[row].cells[cell - 1].borders.right || rows[row].cells[cell].borders.left
      rows[row].cells[cell - 1].borders.right = line
      rows[row].cells[cell].borders.left = line
    }
  }

  /// Goes along both sides of the line above a row at once.
  private mutating func shareDown(from upper: [(row: Int, cell: Int)], to row: Int) {
    var below = 0
    for (upperRow, cell) in upper {
      let columns = rows[upperRow].cells[cell].columns
      while below < rows[row].cells.count, rows[row].cells[below].columns.upperBound <= columns.lowerBound { below += 1 }
      var next = below
      while next < rows[row].cells.count, rows[row].cells[next].columns.lowerBound < columns.upperBound {
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
