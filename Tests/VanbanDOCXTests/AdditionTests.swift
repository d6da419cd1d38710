import Testing
import VanbanContent
import VanbanExpression
import VanbanPackage

@Suite("What a rendering adds to a package")
struct AdditionTests {
  @Test("A link is a relationship, the same for the same address, its address escaped")
  func links() throws {
    let link = Inline.link("https://hoason.example/?a=1&b=2", [.run("trang", [])])
    let sample = DOCXSample(body: "<w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p>")
    let parts = try sample.render([("nd", .object(Content([.paragraph(Paragraph(.text, [link, link]))])))])
    let relationships = try #require(parts["word/_rels/document.xml.rels"])
    #expect(relationships.contains("Target=\"https://hoason.example/?a=1&amp;b=2\" TargetMode=\"External\""))
    #expect(relationships.split(separator: "<Relationship ").count == 2)
  }

  @Test("Ids and part names differ from those of the template, which may be an output of ours")
  func clashes() throws {
    let paragraph = "<w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p>"
    let first = try DOCXSample(body: paragraph).render(Self.contents)
    var sample = DOCXSample(body: paragraph)
    sample.relationships = first["word/_rels/document.xml.rels"]
    sample.others = [("word/vanban-header.xml", first["word/vanban-header.xml"] ?? "")]
    let second = try sample.render(Self.contents)
    let relationships = try #require(second["word/_rels/document.xml.rels"])
    let ids = relationships.split(separator: " Id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count == 6)
    #expect(Set(ids).count == 6)
    #expect(second["word/vanban-header2.xml"] != nil)
    #expect(second["word/vanban-footer.xml"] != nil)
  }

  private static let contents: [(String, Value)] = [
    ("nd", .object(Content([
      .paragraph(Paragraph(.text, [.link("https://a.example", [.run("a", [])])])), .sectionBreak(SectionBreak()),
    ])))
  ]

  @Test("A link in a header is a relationship of the header; an empty list of relationships is opened for it")
  func linkInHeader() throws {
    var sample = DOCXSample(body: "<w:p/>")
    sample.others = [
      ("word/header1.xml",
       "<w:hdr xmlns:w=\"\(DOCXSample.namespace)\"><w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p></w:hdr>"),
      ("word/_rels/header1.xml.rels",
       "<r:Relationships xmlns:r=\"http://schemas.openxmlformats.org/package/2006/relationships\" />"),
    ]
    let parts = try sample.render(Self.contents.map { ($0.0, .object(Content([
      .paragraph(Paragraph(.text, [.link("https://a.example", [.run("a", [])])]))
    ]))) })
    #expect(parts["word/_rels/document.xml.rels"]?.contains("a.example") == false)
    let relationships = try #require(parts["word/_rels/header1.xml.rels"])
    #expect(relationships.contains("<r:Relationship Id=\"vanban1\""))
    #expect(relationships.hasSuffix("/></r:Relationships>"))
    #expect(parts["word/header1.xml"]?.contains("r:id=\"vanban1\"") == true)
  }

  @Test("A size preset moves the named styles, and no others")
  func sizes() throws {
    let styles = """
      <w:style w:styleId="a"><w:name w:val="VB Nội dung"/><w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>\
      <w:style w:styleId="b"><w:name w:val="VB Nơi nhận"/><w:rPr><w:sz w:val="22"/></w:rPr></w:style>
      """
    let sample = DOCXSample(body: "<w:p/>", styles: styles)
    let part = try sample.render([], sizeShifts: ["VB Nội dung": -1])["word/styles.xml"] ?? ""
    #expect(part.contains("<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>"))
    #expect(part.contains("<w:sz w:val=\"22\"/>"))
  }

  @Test("A template without tags comes out as the parts it was")
  func identity() throws {
    let sample = DOCXSample(body: "<w:p  ><w:r ><w:t>a &#38; b</w:t></w:r></w:p>", styles: "<!-- x -->")
    let parts = try sample.render([("a", .text("x"))])
    for entry in try sample.package().entries {
      let bytes = try sample.package().bytes(of: entry.name) ?? []
      #expect(parts[entry.name] == String(decoding: bytes, as: UTF8.self))
    }
  }
}

@Suite("Document properties")
struct PropertyTests {
  @Test("Tags are filled; line ends become spaces")
  func title() throws {
    var sample = DOCXSample(body: "<w:p/>")
    sample.title = "{{ trich_yeu }}"
    let part = try sample.render([("trich_yeu", .text("kế hoạch\nnăm 2027 & <x>"))])["docProps/core.xml"]
    #expect(part?.contains("<dc:title>kế hoạch năm 2027 &amp; &lt;x&gt;</dc:title>") ?? false)
  }
}
