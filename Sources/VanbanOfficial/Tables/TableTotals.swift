import VanbanContent
import VanbanExpression
import VanbanSource

// The row of sums that `tong` asks for.
extension TableBuilder {
  /// Sums go over the rows of the table itself: sub-rows are parts of theirs, groups have no figures.
  mutating func addTotals(in environment: inout Environment) {
    guard !model.tong.isEmpty, !summed.isEmpty else { return }
    var cells = columns.map { _ in TableCell() }
    for (column, sum) in zip(summed, sums(in: &environment)) {
      if let sum { cells[column].inlines = [.run(sum.text() ?? "", [])] }
    }
    if let column = labelColumn { cells[column].inlines = [.run("Tổng cộng", [])] }
    keepLastRow()
    append(BuiltRow(row: TableRow(cells).adding(.bold), place: model.place))
  }

  private mutating func sums(in environment: inout Environment) -> [Decimal?] {
    var sums = summed.map { _ in Decimal(0) as Decimal? }
    var cursor = TableCursor(columns: columns.count)
    for (number, row) in rows.enumerated() {
      let slots = cursor.slots(of: row.row)
      guard row.isCounted else { continue }
      for (index, column) in summed.enumerated() {
        guard let figure = figure(of: row, at: column, slots, number: number + 1, in: &environment) else {
          sums[index] = nil
          continue
        }
        sums[index] = sums[index].flatMap { try? $0.adding(figure) }
      }
    }
    return sums
  }

  /// The figure of a row; 0 where a cell merged down from above goes on, which was counted there.
  private mutating func figure(
    of row: BuiltRow, at column: Int, _ slots: [TableCursor.Slot], number: Int,
    in environment: inout Environment
  ) -> Decimal? {
    var value = Value.null
    for slot in slots {
      switch slot {
      case .continued(let start, let span) where (start..<start + span).contains(column): return Decimal(0)
      case .cell(let cell, column) where cell < row.values.count: value = row.values[cell]
      default: continue
      }
    }
    if let number = value.number { return number }
    let text = value.printed() ?? value.kind.vi
    var place = row.place
    if case .scalar(let scalar) = value, let own = scalar.place { place = own }
    report(.noFigure(text, row: number, column: columns[column].name, at: place), in: &environment)
    return nil
  }

  /// The first column of texts: one without a sum whose cells are not all numbers.
  private var labelColumn: Int? {
    let others = columns.indices.filter { !summed.contains($0) }
    let counted = rows.filter(\.isCounted)
    return others.first { column in counted.contains { holdsText($0, at: column) } } ?? others.first
  }

  private func holdsText(_ row: BuiltRow, at column: Int) -> Bool {
    guard column < row.row.cells.count else { return false }
    let text = row.row.cells[column].inlines.plainText
    return text.contains { $0.isLetter }
  }
}
