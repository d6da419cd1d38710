import Testing
import VanbanSource
import VanbanYAML

/// What a scalar's text is: escapes, folding, indentation and the ends of blocks undone (chapters 5, 7 and 8).
@Suite struct ScalarTextTests {
  private func text(_ yaml: String) -> String? {
    let parsed = Parsed(yaml)
    #expect(parsed.faults == [])
    return parsed.root?["k"]?.text
  }

  @Test(arguments: [
    (#"\0"#, "\0"), (#"\a"#, "\u{7}"), (#"\b"#, "\u{8}"), (#"\t"#, "\t"), (#"\n"#, "\n"), (#"\v"#, "\u{B}"),
    (#"\f"#, "\u{C}"), (#"\r"#, "\r"), (#"\e"#, "\u{1B}"), (#"\ "#, " "), (#"\""#, "\""), (#"\/"#, "/"),
    (#"\\"#, "\\"), (#"\N"#, "\u{85}"), (#"\_"#, "\u{A0}"), (#"\L"#, "\u{2028}"), (#"\P"#, "\u{2029}"),
    (#"\x41"#, "A"), (#"\u1EBF"#, "ế"), (#"\U0001F600"#, "😀"), (#"\uD83D\uDE00"#, "😀"), ("\\\t", "\t"),
  ])
  func escapes(_ escape: String, _ expected: String) {
    #expect(text("k: \"<\(escape)>\"\n") == "<\(expected)>")
  }

  @Test(arguments: [
    ("k: \"a\n  b\"\n", "a b"), ("k: \"a  \n   b\"\n", "a b"), ("k: \"a\n\n  b\"\n", "a\nb"),
    ("k: \"a\n\n\n  b\"\n", "a\n\nb"), ("k: \"a\\\n  b\"\n", "ab"), ("k: \"a \\\n  b\"\n", "a b"),
    ("k: \"a\\\n  \\  b\"\n", "a  b"), ("k: \"a\\\n\n  b\"\n", "a\nb"), ("k: \" a\n  b \"\n", " a b "),
    ("k: \"\n  a\n  \"\n", " a "), ("k: \"a\\n\n  b\"\n", "a\n b"), ("k: \"\\t \n  b\"\n", "\t b"),
    ("k: \"a\r\n  b\r\n\r\n  c\"\r\n", "a b\nc"),
  ])
  func doubleQuotesFold(_ yaml: String, _ expected: String) {
    #expect(text(yaml) == expected)
  }

  @Test(arguments: [
    ("k: 'it''s'\n", "it's"), ("k: ''\n", ""), ("k: ''''\n", "'"), ("k: 'a\\n'\n", "a\\n"),
    ("k: 'a\n\n  b\n  c'\n", "a\nb c"), ("k: ' a\n  b '\n", " a b "), ("k: 'a''\n  ''b'\n", "a' 'b"),
  ])
  func singleQuotesFold(_ yaml: String, _ expected: String) {
    #expect(text(yaml) == expected)
  }

  @Test(arguments: [
    ("k: a\n", "a"), ("k:   a b  \n", "a b"), ("k: a\n  b\n", "a b"), ("k: a\n\n\n  b\n", "a\n\nb"),
    ("k: a\n \tb\n", "a b"), ("k: a#b\n", "a#b"), ("k: a #b\n", "a"), ("k: a\n  # b\n", "a"),
    ("k: a:b\n", "a:b"), ("k: a::b\n", "a::b"), ("k: -a\n", "-a"), ("k: ?a\n", "?a"), ("k: :a\n", ":a"),
    ("k: a\n  - b\n", "a - b"), ("k:\n  a\n  b\n", "a b"), ("k: a, b] }\n", "a, b] }"), ("k: a'b\"c\n", "a'b\"c"),
    ("k: một\u{A0}hai\n", "một\u{A0}hai"), ("k: a\u{2028}b\n", "a\u{2028}b"), ("k: [a b\n  c, d]\n", ""),
  ])
  func plainScalarsFold(_ yaml: String, _ expected: String) {
    #expect(text(yaml) == expected)
  }

  @Test(arguments: [
    ("k: |\n  a\n  b\n", "a\nb\n"), ("k: |-\n  a\n", "a"), ("k: |+\n  a\n\n\nl: 1\n", "a\n\n\n"),
    ("k: |\n  a\n\n\nl: 1\n", "a\n"), ("k: |\n\n\n  a\n", "\n\na\n"), ("k: |\n  a\n   b\n  c\n", "a\n b\nc\n"),
    ("k: |\n  a\n \n  b\n", "a\n\nb\n"), ("k: |\n  a\n    \n  b\n", "a\n  \nb\n"), ("k: |2\n   a\n", " a\n"),
    ("k: |-2\n   a\n", " a"), ("k: |2-\n   a\n", " a"), ("k: | # x\n  a\n", "a\n"), ("k: |\n  a # b\n", "a # b\n"),
    ("k: |\n  # a\n# b\n", "# a\n"), ("k: |+\n\n\n", "\n\n"), ("k: |\n\n\n", ""), ("k: |\n  a", "a\n"),
    ("k: |\n  a\tb\n", "a\tb\n"), ("k: |\n \ta\n", "\ta\n"), ("k: |\r\n  a\r\n  b\r\n", "a\nb\n"),
    ("k: |\n  a: b\n  - c\n", "a: b\n- c\n"), ("k: |\n  ---\n  ...\n", "---\n...\n"),
  ])
  func literals(_ yaml: String, _ expected: String) {
    #expect(text(yaml) == expected)
  }

  @Test(arguments: [
    ("k: >\n  a\n  b\n", "a b\n"), ("k: >-\n  a\n  b\n", "a b"), ("k: >\n  a\n\n  b\n", "a\nb\n"),
    ("k: >\n  a\n\n\n  b\n", "a\n\nb\n"), ("k: >\n  a\n   b\n   c\n  d\n", "a\n b\n c\nd\n"),
    ("k: >\n  a\n\n   b\n\n  c\n", "a\n\n b\n\nc\n"), ("k: >\n\n  a\n", "\na\n"), ("k: >+\n  a\n\n", "a\n\n"),
    ("k: >2\n   a\n  b\n", " a\nb\n"), ("k: >\n  a\n  \tb\n  c\n", "a\n\tb\nc\n"), ("k: >\n  a \n  b\n", "a  b\n"),
  ])
  func foldedBlocks(_ yaml: String, _ expected: String) {
    #expect(text(yaml) == expected)
  }
}
