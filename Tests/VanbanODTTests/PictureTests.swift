import Testing
import VanbanContent
import VanbanExpression
import VanbanSource
import VanbanTestSupport

@Suite("Pictures in OpenDocument")
struct PictureTests {
  private static let files = FileAccess { .file(SampleImage.png(width: 8, height: 4), path: $0.path) }
  private static let picture = Value.object(
    InlineContent([.picture(Picture(FileReference("a.png", at: .nowhere), description: "quốc huy"))]))

  private static let frame = """
    <text:p>x<draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" draw:name="vanban_anh1">\
    <draw:image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="Pictures/logo.png"/>\
    <svg:desc xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">{{ logo }}</svg:desc></draw:frame></text:p>
    """

  @Test("A picture of the template whose alternative text is a picture gives way to it")
  func replacing() throws {
    let parts = try ODTSample(body: Self.frame).render([("logo", Self.picture)], files: Self.files)
    let body = try #require(parts["content.xml"])
    #expect(body.contains("xlink:href=\"Pictures/vanban1.png\""))
    #expect(body.contains(">quốc huy</svg:desc>"))
    #expect(parts["Pictures/vanban1.png"] != nil)
  }

  @Test("A text there is an alternative text, and the picture stays")
  func keeping() throws {
    let body = try ODTSample(body: Self.frame).render([("logo", .text("a & b"))])["content.xml"] ?? ""
    #expect(body.contains(">a &amp; b</svg:desc>"))
    #expect(body.contains("xlink:href=\"Pictures/logo.png\""))
  }

  @Test("What is drawn has names that the template has not")
  func names() throws {
    let body = Self.frame + "<text:p>{{ logo }}</text:p>"
    let part = try ODTSample(body: body).render([("logo", Self.picture)], files: Self.files)["content.xml"] ?? ""
    #expect(part.split(separator: "draw:name=\"vanban_anh1\"").count == 2)
    #expect(part.contains("draw:name=\"vanban_anh2\""))
  }
}
