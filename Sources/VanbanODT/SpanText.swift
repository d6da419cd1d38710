import VanbanPackage

/// Text as it stands in a paragraph: white space that a reader would collapse is written as elements
/// (OpenDocument 1.3 part 3, 6.1.2 – 6.1.5).
struct SpanText {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  func write(to buffer: inout [UInt8]) {
    var plain: [UInt8] = []
    var spaces = 0
    for byte in text.utf8 {
      if byte == 0x20 {
        spaces += 1
        continue
      }
      write(spaces: spaces, inside: !plain.isEmpty, &plain, &buffer)
      spaces = 0
      switch byte {
      case 0x0A: write("<text:line-break/>", after: &plain, to: &buffer)
      case 0x09: write("<text:tab/>", after: &plain, to: &buffer)
      case 0x0D: continue
      default: plain.append(byte)
      }
    }
    write(spaces: spaces, inside: false, &plain, &buffer)
    flush(&plain, to: &buffer)
  }

  /// One space between characters stays a character.
  private func write(spaces: Int, inside: Bool, _ plain: inout [UInt8], _ buffer: inout [UInt8]) {
    guard spaces > 0 else { return }
    if inside { plain.append(0x20) }
    let rest = inside ? spaces - 1 : spaces
    guard rest > 0 else { return }
    write(rest == 1 ? "<text:s/>" : "<text:s text:c=\"\(rest)\"/>", after: &plain, to: &buffer)
  }

  private func write(_ element: String, after plain: inout [UInt8], to buffer: inout [UInt8]) {
    flush(&plain, to: &buffer)
    buffer += element.utf8
  }

  private func flush(_ plain: inout [UInt8], to buffer: inout [UInt8]) {
    guard !plain.isEmpty else { return }
    XMLEscape.appendText(String(decoding: plain, as: UTF8.self), to: &buffer)
    plain.removeAll(keepingCapacity: true)
  }
}
