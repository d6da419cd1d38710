import Testing
import VanbanContent
import VanbanDOCX
import VanbanExpression
import VanbanODT
import VanbanPackage
import VanbanSource
import VanbanTemplate

/// Ways of writing one and the same XML, each filled as Word's and LibreOffice's own would be.
@Suite("XML of other programs")
struct ProducerXMLTests {
  private static let content = Value.object(
    Content([
      .paragraph(Paragraph(.text, [.run("một", .bold), .link("https://a.vn", [.run("hai", [])])])),
      .rule(Rule(.points(60))),
    ]))
  private static let context = ValueMap([("x", .text("A\nB\tC")), ("nd", content), ("xs", texts("1", "2"))])

  private static let types = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
    """

  private func docx(_ document: [UInt8]) throws -> String {
    let bytes = try Package.write(
      [
        PackagePart("[Content_Types].xml", .deflated(Array(Self.types.utf8))),
        PackagePart("word/document.xml", .deflated(document)),
      ], keepingFrom: nil)
    let parts = try PlaceCase.render(DOCXFormat.self, Package.read(bytes, name: "mau"), Self.context)
    return parts["word/document.xml"] ?? ""
  }

  private func docx(_ document: String) throws -> String { try docx(Array(document.utf8)) }

  private func odt(_ content: String) throws -> String {
    try PlaceCase.render(ODTFormat.self, [("content.xml", content)], Self.context)["content.xml"] ?? ""
  }

  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  private static func document(_ prefix: String, _ declaration: String, attribute: String) -> String {
    let e = { (name: String) in prefix + name }
    return """
      <\(e("document")) \(declaration)><\(e("body"))><\(e("p")) ><\(e("pPr"))><\(e("jc")) \(attribute)val = 'center'/></\(e("pPr"))>\
      <\(e("r"))><\(e("t"))>{{ x }}</\(e("t"))></\(e("r"))></\(e("p"))><\(e("p"))><\(e("r"))><\(e("t"))>{{ nd }}</\(e("t"))>\
      </\(e("r"))></\(e("p"))></\(e("body"))></\(e("document")) >
      """
  }

  static let ways: [(String, String)] = [
    ("another prefix", document("ns0:", "xmlns:ns0=\"\(main)\"", attribute: "ns0:")),
    ("another prefix, strict", document("ns0:", "xmlns:ns0=\"\(strict)\"", attribute: "ns0:")),
    ("the default namespace", document("", "xmlns=\"\(main)\" xmlns:a='\(main)'", attribute: "a:")),
    ("two prefixes", document("w:", "xmlns:w=\"\(main)\" xmlns:a=\"\(main)\"", attribute: "a:")),
    ("strict", document("w:", "xmlns:w=\"\(strict)\"", attribute: "w:")),
  ]

  @Test("Whatever prefix stands for WordprocessingML", arguments: ways)
  func prefixes(_ way: (name: String, document: String)) throws {
    let xml = try docx(way.document)
    #expect(xml.contains("<w:jc w:val = 'center'/></w:pPr><w:r><w:t xml:space=\"preserve\">A</w:t><w:br/>"), "\(xml)")
    #expect(xml.contains("</w:body></w:document >"))
    #expect(xml.contains("<w:b/>"))
  }

  @Test("Whatever prefixes stand for OpenDocument's names, and those that are not declared")
  func openDocument() throws {
    let names = """
      xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
      """
    let xml = try odt("""
      <o:document-content \(names)><o:automatic-styles/><o:body><o:text><t:p t:style-name="A">{{ x }}</t:p><t:p>{{ nd }}</t:p>\
      </o:text></o:body></o:document-content>
      """)
    #expect(xml.contains("<text:p text:style-name=\"A\">A<text:line-break/>B<text:tab/>C</text:p>"), "\(xml)")
    #expect(xml.contains("xmlns:fo=") && xml.contains("<style:style "))
  }

  @Test("Prefixes are declared only where something is written that needs them")
  func bareDeclarations() throws {
    let names = """
      xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
      """
    let xml = try odt("<office:document-content \(names)><office:body><text:p>{{ x }}</text:p></office:body></office:document-content>")
    #expect(xml.hasPrefix("<office:document-content \(names)>"))
  }

  @Test("A prefix that stands for something else is named")
  func taken() throws {
    let package = try Package.read(
      Package.write(
        [
          PackagePart("[Content_Types].xml", .deflated(Array(Self.types.utf8))),
          PackagePart("word/document.xml", .deflated(Array(
            "<a:document xmlns:a=\"\(Self.main)\" xmlns:w=\"urn:w\"><a:body><a:p><a:r><a:t>{{ x }}</a:t></a:r></a:p></a:body></a:document>".utf8))),
        ], keepingFrom: nil), name: "mau")
    let faults = try TemplateCase.fill(DOCXFormat.self, package, Self.context).diagnostics
    #expect(faults.map(\.id) == ["template.prefix-taken"])
  }

  @Test("UTF-16 comes out as UTF-8 and says so", arguments: [true, false])
  func utf16(_ isBig: Bool) throws {
    let text = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\" standalone=\"yes\"?>\n"
      + Self.document("w:", "xmlns:w=\"\(Self.main)\"", attribute: "w:").replacing("{{ x }}", with: "Đ ｛{ x }}")
    let bytes = text.utf16.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    let xml = try docx(bytes)
    #expect(xml.contains("?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"), "\(xml)")
    #expect(xml.contains(">Đ A</w:t>"))
  }
}
