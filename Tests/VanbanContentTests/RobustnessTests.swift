import Testing
import VanbanContent
import VanbanExpression
import VanbanSource

@Suite("Any text at all")
struct RobustnessTests {
  /// Numbers that look random and are the same in every run.
  struct Sequence {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  static let scraps = [
    "*", "**", "***", "_", "__", "~", "~~", "^", "[", "]", "(", ")", "![", "[^a]", "^[", "](https://x.vn)", "\\", "\\\n",
    "\n", "# ", "###### ", "- ", "+ ", "* ", "*. ", "-> ", " <-", "| a |", "|-|", " ", "\t", "\r\n", "Phần ", "Điều ", "1. ",
    "a", "đ", "Ủy", "“", "\u{A0}", "\u{300}", "{{ x }}", "{% set x %}", "{% endset %}", "{% ngat_trang %}", "{# # #}", "5",
  ]

  @Test("Scraps of markup in any order neither crash nor take long", arguments: 0..<20)
  func scraps(seed: Int) {
    var random = Sequence(state: UInt64(seed))
    for _ in 0..<50 {
      let count = 1 + random.next(below: 60)
      let text = (0..<count).map { _ in Self.scraps[random.next(below: Self.scraps.count)] }.joined()
      _ = body(text, [("x", .text("*a\n# b"))])
      _ = read(typed(text), .value("**"), typed(text), .object(Content(), .nowhere), typed(text))
    }
  }

  @Test("Text without any mark comes through unchanged")
  func unchanged() {
    let line = "Kinh tế - xã hội, 17,6% (2021 – 2025); “quý IV”… 99 buổi/ 2.054 người, H’Drai  ĐVT: ‰"
    #expect(read(line) == ["p \(line)"])
  }
}
