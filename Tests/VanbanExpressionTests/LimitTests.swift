import Testing
import VanbanExpression
import VanbanSource

/// Texts that would take more memory or time than there is end with an error that names the limit.
@Suite struct LimitTests {
  private func faults(_ text: String, _ globals: [(String, Value)] = [], _ change: (inout Limits) -> Void)
    -> [String]
  {
    var environment = Environment(globals: ValueMap(globals))
    change(&environment.limits)
    let template = TextTemplate(text, diagnostics: &environment.diagnostics)
    _ = template.renderText(in: &environment)
    if !environment.isSpent { _ = template.render(in: &environment) }
    return environment.diagnostics.all.map(\.id)
  }

  @Test func textsThatDouble() {
    let join = "{% set x = \"0123456789\" %}" + String(repeating: "{% set x = x ~ x %}", count: 60)
    #expect(faults(join) { $0.textBytes = 10_000 }.first == "expression.text-too-long")
    let capture =
      "{% set x %}0123456789{% endset %}"
      + String(repeating: "{% set x %}{{ x }}{{ x }}{% endset %}", count: 60)
    #expect(faults(capture) { $0.outputBytes = 100_000 } == ["expression.too-much-text"])
    let replace = String(repeating: "{% set x = thay(x, \"a\", x) %}", count: 20)
    #expect(
      faults("{% set x = \"aaaaaaaa\" %}" + replace) { $0.textBytes = 10_000 }.first
        == "expression.text-too-long")
  }

  @Test func keptStretchesThatDouble() {
    let text =
      "{% set x %}0123456789{% endset %}"
      + String(repeating: "{% set x %}{{ x }}{{ x }}{% endset %}", count: 60)
    var environment = Environment(globals: ValueMap())
    environment.limits.outputBytes = 100_000
    let template = TextTemplate(text, diagnostics: &environment.diagnostics)
    _ = template.render(in: &environment)
    #expect(environment.diagnostics.all.map(\.id) == ["expression.too-much-text"])
  }

  @Test func listsThatNest() {
    let nest = "{% set x = [1] %}" + String(repeating: "{% set x = [x, x] %}", count: 200)
    #expect(faults(nest) { $0.valueCount = 10_000 }.first == "expression.value-too-deep")
    let start = "{% set x = [{\"khoa\": 1}] %}"
    let group = start + String(repeating: "{% set x = nhom(x, \"khoa\") %}", count: 200)
    #expect(faults(group) { _ in }.first == "expression.value-too-deep")
  }

  @Test func functionsInLoops() {
    let globals: [(String, Value)] = [("xs", .list(Array(repeating: .number(Decimal(1)), count: 1000)))]
    let text = "{% for x in xs %}{{ xs | tong }}{% endfor %}"
    #expect(faults(text, globals) { $0.steps = 10_000 } == ["expression.too-many-steps"])
    #expect(faults(text, globals) { _ in } == [])
  }

  @Test func faultsOfOneKindAreReportedUpToAHundred() {
    let globals: [(String, Value)] = [
      ("xs", .list((0..<1000).map { .text("k\($0)") })), ("m", .map(ValueMap())),
    ]
    #expect(faults("{% for x in xs %}{{ m[x] }}{% endfor %}", globals) { _ in }.count == 100)
  }
}
