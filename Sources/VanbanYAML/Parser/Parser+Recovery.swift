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
    skipDeeperLines(than: top.kind == .root ? max(entryColumn, 0) : top.indent)
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

  private mutating func skipDeeperLines(than indent: Int) {
    while !atEnd {
      let content = bytes.afterSpaces(from: pos)
      if bytes[content].isBreak || content - pos > indent {
        pos = content
        skipLine()
      } else {
        return
      }
    }
  }
}
