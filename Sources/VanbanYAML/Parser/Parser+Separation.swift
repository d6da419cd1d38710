internal import VanbanSource

extension Parser {
  /// What stands before the end of a line, for the message when the line does not end.
  enum LineEnd { case node, marker, directive, blockHeader }

  /// [78] l-comment*: goes to the first character of the next line with content; false at the end of the
  /// input.
  ///
  /// Reading stands at the beginning of a line.
  mutating func nextContentLine() -> Bool {
    while true {
      pos = bytes.afterSpaces(from: pos)
      var byte = bytes[pos]
      if byte == Byte.tab {
        pos = bytes.afterBlanks(from: pos)
        byte = bytes[pos]
      }
      if byte == Byte.hash {
        comment()
        byte = bytes[pos]
      }
      guard byte.isBreak else { return !atEnd }
      pos = bytes.afterBreak(at: pos)
      lineStart = pos
    }
  }

  /// [79] s-l-comments, as far as they stand on this line: blanks, a comment, and the line's end.
  ///
  /// Leaves reading at the beginning of the next line.
  mutating func sLComments(_ what: LineEnd = .node) throws(Interruption) {
    pos = bytes.afterBlanks(from: pos)
    if bytes[pos] == Byte.hash {
      guard pos == lineStart || bytes[pos - 1].isBlank else {
        throw fail(Fault.commentNeedsSpace(at: place(pos, pos + 1)))
      }
      comment()
    }
    guard bytes[pos].endsLine else { throw trailingContent(what) }
    if !atEnd { pos = bytes.afterBreak(at: pos) }
    lineStart = pos
  }

  /// [75] c-nb-comment-text.
  mutating func comment() {
    let start = pos
    pos = bytes.endOfLine(from: pos)
    guard options.keepsComments, start >= comments.last?.end ?? 0 else { return }
    comments.append(SourceSpan(start: start, end: pos))
  }

  private mutating func trailingContent(_ what: LineEnd) -> Interruption {
    let end = bytes.endOfLine(from: pos)
    let here = place(pos, end)
    switch what {
    case .marker: return fail(Fault.contentAfterDocumentEnd(at: here))
    case .directive: return fail(Fault.directiveTrailing(at: here))
    case .blockHeader: return fail(Fault.contentAfterBlockHeader(at: here))
    case .node: return trailingAfterNode(end)
    }
  }

  private mutating func trailingAfterNode(_ end: Int) -> Interruption {
    let here = place(pos, end)
    guard let last = tape.last, last.kind != .document else { return fail(Fault.contentAfterNode(at: here)) }
    let byte = bytes[pos]
    if last.kind == .alias {
      let start = Int(last.start)
      tape[tape.count - 1].flags.insert(.faulty)
      return fail(Fault.valueBegins(with: Byte.asterisk, at: place(start, end)))
    }
    if byte == Byte.closeBracket || byte == Byte.closeBrace {
      return fail(Fault.extraBracket(at: place(pos, pos + 1)))
    }
    if last.style == .singleQuoted || last.style == .doubleQuoted {
      let node = place(Int(last.start), Int(last.end))
      return fail(Fault.contentAfterQuote(at: here, quoted: node))
    }
    return fail(Fault.contentAfterNode(at: here))
  }
}
