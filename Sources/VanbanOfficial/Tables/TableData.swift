import VanbanContent
import VanbanExpression
import VanbanSource
import VanbanText

// Rows from data: one for each element, which is `r` in the texts of the columns.
extension TableBuilder {
  mutating func addData(_ source: ModelText, in environment: inout Environment) {
    let elements = elements(of: source, "tu", in: &environment)
    for (index, element) in elements.enumerated() {
      environment.push()
      environment.bind("r", element)
      environment.bind("loop", Self.position(index, of: elements.count))
      let row = row(element, number: index + 1, at: source.place, in: &environment)
      environment.pop()
      // A fault in one row is most often one in all.
      guard let row else { return }
      append(row)
    }
  }

  private static let positionKeys = ValueMap(
    ["index", "index0", "first", "last", "length"].map { ($0, .null) })

  /// What `loop` is in the loops of the language.
  private static func position(_ index: Int, of count: Int) -> Value {
    let values: [Value] = [
      .number(Decimal(index + 1)), .number(Decimal(index)), .bool(index == 0), .bool(index == count - 1),
      .number(Decimal(count)),
    ]
    return ValueMap(like: positionKeys, values: values).map(Value.map) ?? .null
  }

  private mutating func row(
    _ element: Value, number: Int, at place: Place, in environment: inout Environment
  ) -> BuiltRow? {
    var built = BuiltRow(row: TableRow([]), place: place, isCounted: true)
    built.row.cells.reserveCapacity(columns.count)
    for (index, column) in columns.enumerated() {
      guard let (inlines, value) = cell(column, index, element, number, in: &environment) else { return nil }
      built.row.cells.append(TableCell(inlines))
      if !summed.isEmpty { built.values.append(value) }
    }
    return built
  }

  private mutating func cell(
    _ column: TableBuilderColumn, _ index: Int, _ element: Value, _ number: Int,
    in environment: inout Environment
  ) -> (inlines: [Inline], value: Value)? {
    guard let text = column.cell else {
      guard let value = member(column, index, of: element, number, in: &environment) else { return nil }
      return ([Inline](printed: value.printed() ?? ""), value)
    }
    if let element = column.element { environment.bind("c", element) }
    let (inlines, value) = text.inlinesAndValue(in: &environment)
    return (inlines, value ?? .text(inlines.plainText))
  }

  /// What a row of data has under the column's name, or at its position where the row is a list.
  private mutating func member(
    _ column: TableBuilderColumn, _ index: Int, of row: Value, _ number: Int,
    in environment: inout Environment
  ) -> Value? {
    var names: [String] = []
    switch row {
    case .map(let map):
      if let value = map.folded(column.name) { return value }
      names = map.keys
    case .object(let object):
      if let value = object.member(column.name) { return value }
      names = object.memberNames
    default:
      if let elements = row.elements, elements.count == columns.count { return elements[index] }
    }
    report(
      .missingInData(column.name, row: number, among: names, at: column.place), in: &environment)
    return nil
  }
}
