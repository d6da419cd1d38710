import VanbanExpression
import VanbanSource
import VanbanText
import VanbanYAML

extension OfficialReader {
  mutating func readData(_ data: inout DocumentData) {
    for pair in reader.pairs(fields, "so_lieu") { data.soLieu[nfc(pair.key.text)] = readTable(pair.value) }
    for pair in reader.pairs(fields, "bien") { data.bien[nfc(pair.key.text)] = DataValue.read(pair.value) }
    for pair in reader.pairs(fields, "tinh") {
      guard let expression = reader.text(pair.value, "tinh") else { continue }
      data.tinh.append((nfc(pair.key.text), expression))
    }
  }

  /// Data as they stand, or rows with what is said about them: `{hang: […], khoa: …, kieu_so: …, thieu:
  /// […]}`.
  private mutating func readTable(_ node: YAMLNode) -> Value {
    let names = Set(node.pairs.map { fold($0.key.text) })
    let isDescribed = names.contains("hang") && names.isSubset(of: Key.data.map(\.name))
    guard names.contains("tep") || isDescribed else { return DataValue.read(node) }
    let fields = reader.fields(node, Key.data)
    var reading = DataValue()
    if reader.choice(fields, "kieu_so", ["vi", "may"]) == 1 { reading.notation = .machine }
    reading.missing = Set(reader.texts(fields, "thieu").map(\.text))
    let rows = reader.items(fields, "hang").map { reading.value($0) }
    guard let key = reader.text(fields, "khoa") else { return .list(rows) }
    return keyed(rows, by: key)
  }

  /// The rows by the text in their key column; a row without one, or a key for the second time, is a fault.
  private mutating func keyed(_ rows: [Value], by column: ModelText) -> Value {
    var byKey = ValueMap()
    for row in rows {
      guard case .map(let map) = row, let value = map.folded(column.text), case .scalar(let key) = value
      else {
        reader.diagnostics.report(.rowWithoutKey(column))
        continue
      }
      if byKey[key.text] != nil { reader.diagnostics.report(.doubleKey(key, column)) }
      byKey[key.text] = row
    }
    return .object(KeyedRows(byKey))
  }
}

extension Diagnostic {
  fileprivate static func rowWithoutKey(_ column: ModelText) -> Diagnostic {
    Diagnostic(
      "official.row-without-key", at: column.place,
      Wording(
        vi: "có hàng không có cột khóa “\(column.text)”", en: "a row has no key column “\(column.text)”"))
  }

  fileprivate static func doubleKey(_ key: Scalar, _ column: ModelText) -> Diagnostic {
    Diagnostic(
      "official.double-key", at: key.place ?? column.place,
      Wording(vi: "khóa “\(key.text)” có ở hai hàng", en: "two rows have the key “\(key.text)”"))
  }
}
