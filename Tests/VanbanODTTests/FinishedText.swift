import Testing
import VanbanODT
import VanbanPackage
import VanbanReading
import VanbanSource
import VanbanTestSupport

/// A small finished document made of the pieces a test names, and what is read of it.
struct FinishedText {
  var body: String
  var automatic = ""
  var named = ""
  var masters = "<style:master-page style:name=\"Standard\" style:page-layout-name=\"P\"/>"
  var layouts = FinishedText.layout("P", "fo:page-width=\"210mm\" fo:page-height=\"297mm\" fo:margin=\"20mm\"")
  var fonts = ""

  private static let names = [
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
    ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
  ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($1):1.0\"" }.joined(separator: " ")
    + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    + " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""

  private var files: [(String, String)] {
    let faces = "<office:font-face-decls>\(fonts)</office:font-face-decls>"
    return [
      ("content.xml", """
        <office:document-content \(Self.names)>\(faces)<office:automatic-styles>\(automatic)</office:automatic-styles>\
        <office:body><office:text>\(body)</office:text></office:body></office:document-content>
        """),
      ("styles.xml", """
        <office:document-styles \(Self.names)>\(faces)<office:styles>\(named)</office:styles><office:automatic-styles>\(layouts)\
        </office:automatic-styles><office:master-styles>\(masters)</office:master-styles></office:document-styles>
        """),
    ]
  }

  func read() throws -> ReadDocument {
    let bytes = try Package.write(files.map { PackagePart($0.0, .deflated(Array($0.1.utf8))) }, keepingFrom: nil)
    var diagnostics = Diagnostics()
    let package = try Package.read(bytes, name: "van-ban.odt")
    let document = ODTReader(package: package, name: "van-ban.odt").read(diagnostics: &diagnostics)
    return try #require(document, "\(diagnostics.all)")
  }

  /// The lines of the first section's body.
  func lines() throws -> [String] { ReadingLines(try read().sections[0].blocks).lines }

  /// A style with its properties by their kind.
  static func style(
    _ name: String, _ family: String = "paragraph", on base: String? = nil, attributes: String = "", paragraph: String = "",
    text: String = "", other: String = ""
  ) -> String {
    let base = base.map { " style:parent-style-name=\"\($0)\"" } ?? ""
    let inside = (paragraph.isEmpty ? "" : "<style:paragraph-properties \(paragraph)/>")
      + (other.isEmpty ? "" : "<style:\(family)-properties \(other)/>")
      + (text.isEmpty ? "" : "<style:text-properties \(text)/>")
    return "<style:style style:name=\"\(name)\" style:family=\"\(family)\"\(base) \(attributes)>\(inside)</style:style>"
  }

  static func layout(_ name: String, _ attributes: String, _ inside: String = "") -> String {
    "<style:page-layout style:name=\"\(name)\"><style:page-layout-properties \(attributes)/>\(inside)</style:page-layout>"
  }

  static func p(_ inside: String, _ style: String? = nil) -> String {
    "<text:p\(style.map { " text:style-name=\"\($0)\"" } ?? "")>\(inside)</text:p>"
  }
}
