import VanbanSource
import VanbanText

/// Lists of rows, and the values of one of their columns.
extension Arguments {
  /// A row's value of a column however it was spelled.
  func column(
    _ name: Name, of row: Value, _ index: Int, in environment: inout Environment
  ) throws(Fault) -> Value {
    let value = try expression.member(name, of: row, range(index), in: &environment)
    return try expression.noted(value, &environment)
  }

  /// The name of a column; nil where the argument was left out.
  func columnName(_ index: Int, in environment: inout Environment) throws(Fault) -> Name? {
    let value = try value(index, in: &environment)
    if case .null = value { return nil }
    return Name(try expression.text(value, range(index), in: &environment))
  }

  /// The values of a column, or the elements themselves where no column is named.
  func cells(
    _ elements: [Value], _ column: Name?, _ index: Int, in environment: inout Environment
  ) throws(Fault) -> [Value] {
    guard let column else {
      if environment.readings != nil {
        for element in elements { _ = try expression.noted(element, &environment) }
      }
      return elements
    }
    var cells: [Value] = []
    cells.reserveCapacity(elements.count)
    for row in elements { cells.append(try self.column(column, of: row, index, in: &environment)) }
    return cells
  }

  /// The list of the first argument and, by the second, a column of it.
  func cells(in environment: inout Environment) throws(Fault) -> (rows: [Value], cells: [Value]) {
    let rows = try elements(0, in: &environment)
    let column = try columnName(1, in: &environment)
    return (rows, try cells(rows, column, 1, in: &environment))
  }

  /// A row as a map; a fault where it is none.
  func rowMap(_ row: Value, _ index: Int, in environment: inout Environment) throws(Fault) -> ValueMap {
    if case .map(let map) = row { return map }
    throw expression.wrongKind(row, Words.aRow, range(index), in: &environment)
  }

  /// The fault of a list without elements; `??` catches it.
  func emptyList() -> Fault {
    .missing([
      Missing(
        expression: expression, range: range(0), id: "expression.empty-list", message: Words.emptyList,
        candidates: .none, name: "")
    ])
  }
}

/// Adds columns to rows; rows with the same columns share their keys, so that each costs one array.
struct RowExtender {
  private let columns: [String]
  private var keys: [String]?
  private var pattern = ValueMap()

  init(adding columns: [String]) {
    self.columns = columns
  }

  /// Nil where the row has one of the columns already.
  mutating func extend(_ row: ValueMap, with values: [Value]) -> ValueMap? {
    if keys != row.keys {
      guard columns.allSatisfy({ row[$0] == nil }) else { return nil }
      keys = row.keys
      pattern = ValueMap(zip(row.keys + columns, row.values + values).map { ($0, $1) })
    }
    return ValueMap(like: pattern, values: row.values + values)
  }
}

extension Words {
  static let emptyList = Wording(vi: "danh sách trống", en: "the list is empty")

  static func columnTaken(_ name: String) -> Wording {
    Wording(vi: "hàng đã có cột “\(name)”", en: "the rows already have a column “\(name)”")
  }
}
