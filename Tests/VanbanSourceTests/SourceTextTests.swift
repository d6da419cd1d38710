import Testing
import VanbanSource

@Suite("Places in a text")
struct SourceTextTests {
  @Test("Lines and columns count from 1, a column being one character", arguments: [
    (0, 1, 1), (1, 1, 2), (4, 1, 4), (5, 1, 5), (6, 2, 1), (7, 2, 2), (8, 3, 1),
  ])
  func position(offset: Int, line: Int, column: Int) {
    // "ơ" takes two bytes.
    let text = SourceText(name: "a.yaml", "xơ y\nz\n")
    let position = text.position(of: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }

  @Test("A tone mark of its own is part of the letter before it")
  func combiningMark() {
    let text = SourceText(name: "a.yaml", "e\u{302}\u{301}x")
    #expect(text.position(of: 5).column == 2)
  }

  @Test("LF, CR LF and CR each end a line", arguments: ["a\nb", "a\r\nb", "a\rb"])
  func lineBreaks(source: String) {
    let text = SourceText(name: "a.yaml", source)
    #expect(text.position(of: text.bytes.count).line == 2)
    #expect(text[text.line(holding: text.bytes.count)] == "b")
  }

  @Test("An offset beyond the end is the end")
  func beyondTheEnd() {
    #expect(SourceText(name: "a.yaml", "ab").position(of: 99).column == 3)
  }
}
