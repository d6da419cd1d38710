import VanbanSource
import VanbanYAML

/// Inputs made to be slow: the time of each at 1 MB and at 10 MB.
enum Hostile {
  static let shapes: [(name: String, make: @Sendable (Int) -> String)] = [
    ("flow sequence on one line", { "[" + fill("a, ", $0) + "a]" }),
    ("flow pairs on one line", { "[" + fill("a: b, ", $0) + "a]" }),
    ("flow mapping on one line", { size in "{" + count(size / 10) { "k\($0): v, " } + "a: b}" }),
    ("one double-quoted scalar", { "a: \"" + fill("ab\\n ", $0) + "\"" }),
    ("one single-quoted scalar of lines", { "a: '" + fill("ab ''\n  ", $0) + "'" }),
    ("plain scalar of lines", { "a: b" + fill("\n  word", $0) }),
    ("literal of empty lines", { "a: |\n  b\n" + fill("\n", $0) + "b: 1\n" }),
    ("folded of lines", { "a: >\n" + fill("  word\n\n", $0) }),
    ("empty lines", { fill("\n", $0) + "a: b\n" }),
    ("comments", { fill("# x\n", $0) }),
    ("one line of spaces", { "a:" + fill(" ", $0) + "b" }),
    ("documents", { fill("--- a\n", $0) }),
    ("indentation", { fill(stairs, $0) }),
    ("dashes on one line", { "- " + fill("- ", $0) }),
    ("brackets that open", { fill("[", $0) }),
    ("quotes that open", { fill("\"a\n", $0) }),
    ("empty explicit keys", { fill("? \n", $0) }),
    ("distinct keys", { size in count(size / 10) { "k\($0): v\n" } }),
    ("one key again and again", { fill("k: v\n", $0) }),
    ("anchors", { size in count(size / 12) { "- &a\($0) x\n" } }),
    ("aliases", { "- &a x\n" + fill("- *a\n", $0) }),
    (
      "tag handles",
      { size in count(size / 16) { "%TAG !h\($0)! t\n" } + "---\n" + count(size / 16) { "- !h\($0)!x y\n" } }
    ),
    ("faults", { fill("a: @\n", $0) }),
    ("long key", { fill("a", $0) + ": b\n" }),
    ("long flow key", { "[" + fill("a,", $0) + "]: b\n" }),
  ]

  private static let stairs =
    (0..<60).map { String(repeating: " ", count: $0) + "a:\n" }.joined() + "\n---\n"

  private static func fill(_ piece: some StringProtocol, _ size: Int) -> String {
    String(repeating: String(piece), count: max(1, size / piece.utf8.count))
  }

  private static func count(_ count: Int, _ piece: (Int) -> String) -> String {
    var text = ""
    for index in 0..<count { text += piece(index) }
    return text
  }

  static func run(_ filter: String) {
    for shape in shapes where shape.name.hasPrefix(filter) {
      let small = time(shape.make(1_000_000))
      let large = time(shape.make(10_000_000))
      let name = shape.name + String(repeating: " ", count: max(0, 36 - shape.name.count))
      print("\(name) 1 MB \(tenths(small)) ms, 10 MB \(tenths(large)) ms, ratio \(tenths(large / small))")
    }
  }

  private static func time(_ text: String) -> Double {
    let source = SourceText(name: "hostile", text)
    var best = Double.infinity
    for _ in 0..<(text.utf8.count < 2_000_000 ? 9 : 3) {
      let time = ContinuousClock().measure {
        var diagnostics = Diagnostics()
        _ = YAML.parse(source, diagnostics: &diagnostics)
      }
      best = min(best, Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3)
    }
    return best
  }

  private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
