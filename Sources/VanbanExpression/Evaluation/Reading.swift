import VanbanSource

/// Values read as what an operator or function needs. `range` is the stretch of the expression that gave the
/// value.
extension Expression {
  func number(
    _ value: Value, _ range: Range<Int>, in environment: inout Environment
  ) throws(Fault) -> Decimal {
    switch value {
    case .number(let number): return number
    case .scalar(let scalar):
      return try number(scalar.number, scalar.notation, value, range, in: &environment)
    case .text(let text):
      return try number(Decimal.read(text, .vietnamese), .vietnamese, value, range, in: &environment)
    default: throw wrongKind(value, Words.aNumber, range, in: &environment)
    }
  }

  private func number(
    _ reading: Decimal.Reading, _ notation: Scalar.Notation, _ value: Value, _ range: Range<Int>,
    in environment: inout Environment
  ) throws(Fault) -> Decimal {
    let text = value.printed() ?? ""
    switch reading {
    case .number(let number): return number
    case .unclear:
      let message = notation == .machine ? Words.unclearMachineNumber(text) : Words.unclearNumber(text)
      throw fault(
        "expression.number-unclear", of: value, range, message, hint: Words.notationHint, in: &environment)
    case .overflow:
      throw fault("expression.number-too-large", of: value, range, Words.numberTooLarge, in: &environment)
    case .noNumber where text.isEmpty:
      throw fault("expression.not-a-number", of: value, range, Words.emptyNumber, in: &environment)
    case .noNumber: throw wrongKind(value, Words.aNumber, range, in: &environment)
    }
  }

  func text(
    _ value: Value, _ range: Range<Int>, in environment: inout Environment
  ) throws(Fault) -> String {
    if let text = value.printed() { return text }
    throw noText(value, at: range, in: &environment)
  }

  func date(
    _ value: Value, _ range: Range<Int>, in environment: inout Environment
  ) throws(Fault) -> PartialDate {
    if let date = value.date { return date }
    throw wrongKind(value, Words.aDate, range, in: &environment)
  }

  func bool(
    _ value: Value, _ range: Range<Int>, in environment: inout Environment
  ) throws(Fault) -> Bool {
    switch value {
    case .bool(let bool): return bool
    case .scalar(let scalar):
      if let bool = scalar.bool { return bool }
    default: break
    }
    throw wrongKind(value, Words.aBool, range, in: &environment)
  }

  func elements(
    _ value: Value, _ range: Range<Int>, in environment: inout Environment
  ) throws(Fault) -> [Value] {
    guard let elements = value.elements else {
      throw wrongKind(value, Words.aList, range, in: &environment)
    }
    guard environment.spend(steps: elements.count, self) else { throw .reported }
    return elements
  }

  func wrongKind(
    _ value: Value, _ expected: Wording, _ range: Range<Int>, in environment: inout Environment
  ) -> Fault {
    let id = expected == Words.aNumber ? "expression.not-a-number" : "expression.wrong-kind"
    let message = Words.wrongKind(value, expected: expected)
    return fault(id, of: value, range, message, in: &environment)
  }

  /// The fault of a value that has no text; a quotient that does not end has its own.
  func noText(_ value: Value, at range: Range<Int>, in environment: inout Environment) -> Fault {
    guard case .number = value else {
      return fault(
        "expression.no-text", range, Words.noText(value.kind), hint: Words.noTextHint, in: &environment)
    }
    return fault(
      "expression.endless-quotient", range, Words.endlessQuotient, hint: Words.endlessQuotientHint,
      in: &environment)
  }

  /// Runs a computation with decimals and words its fault.
  func computed(
    _ range: Range<Int>, in environment: inout Environment, _ body: () throws(DecimalFault) -> Decimal
  ) throws(Fault) -> Decimal {
    do throws(DecimalFault) {
      return try body()
    } catch {
      switch error {
      case .overflow:
        throw fault("expression.number-too-large", range, Words.numberTooLarge, in: &environment)
      case .divisionByZero:
        throw fault("expression.division-by-zero", range, Words.divisionByZero, in: &environment)
      }
    }
  }
}
