public import VanbanSource

/// What a function was given, each evaluated when it is asked for.
public struct Arguments: Sendable {
  /// The expression that holds the call.
  public let expression: Expression
  let call: Call
  let function: Function

  /// The argument of a parameter, by the parameter's position; nil where it was left out.
  private func argument(_ index: Int) -> Call.Argument? {
    let name = function.parameters[index].name
    for (position, argument) in call.arguments.enumerated() {
      if argument.label == nil ? position == index : argument.label == name { return argument }
    }
    return nil
  }

  /// True where the argument was not left out.
  public func isGiven(_ index: Int) -> Bool { argument(index) != nil }

  /// True where an argument is a number or text written out.
  func isLiteral(_ index: Int) -> Bool {
    if case .literal = argument(index)?.node { true } else { false }
  }

  /// The stretch of the expression that an argument stands in; of the whole call where it was left out.
  public func range(_ index: Int) -> Range<Int> { argument(index)?.node.range ?? call.range }

  /// The place of an argument, or of the whole call.
  public func place(_ index: Int? = nil) -> Place {
    expression.place(of: index.map(range) ?? call.range)
  }

  /// The value of an argument; null where it was left out.
  public func value(_ index: Int, in environment: inout Environment) throws(Fault) -> Value {
    guard let argument = argument(index) else { return .null }
    return try expression.value(of: argument.node, in: &environment)
  }

  /// An argument read as a number; a fault names the value that is none.
  public func number(_ index: Int, in environment: inout Environment) throws(Fault) -> Decimal {
    try number(try value(index, in: &environment), index, in: &environment)
  }

  /// A value that came with an argument, read as a number.
  public func number(
    _ value: Value, _ index: Int, in environment: inout Environment
  ) throws(Fault) -> Decimal {
    try expression.number(value, range(index), in: &environment)
  }

  /// An argument read as an integer.
  public func integer(_ index: Int, in environment: inout Environment) throws(Fault) -> Int {
    let value = try value(index, in: &environment)
    if let integer = try number(value, index, in: &environment).integer { return integer }
    throw expression.wrongKind(value, Words.anInteger, range(index), in: &environment)
  }

  /// The number of decimals that an optional argument asks for; nil where it was left out or is null.
  public func places(_ index: Int, in environment: inout Environment) throws(Fault) -> Int? {
    let value = try value(index, in: &environment)
    if case .null = value { return nil }
    let number = try number(value, index, in: &environment)
    if let places = number.integer, (-30...30).contains(places) { return places }
    throw expression.wrongKind(value, Words.places, range(index), in: &environment)
  }

  /// An argument that prints as text.
  public func text(_ index: Int, in environment: inout Environment) throws(Fault) -> String {
    try expression.text(try value(index, in: &environment), range(index), in: &environment)
  }

  /// An optional argument that prints as text.
  public func text(
    _ index: Int, default text: String, in environment: inout Environment
  ) throws(Fault) -> String {
    isGiven(index) ? try self.text(index, in: &environment) : text
  }

  /// An optional argument read as true or false; false where it was left out.
  public func bool(_ index: Int, in environment: inout Environment) throws(Fault) -> Bool {
    let value = try value(index, in: &environment)
    if case .null = value { return false }
    return try expression.bool(value, range(index), in: &environment)
  }

  /// An argument read as a date, parts of which may be blank.
  public func date(_ index: Int, in environment: inout Environment) throws(Fault) -> PartialDate {
    try expression.date(try value(index, in: &environment), range(index), in: &environment)
  }

  /// The elements of an argument that is a list.
  public func elements(_ index: Int, in environment: inout Environment) throws(Fault) -> [Value] {
    try expression.elements(try value(index, in: &environment), range(index), in: &environment)
  }

  /// Reports a fault of the call, or of one argument; to be thrown.
  public func fault(
    _ id: String, _ message: Wording, argument index: Int? = nil, detail: String = "", hint: Wording? = nil,
    in environment: inout Environment
  ) -> Fault {
    let range = index.map(range) ?? call.range
    return expression.fault(id, range, message, detail: detail, hint: hint, in: &environment)
  }

  /// Reports a fault of a typed value at the place it was typed at; to be thrown.
  public func fault(
    _ id: String, of value: Value, _ message: Wording, argument index: Int? = nil, hint: Wording? = nil,
    in environment: inout Environment
  ) -> Fault {
    let range = index.map(range) ?? call.range
    return expression.fault(id, of: value, range, message, hint: hint, in: &environment)
  }

  /// Runs a computation with decimals; what goes wrong is reported.
  public func computed(
    in environment: inout Environment, _ body: () throws(DecimalFault) -> Decimal
  ) throws(Fault) -> Decimal {
    try expression.computed(call.range, in: &environment, body)
  }

  /// Makes sure, before it is made, that a text of so many bytes is within the limits.
  public func reserve(_ bytes: Int, in environment: inout Environment) throws(Fault) {
    try expression.reserve(bytes, call.range, in: &environment)
  }

  /// A list or map that holds what the function was given, unless it lies too deep.
  public func bounded(_ value: Value, in environment: inout Environment) throws(Fault) -> Value {
    try expression.bounded(value, call.range, in: &environment)
  }

  /// A computed text, unless it is longer than the limit.
  public func bounded(_ text: String, in environment: inout Environment) throws(Fault) -> Value {
    .text(try expression.bounded(text, call.range, in: &environment))
  }

  /// The text of a number, rounded to so many decimals where that is asked for; a quotient that does not end
  /// is a fault.
  public func text(
    of number: Decimal, grouped: Bool, places: Int?, wholeDigits: Int = 1, in environment: inout Environment
  ) throws(Fault) -> String {
    var number = number
    if let places {
      let exact = number
      number = try computed(in: &environment) { () throws(DecimalFault) in try exact.rounded(to: places) }
    }
    if let text = number.text(grouped: grouped, places: places ?? 0, wholeDigits: wholeDigits) { return text }
    throw expression.noText(.number(number), at: call.range, in: &environment)
  }
}
