import VanbanPackage
import VanbanReading
import VanbanTemplate

// Tables (ISO/IEC 29500-1, 17.4).
extension WordStory {
  /// Nil for a table of which all rows have been deleted.
  mutating func read(table node: Int) -> ReadTable? {
    let outer = table
    let surroundings = place.enterTable(part.title.inTable)
    defer {
      table = outer
      place.leave(to: surroundings)
    }
    let properties = part.child(node, "tblPr")
    var reading = WordTable(node, properties, in: part, file.styles)
    let rows = rows(in: node)
    for (index, row) in rows.enumerated() {
      reading.begin(row, index, of: rows.count, in: part)
      for cell in cells(in: row) { read(cell: cell, into: &reading) }
    }
    guard !rows.isEmpty else { return nil }
    var result = reading.finish()
    result.alignment = properties.flatMap { part.value(ofChild: "jc", of: $0) }.flatMap { part.alignment($0) }
    result.indent = properties.flatMap { part.child($0, "tblInd") }.flatMap { part.width($0) } ?? 0
    return result
  }

  private mutating func read(cell node: Int, into reading: inout WordTable) {
    guard reading.begin(cell: node, in: part) else { return }
    table = reading.style(under: table)
    reading.add(blocks(in: node))
  }

  /// Rows that have not been deleted, whatever stands around them.
  private mutating func rows(in node: Int) -> [Int] {
    var rows: [Int] = []
    for child in part.elements(of: node) {
      switch part.role(of: child) {
      case .row:
        let properties = part.child(child, "trPr")
        let isDeleted = properties.flatMap { part.child($0, "del") } != nil
        if isDeleted { note(.trackedChange, at: child) } else { rows.append(child) }
      case .group: rows += self.rows(in: child)
      case .other: if let chosen = part.chosen(of: child) { rows += self.rows(in: chosen) }
      default: continue
      }
    }
    return rows
  }

  private func cells(in node: Int) -> [Int] {
    part.elements(of: node).flatMap { child -> [Int] in
      switch part.role(of: child) {
      case .cell: [child]
      case .group, .other: part.chosen(of: child).map { cells(in: $0) } ?? []
      default: []
      }
    }
  }
}

extension WordPart {
  /// A width in points; nil for shares and for what is to be worked out (17.18.90).
  func width(_ node: Int) -> Double? {
    guard (value(node, "type") ?? "dxa") == "dxa" else { return nil }
    return points(node, "w")
  }
}

/// A table in the making.
struct WordTable {
  private var result: ReadTable
  private let style: TableStyle
  /// What the style says of the whole table.
  private let whole: TableStyle.Part
  private let shown: Set<String>
  private let outer: BorderLayer
  private let inner: InnerBorders
  private var own: [[BorderLayer]] = []
  /// The cells that go on downwards, by the column they begin in.
  private var open: [Int: (row: Int, cell: Int)] = [:]
  private var column = 0
  private var rowCount = 0
  private var span = 1

  /// More columns than Word takes.
  private static let widest = 1024

  init(_ node: Int, _ properties: Int?, in part: WordPart, _ styles: WordStyles) {
    let style = styles[properties.flatMap { part.value(ofChild: "tblStyle", of: $0) }, "table"]
    let grid = part.child(node, "tblGrid").map { Array(part.elements(of: $0)) } ?? []
    let columns = grid.filter { part.local(of: $0) == "gridCol" }.prefix(Self.widest)
    result = ReadTable(columns: columns.map { part.points($0, "w") ?? 0 }, rows: [])
    self.style = style?.table ?? TableStyle()
    whole = TableStyle.Part(look: style?.look ?? LookLayer(), paragraph: style?.paragraph ?? ParagraphLayer())
    let borders = properties.flatMap { part.child($0, "tblBorders") }
    outer = (borders.map { part.borders($0) } ?? BorderLayer()).over(self.style.outer)
    inner = (borders.map { InnerBorders($0, part) } ?? InnerBorders()).over(self.style.inner)
    shown = Self.shownParts(properties.flatMap { part.child($0, "tblLook") }, part)
  }

  /// The parts of the style that the table shows (17.4.55).
  private static func shownParts(_ node: Int?, _ part: WordPart) -> Set<String> {
    guard let node else { return [] }
    let bits = part.value(node, "val").flatMap { Int($0, radix: 16) } ?? 0
    let parts = [
      ("firstRow", "firstRow", 0x20), ("lastRow", "lastRow", 0x40), ("firstColumn", "firstCol", 0x80),
      ("lastColumn", "lastCol", 0x100),
    ]
    return Set(parts.filter { attribute, _, bit in
      part.value(node, attribute).map { ["1", "true", "on"].contains($0) } ?? (bits & bit != 0)
    }.map(\.1))
  }

  mutating func begin(_ row: Int, _ index: Int, of count: Int, in part: WordPart) {
    let properties = part.child(row, "trPr")
    let height = properties.flatMap { part.child($0, "trHeight") }
    let isExact = height.flatMap { part.value($0, "hRule") } == "exact"
    let isHead = properties.map { part.has($0, "tblHeader") } ?? false
    result.rows.append(
      ReadRow(
        cells: [], isHead: isHead && (result.rows.last?.isHead ?? true),
        staysWhole: properties.map { part.has($0, "cantSplit") } ?? false,
        exactHeight: isExact ? height.flatMap { part.points($0, "val") } : nil))
    own.append([])
    rowCount = count
    column = properties.flatMap { part.child($0, "gridBefore") }.flatMap { part.integer($0, "val") } ?? 0
    column = min(max(column, 0), Self.widest)
    span = 0
  }

  /// False for a cell that only goes on what stands above or before it.
  mutating func begin(cell node: Int, in part: WordPart) -> Bool {
    let properties = part.child(node, "tcPr")
    column += span
    span = properties.flatMap { part.child($0, "gridSpan") }.flatMap { part.integer($0, "val") } ?? 1
    span = min(max(span, 1), Self.widest)
    let borders = properties.flatMap { part.child($0, "tcBorders") }.map { part.borders($0) } ?? BorderLayer()
    let across = properties.flatMap { part.child($0, "hMerge") }
    if goesOn(across, part), let last = result.rows.last?.cells.indices.last {
      result.rows[result.rows.count - 1].cells[last].columnSpan += span
      return false
    }
    let merge = properties.flatMap { part.child($0, "vMerge") }
    if goesOn(merge, part), let above = open[column] {
      result.rows[above.row].cells[above.cell].rowSpan = result.rows.count - above.row
      own[above.row][above.cell].bottom = borders.bottom ?? own[above.row][above.cell].bottom
      return false
    }
    open[column] = merge == nil ? nil : (result.rows.count - 1, result.rows[result.rows.count - 1].cells.count)
    let width = properties.flatMap { part.child($0, "tcW") }.flatMap { part.width($0) }
    result.rows[result.rows.count - 1].cells.append(
      ReadCell(blocks: [], column: column, columnSpan: span, width: width ?? gridWidth))
    own[own.count - 1].append(borders)
    return true
  }

  private func goesOn(_ merge: Int?, _ part: WordPart) -> Bool {
    merge.map { part.value($0, "val") != "restart" } ?? false
  }

  private var gridWidth: Double? {
    guard column + span <= result.columns.count else { return nil }
    return result.columns[column..<column + span].reduce(0, +)
  }

  /// What the table's style says where the cell stands.
  func style(under base: TableStyle.Part) -> TableStyle.Part {
    guard !style.parts.isEmpty else { return whole }
    let isIn = [
      "firstCol": column == 0, "lastCol": column + span >= result.columns.count, "firstRow": result.rows.count == 1,
      "lastRow": result.rows.count == rowCount && rowCount > 1,
    ]
    return TableStyle.order.reduce(whole) { layer, name in
      guard let own = style.parts[name], name == "wholeTable" || (shown.contains(name) && isIn[name] ?? false)
      else { return layer }
      return own.over(layer)
    }
  }

  mutating func add(_ blocks: [ReadBlock]) {
    guard let row = result.rows.indices.last, let cell = result.rows[row].cells.indices.last else { return }
    result.rows[row].cells[cell].blocks = blocks
  }

  /// The table with its lines: those of the cell before those of the table, and these before its style's (17.4.66).
  func finish() -> ReadTable {
    var table = result
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        let usual = borders(of: table.rows[row].cells[cell], row, cell)
        table.rows[row].cells[cell].borders = own[row][cell].over(usual).borders
      }
    }
    table.shareBorders()
    return table
  }

  private func borders(of cell: ReadCell, _ row: Int, _ index: Int) -> BorderLayer {
    var layer = BorderLayer()
    layer.top = row == 0 ? outer.top : inner.horizontal
    layer.bottom = row + cell.rowSpan >= result.rows.count ? outer.bottom : inner.horizontal
    layer.left = index == 0 ? outer.left : inner.vertical
    layer.right = index == result.rows[row].cells.count - 1 ? outer.right : inner.vertical
    return layer
  }
}
