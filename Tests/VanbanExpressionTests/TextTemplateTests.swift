import Testing
import VanbanExpression
import VanbanSource

@Suite struct TextTemplateTests {
  private let model: [(String, Value)] = [
    ("xs", .list(["a", "b", "c"].map(Value.text))),
    ("m", .map(ValueMap([("x", .text("1")), ("y", .text("2"))]))), ("ten", .text("Sở Y tế")),
    ("rong", .list([])),
  ]

  @Test(arguments: [
    ("Kính gửi: {{ ten }}.", "Kính gửi: Sở Y tế."), ("{{ten|hoa}}", "SỞ Y TẾ"), ("a }} b", "a }} b"),
    ("{# ghi chú }} #}x", "x"), ("{{ \"}}\" }}", "}}"), ("{{ {\"a\": {\"b\": 1}}.a.b }}", "1"),
    ("\\{{ ten }}", "{{ ten }}"), ("\\\\{{ ten }}", "\\\\Sở Y tế"), ("{{\nten\n}}", "Sở Y tế"), ("", ""),
    ("｛｛ ten ｝｝ {｛ten｝}", "Sở Y tế Sở Y tế"), ("{{ “x” ~ ‘y’ }}", "xy"), ("{{\u{A0}ten\u{A0}}}", "Sở Y tế"),
    ("{{ ten ~ \"\\n\\t\\\"\" }}", "Sở Y tế\n\t\""),
  ])
  func output(text: String, result: String) {
    #expect(render(text, model) == result)
  }

  @Test(arguments: [
    ("{% for x in xs %}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}", "a, b, c"),
    ("{% for x in xs %}{{ loop.index }}/{{ loop.length }} {% endfor %}", "1/3 2/3 3/3 "),
    ("{% for x in rong %}x{% else %}không có{% endfor %}", "không có"),
    ("{% for k, v in m %}{{ k }}={{ v }};{% endfor %}", "x=1;y=2;"),
    ("{% for k in m %}{{ k }}{% endfor %}", "xy"),
    ("{% if 1 > 2 %}a{% elif 2 > 1 %}b{% else %}c{% endif %}", "b"), ("{% if false %}a{% endif %}", ""),
    ("{% set x = 5 %}{{ x + 1 }}", "6"),
    ("{% set x %}<{{ ten }}>{% endset %}{{ x }}{{ x }}", "<Sở Y tế><Sở Y tế>"),
    ("{% set x = 1 %}{% for y in xs %}{% set x = 2 %}{% endfor %}{{ x }}", "1"),
    ("{% set x = 1 %}{% if true %}{% set x = 2 %}{% endif %}{{ x }}", "2"),
    ("{% for x in xs %}{% for x in [1, 2] %}{{ x }}{% endfor %}{{ x }}{% endfor %}", "12a12b12c"),
  ])
  func control(text: String, result: String) {
    #expect(render(text, model) == result)
  }

  @Test(arguments: [
    ("a\n{% if true %}\nb\n{% endif %}\nc", "a\nb\nc"), ("a\n  {# x #}  \nb", "a\nb"),
    ("{% set x = 1 %}\nb", "b"),
    ("a\n{{ \"\" }}\nb", "a\n\nb"), ("a\n\nb", "a\n\nb"), ("a {% if true %}\nb{% endif %}", "a \nb"),
    ("{% set x %}abc{% endset %}\n{{ x }}", "abc"),
    ("{% set x %}\nl1\nl2\n{% endset %}\n[{{ x }}]", "[l1\nl2\n]"),
    ("{% for x in xs %}\n- {{ x }}\n{% endfor %}\n", "- a\n- b\n- c\n"), ("a\r\n{# x #}\r\nb", "a\r\nb"),
    ("{% if true %}\n{% set x %}\nl\n{% endset %}\n{% endif %}\n{{ x }}", "l\n"),
  ])
  func linesOfControlTagsDisappear(text: String, result: String) {
    #expect(render(text, model) == result)
  }

  @Test(arguments: [
    ("a {{ x b", "[tag.unclosed]"), ("{{ 1 {{ 2 }}", "2[tag.unclosed]"),
    ("{% if true }}x{% endif %}", "[tag.wrong-end]"),
    ("{% if true %}x", "[tag.unpaired]"), ("{% endfor %}", "[tag.unpaired]"),
    ("{% for x in 5 %}x{% endfor %}", "[expression.wrong-kind]"),
    ("{% if true %}{% for x in xs %}{% endif %}{% endfor %}", "[tag.crossed]"),
    ("{{ y }}{{ z }}ok", "ok[expression.unknown-name expression.unknown-name]"),
    ("{% ngat %}", "[tag.unknown-word]"),
    ("{% set x = y %}{{ x }}{{ x + 1 }}ok", "ok[expression.unknown-name]"),
    ("{% if y %}a{% else %}b{% endif %}", "[expression.unknown-name]"),
    ("{{ \"abc }} x {{ 1 }}", " x 1[expression.unclosed-text]"),
    ("{% if (1 %}x{% endif %}", "[expression.syntax]"),
    ("{% for x in xs %}{{ y }}{% endfor %}", "[expression.unknown-name]"),
    ("{% if 1 %}{% else %}{% elif 2 %}{% endif %}", "[tag.after-else]"),
    ("{{ }}", "[expression.syntax]"), ("{% %}", "[expression.syntax]"), ("{# x", "[tag.unclosed]"),
    ("{% for a, b in xs %}x{% endfor %}", "[expression.wrong-kind]"),
    ("{% else if x %}", "[expression.syntax]"),
  ])
  func faults(text: String, result: String) {
    #expect(render(text, model).hasSuffix(result), "\(render(text, model))")
  }

  @Test func piecesTellTheSourceFromWhatTagsPrint() {
    var environment = Environment(globals: ValueMap([("x", .text("*{{ y }}*"))]))
    let template = TextTemplate(
      "**a** {{ x }}\n{% ngat_trang %}\nb", directives: ["ngat_trang"], diagnostics: &environment.diagnostics)
    let pieces = template.render(in: &environment).map { piece -> String in
      switch piece {
      case .literal(let text, let offset): "\(offset):\(text)"
      case .value(let text, let range): "value \(range): \(text)"
      case .object(_, let range): "object \(range)"
      case .directive(let word, let arguments, _): "\(word)(\(arguments))"
      }
    }
    #expect(pieces == ["0:**a** ", "value 6..<13: *{{ y }}*", "13:\n", "ngat_trang()", "31:b"])
    #expect(environment.diagnostics.isEmpty)
  }

  @Test func columnLoops() {
    var diagnostics = Diagnostics()
    let tags = findTags(
      in: Array("{% for q in quy cot %}{% for q in cot %}".utf8), anchor: Anchor(.nowhere),
      diagnostics: &diagnostics)
    #expect(tags.map(\.repeatsColumns) == [true, false])
    #expect(diagnostics.isEmpty)
    guard case .openFor(_, let over) = tags[0].tag else {
      Issue.record("no loop")
      return
    }
    #expect(over.text == "quy")
  }

  @Test func hostileLoopsEnd() {
    var environment = Environment(globals: ValueMap())
    environment.limits.steps = 1000
    let loop = "{% for a in [1,  2, 3, 4, 5, 6, 7, 8, 9] %}"
    let text = String(repeating: loop, count: 6) + "x" + String(repeating: "{% endfor %}", count: 6)
    let template = TextTemplate(text, diagnostics: &environment.diagnostics)
    _ = template.render(in: &environment)
    #expect(environment.diagnostics.all.map(\.id) == ["expression.too-many-steps"])
  }
}
