/// One step of a compiled text or template.
///
/// `Literal` is what stands between the tags (a text with its place, a stretch of XML bytes); `Slot` is what
/// a tag's place tells about how to print there (nothing in a text; run, paragraph or attribute in a
/// template).
public indirect enum Step<Literal: Sendable, Slot: Sendable>: Sendable {
  case literal(Literal)
  case output(Expression, Slot)
  /// `for name in …`, `for key, value in …`; `otherwise` runs when there was nothing to go over.
  case loop(names: [String], over: Expression, body: [Step], otherwise: [Step])
  /// `if` and `elif` in order; `otherwise` is `else`.
  case branch([Branch<Literal, Slot>], otherwise: [Step])
  case assign(String, Expression)
  /// `set name` … `endset`.
  case capture(String, body: [Step])
}

/// One condition of an `if` and what runs where it is true.
public struct Branch<Literal: Sendable, Slot: Sendable>: Sendable {
  public let condition: Expression
  public let body: [Step<Literal, Slot>]

  public init(condition: Expression, body: [Step<Literal, Slot>]) {
    self.condition = condition
    self.body = body
  }
}

/// Takes what a run of steps puts out.
public protocol StepOutput<Literal, Slot> {
  associatedtype Literal: Sendable
  associatedtype Slot: Sendable

  mutating func put(literal: Literal, in environment: inout Environment)
  /// Prints a value; faults go to `environment.diagnostics`.
  mutating func put(_ value: Value, of expression: Expression, slot: Slot, in environment: inout Environment)
  /// Called before every pass of a loop's body, so that what is copied gets fresh ids.
  mutating func beginPass(_ index: Int)
  /// Puts what follows aside for `set name … endset`, until `endCapture` gives it as a value.
  mutating func beginCapture()
  mutating func endCapture() -> Value
}
