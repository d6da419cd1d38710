internal import VanbanSource

extension Parser {
  /// Brings the tape in order after a fault and finds the line to go on with: the first that is not indented
  /// deeper than the collection in which the fault stands.
  mutating func recover(from interruption: Interruption) {
    while !flows.isEmpty { closeBrokenFlow() }
    pending = nil
    if top.kind == .mapping, childCount(of: top.record) % 2 == 1 { appendEmpty(at: lastEnd, flags: .faulty) }
    frames[frames.count - 1].awaitsValue = false
    if top.kind == .root, childCount(of: top.record) == 0 { pending = Pending(at: lastEnd) }
    if interruption == .stop { stopped = true }
    guard !stopped else { return }
    if interruption == .resume, lineStart > entryLine {
      pos = lineStart
    } else {
      skipLine()
    }
    if interruption == .skipDocument { return skipDocument() }
    skipMisfits(deeperThan: top.kind == .root ? max(entryColumn, 0) : top.indent)
  }

  private mutating func closeBrokenFlow() {
    let flow = flows.removeLast()
    if flow.kind != .sequence, childCount(of: flow.record) % 2 == 1 {
      appendEmpty(at: lastEnd, flags: .faulty)
    }
    tape[flow.record].extra = UInt32(tape.count - flow.record)
    tape[flow.record].end = max(tape[flow.record].start, UInt32(lastEnd))
    tape[flow.record].flags.insert(.faulty)
  }

  /// Goes to the beginning of the next line.
  mutating func skipLine() {
    pos = bytes.endOfLine(from: pos)
    if !atEnd { pos = bytes.afterBreak(at: pos) }
    lineStart = pos
  }

  /// Skips lines that are indented deeper, or as deep without being an entry of the collection: they most likely
  /// belong to what could not be read.
  private mutating func skipMisfits(deeperThan indent: Int) {
    while !atEnd {
      let content = bytes.afterSpaces(from: pos)
      let depth = content - pos
      let isMisfit = depth > indent || depth == indent && !fits(top.kind, at: content)
      guard bytes[content].isBreak || isMisfit, !bytes.isDocumentMarker(at: pos) else { return }
      pos = content
      skipLine()
    }
  }

  private mutating func skipDocument() {
    while !atEnd, !bytes.isDocumentMarker(at: pos) { skipLine() }
  }
}
