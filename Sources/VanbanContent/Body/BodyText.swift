public import VanbanExpression
public import VanbanSource

/// A text in body markup with tags in it, compiled once.
public struct BodyText: Sendable {
  /// The control words of bodies beside those of the expression language.
  public static let directives: Set<String> = ["ngat_trang", "huong", "het_huong"]

  private let template: TextTemplate
  private let anchor: Anchor

  /// Compiles a text; `anchor` tells places in it. Tags at fault are reported.
  public init(_ text: String, anchor: Anchor, diagnostics: inout Diagnostics) {
    let joined = JoinedText(text, anchor: anchor)
    self.anchor = joined.anchor
    template = TextTemplate(
      joined.bytes, anchor: joined.anchor, directives: Self.directives, diagnostics: &diagnostics)
  }

  /// The blocks that the text comes to; faults go to `environment.diagnostics` and print nothing.
  public func content(in environment: inout Environment) -> Content {
    let pieces = pieces(in: &environment)
    return Markup.read(pieces, diagnostics: &environment.diagnostics)
  }

  /// The inlines of a text whose lines have no kinds: a heading's title, a cell.
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
    let pieces = pieces(in: &environment)
    return Markup.readInline(pieces, diagnostics: &environment.diagnostics)
  }

  /// The expressions in the text, in order.
  public var expressions: [Expression] { template.expressions }

  private func pieces(in environment: inout Environment) -> [MarkupPiece] {
    var output = BodyOutput(anchor: anchor)
    run(template.steps, in: &environment, into: &output)
    environment.diagnostics.report(output.diagnostics)
    return output.pieces
  }
}
