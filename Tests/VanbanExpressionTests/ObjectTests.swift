import Testing
import VanbanExpression
import VanbanSource

/// A value of a layer above: a list that also prints.
private struct Lines: ValueObject {
  let lines: [String]

  var kind: Wording { Wording(vi: "các dòng", en: "lines") }
  var elements: [Value]? { lines.map(Value.text) }
  var plainText: String? { lines.joined(separator: "\n") }
  var isEmpty: Bool { lines.isEmpty }
  var memberNames: [String] { [] }

  func member(_ name: String) -> Value? { name == "so_dong" ? .number(Decimal(lines.count)) : nil }
}

/// A value that has no text.
private struct Picture: ValueObject {
  var kind: Wording { Wording(vi: "hình", en: "picture") }
}

@Suite struct ObjectTests {
  private let globals: [(String, Value)] = [
    ("xs", .object(Lines(lines: ["a", "b"]))), ("rong", .object(Lines(lines: []))),
    ("anh", .object(Picture())),
  ]

  @Test(arguments: [
    ("xs", "a\nb"), ("xs ~ \"!\"", "a\nb!"), ("xs | noi", "a, b"), ("xs.so_dong", "2"), ("xs[1]", "b"),
    ("xs | dem", "2"), ("1 if rong else 2", "2"), ("\"a\" in xs", "đúng"), ("xs.khac ?? 0", "0"),
    ("xs == \"a\\nb\"", "đúng"), ("anh", "[expression.no-text]"), ("anh | noi", "[expression.wrong-kind]"),
    ("anh.x", "[expression.missing-key]"), ("anh + 1", "[expression.not-a-number]"),
    ("xs[2]", "[expression.missing-index]"),
  ])
  func objectsInExpressions(expression: String, result: String) {
    #expect(evaluate(expression, globals) == result)
  }

  @Test func objectsInTexts() {
    #expect(render("{% for x in xs %}<{{ x }}>{% endfor %}", globals) == "<a><b>")
    var environment = Environment(globals: ValueMap(globals))
    let template = TextTemplate("{{ anh }}{{ xs }}", diagnostics: &environment.diagnostics)
    let kinds = template.render(in: &environment).map { piece -> String in
      guard case .object(let object, let range) = piece else { return "?" }
      return "\(object.kind.en) \(range)"
    }
    #expect(kinds == ["picture 0..<9", "lines 9..<17"])
    #expect(environment.diagnostics.isEmpty)
  }

  @Test func keptStretchesHoldObjects() {
    var environment = Environment(globals: ValueMap(globals))
    let template = TextTemplate(
      "{% set x %}a{{ anh }}{% endset %}{{ x }}{{ x }}", diagnostics: &environment.diagnostics)
    #expect(template.render(in: &environment).count == 4)
    #expect(render("{% set x %}({{ xs }}){% endset %}{{ x | hoa }}", globals) == "(A\nB)")
  }

  @Test func messagesNameTheKind() {
    let (_, diagnostics) = outcome("anh", globals)
    #expect(
      diagnostics.all.first?.message
        == Wording(vi: "hình không in ra chữ được", en: "a picture has no text to print"))
  }
}
