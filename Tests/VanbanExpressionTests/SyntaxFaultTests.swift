import Testing
import VanbanExpression
import VanbanSource

/// Faults in the writing of expressions, each with the stretch that it is shown at.
@Suite struct SyntaxFaultTests {
  private func fault(_ text: String) -> [String] {
    var diagnostics = Diagnostics()
    let anchor = Anchor(source: SourceText(name: "test", text))
    _ = Expression(text, anchor: anchor, diagnostics: &diagnostics)
    return diagnostics.all.map { "\($0.id) \(marked($0))" }
  }

  @Test(arguments: [
    ("1 +", "expression.syntax "), ("(1", "expression.syntax "), ("1 2", "expression.syntax 2"),
    ("a.", "expression.syntax "), ("a.1", "expression.syntax 1"), ("a[1", "expression.syntax "),
    ("[1, 2", "expression.syntax "), ("{\"a\" 1}", "expression.syntax 1"), ("f(1 2)", "expression.syntax 2"),
    ("a if b", "expression.syntax "), ("1 < 2 < 3", "expression.syntax <"), ("a.b(1)", "expression.syntax ("),
    ("x | (y)", "expression.syntax ("), ("(xs | dau) | noi.a", "expression.syntax ."),
    ("and", "expression.syntax and"), ("1 + or", "expression.syntax or"), ("va", "expression.syntax va"),
    ("1 ? 2", "expression.character ?"), ("a $ b", "expression.character $"),
    ("a }", "expression.character }"),
    ("so(17,6)", "expression.comma-between-digits 17,6"),
    ("[1,2,3]", "expression.comma-between-digits 1,2,3"),
    ("1.234.567", "expression.number 1.234.567"), ("5ca", "expression.number 5ca"),
    ("1 + “abc", "expression.unclosed-text “"), ("\"a\\x\"", "expression.escape \\x"),
    ("a = 1", "expression.syntax ="),
    ("a == ", "expression.syntax "), ("", "expression.syntax "), ("x }} y", "expression.syntax }}"),
    ("not", "expression.syntax "), ("a ~", "expression.syntax "), ("a || b", "expression.syntax |"),
    ("a && b", "expression.character &"), ("a ! b", "expression.character !"),
    ("so(n=)", "expression.syntax )"),
    (
      "99999999999999999999999999999999999999999",
      "expression.number-too-large 99999999999999999999999999999999999999999"
    ),
  ])
  func isShownWhereItStands(text: String, expected: String) {
    let found = fault(text)
    // The straight quote is one byte; a curly one is shown by its first.
    #expect(
      found.first?.hasPrefix(expected.hasSuffix("“") ? "expression.unclosed-text" : expected) == true,
      "\(found)")
  }

  @Test func allLexicalFaultsOfOneExpressionAreReported() {
    #expect(fault("a $ b & c") == ["expression.character $", "expression.character &"])
  }

  @Test func messagesSayWhatWasFoundAndExpected() {
    var diagnostics = Diagnostics()
    _ = Expression("tong(xs \"a\")", diagnostics: &diagnostics)
    #expect(diagnostics.all.first?.message.en == "found text “a”, expected “)”")
    #expect(diagnostics.all.first?.message.vi == "gặp chuỗi chữ “a”, cần “)”")
  }

  @Test(arguments: [
    ("if a", "conditions and loops stand between {% and %}: {% if … %} … {% endif %}"),
    ("khong", "“khong” is an operator and needs a value after it; data of that name needs another key"),
    ("a = 1", "equality is written ==, at least >="), ("a => 1", "equality is written ==, at least >="),
    ("Họ tên", "a name has no spaces: write Họ_tên; two values stand in two tags"),
  ])
  func beginnersAreToldWhatToDo(text: String, hint: String) {
    var diagnostics = Diagnostics()
    _ = Expression(text, diagnostics: &diagnostics)
    #expect(diagnostics.all.map { $0.hint?.en } == [hint])
  }

  @Test func nestingAndLengthAreBounded() {
    let deep = String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000)
    #expect(evaluate(deep) == "[expression.too-deep]")
    #expect(evaluate(String(repeating: "-", count: 100_000) + "1") == "[expression.too-deep]")
    #expect(evaluate(String(repeating: "not ", count: 100_000) + "1") == "[expression.too-deep]")
    #expect(evaluate(String(repeating: "[", count: 100_000)) == "[expression.too-deep]")
    #expect(evaluate("1" + String(repeating: " + 1", count: 100_000)) == "[expression.too-long]")
    #expect(evaluate("x" + String(repeating: ".x", count: 100_000)) == "[expression.too-long]")
    #expect(evaluate("1" + String(repeating: " + 1", count: 900)) == "901")
    #expect(evaluate("[" + String(repeating: "1, ", count: 5000) + "] | dem") == "5000")
  }

  @Test func aFaultInATagIsShownInTheTextAroundIt() {
    let text = "Kính gửi: {{ noi | }} và {{ a.b + }}"
    var diagnostics = Diagnostics()
    _ = findTags(
      in: Array(text.utf8), anchor: Anchor(source: SourceText(name: "t", text)), diagnostics: &diagnostics)
    #expect(diagnostics.all.map(marked) == ["}}", "}}"])
    let places = diagnostics.all.map { diagnostic -> Int in
      guard case .source(let source, let span) = diagnostic.place else { return -1 }
      return source.position(of: span.start).column
    }
    #expect(places == [20, 35])
  }

  /// Whatever is written, the parser ends and reports or gives a value.
  @Test func anyTextEndsInAValueOrAFault() {
    let words = [
      "a", "b.c", "1", "17.6", "\"x\"", "“y”", "(", ")", "[", "]", "{", "}", "{{", "}}", "{%", "%}", "{#",
      "#}", "|", "so",
      "noi", "if", "else", "for", "in", "endfor", "endif", "set", "endset", "~", "+", "-", "*", "/", "%",
      "??", "==", "<", ",",
      ":", "not", "and", "\\", "'", "\u{301}", "｛", "…", "\n", "x=", "loc(", "tong(",
    ]
    var random = Generator(state: 30)
    for _ in 0..<3000 {
      let count = Int(random.next() % 14)
      let text = (0..<count).map { _ in words[Int(random.next() % UInt64(words.count))] }.joined(
        separator: random.next() % 2 == 0 ? " " : "")
      let (value, diagnostics) = outcome(text, [("a", .list([.text("1")])), ("b", .null)])
      #expect(value != nil || diagnostics.hasErrors, "\(text)")
      _ = render("{{ " + text + " }}", [("a", typed("1"))])
      _ = render(text, [("a", typed("1"))])
    }
  }
}

/// A small generator with a fixed beginning, so that a failure repeats.
struct Generator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
