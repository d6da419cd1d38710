import VanbanSource

extension Expression {
  /// A name that an expression reads, with the members after it: `so_lieu.benh.ho_ga`.
  public struct Reference: Sendable, Hashable {
    /// The name and the members after it, as typed.
    public let path: [String]
    /// The stretch of the expression's text in UTF-8 bytes.
    public let range: Range<Int>
  }

  /// The names that the expression reads, in the order of the text, its members as far as they are written
  /// out.
  ///
  /// The bare columns in a condition of `loc` are among them.
  public var references: [Reference] {
    var references: [Reference] = []
    compiled.root?.collectReferences(into: &references)
    return references
  }

  /// The names of the functions that the expression calls, in the order of the text.
  public var functionNames: [String] {
    var names: [String] = []
    compiled.root?.forEachNode { if case .call(let call) = $0 { names.append(call.name) } }
    return names
  }

  /// The two sides of an expression that is one comparison, so that a failing check can show both.
  public var comparison: (left: Expression, comparison: Comparison, right: Expression)? {
    guard case .compare(let comparison, let left, let right) = compiled.root else { return nil }
    return (part(left), comparison, part(right))
  }

  /// A part of the expression as one of its own.
  func part(_ node: Node) -> Expression {
    let range = node.range.lowerBound - compiled.offset..<node.range.upperBound - compiled.offset
    let bytes = Array(text.utf8)[range.clamped(to: 0..<text.utf8.count)]
    return Expression(
      text: String(decoding: bytes, as: UTF8.self), anchor: compiled.anchor, root: node,
      offset: node.range.lowerBound)
  }
}

extension Node {
  fileprivate func collectReferences(into references: inout [Expression.Reference]) {
    if let path {
      references.append(Expression.Reference(path: path, range: range))
    } else {
      for child in children { child.collectReferences(into: &references) }
    }
  }

  /// The names of a chain `a.b.c`.
  private var path: [String]? {
    switch self {
    case .name(let name, _): [name.text]
    case .member(let base, let name, _): base.path.map { $0 + [name.text] }
    default: nil
    }
  }
}
