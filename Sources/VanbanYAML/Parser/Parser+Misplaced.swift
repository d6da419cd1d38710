internal import VanbanSource

/// What is said about indicators and indentation that do not fit, with the remedy that suits the case.
extension Parser {
  /// A `- `, `? ` or `: ` where no collection may begin.
  mutating func collectionNotAllowed(_ node: NodeStart, _ indicator: UInt8) -> Interruption {
    let here = place(pos, pos + 1)
    switch node.follows {
    case .marker: return fail(Fault.collectionAfterMarker(at: here))
    case .line, .indicator: return fail(Fault.tabIndentation(at: tabBefore(pos)))
    case .key where indicator == Byte.dash:
      return fail(Fault.sequenceAfterKey(at: place(pos, bytes.endOfLine(from: pos))))
    case .key:
      return fail(Fault.valueBegins(with: indicator, at: place(pos, bytes.endOfLine(from: pos))))
    }
  }

  /// A `: ` after a node that cannot be a key.
  mutating func colonInValue(_ node: NodeStart, _ key: KeyCandidate, _ colon: Int) -> Interruption {
    let here = place(colon, colon + 1)
    guard key.line == lineStart else { return colonInLaterLine(node, key, colon) }
    switch node.follows {
    case .marker: return fail(Fault.collectionAfterMarker(at: here))
    case .line, .indicator: return fail(Fault.tabIndentation(at: tabBefore(key.start)))
    case .key:
      return fail(Fault.colonInValue(at: here, value: place(key.start, bytes.endOfLine(from: key.start))))
    }
  }

  private mutating func colonInLaterLine(
    _ node: NodeStart, _ key: KeyCandidate, _ colon: Int
  ) -> Interruption {
    let start = Int(tape[key.record].start)
    guard tape[key.record].kind == .scalar, tape[key.record].style == .plain else {
      return fail(Fault.multilineKey(at: place(key.start, pos)))
    }
    tape.removeSubrange(key.record...)
    let firstEnd = bytes.endOfLine(from: start)
    if node.follows != .key, let fault = brokenListMark(start), nextListMark(after: start) != nil {
      return fail(fault, .resume)
    }
    if let tight = tightColon(start, firstEnd), node.allowsCollection {
      return fail(missingSpace(Fault.missingSpaceAfterColon, after: tight), .resume)
    }
    if node.follows == .line { return fail(Fault.missingColon(at: place(start, firstEnd)), .resume) }
    let value = place(start, firstEnd)
    return fail(Fault.colonInContinuation(at: place(colon, colon + 1), value: value), .resume)
  }

  /// A `:` with no space after it that may have been meant to end a key.
  func tightColon(_ start: Int, _ end: Int) -> Int? {
    (start..<max(start, end)).first {
      bytes[$0] == Byte.colon && !bytes[$0 + 1].endsWord && bytes[$0 + 1] != 0x2F
    }
  }

  /// The fault of a text that begins as a list item would but is none: a `-` that no space follows, or another
  /// dash or bullet that one does.
  func brokenListMark(_ index: Int) -> Diagnostic? {
    if bytes[index] == Byte.dash {
      return bytes[index + 1].endsWord ? nil : missingSpace(Fault.missingSpaceAfterDash, after: index)
    }
    return isOtherListMark(index)
      ? Fault.otherDash(bytes.string(index, index + 3), at: place(index, index + 3)) : nil
  }

  /// U+2010 to U+2015 (hyphens and dashes), U+2022 (bullet) and U+2212 (minus), followed by a space.
  private func isOtherListMark(_ index: Int) -> Bool {
    guard bytes[index] == 0xE2, bytes[index + 3].isBlank else { return false }
    switch (bytes[index + 1], bytes[index + 2]) {
    case (0x80, 0x90...0x95), (0x80, 0xA2), (0x88, 0x92): return true
    default: return false
    }
  }

  /// The first line after a place, within the scalar just read, that begins with a `-` or what is taken for one.
  func nextListMark(after index: Int) -> Int? {
    var index = bytes.endOfLine(from: index)
    while index < pos {
      index = bytes.afterBlanks(from: bytes.afterBreak(at: index))
      if index < pos, bytes[index] == Byte.dash || isOtherListMark(index) { return index }
      index = bytes.endOfLine(from: index)
    }
    return nil
  }

  /// U+00A0 looks like a space and is none.
  private func isNoBreakSpace(_ index: Int) -> Bool { bytes[index] == 0xC2 && bytes[index + 1] == 0xA0 }

  /// The fault of an indicator that no space follows, or of the no-break space that does.
  func missingSpace(_ fault: (Place) -> Diagnostic, after index: Int) -> Diagnostic {
    isNoBreakSpace(index + 1)
      ? Fault.noBreakSpace(at: place(index + 1, index + 3)) : fault(place(index, index + 1))
  }

  /// A line of a mapping without `:`.
  mutating func missingColon(_ key: KeyCandidate) -> Interruption {
    let end = bytes.endOfLine(from: key.start)
    tape.removeSubrange(key.record...)
    guard lineStart == key.line else { return fail(Fault.multilineKey(at: place(key.start, pos))) }
    if isNoBreakSpace(key.start) { return fail(Fault.noBreakSpace(at: place(key.start, key.start + 2))) }
    if let tight = tightColon(key.start, end) {
      return fail(missingSpace(Fault.missingSpaceAfterColon, after: tight))
    }
    if let fault = brokenListMark(key.start) { return fail(fault) }
    return fail(Fault.missingColon(at: place(key.start, end)))
  }

  /// A line whose indentation belongs to no open collection.
  ///
  /// One that lies between two collections is taken for an entry of the inner one, which then goes on there.
  mutating func wrongIndentation() throws(Interruption) {
    let end = bytes.endOfLine(from: pos)
    if top.kind == .root, pos == lineStart, bytes[pos] == Byte.percent {
      throw fail(Fault.directiveInDocument(at: place(pos, end)))
    }
    guard var inner = lastClosed, fits(inner.kind, at: pos) else {
      throw top.kind == .root
        ? fail(Fault.contentAfterRoot(at: place(pos, end)), .skipDocument) : fail(wrongIndentationFault())
    }
    report(wrongIndentationFault())
    if stopped { throw .stop }
    inner.formerIndent = inner.indent
    inner.indent = column
    inner.awaitsValue = false
    frames.append(inner)
  }

  /// Whether a line can be an entry of a collection.
  func fits(_ kind: Frame.Kind, at index: Int) -> Bool {
    let isEntry = bytes[index] == Byte.dash && bytes[index + 1].endsWord
    return kind == .sequence ? isEntry : kind == .mapping ? !isEntry : true
  }

  private func wrongIndentationFault() -> Diagnostic {
    let models = [lastClosed, top].compactMap { $0 }.filter { $0.indent >= 0 }
    let lines = models.map { frame in
      let first = Int(tape[frame.record].start)
      return (frame.indent, place(first, bytes.endOfLine(from: first)))
    }
    return Fault.wrongIndentation(column, at: place(lineStart, max(pos, lineStart + 1)), models: lines)
  }

  private func tabBefore(_ index: Int) -> Place {
    var start = index
    while start > lineStart, bytes[start - 1].isBlank { start -= 1 }
    while start < index, bytes[start] != Byte.tab { start += 1 }
    return place(start, start + 1)
  }
}
