import Testing
import VanbanExpression
import VanbanSource

/// Values as they were typed, read only where something is needed.
@Suite struct ScalarTests {
  @Test(arguments: ["05", "1.10", "no", "2.407", "40,0", "<22"])
  func printsAsTyped(text: String) {
    #expect(evaluate("x", [("x", typed(text))]) == text)
  }

  @Test(arguments: [
    ("5.130", "x + 0", "5130"), ("17,6", "x * 2", "35,2"), ("1.234.567,8", "x + 0", "1234567,8"),
    ("05", "x + 0", "5"),
    ("-3", "x + 0", "-3"), ("−3", "x + 0", "-3"), (" 7 ", "x + 0", "7"), ("40,0", "x == 40", "đúng"),
    ("01", "x == \"1\"", "đúng"), ("no", "x == false", "đúng"), ("đúng", "1 if x else 2", "1"),
    ("-", "x == 5", "sai"), ("20/11/2023", "ngay(x)", "20/11/2023"), ("1.1", "x == \"1.1\"", "đúng"),
  ])
  func isReadWhereNeeded(text: String, expression: String, result: String) {
    #expect(evaluate(expression, [("x", typed(text))]) == result)
  }

  @Test(arguments: [
    ("17.6", "x + 1", "expression.number-unclear"), ("0.978", "x + 1", "expression.number-unclear"),
    ("1.234.56", "x + 1", "expression.number-unclear"), ("5 130", "x + 1", "expression.number-unclear"),
    ("1,234,567", "x + 1", "expression.number-unclear"), ("17.6", "x == 17.6", "expression.number-unclear"),
    ("17.6", "x < 20", "expression.number-unclear"), ("abc", "x + 1", "expression.not-a-number"),
    ("", "x + 1", "expression.not-a-number"), ("<22", "x + 1", "expression.not-a-number"),
    ("30/02/2024", "ngay(x)", "expression.wrong-kind"),
  ])
  func isNeverGuessed(text: String, expression: String, id: String) {
    let (result, diagnostics) = outcome(expression, [("x", typed(text))])
    #expect(result == nil)
    #expect(diagnostics.all.map(\.id) == [id])
    #expect(diagnostics.all.first?.notes.count == 1)
    guard case .source(let source, let span) = diagnostics.all.first?.place else {
      Issue.record("no place")
      return
    }
    #expect(source.name == "data" && source[span] == text)
  }

  @Test func machineNotation() {
    #expect(evaluate("x + 0", [("x", typed("5130", .machine))]) == "5130")
    #expect(evaluate("x + 0", [("x", typed("17.60", .machine))]) == "17,6")
    #expect(evaluate("x + 0", [("x", typed("1.5e3", .machine))]) == "1500")
    #expect(evaluate("x + 0", [("x", typed("17,6", .machine))]) == "[expression.number-unclear]")
  }

  @Test func marksOfMissingFiguresAreNoNumbers() {
    let value = Value.scalar(Scalar("0", isMissingFigure: true))
    #expect(evaluate("x", [("x", value)]) == "0")
    #expect(evaluate("x + 1", [("x", value)]) == "[expression.not-a-number]")
  }

  @Test func aCellReadTwiceIsReportedOnce() {
    var environment = Environment(globals: ValueMap([("x", typed("17.6"))]))
    let template = TextTemplate("{{ x + 1 }}{{ x + 2 }}", diagnostics: &environment.diagnostics)
    _ = template.renderText(in: &environment)
    #expect(environment.diagnostics.all.count == 1)
  }
}
