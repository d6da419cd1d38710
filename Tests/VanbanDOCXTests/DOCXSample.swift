import Testing
import VanbanContent
import VanbanDOCX
import VanbanExpression
import VanbanPackage
import VanbanSource
import VanbanTemplate

/// A small DOCX template made of the pieces a test names.
struct DOCXSample {
  var body: String
  var styles = ""
  var title = ""
  /// The main part's relationships; an empty list by default.
  var relationships: String?
  /// Other parts; headers and footers by their names.
  var others: [(String, String)] = []
  var section = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:left=\"1701\" w:right=\"850\"/></w:sectPr>"

  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private var parts: [(String, String)] {
    let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    return [
      ("[Content_Types].xml", """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Override PartName="/word/document.xml" ContentType="\(types).document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="\(types).styles+xml"/>\
        <Override PartName="/docProps/core.xml" \
        ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\(overrides)</Types>
        """),
      ("docProps/core.xml", """
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(title)</dc:title></cp:coreProperties>
        """),
      ("word/document.xml", "<w:document xmlns:w=\"\(Self.namespace)\"><w:body>\(body)\(section)</w:body></w:document>"),
      ("word/styles.xml", "<w:styles xmlns:w=\"\(Self.namespace)\">\(styles)</w:styles>"),
      ("word/_rels/document.xml.rels",
       relationships
         ?? "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"),
    ] + others
  }

  private var overrides: String {
    let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    return others.filter { !$0.0.contains("_rels") }.map { name, _ in
      let kind = ["header", "footer", "footnotes"].first { name.contains($0) } ?? "unknown"
      return "<Override PartName=\"/\(name)\" ContentType=\"\(types).\(kind)+xml\"/>"
    }.joined()
  }

  func package() throws -> Package {
    try Package.read(
      Package.write(parts.map { PackagePart($0.0, .deflated(Array($0.1.utf8))) }, keepingFrom: nil), name: "mau.docx")
  }

  /// The parts of the filled document.
  func render(_ context: [(String, Value)], sizeShifts: [String: Double] = [:]) throws -> [String: String] {
    var diagnostics = Diagnostics()
    let template = try #require(Template<DOCXFormat>(package(), name: "mau.docx", diagnostics: &diagnostics))
    let request = RenderRequest(context: ValueMap(context), sizeShifts: sizeShifts)
    let bytes = try #require(try template.package(request, diagnostics: &diagnostics))
    let result = try Package.read(bytes, name: "ra.docx")
    var parts: [String: String] = [:]
    for entry in result.entries {
      parts[entry.name] = String(decoding: try result.bytes(of: entry.name) ?? [], as: UTF8.self)
    }
    return parts
  }

  /// What stands in the body when the only paragraph asks for content.
  static func body(
    of blocks: [Block], paragraph: String = "<w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p>", styles: String = ""
  ) throws -> String {
    let sample = DOCXSample(body: paragraph, styles: styles, section: "")
    let part = try sample.render([("nd", .object(Content(blocks)))])["word/document.xml"] ?? ""
    let start = part.range(after: "<w:body>")
    return String(part[start..<(part.endIndex(before: "</w:body>"))])
  }
}

extension String {
  func range(after text: String) -> Index {
    var index = startIndex
    while index < endIndex, !self[index...].hasPrefix(text) { index = self.index(after: index) }
    return index < endIndex ? self.index(index, offsetBy: text.count) : endIndex
  }

  func endIndex(before text: String) -> Index {
    let start = range(after: text)
    return index(start, offsetBy: -text.count)
  }
}
