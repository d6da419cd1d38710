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

  /// A fresh page of memory costs the kernel its clearing, once; at 1 MB the allocator has pages left from the run
  /// before. What a plain array of as many pages costs is therefore shown beside the ratio, and taken from it.
  static func run(_ filter: String) {
    let page = costOfPage()
    for shape in shapes where shape.name.hasPrefix(filter) {
      let (small, large) = measure(shape.make(1_000_000), shape.make(10_000_000))
      let net = (large.time - Double(large.pages) * page) / (small.time - Double(small.pages) * page)
      let name = shape.name + String(repeating: " ", count: max(0, 36 - shape.name.count))
      let pages = tenths(Double(large.pages) * page)
      print(
        "\(name) 1 MB \(tenths(small.time)) ms, 10 MB \(tenths(large.time)) ms, ratio",
        "\(tenths(large.time / small.time)); fresh pages \(pages) ms, ratio without \(tenths(net))")
    }
  }

  /// Milliseconds that a page takes which an array is the first to write to.
  private static func costOfPage() -> Double {
    var array: [UInt64] = []
    array.reserveCapacity(16 << 20)
    let before = Input.pageFaults()
    let fresh = milliseconds { for index in 0..<16 << 20 { array.append(UInt64(index)) } }
    let pages = Input.pageFaults() - before
    let again = milliseconds {
      array.removeAll(keepingCapacity: true)
      for index in 0..<16 << 20 { array.append(UInt64(index)) }
    }
    return max(0, fresh - again) / Double(max(1, pages))
  }

  private typealias Run = (time: Double, pages: Int)

  /// The best of some runs of both, taken in turn since the machine's pace changes.
  private static func measure(_ small: String, _ large: String) -> (small: Run, large: Run) {
    let (small, large) = (SourceText(name: "hostile", small), SourceText(name: "hostile", large))
    var best: (small: Run, large: Run) = ((.infinity, 0), (.infinity, 0))
    for _ in 0..<4 {
      for _ in 0..<3 { best.small = faster(best.small, run(small)) }
      best.large = faster(best.large, run(large))
    }
    return best
  }

  private static func faster(_ a: Run, _ b: Run) -> Run { b.time < a.time ? b : a }

  private static func run(_ source: SourceText) -> Run {
    let before = Input.pageFaults()
    let time = milliseconds {
      var diagnostics = Diagnostics()
      _ = YAML.parse(source, diagnostics: &diagnostics)
    }
    return (time, Input.pageFaults() - before)
  }

  private static func milliseconds(_ body: () -> Void) -> Double {
    let time = ContinuousClock().measure(body)
    return Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3
  }

  private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
