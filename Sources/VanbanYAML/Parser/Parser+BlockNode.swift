internal import VanbanSource

extension Parser {
  /// [196] s-l+block-node(n,c) from its first character; n is the indentation of the innermost open
  /// collection.
  mutating func blockNode(_ node: NodeStart) throws(Interruption) -> Outcome {
    if bytes[pos + 1].endsWord, let indicator = blockIndicator {
      guard node.allowsCollection else { throw collectionNotAllowed(node, indicator) }
      return try blockCollection(node, indicator)
    }
    let key = KeyCandidate(start: pos, line: lineStart, record: tape.count)
    let own = try cNsProperties()
    if let outcome = try afterProperties(own, node) { return outcome }
    if isIndicator(Byte.colon) {
      appendEmpty(at: pos)
    } else {
      try nsFlowNode(indent: top.indent + 1, properties: own, isKey: false)
    }
    let colon = bytes.afterBlanks(from: pos)
    if bytes[colon] == Byte.colon { return try blockMapping(node, own, key, colon) }
    return try sLFlowInBlock(node, own, key)
  }

  private var blockIndicator: UInt8? {
    switch bytes[pos] {
    case Byte.dash, Byte.question, Byte.colon: bytes[pos]
    default: nil
    }
  }

  /// [198] s-l+block-collection(n,c) that begins with an indicator, or [186] ns-l-compact-sequence.
  private mutating func blockCollection(
    _ node: NodeStart, _ indicator: UInt8
  ) throws(Interruption) -> Outcome {
    try open(indicator == Byte.dash ? .sequence : .mapping, node.properties)
    pos += 1
    if indicator == Byte.colon {
      appendEmpty(at: pos - 1)
      lastEnd = pos
      return try afterIndicator(.key)
    }
    lastEnd = pos
    frames[frames.count - 1].awaitsValue = indicator == Byte.question
    return try afterIndicator(.indicator)
  }

  /// What may follow properties besides a flow node: the end of the line, or a block scalar.
  private mutating func afterProperties(
    _ own: Properties, _ node: NodeStart
  ) throws(Interruption) -> Outcome? {
    let byte = bytes[pos]
    if byte == Byte.pipe || byte == Byte.greater {
      try sLBlockScalar(properties: merge(node.properties, own))
      return .done
    }
    guard !own.isEmpty else { return nil }
    if byte.endsLine || byte == Byte.hash {
      let due = Pending(properties: try merge(node.properties, own), at: lastEnd)
      try sLComments()
      pending = due
      return .done
    }
    if isIndicator(Byte.dash) || isIndicator(Byte.question) {
      throw fail(Fault.propertiesBeforeCollection(at: place(own.start, pos + 1)))
    }
    return nil
  }

  /// [187] l+block-mapping(n), or [195] ns-l-compact-mapping, whose first key has just been read.
  private mutating func blockMapping(
    _ node: NodeStart, _ own: Properties, _ key: KeyCandidate, _ colon: Int
  ) throws(Interruption) -> Outcome {
    if key.line == lineStart, !bytes[colon + 1].endsWord { try checkKey(key, colon: colon) }
    guard node.allowsCollection, key.line == lineStart else { throw colonInValue(node, key, colon) }
    try checkKey(key, colon: colon)
    attach(own, to: key.record)
    try open(.mapping, node.properties, before: key.record, at: key.start)
    return try cLBlockMapImplicitValue(colon)
  }

  /// [197] s-l+flow-in-block(n), which has just been read but for the end of its line.
  private mutating func sLFlowInBlock(
    _ node: NodeStart, _ own: Properties, _ key: KeyCandidate
  ) throws(Interruption) -> Outcome {
    let merged = try merge(node.properties, own)
    if !merged.isEmpty, tape[key.record].kind == .alias {
      throw fail(Fault.propertiesOnAlias(at: place(merged.start, Int(tape[key.record].end))))
    }
    attach(merged, to: key.record)
    if options.modelTraps { checkTraps(after: key) }
    try sLComments()
    return .done
  }

  /// An implicit key stands on one line and has at most 1024 characters; a blank follows its `:`.
  mutating func checkKey(_ key: KeyCandidate, colon: Int) throws(Interruption) {
    guard key.line == lineStart else {
      throw fail(Fault.multilineKey(at: place(key.start, pos)))
    }
    guard bytes[colon + 1].endsWord else {
      throw fail(Fault.missingSpaceAfterColon(at: place(colon, colon + 1)))
    }
    if colon - key.start > 1024, characters(key.start, colon) > 1024 {
      throw fail(Fault.longKey(at: place(key.start, colon)))
    }
  }

  private func characters(_ start: Int, _ end: Int) -> Int {
    var count = 0
    for index in start..<end where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
