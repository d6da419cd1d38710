internal import VanbanSource

extension Parser {
  /// [199] s-l+block-scalar(n,c): [170] c-l+literal(n) or [174] c-l+folded(n).
  ///
  /// Leaves reading at the beginning of the line after it.
  mutating func sLBlockScalar(properties own: Properties) throws(Interruption) {
    let start = pos
    let style: YAMLStyle = bytes[pos] == Byte.pipe ? .literal : .folded
    pos += 1
    let declared = try cBBlockHeader(start)
    let parent = top.indent
    let content = lineStart
    var indent = max(parent, 0) + (declared ?? 0)
    if declared == nil { indent = try detectIndent(atLeast: parent + 1) }
    let isEmpty = !lBlockContent(indent)
    var record = Record(.scalar, style, start, lineStart)
    record.extra = UInt32(indent)
    if lineStart - content > options.limits.scalarBytes { throw scalarTooLong(start) }
    append(record)
    attach(own, to: tape.count - 1)
    if isEmpty, bytes[bytes.afterSpaces(from: pos)] != Byte.tab { checkEmptyBlockScalar(start) }
  }

  /// [162] c-b-block-header(t): the indentation indicator, if there is one.
  private mutating func cBBlockHeader(_ start: Int) throws(Interruption) -> Int? {
    var declared: Int?
    var hasChomping = false
    while true {
      let byte = bytes[pos]
      if byte.isDigit, byte != Byte.zero, declared == nil {
        declared = Int(byte - Byte.zero)
      } else if byte == Byte.plus || byte == Byte.dash, !hasChomping {
        hasChomping = true
      } else {
        break
      }
      pos += 1
    }
    guard bytes[pos].endsWord else {
      throw fail(Fault.valueBegins(with: bytes[start], at: place(start, bytes.endOfLine(from: pos))))
    }
    lastEnd = pos
    try sLComments(.blockHeader)
    return declared
  }

  /// The indentation of the first line that is not empty; the empty ones before it may not be deeper.
  private mutating func detectIndent(atLeast least: Int) throws(Interruption) -> Int {
    var index = pos
    var deepest = 0
    var deepestLine = index
    while true {
      let content = bytes.afterSpaces(from: index)
      let spaces = content - index
      guard bytes[content].isBreak else {
        if content >= bytes.count { return max(least, deepest, spaces) }
        if spaces < least { return max(least, deepest) }
        if deepest > spaces {
          throw fail(Fault.deepEmptyLine(at: place(deepestLine + spaces, deepestLine + deepest)))
        }
        return spaces
      }
      if spaces > deepest { (deepest, deepestLine) = (spaces, index) }
      index = bytes.afterBreak(at: content)
    }
  }

  /// [173] l-literal-content, [182] l-folded-content: the lines up to the first that is indented less.
  private mutating func lBlockContent(_ indent: Int) -> Bool {
    var found = false
    while !atEnd {
      let content = bytes.afterSpaces(from: pos)
      if !bytes[content].isBreak {
        if content >= bytes.count || content - pos < indent { break }
        if indent == 0, bytes.isDocumentMarker(at: pos) { break }
        found = true
      }
      pos = bytes.endOfLine(from: content)
      if !atEnd { pos = bytes.afterBreak(at: pos) }
      lineStart = pos
    }
    if bytes.afterSpaces(from: pos) >= bytes.count {
      pos = bytes.count
      lineStart = pos
    }
    checkTabAfterBlockScalar()
    return found
  }

  /// [167] l-trail-comments: after a block scalar no line of blanks that holds a tab may stand.
  private mutating func checkTabAfterBlockScalar() {
    let content = bytes.afterSpaces(from: pos)
    guard bytes[content] == Byte.tab, bytes[bytes.afterBlanks(from: content)].endsLine else { return }
    report(Fault.tabIndentation(at: place(content, bytes.afterBlanks(from: content))))
  }
}
