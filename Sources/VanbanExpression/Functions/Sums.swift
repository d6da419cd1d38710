import VanbanSource

let sumFunctions: [Function] = [
  Function(
    "dem", ["xs"], group: .lists, Wording(vi: "số phần tử", en: "the number of elements"),
    examples: [.init("dem([4, 5, 6])", "3"), .init("dem(loc([{\"a\": 1}, {\"a\": 2}], a > 1))", "1")]
  ) { (arguments, environment) throws(Fault) in
    let value = try arguments.value(0, in: &environment)
    if let count = value.count { return .number(Decimal(count)) }
    throw arguments.expression.wrongKind(value, Words.aListOrMap, arguments.range(0), in: &environment)
  },
  Function(
    "tong", ["xs", "cot?", "trong?"], group: .lists,
    Wording(
      vi: "tổng của các số, hoặc của một cột; ô trống là lỗi, trừ khi cho `trong=0`",
      en: "the sum of numbers or of a column; an empty cell is an error unless `trong=0` is given"),
    examples: [
      .init("tong([1, 2, 3.5])", "6,5"), .init("[{\"so_ca\": 26}, {\"so_ca\": 5}] | tong(\"so_ca\")", "31"),
      .init("tong([1, \"-\"], trong=0)", "1"),
    ]
  ) { (arguments, environment) throws(Fault) in
    .number(try arguments.sum(of: try arguments.figures(in: &environment), in: &environment))
  },
  Function(
    "trung_binh", ["xs", "cot?", "trong?"], group: .lists,
    Wording(vi: "trung bình cộng", en: "the arithmetic mean"),
    examples: [.init("trung_binh([1, 2, 6])", "3"), .init("trung_binh([1, 1, 2]) | so(2)", "1,33")]
  ) { (arguments, environment) throws(Fault) in
    let figures = try arguments.figures(in: &environment)
    guard !figures.isEmpty else { throw arguments.emptyList() }
    let sum = try arguments.sum(of: figures, in: &environment)
    return .number(
      try arguments.computed(in: &environment) { () throws(DecimalFault) in
        try sum.divided(by: Decimal(figures.count))
      })
  },
  Function(
    "lon_nhat", ["xs", "cot?", "trong?"], group: .lists,
    Wording(vi: "số lớn nhất, in như đã viết", en: "the greatest number, as typed"),
    examples: [.init("lon_nhat([3, 12, 5])", "12")]
  ) { (arguments, environment) throws(Fault) in
    let figures = try arguments.figures(in: &environment)
    guard let greatest = figures.max(by: { $0.number < $1.number }) else { throw arguments.emptyList() }
    return greatest.value
  },
  Function(
    "nho_nhat", ["xs", "cot?", "trong?"], group: .lists,
    Wording(vi: "số nhỏ nhất, in như đã viết", en: "the least number, as typed"),
    examples: [.init("nho_nhat([3, 12, 5])", "3")]
  ) { (arguments, environment) throws(Fault) in
    let figures = try arguments.figures(in: &environment)
    guard let least = figures.min(by: { $0.number < $1.number }) else { throw arguments.emptyList() }
    return least.value
  },
]

/// A number and the value that it was read from.
struct Figure {
  let value: Value
  let number: Decimal
}

extension Arguments {
  /// The numbers of the list of the first argument, or of its column; the third says what stands for a
  /// missing one.
  func figures(in environment: inout Environment) throws(Fault) -> [Figure] {
    let column = try columnName(1, in: &environment)
    let cells = try cells(in: &environment).cells
    let substitute = try substitute(in: &environment)
    var figures: [Figure] = []
    figures.reserveCapacity(cells.count)
    var faulty: Fault?
    for (index, cell) in cells.enumerated() {
      if let number = cell.figure {
        figures.append(Figure(value: cell, number: number))
      } else if let substitute, cell.isMissingFigure {
        figures.append(Figure(value: .number(substitute), number: substitute))
      } else {
        faulty = fault(of: cell, column, row: index + 1, in: &environment)
      }
    }
    if let faulty { throw faulty }
    return figures
  }

  func sum(of figures: [Figure], in environment: inout Environment) throws(Fault) -> Decimal {
    try computed(in: &environment) { () throws(DecimalFault) in
      var sum = Decimal(0)
      for figure in figures { sum = try sum.adding(figure.number) }
      return sum
    }
  }

  private func substitute(in environment: inout Environment) throws(Fault) -> Decimal? {
    let value = try value(2, in: &environment)
    if case .null = value { return nil }
    return try number(value, 2, in: &environment)
  }

  /// Names the cell that is no number.
  func fault(
    of cell: Value, _ column: Name?, row: Int, in environment: inout Environment
  ) -> Fault {
    let found = cell.printed() ?? cell.kind.vi
    if case .scalar(let scalar) = cell, scalar.number == .unclear {
      let message = Words.cell(column, row, Words.unclearNumber(found))
      return fault("expression.number-unclear", of: cell, message, hint: Words.notationHint, in: &environment)
    }
    let isEmpty = cell.isMissingFigure && (cell.printed() ?? "").isEmpty
    let what = isEmpty ? Words.emptyNumber : Words.wrongKind(cell, expected: Words.aNumber)
    let hint = cell.isMissingFigure ? Words.substituteHint : nil
    let message = Words.cell(column, row, what)
    return fault("expression.not-a-number", of: cell, message, hint: hint, in: &environment)
  }
}

extension Value {
  /// The number of a cell; text literals are read in Vietnamese notation, as typed values are by default.
  var figure: Decimal? {
    if case .scalar(let scalar) = self, scalar.isMissingFigure { return nil }
    return number
  }

  /// True for null, an empty cell, a declared mark of a missing figure, and text without a digit such as "-";
  /// text with digits ("<22", "17.6") is never passed over.
  var isMissingFigure: Bool {
    switch self {
    case .null: true
    case .scalar(let scalar) where scalar.isMissingFigure: true
    case .scalar, .text: !(printed() ?? "").contains(where: \.isNumber)
    default: false
    }
  }
}

extension Words {
  static func cell(_ column: Name?, _ row: Int, _ fault: Wording) -> Wording {
    guard let column else {
      return Wording(vi: "phần tử thứ \(row): \(fault.vi)", en: "element \(row): \(fault.en)")
    }
    return Wording(
      vi: "hàng \(row), cột “\(column.text)”: \(fault.vi)",
      en: "row \(row), column “\(column.text)”: \(fault.en)")
  }

  static let substituteHint = Wording(
    vi: "thêm `trong=0` nếu ô trống được tính là 0", en: "add `trong=0` if an empty cell counts as 0")
}
