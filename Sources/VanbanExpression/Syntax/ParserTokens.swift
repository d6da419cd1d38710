import VanbanSource

extension Parser {
  var token: Token { peek(0) }

  func peek(_ offset: Int) -> Token {
    tokens[min(position + offset, tokens.count - 1)]
  }

  /// Where the last token taken ends, counted from the expression's beginning.
  var previousEnd: Int {
    position > 0 ? tokens[position - 1].range.upperBound - base : 0
  }

  /// Takes a token and gives its range, counted from the expression's beginning.
  mutating func takeRange() -> Range<Int> {
    let range = token.range
    position += 1
    return range.lowerBound - base..<range.upperBound - base
  }

  func `is`(_ symbol: Symbol) -> Bool { token.kind == .symbol(symbol) }

  mutating func take(_ symbol: Symbol) -> Bool {
    guard `is`(symbol) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ symbol: Symbol) throws(SyntaxFault) {
    guard take(symbol) else { throw unexpected(expected: Words.symbol(symbol)) }
  }

  func isWord(_ token: Token, _ words: [String]) -> Bool {
    guard case .name(let name) = token.kind else { return false }
    return words.contains(name)
  }

  mutating func takeWord(_ words: [String]) -> Bool {
    guard isWord(token, words) else { return false }
    position += 1
    return true
  }

  func isNot(_ token: Token) -> Bool { isWord(token, ["not", "khong", "không"]) }

  /// Words that stand for operators and cannot be values unless qualified.
  func isReserved(_ token: Token) -> Bool { joinsConditions(token) || isWord(token, ["in", "if", "else"]) }

  private func joinsConditions(_ token: Token) -> Bool {
    isNot(token) || isWord(token, ["and", "va", "và", "or", "hoac", "hoặc"])
  }

  func unexpected(expected: Wording, hint: Wording? = nil) -> SyntaxFault {
    let message = expected == Words.end ? Words.surplus(found) : Words.unexpected(found, expected: expected)
    return SyntaxFault("expression.syntax", token.range, message, hint: hint ?? remedy(expected))
  }

  /// What to do about mistakes that people make who write their first tags.
  private func remedy(_ expected: Wording) -> Wording? {
    let before = position > 0 ? tokens[position - 1] : token
    if expected == Words.operand {
      if isWord(token, ["if", "for", "set", "else"]) { return Words.controlInOutput }
      if case .name(let word) = before.kind, joinsConditions(before) { return Words.operatorAsName(word) }
    } else if expected == Words.end, `is`(.assign) {
      return Words.comparisonHint
    } else if expected == Words.end, case .name(let first) = before.kind, case .name(let second) = token.kind {
      return Words.nameWithSpace(first, second)
    }
    return nil
  }

  private var found: Wording {
    switch token.kind {
    case .name(let name): Words.word(name)
    case .number(let number): Words.word(number.description)
    case .text(let text): Wording(vi: "chuỗi chữ “\(text)”", en: "text “\(text)”")
    case .symbol(let symbol): Words.symbol(symbol)
    case .close(.output): Words.word("}}")
    case .close(.control): Words.word("%}")
    case .open: Words.word("{{")
    case .close(.endOfText), .fault: Words.end
    }
  }
}

extension Parser {
  /// True before what closes the tag, or the end of the text.
  var isAtEnd: Bool {
    guard case .close(let found) = token.kind else { return false }
    return closer == nil || found == closer
  }
}
