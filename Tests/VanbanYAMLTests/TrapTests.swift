import Testing
import VanbanSource
import VanbanYAML

/// What YAML takes in silence is an error in a model, and none without the option.
@Suite struct TrapTests {
  @Test(arguments: [
    ("x: >5\n", "yaml.empty-block 1:4"),
    ("x: |\ny: 1\n", "yaml.empty-block 1:4"),
    ("x: {a: 17,6}\n", "yaml.comma-between-digits 1:8"),
    ("x: [1, 17,6]\n", "yaml.comma-between-digits 1:8"),
    ("x: [1,2,3]\n", "yaml.comma-between-digits 1:5"),
    ("x: !khan y\n", "yaml.unknown-tag 1:4"),
    ("x: Phòng #2\n", "yaml.comment-after-text 1:10"),
    ("x: # Phòng\ny: 1\n", "yaml.comment-instead-of-value 1:4"),
    ("x: {{ y }}\n", "yaml.braces-not-quoted 1:4"),
    ("x: Sở Y tế\n  - Sở Tài chính\n", "yaml.dash-in-text 2:3"),
    ("x: {a:1}\n", "yaml.missing-space-after-colon 1:6"),
    ("x:\n  -Sở Y tế\n  -Sở Tài chính\n", "yaml.missing-space-after-dash 2:3"),
    ("x:\n  -Như trên\n  - Sở Y tế\n", "yaml.missing-space-after-dash 2:3"),
    ("x:\n  – Như trên\n  – Sở Y tế\n", "yaml.wrong-dash 2:3"),
    ("x:\n  — Như trên\n  - Sở Y tế\n", "yaml.wrong-dash 2:3"),
  ])
  func inAModel(_ yaml: String, _ fault: String) {
    #expect(Parsed(yaml, traps: true).faults == [fault])
    #expect(Parsed(yaml).faults == [])
  }

  @Test(arguments: [
    ("x: !khẩn y\n", "yaml.value-begins-with-sign 1:4"),
    ("- *nghiêng*\n", "yaml.unknown-alias 1:3"),
    ("- *nghiêng* hẳn\n", "yaml.value-begins-with-sign 1:3"),
    ("x: %\n", "yaml.value-begins-with-sign 1:4"),
    ("x: @a\n", "yaml.value-begins-with-sign 1:4"),
    ("x: `a`\n", "yaml.value-begins-with-sign 1:4"),
    ("x: - 5\n", "yaml.list-after-key 1:4"),
    ("a: Sở Y tế: Phòng\n", "yaml.colon-in-value 1:11"),
    ("x: {% if a %}\n", "yaml.braces-not-quoted 1:4"),
    ("x: {{ y }} và\n", "yaml.braces-not-quoted 1:4"),
  ])
  func everywhere(_ yaml: String, _ fault: String) {
    #expect(Parsed(yaml, traps: true).faults == [fault])
    #expect(Parsed(yaml).diagnostics.hasErrors)
  }

  @Test(arguments: [
    "x: [1, 2, 3]\n", "x: {a: 1, b: 2}\n", "x: [a,b]\n", "x: 17,6\n",
    "x: 5 # số\n".replacing(" #", with: "  #"),
    "# đầu\nx: # danh sách\n  - a\n", "x: |\n  a\n", "x: '{{ y }}'\n", "x: a {{ y }}\n", "x: !!str 5\n",
    "x: -5\n", "x: {a: b, c}\n",
    "x: một\n  -hai\n", "x: [a:1]\n", "x: {http://x.vn}\n",
  ])
  func isQuietAbout(_ yaml: String) {
    #expect(Parsed(yaml, traps: true).faults == [])
  }

  @Test func saysWhatToDo() {
    let parsed = Parsed("x: [17,6]\n", traps: true)
    let hint = parsed.diagnostics.all.first?.hint
    #expect(hint?.vi.contains("\"17,6\"") == true && hint?.vi.contains("17, 6") == true)
    #expect(hint?.en.contains("\"17,6\"") == true && hint?.en.contains("17, 6") == true)
  }
}
