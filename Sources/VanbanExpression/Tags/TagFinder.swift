public import VanbanSource

/// Finds and parses the tags of a text. `anchor` tells places in `text`.
///
/// A closing mark inside a text literal or a map closes no tag; a tag may span lines; a `}}` without a tag is
/// text. With `escapes`, as in the texts of models, a backslash before `{{`, `{%` or `{#` makes it text.
public func findTags(
  in text: [UInt8], anchor: Anchor, escapes: Bool = false, diagnostics: inout Diagnostics
) -> [FoundTag] {
  var finder = TagFinder(bytes: text, anchor: anchor, escapes: escapes)
  finder.find(&diagnostics)
  return finder.tags
}

private struct TagFinder {
  let bytes: [UInt8]
  let anchor: Anchor
  let escapes: Bool
  var tags: [FoundTag] = []
  /// Tags for whose end all of the text was read in vain.
  private var readInVain = 0

  init(bytes: [UInt8], anchor: Anchor, escapes: Bool) {
    self.bytes = bytes
    self.anchor = anchor
    self.escapes = escapes
  }

  /// How far the end of a tag is looked for. Quotes may hide all ends and all other tags, so that each of many tags
  /// would be read to the end of the text; where several were in vain, the next ones are not read as far.
  private func reach(from start: Int) -> Int {
    readInVain < 8 ? bytes.count : min(bytes.count, start + 500)
  }

  mutating func find(_ diagnostics: inout Diagnostics) {
    var index = 0
    while let opener = nextOpener(from: index) {
      switch opener.kind {
      case .remark: index = takeRemark(opener, &diagnostics)
      case .output, .control: index = takeTag(opener, &diagnostics)
      }
    }
  }

  struct Opener {
    enum Kind {
      case output, control, remark
    }

    let kind: Kind
    let range: Range<Int>
  }

  // MARK: Opening marks

  private func nextOpener(from start: Int) -> Opener? {
    var index = start
    while index < bytes.count {
      // Only `{` and the lead byte of its full-width form can open a tag.
      guard bytes[index] == 0x7B || bytes[index] == 0xEF else {
        index += 1
        continue
      }
      if let opener = opener(at: index) {
        guard isEscaped(index, from: start) else { return opener }
        index = opener.range.upperBound
      } else {
        index += 1
      }
    }
    return nil
  }

  private func opener(at index: Int) -> Opener? {
    let brace = Glyph(bytes, index, bytes.count)
    let second = index + brace.length
    guard brace.plain == 0x7B, second < bytes.count else { return nil }
    let mark = Glyph(bytes, second, bytes.count)
    let range = index..<second + mark.length
    switch mark.plain {
    case 0x7B: return Opener(kind: .output, range: range)
    case 0x25: return Opener(kind: .control, range: range)
    case 0x23: return Opener(kind: .remark, range: range)
    default: return nil
    }
  }

  /// True after an odd number of backslashes.
  private func isEscaped(_ index: Int, from start: Int) -> Bool {
    guard escapes else { return false }
    var first = index
    while first > start, bytes[first - 1] == 0x5C { first -= 1 }
    return (index - first) % 2 == 1
  }

  // MARK: Tags

  private mutating func takeRemark(_ opener: Opener, _ diagnostics: inout Diagnostics) -> Int {
    guard let end = closingMark(0x23, from: opener.range.upperBound, to: bytes.count) else {
      reportUnclosed(opener, &diagnostics)
      return bytes.count
    }
    tags.append(FoundTag(opener.range.lowerBound..<end.upperBound, .remark, isControl: false))
    return end.upperBound
  }

  private mutating func takeTag(_ opener: Opener, _ diagnostics: inout Diagnostics) -> Int {
    let wanted: Closer = opener.kind == .output ? .output : .control
    let start = opener.range.upperBound
    var lexer = Lexer(bytes, from: start, to: reach(from: start))
    var tokens = lexer.tokens()
    var last = tokens[tokens.count - 1]
    if last.kind == .close(.endOfText) { readInVain += 1 }
    if last.kind != .close(wanted), let close = plainClose(wanted, from: start) {
      lexer = Lexer(bytes, from: start, to: close.lowerBound)
      tokens = lexer.tokens()
      last = Token(kind: .close(wanted), range: close)
      tokens[tokens.count - 1] = last
    }
    guard last.kind == .close(wanted) else {
      return skip(opener, closedBy: last, &diagnostics)
    }
    var parser = TagParser(bytes: bytes, tokens: tokens, faults: lexer.faults, anchor: anchor)
    let range = opener.range.lowerBound..<last.range.upperBound
    tags.append(parser.parse(range, isOutput: wanted == .output, &diagnostics))
    return range.upperBound
  }

  /// Reports a tag that is not closed, or closed as the other kind, and tells where to go on.
  private mutating func skip(
    _ opener: Opener, closedBy last: Token, _ diagnostics: inout Diagnostics
  ) -> Int {
    if case .close(let closer) = last.kind, closer != .endOfText {
      let range = opener.range.lowerBound..<last.range.upperBound
      let message = closer == .output ? Words.controlClosedAsOutput : Words.outputClosedAsControl
      diagnostics.report(Diagnostic("tag.wrong-end", at: anchor.place(of: range), message))
      tags.append(meant(opener, range, to: last.range.lowerBound))
      return range.upperBound
    }
    reportUnclosed(opener, &diagnostics)
    let next = nextOpener(from: opener.range.upperBound)?.range.lowerBound ?? bytes.count
    if opener.kind == .control { tags.append(meant(opener, opener.range.lowerBound..<next, to: next)) }
    return next
  }

  /// What a tag without its own end was meant for; what `{{` opens may be a control tag.
  private func meant(_ opener: Opener, _ range: Range<Int>, to end: Int) -> FoundTag {
    var lexer = Lexer(bytes, from: opener.range.upperBound, to: end)
    let parser = TagParser(bytes: bytes, tokens: lexer.tokens(), faults: [], anchor: anchor)
    let found = parser.meant(range)
    return found.tag == nil && opener.kind == .output ? FoundTag(range, nil, isControl: false) : found
  }

  private func reportUnclosed(_ opener: Opener, _ diagnostics: inout Diagnostics) {
    let place = anchor.place(of: opener.range)
    diagnostics.report(
      Diagnostic(
        "tag.unclosed", at: place, Words.unclosedTag(opener.kind.marks),
        hint: Words.unclosedTagHint(opener.kind.marks.open, isEscapable: escapes)))
  }

  // MARK: Closing marks

  /// The closing mark as it stands, text literals or not, before the next tag: where a tag is broken, it ends
  /// here.
  private func plainClose(_ closer: Closer, from start: Int) -> Range<Int>? {
    let end = nextOpener(from: start)?.range.lowerBound ?? bytes.count
    return closingMark(closer == .output ? 0x7D : 0x25, from: start, to: end)
  }

  /// `mark` and a brace.
  private func closingMark(_ mark: UInt8, from start: Int, to end: Int) -> Range<Int>? {
    var index = start
    while index < end {
      let first = Glyph(bytes, index, end)
      let second = index + first.length
      if first.plain == mark, second < end {
        let brace = Glyph(bytes, second, end)
        if brace.plain == 0x7D { return index..<second + brace.length }
      }
      index = second
    }
    return nil
  }
}

extension TagFinder.Opener.Kind {
  var marks: (open: String, close: String) {
    switch self {
    case .output: ("{{", "}}")
    case .control: ("{%", "%}")
    case .remark: ("{#", "#}")
    }
  }
}
