import Testing
import VanbanSource
import VanbanYAML

/// Each fault is found where it stands.
@Suite struct FaultTests {
  @Test(arguments: [
    ("a:\n\tb: 1\n", "yaml.tab-indentation 2:1"),
    ("a:\n    b: 1\n  c: 2\n", "yaml.wrong-indentation 3:1"),
    ("a:1\nb: 2\n", "yaml.missing-space-after-colon 1:2"),
    ("b: 2\na:1\n", "yaml.missing-space-after-colon 2:2"),
    ("- a\n-b\n", "yaml.missing-space-after-dash 2:1"),
    ("x:\n  -Như trên\n  - Lưu: VT\n", "yaml.missing-space-after-dash 2:3"),
    ("x:\n-Như trên\n- Lưu: VT\n", "yaml.missing-space-after-dash 2:1"),
    ("x:\n  -Lưu: VT\n  - Như trên\n", "yaml.missing-space-after-dash 2:3"),
    ("x:\n  - Như trên\n  – Lưu: VT\n", "yaml.wrong-dash 3:3"),
    ("x:\n  – Như trên\n  – Lưu: VT\n", "yaml.wrong-dash 2:3"),
    ("x:\n  – Lưu: VT\n  — Như trên\n", "yaml.wrong-dash 3:3"),
    ("k:\n- a\n-ế\n", "yaml.missing-space-after-dash 3:1"),
    ("a: \"b\nc: d\n", "yaml.unclosed-quote 1:4"),
    ("a: 'b\n", "yaml.unclosed-quote 1:4"),
    ("a: [b, c\nd: e\n", "yaml.unclosed-bracket 1:4"),
    ("a: {b: c\n", "yaml.unclosed-bracket 1:4"),
    ("a: [b}\n", "yaml.wrong-bracket 1:6"),
    ("a: b]: c\n", "yaml.colon-in-value 1:6"),
    ("a: [b]]\n", "yaml.wrong-bracket 1:7"),
    ("a: [b,, c]\n", "yaml.extra-comma 1:7"),
    ("a: [\"b\" \"c\"]\n", "yaml.missing-comma 1:8"),
    ("a: b: c\n", "yaml.colon-in-value 1:5"),
    ("a: b\n c: d\n", "yaml.colon-in-value 2:3"),
    ("a: &\n", "yaml.value-begins-with-sign 1:4"),
    ("a: !!str, b\n", "yaml.value-begins-with-sign 1:4"),
    ("a: > b\n", "yaml.content-after-block-sign 1:6"),
    ("a: >=5\n", "yaml.value-begins-with-sign 1:4"),
    ("a: 1\nb: 2\na: 3\n", "yaml.duplicate-key 3:1"),
    ("{[a, b]: 1, [ a,b ]: 2, [b, a]: 3}\n", "yaml.duplicate-key 1:13"),
    ("&x a: 1\n*x : 2\n", "yaml.duplicate-key 2:1"),
    ("a: *b\n", "yaml.unknown-alias 1:4"),
    ("a: \"\\q\"\n", "yaml.bad-escape 1:5"),
    ("a: \"\\x4\"\n", "yaml.bad-escape 1:5"),
    ("a: \"\\uD800\"\n", "yaml.bad-escape 1:5"),
    ("a: \u{07}b\n", "yaml.bad-character 1:4"),
    ("a: 'b' c\n", "yaml.content-after-value 1:8"),
    ("a: [b]#c\n", "yaml.comment-needs-space 1:7"),
    ("a\nb: c\n", "yaml.missing-colon 1:1"),
    ("a: b\nc\n", "yaml.missing-colon 2:1"),
    ("a: 1\n- b\n", "yaml.list-among-keys 2:1"),
    ("- a\nb: c\n", "yaml.not-a-list-item 2:1"),
    ("--- a: b\n", "yaml.content-after-marker 1:6"),
    ("... a\n", "yaml.content-after-marker 1:5"),
    ("%YAML 1.2\na: b\n", "yaml.directive-without-document 1:1"),
    ("a: &b &c d\n", "yaml.second-anchor 1:7"),
    ("a: &b 1\nc: &d *b\n", "yaml.properties-on-alias 2:4"),
    ("&a - b\n", "yaml.anchor-before-list 1:1"),
    ("a: !x!b c\n", "yaml.unknown-tag-handle 1:4"),
    ("a: &a [*a]\n", "yaml.alias-cycle 1:8"),
    ("a: 1\nb:\u{A0}2\n", "yaml.no-break-space 2:3"),
    ("- a\n-\u{A0}b\n", "yaml.no-break-space 2:2"),
    ("a:\n- b\n\u{A0}- c\n", "yaml.no-break-space 3:1"),
    ("a:\u{A0}1\nb: 2\n", "yaml.no-break-space 1:3"),
    ("a: !<!> b\n", "yaml.bad-tag 1:4"),
    ("a: !<$:?> b\n", "yaml.bad-tag 1:4"),
    ("a: !x%2 b\n", "yaml.bad-tag 1:4"),
    ("a: !!x!y b\n", "yaml.bad-tag 1:4"),
    ("%TAG !e! [x\n--- a\n", "yaml.bad-tag 1:10"),
    ("%TAG !e tag:x\n--- a\n", "yaml.bad-directive 1:6"),
    ("%TAG !e! x\n%TAG !e! y\n--- a\n", "yaml.bad-directive 2:1"),
    ("%YAML 1.2\n%YAML 1.2\n--- a\n", "yaml.bad-directive 2:1"),
    ("%YAML 2.0\n--- a\n", "yaml.bad-directive 1:7"),
    ("%YAML 1.3\n--- a\n", "yaml.other-version 1:7"),
    ("%NEW x\n--- a\n", "yaml.unknown-directive 1:1"),
    ("%\n--- a\n", "yaml.bad-directive 1:1"),
    ("a: |\n   \n  b\n", "yaml.deep-empty-line 2:3"),
    ("a: \"b\n\"\n", "yaml.quote-indentation 2:1"),
    ("a: [\n  b\n]\n", "yaml.bracket-indentation 3:1"),
    ("\"a\n b\": c\n", "yaml.multiline-key 1:1"),
  ])
  func isFound(_ yaml: String, _ fault: String) {
    #expect(Parsed(yaml).faults == [fault])
  }

  @Test func areReportedTogether() {
    let parsed = Parsed("a: @\nb: [1\nc: \"x\nd:\n\te: 1\nf: 1\nf: 2\n")
    #expect(
      parsed.faults == [
        "yaml.value-begins-with-sign 1:4", "yaml.unclosed-bracket 2:4", "yaml.unclosed-quote 3:4",
        "yaml.tab-indentation 5:1", "yaml.duplicate-key 7:1",
      ])
  }

  /// One slip, one fault: what follows from it is not reported.
  @Test(arguments: [
    ("  a: 1\nb: 2\nc: 3\nc: 4\n", ["yaml.wrong-indentation 2:1", "yaml.duplicate-key 4:1"]),
    ("a:\n  - b\n - c\n  - d\ne: 1\n", ["yaml.wrong-indentation 3:1"]),
    (
      "a:\n  b: 1\n   c:\n  - d\n  - e\n  f: @\n",
      ["yaml.colon-in-value 3:5", "yaml.value-begins-with-sign 6:6"]
    ),
    (
      "a:\n  b: '1'\n   c:\n  - d\n  - e\n  f: @\n",
      ["yaml.wrong-indentation 3:1", "yaml.value-begins-with-sign 6:6"]
    ),
    ("- a\nb: 1\nc: 2\n- d: @\n", ["yaml.not-a-list-item 2:1", "yaml.value-begins-with-sign 4:6"]),
    ("a: 1\n- b\n- c\nd: @\n", ["yaml.list-among-keys 2:1", "yaml.value-begins-with-sign 4:4"]),
    ("'a'\nb: 1\nc: 2\n---\nd: @\n", ["yaml.content-after-document 2:1", "yaml.value-begins-with-sign 5:4"]),
  ])
  func oneSlipIsOneFault(_ yaml: String, _ faults: [String]) {
    #expect(Parsed(yaml).faults == faults)
  }

  @Test(arguments: ["k:\n- a\n-ế: b\n", "-a: 1\n", "- -a: 1\n", "-: 1\n", "--: 1\n"])
  func aKeyMayBeginWithADash(_ yaml: String) {
    #expect(Parsed(yaml).faults == [])
  }

  @Test func invalidUTF8NamesTheByte() {
    let parsed = Parsed(bytes: Array("a: b".utf8) + [0xFF, 0x0A] + Array("c: \"".utf8) + [0xC3, 0x28, 0x22])
    #expect(parsed.faults == ["yaml.invalid-utf8 1:5", "yaml.invalid-utf8 2:5"])
    #expect(parsed.diagnostics.all.first?.message.en.contains("byte 4 (FF)") == true)
  }

  @Test func anotherEncodingIsOneFault() {
    let latin =
      Array("a: C".utf8) + [0xF4] + Array("ng v".utf8) + [0xE3] + Array("n s".utf8) + [
        0xF3, 0x20, 0xE0, 0x20, 0xE8,
      ]
    let parsed = Parsed(bytes: latin)
    #expect(parsed.faults == ["yaml.invalid-utf8 1:5"])
    #expect(parsed.diagnostics.all.first?.message.en.contains("many more") == true)
  }

  @Test func duplicateKeyShowsBoth() {
    let diagnostic = Parsed("a: 1\nb:\n  c: 1\n  \"c\": 2\n").diagnostics.all.first
    #expect(diagnostic?.id == "yaml.duplicate-key")
    #expect(diagnostic?.notes.first.map { quoted($0.place) } == "c")
  }

  @Test func aNumberAndATextAreTwoKeys() {
    #expect(Parsed("1: a\n\"1\": b\n").faults == [])
    #expect(Parsed("1: a\n\"1\": b\n", traps: true).faults == ["yaml.duplicate-key 2:1"])
    #expect(Parsed("a: 1\n\"a\": 2\n").faults == ["yaml.duplicate-key 2:1"])
    #expect(Parsed("!x a: 1\na: 2\n").faults == [])
  }

  @Test func wordsBothLanguages() {
    let parsed = Parsed("a: 1\n\tb: 2\nc: \"x\n")
    for diagnostic in parsed.diagnostics.all {
      #expect(!diagnostic.message.vi.isEmpty && diagnostic.message.vi != diagnostic.message.en)
      #expect(DiagnosticText(language: .vi)(diagnostic).contains("gợi ý"))
    }
  }
}
