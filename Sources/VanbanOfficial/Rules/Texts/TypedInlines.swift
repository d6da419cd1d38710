import VanbanSource

/// Takes the markup out of a line and leaves what a reader sees; notes and captions come out as texts of their own.
struct TypedInlines {
  private let line: TypedText
  private(set) var text = TypedText()
  private(set) var notes: [TypedText] = []
  private var index: Int

  init(_ line: TypedText, mark: Int = 0) {
    self.line = line
    index = 0
    while index < mark { take() }
    while index < line.count { step() }
  }

  private var byte: UInt8 { line.bytes[index] }

  private func at(_ offset: Int) -> UInt8? {
    let position = index + offset
    return position >= 0 && position < line.count ? line.bytes[position] : nil
  }

  private mutating func take() {
    text.append(byte, from: line.origins[index])
    index += 1
  }

  private mutating func step() {
    switch byte {
    case .backslash: takeEscape()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): takeEmphasis()
    case UInt8(ascii: "^"): if !takeNote(at: 1) { takeEmphasis() }
    case UInt8(ascii: "["): if !takeNamedNote(), !takeLink() { take() }
    case UInt8(ascii: "!"): if !takeNote(at: 1) { take() }
    default: take()
    }
  }

  private mutating func takeEscape() {
    guard let next = at(1), next < 0x80, !next.isASCIIWord, !next.isBlank else { return take() }
    index += 1
    take()
  }

  /// A run of signs that opens or closes an emphasis is left out; any other is text.
  private mutating func takeEmphasis() {
    let sign = byte
    var count = 0
    while at(count) == sign { count += 1 }
    let before = at(-1)
    let after = at(count)
    let isInWord = isWord(before) && isWord(after) && sign != UInt8(ascii: "^") && sign != UInt8(ascii: "~")
    let standsAlone = isSpace(before) && isSpace(after)
    let longest = sign == UInt8(ascii: "*") ? 3 : 2
    if isInWord || standsAlone || count > longest || sign == UInt8(ascii: "_") && count == 1 || isRough(sign, count) {
      for _ in 0..<count { take() }
    } else {
      index += count
    }
  }

  /// `~10%`: a sign before a number that nothing closes.
  private func isRough(_ sign: UInt8, _ count: Int) -> Bool {
    guard sign == UInt8(ascii: "~") || sign == UInt8(ascii: "^"), count == 1 else { return false }
    var next = index + 1
    while next < line.count, !line.bytes[next].isBlank {
      if line.bytes[next] == sign { return false }
      next += 1
    }
    var last = index - 1
    while last >= 0, !line.bytes[last].isBlank {
      if line.bytes[last] == sign { return false }
      last -= 1
    }
    return true
  }

  /// `^[text]` or `![caption](file){…}`: an object here, and its text for itself.
  private mutating func takeNote(at offset: Int) -> Bool {
    guard at(offset) == UInt8(ascii: "["), let close = closing(of: index + offset) else { return false }
    let start = index
    notes.append(line.trimmed(index + offset + 1..<close))
    index = close + 1
    if line.bytes[start] == UInt8(ascii: "!") { skipAddress() }
    text.appendObject(over: line.origins[start]..<line.origins[index - 1] + 1)
    return true
  }

  /// `[^name]`
  private mutating func takeNamedNote() -> Bool {
    guard at(1) == UInt8(ascii: "^"), let close = closing(of: index) else { return false }
    text.appendObject(over: line.origins[index]..<line.origins[close] + 1)
    index = close + 1
    return true
  }

  /// `[text](address)`: its text.
  private mutating func takeLink() -> Bool {
    guard let close = closing(of: index), close + 1 < line.count, line.bytes[close + 1] == UInt8(ascii: "("),
      let end = line.bytes[(close + 1)...].firstIndex(of: UInt8(ascii: ")")),
      !line.bytes[close + 1..<end].contains(where: \.isBlank)
    else { return false }
    index += 1
    while index < close { step() }
    index = end + 1
    return true
  }

  private mutating func skipAddress() {
    for (open, close) in [(UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "{"), UInt8(ascii: "}"))] {
      guard index < line.count, byte == open, let end = line.bytes[index...].firstIndex(of: close) else { return }
      index = end + 1
    }
  }

  private func closing(of open: Int) -> Int? {
    var depth = 0
    for position in open..<line.count {
      switch line.bytes[position] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return position }
      default: break
      }
    }
    return nil
  }

  private func isSpace(_ byte: UInt8?) -> Bool { byte.map(\.isBlank) ?? true }

  private func isWord(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x80 || $0.isASCIIWord } ?? false }
}

extension UInt8 {
  var isASCIIWord: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
