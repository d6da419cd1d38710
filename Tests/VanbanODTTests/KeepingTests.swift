import Testing
import VanbanExpression

@Suite("What stays when tags and their paragraphs go")
struct KeepingTests {
  @Test("A bookmark keeps its paragraph: between paragraphs it cannot stand")
  func bookmark() throws {
    let start = "<text:bookmark-start text:name=\"b\"/>"
    let end = "<text:bookmark-end text:name=\"b\"/>"
    let sample = ODTSample(
      body: "<text:p>\(start){% if x %}</text:p><text:p>a\(end)</text:p><text:p>{% endif %}</text:p>")
    let part = try sample.render([("x", .bool(true))])["content.xml"] ?? ""
    #expect(part.contains("<office:text><text:p>\(start)</text:p><text:p>a\(end)</text:p></office:text>"))
  }

  @Test("A paragraph with a drawing of any shape is more than its control tags")
  func shape() throws {
    let shape = "<draw:ellipse xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"/>"
    let sample = ODTSample(body: "<text:p>{% if x %}\(shape){% endif %}</text:p>")
    #expect(try sample.render([("x", .bool(true))])["content.xml"]?.contains("<text:p>\(shape)</text:p>") == true)
  }
}
