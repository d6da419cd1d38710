import VanbanContent
import VanbanDOCX
import VanbanExpression
import VanbanODT
import VanbanPackage
import VanbanSource
import VanbanTemplate

/// libFuzzer's entry: a template of either format, compiled and filled. Bit 0 of the first byte chooses the format;
/// with bit 1 the rest is the body as XML, else a script of which any bytes make well-formed XML.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: count))
  guard let first = bytes.first else { return 0 }
  let isODT = first & 1 == 1
  let rest = bytes.dropFirst()
  let body = first & 2 == 2 ? String(decoding: rest, as: UTF8.self) : Script(rest, isODT: isODT).xml
  if isODT {
    check(ODTFormat.self, Parts.odt(body))
  } else {
    check(DOCXFormat.self, Parts.docx(body))
  }
  return 0
}

private func check<Format: TemplateFormat>(_: Format.Type, _ parts: [(String, String)]) {
  var diagnostics = Diagnostics()
  guard let package = try? Parts.package(parts),
    let template = Template<Format>(package, name: "mau", diagnostics: &diagnostics)
  else { return show(diagnostics) }
  let request = RenderRequest(context: context, functions: .content)
  do throws(PackageError) {
    let result = try template.render(request, diagnostics: &diagnostics)
    show(diagnostics)
    guard let result else {
      precondition(diagnostics.hasErrors, "no document and no fault")
      return
    }
    for part in result { try checkPart(part) }
    var again = Diagnostics()
    let second = try template.render(request, diagnostics: &again)
    precondition(second.map { $0.map(bytes) } == result.map(bytes), "not the same bytes twice")
  } catch {
    fatalError("what was rendered cannot be read: \(DiagnosticText(language: .en)(error.diagnostic))")
  }
}

private func checkPart(_ part: PackagePart) throws(PackageError) {
  guard case .deflated(let bytes) = part.body, part.name.hasSuffix(".xml") else { return }
  _ = try XMLTree.parse(bytes, part: part.name, document: "")
}

private func bytes(_ part: PackagePart) -> [UInt8] {
  if case .deflated(let bytes) = part.body { return bytes }
  return []
}

private func show(_ diagnostics: Diagnostics) {
  let text = DiagnosticText(language: .vi)
  for diagnostic in diagnostics.all.prefix(5) { _ = text(diagnostic) }
}

private let context = ValueMap([
  ("x", .text("A & <B>\n\tC")), ("rong", .list([])), ("n", .number(Decimal(3))),
  ("xs", .list([.text("một"), .text("hai"), .text("ba")])),
  ("m", .map(ValueMap([("a", .text("1")), ("b", .list([.text("2"), .text("3")]))]))),
  (
    "c",
    .object(Content([.paragraph(Paragraph(.text, [.run("đoạn", .bold)])), .paragraph(Paragraph(.item, [.run("- ý", [])]))]))
  ),
])

/// Bytes as a script: one of two kinds of steps, an element to open or close or a piece of text to put.
private struct Script {
  private(set) var xml = ""
  private var open: [String] = []

  init(_ bytes: ArraySlice<UInt8>, isODT: Bool) {
    let elements = isODT ? Self.odtElements : Self.docxElements
    for byte in bytes.prefix(600) {
      switch byte >> 6 {
      case 0, 1: put(Self.pieces[Int(byte & 127) % Self.pieces.count])
      case 2: push(elements[Int(byte & 63) % elements.count])
      default: (0...Int(byte & 3)).forEach { _ in pop() }
      }
    }
    while !open.isEmpty { pop() }
  }

  private mutating func put(_ piece: String) { xml += piece }

  private mutating func push(_ element: String) {
    if element.hasSuffix("/") {
      xml += "<\(element)>"
    } else {
      open.append(String(element.prefix { $0 != " " }))
      xml += "<\(element)>"
    }
  }

  private mutating func pop() {
    if let last = open.popLast() { xml += "</\(last)>" }
  }

  private static let pieces = [
    "{{ x }}", "{{ c }}", "{{ n }}", "{{ y }}", "{{ m.a }}", "{{ i }}", "{{ loop.index }}", "{# chú #}",
    "{% for i in xs %}", "{% for i in rong %}", "{% for k, v in m %}", "{% for q in xs cot %}", "{% endfor %}",
    "{% if n %}", "{% if rong %}", "{% elif x %}", "{% else %}", "{% endif %}", "{% set s %}", "{% endset %}", "{{ s }}",
    "{% set n = n + 1 %}", "{{ c | noi_dung }}", "{{ lien_ket(x, 'http://a.vn') }}", "{", "}", "{{", "}}", "{%", "%}",
    " ", "chữ", "\u{FF5B}\u{FF5B} x \u{FF5D}\u{FF5D}", "&amp;", "&#123;", "<![CDATA[{{ x }}]]>", "<!-- a -->",
    "{{ x", "~ 'a' }}", "\u{A0}", "“", "\u{200B}", "endfor", "for i in xs", "{{ \"", "\" }}",
  ]

  private static let docxElements = [
    "w:p", "w:r", "w:t", "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:tblGrid", "w:gridCol w:w=\"100\"/",
    "w:tcPr", "w:gridSpan w:val=\"2\"/", "w:tcW w:w=\"100\" w:type=\"dxa\"/", "w:pPr", "w:sectPr", "w:rPr", "w:b/",
    "w:sdt", "w:sdtContent", "w:hyperlink r:id=\"r1\"", "w:ins w:id=\"1\"", "w:del w:id=\"2\"", "w:br/", "w:tab/",
    "w:bookmarkStart w:id=\"0\" w:name=\"b\"/", "w:bookmarkEnd w:id=\"0\"/", "w:drawing", "wp:docPr id=\"1\" name=\"{{ x }}\"/",
    "w:txbxContent", "w:footnoteReference w:id=\"2\"/", "w:instrText", "w:fldChar w:fldCharType=\"begin\"/",
    "w:fldSimple w:instr=\"DATE\"", "mc:AlternateContent", "mc:Fallback", "w:proofErr w:type=\"spellStart\"/", "w:numPr",
    "w:numId w:val=\"1\"/", "w:commentRangeStart w:id=\"0\"/",
  ]

  private static let odtElements = [
    "text:p", "text:p", "text:span text:style-name=\"T1\"", "text:h", "text:s/", "text:tab/", "text:line-break/",
    "table:table table:name=\"B\"", "table:table-row", "table:table-cell", "table:covered-table-cell/",
    "table:table-column table:number-columns-repeated=\"2\"/", "table:table-header-rows", "text:list", "text:list-item",
    "text:section text:name=\"S\"", "text:bookmark text:name=\"b\"/", "text:bookmark-start text:name=\"c\"/",
    "text:bookmark-end text:name=\"c\"/", "text:note text:note-class=\"footnote\"", "text:note-body", "text:note-citation",
    "text:a xlink:href=\"{{ x }}\"", "draw:frame draw:name=\"F\"", "draw:text-box", "svg:title", "office:annotation",
    "text:tracked-changes", "text:soft-page-break/", "text:list-header", "text:page-number",
  ]
}

private enum Parts {
  static func package(_ parts: [(String, String)]) throws -> Package {
    let bytes = try Package.write(parts.map { PackagePart($0.0, .deflated(Array($0.1.utf8))) }, keepingFrom: nil)
    return try Package.read(bytes, name: "mau")
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static func docx(_ body: String) -> [(String, String)] {
    let main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"\(office)/relationships\""
    let drawing = "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    let compatibility = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    return [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(word).document.main+xml"/>\
        <Override PartName="/word/footnotes.xml" ContentType="\(word).footnotes+xml"/></Types>
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
        <Relationship Id="r2" Type="\(office)/relationships/footnotes" Target="footnotes.xml"/></Relationships>
        """
      ),
      (
        "word/footnotes.xml",
        """
        <w:footnotes \(main)><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>{{ i ?? x }}</w:t></w:r></w:p>\
        </w:footnote></w:footnotes>
        """
      ),
      ("word/document.xml", "<w:document \(main) \(drawing) \(compatibility)><w:body>\(body)</w:body></w:document>"),
    ]
  }

  static func odt(_ body: String) -> [(String, String)] {
    let names = ["office", "style", "text", "table"].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }
    let others = """
      xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" \
      xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
      xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
      """
    return [
      (
        "content.xml",
        """
        <office:document-content \(names.joined(separator: " ")) \(others) office:version="1.3">\
        <office:automatic-styles/><office:body><office:text>\(body)</office:text></office:body>\
        </office:document-content>
        """
      )
    ]
  }
}
