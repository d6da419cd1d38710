/// What keeps a hostile text or template from taking the program down.
public struct Limits: Sendable {
  /// Tags printed, branches taken and passes of loops in one run.
  public var steps = 20_000_000
  /// UTF-8 bytes of one computed text.
  public var textBytes = 16_000_000
  /// Lists and maps within each other in a computed value.
  public var valueDepth = 64

  public init() {}

  /// Parentheses, brackets and braces within each other in an expression; control tags within each other.
  static let nesting = 64
  /// Operators and filters in one expression.
  static let operators = 1000
}
