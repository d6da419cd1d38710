/// The short way of expressions that are nothing but a name and members: `h.ho_ten`.
///
/// It finds names that are spelled as their keys are. Whatever is out of the ordinary (a key spelled another way, a
/// fault, an object, values being collected) is left to the evaluator, which knows what to say of it.
extension Node {
  var shortWay: [Name]? {
    switch self {
    case .name(let name, _): [name]
    case .member(let base, let name, _): base.shortWay.map { $0 + [name] }
    default: nil
    }
  }
}

extension Environment {
  /// The value at the end of a path; nil where the short way does not lead there.
  func value(at path: [Name]) -> Value? {
    guard readings == nil, var value = scope.exact(path[0].text) else { return nil }
    for index in 1..<path.count {
      guard case .map(let map) = value, let member = map.exact(path[index].text) else { return nil }
      value = member
    }
    if case .object = value { return nil }
    return value
  }
}

extension Environment.Scope {
  /// The value of a name spelled as it was bound, where no row with bare columns comes before it.
  fileprivate func exact(_ name: String) -> Value? {
    var index = locals.count
    while index > 0 {
      index -= 1
      if locals[index].name == name { return locals[index].value }
      if locals[index].name.isEmpty { return nil }
    }
    return globals[name]
  }
}
