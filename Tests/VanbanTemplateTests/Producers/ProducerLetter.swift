import Testing
import VanbanPackage

/// One and the same letter as several programs save it. All come out as `expected`.
struct ProducerLetter: Sendable, CustomTestStringConvertible {
  let name: String
  let parts: [(String, String)]

  var testDescription: String { name }

  static let expected = """
    Kính gửi: Sở Y tế & các bệnh viện.
    1. Khám: 5 ca
    2. Chữa: 7 ca
    | TT | Việc |
    | 1 | Khám |
    | 2 | Chữa |
    Ghi chú: gửi công văn trước ngày 05/6.
    GIÁM ĐỐC
    """

  func package() throws -> Package {
    let bytes = try Package.write(parts.map { PackagePart($0.0, .deflated(Array($0.1.utf8))) }, keepingFrom: nil)
    return try Package.read(bytes, name: "thu")
  }

  // MARK: The packages

  /// - Parameters:
  ///   - names: declarations of the root beside those of the main namespace.
  ///   - body: blocks and the last section.
  static func docx(_ name: String, names: String = "", body: String) -> ProducerLetter {
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return ProducerLetter(name: name, parts: [
      ("[Content_Types].xml", """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
        ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="\(main)"/></Types>
        """),
      ("_rels/.rels", """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
        Target="word/document.xml"/></Relationships>
        """),
      ("word/document.xml", """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"\(names)><w:body>\(body)\
        </w:body></w:document>
        """),
    ])
  }

  static func odt(_ name: String, styles: String, body: String) -> ProducerLetter {
    let names = PlaceCase.declarations(PlaceCase.odtNames)
    return ProducerLetter(name: name, parts: [
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      ("content.xml", """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content\(names) xmlns:officeooo="http://openoffice.org/2009/office" office:version="1.3">\
        <office:scripts/><office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:text>\(body)\
        </office:text></office:body></office:document-content>
        """),
      ("META-INF/manifest.xml", """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
        <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>\
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
        """),
    ])
  }
}
