import VanbanSource
import VanbanYAML

/// Inputs made to be slow, of any size.
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
    ("tags", { fill("- !!str a\n", $0) }),
    ("anchors and an alias", { size in count(size / 12) { "- &a\($0) x\n" } + "- *a7\n" }),
    ("rare characters in quotes", { "a: \"" + fill("\u{7F} ", $0) + "\"\n" }),
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

  /// Prints the names of the shapes, or the text of one at a size in bytes.
  static func run(_ arguments: [String]) {
    guard let name = arguments.first, let size = arguments.dropFirst().first.flatMap({ Int($0) }) else {
      return shapes.forEach { print($0.name) }
    }
    shapes.first { $0.name == name }.map { print($0.make(size), terminator: "") }
  }
}
