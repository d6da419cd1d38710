public import VanbanSource

/// A table whose merges are sound: its heads repeat on every page and its rows are not split.
public struct Table: Hashable, Sendable {
  public let columns: [TableColumn]
  public internal(set) var head: [TableRow]
  public internal(set) var body: [TableRow]
  /// Where a person wrote it, for what turns out only when it is set.
  public let origin: TableOrigin

  /// Nil where the cells of a row do not fit the columns; each such row is told.
  public init?(
    columns: [TableColumn], head: [TableRow] = [], body: [TableRow], origin: TableOrigin = TableOrigin(),
    misfits: inout [TableMisfit]
  ) {
    let found =
      TableMisfit.all(in: head, columns: columns.count, isHead: true)
      + TableMisfit.all(in: body, columns: columns.count, isHead: false)
    misfits += found
    guard found.isEmpty, !columns.isEmpty else { return nil }
    self.columns = columns
    self.head = head
    self.body = body
    self.origin = origin
  }

  /// True where there is no row to set, not even of heads.
  public var isEmpty: Bool { head.isEmpty && body.isEmpty }

  /// The table whose last row stays on the page of what follows.
  public var keptWithNext: Table {
    var table = self
    if !body.isEmpty { table.body[body.count - 1].keepWithNext = true }
    return table
  }
}

public struct TableColumn: Hashable, Sendable {
  public var width: Width
  public var alignment: TableAlignment

  public init(_ width: Width = .byContent, _ alignment: TableAlignment = .left) {
    self.width = width
    self.alignment = alignment
  }

  /// How wide a column is.
  public enum Width: Hashable, Sendable {
    case points(Double)
    /// Hundredths of the free width.
    case percent(Double)
    /// A part of what measures and percentages leave.
    case share(Double)
    /// A share by what stands in the column.
    case byContent
  }
}

/// How the text of a cell stands.
public enum TableAlignment: Hashable, Sendable {
  case left, centre, right
  /// Numbers have their decimal commas one under the other; what is no number is centred.
  case decimal
}

public struct TableRow: Hashable, Sendable {
  /// The cells from the left; places that a merge covers have none.
  public var cells: [TableCell]
  /// Stays on the page of the row below, or of what follows the table.
  public var keepWithNext: Bool

  public init(_ cells: [TableCell], keepWithNext: Bool = false) {
    self.cells = cells
    self.keepWithNext = keepWithNext
  }
}

public struct TableCell: Hashable, Sendable {
  public var inlines: [Inline]
  public var columnSpan: Int
  public var rowSpan: Int
  /// Nil for the column's.
  public var alignment: TableAlignment?

  public init(
    _ inlines: [Inline] = [], columnSpan: Int = 1, rowSpan: Int = 1, alignment: TableAlignment? = nil
  ) {
    self.inlines = inlines
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.alignment = alignment
  }
}

/// Where a table was written; of no meaning for what the table is, so all are equal.
public struct TableOrigin: Hashable, Sendable {
  public let place: Place

  public init(_ place: Place = .nowhere) {
    self.place = place
  }

  public static func == (left: TableOrigin, right: TableOrigin) -> Bool { true }

  public func hash(into hasher: inout Hasher) {}
}
