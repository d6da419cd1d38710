import Testing
import VanbanContent
import VanbanExpression
import VanbanPackage
import VanbanSource
import VanbanTemplate
import VanbanDOCX

@Suite("Tags in the addresses of a template's links")
struct LinkTargetTests {
  private static let list = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
  private static let relationships = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  private func sample(_ target: String, _ body: String) -> DOCXSample {
    var sample = DOCXSample(body: body)
    sample.relationships = """
      <Relationships xmlns="\(Self.list)"><Relationship Id="rId9" Type="\(Self.type)" Target="\(target)" \
      TargetMode="External"/></Relationships>
      """
    return sample
  }

  private func render(_ target: String, _ body: String, _ context: [(String, Value)]) throws -> (body: String, targets: [String]) {
    let parts = try sample(target, body).render(context)
    let targets = (parts["word/_rels/document.xml.rels"] ?? "").split(separator: " Target=\"").dropFirst()
    return (parts["word/document.xml"] ?? "", targets.map { String($0.prefix { $0 != "\"" }) })
  }

  private func link(_ text: String) -> String {
    "<w:p><w:hyperlink \(Self.relationships) r:id=\"rId9\"><w:r><w:t>\(text)</w:t></w:r></w:hyperlink></w:p>"
  }

  @Test(
    "As word processors write them: percent codes, a scheme put before a value that brings its own",
    arguments: [
      ("{{ x }}", "https://a.vn"), ("%7b%7B%20x%20%7d%7D", "https://a.vn"), ("http://{{ x }}", "https://a.vn"),
      ("https://b.vn/?q={{ y }}&amp;z={{ y }}", "https://b.vn/?q=t%E1%BB%87p&amp;z=t%E1%BB%87p"),
      ("http://{{ z }}/a", "http://c.vn/a"),
    ])
  func addresses(_ target: String, _ expected: String) throws {
    let context: [(String, Value)] = [("x", .text("https://a.vn")), ("y", .text("tệp")), ("z", .text("c.vn"))]
    let (body, targets) = try render(target, link("chữ"), context)
    #expect(targets == [expected])
    #expect(body.contains("r:id=\"vanban1\""))
  }

  @Test("In a loop each copy leads to its own address, and its only text may be a tag")
  func loop() throws {
    let paragraphs = "<w:p><w:r><w:t>{% for x in xs %}</w:t></w:r></w:p>\(link("{{ x }}"))<w:p><w:r><w:t>{% endfor %}</w:t></w:r></w:p>"
    let (body, targets) = try render("https://a.vn/{{ x }}", paragraphs, [("xs", .list([.text("1"), .text("2")]))])
    #expect(targets == ["https://a.vn/1", "https://a.vn/2"])
    #expect(body.contains("r:id=\"vanban1\"><w:r><w:t xml:space=\"preserve\">1<"))
    #expect(body.contains("r:id=\"vanban2\"><w:r><w:t xml:space=\"preserve\">2<"))
  }

  @Test("A copy with comments keeps the references that the template has")
  func commented() throws {
    let package = try sample("https://a.vn/{{ x }}", link("{{ y }}")).package()
    var diagnostics = Diagnostics()
    let template = try #require(Template<DOCXFormat>(package, name: "mau.docx", diagnostics: &diagnostics))
    _ = try template.render(RenderRequest(context: ValueMap([])), diagnostics: &diagnostics)
    let remarks = diagnostics.all.compactMap { fault -> TemplateRemark? in
      guard case .template(let place) = fault.place else { return nil }
      return TemplateRemark(at: place, ["lỗi"])
    }
    let copy = try Package.read(#require(try template.commented(remarks, in: .vi, ending: nil)), name: "ra.docx")
    let body = String(decoding: try #require(try copy.bytes(of: "word/document.xml")), as: UTF8.self)
    #expect(body.contains("<w:commentReference"))
    #expect(body.contains("r:id=\"rId9\""))
  }

  @Test("A link in a link's text is text")
  func nested() throws {
    let content = Content([.paragraph(Paragraph(.text, [.link("https://b.vn", [.run("b", [])])]))])
    let (body, targets) = try render("https://a.vn/", link("a {{ x }}"), [("x", .object(content))])
    #expect(targets == ["https://a.vn/"])
    #expect(body.split(separator: "<w:hyperlink").count == 2)
    #expect(body.contains(">b</w:t>"))
  }
}
