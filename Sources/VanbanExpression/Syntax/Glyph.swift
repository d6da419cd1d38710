/// One character of a tag as it stands, and the plain one that it is read as.
///
/// Word processors change what is typed: curly quotes, no-break spaces, full-width braces, dashes for
/// hyphens, `≥` for `>=`. Outside text literals they are read as what was typed.
struct Glyph {
  let scalar: Unicode.Scalar
  /// Length in UTF-8 bytes.
  let length: Int

  init(_ bytes: [UInt8], _ index: Int, _ end: Int) {
    let first = bytes[index]
    guard first >= 0x80 else {
      (scalar, length) = (Unicode.Scalar(first), 1)
      return
    }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, index + count <= end else {
      (scalar, length) = ("\u{FFFD}", 1)
      return
    }
    var code = UInt32(first) & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07)
    for offset in 1..<count { code = code << 6 | UInt32(bytes[index + offset] & 0x3F) }
    (scalar, length) = (Unicode.Scalar(code) ?? "\u{FFFD}", count)
  }

  /// The ASCII character that it is read as, or 0.
  var plain: UInt8 {
    switch scalar.value {
    case 0..<0x80: UInt8(scalar.value)
    case 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: 0x20
    case 0x2010...0x2014, 0x2212: 0x2D
    case 0xFF01...0xFF5E: UInt8(scalar.value - 0xFEE0)
    default: 0
    }
  }

  var isSpace: Bool { plain == 0x20 || (plain >= 0x09 && plain <= 0x0D) }
  var isDigit: Bool { plain >= 0x30 && plain <= 0x39 }

  var startsName: Bool {
    switch plain {
    case 0x41...0x5A, 0x61...0x7A, 0x5F: true
    case 0: scalar.properties.isAlphabetic
    default: false
    }
  }

  var continuesName: Bool {
    if startsName || isDigit { return true }
    guard plain == 0 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: return true
    default: return false
    }
  }

  var quote: Quote? {
    switch scalar {
    case "\"", "＂": .straightDouble
    case "'", "＇": .straightSingle
    case "“", "”", "„", "‟": .curlyDouble
    case "‘", "’", "‚", "‛": .curlySingle
    default: nil
    }
  }
}

/// A text literal is closed by a quote of the kind that opened it, since a curly one may stand either way
/// round.
enum Quote: Equatable {
  case straightDouble, straightSingle, curlyDouble, curlySingle
}
