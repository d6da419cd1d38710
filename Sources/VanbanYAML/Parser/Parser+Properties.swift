internal import VanbanSource

extension Parser {
  /// [96] c-ns-properties(n,c), as far as they stand on this line, and the blanks after them.
  mutating func cNsProperties(inFlow: Bool = false) throws(Interruption) -> Properties {
    var own = Properties()
    while bytes[pos] == Byte.ampersand || bytes[pos] == Byte.exclamation {
      let start = pos
      if bytes[pos] == Byte.ampersand {
        guard !own.hasAnchor else { throw fail(Fault.secondProperty("&", at: place(pos, endOfWord()))) }
        try cNsAnchorProperty(&own)
      } else {
        guard !own.hasTag else { throw fail(Fault.secondProperty("!", at: place(pos, endOfWord()))) }
        try cNsTagProperty(&own)
      }
      lastEnd = pos
      let next = bytes.afterBlanks(from: pos)
      guard
        next > pos || bytes[next].endsLine
          || inFlow && (bytes[next].isFlowIndicator || bytes[next] == Byte.colon)
      else { throw fail(Fault.valueBegins(with: bytes[start], at: place(start, endOfWord()))) }
      pos = next
    }
    return own
  }

  /// [101] c-ns-anchor-property.
  private mutating func cNsAnchorProperty(_ own: inout Properties) throws(Interruption) {
    let start = pos
    pos += 1
    try nsAnchorName(start)
    own.anchorStart = UInt32(start)
    own.anchorEnd = UInt32(pos)
  }

  /// [103] ns-anchor-name.
  private mutating func nsAnchorName(_ start: Int) throws(Interruption) {
    while !bytes[pos].endsWord, !bytes[pos].isFlowIndicator { pos += 1 }
    guard pos > start + 1 else {
      throw fail(Fault.valueBegins(with: bytes[start], at: place(start, endOfWord())))
    }
  }

  /// [104] c-ns-alias-node.
  mutating func cNsAliasNode(_ own: Properties) throws(Interruption) {
    let start = pos
    pos += 1
    try nsAnchorName(start)
    aliasCount += 1
    var record = Record(.alias, .plain, start, pos)
    record.extra = aliasCount
    append(record)
    if !own.isEmpty { throw fail(Fault.propertiesOnAlias(at: place(own.start, pos))) }
  }

  /// [97] c-ns-tag-property.
  private mutating func cNsTagProperty(_ own: inout Properties) throws(Interruption) {
    let start = pos
    pos += 1
    if bytes[pos] == Byte.less {
      try cVerbatimTag(start)
    } else {
      try cNsShorthandTag(start)
    }
    own.tagStart = UInt32(start)
    own.tagEnd = UInt32(pos)
    own.directives = currentDirectives
    checkTagTrap(own)
  }

  /// [98] c-verbatim-tag.
  private mutating func cVerbatimTag(_ start: Int) throws(Interruption) {
    pos += 1
    let uri = pos
    while bytes[pos].isURICharacter { pos += 1 }
    guard bytes[pos] == Byte.greater, isTagAddress(uri..<pos), hasFineEscapes(uri..<pos) else {
      throw fail(Fault.badVerbatimTag(at: place(start, endOfWord())))
    }
    pos += 1
  }

  private func isTagAddress(_ range: Range<Int>) -> Bool {
    Directives.isAddress(range.map { bytes[$0] })
  }

  /// Whether two hexadecimal digits follow every `%`.
  private func hasFineEscapes(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      bytes[index] != Byte.percent || bytes[index + 1].hexValue != nil && bytes[index + 2].hexValue != nil
    }
  }

  /// [99] c-ns-shorthand-tag or [100] c-non-specific-tag.
  private mutating func cNsShorthandTag(_ start: Int) throws(Interruption) {
    while bytes[pos].isURICharacter, !bytes[pos].isFlowIndicator { pos += 1 }
    guard bytes[pos].endsWord || bytes[pos].isFlowIndicator else {
      throw fail(Fault.valueBegins(with: Byte.exclamation, at: place(start, endOfWord())))
    }
    let suffix = endOfHandle(start)
    guard isKnown(start..<suffix) else {
      throw fail(Fault.unknownTagHandle(bytes.string(start, suffix), at: place(start, suffix)))
    }
    let isFine = hasFineEscapes(start..<pos) && !(suffix..<pos).contains { bytes[$0] == Byte.exclamation }
    if suffix == pos && pos > start + 1 || !isFine {
      throw fail(Fault.badTag(bytes.string(start, pos), at: place(start, pos)))
    }
  }

  /// [89] c-tag-handle: `!`, `!!` or `!name!`.
  private func endOfHandle(_ start: Int) -> Int {
    var index = start + 1
    while index < pos, bytes[index].isWordCharacter { index += 1 }
    return index < pos && bytes[index] == Byte.exclamation ? index + 1 : start + 1
  }

  /// Whether a handle is declared; the one found last is not looked up again, since most tags of a text
  /// share theirs.
  private mutating func isKnown(_ handle: Range<Int>) -> Bool {
    // `!` and `!!` are always known, though a directive may give them another prefix.
    if handle.count == 1 || handle.count == 2 { return true }
    if knownHandle.directives == currentDirectives, knownHandle.range.count == handle.count,
      zip(knownHandle.range, handle).allSatisfy({ bytes[$0] == bytes[$1] })
    {
      return true
    }
    guard currentDirectives > 0 else { return false }
    let name = bytes.string(handle.lowerBound, handle.upperBound)
    guard directives[Int(currentDirectives) - 1].prefix(of: name) != nil else { return false }
    knownHandle = (handle, currentDirectives)
    return true
  }

  /// The properties of one node from two places; each kind may stand only once.
  mutating func merge(_ earlier: Properties, _ own: Properties) throws(Interruption) -> Properties {
    if earlier.isEmpty { return own }
    var merged = earlier
    if own.hasAnchor {
      guard !earlier.hasAnchor else {
        throw fail(Fault.secondProperty("&", at: .source(source, own.anchorSpan)))
      }
      (merged.anchorStart, merged.anchorEnd) = (own.anchorStart, own.anchorEnd)
    }
    if own.hasTag {
      guard !earlier.hasTag else { throw fail(Fault.secondProperty("!", at: .source(source, own.tagSpan))) }
      (merged.tagStart, merged.tagEnd, merged.directives) = (own.tagStart, own.tagEnd, own.directives)
    }
    return merged
  }

  func endOfWord() -> Int {
    var end = pos
    while !bytes[end].endsWord { end += 1 }
    return end
  }
}
