import Testing
import VanbanContent

@Suite("Lines of a body")
struct LineTests {
  @Test("A line is a paragraph; blank lines, leading blanks and line ends print nothing")
  func paragraphs() {
    #expect(
      read("Sở Y tế đề nghị:\n\n   \t\n\t  Các đơn vị báo cáo.  \t\n") == [
        "p Sở Y tế đề nghị:", "p Các đơn vị báo cáo.",
      ])
    #expect(read("").isEmpty)
    #expect(read(" \n\n").isEmpty)
  }

  @Test("Spaces inside a line stay as typed")
  func spacesInside() {
    #expect(read("-  Kinh tế - xã hội  năm 2024") == ["item -  Kinh tế - xã hội  năm 2024"])
  }

  @Test(
    "Numbers typed by hand are text",
    arguments: [
      "I. ĐẶC ĐIỂM", "1. Mục tiêu", "1.1. Chỉ tiêu", "1.1.1.Về nhân lực", "a) Sở Y tế", "đ) Sở Tài chính",
      "a. Ưu điểm", "(1) Báo cáo số liệu", "-Không có dấu cách", "+", "-", "---", "2*3*4", "#1 là số", "#",
      "####### bảy",
    ])
  func typedNumbers(line: String) {
    #expect(read(line) == ["p \(line)"])
  }

  @Test(
    "Marks of items are printed and lead an item",
    arguments: ["- Sở Y tế;", "+ Trung tâm Y tế;", "* Thực hiện: Sở Y tế", "*. Kết quả"])
  func items(line: String) {
    #expect(read(line) == ["item \(line)"])
  }

  @Test("The mark of an item opens no emphasis")
  func itemMark() {
    #expect(read("* Thực hiện:* Sở Y tế*") == ["item * Thực hiện:* Sở Y tế*"])
    #expect(read("*. *Nguyên nhân:* thiếu thuốc") == ["item *. <i>Nguyên nhân:</i> thiếu thuốc"])
  }

  @Test("A centred line stands between arrows")
  func centred() {
    #expect(read("-> **ĐỀ CƯƠNG** <-") == ["centred <b>ĐỀ CƯƠNG</b>"])
    #expect(read("-> chỉ một mũi tên") == ["p -> chỉ một mũi tên"])
    #expect(read("->  <-") == ["p ->  <-"])
  }

  @Test(
    "A backslash makes the mark a character",
    arguments: [
      (#"\- không phải gạch đầu dòng"#, "p - không phải gạch đầu dòng"),
      (##"\# không phải tiêu đề"##, "p # không phải tiêu đề"),
      (#"\*không nghiêng*"#, "p *không nghiêng*"),
      (#"hai gạch \\ và \{{ ngoặc"#, #"p hai gạch \ và {{ ngoặc"#),
      (#"D:\tailieu"#, #"p D:\tailieu"#),
      (#"cuối dòng \"#, #"p cuối dòng \"#),
      (#"\[^1] và \^[x]"#, "p [^1] và ^[x]"),
    ])
  func escapes(line: String, expected: String) {
    #expect(read(line) == [expected])
  }

  @Test("Typed carriage returns end no paragraph in the middle")
  func carriageReturns() {
    #expect(read("một\r\nhai\r\n") == ["p một", "p hai"])
  }
}
