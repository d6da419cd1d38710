/// Writes text as XML. Nothing is dropped: what XML cannot hold must be found by `firstForbidden` before.
public enum XMLEscape {
  /// Appends text as element content.
  public static func appendText(_ text: String, to output: inout [UInt8]) {
    append(text, to: &output, replacing: replacementInText)
  }

  /// Appends text as an attribute value, fit for both kinds of quotes.
  ///
  /// Tab and line ends become references, since a parser would read them as spaces.
  public static func appendAttribute(_ text: String, to output: inout [UInt8]) {
    append(text, to: &output, replacing: replacementInAttribute)
  }

  /// Appends UTF-8 as element content.
  public static func appendText(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
    append(bytes, to: &output, replacing: replacementInText)
  }

  /// Appends UTF-8 as an attribute value.
  public static func appendAttribute(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
    append(bytes, to: &output, replacing: replacementInAttribute)
  }

  /// The text of an attribute value.
  public static func unescaped(attribute bytes: [UInt8]) -> String {
    DecodedText.string(bytes, bytes.indices, as: .attribute)
  }

  /// The first character that XML 1.0 does not allow (production 2): control characters, U+FFFE, U+FFFF.
  public static func firstForbidden(in text: String) -> Unicode.Scalar? {
    var suspicious = false
    for byte in text.utf8 where byte < 0x20 || byte == 0xEF {
      suspicious = true
      break
    }
    return suspicious ? text.unicodeScalars.first { !allows($0) } : nil
  }

  /// Whether XML 1.0 allows a character, as itself or as a reference.
  public static func allows(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}

extension XMLEscape {
  private static func append(
    _ text: String, to output: inout [UInt8], replacing: (UInt8) -> StaticString?
  ) {
    var text = text
    text.withUTF8 { unsafe append($0, to: &output, replacing: replacing) }
  }

  @inline(__always)
  private static func append(
    _ bytes: some Sequence<UInt8>, to output: inout [UInt8], replacing: (UInt8) -> StaticString?
  ) {
    output.reserveCapacity(output.count + bytes.underestimatedCount)
    for byte in bytes {
      if let reference = replacing(byte) {
        reference.withUTF8Buffer { unsafe output.append(contentsOf: $0) }
      } else {
        output.append(byte)
      }
    }
  }

  /// `>` too, so that `]]>` cannot arise; CR, since a parser would read it as LF.
  private static func replacementInText(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case 0x0D: "&#13;"
    default: nil
    }
  }

  private static func replacementInAttribute(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&apos;"
    case 0x09: "&#9;"
    case 0x0A: "&#10;"
    default: replacementInText(byte)
    }
  }
}
