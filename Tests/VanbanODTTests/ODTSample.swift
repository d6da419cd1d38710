import Testing
import VanbanContent
import VanbanExpression
import VanbanODT
import VanbanPackage
import VanbanSource
import VanbanTemplate

/// A small ODT template made of the pieces a test names.
struct ODTSample {
  var body: String
  var automatic = ""
  var named = ""
  var masters = "<style:master-page style:name=\"Standard\" style:page-layout-name=\"P\"/>"
  var layouts = """
    <style:page-layout style:name="P"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" \
    style:print-orientation="portrait" fo:margin-left="30mm" fo:margin-right="15mm"/></style:page-layout>
    """

  private static let names = ["office", "style", "text", "table"].map {
    "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }.joined(separator: " ") + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""

  private var parts: [(String, String)] {
    let styles = "<office:automatic-styles>\(automatic)</office:automatic-styles>"
    return [
      ("content.xml", """
        <office:document-content \(Self.names)>\(automatic.isEmpty ? "<office:automatic-styles/>" : styles)<office:body>\
        <office:text>\(body)</office:text></office:body></office:document-content>
        """),
      ("styles.xml", """
        <office:document-styles \(Self.names)><office:styles>\(named)</office:styles><office:automatic-styles>\(layouts)\
        </office:automatic-styles><office:master-styles>\(masters)</office:master-styles></office:document-styles>
        """),
    ]
  }

  func package() throws -> Package {
    try Package.read(
      Package.write(parts.map { PackagePart($0.0, .deflated(Array($0.1.utf8))) }, keepingFrom: nil), name: "mau.odt")
  }

  /// The parts of the filled document.
  func render(_ context: [(String, Value)], sizeShifts: [String: Double] = [:], files: FileAccess = .none) throws -> [String: String] {
    var diagnostics = Diagnostics()
    let template = try #require(Template<ODTFormat>(package(), name: "mau.odt", diagnostics: &diagnostics))
    let request = RenderRequest(context: ValueMap(context), sizeShifts: sizeShifts, files: files)
    let bytes = try #require(try template.package(request, diagnostics: &diagnostics))
    let result = try Package.read(bytes, name: "ra.odt")
    var parts: [String: String] = [:]
    for entry in result.entries {
      parts[entry.name] = String(decoding: try result.bytes(of: entry.name) ?? [], as: UTF8.self)
    }
    return parts
  }

  /// The content part when `nd` is these blocks.
  func content(_ blocks: [Block]) throws -> String {
    try render([("nd", .object(Content(blocks)))])["content.xml"] ?? ""
  }
}
