import VanbanPackage
import VanbanReading
import VanbanTemplate

// Tables (OpenDocument 1.3 part 3, 9).
extension TextStory {
  mutating func read(table node: Int, into blocks: inout [ReadBlock]) {
    let style = styles["table", part.value(node, "table:style-name")]
    begin(style, blocks.count)
    let surroundings = place.enterTable(part.title.inTable)
    let outside = lists.leave()
    var reading = TextTable(node, style, in: part, styles)
    readRows(of: node, into: &reading, areHeads: false)
    lists.enter(outside)
    place.leave(to: surroundings)
    guard let table = reading.finish() else { return }
    blocks.append(.table(table))
    if style?.properties["fo:break-before"] == "page" { blocks[blocks.count - 1].beginPage() }
  }

  private mutating func readRows(of node: Int, into reading: inout TextTable, areHeads: Bool) {
    for child in part.elements(of: node) {
      switch part.name(of: child) {
      case "table:table-row":
        let row = reading.begin(child, isHead: areHeads, in: part, styles)
        for cell in part.elements(of: child) { read(cell: cell, into: &reading) }
        for _ in 0..<copies(of: child, "table:number-rows-repeated") { reading.repeatRow(row) }
      case "table:table-header-rows": readRows(of: child, into: &reading, areHeads: true)
      case "table:table-rows", "table:table-row-group": readRows(of: child, into: &reading, areHeads: areHeads)
      default: continue
      }
    }
  }

  private mutating func read(cell node: Int, into reading: inout TextTable) {
    switch part.name(of: node) {
    case "table:covered-table-cell":
      reading.skip(part.count(node, "table:number-columns-repeated", atMost: TextTable.widest))
    case "table:table-cell":
      reading.add(node, blocks(in: node), in: part, styles)
      for _ in 0..<copies(of: node, "table:number-columns-repeated") { reading.repeatCell() }
    default: return
    }
  }

  /// How often something is to be repeated beyond once.
  private mutating func copies(of node: Int, _ attribute: String) -> Int {
    let count = min(part.count(node, attribute, atMost: TextTable.widest) - 1, copies)
    copies -= count
    return count
  }
}

/// A table in the making.
struct TextTable {
  private var result: ReadTable
  private let mayBreak: Bool
  /// The styles of cells that name none, by column and for the row.
  private var columnStyles: [String?] = []
  private var rowStyle: String?
  private var column = 0

  /// More columns than Writer takes.
  static let widest = 1024

  init(_ node: Int, _ style: TextStyle?, in part: TextPart, _ styles: TextStyles) {
    result = ReadTable(columns: [], rows: [])
    mayBreak = style?.properties["style:may-break-between-rows"] != "false"
    var widths: [ODTStyles.ColumnWidth] = []
    readColumns(of: node, in: part, styles, &widths)
    let shares = widths.reduce(0) { if case .share(let share) = $1 { $0 + share } else { $0 } }
    let width = style?.points("style:width")
    result.columns = widths.compactMap {
      switch $0 {
      case .points(let points): points
      case .share(let share): width.map { $0 * share / max(shares, 1) }
      }
    }
    result.alignment = style?.properties["table:align"].flatMap { part.alignment($0) }
    result.indent = style?.points("fo:margin-left") ?? 0
  }

  private mutating func readColumns(
    of node: Int, in part: TextPart, _ styles: TextStyles, _ widths: inout [ODTStyles.ColumnWidth]
  ) {
    for child in part.elements(of: node) {
      switch part.name(of: child) {
      case "table:table-column":
        let style = styles["table-column", part.value(child, "table:style-name")]
        let width = ODTStyles.ColumnWidth(style?.properties ?? [:]) ?? .share(1)
        let count = part.count(child, "table:number-columns-repeated", atMost: Self.widest - widths.count + 1)
        for _ in 0..<count where widths.count < Self.widest {
          widths.append(width)
          columnStyles.append(part.value(child, "table:default-cell-style-name"))
        }
      case "table:table-columns", "table:table-column-group", "table:table-header-columns":
        readColumns(of: child, in: part, styles, &widths)
      default: continue
      }
    }
  }

  /// - Returns: the row's place.
  mutating func begin(_ node: Int, isHead: Bool, in part: TextPart, _ styles: TextStyles) -> Int {
    let style = styles["table-row", part.value(node, "table:style-name")]
    let staysWhole = style?.properties["fo:keep-together"] == "always" || !mayBreak
    result.rows.append(
      ReadRow(cells: [], isHead: isHead, staysWhole: staysWhole, exactHeight: style?.points("style:row-height")))
    rowStyle = part.value(node, "table:default-cell-style-name")
    column = 0
    return result.rows.count - 1
  }

  mutating func add(_ node: Int, _ blocks: [ReadBlock], in part: TextPart, _ styles: TextStyles) {
    guard let row = result.rows.indices.last else { return }
    let usual = rowStyle ?? (columnStyles.indices.contains(column) ? columnStyles[column] : nil)
    let style = styles["table-cell", part.value(node, "table:style-name") ?? usual]
    let span = part.count(node, "table:number-columns-spanned", atMost: Self.widest)
    let rows = part.count(node, "table:number-rows-spanned", atMost: 1 << 20)
    result.rows[row].cells.append(
      ReadCell(
        blocks: blocks, column: column, columnSpan: span, rowSpan: rows, width: width(span),
        borders: style?.borders.borders ?? ReadBorders()))
    column += 1
  }

  private func width(_ span: Int) -> Double? {
    guard column + span <= result.columns.count else { return nil }
    return result.columns[column..<column + span].reduce(0, +)
  }

  /// Columns that a merged cell covers.
  mutating func skip(_ columns: Int) { column = min(column + columns, Self.widest) }

  mutating func repeatCell() {
    guard let row = result.rows.indices.last, var cell = result.rows[row].cells.last else { return }
    cell.column = column
    result.rows[row].cells.append(cell)
    column += 1
  }

  mutating func repeatRow(_ row: Int) { result.rows.append(result.rows[row]) }

  /// Nil for a table without rows. No cell reaches beyond the last row.
  func finish() -> ReadTable? {
    guard !result.rows.isEmpty else { return nil }
    var table = result
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        table.rows[row].cells[cell].rowSpan = min(table.rows[row].cells[cell].rowSpan, table.rows.count - row)
      }
    }
    table.shareBorders()
    return table
  }
}
