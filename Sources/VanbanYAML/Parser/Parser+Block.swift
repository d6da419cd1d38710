internal import VanbanSource

extension Parser {
  /// A line of block content, from its first character that is no blank: the next entry of an open
  /// collection, or the node that is due.
  mutating func blockLine() throws(Interruption) -> Outcome {
    let indent = bytes.afterSpaces(from: lineStart) - lineStart
    let isTabbed = indent != column
    if let due = pending {
      if indent > top.indent {
        pending = nil
        return .node(NodeStart(properties: due.properties, allowsCollection: !isTabbed))
      }
      if indent == top.indent, top.kind == .mapping, !isTabbed, isIndicator(Byte.dash) {
        pending = nil
        try open(.sequence, due.properties, indentless: true)
        return try cLBlockSeqEntry()
      }
      resolvePending()
    }
    closeFrames(to: indent)
    if isTabbed { throw fail(Fault.tabIndentation(at: place(lineStart + indent, pos))) }
    if top.formerIndent == indent { frames[frames.count - 1].indent = indent }
    if top.indent != indent { try wrongIndentation() }
    return top.kind == .sequence ? try nextSequenceEntry() : try blockMapEntry()
  }

  /// The node that is due turns out to be empty.
  mutating func resolvePending() {
    guard let due = pending else { return }
    if options.modelTraps, let comment = due.comment, due.properties.isEmpty {
      report(Fault.commentInsteadOfValue(at: .source(source, comment)))
    }
    appendEmpty(at: due.at, due.properties)
    pending = nil
  }

  /// Closes the collections that a line with this indentation does not belong to.
  private mutating func closeFrames(to indent: Int) {
    lastClosed = nil
    while top.indent > indent {
      lastClosed = top
      closeFrame()
    }
    if top.isIndentless, top.indent == indent, !isIndicator(Byte.dash) { closeFrame() }
  }

  mutating func closeFrame() {
    let frame = frames.removeLast()
    if frame.awaitsValue { appendEmpty(at: lastEnd) }
    tape[frame.record].end = UInt32(max(lastEnd, Int(tape[frame.record].start)))
    tape[frame.record].extra = UInt32(tape.count - frame.record)
  }

  /// Begins a block collection before the records from `index` on, or at the end.
  mutating func open(
    _ kind: Frame.Kind, _ own: Properties, indentless: Bool = false, before index: Int? = nil,
    at start: Int? = nil
  ) throws(Interruption) {
    let start = start ?? pos
    let index = index ?? tape.count
    makeRoom()
    tape.insert(Record(kind == .sequence ? .sequence : .mapping, .block, start, start), at: index)
    attach(own, to: index)
    frames.append(Frame(kind: kind, isIndentless: indentless, indent: start - lineStart, record: index))
    lastEnd = max(lastEnd, start)
    try checkDepth()
  }

  mutating func checkDepth() throws(Interruption) {
    guard frames.count + flows.count > options.limits.depth + 1 else { return }
    throw failLimit(Fault.limitDepth(options.limits.depth, at: place(pos, pos + 1)))
  }

  // MARK: - Sequences

  private mutating func nextSequenceEntry() throws(Interruption) -> Outcome {
    guard isIndicator(Byte.dash) else {
      let first = place(Int(tape[top.record].start), Int(tape[top.record].start) + 1)
      let line = place(pos, bytes.endOfLine(from: pos))
      if let fault = brokenListMark(pos) { throw fail(fault) }
      throw fail(Fault.notASequenceEntry(at: line, first: first))
    }
    return try cLBlockSeqEntry()
  }

  /// [184] c-l-block-seq-entry(n).
  private mutating func cLBlockSeqEntry() throws(Interruption) -> Outcome {
    pos += 1
    lastEnd = pos
    return try afterIndicator(.indicator)
  }

  /// [185] s-l+block-indented(n,c), and what may follow `key:` or `---`: the node on this line, or one that
  /// is due.
  mutating func afterIndicator(_ follows: NodeStart.Follows) throws(Interruption) -> Outcome {
    let start = pos
    let spaces = bytes.afterSpaces(from: pos)
    let next = bytes.afterBlanks(from: spaces)
    if bytes[next].endsLine || bytes[next] == Byte.hash {
      var due = Pending(at: start)
      if bytes[next] == Byte.hash { due.comment = SourceSpan(start: next, end: bytes.endOfLine(from: next)) }
      try sLComments()
      pending = due
      return .done
    }
    pos = next
    return .node(NodeStart(allowsCollection: follows == .indicator && next == spaces, follows: follows))
  }

  // MARK: - Mappings

  /// [188] ns-l-block-map-entry(n).
  private mutating func blockMapEntry() throws(Interruption) -> Outcome {
    if isIndicator(Byte.question) { return try cLBlockMapExplicitKey() }
    if isIndicator(Byte.colon), top.awaitsValue { return try lBlockMapExplicitValue() }
    finishExplicitKey()
    if isIndicator(Byte.dash) {
      let first = Int(tape[top.record].start)
      if let fault = brokenListMark(first) { throw fail(fault) }
      let key = place(first, first + 1)
      throw fail(Fault.sequenceInMapping(at: place(pos, pos + 1), key: key))
    }
    return try nsLBlockMapImplicitEntry()
  }

  /// [190] c-l-block-map-explicit-key(n).
  private mutating func cLBlockMapExplicitKey() throws(Interruption) -> Outcome {
    finishExplicitKey()
    frames[frames.count - 1].awaitsValue = true
    pos += 1
    lastEnd = pos
    return try afterIndicator(.indicator)
  }

  /// [191] l-block-map-explicit-value(n).
  private mutating func lBlockMapExplicitValue() throws(Interruption) -> Outcome {
    frames[frames.count - 1].awaitsValue = false
    pos += 1
    lastEnd = pos
    return try afterIndicator(.indicator)
  }

  private mutating func finishExplicitKey() {
    guard top.awaitsValue else { return }
    frames[frames.count - 1].awaitsValue = false
    appendEmpty(at: lastEnd)
  }

  /// [192] ns-l-block-map-implicit-entry(n).
  private mutating func nsLBlockMapImplicitEntry() throws(Interruption) -> Outcome {
    let key = KeyCandidate(start: pos, line: lineStart, record: tape.count)
    let own = try cNsProperties()
    try nsSBlockMapImplicitKey(own, key)
    attach(own, to: key.record)
    let colon = bytes.afterBlanks(from: pos)
    guard bytes[colon] == Byte.colon else { throw missingColon(key) }
    try checkKey(key, colon: colon)
    return try cLBlockMapImplicitValue(colon)
  }

  /// [193] ns-s-block-map-implicit-key.
  private mutating func nsSBlockMapImplicitKey(
    _ own: Properties, _ key: KeyCandidate
  ) throws(Interruption) {
    if isIndicator(Byte.colon) { return appendEmpty(at: pos) }
    if !own.isEmpty, bytes[pos].endsLine || bytes[pos] == Byte.hash { throw missingColon(key) }
    try nsFlowNode(indent: top.indent + 1, properties: own, isKey: true)
  }

  /// [194] c-l-block-map-implicit-value(n).
  mutating func cLBlockMapImplicitValue(_ colon: Int) throws(Interruption) -> Outcome {
    pos = colon + 1
    lastEnd = pos
    return try afterIndicator(.key)
  }
}

/// Where a node begins that may turn out to be an implicit key.
struct KeyCandidate {
  var start: Int
  var line: Int
  var record: Int
}
