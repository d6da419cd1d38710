import Testing
import VanbanSource
import VanbanYAML

@Suite struct OptionTests {
  @Test func commentsAreKeptOnRequest() {
    let text = "# một\na: 1 # hai\nb: [1, # ba\n  2]\nc: |  # bốn\n  # không phải\n#năm"
    #expect(Parsed(text).documents.first?.comments.isEmpty == true)
    let parsed = Parsed(text, options: YAMLOptions(keepsComments: true))
    let comments = parsed.documents.first?.comments.map { parsed.source[$0] }
    #expect(comments == ["# một", "# hai", "# ba", "# bốn", "#năm"])
  }

  private func merged(_ text: String) -> String {
    let parsed = Parsed(text, options: YAMLOptions(mergeKeys: true))
    return parsed.faults.isEmpty ? outline(parsed.root?["x"]) : parsed.faults.joined(separator: " ")
  }

  @Test func mergeKeys() {
    #expect(merged("a: &a {p: 1, q: 2}\nx: {q: 3, <<: *a}\n") == "{q: 3, p: 1}")
    #expect(merged("a: &a {p: 1}\nb: &b {p: 2, q: 2}\nx: {<<: [*a, *b]}\n") == "{p: 1, q: 2}")
    #expect(merged("a: &a {p: 1}\nb: &b {<<: *a, q: 2}\nx: {<<: *b, r: 3}\n") == "{r: 3, q: 2, p: 1}")
    #expect(merged("x: {<<: 5}\n") == "yaml.bad-merge 1:9")
    #expect(outline(Parsed("x: {<<: 5}").root) == "{x: {<<: 5}}")
    #expect(
      outline(Parsed("x: {'<<': {a: 1}}", options: YAMLOptions(mergeKeys: true)).root) == "{x: {<<: {a: 1}}}")
  }

  @Test func nestedMergesStayLinear() {
    var text = "m0: &m0 {k: 1}\n"
    for level in 1...40 {
      text += "m\(level): &m\(level) {<<: [*m\(level - 1), *m\(level - 1)], k\(level): 1}\n"
    }
    text += "x: {<<: *m40}\n"
    var options = YAMLOptions(mergeKeys: true)
    options.limits.expandedNodes = .max
    #expect(Parsed(text, options: options).root?["x"]?.pairs.count == 41)
  }
}
