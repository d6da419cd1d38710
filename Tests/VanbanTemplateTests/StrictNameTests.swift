import Testing
import VanbanContent
import VanbanDOCX
import VanbanExpression
import VanbanPackage

@Suite("A Strict document")
struct StrictNameTests {
  @Test("What is written into one bears the names of Strict documents")
  func names() throws {
    let plain = try Notation("a {{ l }} b\n{{ nd }}").docx()
    let parts = try plain.entries.map { entry in
      let text = String(decoding: try plain.bytes(of: entry.name) ?? [], as: UTF8.self)
      let strict = text.replacing(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        with: "http://purl.oclc.org/ooxml/wordprocessingml/main")
      return PackagePart(entry.name, .deflated(Array(strict.utf8)))
    }
    let package = try Package.read(Package.write(parts, keepingFrom: nil), name: "mau")
    let note = Inline.note(Note([.run("=\"http://schemas.openxmlformats.org/drawingml/2006/main\"", [])]))
    let context = ValueMap([
      ("l", .object(InlineContent([.link("https://a.vn", [.run("a", [])])]))),
      ("nd", .object(Content([.paragraph(Paragraph(.text, [.run("b", []), note]))]))),
    ])
    let result = try PlaceCase.render(DOCXFormat.self, package, context)
    let written = ["word/document.xml", "word/footnotes.xml", "word/_rels/document.xml.rels"].map { result[$0] ?? "" }
    for text in written {
      #expect(text.contains("http://purl.oclc.org/ooxml/"), "\(text)")
      #expect(!text.contains("=\"http://schemas.openxmlformats.org/officeDocument"), "\(text)")
      #expect(!text.contains("=\"http://schemas.openxmlformats.org/wordprocessingml"), "\(text)")
    }
  }
}
