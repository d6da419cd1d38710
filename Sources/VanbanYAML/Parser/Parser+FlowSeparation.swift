internal import VanbanSource

extension Parser {
  /// [80] s-separate(n,c) within a flow collection, where it may be empty.
  mutating func flowSeparation(_ indent: Int) throws(Interruption) {
    while true {
      pos = bytes.afterBlanks(from: pos)
      let byte = bytes[pos]
      if byte == Byte.hash {
        guard pos == lineStart || bytes[pos - 1].isBlank else {
          throw fail(Fault.commentNeedsSpace(at: place(pos, pos + 1)))
        }
        comment()
      } else if byte.isBreak {
        pos = bytes.afterBreak(at: pos)
        lineStart = pos
        try sFlowLinePrefix(indent)
      } else if byte == 0 {
        throw unclosedBracket()
      } else {
        return
      }
    }
  }

  /// [69] s-flow-line-prefix(n): a line that is not empty is indented.
  private mutating func sFlowLinePrefix(_ indent: Int) throws(Interruption) {
    let spaces = bytes.afterSpaces(from: pos)
    let content = bytes.afterBlanks(from: spaces)
    if bytes[content].endsLine || bytes[content] == Byte.hash { return }
    if bytes.isDocumentMarker(at: pos) { throw unclosedBracket() }
    guard spaces - pos < indent else { return }
    if spaces < content { throw fail(Fault.tabIndentation(at: place(spaces, content))) }
    pos = content
    guard bytes[pos] == Byte.closeBracket || bytes[pos] == Byte.closeBrace, let flow = flows.last else {
      throw unclosedBracket()
    }
    let opened = Int(tape[flow.record].start)
    report(Fault.bracketIndentation(at: place(pos, pos + 1), opened: place(opened, opened + 1)))
  }

  /// The innermost bracket that is open.
  private var openBracket: Int? {
    flows.last { $0.kind != .pair }.map { Int(tape[$0.record].start) }
  }

  private mutating func unclosedBracket() -> Interruption {
    let opened = openBracket ?? pos
    let bracket = bytes.string(opened, opened + 1)
    return fail(
      Fault.unclosedBracket(bracket, at: place(pos, pos), opened: place(opened, opened + 1)), .resume)
  }

  mutating func missingComma(_ flow: FlowFrame) -> Interruption {
    if bytes[pos] == Byte.closeBracket || bytes[pos] == Byte.closeBrace { return wrongBracket() }
    if bytes[pos] == Byte.colon {
      return fail(Fault.colonInFlow(at: place(pos, pos + 1)))
    }
    let opened = openBracket ?? pos
    return fail(Fault.missingComma(at: place(lastEnd, pos + 1), opened: place(opened, opened + 1)))
  }

  mutating func wrongBracket() -> Interruption {
    let opened = openBracket ?? pos
    let found = bytes.string(pos, pos + 1)
    let open = bytes.string(opened, opened + 1)
    return fail(Fault.wrongBracket(found, open, at: place(pos, pos + 1), opened: place(opened, opened + 1)))
  }
}
