import Testing
import VanbanDOCX
import VanbanExpression
import VanbanODT
import VanbanPackage
import VanbanSource
import VanbanTemplate

/// A stretch of a template in each format's XML, and what it becomes. A stretch that begins with the name of a part
/// and `:` stands in that part, others in the body; nil where the format has nothing of the kind.
struct PlaceCase: CustomTestStringConvertible, Sendable {
  let name: String
  let docx: String?
  let odt: String?
  let expectedDOCX: String?
  let expectedODT: String?

  /// What each format's stretch becomes where one is not the other with its tags filled.
  init(_ name: String, docx: (String, String)? = nil, odt: (String, String)? = nil) {
    self.name = name
    (self.docx, expectedDOCX) = (docx?.0, docx?.1)
    (self.odt, expectedODT) = (odt?.0, odt?.1)
  }

  /// `{{ x }}` in the stretch becomes the value as that format writes it there.
  init(_ name: String, docx: String? = nil, odt: String? = nil, value: String = "A &amp; B") {
    let filled = { (text: String?) in text?.replacing("{{ x }}", with: value) }
    self.init(name, docx: docx.map { ($0, filled($0) ?? "") }, odt: odt.map { ($0, filled($0) ?? "") })
  }

  var testDescription: String { name }

  static let context = ValueMap([
    ("x", .text("A & B")), ("q", .text("\"A\" \\ 'B'")), ("xs", texts("1", "2")), ("co", .bool(true)),
    ("bay", .number(Decimal(7))), ("url", .text("https://a.vn/tìm kiếm?q=1&b={2}")), ("trang", .text("a.vn")),
  ])

  func expectDOCX() throws {
    guard let docx, let expectedDOCX else { return }
    try Self.expect(docx, expectedDOCX, Self.docx, main: "word/document.xml")
  }

  func expectODT() throws {
    guard let odt, let expectedODT else { return }
    try Self.expect(odt, expectedODT, Self.odt, main: "content.xml")
  }

  /// The stretch without the name of its part, found in the part of the rendered document.
  static func expect(
    _ stretch: String, _ expected: String, _ render: (String) throws -> [String: String],
    main: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (part, _) = split(stretch, main: main)
    let result = try render(stretch)[part] ?? "no \(part)"
    let wanted = split(expected, main: main).xml
    #expect(result.contains(wanted), "\(result)", sourceLocation: sourceLocation)
  }

  static func split(_ stretch: String, main: String) -> (part: String, xml: String) {
    guard let end = stretch.firstRange(of: ".xml:") else { return (main, stretch) }
    return (stretch[..<end.lowerBound] + ".xml", String(stretch[end.upperBound...]))
  }
}

// MARK: - The packages

extension PlaceCase {
  static let docxNames = [
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "v": "urn:schemas-microsoft-com:vml", "o": "urn:schemas-microsoft-com:office:office",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
  ]

  static let odtNames = [
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "xlink": "http://www.w3.org/1999/xlink", "dc": "http://purl.org/dc/elements/1.1/",
  ]

  static func declarations(_ names: [String: String]) -> String {
    names.sorted { $0.key < $1.key }.map { " xmlns:\($0.key)=\"\($0.value)\"" }.joined()
  }

  static func docx(_ stretch: String) throws -> [String: String] { try render(DOCXFormat.self, docxParts(stretch)) }

  static func odt(_ stretch: String) throws -> [String: String] { try render(ODTFormat.self, odtParts(stretch)) }

  static func faults(
    inDOCX stretch: String, functions: FunctionTable = .standard
  ) throws -> [Diagnostic] {
    try TemplateCase.fill(DOCXFormat.self, package(docxParts(stretch)), context, functions).diagnostics
  }

  static func faults(
    inODT stretch: String, functions: FunctionTable = .standard
  ) throws -> [Diagnostic] {
    try TemplateCase.fill(ODTFormat.self, package(odtParts(stretch)), context, functions).diagnostics
  }

  /// The parts of a DOCX, each with its root; the stretch stands in its own.
  private static func docxParts(_ stretch: String) -> [(String, String)] {
    let (part, xml) = split(stretch, main: "word/document.xml")
    let types = "application/vnd.openxmlformats-officedocument"
    let kinds: [(part: String, root: String, type: String)] = [
      ("word/document.xml", "w:document", "\(types).wordprocessingml.document.main+xml"),
      ("word/header1.xml", "w:hdr", "\(types).wordprocessingml.header+xml"),
      ("word/footnotes.xml", "w:footnotes", "\(types).wordprocessingml.footnotes+xml"),
      ("word/settings.xml", "w:settings", "\(types).wordprocessingml.settings+xml"),
      ("word/comments.xml", "w:comments", "\(types).wordprocessingml.comments+xml"),
      ("word/charts/chart1.xml", "c:chartSpace", "\(types).drawingml.chart+xml"),
      ("docProps/core.xml", "cp:coreProperties", "application/vnd.openxmlformats-package.core-properties+xml"),
      ("docProps/app.xml", "ep:Properties", "\(types).extended-properties+xml"),
      ("docProps/custom.xml", "ep:CustomProperties", "\(types).custom-properties+xml"),
    ]
    let overrides = kinds.map { "<Override PartName=\"/\($0.part)\" ContentType=\"\($0.type)\"/>" }.joined()
    let contents = kinds.map { kind -> (String, String) in
      let own = kind.part == part ? xml : ""
      let content = kind.root == "w:document" ? "<w:body>\(own)</w:body>" : own
      return (kind.part, "<\(kind.root)\(declarations(docxNames))>\(content)</\(kind.root)>")
    }
    let list = (
      "[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\(overrides)</Types>")
    return [list] + contents
  }

  private static func odtParts(_ stretch: String) -> [(String, String)] {
    let (part, xml) = split(stretch, main: "content.xml")
    let own = { (name: String) in name == part ? xml : "" }
    let names = declarations(odtNames)
    return [
        ("content.xml", """
          <office:document-content\(names)><office:automatic-styles/><office:body><office:text>\(own("content.xml"))\
          </office:text></office:body></office:document-content>
          """),
        ("styles.xml", """
          <office:document-styles\(names)><office:automatic-styles/><office:master-styles>\(own("styles.xml"))\
          </office:master-styles></office:document-styles>
          """),
        ("meta.xml", "<office:document-meta\(names)><office:meta>\(own("meta.xml"))</office:meta></office:document-meta>"),
      ]
  }

  /// All parts of what comes out.
  static func render<Format: TemplateFormat>(
    _: Format.Type, _ parts: [(String, String)], _ context: ValueMap = context,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String: String] {
    try render(Format.self, package(parts), context, sourceLocation: sourceLocation)
  }

  private static func package(_ parts: [(String, String)]) throws -> Package {
    let bytes = try Package.write(parts.map { PackagePart($0.0, .deflated(Array($0.1.utf8))) }, keepingFrom: nil)
    return try Package.read(bytes, name: "mau")
  }

  static func render<Format: TemplateFormat>(
    _: Format.Type, _ package: Package, _ context: ValueMap = context,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String: String] {
    let (filled, diagnostics) = try TemplateCase.fill(Format.self, package, context)
    let messages = diagnostics.map { DiagnosticText(language: .en)($0) }.joined(separator: "\n")
    let result = try Package.read(
      try #require(filled, "\(messages)", sourceLocation: sourceLocation), name: "ra")
    var read: [String: String] = [:]
    for entry in result.entries {
      let bytes = try result.bytes(of: entry.name) ?? []
      read[entry.name] = String(decoding: bytes, as: UTF8.self)
      if entry.name.hasSuffix(".xml") { _ = try XMLTree.parse(bytes, part: entry.name, document: "ra") }
    }
    return read
  }
}
