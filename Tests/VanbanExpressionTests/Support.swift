import VanbanExpression
import VanbanSource

/// What an expression prints, or the ids of its faults in brackets.
func evaluate(_ text: String, _ globals: [(String, Value)] = [], functions: FunctionTable = .standard)
  -> String
{
  let (result, diagnostics) = outcome(text, globals, functions: functions)
  return result ?? ids(diagnostics)
}

func outcome(
  _ text: String, _ globals: [(String, Value)] = [], functions: FunctionTable = .standard
) -> (String?, Diagnostics) {
  var diagnostics = Diagnostics()
  let anchor = Anchor(source: SourceText(name: "test", text))
  guard let expression = Expression(text, anchor: anchor, diagnostics: &diagnostics) else {
    return (nil, diagnostics)
  }
  var environment = Environment(globals: ValueMap(globals), functions: functions)
  let result = expression.evaluateText(in: &environment)
  return (result, environment.diagnostics)
}

/// What a text prints, with the ids of its faults in brackets after it.
func render(_ text: String, _ globals: [(String, Value)] = [], escapes: Bool = true) -> String {
  var environment = Environment(globals: ValueMap(globals))
  let anchor = Anchor(source: SourceText(name: "test", text))
  let template = TextTemplate(text, anchor: anchor, escapes: escapes, diagnostics: &environment.diagnostics)
  let result = template.renderText(in: &environment)
  return environment.diagnostics.isEmpty ? result : result + ids(environment.diagnostics)
}

func ids(_ diagnostics: Diagnostics) -> String {
  "[" + diagnostics.all.map(\.id).joined(separator: " ") + "]"
}

/// The stretch of the source that a fault is shown at.
func marked(_ diagnostic: Diagnostic) -> String {
  guard case .source(let text, let span) = diagnostic.place else { return "?" }
  return text[span]
}

extension Anchor {
  init(source: SourceText) {
    self.init { .source(source, SourceSpan($0)) }
  }
}

func typed(_ text: String, _ notation: Scalar.Notation = .vietnamese) -> Value {
  .scalar(Scalar(text, notation: notation, anchor: Anchor(source: SourceText(name: "data", text))))
}

/// A table of typed cells.
func table(_ heads: [String], _ rows: [[String]]) -> Value {
  .list(rows.map { row in .map(ValueMap(Array(zip(heads, row.map { typed($0) })))) })
}
