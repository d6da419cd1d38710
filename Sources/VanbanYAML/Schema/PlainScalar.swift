/// Reads a text by the tables of sections 10.2.2 and 10.3.2.
struct PlainScalar {
  private let text: String
  private let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// Section 10.3.2; nil for a text.
  var core: YAMLScalar? {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    case ".nan", ".NaN", ".NAN": return .float(.nan)
    default: break
    }
    guard let first = bytes.first, first.isDigit || first == Byte.dot || isSign(first) else { return nil }
    return radix ?? infinity ?? number(isJSON: false)
  }

  /// Section 10.2.2; nil for what is an error there.
  var json: YAMLScalar? {
    switch text {
    case "null": .null
    case "true": .bool(true)
    case "false": .bool(false)
    default: number(isJSON: true)
    }
  }

  private func isSign(_ byte: UInt8) -> Bool { byte == Byte.plus || byte == Byte.dash }

  /// `0o7`, `0x3A`.
  private var radix: YAMLScalar? {
    guard bytes.count > 2, bytes[0] == Byte.zero, bytes[1] == 0x6F || bytes[1] == 0x78 else { return nil }
    let isOctal = bytes[1] == 0x6F
    let digits = bytes[2...]
    guard digits.allSatisfy({ isOctal ? 0x30...0x37 ~= $0 : $0.hexValue != nil }) else { return nil }
    let value = Int(String(decoding: digits, as: UTF8.self), radix: isOctal ? 8 : 16)
    return value.map { .integer($0) } ?? .largeInteger(text)
  }

  /// `.inf`, `-.INF`.
  private var infinity: YAMLScalar? {
    let isNegative = bytes.first == Byte.dash
    let name = isSign(bytes[0]) ? String(text.dropFirst()) : text
    guard [".inf", ".Inf", ".INF"].contains(name) else { return nil }
    return .float(isNegative ? -.infinity : .infinity)
  }

  /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`; by JSON without `+`, a leading `.`
  /// and a leading zero.
  private func number(isJSON: Bool) -> YAMLScalar? {
    var index = 0
    if let first = bytes.first, isJSON ? first == Byte.dash : isSign(first) { index = 1 }
    let whole = digits(&index)
    if isJSON, whole == 0 || whole > 1 && bytes[index - whole] == Byte.zero { return nil }
    if whole > 0, index == bytes.count { return integer }
    var fraction = 0
    if index < bytes.count, bytes[index] == Byte.dot {
      index += 1
      fraction = digits(&index)
    }
    guard whole + fraction > 0, exponent(&index), index == bytes.count else { return nil }
    return Double(normalized).map { .float($0) }
  }

  private func digits(_ index: inout Int) -> Int {
    let start = index
    while index < bytes.count, bytes[index].isDigit { index += 1 }
    return index - start
  }

  private func exponent(_ index: inout Int) -> Bool {
    guard index < bytes.count, bytes[index] | 0x20 == 0x65 else { return true }
    index += 1
    if index < bytes.count, isSign(bytes[index]) { index += 1 }
    return digits(&index) > 0
  }

  private var integer: YAMLScalar {
    Int(text).map { .integer($0) } ?? .largeInteger(text)
  }

  /// The spelling that Swift reads: a digit on both sides of the point.
  private var normalized: String {
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let beforeIsDigit = index > 0 && bytes[index - 1].isDigit
      let afterIsDigit = index + 1 < bytes.count && bytes[index + 1].isDigit
      if byte == Byte.dot, !beforeIsDigit { result.append(Byte.zero) }
      result.append(byte)
      if byte == Byte.dot, !afterIsDigit { result.append(Byte.zero) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
