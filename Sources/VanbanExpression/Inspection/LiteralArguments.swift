public import VanbanSource

extension Expression {
  /// The text literals that calls of these functions begin with, in the order of the text, with their places.
  ///
  /// - Parameter truth: an argument that has to be true as it stands there, given by this name; nil for none.
  public func literals(
    passedTo functions: Set<String>, where truth: String? = nil
  ) -> [(text: String, place: Place)] {
    var literals: [(String, Place)] = []
    compiled.root?.forEachNode { node in
      guard case .call(let call) = node, functions.contains(call.name), let first = call.arguments.first,
        case .literal(.text(let text), let range) = first.node, truth.map(call.says) ?? true
      else { return }
      literals.append((text, place(of: range)))
    }
    return literals
  }
}

extension Call {
  /// Whether an argument of that name is the word `true`.
  fileprivate func says(_ name: String) -> Bool {
    arguments.contains { argument in
      if case .literal(.bool(true), _) = argument.node { argument.label == name } else { false }
    }
  }
}
