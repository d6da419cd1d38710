import Testing
import VanbanExpression
import VanbanSource

/// Writes down what a run asks of its output.
private struct Protocol: StepOutput {
  var lines: [String] = []
  var captures: [[String]] = []

  mutating func put(literal: String, in environment: inout Environment) { lines.append("\"\(literal)\"") }

  mutating func put(_ value: Value, of expression: Expression, slot: Int, in environment: inout Environment) {
    lines.append("\(expression.text) = \(expression.text(of: value, in: &environment) ?? "?") at \(slot)")
  }

  mutating func beginPass(_ index: Int) { lines.append("pass \(index)") }

  mutating func beginCapture() {
    captures.append(lines)
    lines = []
  }

  mutating func endCapture() -> Value {
    let captured = lines
    lines = captures.removeLast()
    return .text(captured.joined(separator: "; "))
  }
}

@Suite struct RunTests {
  private typealias Steps = [Step<String, Int>]

  private func expression(_ text: String) throws -> Expression {
    var diagnostics = Diagnostics()
    return try #require(Expression(text, diagnostics: &diagnostics))
  }

  private func lines(_ steps: Steps, _ globals: [(String, Value)] = []) -> ([String], Environment) {
    var environment = Environment(globals: ValueMap(globals))
    var output = Protocol()
    run(steps, in: &environment, into: &output)
    return (output.lines, environment)
  }

  @Test func literalsAndSlotsGoToTheOutput() throws {
    let steps: Steps = [.literal("a"), .output(try expression("x"), 7), .literal("b")]
    #expect(lines(steps, [("x", .text("1"))]).0 == ["\"a\"", "x = 1 at 7", "\"b\""])
  }

  @Test func everyPassIsAnnounced() throws {
    let body: Steps = [.output(try expression("k ~ v ~ loop.index0"), 0)]
    let steps: Steps = [.loop(names: ["k", "v"], over: try expression("m"), body: body, otherwise: [])]
    let map = Value.map(ValueMap([("a", .text("1")), ("b", .text("2"))]))
    let text = "k ~ v ~ loop.index0"
    #expect(
      lines(steps, [("m", map)]).0 == ["pass 0", "\(text) = a10 at 0", "pass 1", "\(text) = b21 at 0"])
  }

  @Test func capturesNestAndGiveTheirValueAName() throws {
    let inner: Steps = [.literal("i")]
    let steps: Steps = [
      .capture("a", body: [.literal("o"), .capture("b", body: inner)]), .output(try expression("a"), 1),
      .output(try expression("b"), 2),
    ]
    #expect(lines(steps).0 == ["a = \"o\" at 1", "b = \"i\" at 2"])
  }

  @Test func whatIsAtFaultPrintsNothingAndTheRunGoesOn() throws {
    let steps: Steps = [
      .output(try expression("x"), 0),
      .branch([Branch(condition: try expression("x"), body: [.literal("a")])], otherwise: [.literal("b")]),
      .loop(names: ["y"], over: try expression("1"), body: [.literal("c")], otherwise: [.literal("d")]),
      .assign("z", try expression("1 / 0")), .output(try expression("z + 1"), 0), .literal("e"),
    ]
    let (lines, environment) = lines(steps)
    #expect(lines == ["\"e\""])
    #expect(
      environment.diagnostics.all.map(\.id) == [
        "expression.unknown-name", "expression.unknown-name", "expression.wrong-kind",
        "expression.division-by-zero",
      ])
  }

  @Test func aFaultyMemberIsNotReportedAgain() throws {
    let figures = Value.map(ValueMap([("x", .object(FaultyValue()))]))
    let steps: Steps = [
      .output(try expression("tinh.x | so"), 0), .output(try expression("tinh[\"x\"] ?? 1"), 0),
    ]
    let (lines, environment) = lines(steps, [("tinh", figures)])
    #expect(lines.isEmpty && environment.diagnostics.isEmpty)
  }

  @Test func theElseOfALoopRunsWhereThereIsNothing() throws {
    let steps: Steps = [
      .loop(names: ["x"], over: try expression("[]"), body: [.literal("a")], otherwise: [.literal("b")])
    ]
    #expect(lines(steps).0 == ["\"b\""])
  }
}
