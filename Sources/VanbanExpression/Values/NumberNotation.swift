extension Decimal {
  /// What reading a text as a number comes to.
  public enum Reading: Sendable, Hashable {
    case number(Decimal)
    /// Digits and marks that do not fit the notation or could be read two ways: `17.6` and `0.978` where
    /// the notation is Vietnamese.
    case unclear
    /// More digits than a number can hold.
    case overflow
    case noNumber
  }

  /// Reads a number in one notation. Blanks around it do not count; a sign may stand before it.
  public static func read(_ text: String, _ notation: Scalar.Notation) -> Reading {
    var reader = NumberReader(bytes: Array(text.utf8))
    return reader.read(notation)
  }
}

private struct NumberReader {
  let bytes: [UInt8]
  var index = 0
  var end = 0
  var significand: Int128 = 0
  var scale = 0
  var overflow = false

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func read(_ notation: Scalar.Notation) -> Decimal.Reading {
    trim()
    let negative = takeSign()
    let start = index
    let isWhole = notation == .vietnamese ? readVietnamese() : readMachine()
    guard isWhole, index == end else { return classify(from: start) }
    guard !overflow, let result = Decimal(negative ? 0 - significand : significand, scale: scale) else {
      return .overflow
    }
    return .number(result)
  }

  private mutating func readVietnamese() -> Bool {
    let first = readDigits()
    guard first > 0 else { return false }
    if peek(0x2E) {
      guard first <= 3, bytes[index - first] != 0x30 else { return false }
      while peek(0x2E) {
        index += 1
        guard readDigits() == 3 else { return false }
      }
    }
    return readFraction(after: 0x2C)
  }

  private mutating func readMachine() -> Bool {
    guard readDigits() > 0, readFraction(after: 0x2E) else { return false }
    guard peek(0x65) || peek(0x45) else { return true }
    index += 1
    return readExponent()
  }

  private mutating func readFraction(after mark: UInt8) -> Bool {
    guard peek(mark) else { return true }
    index += 1
    scale = readDigits()
    return scale > 0
  }

  private mutating func readExponent() -> Bool {
    let negative = takeSign()
    var exponent = 0
    let start = index
    while index < end, let digit = digit(at: index) {
      exponent = min(exponent * 10 + Int(digit), 1000)
      index += 1
    }
    scale += negative ? exponent : -exponent
    while scale < 0, !overflow {
      significand = multiplied(significand, adding: 0)
      scale += 1
    }
    return index > start
  }

  /// The number of digits read.
  private mutating func readDigits() -> Int {
    let start = index
    while index < end, let digit = digit(at: index) {
      significand = multiplied(significand, adding: digit)
      index += 1
    }
    return index - start
  }

  private mutating func multiplied(_ number: Int128, adding digit: UInt8) -> Int128 {
    guard number < 10_000_000_000_000_000_000_000_000_000_000_000_000 else {
      overflow = true
      return number
    }
    return number * 10 + Int128(digit)
  }

  /// What holds only digits and the marks of numbers is meant as a number.
  private func classify(from start: Int) -> Decimal.Reading {
    var hasDigit = false
    var index = start
    while index < end {
      if digit(at: index) != nil {
        hasDigit = true
      } else if bytes[index] != 0x2E, bytes[index] != 0x2C, bytes[index] != 0x20, !isNoBreakSpace(at: index) {
        return .noNumber
      } else if isNoBreakSpace(at: index) {
        index += 1
      }
      index += 1
    }
    return hasDigit ? .unclear : .noNumber
  }

  private mutating func trim() {
    end = bytes.count
    while index < end, isBlank(bytes[index]) || isNoBreakSpace(at: index) {
      index += isBlank(bytes[index]) ? 1 : 2
    }
    while end > index, isBlank(bytes[end - 1]) || (end - index >= 2 && isNoBreakSpace(at: end - 2)) {
      end -= isBlank(bytes[end - 1]) ? 1 : 2
    }
  }

  /// Takes `+`, `-` or the minus sign U+2212; true for a minus.
  private mutating func takeSign() -> Bool {
    if peek(0x2B) || peek(0x2D) {
      index += 1
      return bytes[index - 1] == 0x2D
    }
    guard index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x88, bytes[index + 2] == 0x92 else {
      return false
    }
    index += 3
    return true
  }

  private func peek(_ byte: UInt8) -> Bool { index < end && bytes[index] == byte }

  private func digit(at index: Int) -> UInt8? {
    let byte = bytes[index]
    return byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private func isNoBreakSpace(at index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == 0xC2 && bytes[index + 1] == 0xA0
  }
}
