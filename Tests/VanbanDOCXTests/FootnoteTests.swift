import Testing
import VanbanContent
import VanbanExpression

@Suite("Footnotes of content in a DOCX")
struct FootnoteTests {
  private func render(_ inlines: [Inline], styles: String = "") throws -> [String: String] {
    let sample = DOCXSample(body: "<w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p>", styles: styles)
    return try sample.render([("nd", .object(Content([.paragraph(Paragraph(.text, inlines))])))])
  }

  @Test("A template without footnotes gets the part, its type and its relationship")
  func part() throws {
    let parts = try render([.run("2030", []), .note(Note([.run("a", [])]))])
    #expect(parts["[Content_Types].xml"]?.contains("PartName=\"/word/footnotes.xml\"") == true)
    #expect(parts["word/_rels/document.xml.rels"]?.contains("Target=\"footnotes.xml\"") == true)
    let notes = try #require(parts["word/footnotes.xml"])
    #expect(notes.contains("w:type=\"separator\" w:id=\"-1\"") && notes.contains("<w:footnote w:id=\"1\">"))
    #expect(notes.contains("<w:sz w:val=\"20\"/>"))
    let body = try #require(parts["word/document.xml"])
    #expect(body.contains("<w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"1\"/></w:r>"))
  }

  @Test("The template's styles are used where it has them")
  func styles() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="a5"><w:name w:val="footnote text"/></w:style>\
      <w:style w:type="character" w:styleId="a6"><w:name w:val="Footnote Reference"/></w:style>
      """
    let parts = try render([.note(Note([.run("a", [])]))], styles: styles)
    #expect(parts["word/footnotes.xml"]?.contains("<w:pStyle w:val=\"a5\"/>") == true)
    #expect(parts["word/footnotes.xml"]?.contains("<w:rStyle w:val=\"a6\"/></w:rPr><w:footnoteRef/>") == true)
    #expect(parts["word/document.xml"]?.contains("<w:rStyle w:val=\"a6\"/>") == true)
  }

  @Test("A link in a note is a relationship of the notes' part")
  func link() throws {
    let parts = try render([.note(Note([.link("https://hoason.example/", [.run("trang", [])])]))])
    #expect(parts["word/_rels/footnotes.xml.rels"]?.contains("https://hoason.example/") == true)
    #expect(parts["word/_rels/document.xml.rels"]?.contains("https://hoason.example/") == false)
  }

  @Test("The second call of a name is a field that leads to the bookmark around the first")
  func twice() throws {
    let note = Inline.note(Note(named: "n").defined(as: [.run("a", [])]))
    let parts = try render([note, .run(" ", []), note])
    let body = try #require(parts["word/document.xml"])
    #expect(body.contains("w:name=\"_RefVanban1\"/>") && body.contains(" NOTEREF _RefVanban1 \\f \\h "))
    #expect(body.split(separator: "<w:footnoteReference").count == 2)
  }
}
