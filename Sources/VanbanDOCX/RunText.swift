import VanbanPackage

/// Text as it stands in `w:t`; line breaks and tabs are elements of the run, between two of them.
struct RunText {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// Writes what stands between `<w:t>` and `</w:t>`.
  func write(to buffer: inout [UInt8]) {
    var rest = text[...]
    while let index = rest.utf8.firstIndex(where: { $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }) {
      XMLEscape.appendText(String(rest[..<index]), to: &buffer)
      switch rest.utf8[index] {
      case 0x0A: buffer += "</w:t><w:br/><w:t xml:space=\"preserve\">".utf8
      case 0x09: buffer += "</w:t><w:tab/><w:t xml:space=\"preserve\">".utf8
      default: break
      }
      rest = rest[rest.utf8.index(after: index)...]
    }
    XMLEscape.appendText(String(rest), to: &buffer)
  }
}
