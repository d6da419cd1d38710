import VanbanSource
import VanbanText

/// Cuts the inside of a tag into tokens, up to what closes it.
struct Lexer {
  let bytes: [UInt8]
  /// The next byte to read.
  private(set) var index: Int
  private let end: Int
  /// Braces of map literals that are open: within them `}}` closes maps.
  private var depth = 0
  private(set) var faults: [SyntaxFault] = []

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.index = start
    self.end = end
  }

  /// All tokens up to and including the closing one.
  mutating func tokens() -> [Token] {
    var tokens: [Token] = []
    while true {
      let token = next()
      tokens.append(token)
      switch token.kind {
      case .close, .open: return tokens
      default: continue
      }
    }
  }

  private mutating func next() -> Token {
    skipSpace()
    let start = index
    guard let glyph = peek() else { return Token(kind: .close(.endOfText), range: end..<end) }
    let kind: Token.Kind
    if glyph.isDigit {
      kind = number()
    } else if glyph.startsName {
      kind = name()
    } else if let quote = glyph.quote {
      kind = text(closedBy: quote)
    } else {
      kind = mark(glyph)
    }
    return Token(kind: kind, range: start..<index)
  }

  private mutating func name() -> Token.Kind {
    let start = index
    while let glyph = peek(), glyph.continuesName { index += glyph.length }
    return .name(nfc(string(start..<index)))
  }

  // MARK: Characters

  private func peek(_ offset: Int = 0) -> Glyph? {
    index + offset < end ? Glyph(bytes, index + offset, end) : nil
  }

  private mutating func skipSpace() {
    while let glyph = peek(), glyph.isSpace { index += glyph.length }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  mutating func report(_ id: String, _ range: Range<Int>, _ message: Wording, hint: Wording? = nil) {
    faults.append(SyntaxFault(id, range, message, hint: hint))
  }
}

// MARK: Numbers

extension Lexer {
  private mutating func number() -> Token.Kind {
    let start = index
    var digits: [UInt8] = []
    takeDigits(&digits)
    if let dot = peek(), dot.plain == 0x2E, let next = peek(dot.length), next.isDigit {
      index += dot.length
      digits.append(0x2E)
      takeDigits(&digits)
    }
    guard isNumberOver(since: start) else { return .fault }
    guard case .number(let number) = Decimal.read(String(decoding: digits, as: UTF8.self), .machine) else {
      report("expression.number-too-large", start..<index, Words.numberTooLarge)
      return .fault
    }
    return .number(number)
  }

  private mutating func takeDigits(_ digits: inout [UInt8]) {
    while let glyph = peek(), glyph.isDigit {
      digits.append(glyph.plain)
      index += glyph.length
    }
  }

  /// A second dot, or a comma between digits, could be read two ways.
  private mutating func isNumberOver(since start: Int) -> Bool {
    guard let glyph = peek() else { return true }
    let isBeforeDigit = peek(glyph.length)?.isDigit ?? false
    if glyph.plain == 0x2C, isBeforeDigit {
      skipNumber()
      report(
        "expression.comma-between-digits", start..<index, Words.commaBetweenDigits,
        hint: Words.commaBetweenDigitsHint)
      return false
    }
    guard glyph.startsName || (glyph.plain == 0x2E && isBeforeDigit) else { return true }
    skipNumber()
    report("expression.number", start..<index, Words.noNumber(string(start..<index)), hint: Words.numberHint)
    return false
  }

  private mutating func skipNumber() {
    while let glyph = peek(), glyph.continuesName || isMarkBeforeDigit(glyph) { index += glyph.length }
  }

  private func isMarkBeforeDigit(_ glyph: Glyph) -> Bool {
    (glyph.plain == 0x2C || glyph.plain == 0x2E) && (peek(glyph.length)?.isDigit ?? false)
  }
}

// MARK: Text literals

extension Lexer {
  private mutating func text(closedBy quote: Quote) -> Token.Kind {
    let start = index
    index += peek()?.length ?? 1
    var content: [UInt8] = []
    while let glyph = peek() {
      index += glyph.length
      if glyph.quote == quote { return .text(nfc(String(decoding: content, as: UTF8.self))) }
      if glyph.scalar == "\\" {
        takeEscape(&content)
      } else {
        content.append(contentsOf: bytes[index - glyph.length..<index])
      }
    }
    report("expression.unclosed-text", start..<start + 1, Words.unclosedText, hint: Words.unclosedTextHint)
    return .fault
  }

  private mutating func takeEscape(_ content: inout [UInt8]) {
    guard let glyph = peek() else { return }
    index += glyph.length
    switch glyph.scalar {
    case "n": content.append(0x0A)
    case "t": content.append(0x09)
    case _ where glyph.quote != nil, "\\": content.append(contentsOf: bytes[index - glyph.length..<index])
    default:
      let escape = string(index - glyph.length - 1..<index)
      report("expression.escape", index - glyph.length - 1..<index, Words.unknownEscape(escape))
    }
  }
}

// MARK: Marks

extension Lexer {
  private mutating func mark(_ glyph: Glyph) -> Token.Kind {
    let start = index
    let next = peek(glyph.length)
    if let symbol = pair(glyph, next) {
      index += glyph.length + (next?.length ?? 0)
      return symbol
    }
    index += glyph.length
    switch glyph.scalar {
    case "≤": return .symbol(.lessOrEqual)
    case "≥": return .symbol(.greaterOrEqual)
    case "≠": return .symbol(.notEqual)
    default: break
    }
    if let symbol = single(glyph) { return .symbol(symbol) }
    report("expression.character", start..<index, Words.strayCharacter(string(start..<index)))
    return .fault
  }

  /// A mark of two characters.
  private func pair(_ glyph: Glyph, _ next: Glyph?) -> Token.Kind? {
    switch (glyph.plain, next?.plain ?? 0) {
    case (0x7B, 0x7B), (0x7B, 0x25), (0x7B, 0x23): .open
    case (0x7D, 0x7D) where depth == 0: .close(.output)
    case (0x25, 0x7D): .close(.control)
    case (0x3D, 0x3D): .symbol(.equal)
    case (0x21, 0x3D): .symbol(.notEqual)
    case (0x3C, 0x3D): .symbol(.lessOrEqual)
    case (0x3E, 0x3D): .symbol(.greaterOrEqual)
    case (0x3F, 0x3F): .symbol(.coalesce)
    default: nil
    }
  }

  private mutating func single(_ glyph: Glyph) -> Symbol? {
    guard glyph.plain != 0 else { return nil }
    let symbol = Symbol(rawValue: String(Unicode.Scalar(glyph.plain)))
    switch symbol {
    case .leftBrace: depth += 1
    case .rightBrace where depth == 0: return nil
    case .rightBrace: depth -= 1
    default: break
    }
    return symbol
  }
}
