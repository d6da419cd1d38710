import Testing
import VanbanContent
import VanbanExpression
import VanbanODT
import VanbanPackage
import VanbanSource

@Suite("Documents brought into an ODT")
struct SubDocumentTests {
  private static let names = ["office", "style", "text", "table", "manifest"].map {
    "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }.joined(separator: " ") + """
     xmlns:d="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
    """

  /// A document with a heading, a list, a table, a bookmark, a picture, an object, a note and declarations.
  private static func other() throws -> [UInt8] {
    let parts: [(String, String)] = [
      ("content.xml", """
        <office:document-content \(names)><office:font-face-decls><style:font-face style:name="Chữ" svg:font-family="Chữ"/>\
        </office:font-face-decls><office:automatic-styles><style:style style:name="P1" style:family="paragraph" \
        style:parent-style-name="Rieng" style:list-style-name="L1" style:master-page-name="M">\
        <style:paragraph-properties style:page-number="auto"/><style:text-properties style:font-name="Chữ"/></style:style>\
        <text:list-style style:name="L1"/></office:automatic-styles><office:body><office:text><office:forms/>\
        <text:tracked-changes/><text:sequence-decls><text:sequence-decl text:name="Hinh"/></text:sequence-decls>\
        <text:h text:style-name="Heading_20_1">Đề<text:change-start text:change-id="c"/></text:h>\
        <text:list text:style-name="L1" xml:id="l"><text:list-item><text:p text:style-name="P1">mục\
        <text:bookmark text:name="moc"/><text:bookmark-ref text:ref-name="moc"/></text:p></text:list-item></text:list>\
        <table:table table:name="Bang"/><text:p><d:frame d:name="Anh"><d:image xlink:href="Pictures/a.png"/></d:frame>\
        <d:frame d:name="Vat"><d:object xlink:href="./Object 1"/></d:frame><text:a xlink:href="#moc"/>\
        <text:note text:id="ftn0"><text:note-body><text:p>chú</text:p></text:note-body></text:note></text:p>\
        </office:text></office:body></office:document-content>
        """),
      ("styles.xml", """
        <office:document-styles \(names)><office:styles><style:style style:name="Heading_20_1" \
        style:display-name="Heading 1" style:family="paragraph"/><style:style style:name="Rieng" style:family="paragraph" \
        style:parent-style-name="Goc"/><style:style style:name="Goc" style:family="paragraph"/>\
        <style:style style:name="Thua" style:family="paragraph"/></office:styles></office:document-styles>
        """),
      ("Pictures/a.png", "ảnh"), ("Object 1/content.xml", "<x/>"),
      ("META-INF/manifest.xml", """
        <manifest:manifest \(names)><manifest:file-entry manifest:full-path="Pictures/a.png" manifest:media-type="image/png"/>\
        <manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="application/x-vat"/>\
        <manifest:file-entry manifest:full-path="Object 1/content.xml" manifest:media-type="text/xml"/></manifest:manifest>
        """),
    ]
    return try Package.write(parts.map { PackagePart($0.0, .deflated(Array($0.1.utf8))) }, keepingFrom: nil)
  }

  private static func render(_ count: Int = 2) throws -> [String: String] {
    let bytes = try other()
    let document = Block.document(SubDocument(FileReference("k.odt", at: .nowhere)))
    var sample = ODTSample(body: "<text:p>{{ nd }}</text:p>")
    sample.named = "<style:style style:name=\"H\" style:display-name=\"heading 1\" style:family=\"paragraph\"/>"
    sample.automatic = "<style:style style:name=\"P1\" style:family=\"paragraph\"/>"
    return try sample.render(
      [("nd", .object(Content(Array(repeating: document, count: count))))],
      files: FileAccess { .file(bytes, path: $0.path) })
  }

  @Test("A named style of the template wins; others and the automatic ones come along once, under names that are free")
  func styles() throws {
    let parts = try Self.render()
    let content = try #require(parts["content.xml"])
    let sheet = try #require(parts["styles.xml"])
    #expect(content.count(of: "<text:h text:style-name=\"H\"") == 2 || content.count(of: " text:style-name=\"H\">") == 2)
    #expect(content.count(of: "style:name=\"P12\"") == 1)
    #expect(content.count(of: "text:style-name=\"P12\"") == 2)
    #expect(content.contains("style:list-style-name=\"L1\""))
    #expect(!content.contains("master-page-name") && !content.contains("page-number"))
    #expect(content.count(of: "<style:font-face ") == 1)
    #expect(sheet.count(of: "style:name=\"Rieng\"") == 1)
    #expect(sheet.count(of: "style:name=\"Goc\"") == 1)
    #expect(!sheet.contains("Thua") && !sheet.contains("Heading_20_1"))
  }

  @Test("Names and ids are fresh each time, and what refers to them follows; forms and marks of changes go")
  func names() throws {
    let content = try #require(try Self.render()["content.xml"])
    for name in [
      "text:name=\"moc", "text:ref-name=\"moc", "xlink:href=\"#moc", "table:name=\"Bang", "d:name=\"Anh", "xml:id=\"l",
      "text:id=\"ftn0",
    ] {
      #expect(content.count(of: "\(name)\"") == 1)
      #expect(content.count(of: "\(name)2\"") == 1)
    }
    #expect(!content.contains("office:forms") && !content.contains("text:change") && !content.contains("tracked"))
    #expect(content.count(of: "<text:sequence-decl ") == 1)
    #expect(content.contains("<office:text><text:sequence-decls>"))
    #expect(content.contains("xmlns:d=\"urn:oasis"))
  }

  @Test("Pictures and objects come along once, with their entries in the manifest")
  func files() throws {
    let parts = try Self.render()
    #expect(parts["Pictures/vanban1.png"] == "ảnh")
    #expect(parts.keys.filter { $0.hasPrefix("Pictures/") }.count == 1)
    #expect(parts["vanban_doi_tuong1/content.xml"] == "<x/>")
    #expect(parts["content.xml"]?.count(of: "xlink:href=\"./vanban_doi_tuong1\"") == 2)
  }
}

extension String {
  fileprivate func count(of text: String) -> Int { split(separator: text, omittingEmptySubsequences: false).count - 1 }
}
