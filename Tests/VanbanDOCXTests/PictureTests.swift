import Testing
import VanbanContent
import VanbanExpression
import VanbanSource
import VanbanTestSupport

@Suite("Pictures in WordprocessingML")
struct PictureTests {
  private static let files = FileAccess { .file(SampleImage.png(width: 8, height: 4), path: $0.path) }
  private static let picture = Value.object(
    InlineContent([.picture(Picture(FileReference("a.png", at: .nowhere), description: "quốc huy"))]))

  private static func drawing(_ description: String) -> String {
    """
    <w:p><w:r><w:t>x</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">\
    <wp:extent cx="10" cy="20"/><wp:docPr id="7" name="Logo" descr="\(description)"/><a:graphic \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:blip r:embed="rId5" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></a:graphic></wp:inline></w:drawing></w:r></w:p>
    """
  }

  @Test("A picture of the template whose alternative text is a picture gives way to it, in its place and size")
  func replacing() throws {
    let parts = try DOCXSample(body: Self.drawing("{{ logo }}")).render([("logo", Self.picture)], files: Self.files)
    let body = try #require(parts["word/document.xml"])
    #expect(body.contains("<wp:extent cx=\"10\" cy=\"20\"/><wp:docPr id=\"7\" name=\"Logo\" descr=\"quốc huy\"/>"))
    #expect(body.contains("<a:blip r:embed=\"vanban1\""))
    #expect(parts["word/media/vanban.png"] != nil)
  }

  @Test("A text there is an alternative text, and the picture stays")
  func keeping() throws {
    let parts = try DOCXSample(body: Self.drawing("{{ logo }}")).render([("logo", .text("a & b"))])
    #expect(parts["word/document.xml"]?.contains("descr=\"a &amp; b\"") == true)
    #expect(parts["word/document.xml"]?.contains("r:embed=\"rId5\"") == true)
  }

  @Test("What is drawn has numbers that the template has not")
  func numbers() throws {
    let body = Self.drawing("") + "<w:p><w:r><w:t>{{ logo }}</w:t></w:r></w:p>"
    let parts = try DOCXSample(body: body).render([("logo", Self.picture)], files: Self.files)
    #expect(parts["word/document.xml"]?.contains("<wp:docPr id=\"8\"") == true)
  }
}

@Suite("What set keeps, from part to part")
struct KeptElsewhereTests {
  private func sample(_ kept: String) -> DOCXSample {
    let header = "<w:hdr xmlns:w=\"\(DOCXSample.namespace)\"><w:p><w:r><w:t>x {{ v }}</w:t></w:r></w:p></w:hdr>"
    var sample = DOCXSample(body: "<w:p><w:r><w:t>{% set v %}\(kept){% endset %}</w:t></w:r></w:p>")
    sample.others = [("word/header1.xml", header)]
    return sample
  }

  @Test("Text goes anywhere")
  func text() throws {
    #expect(try sample("a").render([])["word/header1.xml"]?.contains(">x a<") == true)
  }

  @Test("A link goes by the relationships of its part and stays there")
  func link() throws {
    let link = Value.object(InlineContent([.link("https://a.vn", [.run("a", [])])]))
    let faults = try sample("{{ l }}").faults([("l", link)])
    #expect(faults.map(\.id) == ["template.kept-elsewhere"])
  }
}
