import Testing
import VanbanContent
import VanbanExpression
import VanbanPackage

@Suite("What stays when tags and their paragraphs go")
struct KeepingTests {
  private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  private func body(_ xml: String, _ context: [(String, Value)] = [("x", .bool(true))]) throws -> String {
    try DOCXSample(body: xml).render(context)["word/document.xml"] ?? ""
  }

  static let seen = [
    "<w:r><w:br w:type=\"page\"/></w:r>",
    "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>y</m:t></m:r></m:oMath>",
    "<w:r><w:noBreakHyphen/></w:r>",
  ]

  @Test("A paragraph with something to see is more than its control tags", arguments: seen)
  func something(_ xml: String) throws {
    #expect(try body("<w:p>\(run("{% if x %}"))\(xml)\(run("{% endif %}"))</w:p>").contains(xml))
  }

  @Test("A plain line break alone keeps no paragraph")
  func lineBreak() throws {
    let xml = try body("<w:p>\(run("{% if x %}"))<w:r><w:br/></w:r>\(run("{% endif %}"))</w:p>")
    #expect(xml.contains("<w:body><w:sectPr>"))
  }

  @Test("A bookmark stays with its pair where content takes a paragraph's place")
  func bookmark() throws {
    let start = "<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>"
    let content = Value.object(Content([.paragraph(Paragraph(.text, [.run("a", [])]))]))
    let xml = try body("<w:p>\(start)\(run("{{ nd }}"))</w:p><w:p><w:bookmarkEnd w:id=\"1\"/></w:p>", [("nd", content)])
    #expect(xml.contains("<w:body>\(start)<w:p>"))
  }

  @Test("A cell in which nothing but bookmarks is left gets its paragraph")
  func cell() throws {
    let markers = "<w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:bookmarkEnd w:id=\"1\"/>"
    let cells = "<w:tc><w:p>\(markers)\(run("{% set y = 1 %}"))</w:p></w:tc><w:tc><w:p>\(run("b"))</w:p></w:tc>"
    #expect(try body("<w:tbl><w:tr>\(cells)</w:tr></w:tbl>").contains("<w:tc>\(markers)<w:p></w:p></w:tc>"))
  }
}
