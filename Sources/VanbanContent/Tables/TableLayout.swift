internal import VanbanText

/// A table with its measures worked out for the width that is free, in points.
public struct TableLayout: Sendable {
  /// The room on either side of a cell's text.
  public static let padding = 4.0

  /// The widths of the columns, paddings included.
  public let widths: [Double]
  /// The least heights of the rows of heads; nil where nothing is asked for.
  public let headHeights: [Double?]
  /// The size of the text that was measured.
  private let size: Double
  private let alignments: [TableAlignment]
  /// For the columns aligned on the comma, the widest part before it and from it on.
  private let parts: [Int: DecimalParts]

  /// How far a table is wider than the room it stands in, in points.
  public struct Overrun: Error {
    public let points: Double
    public let free: Double

    public var millimetres: Double { points * 25.4 / 72 }
  }

  /// Sets a table: `free` is the width between the margins, or within the cell, that it stands in, `size` that of
  /// the text in its cells.
  public init(_ table: Table, in free: Double, size: Double) throws(Overrun) {
    let widths = try ColumnWidths(table, size: size).resolved(in: free)
    self.widths = widths
    headHeights = HeadHeights(table, widths: widths, size: size).rows
    alignments = table.columns.map(\.alignment)
    self.size = size
    parts = DecimalParts.all(in: table, size: size)
  }

  public var width: Double { widths.reduce(0, +) }

  /// What is free in a cell between its paddings.
  public func textWidth(of cell: TableCell, at column: Int) -> Double {
    widths[column..<min(column + cell.columnSpan, widths.count)].reduce(0, +) - 2 * Self.padding
  }

  /// How the text of a cell stands: its alignment, never `decimal`, and how far in from the left it begins.
  public func setting(of cell: TableCell, at column: Int) -> (alignment: TableAlignment, indent: Double) {
    let alignment = cell.alignment ?? alignments[column]
    guard alignment == .decimal else { return (alignment, 0) }
    guard cell.columnSpan == 1, let widest = parts[column], let own = DecimalParts(cell, size: size)
    else { return (.centre, 0) }
    let free = max(0, widths[column] - 2 * Self.padding - widest.before - widest.after)
    return (.left, free / 2 + max(0, widest.before - own.before))
  }
}

/// How wide a number is before its decimal comma, and from it on.
struct DecimalParts {
  var before: Double
  var after: Double

  /// Nil for a cell that is no number; signs (`<`, `≥`, `-`) may lead it.
  init?(_ cell: TableCell, size: Double) {
    guard case .run(let text, let emphasis)? = cell.inlines.first,
      !cell.inlines.contains(.lineBreak), let whole = Self.wholePart(of: text)
    else { return nil }
    let (bold, italic) = (emphasis.contains(.bold), emphasis.contains(.italic))
    let all = cell.inlines.count == 1 ? text : cell.inlines.plainText
    before = TextWidth.points(whole, bold: bold, italic: italic, size: size)
    after = TextWidth.points(all, bold: bold, italic: italic, size: size) - before
  }

  private init(before: Double, after: Double) {
    self.before = before
    self.after = after
  }

  /// What stands before the comma of a number, or up to its last figure where it has none; nil for text with
  /// letters in it.
  private static func wholePart(of text: String) -> String? {
    var comma: String.Index?
    var end: String.Index?
    for index in text.unicodeScalars.indices {
      switch text.unicodeScalars[index] {
      case "0"..."9": end = text.unicodeScalars.index(after: index)
      case ",":
        guard comma == nil else { return nil }
        comma = index
      case let scalar: if scalar.properties.isAlphabetic { return nil }
      }
    }
    return end.map { String(text[..<(comma ?? $0)]) }
  }

  /// The widest parts in each column whose cells are aligned on the comma.
  static func all(in table: Table, size: Double) -> [Int: DecimalParts] {
    var widest: [Int: DecimalParts] = [:]
    guard
      table.columns.contains(where: { $0.alignment == .decimal })
        || table.body.contains(where: { $0.cells.contains { $0.alignment == .decimal } })
    else { return widest }
    var cursor = TableCursor(columns: table.columns.count)
    for row in table.body {
      for case .cell(let number, let column) in cursor.slots(of: row) {
        let cell = row.cells[number]
        guard cell.columnSpan == 1, cell.alignment ?? table.columns[column].alignment == .decimal,
          let own = DecimalParts(cell, size: size)
        else { continue }
        let before = widest[column] ?? own
        widest[column] = DecimalParts(
          before: max(before.before, own.before), after: max(before.after, own.after))
      }
    }
    return widest
  }
}
