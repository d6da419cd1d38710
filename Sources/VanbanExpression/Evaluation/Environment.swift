public import VanbanSource
import VanbanText

/// Names in scope, functions, and the faults found while evaluating.
public struct Environment: Sendable {
  /// What was found wrong so far; each fault once, however often a loop comes to it.
  public var diagnostics = Diagnostics()
  /// What keeps hostile texts in bounds.
  public var limits = Limits()
  /// The functions that expressions may call.
  public let functions: FunctionTable
  /// Set to an empty list to have every typed value collected that is read: by name, key or index, or as a
  /// cell by a function that goes over rows.
  public var readings: [Scalar]?

  var scope: Scope
  var reported = ReportedFaults()
  /// What runs have spent so far; set to have one go on from what another has spent.
  public var spending = Spending()

  /// An environment with no scope open over its globals.
  public init(globals: ValueMap, functions: FunctionTable = .standard) {
    self.functions = functions
    scope = Scope(globals: globals)
  }

  /// The names that are in scope everywhere.
  public var globals: ValueMap {
    get { scope.globals }
    set { scope.globals = newValue }
  }

  /// Opens a scope; what is bound in it is gone when it is closed.
  public mutating func push() { scope.marks.append(scope.locals.count) }

  /// Closes the innermost scope.
  public mutating func pop() {
    guard let mark = scope.marks.popLast() else { return }
    scope.locals.removeSubrange(mark...)
  }

  /// Gives a name a value in the innermost scope.
  public mutating func bind(_ name: String, _ value: Value) {
    let start = scope.marks.last ?? 0
    if let index = scope.locals[start...].lastIndex(where: { $0.name == name }) {
      scope.locals[index].value = value
    } else {
      scope.locals.append(Scope.Local(name: name, value: value))
    }
  }

  /// Opens a scope in which the columns of a row stand bare.
  public mutating func push(row: Value) {
    push()
    scope.locals.append(Scope.Local(name: "", value: row))
  }

  /// The value of a name however it was spelled; nil where there is none, or several.
  public func value(of name: String) -> Value? {
    guard case .one(_, let value) = scope.find(Name(name)) else { return nil }
    return value
  }

}

extension Environment {
  /// Counts steps of a run; false, and reported once, when there were too many.
  @usableFromInline mutating func spend(steps count: Int = 1, _ expression: Expression) -> Bool {
    guard !isSpent else { return false }
    spending.steps += count
    guard isSpent else { return true }
    return stop(expression, "expression.too-many-steps", Words.tooManySteps(limits.steps))
  }

  /// Counts text that was computed or printed; false, and reported once, when it was too much.
  @usableFromInline mutating func spend(bytes count: Int, _ expression: Expression) -> Bool {
    guard !isSpent else { return false }
    spending.outputBytes += count
    guard isSpent else { return true }
    return stop(expression, "expression.too-much-text", Words.tooMuchText(limits.outputBytes))
  }

  private mutating func stop(_ expression: Expression, _ id: String, _ message: Wording) -> Bool {
    _ = expression.fault(id, expression.wholeRange, message, in: &self)
    return false
  }

  /// What is told where a run is not begun since a limit has been passed; nil where none has.
  public func spentFault(at place: Place) -> Diagnostic? {
    if spending.steps > limits.steps {
      return Diagnostic("expression.too-many-steps", at: place, Words.tooManySteps(limits.steps))
    }
    guard isSpent else { return nil }
    return Diagnostic("expression.too-much-text", at: place, Words.tooMuchText(limits.outputBytes))
  }

  /// True after a limit was passed: a run stops.
  public var isSpent: Bool {
    spending.steps > limits.steps || spending.outputBytes > limits.outputBytes
  }
}

extension Environment {
  /// Globals and, over them, locals.
  struct Scope: Sendable {
    struct Local: Sendable {
      /// Empty for a row whose columns stand bare.
      let name: String
      var value: Value
    }

    var globals: ValueMap
    var locals: [Local] = []
    /// Where each open scope begins among the locals.
    var marks: [Int] = []

    func find(_ name: Name) -> ValueMap.Match {
      for local in locals.reversed() {
        if local.name == name.text { return .one(key: name.text, local.value) }
        if local.name.isEmpty, let value = column(name.text, of: local.value) {
          return .one(key: name.text, value)
        }
      }
      if let value = globals[name.text] { return .one(key: name.text, value) }
      return findFolded(name)
    }

    private func column(_ name: String, of row: Value) -> Value? {
      switch row {
      case .map(let map): map[name]
      case .object(let object): object.member(name)
      default: nil
      }
    }

    private func findFolded(_ name: Name) -> ValueMap.Match {
      for local in locals.reversed() {
        if local.name.isEmpty, case .map(let map) = local.value {
          let match = map.find(name)
          if case .none = match { continue }
          return match
        }
        if !local.name.isEmpty, fold(local.name) == name.folded { return .one(key: local.name, local.value) }
      }
      return globals.find(name)
    }

    /// Innermost first.
    var names: [String] {
      locals.reversed().flatMap { local -> [String] in
        guard local.name.isEmpty else { return [local.name] }
        guard case .map(let row) = local.value else { return [] }
        return row.keys
      } + globals.keys
    }
  }
}
