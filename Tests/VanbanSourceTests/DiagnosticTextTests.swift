import Testing
import VanbanSource

@Suite("Diagnostics for people")
struct DiagnosticTextTests {
  private let text = SourceText(name: "cv.yaml", "loai: Công văn\nngay: 31/02/2026\n")
  private var diagnostic: Diagnostic {
    let start = 23
    return Diagnostic(
      "official.bad-date", at: .source(text, SourceSpan(start: start, end: start + 10)),
      Wording(vi: "không có ngày 31/02/2026", en: "there is no day 31/02/2026"),
      notes: [.init(at: .source(text, SourceSpan(at: 0)), Wording(vi: "văn bản này", en: "this document"))],
      hint: Wording(vi: "tháng 2 năm 2026 có 28 ngày", en: "February 2026 has 28 days"))
  }

  @Test("File, line and column, the line and a caret, notes and a hint")
  func english() {
    let expected = """
      cv.yaml:2:7: error: there is no day 31/02/2026 [official.bad-date]
        2 | ngay: 31/02/2026
          |       ^~~~~~~~~~
      cv.yaml:1:1: note: this document
        1 | loai: Công văn
          | ^
        hint: February 2026 has 28 days
      """
    #expect(DiagnosticText(language: .en)(diagnostic) == expected)
  }

  @Test("The same in Vietnamese")
  func vietnamese() {
    let lines = DiagnosticText(language: .vi)(diagnostic).split(separator: "\n")
    #expect(lines.first == "cv.yaml:2:7: lỗi: không có ngày 31/02/2026 [official.bad-date]")
    #expect(lines.last == "  gợi ý: tháng 2 năm 2026 có 28 ngày")
  }

  @Test("The caret stands under the character whatever the bytes before it")
  func caretAfterVietnamese() {
    let text = SourceText(name: "a", "nơi nhận: x")
    let offset = Array("nơi nhận: ".utf8).count
    let shown = DiagnosticText(language: .en)(
      Diagnostic("x", at: .source(text, SourceSpan(start: offset, end: offset + 1)), Wording(same: "m")))
    #expect(shown.hasSuffix("1 | nơi nhận: x\n    |           ^"))
  }

  @Test("A place in a template names part, paragraph and text")
  func template() {
    let place = TemplatePlace(
      document: "letter.docx", part: Wording(vi: "thân văn bản", en: "body"), paragraph: 7,
      text: "Kính gửi: {{ kinh_gu }}", tag: "{{ kinh_gu }}")
    let shown = DiagnosticText(language: .en)(
      Diagnostic("expression.unknown-name", at: .template(place), Wording(same: "m")))
    #expect(shown == #"letter.docx: body, paragraph 7 "Kính gửi: {{ kinh_gu }}": error: m [expression.unknown-name]"#)
  }
}
