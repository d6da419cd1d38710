internal import VanbanSource

extension Parser {
  /// [211] l-yaml-stream.
  mutating func lYAMLStream() {
    while !stopped, lDocumentPrefix() {
      if bytes[pos] == Byte.dot, pos == lineStart, bytes.isDocumentMarker(at: pos) {
        lDocumentSuffix()
      } else {
        lAnyDocument()
      }
    }
  }

  /// [202] l-document-prefix; false at the end of the input.
  private mutating func lDocumentPrefix() -> Bool {
    repeat {
      if isByteOrderMark {
        byteOrderMarks.append(pos)
        pos += 3
        lineStart = pos
      }
      guard nextContentLine() else { return false }
    } while isByteOrderMark && pos == lineStart
    return true
  }

  /// [3] c-byte-order-mark.
  private var isByteOrderMark: Bool { bytes[pos] == 0xEF && bytes[pos + 1] == 0xBB && bytes[pos + 2] == 0xBF }

  /// [205] l-document-suffix.
  private mutating func lDocumentSuffix() {
    pos += 3
    do throws(Interruption) {
      try sLComments(.marker)
    } catch {
      skipLine()
    }
  }

  /// [210] l-any-document: [209] l-directive-document, [208] l-explicit-document or [207] l-bare-document.
  private mutating func lAnyDocument() {
    let start = pos
    currentDirectives = 0
    let declared = readDirectives()
    let index = tape.count
    var document = Record(.document, .block, start, start)
    if declared { currentDirectives = UInt32(directives.count) }
    document.properties = currentDirectives
    makeRoom()
    tape.append(document)
    frames = [Frame(kind: .root, indent: -1, record: index)]
    pending = Pending(at: pos)
    lastEnd = pos
    let marker = pos == lineStart && bytes[pos] == Byte.dash && bytes.isDocumentMarker(at: pos)
    if declared, !marker { report(Fault.directiveWithoutDocument(at: place(start, pos))) }
    if marker { cDirectivesEnd(index) }
    readBlockLines()
    closeDocument(index)
  }

  /// [203] c-directives-end and what follows it on its line.
  private mutating func cDirectivesEnd(_ document: Int) {
    tape[document].flags.insert(.explicitStart)
    pos += 3
    lastEnd = pos
    pending = nil
    guarded { (parser) throws(Interruption) in try parser.afterIndicator(.marker) }
  }

  private mutating func closeDocument(_ index: Int) {
    if let due = pending { appendEmpty(at: due.at, due.properties) }
    pending = nil
    while frames.count > 1 { closeFrame() }
    if childCount(of: index) == 0 { appendEmpty(at: lastEnd, flags: .faulty) }
    if !stopped, pos == lineStart, bytes[pos] == Byte.dot, bytes.isDocumentMarker(at: pos) {
      tape[index].flags.insert(.explicitEnd)
      lastEnd = pos + 3
      lDocumentSuffix()
    }
    tape[index].end = UInt32(max(lastEnd, Int(tape[index].start)))
    tape[index].extra = UInt32(tape.count - index)
  }

  /// The lines of a document up to its end: a marker, or the end of the input.
  private mutating func readBlockLines() {
    while !stopped, nextContentLine() {
      if pos == lineStart, bytes.isDocumentMarker(at: pos) { return }
      guarded { (parser) throws(Interruption) in try parser.blockLine() }
    }
  }

  /// Does a step and the nodes that follow from it; where it is interrupted, finds the line to go on with.
  private mutating func guarded(_ step: (inout Parser) throws(Interruption) -> Outcome) {
    entryColumn = column
    entryLine = lineStart
    do throws(Interruption) {
      var outcome = try step(&self)
      while case .node(let node) = outcome { outcome = try blockNode(node) }
    } catch {
      recover(from: error)
    }
  }
}
