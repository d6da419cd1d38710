import Testing
import VanbanText

/// Widths in these tests are counted in `0`, which is half an em: at 20 points, 10 points each.
@Suite struct TextWrapTests {
  private func wrap(_ text: String, at zeros: Int) -> [String] {
    TextWidth.wrap(text, size: 20, wrappedAt: Double(zeros) * 10)
  }

  @Test func breaksAtTheLastSpaceThatFits() {
    #expect(wrap("000 000 000", at: 7) == ["000 000", "000"])
    #expect(wrap("000 000 000", at: 5) == ["000", "000", "000"])
  }

  @Test func keepsSpacesInsideALineAndDropsThemAtBreaks() {
    #expect(wrap("0  0", at: 9) == ["0  0"])
    #expect(wrap("00000   00000", at: 6) == ["00000", "00000"])
  }

  @Test func breaksAfterHyphensInsideWords() {
    #expect(wrap("0000-0000", at: 5) == ["0000-", "0000"])
    #expect(wrap("00 - 00", at: 20) == ["00 - 00"])
  }

  @Test func neverBreaksAtNoBreakSpaces() {
    #expect(wrap("000 000\u{A0}000", at: 8) == ["000", "000\u{A0}000"])
  }

  @Test func aLineFeedAlwaysBreaks() {
    #expect(wrap("0\n\n0", at: 9) == ["0", "", "0"])
    #expect(wrap("", at: 9) == [""])
  }

  @Test func cutsAWordWiderThanTheLine() {
    #expect(wrap("0000000", at: 3) == ["000", "000", "0"])
  }

  @Test func aLineExactlyAsWideFits() {
    #expect(TextWidth.wrap("000 0", size: 20, wrappedAt: 45) == ["000 0"])
    #expect(TextWidth.wrap("000 0", size: 20, wrappedAt: 44.9) == ["000", "0"])
  }

  @Test func lastLineWidth() {
    #expect(TextWidth.lastLineWidth("000 00", size: 20, wrappedAt: 40) == 20)
  }
}
