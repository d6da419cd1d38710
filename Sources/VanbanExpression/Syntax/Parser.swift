import VanbanSource

/// Reads tokens as an expression: one method for each strength of operators, loosest first.
struct Parser {
  let tokens: [Token]
  /// What the expression must stand before: nothing else ends it.
  var closer: Closer?
  var position = 0
  /// Where the expression begins in the text that the tokens were cut from; the ranges of nodes count from
  /// here.
  var base: Int
  private var depth = 0
  private var operatorCount = 0

  init(_ tokens: [Token]) {
    self.tokens = tokens
    base = tokens.first?.range.lowerBound ?? 0
  }

  /// An expression from here on; its ranges count from its beginning.
  mutating func expression() throws(SyntaxFault) -> Node {
    base = token.range.lowerBound
    return try conditional()
  }

  private mutating func conditional() throws(SyntaxFault) -> Node {
    try enter()
    defer { depth -= 1 }
    let value = try coalesced()
    guard takeWord(["if"]) else { return value }
    try countOperator()
    let condition = try coalesced()
    guard takeWord(["else"]) else { throw unexpected(expected: Words.word("else")) }
    return .conditional(value, condition: condition, otherwise: try conditional())
  }

  private mutating func coalesced() throws(SyntaxFault) -> Node {
    var left = try disjunction()
    while take(.coalesce) {
      try countOperator()
      left = .coalesce(left, try disjunction())
    }
    return left
  }

  private mutating func disjunction() throws(SyntaxFault) -> Node {
    var left = try conjunction()
    while takeWord(["or", "hoac", "hoặc"]) {
      try countOperator()
      left = .or(left, try conjunction())
    }
    return left
  }

  private mutating func conjunction() throws(SyntaxFault) -> Node {
    var left = try negation()
    while takeWord(["and", "va", "và"]) {
      try countOperator()
      left = .and(left, try negation())
    }
    return left
  }

  private mutating func negation() throws(SyntaxFault) -> Node {
    let start = token.range.lowerBound
    guard isNot(token), takeWord(["not", "khong", "không"]) else { return try comparison() }
    try enter()
    defer { depth -= 1 }
    let operand = try negation()
    return .not(operand, start - base..<operand.range.upperBound)
  }

  private mutating func comparison() throws(SyntaxFault) -> Node {
    let left = try joined()
    guard let node = try comparison(of: left) else { return left }
    try countOperator()
    if isComparison {
      throw SyntaxFault(
        "expression.syntax", token.range, Words.chainedComparison, hint: Words.chainedComparisonHint)
    }
    return node
  }

  private mutating func comparison(of left: Node) throws(SyntaxFault) -> Node? {
    if case .symbol(let symbol) = token.kind, let comparison = Comparison(rawValue: symbol.rawValue) {
      position += 1
      return .compare(comparison, left, try joined())
    }
    let negated = isNot(token) && isWord(peek(1), ["in"])
    guard negated || isWord(token, ["in"]) else { return nil }
    position += negated ? 2 : 1
    return .contains(left, try joined(), negated: negated)
  }

  private var isComparison: Bool {
    guard case .symbol(let symbol) = token.kind else { return isWord(token, ["in"]) }
    return Comparison(rawValue: symbol.rawValue) != nil
  }

  private mutating func joined() throws(SyntaxFault) -> Node {
    var left = try sum()
    while take(.tilde) {
      try countOperator()
      left = .join(left, try sum())
    }
    return left
  }

  private mutating func sum() throws(SyntaxFault) -> Node {
    var left = try product()
    while let arithmetic = takeArithmetic([.plus, .minus]) {
      try countOperator()
      left = .arithmetic(arithmetic, left, try product())
    }
    return left
  }

  private mutating func product() throws(SyntaxFault) -> Node {
    var left = try unary()
    while let arithmetic = takeArithmetic([.star, .slash, .percent]) {
      try countOperator()
      left = .arithmetic(arithmetic, left, try unary())
    }
    return left
  }

  private mutating func takeArithmetic(_ symbols: [Symbol]) -> Arithmetic? {
    guard case .symbol(let symbol) = token.kind, symbols.contains(symbol) else { return nil }
    position += 1
    return Arithmetic(rawValue: symbol.rawValue)
  }

  private mutating func unary() throws(SyntaxFault) -> Node {
    let start = token.range.lowerBound
    guard take(.minus) else { return try filtered() }
    try enter()
    defer { depth -= 1 }
    let operand = try unary()
    return .negate(operand, start - base..<operand.range.upperBound)
  }

  private mutating func filtered() throws(SyntaxFault) -> Node {
    var value = try postfix()
    while take(.pipe) {
      try countOperator()
      value = try filter(value)
    }
    return value
  }

  private mutating func filter(_ piped: Node) throws(SyntaxFault) -> Node {
    guard case .name(let name) = token.kind else { throw unexpected(expected: Words.functionName) }
    let nameRange = takeRange()
    let first = Call.Argument(label: nil, node: piped, range: piped.range)
    let rest = take(.leftParenthesis) ? try arguments() : []
    let range = piped.range.lowerBound..<previousEnd
    let node = Node.call(Call(name: name, nameRange: nameRange, arguments: [first] + rest, range: range))
    if `is`(.dot) || `is`(.leftBracket) { throw unexpected(expected: Words.end, hint: Words.memberOfFilter) }
    return node
  }

  // MARK: Bounds

  private mutating func enter() throws(SyntaxFault) {
    depth += 1
    if depth > Limits.nesting { throw SyntaxFault("expression.too-deep", token.range, Words.tooDeep) }
  }

  private mutating func countOperator() throws(SyntaxFault) {
    operatorCount += 1
    if operatorCount > Limits.operators {
      throw SyntaxFault("expression.too-long", token.range, Words.tooLong)
    }
  }
}

// MARK: Operands

extension Parser {
  private mutating func postfix() throws(SyntaxFault) -> Node {
    var value = try primary()
    while true {
      if take(.dot) {
        value = try member(of: value)
      } else if take(.leftBracket) {
        value = try index(of: value)
      } else if `is`(.leftParenthesis) {
        throw unexpected(expected: Words.end, hint: Words.callHint)
      } else {
        return value
      }
      try countOperator()
    }
  }

  private mutating func member(of value: Node) throws(SyntaxFault) -> Node {
    guard case .name(let name) = token.kind else { throw unexpected(expected: Words.name) }
    return .member(value, Name(name), takeRange())
  }

  private mutating func index(of value: Node) throws(SyntaxFault) -> Node {
    let start = token.range.lowerBound - base
    let index = try conditional()
    try expect(.rightBracket)
    return .index(value, index, start..<previousEnd)
  }

  private mutating func primary() throws(SyntaxFault) -> Node {
    switch token.kind {
    case .number(let number): return .literal(.number(number), takeRange())
    case .text(let text): return .literal(.text(text), takeRange())
    case .name(let name): return try named(name)
    case .symbol(.leftParenthesis):
      position += 1
      let value = try conditional()
      try expect(.rightParenthesis)
      return value
    case .symbol(.leftBracket): return try list()
    case .symbol(.leftBrace): return try map()
    default: throw unexpected(expected: Words.operand)
    }
  }

  private mutating func named(_ name: String) throws(SyntaxFault) -> Node {
    if isReserved(token) { throw unexpected(expected: Words.operand) }
    let range = takeRange()
    switch name {
    case "true": return .literal(.bool(true), range)
    case "false": return .literal(.bool(false), range)
    case "null": return .literal(.null, range)
    default: break
    }
    guard take(.leftParenthesis) else { return .name(Name(name), range) }
    let arguments = try arguments()
    let whole = range.lowerBound..<previousEnd
    return .call(Call(name: name, nameRange: range, arguments: arguments, range: whole))
  }

  /// What stands in the parentheses of a call, the opening one taken.
  private mutating func arguments() throws(SyntaxFault) -> [Call.Argument] {
    var arguments: [Call.Argument] = []
    while !take(.rightParenthesis) {
      arguments.append(try argument())
      guard take(.comma) || `is`(.rightParenthesis) else {
        throw unexpected(expected: Words.symbol(.rightParenthesis))
      }
    }
    return arguments
  }

  private mutating func argument() throws(SyntaxFault) -> Call.Argument {
    let start = token.range.lowerBound - base
    var label: String?
    if case .name(let name) = token.kind, case .symbol(.assign) = peek(1).kind {
      label = name
      position += 2
    }
    let node = try conditional()
    return Call.Argument(label: label, node: node, range: start..<previousEnd)
  }

  private mutating func list() throws(SyntaxFault) -> Node {
    let start = takeRange().lowerBound
    var items: [Node] = []
    while !take(.rightBracket) {
      items.append(try conditional())
      guard take(.comma) || `is`(.rightBracket) else {
        throw unexpected(expected: Words.symbol(.rightBracket))
      }
    }
    return .list(items, start..<previousEnd)
  }

  private mutating func map() throws(SyntaxFault) -> Node {
    let start = takeRange().lowerBound
    var pairs: [(key: Node, value: Node)] = []
    while !take(.rightBrace) {
      let key = try conditional()
      try expect(.colon)
      pairs.append((key, try conditional()))
      guard take(.comma) || `is`(.rightBrace) else {
        throw unexpected(expected: Words.symbol(.rightBrace))
      }
    }
    return .map(pairs, start..<previousEnd)
  }
}
