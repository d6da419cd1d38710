import Testing
import VanbanContent
import VanbanExpression

@Suite("Sections begun by content")
struct SectionTests {
  private let sample = DOCXSample(
    body: "<w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p>",
    section: """
      <w:sectPr><w:headerReference w:type="first" r:id="rId1" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>\
      <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1701" w:right="850"/></w:sectPr>
      """)

  private func render(_ blocks: [Block]) throws -> [String: String] {
    try sample.render([("nd", .object(Content(blocks)))])
  }

  @Test("The section that ends keeps the template's properties, the new one numbers its pages from 1")
  func restart() throws {
    let parts = try render([.sectionBreak(SectionBreak()), .paragraph(Paragraph(.text, [.run("a", [])]))])
    let body = try #require(parts["word/document.xml"])
    let first = body.range(after: "<w:sectPr>")
    #expect(body[first...].hasPrefix("<w:headerReference w:type=\"first\" r:id=\"rId1\""))
    #expect(body.contains("<w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr></w:body>"))
  }

  @Test("What the template has on page 1 alone does not come again")
  func emptyFirstPage() throws {
    let parts = try render([.sectionBreak(SectionBreak())])
    #expect(parts["word/vanban-header.xml"]?.contains("<w:p/>") ?? false)
    #expect(parts["word/_rels/document.xml.rels"]?.contains("Target=\"vanban-header.xml\"") ?? false)
    #expect(parts["[Content_Types].xml"]?.contains("PartName=\"/word/vanban-footer.xml\"") ?? false)
  }

  @Test("A landscape section turns the page")
  func landscape() throws {
    let body = try render([.sectionBreak(SectionBreak(landscape: true))])["word/document.xml"]
    #expect(body?.contains("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>") ?? false)
  }

  @Test("A section that goes on counting has no first page of its own")
  func goesOn() throws {
    let sample = DOCXSample(
      body: "<w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p>", section: "<w:sectPr><w:titlePg/></w:sectPr>")
    let blocks = [Block.sectionBreak(SectionBreak(restartsNumbering: false))]
    let body = try sample.render([("nd", .object(Content(blocks)))])["word/document.xml"] ?? ""
    #expect(body.split(separator: "<w:titlePg/>").count == 2)
  }

  @Test("No section begins in a cell")
  func inCell() throws {
    let cell = "<w:tc><w:tcPr><w:tcW w:w=\"2000\"/></w:tcPr><w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p></w:tc>"
    let sample = DOCXSample(body: "<w:tbl><w:tr>\(cell)</w:tr></w:tbl>")
    let blocks = [Block.sectionBreak(SectionBreak(landscape: true)), .paragraph(Paragraph(.text, [.run("a", [])]))]
    let body = try sample.render([("nd", .object(Content(blocks)))])["word/document.xml"] ?? ""
    #expect(!body.contains("landscape") && body.contains(">a</w:t>"))
  }

  @Test("Without a break nothing is added")
  func unchanged() throws {
    let parts = try render([.paragraph(Paragraph(.text, [.run("a", [])]))])
    #expect(parts.count == 5)
    #expect(parts["word/document.xml"]?.contains("pgNumType") == false)
  }
}
