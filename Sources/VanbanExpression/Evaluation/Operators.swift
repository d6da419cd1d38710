import VanbanSource
import VanbanText

extension Expression {
  func arithmetic(
    _ operation: Arithmetic, _ left: Node, _ right: Node, in environment: inout Environment
  ) throws(Fault) -> Value {
    let (first, second) = try values(left, right, in: &environment)
    let a = try operand(first, left.range, operation, in: &environment)
    let b = try operand(second, right.range, operation, in: &environment)
    let range =
      operation == .divide || operation == .remainder
      ? right.range : left.range.lowerBound..<right.range.upperBound
    return .number(
      try computed(range, in: &environment) { () throws(DecimalFault) in
        switch operation {
        case .add: try a.adding(b)
        case .subtract: try a.subtracting(b)
        case .multiply: try a.multiplied(by: b)
        case .divide: try a.divided(by: b)
        case .remainder: try a.remainder(dividingBy: b)
        }
      })
  }

  func negated(
    _ node: Node, _ range: Range<Int>, in environment: inout Environment
  ) throws(Fault) -> Value {
    let value = try value(of: node, in: &environment)
    return .number(try operand(value, node.range, .subtract, in: &environment).negated)
  }

  /// A number; computed text is refused, since `100 * a / b | so(1)` would round `b` in silence.
  private func operand(
    _ value: Value, _ range: Range<Int>, _ operation: Arithmetic, in environment: inout Environment
  ) throws(Fault) -> Decimal {
    guard case .text = value else { return try number(value, range, in: &environment) }
    let isPlus = operation == .add && value.number == nil
    throw fault(
      "expression.not-a-number", range, Words.wrongKind(value, expected: Words.aNumber),
      hint: isPlus ? Words.plusOfTextHint : Words.textInArithmeticHint, in: &environment)
  }

  func joined(
    _ left: Node, _ right: Node, in environment: inout Environment
  ) throws(Fault) -> Value {
    let (first, second) = try values(left, right, in: &environment)
    let head = try text(first, left.range, in: &environment)
    let tail = try text(second, right.range, in: &environment)
    return .text(try bounded(head + tail, right.range, in: &environment))
  }

  /// A computed text, unless it is longer than the limit.
  func bounded(
    _ text: String, _ range: Range<Int>, in environment: inout Environment
  ) throws(Fault) -> String {
    try reserve(text.utf8.count, range, in: &environment)
    return text
  }

  /// Makes sure, before it is made, that a text of so many bytes is within the limits.
  func reserve(_ bytes: Int, _ range: Range<Int>, in environment: inout Environment) throws(Fault) {
    guard bytes <= environment.limits.textBytes else {
      throw fault("expression.text-too-long", range, Words.textTooLong, in: &environment)
    }
    guard environment.spend(bytes: bytes, self) else { throw .reported }
  }

  func contains(
    _ left: Node, in right: Node, _ environment: inout Environment
  ) throws(Fault) -> Bool {
    let (item, container) = try values(left, right, in: &environment)
    switch container {
    case .map(let map): return map[try text(item, left.range, in: &environment)] != nil
    case .text, .scalar:
      let whole = try text(container, right.range, in: &environment)
      return whole.containsText(try text(item, left.range, in: &environment))
    default: break
    }
    let elements = try elements(container, right.range, in: &environment)
    for element in elements where try equals(item, element, left.range, right.range, in: &environment) {
      return true
    }
    return false
  }
}

extension String {
  /// True where the other text stands in this one, byte for byte.
  func containsText(_ other: String) -> Bool {
    !utf8.ranges(of: other.utf8, atMost: 1).isEmpty
  }

  func count(of other: String) -> Int { utf8.ranges(of: other.utf8, atMost: .max).count }

  /// The text with every occurrence of another replaced.
  func replacing(_ old: String, by new: String) -> String {
    var result = ""
    var start = startIndex
    for range in utf8.ranges(of: old.utf8, atMost: .max) {
      result += self[start..<range.lowerBound]
      result += new
      start = range.upperBound
    }
    return result + self[start...]
  }
}

extension String.UTF8View {
  /// Where another text stands, from left to right without overlap.
  fileprivate func ranges(of other: String.UTF8View, atMost limit: Int) -> [Range<Index>] {
    guard let first = other.first else { return [] }
    var ranges: [Range<Index>] = []
    var start = startIndex
    while ranges.count < limit, let index = self[start...].firstIndex(of: first) {
      if self[index...].starts(with: other) {
        start = self.index(index, offsetBy: other.count)
        ranges.append(index..<start)
      } else {
        start = self.index(after: index)
      }
    }
    return ranges
  }
}
