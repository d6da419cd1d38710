import Testing
import VanbanExpression
import VanbanSource

/// Tags as word processors leave them: curly quotes, no-break spaces, full-width and long marks.
@Suite struct AutocorrectTests {
  @Test(arguments: [
    ("{{ “a” ~ ”b“ ~ ‘c’ ~ ’d‘ }}", "abcd"), ("{{ „a” }}", "a"), ("{{ “nói \"x\"” }}", "nói \"x\""),
    ("{{ \"H’Drai “x”\" }}", "H’Drai “x”"), ("{{ 5 – 2 }}", "3"), ("{{ 5 − 2 }}", "3"), ("{{ 5 — 2 }}", "3"),
    ("{{\u{A0}1\u{2009}+\u{202F}2\u{3000}}}", "3"), ("｛｛1｝｝", "1"), ("｛% if 1 %｝x｛％ endif ％｝", "x"),
    ("{{ ｛“a”： 1｝.a }}", "1"), ("{{ so（5130， 1） }}", "5.130,0"), ("{{ 3 ≥ 2 and 2 ≤ 3 and 1 ≠ 2 }}", "đúng"),
    ("{{ “}}” }}", "}}"), ("{# “ #}x", "x"), ("{{ “a\u{A0}b” }}", "a\u{A0}b"),
    ("{{ \u{FEFF}1\u{200B} }}", "1"),
    ("{{ “e\u{302}\u{301}” == “ế” }}", "đúng"), ("{{ \"\\“x\\”\" }}", "“x”"),
  ])
  func isReadAsWhatWasTyped(text: String, result: String) {
    #expect(render(text) == result)
  }

  @Test func namesMayComeInCombiningMarks() {
    #expect(render("{{ nơi_nhận }}", [("nơi_nhận", .text("x"))]) == "x")
    #expect(render("{{ no\u{31B}i_nha\u{323}\u{302}n }}", [("nơi_nhận", .text("x"))]) == "x")
    #expect(render("{{ имя ~ 名 }}", [("имя", .text("x")), ("名", .text("y"))]) == "xy")
  }

  @Test func bytesThatAreNoUTF8AreAFaultAndNoCrash() {
    for bytes in [
      [0x7B, 0x7B, 0xC3, 0x7D, 0x7D], [0x7B, 0x7B, 0xE1, 0xBA], [0xEF, 0xBD], [0x7B, 0x7B, 0x80, 0x7D, 0x7D],
    ] {
      var environment = Environment(globals: ValueMap())
      let template = TextTemplate(
        bytes.map(UInt8.init), anchor: Anchor(.nowhere), diagnostics: &environment.diagnostics)
      _ = template.render(in: &environment)
      #expect(environment.diagnostics.hasErrors || bytes.count == 2)
    }
  }

  @Test func aStrayClosingMarkIsText() {
    #expect(render("a }} b %} c #} d ｝｝") == "a }} b %} c #} d ｝｝")
  }

  @Test func escapesAreReadOnlyWhereTheyAreAskedFor() {
    #expect(render("\\{{ 1 }}", escapes: false) == "\\1")
    #expect(render("\\{% x %} \\{# y #} \\* \\{") == "{% x %} {# y #} \\* \\{")
    #expect(render("\\\\\\{{ 1 }}") == "\\\\{{ 1 }}")
  }
}
