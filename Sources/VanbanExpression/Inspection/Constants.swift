import VanbanSource

extension Expression {
  /// The faults of what can be computed without data and is computed every time.
  func constantFaults(_ functions: FunctionTable) -> Diagnostics {
    var environment = Environment(globals: ValueMap(), functions: functions)
    for node in compiled.root?.constants(functions) ?? [] { _ = part(node).evaluate(in: &environment) }
    return environment.diagnostics
  }
}

extension Node {
  /// The largest parts that hold no names and are computed on every way through the expression.
  fileprivate func constants(_ functions: FunctionTable) -> [Node] {
    if isConstant(functions) { return [self] }
    switch self {
    case .coalesce, .conditional, .and, .or: return []
    case .call(let call):
      // In a condition on rows, columns stand bare, and of no rows it is never computed.
      return RowUse.known[call.name]?.condition == nil ? call.arguments.flatMap { $0.node.constants(functions) } : []
    default: return children.flatMap { $0.constants(functions) }
    }
  }

  /// Functions that make content may read files and are left to the rendering.
  private func isConstant(_ functions: FunctionTable) -> Bool {
    switch self {
    case .name: false
    case .call(let call):
      functions[call.name].map { $0.group != .documents } ?? false
        && children.allSatisfy { $0.isConstant(functions) }
    default: children.allSatisfy { $0.isConstant(functions) }
    }
  }
}
