import Testing
import VanbanContent
import VanbanDOCX
import VanbanExpression
import VanbanPackage
import VanbanSource
import VanbanTemplate

@Suite("The template's own notes in a DOCX")
struct OwnNoteTests {
  /// A template with one comment and one endnote.
  private func template(_ body: String, endnote: String = "") throws -> Template<DOCXFormat> {
    let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let w = "xmlns:w=\"\(DOCXSample.namespace)\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
    let parts = [
      ("[Content_Types].xml", """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Override PartName="/word/document.xml" ContentType="\(types).document.main+xml"/>\
        <Override PartName="/word/comments.xml" ContentType="\(types).comments+xml"/>\
        <Override PartName="/word/endnotes.xml" ContentType="\(types).endnotes+xml"/></Types>
        """),
      ("word/document.xml", "<w:document \(w)><w:body>\(body)</w:body></w:document>"),
      ("word/comments.xml", """
        <w:comments \(w)><w:comment w:id="0"><w:p w14:paraId="0A0B0C0D" w14:textId="1"><w:r><w:t>về {{ x }}</w:t></w:r>\
        </w:p></w:comment></w:comments>
        """),
      ("word/endnotes.xml", """
        <w:endnotes \(w)><w:endnote w:id="-1" w:type="separator"><w:p/></w:endnote><w:endnote w:id="7"><w:p><w:r><w:t>cuối\
        </w:t></w:r>\(endnote)</w:p></w:endnote></w:endnotes>
        """),
    ]
    let package = try Package.read(
      Package.write(parts.map { PackagePart($0.0, .deflated(Array($0.1.utf8))) }, keepingFrom: nil), name: "mau.docx")
    var diagnostics = Diagnostics()
    return try #require(Template<DOCXFormat>(package, name: "mau.docx", diagnostics: &diagnostics))
  }

  /// Its parts, filled.
  private func render(
    _ body: String, endnote: String = "", _ context: [(String, Value)]
  ) throws -> [String: String] {
    var diagnostics = Diagnostics()
    let template = try template(body, endnote: endnote)
    let bytes = try template.package(RenderRequest(context: ValueMap(context)), diagnostics: &diagnostics)
    let result = try Package.read(try #require(bytes), name: "ra.docx")
    return try Dictionary(uniqueKeysWithValues: result.entries.map {
      ($0.name, String(decoding: try result.bytes(of: $0.name) ?? [], as: UTF8.self))
    })
  }

  private func count(_ text: String, in part: String?) -> Int {
    (part ?? "").split(separator: text, omittingEmptySubsequences: false).count - 1
  }

  @Test("Two references to one note, in a part without tags: there is one note still")
  func shared() throws {
    let reference = "<w:r><w:endnoteReference w:id=\"7\"/></w:r>"
    let parts = try render("<w:p>\(reference)\(reference)</w:p>", [("x", .text("a"))])
    #expect(count("<w:endnote w:id=\"7\"", in: parts["word/endnotes.xml"]) == 1)
  }

  @Test("A comment in a loop: each copy with its text, one id for its range and its reference, no paragraph id twice")
  func comments() throws {
    let parts = try render(
      "<w:p><w:r><w:t>{% for x in xs %}</w:t></w:r></w:p>"
        + "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>a {{ x }} b</w:t></w:r><w:commentRangeEnd w:id=\"0\"/>"
        + "<w:r><w:t>!</w:t></w:r><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
        + "<w:p><w:r><w:t>{% endfor %}</w:t></w:r></w:p>",
      [("xs", .list([.text("A"), .text("B")]))])
    let body = parts["word/document.xml"]
    for id in 0...1 {
      #expect(count("<w:commentRangeStart w:id=\"\(id)\"/>", in: body) == 1)
      #expect(count("<w:commentRangeEnd w:id=\"\(id)\"/>", in: body) == 1)
      #expect(count("<w:commentReference w:id=\"\(id)\"/>", in: body) == 1)
      #expect(count("<w:comment w:id=\"\(id)\">", in: parts["word/comments.xml"]) == 1)
    }
    #expect(count("về A", in: parts["word/comments.xml"]) == 1)
    #expect(count("về B", in: parts["word/comments.xml"]) == 1)
    #expect(count("0A0B0C0D", in: parts["word/comments.xml"]) == 1)
  }

  @Test("A comment on a tag goes with the paragraph that the tag stands alone in")
  func commentOnTag() throws {
    let comment = "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
    for text in ["{% if x %}", "{% if x %}a{% endif %}"] {
      let end = text.hasSuffix("%}a{% endif %}") ? "" : "<w:p><w:r><w:t>{% endif %}</w:t></w:r></w:p>"
      let parts = try render(
        "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>\(text)</w:t></w:r>\(comment)\(end)<w:p/>",
        [("x", .bool(false))])
      #expect(count("commentRange", in: parts["word/document.xml"]) == 0)
    }
  }

  @Test("Endnotes follow their references; what is not referred to stays")
  func endnotes() throws {
    let context = [("x", Value.bool(false))]
    let reference = "<w:r><w:endnoteReference w:id=\"7\"/></w:r>"
    let kept = try render("<w:p><w:r><w:t>a</w:t></w:r>\(reference)</w:p>", context)
    #expect(count("cuối", in: kept["word/endnotes.xml"]) == 1)
    let dropped = try render(
      "<w:p><w:r><w:t>{% if x %}</w:t></w:r>\(reference)<w:r><w:t>{% endif %}a</w:t></w:r></w:p>", context)
    #expect(count("cuối", in: dropped["word/endnotes.xml"]) == 0)
    #expect(count("separator", in: dropped["word/endnotes.xml"]) == 1)
    let twice = try render(
      "<w:p><w:r><w:t>{% for i in [1, 2] %}</w:t></w:r>\(reference)<w:r><w:t>{% endfor %}a</w:t></w:r></w:p>", context)
    #expect(count("cuối", in: twice["word/endnotes.xml"]) == 2)
    #expect(count("w:id=\"8\"", in: twice["word/document.xml"]) == 1)
    let unrelated = try render("<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>", context)
    #expect(count("cuối", in: unrelated["word/endnotes.xml"]) == 1)
  }

  @Test("Names in notes count where the notes are referred to: the name of a loop is none of the data")
  func namesUsed() throws {
    let used = try template(
      "<w:p><w:r><w:t>{% for x in xs %}a</w:t></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>"
        + "<w:r><w:t>{% endfor %}</w:t></w:r></w:p>"
    ).namesUsed(functions: .standard)
    #expect(Set(used.names.paths.map(\.path)) == ["xs[]"])
    let alone = try template("<w:p><w:r><w:t>a</w:t></w:r></w:p>").namesUsed(functions: .standard)
    #expect(alone.names.paths.map(\.path) == ["x"])
  }

  @Test("A note that refers to itself is printed once: notes hold no notes but comments")
  func recursion() throws {
    let reference = "<w:r><w:endnoteReference w:id=\"7\"/></w:r>"
    let parts = try render(
      "<w:p><w:r><w:t>{{ x }}</w:t></w:r>\(reference)</w:p>", endnote: "<w:r><w:t>{{ x }}</w:t></w:r>" + reference,
      [("x", .text("A"))])
    #expect(count("cuối", in: parts["word/endnotes.xml"]) == 1)
  }
}
