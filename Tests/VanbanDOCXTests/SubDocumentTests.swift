import Testing
import VanbanContent
import VanbanDOCX
import VanbanExpression
import VanbanPackage
import VanbanSource
import VanbanTestSupport

@Suite("Documents brought into a DOCX")
struct SubDocumentTests {
  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private static func list(_ id: String, _ target: String, _ type: String, _ mode: String = "") -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(relationships)/\(type)\" Target=\"\(target)\"\(mode)/>"
  }

  private static func rels(_ elements: String...) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(elements.joined())</Relationships>"
  }

  /// A document with a heading, a list, a bookmark, a picture, a chart with data, a note with a link and a
  /// section.
  private static func other(_ body: String = body) throws -> [UInt8] {
    let w = "xmlns:w=\"\(DOCXSample.namespace)\""
    let parts: [(String, String)] = [
      ("[Content_Types].xml", """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="png" ContentType="image/png"/>\
        <Override PartName="/word/document.xml" ContentType="\(types).document.main+xml"/>\
        <Override PartName="/word/charts/chart1.xml" ContentType="application/vnd.x.chart+xml"/></Types>
        """),
      ("word/document.xml", """
        <w:document \(w) xmlns:q="\(relationships)" xmlns:v14="urn:a" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="v14"><w:body>\(body)\
        <w:sectPr><w:headerReference w:type="default" q:id="h"/></w:sectPr></w:body></w:document>
        """),
      ("word/_rels/document.xml.rels", rels(
        list("s", "styles.xml", "styles"), list("n", "/word/numbering.xml", "numbering"),
        list("f", "footnotes.xml", "footnotes"), list("i", "media/a.png", "image"), list("c", "charts/chart1.xml", "chart"),
        list("l", "https://a.vn", "hyperlink", " TargetMode=\"External\""))),
      ("word/charts/chart1.xml", "<chart/>"), ("word/charts/data.bin", "1 2 3"),
      ("word/charts/_rels/chart1.xml.rels", rels(list("d", "data.bin", "package"))),
      ("word/media/a.png", "ảnh"),
      ("word/styles.xml", """
        <w:styles \(w)><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>\
        <w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/></w:style>\
        <w:style w:type="paragraph" w:styleId="A"><w:name w:val="Riêng"/><w:basedOn w:val="G"/></w:style>\
        <w:style w:type="paragraph" w:styleId="G"><w:name w:val="Gốc"/><w:basedOn w:val="N"/>\
        <w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style></w:styles>
        """),
      ("word/numbering.xml", """
        <w:numbering \(w)><w:abstractNum w:abstractNumId="3"><w:nsid w:val="00000001"/>\
        <w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>\
        <w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>
        """),
      ("word/footnotes.xml", """
        <w:footnotes \(w) xmlns:r="\(relationships)"><w:footnote w:id="2"><w:p><w:hyperlink r:id="x"><w:r><w:t>chú</w:t>\
        </w:r></w:hyperlink></w:p></w:footnote></w:footnotes>
        """),
      ("word/_rels/footnotes.xml.rels", rels(list("x", "https://chu.vn", "hyperlink", " TargetMode=\"External\""))),
    ]
    return try Package.write(parts.map { PackagePart($0.0, .deflated(Array($0.1.utf8))) }, keepingFrom: nil)
  }

  private static let body = """
    <w:p><w:r><w:instrText>PAGEREF moc</w:instrText></w:r></w:p><w:p><w:pPr><w:pStyle w:val="u1"/><w:sectPr/></w:pPr><w:bookmarkStart w:id="4" w:name="moc"/><w:bookmarkEnd w:id="4"/>\
    <w:r><w:instrText> REF moc \\h </w:instrText></w:r></w:p>\
    <w:p v14:x="1"><w:pPr><w:pStyle w:val="A"/><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:drawing q:embed="i"/>\
    <w:drawing q:id="c"/></w:r><w:hyperlink q:id="l"/><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
    """

  private static func render(_ count: Int, _ sample: DOCXSample, _ other: [UInt8]) throws -> [String: String] {
    let files = FileAccess { .file(other, path: $0.path) }
    let document = Block.document(SubDocument(FileReference("k.docx", at: .nowhere)))
    return try sample.render(
      [("nd", .object(Content(Array(repeating: document, count: count))))], files: files)
  }

  private static let tag = "<w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p>"

  @Test("A style of a name that the template has is the template's; others come with what they are based on")
  func styles() throws {
    let own = """
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
      <w:style w:type="paragraph" w:styleId="A"><w:name w:val="Heading 1"/></w:style>
      """
    let parts = try Self.render(2, DOCXSample(body: Self.tag, styles: own), Self.other())
    let body = try #require(parts["word/document.xml"])
    let sheet = try #require(parts["word/styles.xml"])
    #expect(body.count(of: "<w:pStyle w:val=\"A\"/>") == 2)
    #expect(body.count(of: "<w:pStyle w:val=\"A2\"/>") == 2)
    #expect(sheet.count(of: "w:styleId=\"A2\"") == 1)
    #expect(sheet.contains("<w:name w:val=\"Riêng\"/><w:basedOn w:val=\"G\"/>"))
    #expect(sheet.contains("<w:name w:val=\"Gốc\"/><w:basedOn w:val=\"Normal\"/>"))
    #expect(sheet.count(of: "w:default=") == 1)
  }

  @Test("Numbering comes along, counts on with its styles, and begins anew the second time")
  func numbering() throws {
    let parts = try Self.render(2, DOCXSample(body: Self.tag), Self.other())
    let body = try #require(parts["word/document.xml"])
    let lists = try #require(parts["word/numbering.xml"])
    #expect(body.contains("<w:numId w:val=\"1\"/>"))
    #expect(body.contains("<w:numId w:val=\"2\"/>"))
    #expect(parts["word/styles.xml"]?.contains("<w:numId w:val=\"1\"/>") == true)
    #expect(lists.count(of: "<w:abstractNum ") == 1)
    #expect(lists.count(of: "<w:num ") == 2)
    #expect(lists.contains("<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"))
  }

  @Test("Parts come along once, with all that they refer to; relationships are the part's they stand in")
  func files() throws {
    let parts = try Self.render(2, DOCXSample(body: Self.tag), Self.other())
    #expect(parts["word/media/a.png"] == "ảnh")
    #expect(parts.keys.filter { $0.hasPrefix("word/media/") }.count == 1)
    #expect(parts["word/charts/_rels/chart1.xml.rels"]?.contains("Id=\"d\"") == true)
    #expect(parts["word/charts/data.bin"] == "1 2 3")
    #expect(parts["[Content_Types].xml"]?.contains("/word/charts/chart1.xml\" ContentType=\"application/vnd.x.chart+xml\"") == true)
    let main = try #require(parts["word/_rels/document.xml.rels"])
    #expect(main.contains("Target=\"https://a.vn\" TargetMode=\"External\""))
    #expect(!main.contains("chu.vn"))
    #expect(parts["word/_rels/footnotes.xml.rels"]?.contains("https://chu.vn") == true)
  }

  @Test("Ids and names are fresh, fields follow their bookmarks, sections go, foreign prefixes are declared")
  func identities() throws {
    let body = try #require(try Self.render(2, DOCXSample(body: Self.tag), Self.other())["word/document.xml"])
    #expect(body.contains("w:name=\"moc\"") && body.contains("w:name=\"moc2\""))
    #expect(body.contains("PAGEREF moc<") && body.contains("PAGEREF moc2<"))
    #expect(body.contains(" REF moc \\h ") && body.contains(" REF moc2 \\h "))
    #expect(body.count(of: "<w:bookmarkStart w:id=\"1\"") == 1)
    #expect(body.count(of: "<w:bookmarkEnd w:id=\"2\"") == 1)
    #expect(body.count(of: "<w:sectPr") == 1)
    #expect(!body.contains("headerReference"))
    #expect(body.contains("xmlns:q=\"\(Self.relationships)\""))
    #expect(body.contains("mc:Ignorable=\"v14\""))
  }

  @Test("Footnotes are numbered in reading order with those of the template")
  func notes() throws {
    let reference = { (id: Int) in "<w:p><w:r><w:footnoteReference w:id=\"\(id)\"/></w:r></w:p>" }
    var sample = DOCXSample(body: reference(1) + Self.tag + reference(2))
    sample.others = [
      ("word/footnotes.xml", """
        <w:footnotes xmlns:w="\(DOCXSample.namespace)"><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>\
        <w:footnote w:id="1"><w:p><w:r><w:t>một</w:t></w:r></w:p></w:footnote>\
        <w:footnote w:id="2"><w:p><w:r><w:t>hai</w:t></w:r></w:p></w:footnote></w:footnotes>
        """)
    ]
    let parts = try Self.render(1, sample, Self.other())
    let ids = try #require(parts["word/document.xml"]).components("<w:footnoteReference w:id=\"")
    #expect(ids == ["1", "2", "3"])
    let texts = try #require(parts["word/footnotes.xml"]).components("<w:t>", until: "<")
    #expect(texts == ["một", "chú", "hai"])
  }

  @Test("A document in the Strict form is not mixed with an ordinary one")
  func strict() throws {
    let body = try Self.other()
    let package = try Package.read(body, name: "k")
    let parts = try package.entries.map { entry in
      let text = String(decoding: try package.bytes(of: entry.name) ?? [], as: UTF8.self)
      let strict = text.split(separator: DOCXSample.namespace, omittingEmptySubsequences: false)
        .joined(separator: "http://purl.oclc.org/ooxml/wordprocessingml/main")
      return PackagePart(entry.name, .deflated(Array(strict.utf8)))
    }
    let bytes = try Package.write(parts, keepingFrom: nil)
    #expect(throws: PackageError.self) { try Self.render(1, DOCXSample(body: Self.tag), bytes) }
  }
}

extension String {
  fileprivate func count(of text: String) -> Int { split(separator: text, omittingEmptySubsequences: false).count - 1 }

  fileprivate func components(_ start: String, until end: Character = "\"") -> [String] {
    split(separator: start, omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != end }) }
  }
}
