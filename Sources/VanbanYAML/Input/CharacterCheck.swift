internal import VanbanSource

/// Looks for bytes that are no UTF-8 and characters that are none of YAML's: [1] c-printable, and within
/// quotes [2] nb-json.
struct CharacterCheck {
  enum Kind {
    /// Bytes that are no UTF-8.
    case invalid
    /// Characters that stand nowhere.
    case forbidden
    /// Characters that may stand within quotes only.
    case quotedOnly
  }

  struct Finding {
    var kind: Kind
    var span: SourceSpan
  }

  private(set) var findings: [Finding] = []
  /// Whether there are characters that may stand within quotes only. They are no findings unless looked for, since
  /// a text may rightly have millions.
  private(set) var hasQuotedOnly = false
  /// Which of those are findings.
  private let isStray: ((SourceSpan) -> Bool)?
  private let bytes: Bytes
  private let limit: Int
  private var index = 0

  /// Checks the whole input; stops after `limit` findings.
  init(_ bytes: Bytes, limit: Int, isStray: ((SourceSpan) -> Bool)? = nil) {
    self.bytes = bytes
    self.isStray = isStray
    self.limit = limit
    run()
  }

  private mutating func run() {
    let bytes = bytes
    var index = 0
    while index < bytes.count, findings.count < limit {
      while let word = bytes.word(at: index), CharacterCheck.isPlainASCII(word) { index &+= 8 }
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F || byte == Byte.tab || byte.isBreak {
        index &+= 1
      } else if byte < 0x80 {
        if byte != Byte.tab, !byte.isBreak { add(byte == 0x7F ? .quotedOnly : .forbidden, index, 1) }
        index &+= 1
      } else {
        self.index = index
        character()
        index = self.index
      }
    }
  }

  /// Whether eight bytes are all from U+0020 to U+007E.
  @inline(__always)
  private static func isPlainASCII(_ word: UInt64) -> Bool {
    let low = (word &- 0x2020_2020_2020_2020) & ~word
    let delete = Bytes.matches(word, 0x7F)
    return (word | low | delete) & 0x8080_8080_8080_8080 == 0
  }

  private mutating func add(_ kind: Kind, _ start: Int, _ length: Int) {
    let span = SourceSpan(start: start, end: start + length)
    if kind == .quotedOnly {
      hasQuotedOnly = true
      guard isStray?(span) == true else { return }
    } else if isStray != nil {
      return
    }
    findings.append(Finding(kind: kind, span: span))
  }

  /// One character of two to four bytes.
  @inline(__always)
  private mutating func character() {
    let length = UTF8Length.of(bytes, at: index)
    guard length > 0 else {
      let start = index
      repeat { index += 1 } while bytes[index] & 0xC0 == 0x80
      return add(.invalid, start, index - start)
    }
    if let kind = CharacterCheck.kind(bytes, at: index, length) { add(kind, index, length) }
    index &+= length
  }

  @inline(__always)
  private static func kind(_ bytes: Bytes, at index: Int, _ length: Int) -> Kind? {
    let first = bytes[index]
    if first == 0xC2 {
      let second = bytes[index + 1]
      return second < 0xA0 && second != 0x85 ? .quotedOnly : nil
    }
    guard first == 0xEF else { return nil }
    let rest = (bytes[index + 1], bytes[index + 2])
    if rest == (0xBB, 0xBF) { return index == 0 ? nil : .quotedOnly }
    return rest == (0xBF, 0xBE) || rest == (0xBF, 0xBF) ? .quotedOnly : nil
  }
}

/// How long a character is in UTF-8 (Unicode, table 3-7).
enum UTF8Length {
  /// The bytes of the character at `index`, 0 where they are no UTF-8.
  @inline(__always)
  static func of(_ bytes: Bytes, at index: Int) -> Int {
    let first = bytes[index]
    let second = bytes[index &+ 1]
    switch first {
    case 0xC2...0xDF: return isTail(second) ? 2 : 0
    case 0xE0...0xEF:
      let least: UInt8 = first == 0xE0 ? 0xA0 : 0x80
      let most: UInt8 = first == 0xED ? 0x9F : 0xBF
      return second >= least && second <= most && isTail(bytes[index &+ 2]) ? 3 : 0
    case 0xF0...0xF4:
      let least: UInt8 = first == 0xF0 ? 0x90 : 0x80
      let most: UInt8 = first == 0xF4 ? 0x8F : 0xBF
      return second >= least && second <= most && isTail(bytes[index &+ 2]) && isTail(bytes[index &+ 3])
        ? 4 : 0
    default: return 0
    }
  }

  @inline(__always)
  private static func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
