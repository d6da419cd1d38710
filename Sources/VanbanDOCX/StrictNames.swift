import VanbanPackage
import VanbanTemplate

/// The names of a Strict document (ISO/IEC 29500-1, annex A; 29500-4, annex A). What writers write bears those
/// of Transitional documents, and is given the others in one place, once all is written.
enum StrictNames {
  private static let pairs: [(transitional: [UInt8], strict: [UInt8])] = [
    ("wordprocessingml/2006/main", "wordprocessingml/main"),
    ("drawingml/2006/wordprocessingDrawing", "drawingml/wordprocessingDrawing"),
    ("drawingml/2006/main", "drawingml/main"), ("drawingml/2006/picture", "drawingml/picture"),
    ("officeDocument/2006/relationships", "officeDocument/relationships"),
  ].map { (Array("\(transitional)\($0.0)".utf8), Array("http://purl.oclc.org/ooxml/\($0.1)".utf8)) }

  private static let transitional = "http://schemas.openxmlformats.org/"

  static func bring(into parts: inout RenderedParts) throws(PackageError) {
    for name in parts.changed where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
      guard let bytes = try parts.bytes(of: name), let translated = translated(bytes) else { continue }
      parts.set(name, .deflated(translated))
    }
  }

  /// Nil where nothing is to be done.
  private static func translated(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var at = 0
    var copied = 0
    while let equals = bytes[at...].firstIndex(of: UInt8(ascii: "=")) {
      at = equals + 1
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'"),
        let pair = pairs.first(where: { bytes[(at + 1)...].starts(with: $0.transitional) })
      else { continue }
      result += bytes[copied...at] + pair.strict
      at += 1 + pair.transitional.count
      copied = at
    }
    return copied == 0 ? nil : result + bytes[copied...]
  }
}
