public import VanbanSource
import VanbanText

extension Expression {
  func call_(_ call: Call, in environment: inout Environment) throws(Fault) -> Value {
    guard let function = environment.functions[call.name] else {
      let fault = unknownFunction(call, environment.functions)
      let spot = FaultSpot(expression: compiled, range: call.nameRange, id: fault.id, detail: "")
      environment.report(spot) { fault.diagnostic(compiled.anchor) }
      throw .reported
    }
    if let fault = misfit(of: call, to: function) {
      let spot = FaultSpot(expression: compiled, range: fault.range, id: fault.id, detail: "")
      environment.report(spot) { fault.diagnostic(compiled.anchor) }
      throw .reported
    }
    return try function.body(Arguments(expression: self, call: call, function: function), &environment)
  }

  /// Reports what is wrong whatever the data: functions that do not exist, arguments that they do not take, and parts
  /// that are computed from literals alone.
  public func check(functions: FunctionTable, diagnostics: inout Diagnostics) {
    guard let root = compiled.root else { return }
    var found = Diagnostics()
    root.forEachNode { node in
      guard case .call(let call) = node else { return }
      if let function = functions[call.name] {
        if let fault = misfit(of: call, to: function) { found.report(fault.diagnostic(compiled.anchor)) }
      } else {
        found.report(unknownFunction(call, functions).diagnostic(compiled.anchor))
      }
    }
    diagnostics.report(found.isEmpty ? constantFaults(functions) : found)
  }

  private func unknownFunction(_ call: Call, _ functions: FunctionTable) -> SyntaxFault {
    let nearest =
      functions[fold(call.name)]?.name
      ?? nearestName(to: call.name, among: functions.all.map(\.name))
    return SyntaxFault(
      "expression.unknown-function", call.nameRange, Words.unknownFunction(call.name),
      hint: nearest.map(Words.didYouMean))
  }

  /// What is wrong with the arguments of a call, if anything.
  private func misfit(of call: Call, to function: Function) -> SyntaxFault? {
    let hint = Words.signature(function.signature)
    let parameters = function.parameters
    var given = [Bool](repeating: false, count: parameters.count)
    for (position, argument) in call.arguments.enumerated() {
      guard let index = index(of: argument, at: position, among: parameters) else {
        let message = argument.label.map(Words.unknownParameter) ?? Words.tooManyArguments
        return SyntaxFault("expression.arguments", argument.range, message, hint: hint)
      }
      guard !given[index] else {
        let message = Words.argumentTwice(parameters[index].name)
        return SyntaxFault("expression.arguments", argument.range, message, hint: hint)
      }
      given[index] = true
    }
    guard let absent = parameters.indices.first(where: { !given[$0] && !parameters[$0].isOptional }) else {
      return nil
    }
    let message = Words.missingArgument(parameters[absent].name)
    return SyntaxFault("expression.arguments", call.nameRange, message, hint: hint)
  }

  private func index(
    of argument: Call.Argument, at position: Int, among parameters: [Function.Parameter]
  ) -> Int? {
    guard let label = argument.label else { return position < parameters.count ? position : nil }
    return parameters.firstIndex { $0.name == label }
  }
}

extension Node {
  /// The node and all that it is made of, in the order of the text.
  func forEachNode(_ body: (Node) -> Void) {
    body(self)
    for child in children { child.forEachNode(body) }
  }

  /// What the node is made of, in the order of the text.
  var children: [Node] {
    switch self {
    case .literal, .name: []
    case .member(let node, _, _), .negate(let node, _), .not(let node, _): [node]
    case .list(let nodes, _): nodes
    case .map(let pairs, _): pairs.flatMap { [$0.key, $0.value] }
    case .call(let call): call.arguments.map(\.node)
    case .index(let left, let right, _), .and(let left, let right), .or(let left, let right),
      .arithmetic(_, let left, let right), .compare(_, let left, let right),
      .contains(let left, let right, _), .join(let left, let right), .coalesce(let left, let right):
      [left, right]
    case .conditional(let value, let condition, let otherwise): [value, condition, otherwise]
    }
  }
}
