public import VanbanSource

/// A function of the expression language, with what its documentation says.
public struct Function: Sendable {
  /// Takes what it was given and gives a value; faults are reported and thrown.
  public typealias Body = @Sendable (Arguments, inout Environment) throws(Fault) -> Value

  /// The name it is called by.
  public let name: String
  public let parameters: [Parameter]
  /// What it does, in one line.
  public let summary: Wording
  /// Where the documentation lists it.
  public let group: Group
  /// Expressions and what they print; the tests run them.
  public let examples: [Example]
  let body: Body

  /// A function; `parameters` are in the order of positional arguments.
  public init(
    _ name: String, _ parameters: [Parameter], group: Group = .documents, _ summary: Wording,
    examples: [Example] = [], body: @escaping Body
  ) {
    self.name = name
    self.parameters = parameters
    self.group = group
    self.summary = summary
    self.examples = examples
    self.body = body
  }

  /// What a function is given; in the documentation one that may be left out ends in `?`.
  public struct Parameter: Sendable, ExpressibleByStringLiteral {
    public let name: String
    public let isOptional: Bool

    /// `"n"`, `"thap_phan?"`.
    public init(stringLiteral text: String) {
      isOptional = text.hasSuffix("?")
      name = isOptional ? String(text.dropLast()) : text
    }
  }

  /// The groups of the documentation.
  public enum Group: String, Sendable, CaseIterable {
    case numbers, dates, text, lists, wording, documents
  }

  /// An expression and what it prints.
  public struct Example: Sendable {
    public let expression: String
    public let result: String

    public init(_ expression: String, _ result: String) {
      self.expression = expression
      self.result = result
    }
  }

  /// `so(n, thap_phan?)`.
  public var signature: String {
    let list = parameters.map { $0.isOptional ? "\($0.name)?" : $0.name }
    return "\(name)(\(list.joined(separator: ", ")))"
  }
}

/// The functions that expressions may call, by name.
public struct FunctionTable: Sendable {
  /// In the order of the documentation.
  public private(set) var all: [Function] = []
  private var byName: [String: Int] = [:]

  /// A table of these functions.
  public init(_ functions: [Function] = []) {
    for function in functions { add(function) }
  }

  /// Adds a function; one of the same name is replaced.
  public mutating func add(_ function: Function) {
    if let index = byName[function.name] {
      all[index] = function
    } else {
      byName[function.name] = all.count
      all.append(function)
    }
  }

  /// The function of exactly this name.
  public subscript(name: String) -> Function? { byName[name].map { all[$0] } }

  /// The functions on numbers, dates, text, lists and wording; those that make content are added by other
  /// modules.
  public static let standard = FunctionTable(
    numberFunctions + wordNumberFunctions + dateFunctions + textFunctions + listFunctions + sumFunctions
      + tableFunctions + wordingFunctions)
}
