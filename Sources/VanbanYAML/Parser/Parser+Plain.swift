internal import VanbanSource

extension Parser {
  /// [131] ns-plain(n,c), and of a key only [135] ns-plain-one-line.
  mutating func nsPlain(indent: Int, inFlow: Bool, isKey: Bool) throws(Interruption) {
    try nsPlainFirst(inFlow)
    let start = pos
    nsPlainInLine(inFlow)
    var flags: Record.Flags = .verbatim
    if !isKey, bytes[bytes.afterBlanks(from: pos)].isBreak {
      while sNsPlainNextLine(indent, inFlow) { flags = [] }
    }
    if pos - start > options.limits.scalarBytes { throw scalarTooLong(start) }
    append(Record(.scalar, .plain, start, pos, flags: flags))
  }

  func scalarPlace(_ start: Int) -> Place { place(start, min(pos, bytes.endOfLine(from: start))) }

  mutating func scalarTooLong(_ start: Int) -> Interruption {
    failLimit(Fault.limitScalar(options.limits.scalarBytes, at: scalarPlace(start)))
  }

  /// [126] ns-plain-first(c).
  private mutating func nsPlainFirst(_ inFlow: Bool) throws(Interruption) {
    let first = bytes[pos]
    switch first {
    case Byte.dash, Byte.question, Byte.colon:
      let next = bytes[pos + 1]
      guard next.endsWord || inFlow && next.isFlowIndicator else { return }
    case Byte.comma, Byte.closeBracket, Byte.closeBrace, Byte.percent, Byte.at, Byte.backtick, Byte.hash,
      Byte.ampersand, Byte.asterisk, Byte.exclamation, Byte.pipe, Byte.greater:
      break
    default: return
    }
    if first == Byte.percent, pos == lineStart {
      throw fail(Fault.directiveInDocument(at: place(pos, endOfText())))
    }
    throw fail(Fault.valueBegins(with: first, at: place(pos, max(pos + 1, inFlow ? pos + 1 : endOfText()))))
  }

  /// The end of the text on this line.
  private func endOfText() -> Int {
    var end = bytes.endOfLine(from: pos)
    while end > pos, bytes[end - 1].isBlank { end -= 1 }
    return end
  }

  /// [132] nb-ns-plain-in-line(c): leaves reading after the last character that is no blank.
  ///
  /// Starts at a character that is part of the scalar.
  private mutating func nsPlainInLine(_ inFlow: Bool) {
    let bytes = bytes
    let start = pos
    var index = pos
    scan: while true {
      let byte = bytes[index]
      switch byte {
      case Byte.lf, Byte.cr, 0: break scan
      case Byte.colon:
        let next = bytes[index &+ 1]
        if next.endsWord || inFlow && next.isFlowIndicator { break scan }
      case Byte.hash:
        if index > start, bytes[index &- 1].isBlank { break scan }
      case Byte.comma, Byte.openBracket, Byte.closeBracket, Byte.openBrace, Byte.closeBrace:
        if inFlow { break scan }
      default: break
      }
      index &+= 1
    }
    while index > start, bytes[index &- 1].isBlank { index &-= 1 }
    pos = index
  }

  /// [134] s-ns-plain-next-line(n,c): whether the scalar goes on in a following line.
  private mutating func sNsPlainNextLine(_ indent: Int, _ inFlow: Bool) -> Bool {
    var index = bytes.afterBlanks(from: pos)
    var start = lineStart
    var spaces = 0
    guard bytes[index].isBreak else { return false }
    while bytes[index].isBreak {
      start = bytes.afterBreak(at: index)
      spaces = bytes.afterSpaces(from: start)
      index = bytes.afterBlanks(from: spaces)
    }
    let byte = bytes[index]
    if index >= bytes.count || spaces - start < indent || byte == Byte.hash { return false }
    if index == start, bytes.isDocumentMarker(at: start) { return false }
    if inFlow, byte.isFlowIndicator { return false }
    if byte == Byte.colon {
      let next = bytes[index + 1]
      if next.endsWord || inFlow && next.isFlowIndicator { return false }
    }
    pos = index
    lineStart = start
    nsPlainInLine(inFlow)
    return true
  }
}
