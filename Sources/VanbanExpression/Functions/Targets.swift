import VanbanSource
import VanbanText

/// A target as reports write it: `55`, `<22`, `≥ 95%`.
private struct Target {
  let comparison: Comparison?
  let number: Value
  let isPercent: Bool

  init(_ value: Value, _ text: String) {
    let marks: [(String, Comparison)] = [
      ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("≤", .lessOrEqual), ("≥", .greaterOrEqual),
      ("<", .less),
      (">", .greater),
    ]
    let trimmed = text.trimmingSpaces()
    let mark = marks.first { trimmed.hasPrefix($0.0) }
    comparison = mark?.1
    (number, isPercent) = value.withoutPercent(String(trimmed.dropFirst(mark?.0.count ?? 0)))
  }
}

extension Value {
  /// The value with other text, less a percent sign at its end.
  fileprivate func withoutPercent(_ text: String) -> (Value, isPercent: Bool) {
    if case .number = self { return (self, false) }
    let isPercent = text.hasSuffix("%")
    let number = isPercent ? String(text.dropLast()) : text
    guard case .scalar(let scalar) = self else { return (.text(number), isPercent) }
    let read = Scalar(
      number, notation: scalar.notation, anchor: scalar.anchor, isMissingFigure: scalar.isMissingFigure)
    return (.scalar(read), isPercent)
  }
}

extension Arguments {
  /// `đạt`, `vượt` or `chưa đạt`.
  func attainment(in environment: inout Environment) throws(Fault) -> String {
    let value = try value(0, in: &environment)
    let (reached, isPercent) = value.withoutPercent(try text(0, in: &environment))
    let goal = try self.value(1, in: &environment)
    let target = Target(goal, try text(1, in: &environment))
    guard isPercent == target.isPercent else {
      throw fault("expression.percent", Words.percentMismatch, argument: 1, in: &environment)
    }
    let number = try number(reached, 0, in: &environment)
    return Self.attainment(number, target.comparison, try self.number(target.number, 1, in: &environment))
  }

  private static func attainment(_ value: Decimal, _ comparison: Comparison?, _ target: Decimal) -> String {
    let isMet: Bool
    switch comparison {
    case .less: isMet = value < target
    case .lessOrEqual: isMet = value <= target
    case .greater: isMet = value > target
    case .greaterOrEqual: isMet = value >= target
    default: return value > target ? "vượt" : value == target ? "đạt" : "chưa đạt"
    }
    return isMet ? "đạt" : "chưa đạt"
  }
}

extension Words {
  fileprivate static let percentMismatch = Wording(
    vi: "chỉ một trong hai số có dấu “%”", en: "only one of the two numbers has a “%”")
}
