public import VanbanSource

/// A function of the expression language, with what its documentation says.
public struct Function: Sendable {
  public typealias Body = @Sendable (Arguments, inout Environment) throws(Fault) -> Value

  public let name: String
  public let parameters: [Parameter]
  /// What it does, in one line.
  public let summary: Wording
  public let group: Group
  public let examples: [Example]
  let body: Body

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

  public subscript(name: String) -> Function? { byName[name].map { all[$0] } }

  /// The functions on numbers, dates, text, lists and wording; those that make content are added by other
  /// modules.
  public static let standard = FunctionTable(
    numberFunctions + dateFunctions + textFunctions + listFunctions + tableFunctions + wordingFunctions)
}
