import Testing
import VanbanDOCX
import VanbanPackage
import VanbanReading
import VanbanSource
import VanbanTestSupport

/// A small finished document made of the pieces a test names, and what is read of it.
struct FinishedWord {
  var body: String
  var styles = ""
  var section = ""
  /// Other parts by their names, without the namespaces; their kind is the name up to a digit or dot.
  var parts: [(String, String)] = []
  var relationships = ""
  /// The main namespace and its prefix.
  var namespace = DOCXSample.namespace
  var prefix = "w"

  private static let names = [
    ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
    ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
    ("m", "http://schemas.openxmlformats.org/officeDocument/2006/math"),
  ].map { "xmlns:\($0)=\"\($1)\"" }.joined(separator: " ")

  private static let roots = ["header": "hdr", "footer": "ftr"]

  private var files: [(String, String)] {
    let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let kinds = parts.map { name, _ in (name, String(name.prefix(while: \.isLetter))) }
    let overrides = (kinds + [("styles.xml", "styles")]).map { name, kind in
      let type = kind == "theme" ? "application/vnd.openxmlformats-officedocument.theme+xml" : "\(types).\(kind)+xml"
      return "<Override PartName=\"/word/\(name)\" ContentType=\"\(type)\"/>"
    }.joined()
    let own = zip(parts, kinds).map { part, kind in
      let root = Self.roots[kind.1] ?? kind.1
      let prefix = root == "theme" ? "a" : "w"
      return ("word/\(part.0)", "<\(prefix):\(root) \(Self.names)>\(part.1)</\(prefix):\(root)>")
    }
    return [
      ("[Content_Types].xml", """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Override PartName="/word/document.xml" ContentType="\(types).document.main+xml"/>\(overrides)</Types>
        """),
      ("word/document.xml", "<w:document \(Self.names)><w:body>\(body)<w:sectPr>\(section)</w:sectPr></w:body></w:document>"),
      ("word/styles.xml", "<w:styles \(Self.names)>\(styles)</w:styles>"),
      ("word/_rels/document.xml.rels",
       "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(relationships)</Relationships>"),
    ] + own
  }

  /// With the main namespace and its prefix.
  private func spelled(_ xml: String) -> String {
    var xml = xml.replacing(Self.names, with: "\(Self.names) xmlns:w=\"\(namespace)\"")
    for mark in ["<", "</", " ", "xmlns:"] { xml = xml.replacing("\(mark)w:", with: "\(mark)\(prefix):") }
    return xml.replacing("xmlns:w=", with: "xmlns:\(prefix)=")
  }

  func read() throws -> ReadDocument {
    let parts = files.map { PackagePart($0.0, .deflated(Array(spelled($0.1).utf8))) }
    let bytes = try Package.write(parts, keepingFrom: nil)
    var diagnostics = Diagnostics()
    let package = try Package.read(bytes, name: "van-ban.docx")
    let document = DOCXReader(package: package, name: "van-ban.docx").read(diagnostics: &diagnostics)
    return try #require(document, "\(diagnostics.all)")
  }

  /// The lines of the only section's body.
  func lines() throws -> [String] { ReadingLines(try read().sections[0].blocks).lines }

  static func relationship(_ id: String, _ type: String, _ target: String, external: Bool = false) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return "<Relationship Id=\"\(id)\" Type=\"\(base)/\(type)\" Target=\"\(target)\"\(external ? " TargetMode=\"External\"" : "")/>"
  }

  static func text(_ text: String, _ properties: String = "") -> String {
    "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  static func paragraph(_ inside: String, _ properties: String = "") -> String {
    "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(inside)</w:p>"
  }

  static func style(_ id: String, type: String = "paragraph", on base: String? = nil, _ inside: String) -> String {
    let base = base.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? ""
    return "<w:style w:type=\"\(type)\" w:styleId=\"\(id)\"><w:name w:val=\"\(id)\"/>\(base)\(inside)</w:style>"
  }
}
