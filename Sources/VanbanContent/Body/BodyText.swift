public import VanbanExpression
public import VanbanSource

/// A text in body markup with tags in it, compiled once.
public struct BodyText: Sendable {
  /// The control words of bodies beside those of the expression language.
  public static let directives: Set<String> = ["ngat_trang", "huong", "het_huong"]

  private let template: TextTemplate
  private let anchor: Anchor
  /// The names of notes that the text calls, in whatever branch.
  public let noteNames: Set<String>

  /// Compiles a text; `anchor` tells places in it. Tags at fault are reported.
  public init(_ text: String, anchor: Anchor, diagnostics: inout Diagnostics) {
    let joined = JoinedText(text, anchor: anchor)
    self.anchor = joined.anchor
    template = TextTemplate(
      joined.bytes, anchor: joined.anchor, directives: Self.directives, diagnostics: &diagnostics)
    let calls = NoteCalls(template.steps, anchor: joined.anchor)
    noteNames = calls.names
    for place in calls.inLoops { diagnostics.report(.namedNoteInLoop(at: place)) }
  }

  /// The blocks of a text that stands alone, its notes with their texts; faults go to `environment.diagnostics`.
  public func content(in environment: inout Environment) -> Content {
    var notes = NoteBook()
    let content = notes.resolve(content(in: &environment, notes: &notes))
    notes.reportUncalled(to: &environment.diagnostics)
    notes.reportUndefined(in: [content], to: &environment.diagnostics)
    return content
  }

  /// The blocks that the text comes to; faults go to `environment.diagnostics` and print nothing.
  ///
  /// Named notes that the text defines go to `notes`; those in the blocks have no text until they are resolved.
  public func content(in environment: inout Environment, notes: inout NoteBook) -> Content {
    notes.call(noteNames)
    let pieces = pieces(in: &environment, notes: &notes)
    return Markup.read(pieces, notes: &notes, diagnostics: &environment.diagnostics)
  }

  /// The inlines of a text whose lines have no kinds: a cell, a note. Named notes in it have no text yet.
  public func inlines(in environment: inout Environment) -> [Inline] {
    inlinesAndValue(in: &environment).inlines
  }

  /// The inlines, and the value where the text holds one tag and nothing else; null where that is at fault.
  public func inlinesAndValue(in environment: inout Environment) -> (inlines: [Inline], value: Value?) {
    guard template.steps.count == 1, case .output(let expression, let slot) = template.steps[0] else {
      return (markedUp(in: &environment), nil)
    }
    guard let value = expression.evaluate(in: &environment) else { return ([], .null) }
    if case .object(let object) = value {
      let pieces: [MarkupPiece] = object is FaultyValue ? [] : [.object(object, anchor.place(of: slot.range))]
      return (Markup.readInline(pieces, diagnostics: &environment.diagnostics), value)
    }
    return (expression.text(of: value, in: &environment).map { [Inline](printed: $0) } ?? [], value)
  }

  private func markedUp(in environment: inout Environment) -> [Inline] {
    var notes = NoteBook()
    let pieces = pieces(in: &environment, notes: &notes)
    return Markup.readInline(pieces, diagnostics: &environment.diagnostics)
  }

  /// The expressions in the text, in order.
  public var expressions: [Expression] { template.expressions }

  private func pieces(in environment: inout Environment, notes: inout NoteBook) -> [MarkupPiece] {
    var output = BodyOutput(anchor: anchor, notes: notes)
    run(template.steps, in: &environment, into: &output)
    notes = output.notes
    environment.diagnostics.report(output.diagnostics)
    return output.pieces
  }
}
