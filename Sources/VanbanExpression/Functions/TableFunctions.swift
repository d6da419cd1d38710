import VanbanSource
import VanbanText

let tableFunctions: [Function] = [
  Function(
    "nhom", ["xs", "cot"], group: .lists,
    Wording(
      vi: "gom các hàng theo một cột: danh sách {khoa, hang}, theo thứ tự gặp",
      en: "rows grouped by a column: a list of {khoa, hang} in order of first appearance"),
    examples: [
      .init("nhom([{\"h\": \"X\"}, {\"h\": \"Y\"}, {\"h\": \"X\"}], \"h\") | lay(\"khoa\") | noi", "X, Y"),
      .init("dem(nhom([{\"h\": \"X\"}, {\"h\": \"Y\"}, {\"h\": \"X\"}], \"h\")[0].hang)", "2"),
    ]
  ) { (arguments, environment) throws(Fault) in
    try arguments.bounded(.list(try arguments.groups(in: &environment)), in: &environment)
  },
  Function(
    "xep_hang", ["xs", "cot", "giam?"], group: .lists,
    Wording(
      vi: "các hàng có thêm cột `thu_hang`; bằng nhau thì cùng hạng và bỏ hạng sau (1, 2, 2, 4)",
      en: "the rows with a column `thu_hang`; equal values share a rank and the next is skipped"),
    examples: [
      .init(
        "xep_hang([{\"d\": 5}, {\"d\": 9}, {\"d\": 9}], \"d\", giam=true) | lay(\"thu_hang\") | noi",
        "3, 1, 1")
    ]
  ) { (arguments, environment) throws(Fault) in
    .list(try arguments.ranked(in: &environment))
  },
  Function(
    "noi_bang", ["xs", "ys", "khoa"], group: .lists,
    Wording(
      vi: "ghép mỗi hàng của `xs` với hàng của `ys` có cùng khóa; so từng chữ (01 khác 1)",
      en: "joins each row of `xs` with the row of `ys` that has the same key, compared letter by letter"),
    examples: [
      .init(
        "noi_bang([{\"ma\": \"01\", \"a\": 1}], [{\"ma\": \"01\", \"b\": 2}], \"ma\") | lay(\"b\") | noi", "2"
      )
    ]
  ) { (arguments, environment) throws(Fault) in
    .list(try arguments.joinedRows(in: &environment))
  },
]

extension Arguments {
  fileprivate func groups(in environment: inout Environment) throws(Fault) -> [Value] {
    let (rows, cells) = try cells(in: &environment)
    var slots: [String: Int] = [:]
    var groups: [(key: Value, rows: [Value])] = []
    for (row, cell) in zip(rows, cells) {
      let text = try expression.text(cell, range(1), in: &environment)
      if let slot = slots[text] {
        groups[slot].rows.append(row)
      } else {
        slots[text] = groups.count
        groups.append((cell, [row]))
      }
    }
    return groups.map { .map(ValueMap([("khoa", $0.key), ("hang", .list($0.rows))])) }
  }

  fileprivate func ranked(in environment: inout Environment) throws(Fault) -> [Value] {
    let (rows, cells) = try cells(in: &environment)
    let column = try columnName(1, in: &environment)
    let descending = try bool(2, in: &environment)
    var numbers: [Decimal] = []
    for (index, cell) in cells.enumerated() {
      guard let number = cell.figure else { throw fault(of: cell, column, row: index + 1, in: &environment) }
      numbers.append(number)
    }
    let ranks = ranks(numbers, descending)
    var extender = RowExtender(adding: ["thu_hang"])
    var result: [Value] = []
    for (row, rank) in zip(rows, ranks) {
      let map = try rowMap(row, 0, in: &environment)
      guard let extended = extender.extend(map, with: [.number(Decimal(rank))]) else {
        throw fault("expression.column-taken", Words.columnTaken("thu_hang"), in: &environment)
      }
      result.append(.map(extended))
    }
    return result
  }

  private func ranks(_ numbers: [Decimal], _ descending: Bool) -> [Int] {
    let order = numbers.indices.sorted {
      descending ? numbers[$1] < numbers[$0] : numbers[$0] < numbers[$1]
    }
    var ranks = [Int](repeating: 1, count: numbers.count)
    for (position, index) in order.enumerated() where position > 0 {
      let before = order[position - 1]
      ranks[index] = numbers[before] == numbers[index] ? ranks[before] : position + 1
    }
    return ranks
  }
}

// MARK: Joining tables

extension Arguments {
  fileprivate func joinedRows(in environment: inout Environment) throws(Fault) -> [Value] {
    let rows = try elements(0, in: &environment)
    let key = Name(try text(2, in: &environment))
    let partners = try partners(key, in: &environment)
    var result: [Value] = []
    result.reserveCapacity(rows.count)
    var faulty: Fault?
    for row in rows {
      let cell = try column(key, of: row, 0, in: &environment)
      let text = try expression.text(cell, range(2), in: &environment)
      guard let partner = partners[text] else {
        faulty = fault(
          "expression.no-partner", of: cell, Words.noPartner(text), hint: Words.noPartnerHint,
          in: &environment)
        continue
      }
      let map = try rowMap(row, 0, in: &environment)
      result.append(.map(try merged(map, partner, in: &environment)))
    }
    if let faulty { throw faulty }
    return result
  }

  /// The rows of the second table by their keys.
  private func partners(
    _ key: Name, in environment: inout Environment
  ) throws(Fault) -> [String: ValueMap] {
    var partners: [String: ValueMap] = [:]
    for row in try elements(1, in: &environment) {
      let cell = try column(key, of: row, 1, in: &environment)
      let text = try expression.text(cell, range(2), in: &environment)
      let map = try rowMap(row, 1, in: &environment)
      guard partners.updateValue(map, forKey: text) == nil else {
        throw fault("expression.double-key", of: cell, Words.doubleKey(text), argument: 1, in: &environment)
      }
    }
    return partners
  }

  /// Both rows in one; a column that both have must say the same in both.
  private func merged(
    _ row: ValueMap, _ partner: ValueMap, in environment: inout Environment
  ) throws(Fault) -> ValueMap {
    var result = row
    for (name, value) in zip(partner.keys, partner.values) {
      if let own = row[name] {
        guard own.printed() == value.printed() else {
          throw fault(
            "expression.column-clash", Words.columnClash(name), detail: name, hint: Words.columnClashHint,
            in: &environment)
        }
      } else {
        result[name] = value
      }
    }
    return result
  }
}

extension Words {
  fileprivate static func noPartner(_ key: String) -> Wording {
    Wording(vi: "khóa “\(key)” không có ở bảng thứ hai", en: "the second table has no row “\(key)”")
  }

  fileprivate static let noPartnerHint = Wording(
    vi: "khóa được so từng chữ: 01 khác 1", en: "keys are compared letter by letter: 01 is not 1")

  fileprivate static func doubleKey(_ key: String) -> Wording {
    Wording(vi: "khóa “\(key)” có hai lần ở bảng thứ hai", en: "the second table has “\(key)” twice")
  }

  fileprivate static func columnClash(_ name: String) -> Wording {
    Wording(
      vi: "cột “\(name)” có ở cả hai bảng với giá trị khác nhau",
      en: "both tables have a column “\(name)” with different values")
  }

  fileprivate static let columnClashHint = Wording(
    vi: "đổi tên cột ở một trong hai bảng", en: "rename the column in one of the tables")
}
