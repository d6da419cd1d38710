import Testing
import VanbanDOCX
import VanbanODT

/// Word keeps the addresses of links apart from the part that they stand in, escaped as in any address.
@Suite("Tags in the address of a link")
struct LinkTargetTests {
  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private func docx(body: String, targets: [(id: String, target: String)]) throws -> (body: String, relationships: String) {
    let links = targets.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(Self.relationships)/hyperlink\" Target=\"\($0.target)\" TargetMode=\"External\"/>"
    }.joined()
    let names = PlaceCase.declarations(PlaceCase.docxNames)
    let parts = try PlaceCase.render(DOCXFormat.self, [
      ("[Content_Types].xml", """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """),
      ("word/document.xml", "<w:document\(names)><w:body>\(body)</w:body></w:document>"),
      ("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(links)</Relationships>"),
    ])
    return (parts["word/document.xml"] ?? "", parts["word/_rels/document.xml.rels"] ?? "")
  }

  private func link(_ id: String, _ text: String) -> String {
    "<w:p><w:hyperlink r:id=\"\(id)\" w:history=\"1\"><w:r><w:t>\(text)</w:t></w:r></w:hyperlink></w:p>"
  }

  private func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  @Test("Each copy in a loop gets the address that its values make, and the one with the tag goes")
  func loop() throws {
    let (body, links) = try docx(
      body: paragraph("{% for i in xs %}") + link("rId5", "a") + paragraph("{% endfor %}") + link("rId6", "b"),
      targets: [("rId5", "http://a.vn/%7B%7B%20i%20%7D%7D?q=%7b%7b x %7d%7d"), ("rId6", "http://b.vn/%7Bc%7D")])
    #expect(body.contains(link("vanban1", "a") + link("vanban2", "a") + link("rId6", "b")), "\(body)")
    #expect(links.contains("Id=\"vanban1\" Type=\"\(Self.relationships)/hyperlink\" Target=\"http://a.vn/1?q=A%20&amp;%20B\" TargetMode=\"External\"/>"), "\(links)")
    #expect(links.contains("Target=\"http://a.vn/2?q=A%20&amp;%20B\""))
    #expect(!links.contains("rId5") && links.contains("Id=\"rId6\""))
  }

  @Test("A scheme that Word puts before the tag gives way to the value's; a condition may choose")
  func scheme() throws {
    let (body, links) = try docx(
      body: link("rId1", "a") + link("rId2", "b"),
      targets: [("rId1", "http://%7b%7b url %7d%7d"), ("rId2", "{% if co %}https://c.vn{% else %}{{ url }}{% endif %}")])
    #expect(body.contains(link("vanban1", "a") + link("vanban2", "b")), "\(body)")
    #expect(links.contains("Target=\"https://a.vn/t%C3%ACm%20ki%E1%BA%BFm?q=1&amp;b=%7B2%7D\""), "\(links)")
    #expect(links.contains("Target=\"https://c.vn\""))
    #expect(!links.contains("rId"))
  }

  @Test("What was deleted keeps its link as it was")
  func deleted() throws {
    let deleted = "<w:p><w:del w:id=\"1\" w:author=\"L\"><w:hyperlink r:id=\"rId1\"><w:r><w:delText>a</w:delText></w:r></w:hyperlink></w:del></w:p>"
    let (body, links) = try docx(body: deleted + link("rId1", "{{ x }}"), targets: [("rId1", "https://{{ trang }}")])
    #expect(body.contains(deleted + link("vanban1", "A &amp; B").replacing("<w:t>", with: "<w:t xml:space=\"preserve\">")), "\(body)")
    #expect(links.contains("Id=\"rId1\"") && links.contains("Target=\"https://a.vn\""))
  }

  @Test("In an ODT the address stands with the link")
  func odt() throws {
    let link = "<text:p><text:a xlink:href=\"http://a.vn/%7B%7B%20i%20%7D%7D\">a</text:a></text:p>"
    let parts = try PlaceCase.odt("<text:p>{% for i in xs %}</text:p>\(link)<text:p>{% endfor %}</text:p>")
    let content = parts["content.xml"] ?? ""
    #expect(content.contains("\"http://a.vn/1\">a</text:a></text:p><text:p><text:a xlink:href=\"http://a.vn/2\">"), "\(content)")
  }
}
