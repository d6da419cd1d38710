/// The bytes that YAML gives a meaning, by the names of its chapter 5.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lf: UInt8 = 0x0A
  static let cr: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let exclamation: UInt8 = 0x21
  static let doubleQuote: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let percent: UInt8 = 0x25
  static let ampersand: UInt8 = 0x26
  static let singleQuote: UInt8 = 0x27
  static let asterisk: UInt8 = 0x2A
  static let plus: UInt8 = 0x2B
  static let comma: UInt8 = 0x2C
  static let dash: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let zero: UInt8 = 0x30
  static let nine: UInt8 = 0x39
  static let colon: UInt8 = 0x3A
  static let less: UInt8 = 0x3C
  static let greater: UInt8 = 0x3E
  static let question: UInt8 = 0x3F
  static let at: UInt8 = 0x40
  static let openBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let closeBracket: UInt8 = 0x5D
  static let underscore: UInt8 = 0x5F
  static let backtick: UInt8 = 0x60
  static let openBrace: UInt8 = 0x7B
  static let pipe: UInt8 = 0x7C
  static let closeBrace: UInt8 = 0x7D
}

extension UInt8 {
  /// [33] s-white.
  @inline(__always) var isBlank: Bool { self == Byte.space || self == Byte.tab }
  /// [28] b-break, its first byte.
  @inline(__always) var isBreak: Bool { self == Byte.lf || self == Byte.cr }
  /// A blank, a line break, or the end of the input.
  @inline(__always) var endsWord: Bool { self <= Byte.space && (isBlank || isBreak || self == 0) }
  /// A line break or the end of the input.
  @inline(__always) var endsLine: Bool { isBreak || self == 0 }
  /// [23] c-flow-indicator.
  @inline(__always) var isFlowIndicator: Bool {
    switch self {
    case Byte.comma, Byte.openBracket, Byte.closeBracket, Byte.openBrace, Byte.closeBrace: true
    default: false
    }
  }
  /// [35] ns-dec-digit.
  @inline(__always) var isDigit: Bool { self &- Byte.zero < 10 }
  /// [36] ns-hex-digit, as its value.
  var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
  /// [38] ns-word-char.
  var isWordCharacter: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, Byte.dash: true
    default: false
    }
  }
  /// [39] ns-uri-char, with `%` standing for an escape.
  var isURICharacter: Bool {
    switch self {
    case 0x23, 0x3B, 0x2F, 0x3F, 0x3A, 0x40, 0x26, 0x3D, 0x2B, 0x24, 0x2C, 0x5F, 0x2E, 0x21, 0x7E, 0x2A, 0x27,
      0x28, 0x29, 0x5B, 0x5D, 0x25:
      true
    default: isWordCharacter
    }
  }
}
