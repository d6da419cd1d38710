import VanbanExpression
import VanbanSource

/// Collects what a body's steps put out; a stretch kept by `set` is read as content where it ends.
struct BodyOutput: StepOutput {
  private(set) var pieces: [MarkupPiece] = []
  /// The faults of kept stretches.
  private(set) var diagnostics = Diagnostics()
  /// The notes that kept stretches define.
  private(set) var notes: NoteBook
  private let anchor: Anchor
  private var captures: [[MarkupPiece]] = []

  init(anchor: Anchor, notes: NoteBook) {
    self.anchor = anchor
    self.notes = notes
  }

  mutating func put(literal: TextLiteral, in environment: inout Environment) {
    switch literal {
    case .text(let text, let offset):
      pieces.append(.typed(Array(text.utf8), offset == 0 ? anchor : anchor.advanced(by: offset)))
    case .directive(let name, let arguments, let range):
      pieces.append(.directive(name, arguments: arguments, anchor.place(of: range)))
      // The line end of a line that holds only control tags is gone.
      pieces.append(.typed([.lineFeed], Anchor(.nowhere)))
    }
  }

  mutating func put(
    _ value: Value, of expression: Expression, slot: TextSlot, in environment: inout Environment
  ) {
    if case .object(let object) = value {
      if !(object is FaultyValue) { pieces.append(.object(object, anchor.place(of: slot.range))) }
    } else if let text = expression.text(of: value, in: &environment) {
      pieces.append(.value(text))
    }
  }

  mutating func beginPass(_ index: Int) {}

  mutating func beginCapture() {
    captures.append(pieces)
    pieces = []
  }

  mutating func endCapture() -> Value {
    let kept = pieces
    pieces = captures.popLast() ?? []
    return .object(Markup.readKept(kept, notes: &notes, diagnostics: &diagnostics))
  }
}
