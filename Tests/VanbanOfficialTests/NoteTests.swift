import Testing
import VanbanContent
import VanbanExpression

@Suite("Notes of a document")
struct DocumentNoteTests {
  private func notes(_ reading: Reading, _ expression: String) -> [String] {
    guard case .object(let object) = reading.value(expression), let content = object as? Content else { return [] }
    return content.notes.map(\.inlines.plainText)
  }

  @Test("A name is one note in the body and the appendices, defined in any of them or under chu_thich")
  func oneSeries() {
    let reading = Reading(
      """
      loai: KH
      noi_dung: |
        Mục tiêu[^a] và chỉ tiêu[^b].
      chu_thich:
        a: Kế hoạch số {{ so_nay }}
      bien: {so_nay: 15}
      phu_luc:
        - noi_dung: |
            Bảng[^a]
            [^b]: Hai
      """)
    #expect(reading.faults == [])
    #expect(notes(reading, "noi_dung") == ["Kế hoạch số 15", "Hai"])
    #expect(notes(reading, "phu_luc[0].noi_dung") == ["Kế hoạch số 15"])
  }

  @Test("Notes in the cells of a model's table and of a small one belong to the same series")
  func tables() {
    let reading = Reading(
      """
      loai: KH
      noi_dung: |
        Mở đầu[^a]
        | TT | Tên |
        |---|---|
        | 1 | (Ước^[Ghi chú]) |
        {{ bang.b }}
        [^a]: Một
      bang:
        b:
          cot: [{ten: X}, {ten: "Y^[đầu]"}]
          hang: [["1[^a]", 2]]
      """)
    #expect(reading.faults == [])
    #expect(notes(reading, "noi_dung") == ["Một", "Ghi chú", "đầu", "Một"])
    #expect(notes(reading, "bang.b") == ["đầu", "Một"])
  }

  @Test("Faults stand at their places")
  func faults() {
    let reading = Reading("loai: KH\nnoi_dung: a[^x] b\nchu_thich: {y: Hai}\n")
    #expect(reading.faults.contains("content.undefined-note [^x]"))
    #expect(reading.faults.contains("content.uncalled-note y"))
    #expect(Reading("loai: KH\nnoi_dung: a[^y]\nchu_thich: {y: \"b^[c]\"}\n").faults == ["content.note-in-note ^[c]"])
  }

  @Test(
    "The closing mark and a note at the end of the text",
    arguments: [("a.^[n]", ["a./.", "n", ""]), ("a^[n].", ["a", "n", "./."]), ("a^[n]", ["a", "n", "./."])])
  func closing(body: String, expected: [String]) {
    guard case .paragraph(let paragraph)? = Reading("loai: KH\nnoi_dung: \"\(body)\"\n").blocks("noi_dung").last
    else { return #expect(Bool(false)) }
    var texts: [String] = []
    for inline in paragraph.inlines {
      if case .note(let note) = inline { texts.append(note.inlines.plainText) } else { texts.append([inline].plainText) }
    }
    #expect(texts == expected.filter { !$0.isEmpty })
  }
}
