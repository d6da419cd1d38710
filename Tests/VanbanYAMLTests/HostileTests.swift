import Testing
import VanbanSource
import VanbanYAML

/// Inputs of some hundred kilobytes that would take minutes if anything were quadratic; none may crash.
@Suite(.timeLimit(.minutes(1))) struct HostileTests {
  private static let size = 300_000

  private static func fill(_ piece: String) -> String {
    String(repeating: piece, count: size / piece.utf8.count)
  }

  @Test(arguments: [
    "[" + fill("a, ") + "]", "[" + fill("a: b, ") + "]", "\"" + fill("ab\\n ") + "\"", "'" + fill("a\n") + "'",
    "a" + fill("\n b"), "|\n" + fill("\n") + "b", ">\n" + fill(" a\n\n"), fill("\n") + "a", fill("# a\n"),
    "a:" + fill(" ") + "b", fill("--- a\n"), fill("? \n"), fill("- a\n\n\n"), "- &a x\n" + fill("- *a\n"),
  ])
  func isRead(_ text: String) {
    var options = YAMLOptions()
    (options.limits.aliases, options.limits.keys) = (.max, .max)
    let errors = Parsed(text, options: options).diagnostics.all.map(\.id).filter { $0 != "yaml.duplicate-key" }
    #expect(errors == [] || errors == ["yaml.limit-faults"])
  }

  @Test(arguments: [
    fill("["), fill("{"), fill("- "), fill("? "), fill("\"a\n"), fill("'"), fill("[a\n"), fill("a: @\n"),
    fill("k: v\n"), fill("&a "), fill("!a "), fill("a: *b\n"), fill("%TAG ! x\n"), fill("%YAML 1.2\n"), fill("\t"),
    fill("\ta: b\n"), fill("a") + ": b", "[" + fill("a,") + "]: b", fill("a: |\nb\n"), fill("...\n"), fill("]"),
    fill("\u{1}"), fill("- -\n"), fill("a:\n b\nc\n"), fill("\"\\x\" "), fill("!<"), fill("a: b: c\n"),
  ])
  func isRefusedOrRead(_ text: String) {
    #expect(Parsed(text).diagnostics.all.count <= YAMLLimits().faults + 1)
  }

  @Test func bytesThatAreNoTextAreRefused() {
    for byte: UInt8 in [0x00, 0x01, 0x80, 0xFF] {
      let bytes = Array("a: b\n".utf8) + [UInt8](repeating: byte, count: 10_000)
      #expect(Parsed(bytes: bytes).diagnostics.hasErrors)
      #expect(Parsed(bytes: bytes).diagnostics.all.count <= YAMLLimits().faults + 1)
    }
  }

  /// Keys that are long and nested, or aliases of long ones, are not gone through again and again.
  @Test func longKeysAreComparedOnce() {
    let long = Self.fill("ab, ")
    let nested = String(repeating: "{", count: 190) + "[\(long)]" + String(repeating: ": 1, x: 2}", count: 190)
    #expect(Parsed(nested).faults == [])
    let text = "- &a 'x\(long)'\n- &b 'y\(long)'\n"
    let aliases = text + String(repeating: "- {*a : 1, *b : 2}\n", count: 4000)
    #expect(Parsed(aliases).faults == [])
    #expect(Parsed(text + "- {*a : 1, *a : 2}\n").diagnostics.all.map(\.id) == ["yaml.duplicate-key"])
  }

  @Test func depthWithinTheLimitIsRead() {
    for open in ["[", "- "] {
      let text = String(repeating: open, count: 200) + (open == "[" ? String(repeating: "]", count: 200) : "a")
      #expect(Parsed(text).faults == [])
    }
  }
}
