import Testing
import VanbanContent
import VanbanDOCX
import VanbanExpression
import VanbanODT
import VanbanPackage
import VanbanSource
import VanbanTemplate

@Suite("Wishes of other engines' users: documents brought in")
struct PeerDocumentTests {
  private static let item = Word.p("{{ x }}", "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr>")

  /// Numbering whose list 5 counts in this way.
  private static func numbering(_ format: String) -> [(String, String)] {
    [
      ("word/numbering.xml", """
        <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum \
        w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="\(format)"/></w:lvl></w:abstractNum>\
        <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>
        """),
      ("word/_rels/document.xml.rels", """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r7" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>\
        </Relationships>
        """),
    ]
  }

  private static let list = "<text:list text:style-name=\"L1\"><text:list-item>\(Writer.p("{{ x }}"))</text:list-item></text:list>"

  private static func style(_ format: String) -> String {
    "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"\(format)\"/></text:list-style>"
  }

  private func render<Format: TemplateFormat>(
    _: Format.Type, _ package: Package, bringing other: Package
  ) throws -> (String) throws -> String {
    let bytes = try Package.write(other.entries.map { PackagePart($0.name, .kept) }, keepingFrom: other)
    var diagnostics = Diagnostics()
    let template = try #require(Template<Format>(package, name: "mau", diagnostics: &diagnostics))
    let request = RenderRequest(
      context: ValueMap([("x", .text("a"))]), functions: .content, files: FileAccess { .file(bytes, path: $0.path) })
    let filled = try #require(try template.package(request, diagnostics: &diagnostics), "\(diagnostics.all)")
    let result = try Package.read(filled, name: "ra")
    return { String(decoding: try result.bytes(of: $0) ?? [], as: UTF8.self) }
  }

  @Test("docxtpl #580: a document brought in keeps its numbering beside the template's, in a DOCX")
  func wordNumbering() throws {
    let chen = Word.p("{{ chen(\"khac\", dien=true) }}")
    let part = try render(
      DOCXFormat.self, Notation.docx(body: Self.item + chen + chen, parts: Self.numbering("upperRoman")),
      bringing: Notation.docx(body: Self.item, parts: Self.numbering("decimal")))
    let body = try part("word/document.xml")
    let numbers = body.split(separator: "<w:numId w:val=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(numbers.count == 3 && numbers[0] == "5" && Set(numbers).count == 3, "\(numbers)")
    let sheet = try part("word/numbering.xml")
    for number in numbers { #expect(sheet.count(of: "<w:num w:numId=\"\(number)\">") == 1) }
    #expect(sheet.contains("upperRoman") && sheet.contains("\"decimal\""))
    // All definitions stand before all lists.
    let lists = sheet.split(separator: "<w:num ", maxSplits: 1)
    #expect(lists.count == 2 && !lists[1].contains("<w:abstractNum "))
  }

  @Test("docxtpl #580: a document brought in keeps its numbering beside the template's, in an ODT")
  func openNumbering() throws {
    let chen = Writer.p("{{ chen(\"khac\", dien=true) }}")
    let part = try render(
      ODTFormat.self, Notation.odt(body: Self.list + chen, styles: Self.style("I")),
      bringing: Notation.odt(body: Self.list, styles: Self.style("1")))
    let content = try part("content.xml")
    let names = content.split(separator: "<text:list text:style-name=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(names.count == 2 && names[0] == "L1" && Set(names).count == 2, "\(names)")
    for (name, format) in zip(names, ["I", "1"]) {
      let style = content.split(separator: "<text:list-style style:name=\"\(name)\">").dropFirst().first ?? ""
      #expect(style.hasPrefix("<text:list-level-style-number text:level=\"1\" style:num-format=\"\(format)\""), "\(content)")
    }
  }
}
