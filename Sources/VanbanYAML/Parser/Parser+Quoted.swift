internal import VanbanSource

extension Parser {
  /// [109] c-double-quoted(n,c).
  mutating func cDoubleQuoted(indent: Int) throws(Interruption) {
    let start = pos
    var flags: Record.Flags = .verbatim
    pos += 1
    while true {
      nextInQuotes(Byte.doubleQuote)
      switch bytes[pos] {
      case Byte.doubleQuote:
        pos += 1
        return try finishQuoted(.doubleQuoted, start, flags)
      case Byte.backslash:
        flags = []
        cNsEscChar()
      case Byte.lf, Byte.cr:
        flags = []
        try sFlowFolded(indent, start)
      default: throw unclosedQuote(start)
      }
    }
  }

  /// [120] c-single-quoted(n,c).
  mutating func cSingleQuoted(indent: Int) throws(Interruption) {
    let start = pos
    var flags: Record.Flags = .verbatim
    pos += 1
    while true {
      nextInQuotes(Byte.singleQuote)
      switch bytes[pos] {
      case Byte.singleQuote:
        pos += 1
        guard bytes[pos] == Byte.singleQuote else { return try finishQuoted(.singleQuoted, start, flags) }
        flags = []
        pos += 1
      case Byte.lf, Byte.cr:
        flags = []
        try sFlowFolded(indent, start)
      case Byte.backslash: pos += 1
      default: throw unclosedQuote(start)
      }
    }
  }

  /// Goes to the next quote, backslash, line break or the end.
  @inline(__always)
  private mutating func nextInQuotes(_ quote: UInt8) {
    let bytes = bytes
    var index = pos
    while true {
      switch bytes[index] {
      case quote, Byte.backslash, Byte.lf, Byte.cr, 0:
        pos = index
        return
      default: index &+= 1
      }
    }
  }

  private mutating func finishQuoted(
    _ style: YAMLStyle, _ start: Int, _ flags: Record.Flags
  ) throws(Interruption) {
    if pos - start > options.limits.scalarBytes { throw scalarTooLong(start) }
    append(Record(.scalar, style, start, pos, flags: flags))
  }

  private mutating func unclosedQuote(_ start: Int) -> Interruption {
    let quote = String(UnicodeScalar(bytes[start]))
    return fail(Fault.unclosedQuote(quote, at: place(pos, pos), opened: place(start, start + 1)), .resume)
  }

  /// [74] s-flow-folded(n): line breaks within quotes, up to the next line that is not empty.
  private mutating func sFlowFolded(_ indent: Int, _ start: Int) throws(Interruption) {
    var spaces = pos
    while bytes[pos].isBreak {
      pos = bytes.afterBreak(at: pos)
      lineStart = pos
      spaces = bytes.afterSpaces(from: pos)
      pos = bytes.afterBlanks(from: spaces)
    }
    if atEnd || bytes.isDocumentMarker(at: lineStart) { throw unclosedQuote(start) }
    guard spaces - lineStart < indent else { return }
    if spaces < pos { throw fail(Fault.tabIndentation(at: place(spaces, pos))) }
    if bytes[pos] == bytes[start] {
      report(Fault.quoteIndentation(at: place(pos, pos + 1), opened: place(start, start + 1)))
    } else {
      throw unclosedQuote(start)
    }
  }

  /// [62] c-ns-esc-char; a line break after the backslash is left for folding.
  private mutating func cNsEscChar() {
    let start = pos
    pos += 1
    let sign = bytes[pos]
    guard !sign.endsLine else { return }
    pos += 1
    guard let digits = Escape.digits(of: sign) else {
      guard Escape.scalar(of: sign) == nil else { return }
      while bytes[pos] & 0xC0 == 0x80 { pos += 1 }
      return report(Fault.badEscape(bytes.string(start, pos), at: place(start, pos)))
    }
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = bytes[pos].hexValue else {
        return report(Fault.shortEscape(bytes.string(start, pos), digits, at: place(start, pos)))
      }
      value = value << 4 | digit
      pos += 1
    }
    if UnicodeScalar(value) == nil, !isSurrogatePair(start, value) {
      report(Fault.escapeNotUnicode(bytes.string(start, pos), at: place(start, pos)))
    }
  }

  /// Whether `\uD83D\uDE00` as JSON writes it stands here; reading goes on after the pair.
  private mutating func isSurrogatePair(_ start: Int, _ high: UInt32) -> Bool {
    guard bytes[start + 1] == 0x75, Escape.pair(bytes, high, at: pos) != nil else { return false }
    pos += 6
    return true
  }
}

/// What stands after the backslash of an escape.
enum Escape {
  /// [59] ns-esc-8-bit, [60] ns-esc-16-bit, [61] ns-esc-32-bit: how many hexadecimal digits follow.
  static func digits(of sign: UInt8) -> Int? {
    switch sign {
    case 0x78: 2
    case 0x75: 4
    case 0x55: 8
    default: nil
    }
  }

  /// [42] ns-esc-null … [58] ns-esc-paragraph-separator.
  static func scalar(of sign: UInt8) -> UnicodeScalar? {
    switch sign {
    case 0x30: "\0"
    case 0x61: "\u{07}"
    case 0x62: "\u{08}"
    case 0x74, Byte.tab: "\t"
    case 0x6E: "\n"
    case 0x76: "\u{0B}"
    case 0x66: "\u{0C}"
    case 0x72: "\r"
    case 0x65: "\u{1B}"
    case 0x20, 0x22, 0x2F, 0x5C: UnicodeScalar(sign)
    case 0x4E: "\u{85}"
    case 0x5F: "\u{A0}"
    case 0x4C: "\u{2028}"
    case 0x50: "\u{2029}"
    default: nil
    }
  }

  /// The character of a surrogate pair whose second half stands at `index`.
  static func pair(_ bytes: Bytes, _ high: UInt32, at index: Int) -> UnicodeScalar? {
    guard 0xD800..<0xDC00 ~= high, bytes[index] == Byte.backslash, bytes[index + 1] == 0x75 else {
      return nil
    }
    var low: UInt32 = 0
    for offset in 2..<6 {
      guard let digit = bytes[index + offset].hexValue else { return nil }
      low = low << 4 | digit
    }
    guard 0xDC00..<0xE000 ~= low else { return nil }
    return UnicodeScalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }
}
