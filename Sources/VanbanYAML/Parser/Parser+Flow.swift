internal import VanbanSource

/// A flow collection that is open.
struct FlowFrame {
  enum Kind: UInt8 {
    case sequence, mapping
    /// [150] ns-flow-pair: a mapping of one pair without braces, in a sequence.
    case pair
  }
  enum State: UInt8 {
    /// An entry or the end may come.
    case entry
    /// As `entry`, after `?`: its key may be empty.
    case explicitKey
    /// A key, or an entry that may turn out to be one, has been read.
    case afterKey
    /// A value is due.
    case value
    /// `,` or the end must come.
    case done
  }
  var kind: Kind
  var state = State.entry
  var record: Int
  var key = KeyCandidate(start: 0, line: 0, record: 0)
  var close: UInt8 { kind == .mapping ? Byte.closeBrace : Byte.closeBracket }
}

extension Parser {
  /// [161] ns-flow-node(n,c) in block content, without its properties.
  mutating func nsFlowNode(indent: Int, properties own: Properties, isKey: Bool) throws(Interruption) {
    switch bytes[pos] {
    case Byte.doubleQuote: try cDoubleQuoted(indent: indent)
    case Byte.singleQuote: try cSingleQuoted(indent: indent)
    case Byte.asterisk: try cNsAliasNode(own)
    case Byte.openBracket, Byte.openBrace: try cFlowCollection(indent: indent)
    default: try nsPlain(indent: indent, inFlow: false, isKey: isKey)
    }
  }

  /// [137] c-flow-sequence(n,c) or [140] c-flow-mapping(n,c), with all they hold.
  private mutating func cFlowCollection(indent: Int) throws(Interruption) {
    try openFlow()
    while let last = flows.last {
      try flowSeparation(indent)
      switch last.state {
      case .entry, .explicitKey: try flowEntry(last, indent)
      case .afterKey: try afterFlowKey(last)
      case .value: try flowValue(last, indent)
      case .done: try afterFlowEntry(last)
      }
    }
  }

  private var current: Int { flows.count - 1 }

  private mutating func openFlow() throws(Interruption) {
    let kind: FlowFrame.Kind = bytes[pos] == Byte.openBrace ? .mapping : .sequence
    if options.modelTraps, kind == .mapping { try checkTemplateTag() }
    flows.append(FlowFrame(kind: kind, record: tape.count))
    append(Record(kind == .mapping ? .mapping : .sequence, .flow, pos, pos + 1))
    try checkDepth()
    pos += 1
  }

  private mutating func closeFlow() {
    let flow = flows.removeLast()
    if flow.kind != .pair { pos += 1 }
    lastEnd = flow.kind == .pair ? lastEnd : pos
    tape[flow.record].end = UInt32(lastEnd)
    tape[flow.record].extra = UInt32(tape.count - flow.record)
  }

  /// [138] ns-s-flow-seq-entries, [141] ns-s-flow-map-entries: one entry, or the end.
  private mutating func flowEntry(_ flow: FlowFrame, _ indent: Int) throws(Interruption) {
    let byte = bytes[pos]
    if byte == flow.close || byte == Byte.comma, flow.state == .explicitKey {
      appendEmpty(at: lastEnd)
      flows[current].state = .afterKey
    } else if byte == flow.close {
      closeFlow()
    } else if byte == Byte.comma {
      throw fail(Fault.extraComma(at: place(pos, pos + 1)))
    } else if byte == Byte.question, bytes[pos + 1].endsWord, flow.state == .entry {
      try explicitFlowKey(flow)
    } else if byte == Byte.colon, isFlowValueIndicator(afterJSON: false) {
      try emptyFlowKey(flow)
    } else {
      flows[current].state = .afterKey
      flows[current].key = KeyCandidate(start: pos, line: lineStart, record: tape.count)
      try nsFlowNode(indent)
    }
  }

  private mutating func explicitFlowKey(_ flow: FlowFrame) throws(Interruption) {
    if flow.kind == .sequence { try openPair(at: tape.count, start: pos) }
    flows[current].state = .explicitKey
    pos += 1
    lastEnd = pos
  }

  /// [146] c-ns-flow-map-empty-key-entry(n,c).
  private mutating func emptyFlowKey(_ flow: FlowFrame) throws(Interruption) {
    if flow.kind == .sequence { try openPair(at: tape.count, start: pos) }
    appendEmpty(at: pos)
    flows[current].state = .value
    pos += 1
    lastEnd = pos
  }

  private mutating func openPair(at index: Int, start: Int) throws(Interruption) {
    flows[current].state = .done
    makeRoom()
    tape.insert(Record(.mapping, .flow, start, start, flags: .pair), at: index)
    flows.append(FlowFrame(kind: .pair, record: index))
    try checkDepth()
  }

  /// After a node that is a key if a `:` follows.
  private mutating func afterFlowKey(_ flow: FlowFrame) throws(Interruption) {
    if bytes[pos] == Byte.colon,
      isFlowValueIndicator(afterJSON: flow.key.record < tape.count && isJSON(flow.key))
    {
      if flow.kind == .sequence {
        try checkFlowKey(flow.key)
        try openPair(at: flow.key.record, start: flow.key.start)
      }
      flows[current].state = .value
      pos += 1
      lastEnd = pos
    } else if bytes[pos] == Byte.comma || bytes[pos] == flow.close {
      if flow.kind == .mapping, flow.key.record < tape.count { checkFlowKeyTrap(flow.key) }
      if flow.kind != .sequence { appendEmpty(at: lastEnd) }
      flows[current].state = .done
    } else {
      throw missingComma(flow)
    }
  }

  private func isJSON(_ key: KeyCandidate) -> Bool {
    switch tape[key.record].style {
    case .singleQuoted, .doubleQuoted, .flow: true
    default: false
    }
  }

  /// [154] ns-s-implicit-yaml-key, [155] c-s-implicit-json-key: one line, at most 1024 characters.
  private mutating func checkFlowKey(_ key: KeyCandidate) throws(Interruption) {
    guard key.line == lineStart else { throw fail(Fault.multilineKey(at: place(key.start, pos))) }
    if pos - key.start > 1024 { try checkKey(key, colon: pos) }
  }

  private mutating func flowValue(_ flow: FlowFrame, _ indent: Int) throws(Interruption) {
    flows[current].state = .done
    if bytes[pos] == Byte.comma || bytes[pos] == flow.close {
      appendEmpty(at: lastEnd)
    } else {
      try nsFlowNode(indent)
    }
  }

  private mutating func afterFlowEntry(_ flow: FlowFrame) throws(Interruption) {
    let byte = bytes[pos]
    if flow.kind == .pair, byte == Byte.comma || byte == flow.close {
      closeFlow()
    } else if byte == Byte.comma {
      if options.modelTraps { checkCommaBetweenDigits() }
      flows[current].state = .entry
      pos += 1
      lastEnd = pos
    } else if byte == flow.close {
      closeFlow()
    } else {
      throw missingComma(flow)
    }
  }

  /// Whether a `:` here is the sign of a value: [147] c-ns-flow-map-separate-value, or after a key in quotes
  /// or brackets [149] c-ns-flow-map-adjacent-value.
  private func isFlowValueIndicator(afterJSON: Bool) -> Bool {
    afterJSON || bytes[pos + 1].endsWord || bytes[pos + 1].isFlowIndicator
  }

  /// [161] ns-flow-node(n,c) within a flow collection.
  private mutating func nsFlowNode(_ indent: Int) throws(Interruption) {
    let own = try flowProperties(indent)
    let index = tape.count
    let byte = bytes[pos]
    switch byte {
    case Byte.comma, Byte.closeBracket, Byte.closeBrace:
      guard !own.isEmpty else { throw wrongBracket() }
      appendEmpty(at: lastEnd)
    case Byte.colon where !own.isEmpty && isFlowValueIndicator(afterJSON: false): appendEmpty(at: lastEnd)
    case Byte.openBracket, Byte.openBrace: try openFlow()
    case Byte.doubleQuote: try cDoubleQuoted(indent: indent)
    case Byte.singleQuote: try cSingleQuoted(indent: indent)
    case Byte.asterisk: try cNsAliasNode(own)
    default: try nsPlain(indent: indent, inFlow: true, isKey: false)
    }
    attach(own, to: index)
  }

  /// [96] c-ns-properties(n,c) within a flow collection, where they may stand on several lines.
  private mutating func flowProperties(_ indent: Int) throws(Interruption) -> Properties {
    var own = Properties()
    while bytes[pos] == Byte.ampersand || bytes[pos] == Byte.exclamation {
      own = try merge(own, cNsProperties(inFlow: true))
      try flowSeparation(indent)
    }
    return own
  }
}
