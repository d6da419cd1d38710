import VanbanSource
import VanbanText

extension Expression {
  func compares(
    _ comparison: Comparison, _ left: Node, _ right: Node, in environment: inout Environment
  ) throws(Fault) -> Bool {
    let (first, second) = try values(left, right, in: &environment)
    switch comparison {
    case .equal: return try equals(first, second, left.range, right.range, in: &environment)
    case .notEqual: return !(try equals(first, second, left.range, right.range, in: &environment))
    default: break
    }
    switch try order(first, second, left.range, right.range, in: &environment) {
    case .before: return comparison == .less || comparison == .lessOrEqual
    case .same: return comparison == .lessOrEqual || comparison == .greaterOrEqual
    case .after: return comparison == .greater || comparison == .greaterOrEqual
    }
  }

  /// Equal as numbers where both are numbers, as dates or true/false where one is, else as text; lists and
  /// maps element by element.
  func equals(
    _ left: Value, _ right: Value, _ leftRange: Range<Int>, _ rightRange: Range<Int>,
    in environment: inout Environment
  ) throws(Fault) -> Bool {
    switch (left, right) {
    case (.null, .null): return true
    case (.null, _), (_, .null): return false
    case (.number(let a), .number(let b)): return a == b
    case (.number, .scalar), (.scalar, .number):
      return try equalsNumber(left, right, leftRange, rightRange, in: &environment)
    case (.bool(let a), .bool(let b)): return a == b
    case (.bool(let bool), .scalar(let scalar)), (.scalar(let scalar), .bool(let bool)):
      return scalar.bool == bool
    case (.date, _), (_, .date): return left.date != nil && left.date == right.date
    case (.list, .list), (.map, .map):
      return try equalsDeeply(left, right, leftRange, rightRange, in: &environment)
    default: return equalsText(left, right)
    }
  }

  private func equalsText(_ left: Value, _ right: Value) -> Bool {
    if let a = left.number, let b = right.number { return a == b }
    guard let a = left.printed(), let b = right.printed() else { return false }
    return a == b
  }

  /// A number against a typed text that could be a number read another way is no guess but an error.
  private func equalsNumber(
    _ left: Value, _ right: Value, _ leftRange: Range<Int>, _ rightRange: Range<Int>,
    in environment: inout Environment
  ) throws(Fault) -> Bool {
    for (value, range) in [(left, leftRange), (right, rightRange)] {
      guard case .scalar(let scalar) = value else { continue }
      switch scalar.number {
      case .noNumber: return false
      case .number: continue
      case .unclear, .overflow: _ = try number(value, range, in: &environment)
      }
    }
    return left.number == right.number
  }

  private func equalsDeeply(
    _ left: Value, _ right: Value, _ leftRange: Range<Int>, _ rightRange: Range<Int>,
    in environment: inout Environment
  ) throws(Fault) -> Bool {
    guard environment.spend(self) else { throw .reported }
    let (a, b): ([Value], [Value])
    switch (left, right) {
    case (.list(let first), .list(let second)): (a, b) = (first, second)
    case (.map(let first), .map(let second)):
      guard first.count == second.count, first.keys.allSatisfy({ second[$0] != nil }) else { return false }
      (a, b) = (first.values, first.keys.map { second[$0] ?? .null })
    default: return false
    }
    guard a.count == b.count else { return false }
    for (x, y) in zip(a, b) {
      guard try equals(x, y, leftRange, rightRange, in: &environment) else { return false }
    }
    return true
  }

  enum Order {
    case before, same, after

    init<Key: Comparable>(_ left: Key, _ right: Key) {
      self = left < right ? .before : right < left ? .after : .same
    }
  }

  /// The order of two numbers, two whole dates, or two texts; a number against a text that is no number is an
  /// error.
  func order(
    _ left: Value, _ right: Value, _ leftRange: Range<Int>, _ rightRange: Range<Int>,
    in environment: inout Environment
  ) throws(Fault) -> Order {
    if let a = left.number, let b = right.number { return Order(a, b) }
    if let a = left.date?.dayNumber, let b = right.date?.dayNumber { return Order(a, b) }
    for (value, range) in [(left, leftRange), (right, rightRange)] {
      guard case .date = value else { continue }
      let (other, otherRange) = range == leftRange ? (right, rightRange) : (left, leftRange)
      let blamed = value.date?.isComplete == true ? (other, otherRange) : (value, range)
      throw wrongKind(blamed.0, Words.aWholeDate, blamed.1, in: &environment)
    }
    if left.isNumeric || right.isNumeric {
      return Order(
        try number(left, leftRange, in: &environment), try number(right, rightRange, in: &environment))
    }
    let a = try text(left, leftRange, in: &environment)
    let b = try text(right, rightRange, in: &environment)
    return Order(CollationKey(a), CollationKey(b))
  }
}

extension Value {
  /// True for a number, and for what was typed as one, well or not.
  fileprivate var isNumeric: Bool {
    switch self {
    case .number: true
    case .scalar(let scalar): scalar.number != .noNumber
    case .text, .null, .bool, .date, .list, .map, .object: number != nil
    }
  }
}
