import VanbanSource

/// Why an expression has no value.
public enum Fault: Error, Sendable {
  /// The fault has been reported.
  case reported
  /// Names, keys or indexes that are not there; `??` catches them, else they are to be reported.
  case missing([Missing])
}

/// A name, key or index that is not there.
public struct Missing: Sendable {
  let expression: Expression
  let range: Range<Int>
  let id: String
  let message: Wording
  /// The names that could have been meant.
  let candidates: Candidates
  let name: String

  enum Candidates: Sendable {
    case none
    case names([String])
    /// The names in scope, worked out only for a report.
    case scope(Environment.Scope)
  }
}

/// A fault as it is told apart from others, so that a loop reports each one once.
struct FaultSpot: Hashable {
  let expression: Expression.Compiled
  let range: Range<Int>
  let id: String
  /// What may differ from pass to pass: the key that is not there, the text that is no number.
  let detail: String

  static func == (left: FaultSpot, right: FaultSpot) -> Bool {
    left.expression === right.expression && left.range == right.range && left.id == right.id
      && left.detail == right.detail
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(expression))
    hasher.combine(range)
    hasher.combine(id)
    hasher.combine(detail)
  }
}
