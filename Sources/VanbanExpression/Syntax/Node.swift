/// A parsed expression. Ranges are stretches of its text in UTF-8 bytes.
indirect enum Node: Sendable {
  case literal(Value, Range<Int>)
  case name(Name, Range<Int>)
  /// `a.b`; the range is that of `b`.
  case member(Node, Name, Range<Int>)
  /// `a[b]`; the range runs to the bracket.
  case index(Node, Node, Range<Int>)
  case list([Node], Range<Int>)
  case map([(key: Node, value: Node)], Range<Int>)
  /// A function, called or used as a filter.
  case call(Call)
  case negate(Node, Range<Int>)
  case not(Node, Range<Int>)
  case and(Node, Node)
  case or(Node, Node)
  case arithmetic(Arithmetic, Node, Node)
  case compare(Comparison, Node, Node)
  case contains(Node, Node, negated: Bool)
  case join(Node, Node)
  case coalesce(Node, Node)
  case conditional(Node, condition: Node, otherwise: Node)

  var range: Range<Int> {
    switch self {
    case .literal(_, let range), .name(_, let range), .list(_, let range), .map(_, let range),
      .negate(_, let range), .not(_, let range):
      range
    case .member(let node, _, let range), .index(let node, _, let range):
      node.range.lowerBound..<range.upperBound
    case .call(let call): call.range
    case .and(let left, let right), .or(let left, let right), .arithmetic(_, let left, let right),
      .compare(_, let left, let right), .contains(let left, let right, _), .join(let left, let right),
      .coalesce(let left, let right), .conditional(let left, _, let right):
      left.range.lowerBound..<right.range.upperBound
    }
  }
}

enum Arithmetic: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
}

/// A comparison of two values, `==` … `>=`.
public enum Comparison: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// A function's name and what it is given; of a filter, what is piped in comes first.
final class Call: Sendable {
  struct Argument: Sendable {
    /// The parameter's name where it was given by name.
    let label: String?
    let node: Node
    /// With the label.
    let range: Range<Int>
  }

  let name: String
  let nameRange: Range<Int>
  let arguments: [Argument]
  let range: Range<Int>

  init(name: String, nameRange: Range<Int>, arguments: [Argument], range: Range<Int>) {
    self.name = name
    self.nameRange = nameRange
    self.arguments = arguments
    self.range = range
  }
}
