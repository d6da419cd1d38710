internal import VanbanContent
internal import VanbanPackage
import VanbanSource

/// How text is written where it is not the text of a paragraph: one line, without formatting.
public enum PlainForm: Sendable, Hashable {
  /// The text of an element: a property, an alternative text.
  case text
  /// The value of an attribute.
  case attribute
  /// An address in an attribute. Before a value that brings its own scheme, `scheme` is left out: word processors put
  /// `http://` before whatever is typed as an address.
  case address(scheme: String = "")
  /// An address that stands outside the part: the attribute holds what stands for it.
  case target(scheme: String = "")
  /// The code of a field, in an element or an attribute: quotes and backslashes are escaped in it
  /// (ISO/IEC 29500-1, 17.16.1).
  case code

  var isAddress: Bool {
    switch self {
    case .address, .target: true
    default: false
    }
  }

  /// The same where `scheme` stands before a value.
  func after(_ scheme: String) -> PlainForm {
    switch self {
    case .address: .address(scheme: scheme)
    case .target: .target(scheme: scheme)
    default: self
    }
  }

  /// Appends `text` as one line.
  func append(_ text: String, to buffer: inout [UInt8]) {
    let line = text.split(separator: "\n").joined(separator: " ")
    switch self {
    case .text: XMLEscape.appendText(line, to: &buffer)
    case .attribute: XMLEscape.appendAttribute(line, to: &buffer)
    case .address(let scheme), .target(let scheme):
      let address = Self.beginsWithScheme(line) ? line : scheme + line
      XMLEscape.appendAttribute(LinkAddress.uri(address), to: &buffer)
    case .code: XMLEscape.appendAttribute(line.utf8.flatMap(Self.escapedInCode), to: &buffer)
    }
  }

  private static func escapedInCode(_ byte: UInt8) -> [UInt8] {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? [UInt8(ascii: "\\"), byte] : [byte]
  }
}

// MARK: - Addresses

extension PlainForm {
  /// Letters, digits, `+`, `-`, `.` and a colon (RFC 3986, 3.1); a letter alone is a drive.
  private static func beginsWithScheme(_ text: String) -> Bool {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard scheme.count > 1, scheme.count < text.utf8.count, let first = scheme.first else { return false }
    return isLetter(first) && scheme.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension PlainForm {
  /// What messages call the place.
  var title: Wording {
    switch self {
    case .text, .attribute: Wording(vi: "văn bản thay thế, chú dẫn", en: "alternative text or tip")
    case .address, .target: Wording(vi: "địa chỉ liên kết", en: "link address")
    case .code: Wording(vi: "mã trường", en: "field code")
    }
  }
}
