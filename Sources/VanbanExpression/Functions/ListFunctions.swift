import VanbanSource
import VanbanText

let listFunctions: [Function] = [
  Function(
    "loc", ["xs", "cot?", "gia_tri?", "dieu_kien?"], group: .lists,
    Wording(
      vi: "các hàng có cột bằng giá trị, hoặc thỏa điều kiện (tên cột đứng trần trong điều kiện)",
      en: "the rows whose column equals a value, or that meet a condition in which columns stand bare"),
    examples: [
      .init("loc([{\"xa\": \"A\", \"so\": 5}, {\"xa\": \"B\", \"so\": 9}], so > 5) | lay(\"xa\") | noi", "B"),
      .init("loc([{\"xa\": \"A\"}, {\"xa\": \"B\"}], \"xa\", \"B\") | dem", "1"),
    ]
  ) { (arguments, environment) throws(Fault) in
    let rows = try arguments.elements(0, in: &environment)
    return .list(try arguments.filtered(rows, in: &environment))
  },
  Function(
    "lay", ["xs", "cot"], group: .lists,
    Wording(vi: "các giá trị của một cột", en: "the values of a column"),
    examples: [.init("lay([{\"xa\": \"A\"}, {\"xa\": \"B\"}], \"xa\") | noi", "A, B")]
  ) { (arguments, environment) throws(Fault) in
    .list(try arguments.cells(in: &environment).cells)
  },
  Function(
    "dau", ["xs"], group: .lists, Wording(vi: "phần tử đầu", en: "the first element"),
    examples: [.init("dau([4, 5, 6])", "4"), .init("dau([]) ?? \"không có\"", "không có")]
  ) { (arguments, environment) throws(Fault) in
    guard let first = try arguments.elements(0, in: &environment).first else { throw arguments.emptyList() }
    return first
  },
  Function(
    "cuoi", ["xs"], group: .lists, Wording(vi: "phần tử cuối", en: "the last element"),
    examples: [.init("cuoi([4, 5, 6])", "6")]
  ) { (arguments, environment) throws(Fault) in
    guard let last = try arguments.elements(0, in: &environment).last else { throw arguments.emptyList() }
    return last
  },
  Function(
    "duy_nhat", ["xs"], group: .lists,
    Wording(
      vi: "bỏ các giá trị lặp lại, giữ thứ tự; so từng chữ (01 khác 1)",
      en: "without repeated values, in order; compared letter by letter"),
    examples: [.init("duy_nhat([\"A\", \"B\", \"A\"]) | noi", "A, B")]
  ) { (arguments, environment) throws(Fault) in
    var seen: Set<String> = []
    var values: [Value] = []
    for element in try arguments.elements(0, in: &environment) {
      let text = try arguments.expression.text(element, arguments.range(0), in: &environment)
      if seen.insert(text).inserted { values.append(element) }
    }
    return .list(values)
  },
  Function(
    "sap_xep", ["xs", "cot?", "giam?"], group: .lists,
    Wording(
      vi: "sắp xếp: theo số nếu tất cả là số, theo ngày nếu tất cả là ngày, còn lại theo vần tiếng Việt",
      en: "sorted by number where all are numbers, by date where all are dates, else in Vietnamese order"),
    examples: [
      .init("sap_xep([10, 9, 2]) | noi", "2, 9, 10"),
      .init("sap_xep([\"Đ\", \"E\", \"D\"]) | noi", "D, Đ, E"),
      .init("[{\"so\": 2}, {\"so\": 10}] | sap_xep(\"so\", giam=true) | lay(\"so\") | noi", "10, 2"),
    ]
  ) { (arguments, environment) throws(Fault) in
    let (rows, cells) = try arguments.cells(in: &environment)
    let descending = try arguments.bool(2, in: &environment)
    let order = try arguments.sorted(cells, descending: descending, in: &environment)
    return .list(order.map { rows[$0] })
  },
]

extension Arguments {
  fileprivate func filtered(_ rows: [Value], in environment: inout Environment) throws(Fault) -> [Value] {
    if isGiven(2) { return try filteredByColumn(rows, in: &environment) }
    let condition = isGiven(3) ? 3 : 1
    if !isGiven(condition) || isLiteral(condition) {
      throw fault("expression.arguments", Words.noCondition, hint: Words.conditionHint, in: &environment)
    }
    var result: [Value] = []
    for row in rows {
      environment.push(row: row)
      defer { environment.pop() }
      if try value(condition, in: &environment).isTrue { result.append(row) }
    }
    return result
  }

  private func filteredByColumn(
    _ rows: [Value], in environment: inout Environment
  ) throws(Fault) -> [Value] {
    guard let column = try columnName(1, in: &environment) else { return rows }
    let wanted = try value(2, in: &environment)
    var result: [Value] = []
    for row in rows {
      let cell = try self.column(column, of: row, 1, in: &environment)
      if try expression.equals(cell, wanted, range(1), range(2), in: &environment) { result.append(row) }
    }
    return result
  }
}

extension Words {
  fileprivate static let noCondition = Wording(
    vi: "hàm `loc` thiếu điều kiện hoặc giá trị", en: "`loc` lacks a condition or a value")
  fileprivate static let conditionHint = Wording(
    vi: "viết: loc(xs, \"cot\", gia_tri) hoặc loc(xs, cot > 5)",
    en: "write loc(xs, \"column\", value) or loc(xs, column > 5)")
}
