import VanbanSource
import VanbanText

/// Reads the tokens between the marks of one tag.
struct TagParser {
  let bytes: [UInt8]
  let faults: [SyntaxFault]
  let anchor: Anchor
  private let tokens: [Token]
  private var parser: Parser

  init(bytes: [UInt8], tokens: [Token], faults: [SyntaxFault], anchor: Anchor) {
    self.bytes = bytes
    self.tokens = tokens
    self.faults = faults
    self.anchor = anchor
    parser = Parser(tokens)
  }

  /// `range` is that of the whole tag.
  mutating func parse(_ range: Range<Int>, isOutput: Bool, _ diagnostics: inout Diagnostics) -> FoundTag {
    guard !isOutput else {
      let expression = expression(&diagnostics)
      return FoundTag(range, expression.isFaulty ? nil : .output(expression), isControl: false)
    }
    do throws(SyntaxFault) {
      return try control(range, &diagnostics)
    } catch {
      report(error, &diagnostics)
      return meant(range)
    }
  }

  /// What a control tag at fault was meant for, as far as its words tell.
  func meant(_ range: Range<Int>) -> FoundTag {
    let words = tokens.map { token -> String? in if case .name(let name) = token.kind { name } else { nil } }
    let nothing = Expression(text: "", anchor: anchor, root: nil)
    let tag: Tag? =
      switch words.first ?? nil {
      case "for": .openFor(names: boundNames(words), over: nothing)
      case "if": .openIf(nothing)
      case "elif": .elseIf(nothing)
      case "else": words.dropFirst().first == "if" ? .elseIf(nothing) : .otherwise
      case "endfor": .endFor
      case "endif": .endIf
      case "endset": .endSet
      default: nil
      }
    let last = words.dropLast().last ?? nil
    return FoundTag(range, tag, repeatsColumns: words.first == "for" && (last == "cot" || last == "cột"))
  }

  /// The names before `in`, one where it is not known which they are.
  private func boundNames(_ words: [String?]) -> [String] {
    let names = words.dropFirst().prefix { $0 != "in" }.compactMap { $0 }
    return names.isEmpty ? ["_"] : Array(names.prefix(2))
  }

  private mutating func control(
    _ range: Range<Int>, _ diagnostics: inout Diagnostics
  ) throws(SyntaxFault) -> FoundTag {
    guard case .name(let word) = parser.token.kind else {
      throw parser.unexpected(expected: Words.controlWord, hint: Words.controlWordHint)
    }
    let wordToken = parser.token
    parser.position += 1
    switch word {
    case "for": return try loop(range, &diagnostics)
    case "if": return FoundTag(range, .openIf(expression(&diagnostics)))
    case "elif": return FoundTag(range, .elseIf(expression(&diagnostics)))
    case "set": return FoundTag(range, try assignment(&diagnostics))
    case "else": return FoundTag(range, try alone(.otherwise, hint: Words.elseHint))
    case "endfor": return FoundTag(range, try alone(.endFor))
    case "endif": return FoundTag(range, try alone(.endIf))
    case "endset": return FoundTag(range, try alone(.endSet))
    default: return FoundTag(range, .directive(word, arguments: arguments(after: wordToken)))
    }
  }

  private mutating func loop(
    _ range: Range<Int>, _ diagnostics: inout Diagnostics
  ) throws(SyntaxFault) -> FoundTag {
    var names = [try name()]
    while names.count < 2, parser.take(.comma) { names.append(try name()) }
    guard parser.takeWord(["in"]) else {
      throw parser.unexpected(expected: Words.word("in"), hint: Words.forHint)
    }
    let isColumns = takeColumnsWord()
    return FoundTag(range, .openFor(names: names, over: expression(&diagnostics)), repeatsColumns: isColumns)
  }

  /// Takes the word `cot` at the end of a `for`.
  private mutating func takeColumnsWord() -> Bool {
    guard tokens.count >= 2 else { return false }
    let word = tokens[tokens.count - 2]
    guard tokens.count - 2 > parser.position, parser.isWord(word, ["cot", "cột"]) else { return false }
    switch tokens[tokens.count - 3].kind {
    case .name(let name) where name == "in": return false
    case .symbol(let symbol) where !Self.endsOperand(symbol): return false
    default: break
    }
    let end = Token(kind: tokens[tokens.count - 1].kind, range: word.range)
    let position = parser.position
    parser = Parser(Array(tokens.dropLast(2)) + [end])
    parser.position = position
    return true
  }

  private static func endsOperand(_ symbol: Symbol) -> Bool {
    symbol == .rightParenthesis || symbol == .rightBracket || symbol == .rightBrace
  }

  private mutating func assignment(_ diagnostics: inout Diagnostics) throws(SyntaxFault) -> Tag {
    let name = try name()
    if parser.take(.assign) { return .assign(name, expression(&diagnostics)) }
    return try alone(.openSet(name), hint: Words.setHint)
  }

  private mutating func name() throws(SyntaxFault) -> String {
    guard case .name(let name) = parser.token.kind, !parser.isReserved(parser.token) else {
      throw parser.unexpected(expected: Words.name)
    }
    parser.position += 1
    return name
  }

  /// A tag after which nothing may stand.
  private func alone(_ tag: Tag, hint: Wording? = nil) throws(SyntaxFault) -> Tag {
    if let fault = faults.first { throw fault }
    guard parser.isAtEnd else { throw parser.unexpected(expected: Words.endOfTag, hint: hint) }
    return tag
  }

  /// What stands between the word of a directive and the end of its tag.
  private func arguments(after word: Token) -> String {
    let end = tokens[tokens.count - 1].range.lowerBound
    let text = String(decoding: bytes[word.range.upperBound..<end], as: UTF8.self)
    return String(text.trimmingSpaces())
  }

  private mutating func expression(_ diagnostics: inout Diagnostics) -> Expression {
    compileExpression(bytes, &parser, faults, anchor, &diagnostics)
  }

  private func report(_ fault: SyntaxFault, _ diagnostics: inout Diagnostics) {
    let all = faults.isEmpty ? [fault] : faults
    for fault in all { diagnostics.report(fault.diagnostic(anchor)) }
  }
}

extension String {
  /// The text without blanks at its ends.
  func trimmingSpaces() -> Substring {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
