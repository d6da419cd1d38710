import VanbanContent
import VanbanSource
import VanbanText
import VanbanYAML

// Reads tables from nodes, and reports what is no table.
extension NodeReader {
  /// A table and its name.
  mutating func namedTable(_ pair: (key: YAMLNode, value: YAMLNode)) -> (name: String, table: ModelTable?) {
    var table = table(pair.value)
    table?.place = pair.key.place
    return (nfc(pair.key.text), table)
  }

  mutating func table(_ node: YAMLNode) -> ModelTable? {
    guard node.kind == .mapping else {
      diagnostics.report(.wrongType("bang", node, expected: Expected.table, hint: Expected.tableHint))
      return nil
    }
    let fields = fields(node, Key.table)
    let columns = items(fields, "cot").map { column($0) }
    let rows = tableRows(fields)
    if fields["cot"] == nil {
      diagnostics.report(
        .missingKey("cot", at: fields.place, Wording(vi: "các cột của bảng", en: "the columns")))
    }
    guard fields["cot"]?.kind == .sequence, let rows else { return nil }
    return ModelTable(
      place: fields.place, columns: columns, rows: rows, tong: texts(fields, "tong"),
      tieuDe: text(fields, "tieu_de"), donVi: text(fields, "don_vi"), ghiChu: text(fields, "ghi_chu"),
      isLandscape: choice(fields, "huong", ["dọc", "ngang"]) == 1)
  }

  /// The name of a table, or a table written out.
  mutating func tableReference(_ node: YAMLNode) -> TableReference? {
    if node.kind == .scalar { return .name(ModelText(node)) }
    return table(node).map(TableReference.table)
  }

  private mutating func tableRows(_ fields: Fields) -> ModelTable.Rows? {
    switch (fields["hang"], fields["tu"]) {
    case (nil, nil):
      diagnostics.report(
        .missingKey(
          "hang", at: fields.place, Wording(vi: "các hàng, hoặc tu: số liệu", en: "the rows, or tu: data")))
      return nil
    case (_?, nil): return .written(items(fields, "hang").map { row($0) })
    case (nil, _?): return text(fields, "tu").map(ModelTable.Rows.data)
    case (_?, let data?):
      diagnostics.report(.rowsTwice(at: fields.key("tu")?.place ?? data.place))
      return nil
    }
  }

  // MARK: Columns

  private mutating func column(_ node: YAMLNode) -> ModelColumn {
    guard node.kind != .sequence else {
      diagnostics.report(.wrongType("cot", node, expected: Expected.column))
      return ModelColumn(place: node.place)
    }
    guard node.kind == .mapping else { return ModelColumn(place: node.place, ten: ModelText(node)) }
    let fields = fields(node, Key.column)
    var column = ModelColumn(
      place: fields.place, ma: text(fields, "ma"), ten: text(fields, "ten"), gop: texts(fields, "gop"),
      giaTri: text(fields, "gia_tri"), tu: text(fields, "tu"))
    if let name = column.ma, Key.isReserved(inRows: name.text) { diagnostics.report(.reservedColumn(name)) }
    if column.ma == nil, column.ten == nil {
      diagnostics.report(
        .missingKey("ten", at: fields.place, Wording(vi: "tên cột", en: "the column's head")))
    }
    column.rong = width(fields) ?? .byContent
    column.can = alignment(fields) ?? .left
    return column
  }

  private mutating func width(_ fields: Fields) -> TableColumn.Width? {
    guard let text = text(fields, "rong") else { return nil }
    if let width = TableColumn.Width(typed: text.text.trimmed) { return width }
    diagnostics.report(.badWidth(text))
    return nil
  }

  private mutating func alignment(_ fields: Fields) -> TableAlignment? {
    let words = ["trái", "giữa", "phải", "thập phân"]
    let values: [TableAlignment] = [.left, .centre, .right, .decimal]
    return choice(fields, "can", words).map { values[$0] }
  }

  private mutating func emphasis(_ fields: Fields) -> Emphasis {
    let values: [Emphasis] = [.italic, .bold, [.bold, .italic]]
    return choice(fields, "kieu", ["nghiêng", "đậm", "đậm nghiêng"]).map { values[$0] } ?? []
  }

  // MARK: Rows

  /// A row at fault keeps its place among the others.
  private mutating func row(_ node: YAMLNode) -> ModelRow {
    switch node.kind {
    case .sequence: return ModelRow(place: node.place, cells: .list(node.items.map { cell($0) }))
    case .mapping: return mappedRow(node)
    case .scalar:
      diagnostics.report(.wrongType("hang", node, expected: Expected.row, hint: Expected.rowHint))
      return ModelRow(place: node.place, cells: .none)
    }
  }

  private mutating func mappedRow(_ node: YAMLNode) -> ModelRow {
    let names = Set(node.pairs.map { fold($0.key.text) })
    if names.contains("o") {
      let fields = fields(node, Key.row)
      let cells = items(fields, "o").map { cell($0) }
      return row(.list(cells), fields)
    }
    for (name, overAll) in [("nhom", false), ("nhom_ca_hang", true)] where names.contains(name) {
      let fields = fields(node, Key.group(name))
      let cell = fields[name].map { self.cell($0) } ?? ModelCell(place: fields.place)
      return row(.group(cell, overAll: overAll), fields)
    }
    return rowByColumn(node)
  }

  private mutating func row(_ cells: ModelRow.Cells, _ fields: Fields) -> ModelRow {
    ModelRow(
      place: fields.place, cells: cells, kieu: emphasis(fields), con: items(fields, "con").map { row($0) })
  }

  /// A map by column, in which `con` and `kieu` may stand.
  private mutating func rowByColumn(_ node: YAMLNode) -> ModelRow {
    var row = ModelRow(place: node.pairs.first?.key.place ?? node.place, cells: .list([]))
    var cells: [(ModelText, ModelCell)] = []
    for pair in node.pairs {
      guard Key.isReserved(inRows: pair.key.text) else {
        cells.append((ModelText(pair.key), cell(pair.value)))
        continue
      }
      let fields = Fields(pair)
      row.kieu.formUnion(emphasis(fields))
      row.con += items(fields, "con").map { self.row($0) }
    }
    row.cells = .byColumn(cells)
    return row
  }

  private mutating func cell(_ node: YAMLNode) -> ModelCell {
    switch node.kind {
    case .scalar: return ModelCell(place: node.place, text: node.isNull ? nil : ModelText(node))
    case .mapping:
      let fields = fields(node, Key.cell)
      return ModelCell(
        place: node.place, text: text(fields, "text"), gopCot: count(fields, "gop_cot"),
        gopHang: count(fields, "gop_hang"), can: alignment(fields), kieu: emphasis(fields))
    case .sequence:
      diagnostics.report(.wrongType("hang", node, expected: Expected.cell, hint: Expected.cellHint))
      return ModelCell(place: node.place)
    }
  }

  private mutating func count(_ fields: Fields, _ key: String) -> Int {
    guard let text = text(fields, key) else { return 1 }
    if let count = Int(text.text.trimmed), (1...100_000).contains(count) { return count }
    diagnostics.report(.badCount(key, text))
    return 1
  }
}

extension TableColumn.Width {
  /// `10mm`, `1,5cm`, `20%`, or a share: a number alone.
  init?(typed: String) {
    let units: [(String, (Double) -> TableColumn.Width)] = [
      ("mm", { .points($0 * 72 / 25.4) }), ("cm", { .points($0 * 72 / 2.54) }), ("pt", { .points($0) }),
      ("%", { .percent($0) }), ("", { .share($0) }),
    ]
    guard let (unit, width) = units.first(where: { typed.hasSuffix($0.0) }) else { return nil }
    let number = typed.dropLast(unit.count).map { $0 == "," ? "." : $0 }
    guard number.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." || $0 == " " }),
      let value = Double(String(number.filter { $0 != " " })), value > 0, value < 100_000
    else { return nil }
    self = width(value)
  }
}
