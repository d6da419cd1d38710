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
    let written = bytes.string(start, pos)
    let handle = Directives.handle(of: written)
    let table = currentDirectives == 0 ? Directives() : directives[Int(currentDirectives) - 1]
    guard table.prefix(of: handle) != nil else {
      throw fail(Fault.unknownTagHandle(handle, at: place(start, start + handle.utf8.count)))
    }
    let suffix = written.utf8.dropFirst(handle.utf8.count)
    let isFine = hasFineEscapes(start..<pos) && !suffix.contains(Byte.exclamation)
    if suffix.isEmpty && written != "!" || !isFine {
      throw fail(Fault.badTag(written, at: place(start, pos)))
    }
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
