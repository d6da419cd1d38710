import Testing
import VanbanSource
import VanbanYAML

/// Inputs of some hundred kilobytes that take long if anything were quadratic; none may crash. No clock is asked,
/// since all tests of a run share the machine: `Benchmarks/YAML/instructions.sh` counts the work.
@Suite struct HostileTests {
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
    fill("\u{1}"), fill("- -\n"), fill("a:\n b\nc\n"),
    fill("-a\n"), fill("– a: b\n"), "\"" + fill("\u{7F} ") + "\"", fill("x: &a b\n"),
    fill("- !!str a\n"), fill("\"\\x\" "), fill("!<"), fill("a: b: c\n"),
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

  /// What may stand within quotes is no fault, however often it does.
  @Test func manyRareCharactersInQuotes() {
    let parsed = Parsed("a: \"" + String(repeating: "\u{7F} ", count: 1000) + "\"\n")
    #expect(parsed.faults == [])
    #expect(parsed.documents.count == 1)
    #expect(Parsed(String(repeating: "a\u{7F}\n", count: 1000)).diagnostics.all.count == YAMLLimits().faults + 1)
  }

  /// A name in a message stays short, so that a few bytes of aliases cannot make it long.
  @Test func longDuplicateKeysAreNamedShort() {
    let parsed = Parsed("- &a '\(Self.fill("ab "))'\n- {*a : 1, *a : 2}\n")
    #expect(parsed.diagnostics.all.first?.message.en.utf8.count ?? 0 < 300)
  }

  /// Aliases among more anchors than there may be aliases; names are given again and again.
  @Test func anchorsByTheThousand() {
    var text = ""
    for index in 0..<30_000 { text += "- &a\(index) \(index)\n- &b \(index)\n" }
    let parsed = Parsed(text + "- *a7\n- *b\n---\n- &a7 x\n- *a7\n")
    #expect(parsed.faults == [])
    #expect(parsed.documents.first?.root?.items.suffix(2).map(\.text) == ["7", "29999"])
    #expect(parsed.documents.last?.root?.items.map(\.text) == ["x", "x"])
  }

  /// A key given twice is found among any number of others.
  @Test(arguments: [5, 16, 17, 18, 40, 1000, 50_000])
  func aKeyGivenTwiceAmong(_ count: Int) {
    let text = (0..<count).map { "k\($0): v\n" }.joined()
    #expect(Parsed(text).faults == [])
    #expect(Parsed(text + "k3: v\n").faults == ["yaml.duplicate-key \(count + 1):1"])
  }

  /// Keys of one hash are compared with all before them, not with the last only: `1` and `"1"` have one.
  @Test(arguments: [0, 20])
  func aKeyGivenTwiceAmongThoseOfItsHash(_ others: Int) {
    let text = "1: a\n\"1\": b\n" + (0..<others).map { "k\($0): v\n" }.joined()
    #expect(Parsed(text).faults == [])
    #expect(Parsed(text + "1: c\n").faults == ["yaml.duplicate-key \(others + 3):1"])
  }

  /// Keys that are collections and differ only far from their beginning, or only by tags, styles and aliases.
  @Test func longCollectionsAsKeys() {
    let items = (0..<40).map { "k\($0), " }.joined()
    let text = (0..<3000).map { "? [\(items)\($0)]\n" }.joined()
    #expect(Parsed(text).faults == [])
    #expect(Parsed(text + "? [\(items)7]\n").faults == ["yaml.duplicate-key 3001:3"])
    #expect(Parsed("? [1]\n? [\"1\"]\n? [!x 1]\n? {1: }\n? !x [1]\n").faults == [])
    let tags = "? [a, !!str b]\n? [a, !<tag:yaml.org,2002:str> b]\n"
    #expect(Parsed(tags).faults == ["yaml.duplicate-key 2:3"])
    let aliases = "- &a x\n- &b [y]\n- ? [*a, *b]\n  ? [*b, *a]\n"
    #expect(Parsed(aliases).faults == [])
    #expect(Parsed(aliases + "  ? [*a, *b]\n").faults == ["yaml.duplicate-key 5:5"])
  }

  /// Whoever walks nodes takes stack; at the limit of depth 512 KB are enough, as threads may have.
  @Test(arguments: [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")])
  func depthAtTheLimitNeedsLittleStack(_ open: String, _ close: String) {
    let depth = YAMLLimits().depth
    let text = String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    SmallStack.run {
      let parsed = Parsed(text)
      #expect(parsed.faults == [])
      #expect(Parsed(YAMLWriter().write(parsed.documents)).faults == [])
      var diagnostics = Diagnostics()
      let nested = parsed.root.flatMap { YAMLDecoder().decode(Nested.self, from: $0, diagnostics: &diagnostics) }
      #expect(nested == nil && diagnostics.hasErrors, "what is innermost is no sequence")
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
