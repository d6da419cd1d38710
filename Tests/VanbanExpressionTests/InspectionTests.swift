import Testing
import VanbanExpression
import VanbanSource

@Suite struct InspectionTests {
  private func expression(_ text: String) throws -> Expression {
    var diagnostics = Diagnostics()
    let anchor = Anchor(source: SourceText(name: "t", text))
    return try #require(Expression(text, anchor: anchor, diagnostics: &diagnostics))
  }

  @Test func referencesAreNamesWithTheirMembers() throws {
    let references = try expression("so_lieu.benh.ho_ga + t[k].x | so(y)").references
    #expect(references.map { $0.path.joined(separator: ".") } == ["so_lieu.benh.ho_ga", "t", "k", "y"])
    #expect(try expression("xs | tong(\"a\") | so").functionNames == ["so", "tong"])
  }

  @Test func aComparisonGivesItsSides() throws {
    let comparison = try #require(try expression("tong(xs) == 5 + 1").comparison)
    #expect(comparison.left.text == "tong(xs)" && comparison.right.text == "5 + 1")
    #expect(comparison.comparison == .equal)
    var environment = Environment(globals: ValueMap([("xs", .list([typed("x")]))]))
    #expect(comparison.right.evaluateText(in: &environment) == "6")
    #expect(try expression("1 + 1").comparison == nil)
  }

  @Test func aSideKeepsItsPlace() throws {
    let side = try #require(try expression("1 < so_ca").comparison?.right)
    guard case .source(let text, let span) = side.place else {
      Issue.record("no place")
      return
    }
    #expect(text[span] == "so_ca")
    var environment = Environment(globals: ValueMap())
    #expect(side.evaluate(in: &environment) == nil)
    #expect(environment.diagnostics.all.map(marked) == ["so_ca"])
  }

  @Test func expressionsOfATemplate() {
    var diagnostics = Diagnostics()
    let template = TextTemplate(
      "{% for x in xs %}{{ x }}{% if y %}{% set z = 1 %}{% endif %}{% else %}{{ w }}{% endfor %}",
      diagnostics: &diagnostics)
    #expect(template.expressions.map(\.text) == ["xs", "x", "y", "1", "w"])
    #expect(!template.isLiteral && TextTemplate("abc", diagnostics: &diagnostics).isLiteral)
  }

  static let constants: [(String, [String])] = [
    ("ngay(\"31/02/2024\")", ["expression.wrong-kind"]), ("x + 1 / 0", ["expression.division-by-zero"]),
    ("so(\"abc\") ~ x", ["expression.not-a-number"]), ("dau([]) ?? \"\"", []), ("x ?? 1 / 0", []),
    ("1 if x else 1 / 0", []), ("la(\"a\") ~ 1 / 0", ["expression.unknown-function"]), ("so(1, 2) ~ x", []),
  ]

  @Test(arguments: constants) func whatIsComputedFromLiteralsIsCheckedWithoutData(text: String, ids: [String]) throws {
    var diagnostics = Diagnostics()
    try expression(text).check(functions: .standard, diagnostics: &diagnostics)
    #expect(diagnostics.all.map(\.id) == ids)
  }
}
