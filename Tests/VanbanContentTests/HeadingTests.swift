import Testing
import VanbanContent

@Suite("Headings")
struct HeadingTests {
  @Test("One to six signs make a heading, bold and with the next paragraph", arguments: 1...6)
  func levels(level: Int) {
    let signs = String(repeating: "#", count: level)
    #expect(read("\(signs) I. MỤC TIÊU") == ["h\(level)+ <b>I. MỤC TIÊU</b>"])
  }

  @Test("A heading that is one emphasis throughout takes that one")
  func wholeEmphasis() {
    #expect(read("#### *a) Nguyên nhân*") == ["h4+ <i>a) Nguyên nhân</i>"])
    #expect(read("### ***b) Kết quả***") == ["h3+ <bi>b) Kết quả</bi>"])
    #expect(read("## **2. Chỉ tiêu *cụ thể***") == ["h2+ <b>2. Chỉ tiêu </b><bi>cụ thể</bi>"])
  }

  @Test("Emphasis inside a plain heading comes on top of bold")
  func emphasisInside() {
    #expect(read("# 1. Xét nghiệm *in vitro*") == ["h1+ <b>1. Xét nghiệm </b><bi>in vitro</bi>"])
  }

  @Test("A heading runs in when its first stretch is emphasised and the line goes on")
  func runIn() {
    #expect(
      read("### **1.2. Tiêm chủng:** Tỷ lệ đạt 96%") == ["h3 <b>1.2. Tiêm chủng:</b> Tỷ lệ đạt 96%"])
    #expect(read("#### *a) Mục tiêu:* đến năm 2025") == ["h4 <i>a) Mục tiêu:</i> đến năm 2025"])
  }

  @Test(
    "A number alone in bold is text",
    arguments: [
      "**3.** Kết quả", "**IV.** Kết quả", "**a)** Kết quả", "**(1)** Kết quả", "**1.2.** Kết quả",
    ])
  func numberAlone(line: String) {
    let expected = read(line)
    #expect(expected.first?.hasPrefix("p <b>") == true)
    #expect(read("### " + line) == expected)
  }

  @Test("A letter without a point is no number")
  func wordOfOneLetter() {
    #expect(read("### **Y** tế dự phòng") == ["h3 <b>Y</b> tế dự phòng"])
  }
}

@Suite("Phần, Chương, Mục, Điều")
struct DivisionTests {
  @Test(
    "Word and number stand over the title of the next heading line",
    arguments: [
      "Phần thứ nhất", "Phần thứ 2", "PHẦN I", "Chương II.", "Mục 1", "Tiểu mục 3", "Phần A", "Phần một",
    ])
  func division(line: String) {
    #expect(
      read("# \(line)\n\n# KẾT QUẢ\nNăm 2024") == [
        "division+ <b>\(line)</b>", "title+ <b>KẾT QUẢ</b>", "p Năm 2024",
      ])
  }

  @Test(
    "Words that only begin alike are headings",
    arguments: [
      "Mục tiêu chung", "Phần mềm quản lý", "Chương trình hành động", "Điều kiện thực hiện", "Phần",
      "Tiểu ban 1",
    ])
  func ordinaryWords(line: String) {
    #expect(read("# \(line)") == ["h1+ <b>\(line)</b>"])
  }

  @Test("A deeper heading with a number, another division and text are no titles")
  func withoutTitle() {
    #expect(read("# Phần I\n## 1. Kết quả") == ["division+ <b>Phần I</b>", "h2+ <b>1. Kết quả</b>"])
    #expect(read("# Phần I\n## KẾT QUẢ") == ["division+ <b>Phần I</b>", "title+ <b>KẾT QUẢ</b>"])
    #expect(
      read("# Phần I\n# Chương I\n# QUY ĐỊNH") == [
        "division+ <b>Phần I</b>", "division+ <b>Chương I</b>", "title+ <b>QUY ĐỊNH</b>",
      ])
    #expect(
      read("# Phần I\nNội dung\n# KẾT QUẢ") == [
        "division+ <b>Phần I</b>", "p Nội dung", "h1+ <b>KẾT QUẢ</b>",
      ])
  }

  @Test("A title on the same line takes none from the next")
  func titleOnTheLine() {
    #expect(
      read("# Phần I: KẾT QUẢ\n# I. Y TẾ") == ["division+ <b>Phần I: KẾT QUẢ</b>", "h1+ <b>I. Y TẾ</b>"])
  }

  @Test("Điều is one bold line, or runs on")
  func article() {
    #expect(read("# Điều 1. Phạm vi điều chỉnh") == ["article+ <b>Điều 1. Phạm vi điều chỉnh</b>"])
    #expect(read("# **Điều 1.** Phê duyệt Kế hoạch") == ["article <b>Điều 1.</b> Phê duyệt Kế hoạch"])
    #expect(read("Điều 1. Không có dấu thăng") == ["p Điều 1. Không có dấu thăng"])
  }

  @Test("The number of a division may be a value")
  func numberFromValue() {
    #expect(read(typed("# Điều "), .value("3"), typed(". Phạm vi")) == ["article+ <b>Điều 3. Phạm vi</b>"])
  }
}
