internal import VanbanSource

extension XMLTree {
  /// Parses a part.
  ///
  /// UTF-16 is turned into UTF-8 first, and `bytes` is that. Throws `xml.malformed`, `xml.doctype`, `xml.too-large`,
  /// `xml.too-deep`, `xml.too-many-attributes` or `xml.encoding`, naming part, line and column.
  public static func parse(
    _ bytes: [UInt8], part: String, document: String, limits: XMLLimits = .standard
  ) throws(PackageError) -> XMLTree {
    var text = bytes
    do throws(XMLFault) {
      guard bytes.count <= limits.size else { throw XMLFault(.tooLarge(limits.size), at: 0) }
      text = try XMLEncoding.utf8(bytes)
      return try tree(of: text, limits: limits)
    } catch {
      throw PackageError(diagnostic: error.diagnostic(bytes: text, part: part, document: document))
    }
  }

  private static func tree(of text: [UInt8], limits: XMLLimits) throws(XMLFault) -> XMLTree {
    let room = try XMLPrescan(text.span, limits: limits)
    var builder = XMLTreeBuilder(text, room: room, limits: limits)
    try XMLParserHandle(text).read(into: &builder)
    return try builder.finish()
  }
}
