public import VanbanSource

extension Expression {
  /// The text literals that calls of these functions begin with, in the order of the text, with their places.
  public func literals(passedTo functions: Set<String>) -> [(text: String, place: Place)] {
    var literals: [(String, Place)] = []
    compiled.root?.forEachNode { node in
      guard case .call(let call) = node, functions.contains(call.name), let first = call.arguments.first,
        case .literal(.text(let text), let range) = first.node
      else { return }
      literals.append((text, place(of: range)))
    }
    return literals
  }
}
