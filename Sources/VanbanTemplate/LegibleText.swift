/// Text as tags are looked for in it: without the characters that nobody sees, addresses without percent escapes.
struct LegibleText {
  private(set) var bytes: [UInt8] = []
  /// Where each byte came from, and the end; nil where nothing was changed.
  private var origins: [Int]?

  init(_ text: [UInt8], isAddress: Bool = false) {
    let isChanged = isAddress ? text.contains(UInt8(ascii: "%")) : Self.holdsInvisible(text)
    guard isChanged else {
      bytes = text
      return
    }
    var origins: [Int] = []
    var index = 0
    while index < text.count {
      let (byte, length) = isAddress ? Self.escape(text, at: index) : Self.character(text, at: index)
      if let byte {
        bytes.append(byte)
        origins.append(index)
      }
      index += length
    }
    self.origins = origins + [text.count]
  }

  /// The stretch of the text that a stretch of `bytes` came from.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard let origins else { return range }
    let start = origins[range.lowerBound]
    return start..<max(start, origins[range.upperBound])
  }

  // MARK: Reading

  private static func escape(_ text: [UInt8], at index: Int) -> (byte: UInt8?, length: Int) {
    guard text[index] == UInt8(ascii: "%"), index + 2 < text.count, let high = digit(text[index + 1]),
      let low = digit(text[index + 2])
    else { return (text[index], 1) }
    return (high << 4 | low, 3)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }

  private static func character(_ text: [UInt8], at index: Int) -> (byte: UInt8?, length: Int) {
    let length = invisibleLength(text, at: index)
    return length == 0 ? (text[index], 1) : (nil, length)
  }

  // MARK: Invisible characters

  private static func holdsInvisible(_ text: [UInt8]) -> Bool {
    text.indices.contains { text[$0] >= 0xC2 && invisibleLength(text, at: $0) > 0 }
  }

  /// The length of the character at `index` if it is one that word processors put in and nobody sees: U+00AD soft
  /// hyphen, U+200B zero width space, U+200E and U+200F direction marks, U+2060 word joiner, U+FEFF.
  private static func invisibleLength(_ text: [UInt8], at index: Int) -> Int {
    let first = text[index]
    guard first == 0xC2 || first == 0xE2 || first == 0xEF, index + 1 < text.count else { return 0 }
    let second = text[index + 1]
    if first == 0xC2 { return second == 0xAD ? 2 : 0 }
    guard index + 2 < text.count else { return 0 }
    return switch (first, second, text[index + 2]) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E), (0xE2, 0x80, 0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): 3
    default: 0
    }
  }
}
