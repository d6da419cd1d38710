import Testing
import VanbanText

/// The lengths that nd30.md 2.2 states, in millimetres. Those were measured with pair kerning, which Word
/// leaves out by default; without it a line is up to 0.7 % longer and never shorter.
@Suite struct TextWidthTests {
  @Test(arguments: [
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", true, false, 12.0, 87.7),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", true, false, 13.0, 95.0),
    ("Độc lập - Tự do - Hạnh phúc", true, false, 13.0, 56.1),
    ("Độc lập - Tự do - Hạnh phúc", true, false, 14.0, 60.4),
    ("Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019", false, true, 14.0, 103.9),
  ])
  func decree(text: String, bold: Bool, italic: Bool, size: Double, millimetres: Double) {
    let width = TextWidth.points(text, bold: bold, italic: italic, size: size) * 25.4 / 72
    #expect(width > millimetres - 0.06)
    #expect(width < millimetres * 1.0072)
  }

  @Test func withoutKerning() {
    #expect(TextWidth.points("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold: true, size: 2048) == 42_725)
    #expect(TextWidth.points("Độc lập - Tự do - Hạnh phúc", bold: true, size: 2048) == 25_071)
  }

  @Test func marksTakeNoRoom() {
    let combining = "H\u{301}o\u{302}\u{323}"
    #expect(TextWidth.points(combining, size: 14) == TextWidth.points("Ho", size: 14))
  }

  @Test func everyVietnameseLetterIsAsWideAsItsBase() {
    for letter in "áàảãạăắằẳẵặâấầẩẫậ" {
      #expect(TextWidth.points(String(letter), size: 13) == TextWidth.points("a", size: 13))
    }
    let e = TextWidth.points("E", bold: true, size: 13)
    for letter in "ÉÈẺẼẸÊẾỀỂỄỆ" {
      #expect(TextWidth.points(String(letter), bold: true, size: 13) == e)
    }
  }

  @Test func unknownLettersTakeHalfAnEmOrAWholeOne() {
    #expect(TextWidth.points("\u{0531}", size: 20) == 10)
    #expect(TextWidth.points("文", size: 20) == 20)
    #expect(TextWidth.points("\u{200B}\u{FEFF}", size: 20) == 0)
  }
}
