import VanbanContent
import VanbanExpression
import VanbanSource
import VanbanText

/// Builds a table from what a model says: columns, heads, rows, sums, and what stands around it.
struct TableBuilder {
  let model: ModelTable
  let columns: [TableBuilderColumn]
  /// The columns that get a sum.
  let summed: [Int]
  private(set) var rows: [BuiltRow] = []
  fileprivate var cursor: TableCursor
  fileprivate var isFaulty = false

  /// The content that a table comes to; nil where it is at fault, which is reported.
  static func content(of model: ModelTable, in environment: inout Environment) -> Content? {
    let columns = model.columns.flatMap { TableBuilderColumn.all(of: $0, in: &environment) }
    var builder = TableBuilder(model, columns, in: &environment)
    switch model.rows {
    case .written(let rows): for row in rows { builder.add(row, isCounted: true, in: &environment) }
    case .data(let text): builder.addData(text, in: &environment)
    }
    builder.addTotals(in: &environment)
    return builder.content(in: &environment)
  }

  /// The content of a table; a value that is left out everywhere where the table is at fault.
  static func value(of model: ModelTable?, in environment: inout Environment) -> Value {
    guard let model, let content = content(of: model, in: &environment) else { return .object(FaultyValue()) }
    return .object(content)
  }

  private init(
    _ model: ModelTable, _ columns: [TableBuilderColumn], in environment: inout Environment
  ) {
    self.model = model
    self.columns = columns
    cursor = TableCursor(columns: columns.count)
    summed = model.tong.compactMap { columns.position(of: $0, in: &environment) }
  }

  mutating func report(_ diagnostic: Diagnostic, in environment: inout Environment) {
    environment.diagnostics.report(diagnostic)
    isFaulty = true
  }

  mutating func append(_ row: BuiltRow) { rows.append(row) }

  /// A sum never stands alone on a page.
  mutating func keepLastRow() {
    if !rows.isEmpty { rows[rows.count - 1].row.keepWithNext = true }
  }

  private func content(in environment: inout Environment) -> Content? {
    guard !columns.isEmpty else {
      environment.diagnostics.report(.noColumns(at: model.place))
      return nil
    }
    var misfits: [TableMisfit] = []
    let heads = TableHeads(columns).rows
    guard !isFaulty,
      let table = Table(
        columns: columns.map(\.column), head: heads, body: rows.map(\.row), origin: TableOrigin(model.place),
        misfits: &misfits)
    else {
      for misfit in misfits where !misfit.isHead {
        environment.diagnostics.report(.misfit(misfit.fault, row: misfit.row + 1, at: rows[misfit.row].place))
      }
      return nil
    }
    let blocks = table.blocks(
      title: model.tieuDe?.inlines(in: &environment) ?? [], unit: unitLine(in: &environment),
      note: model.ghiChu?.inlines(in: &environment) ?? [], isLandscape: model.isLandscape)
    return Content(blocks)
  }

  /// `Đơn vị tính: …`, whether those words were typed or not.
  private func unitLine(in environment: inout Environment) -> [Inline] {
    let unit = model.donVi?.inlines(in: &environment) ?? []
    if unit.isEmpty || fold(unit.plainText).hasPrefix("don_vi") { return unit }
    return [.run("Đơn vị tính: ", [])] + unit
  }
}

/// A row of a table, with what sums need to know of it.
struct BuiltRow {
  var row: TableRow
  let place: Place
  /// True for rows of the table itself that hold figures: no sub-rows, no heads of groups.
  var isCounted = false
  /// What the cells are worth, one by one; empty where nothing is summed.
  var values: [Value] = []
}

// MARK: - Rows written out

extension TableBuilder {
  private mutating func add(_ row: ModelRow, isCounted: Bool, in environment: inout Environment) {
    var built = BuiltRow(row: TableRow([]), place: row.place, isCounted: isCounted)
    switch row.cells {
    case .list(let cells): for cell in cells { built.append(cell, in: &environment) }
    case .byColumn(let cells): addCells(cells, to: &built, in: &environment)
    case .none: isFaulty = true
    case .group(let cell, let overAll):
      built.isCounted = false
      built.makeGroup(cell, row.kieu, columns: columns.count, overAll: overAll, in: &environment)
    }
    if case .none = row.cells { return append(built) }
    if !row.isGroup { built.row = built.row.adding(row.kieu) }
    place(built, in: &environment)
    for below in row.con { add(below, isCounted: row.isGroup && isCounted, in: &environment) }
  }

  private mutating func place(_ built: BuiltRow, in environment: inout Environment) {
    append(built)
    var fault: TableMisfit.Fault?
    _ = cursor.slots(of: built.row, misfit: &fault)
    if let fault { report(.misfit(fault, row: rows.count, at: built.place), in: &environment) }
  }

  /// The cells in the order of the columns; a column left out is an empty cell, unless a merge covers it.
  private mutating func addCells(
    _ cells: [(column: ModelText, cell: ModelCell)], to built: inout BuiltRow,
    in environment: inout Environment
  ) {
    var given: [Int: (ModelText, ModelCell)] = [:]
    for (name, cell) in cells {
      guard let position = columns.position(of: name, in: &environment) else {
        isFaulty = true
        continue
      }
      if given[position] != nil { report(.cellTwice(name, row: rows.count + 1), in: &environment) }
      given[position] = (name, cell)
    }
    var end = 0
    for column in columns.indices {
      let isCovered = column < end || cursor.isCovered(column)
      if isCovered {
        if let (name, _) = given[column] { report(.coveredCell(name, row: rows.count + 1), in: &environment) }
        continue
      }
      let cell = given[column]?.1 ?? ModelCell(place: built.place)
      end = column + cell.gopCot
      built.append(cell, in: &environment)
    }
  }
}

extension BuiltRow {
  fileprivate mutating func append(_ cell: ModelCell, in environment: inout Environment) {
    let (inlines, value) = cell.text?.inlinesAndValue(in: &environment) ?? ([], .null)
    row.cells.append(
      TableCell(
        inlines.adding(cell.kieu), columnSpan: cell.gopCot, rowSpan: cell.gopHang, alignment: cell.can))
    values.append(value)
  }

  /// The text of a group, bold unless something else is said.
  fileprivate mutating func makeGroup(
    _ cell: ModelCell, _ look: Emphasis, columns: Int, overAll: Bool, in environment: inout Environment
  ) {
    let look = look.union(cell.kieu)
    let typed = cell.text?.inlines(in: &environment) ?? []
    let inlines = look.isEmpty ? typed.emphasised(.bold) : typed.adding(look)
    let first = overAll || columns == 1 ? 0 : 1
    let text = TableCell(inlines, columnSpan: columns - first, alignment: cell.can ?? .left)
    row = TableRow(first == 1 ? [TableCell(), text] : [text], keepWithNext: true)
  }
}

extension ModelText {
  func inlines(in environment: inout Environment) -> [Inline] { inlinesAndValue(in: &environment).inlines }

  /// The text as inline markup, and what it is worth in a sum.
  func inlinesAndValue(in environment: inout Environment) -> (inlines: [Inline], value: Value) {
    environment.push()
    defer { environment.pop() }
    let body = BodyText(text, anchor: anchor, diagnostics: &environment.diagnostics)
    let (inlines, value) = body.inlinesAndValue(in: &environment)
    if let value { return (inlines, value) }
    let plain = inlines.plainText
    return (inlines, plain == text ? self.value : .scalar(Scalar(plain, anchor: Anchor(place))))
  }
}
