import VanbanPackage
import VanbanSource

/// A small package around a body.
enum Parts {
  static func package(_ parts: [(String, String)]) throws -> Package {
    try Package.read(bytes(of: parts), name: "mau")
  }

  private static func bytes(of parts: [(String, String)]) throws -> [UInt8] {
    try Package.write(parts.map { PackagePart($0.0, .deflated(Array($0.1.utf8))) }, keepingFrom: nil)
  }

  static func all(of package: Package) throws -> [PackagePart] {
    try package.entries.map { PackagePart($0.name, .deflated(try package.bytes(of: $0.name) ?? [])) }
  }

  /// Documents to be brought in.
  static let otherDOCX = (try? bytes(of: docx(
    """
    <w:p w14:paraId="00000001"><w:pPr><w:pStyle w:val="K"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>\
    <w:bookmarkStart w:id="0" w:name="b"/><w:r><w:t>{{ x }}</w:t></w:r><w:bookmarkEnd w:id="0"/><w:hyperlink r:id="r1"><w:r>\
    <w:t>l</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>\
    <w:tbl><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>{{ anh('a.png') }}\
    </w:t></w:r></w:p><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>
    """))) ?? []

  static let otherODT = (try? bytes(of: odt(
    """
    <text:p text:style-name="K" xml:id="p1"><text:bookmark text:name="b"/>{{ x }}<text:note text:id="ftn1" \
    text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>c</text:p></text:note-body>\
    </text:note></text:p><text:list xml:id="l1"><text:list-item><text:p>1</text:p></text:list-item></text:list>\
    <table:table table:name="B"><table:table-column/><table:table-row><table:table-cell><text:p/></table:table-cell>\
    </table:table-row></table:table><text:p>{{ anh('a.png') }}</text:p>
    """))) ?? []

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static func docx(_ body: String) -> [(String, String)] {
    let names = """
      xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="\(office)/relationships" \
      xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" \
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
      """
    let overrides = others.map { part in
      let type = part.type == "header1" ? "header" : part.type
      return "<Override PartName=\"/word/\(part.type).xml\" ContentType=\"\(word).\(type)+xml\"/>"
    }
    let relationships = others.enumerated().map { index, part in
      let type = part.type == "header1" ? "header" : part.type
      return "<Relationship Id=\"r\(index + 2)\" Type=\"\(office)/relationships/\(type)\" Target=\"\(part.type).xml\"/>"
    }
    return [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(word).document.main+xml"/>\
        \(overrides.joined())</Types>
        """
      ),
      (
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
        Type="\(office)/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """
      ),
      (
        "word/_rels/document.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
        Type="\(office)/relationships/hyperlink" Target="http://a.vn/%7B%7B%20x%20%7D%7D" TargetMode="External"/>\
        \(relationships.joined())</Relationships>
        """
      ),
    ] + others.map { ("word/\($0.type).xml", "<w:\($0.root) \(names)>\($0.content)</w:\($0.root)>") }
      + [("word/document.xml", "<w:document \(names)><w:body>\(body)</w:body></w:document>")]
  }

  private static let others: [(type: String, root: String, content: String)] = [
    (
      "footnotes", "footnotes",
      """
      <w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>\
      <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>{{ i ?? x }}</w:t></w:r></w:p></w:footnote>
      """
    ),
    ("endnotes", "endnotes", "<w:endnote w:id=\"2\"><w:p w14:paraId=\"00000002\"><w:r><w:t>cuối</w:t></w:r></w:p></w:endnote>"),
    ("comments", "comments", "<w:comment w:id=\"0\"><w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p></w:comment>"),
    (
      "header1", "hdr",
      """
      <w:p><w:r><w:t>{{ s ?? x }}{{ t ?? n }}</w:t></w:r></w:p>\
      <w:p><w:bookmarkStart w:id="9" w:name="h"/><w:bookmarkEnd w:id="9"/></w:p><w:p><w:r><w:t>{{ anh('a.png') }}</w:t></w:r></w:p>
      """
    ),
    (
      "numbering", "numbering",
      """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>\
      <w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    ),
  ]

  static func odt(_ body: String) -> [(String, String)] {
    let names = ["office", "style", "text", "table", "manifest", "drawing", "svg-compatible", "xsl-fo-compatible"].map { name in
      let prefix = ["drawing": "draw", "svg-compatible": "svg", "xsl-fo-compatible": "fo"][name] ?? name
      return "xmlns:\(prefix)=\"urn:oasis:names:tc:opendocument:xmlns:\(name):1.0\""
    }.joined(separator: " ") + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\""
    return [
      (
        "content.xml",
        """
        <office:document-content \(names)><office:automatic-styles/><office:body><office:text>\(body)</office:text></office:body>\
        </office:document-content>
        """
      ),
      (
        "styles.xml",
        """
        <office:document-styles \(names)><office:styles/><office:automatic-styles><style:page-layout style:name="pm">\
        <style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm"/></style:page-layout></office:automatic-styles>\
        <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm"><style:header>\
        <text:p>{{ s ?? x }}{{ t ?? n }}</text:p><text:p><text:bookmark text:name="h"/>{{ anh('a.png') }}</text:p>\
        </style:header></style:master-page></office:master-styles></office:document-styles>
        """
      ),
      (
        "META-INF/manifest.xml",
        """
        <manifest:manifest \(names.replacing(" office:version", with: " manifest:version"))>\
        <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>\
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
        """
      ),
    ]
  }
}
