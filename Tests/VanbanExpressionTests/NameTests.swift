import Testing
import VanbanExpression
import VanbanSource

@Suite struct NameTests {
  private let model: [(String, Value)] = [
    ("noi_nhan", .text("Như trên")), ("Tỷ lệ (%)", .text("97,8")), ("so", .number(Decimal(7))),
    ("huyen", .map(ValueMap([("Kon Rẫy", .number(Decimal(1))), ("kon_ray", .number(Decimal(2)))]))),
  ]

  @Test func namesFoldAndKeysAreExact() {
    #expect(evaluate("noi_nhan", model) == "Như trên")
    #expect(evaluate("nơi_nhận", model) == "Như trên")
    #expect(evaluate("ty_le", model) == "97,8")
    #expect(evaluate("huyen[\"Kon Rẫy\"]", model) == "1")
    #expect(evaluate("huyen.kon_ray", model) == "2")
    #expect(evaluate("huyen[\"Kon Ray\"]", model) == "[expression.missing-key]")
  }

  @Test func aNameThatFoldsToTwoKeysIsAnErrorThatNamesBoth() {
    let (_, diagnostics) = outcome("huyen.Kon_Rẫy", model)
    #expect(diagnostics.all.map(\.id) == ["expression.several-keys"])
    #expect(diagnostics.all.first?.message.en.contains("“Kon Rẫy”, “kon_ray”") == true)
  }

  @Test func theNearestNameIsAHint() {
    let (_, diagnostics) = outcome("1 + noi_nhn", model)
    #expect(diagnostics.all.first.map(marked) == "noi_nhn")
    #expect(diagnostics.all.first?.hint?.en == "did you mean “noi_nhan”?")
    let (_, keys) = outcome("huyen[\"Kon Rãy\"]", model)
    #expect(keys.all.first?.hint?.vi == "có phải là “Kon Rẫy”?")
    let (_, functions) = outcome("so | hoa_dua", model)
    #expect(functions.all.first?.hint?.en == "did you mean “hoa_dau”?")
  }

  @Test func aNameBeforeAParenthesisOrAfterABarIsAFunction() {
    #expect(evaluate("so | so(1)", model) == "7,0")
    #expect(evaluate("so(so)", model) == "7")
  }

  @Test func innerScopesHideOuterOnes() {
    var environment = Environment(globals: ValueMap([("x", .text("ngoài"))]))
    environment.push()
    environment.bind("x", .text("trong"))
    #expect(environment.value(of: "x")?.printed() == "trong")
    environment.pop()
    #expect(environment.value(of: "x")?.printed() == "ngoài")
  }

  @Test func columnsOfARowStandBare() {
    var environment = Environment(globals: ValueMap([("x", .text("ngoài"))]))
    environment.push(row: .map(ValueMap([("Số ca", typed("5"))])))
    #expect(environment.value(of: "so_ca")?.printed() == "5")
    #expect(environment.value(of: "x")?.printed() == "ngoài")
  }

  @Test func readingsAreCollectedOnDemand() {
    var diagnostics = Diagnostics()
    var environment = Environment(globals: ValueMap([("x", typed("5")), ("y", typed("6"))]))
    environment.readings = []
    _ = Expression("x + y", diagnostics: &diagnostics)?.evaluate(in: &environment)
    #expect(environment.readings?.map(\.text) == ["5", "6"])
    environment.readings = []
    environment.globals["t"] = table(["a"], [["1"], ["2"]])
    _ = Expression("tong(t, \"a\")", diagnostics: &diagnostics)?.evaluate(in: &environment)
    #expect(environment.readings?.map(\.text) == ["1", "2"])
  }

  @Test func emptyingTheDiagnosticsBringsFaultsBack() {
    var diagnostics = Diagnostics()
    var environment = Environment(globals: ValueMap())
    let expression = Expression("x", diagnostics: &diagnostics)
    for _ in 0..<2 {
      environment.diagnostics = Diagnostics()
      _ = expression?.evaluate(in: &environment)
      _ = expression?.evaluate(in: &environment)
      #expect(environment.diagnostics.all.count == 1)
    }
  }
}
