import Testing
import VanbanSource
import VanbanYAML

/// Every limit has an error that names it; what stays below it is read.
@Suite struct LimitTests {
  private func faults(_ text: String, _ change: (inout YAMLLimits) -> Void) -> [String] {
    var options = YAMLOptions()
    change(&options.limits)
    return Parsed(text, options: options).diagnostics.all.map(\.id)
  }

  @Test func depth() {
    let block = (0..<5).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    for text in ["[[[[[]]]]]", "- - - - - a", block, "{a: {a: {a: {a: {a: 1}}}}}"] {
      #expect(faults(text) { $0.depth = 4 } == ["yaml.limit-depth"])
      #expect(faults(text) { $0.depth = 5 } == [])
    }
  }

  @Test func bytes() {
    #expect(faults("a: b") { $0.bytes = 3 } == ["yaml.limit-bytes"])
    #expect(faults("a: b") { $0.bytes = 4 } == [])
  }

  @Test(arguments: ["a: bbbbbb", "a: 'bbbb'", "a: \"bbbb\"", "a: |\n  bbb\n"])
  func scalarBytes(_ text: String) {
    #expect(faults(text) { $0.scalarBytes = 5 } == ["yaml.limit-scalarbytes"])
    #expect(faults(text) { $0.scalarBytes = 6 } == [])
  }

  @Test func keys() {
    #expect(faults("a: 1\nb: 2\nc: 3\n") { $0.keys = 2 } == ["yaml.limit-keys"])
    #expect(faults("a: 1\nb: 2\n") { $0.keys = 2 } == [])
  }

  /// `1` and `"1"` differ by the core schema and are hashed by their text.
  @Test func equalHashes() {
    let others = (0..<20).map { "k\($0): v\n" }.joined()
    for text in ["1: a\n\"1\": b\n", "1: a\n\"1\": b\n" + others] {
      #expect(faults(text) { $0.equalHashes = 1 } == ["yaml.limit-equalhashes"])
      #expect(faults(text) { $0.equalHashes = 2 } == [])
    }
  }

  @Test func aliases() {
    #expect(faults("- &a 1\n- *a\n- *a\n- *a\n") { $0.aliases = 2 } == ["yaml.limit-aliases"])
    #expect(faults("- &a 1\n- *a\n- *a\n") { $0.aliases = 2 } == [])
  }

  @Test func billionLaughs() {
    var text = "a0: &a0 lol\n"
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(faults(text) { _ in } == ["yaml.limit-expandednodes"])
  }

  @Test func manyFaults() {
    let text = String(repeating: "a: @\n", count: 1000)
    let found = faults(text) { $0.faults = 10 }
    #expect(found.count == 11)
    #expect(found.contains("yaml.limit-faults"))
    #expect(faults(String(repeating: "a: b\n", count: 1000)) { $0.faults = 10 }.count == 11)
  }

  @Test func namesItself() {
    var options = YAMLOptions()
    options.limits.depth = 1
    let hint = Parsed("[[a]]", options: options).diagnostics.all.first?.hint
    #expect(hint?.en.contains("YAMLLimits.depth") == true)
  }
}
