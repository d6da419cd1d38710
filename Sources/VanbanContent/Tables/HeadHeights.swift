internal import VanbanText

/// How high the rows of heads have to be, where a head merged down needs more than its rows have.
///
/// LibreOffice gives heads that it repeats on the next page no room for such a cell, and cuts its text off.
struct HeadHeights {
  /// Of a line, as a share of the size: what Times New Roman has from ascent to descent.
  private static let line = 1.15
  /// Above and below the text of a cell, in points: the paragraph's own room and the border.
  private static let around = 5.0

  /// The least height of each row in points; nil where the row's own cells decide.
  let rows: [Double?]

  init(_ table: Table, widths: [Double], size: Double) {
    guard table.head.count > 1 else {
      rows = table.head.map { _ in nil }
      return
    }
    var heights = table.head.map { _ in size * Self.line + Self.around }
    var merged: [(rows: Range<Int>, height: Double)] = []
    var cursor = TableCursor(columns: widths.count)
    for (number, row) in table.head.enumerated() {
      for case .cell(let index, let column) in cursor.slots(of: row) {
        let cell = row.cells[index]
        let width = widths[column..<column + cell.columnSpan].reduce(0, +) - 2 * TableLayout.padding
        let height = Self.height(of: cell, width: width, size: size)
        if cell.rowSpan == 1 {
          heights[number] = max(heights[number], height)
        } else {
          merged.append((number..<number + cell.rowSpan, height))
        }
      }
    }
    var least: [Double?] = heights.map { _ in nil }
    for (rows, height) in merged {
      let missing = height - heights[rows].reduce(0, +)
      guard missing > 0 else { continue }
      heights[rows.upperBound - 1] += missing
      least[rows.upperBound - 1] = heights[rows.upperBound - 1]
    }
    rows = least
  }

  private static func height(of cell: TableCell, width: Double, size: Double) -> Double {
    let lines = TextWidth.wrap(cell.inlines.plainText, bold: true, size: size, wrappedAt: max(width, size))
    return Double(lines.count) * size * line + around
  }
}
