internal import VanbanText

/// Works out how wide the columns of a table are.
struct ColumnWidths {
  /// No column is narrower: a figure of two digits between the paddings.
  private static let least = 2 * TableLayout.padding + 13
  /// How many rows are measured for the columns that go by their content.
  private static let measuredRows = 1000

  private let columns: [TableColumn]
  /// By content: the longest word and the longest line of each column, paddings included.
  private var words: [Double]
  private var lines: [Double]

  init(_ table: Table, size: Double) {
    columns = table.columns
    words = columns.map { _ in Self.least }
    lines = words
    guard columns.contains(where: { $0.width == .byContent }) else { return }
    measure(table.head, size)
    measure(Array(table.body.prefix(Self.measuredRows)), size)
  }

  /// The widths in points; thrown is by how much those that are given in figures do not fit.
  func resolved(in free: Double) throws(TableLayout.Overrun) -> [Double] {
    let given = columns.map { column -> Double? in
      switch column.width {
      case .points(let points): points
      case .percent(let percent): free * percent / 100
      case .share, .byContent: nil
      }
    }
    let open = given.indices.filter { given[$0] == nil }
    let needed = given.reduce(0) { $0 + ($1 ?? Self.least) }
    // Half a point lies within what rounding makes of millimetres.
    guard needed <= free + 0.5 else { throw TableLayout.Overrun(points: needed - free, free: free) }
    let rest = free - given.reduce(0) { $0 + ($1 ?? 0) }
    var widths = given.map { $0 ?? 0 }
    for (column, width) in zip(open, divided(rest, among: open)) { widths[column] = width }
    return widths
  }

  /// Shares where any is given, with 1 for columns without; else by content.
  private func divided(_ rest: Double, among open: [Int]) -> [Double] {
    let shares = open.map { column -> Double? in
      if case .share(let share) = columns[column].width { share } else { nil }
    }
    guard shares.contains(where: { $0 != nil }) else { return byContent(rest, open) }
    let sum = shares.reduce(0) { $0 + ($1 ?? 1) }
    return shares.map { rest * ($0 ?? 1) / sum }
  }

  /// Whole lines where they fit, else whole words and a part of what lines want beyond them.
  private func byContent(_ rest: Double, _ open: [Int]) -> [Double] {
    let words = open.map { self.words[$0] }
    let lines = open.map { self.lines[$0] }
    let (wordSum, lineSum) = (words.reduce(0, +), lines.reduce(0, +))
    if lineSum <= rest { return lines.map { $0 * rest / max(lineSum, 1) } }
    if wordSum >= rest { return words.map { $0 * rest / wordSum } }
    let part = (rest - wordSum) / max(lineSum - wordSum, 1)
    return zip(words, lines).map { $0 + ($1 - $0) * part }
  }

  // MARK: Measuring

  private mutating func measure(_ rows: [TableRow], _ size: Double) {
    var cursor = TableCursor(columns: columns.count)
    for row in rows {
      for case .cell(let number, let column) in cursor.slots(of: row) where row.cells[number].columnSpan == 1
      {
        measure(row.cells[number].inlines, column, size)
      }
    }
  }

  private mutating func measure(_ inlines: [Inline], _ column: Int, _ size: Double) {
    guard columns[column].width == .byContent else { return }
    let isBold = inlines.contains {
      if case .run(_, let emphasis) = $0 { emphasis.contains(.bold) } else { false }
    }
    let paddings = 2 * TableLayout.padding
    for line in inlines.plainText.split(separator: "\n") {
      lines[column] = max(lines[column], TextWidth.points(String(line), bold: isBold, size: size) + paddings)
      for word in line.split(separator: " ") {
        words[column] = max(
          words[column], TextWidth.points(String(word), bold: isBold, size: size) + paddings)
      }
    }
  }
}
