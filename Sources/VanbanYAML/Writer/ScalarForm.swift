/// What a text allows: which of the five styles give it back unchanged.
struct ScalarForm {
  let text: String
  private let bytes: [UInt8]
  /// Only characters that may stand in YAML without an escape, line feeds and tabs aside.
  let isPrintable: Bool
  let isOneLine: Bool

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    isPrintable = text.unicodeScalars.allSatisfy { ScalarForm.isPrintable($0) }
    isOneLine = !bytes.contains { $0.isBreak }
  }

  /// [1] c-printable without the breaks of older versions (U+0085, U+2028, U+2029) and the byte order mark.
  static func isPrintable(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }

  /// Whether it may stand plain on one line: [131] ns-plain(n,c), and neither a document marker nor a tab.
  func allowsPlain(inFlow: Bool) -> Bool {
    guard isOneLine, isPrintable, let first = bytes.first, let last = bytes.last else { return false }
    if first.isBlank || last.isBlank || last == Byte.colon || bytes.contains(Byte.tab) { return false }
    if text.hasPrefix("---") || text.hasPrefix("...") { return false }
    guard allowsFirst(first) else { return false }
    for index in bytes.indices {
      let byte = bytes[index]
      if inFlow, byte.isFlowIndicator { return false }
      if byte == Byte.colon, bytes[index + 1].endsWord { return false }
      if byte == Byte.hash, bytes[index - 1].isBlank { return false }
    }
    return true
  }

  /// [126] ns-plain-first(c).
  private func allowsFirst(_ first: UInt8) -> Bool {
    switch first {
    case Byte.dash, Byte.question, Byte.colon:
      return bytes.count > 1 && !bytes[1].endsWord && !bytes[1].isFlowIndicator
    case Byte.comma, Byte.openBracket, Byte.closeBracket, Byte.openBrace, Byte.closeBrace, Byte.hash,
      Byte.ampersand,
      Byte.asterisk, Byte.exclamation, Byte.pipe, Byte.greater, Byte.singleQuote, Byte.doubleQuote,
      Byte.percent,
      Byte.at, Byte.backtick:
      return false
    default: return true
    }
  }

  /// Whether quotes need no escapes.
  var allowsSingleQuotes: Bool { isOneLine && isPrintable }

  /// Whether a block scalar gives it back: there is something to see, and no carriage return.
  var allowsBlock: Bool {
    isPrintable && bytes.contains { !$0.isBlank && !$0.isBreak }
  }

  /// Whether the indentation of a block must be told: its first line begins with a blank, or is empty.
  var needsIndentIndicator: Bool { bytes.first.map { $0.isBlank || $0.isBreak } ?? false }

  /// [164] c-chomping-indicator(t).
  var chomping: String {
    guard bytes.last == Byte.lf else { return "-" }
    return bytes.dropLast().last == Byte.lf ? "+" : ""
  }

  /// Whether a plain scalar with this text would be read as null, true, false or a number.
  var readsAsOther: Bool {
    if case .string = PlainScalar(text).core ?? .string(text) { return false }
    return true
  }

  /// The text between double quotes.
  var escaped: String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\0": result += "\\0"
      case _ where ScalarForm.isPrintable(scalar): result.unicodeScalars.append(scalar)
      default: result += ScalarForm.escape(scalar)
      }
    }
    return result
  }

  /// [59] ns-esc-8-bit, [60] ns-esc-16-bit, [61] ns-esc-32-bit.
  private static func escape(_ scalar: UnicodeScalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (sign, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + sign + String(repeating: "0", count: width - digits.count) + digits
  }
}
