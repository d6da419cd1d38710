/// What keeps a hostile text or template from taking the program down.
public struct Limits: Sendable {
  /// Tags printed, branches taken, passes of loops and elements that functions went over.
  public var steps = 200_000_000
  /// UTF-8 bytes of one computed text.
  public var textBytes = 16_000_000
  /// UTF-8 bytes of all texts computed and printed.
  public var outputBytes = 500_000_000
  /// Lists and maps within each other in a computed value.
  public var valueDepth = 64
  /// Values within one list or map that is written out, all that lie in each other taken together.
  public var valueCount = 4_000_000

  /// The limits that a run has unless it is given others.
  public init() {}

  /// Parentheses, brackets and braces within each other in an expression; control tags within each other.
  static let nesting = 64
  /// Operators and filters in one expression.
  static let operators = 1000
}
