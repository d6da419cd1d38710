/// Takes the text of a scalar piece by piece.
protocol TextSink {
  /// Bytes of the source that are text as they stand.
  mutating func copy(_ range: Range<Int>)
  /// A character that stands for other bytes of the source.
  mutating func put(_ scalar: UnicodeScalar, for range: Range<Int>)
}

/// Undoes escapes, folding and indentation of a scalar: the one place that knows how text and source differ.
struct ScalarText<Sink: TextSink> {
  let bytes: Bytes
  var sink: Sink

  mutating func read(_ record: Record) {
    let start = Int(record.start)
    let end = Int(record.end)
    switch record.style {
    case .singleQuoted, .doubleQuoted: flowText(start + 1, end - 1, record.style)
    case .literal, .folded: blockText(start, end, Int(record.extra), record.style)
    default: flowText(start, end, .plain)
    }
  }

  // MARK: - Plain and quoted

  private mutating func flowText(_ start: Int, _ end: Int, _ style: YAMLStyle) {
    var run = start
    var index = start
    while index < end {
      switch bytes[index] {
      case Byte.lf, Byte.cr:
        foldLines(&run, &index)
      case Byte.singleQuote where style == .singleQuoted:
        sink.copy(run..<index + 1)
        index += 2
        run = index
      case Byte.backslash where style == .doubleQuoted:
        sink.copy(run..<index)
        escape(&index)
        run = index
      default: index += 1
      }
    }
    if run < end { sink.copy(run..<end) }
  }

  /// [74] s-flow-folded(n): trims the line, and puts a space for one break or the breaks of empty lines.
  private mutating func foldLines(_ run: inout Int, _ index: inout Int) {
    var end = index
    while end > run, bytes[end - 1].isBlank { end -= 1 }
    sink.copy(run..<end)
    let (next, breaks) = skipBreaks(index)
    if breaks == 1 { sink.put(" ", for: end..<next) }
    putBreaks(breaks - 1, end..<next)
    index = next
    run = next
  }

  private mutating func putBreaks(_ count: Int, _ range: Range<Int>) {
    for _ in 0..<max(0, count) { sink.put("\n", for: range) }
  }

  /// The first character of the next line that is not empty, and how many breaks stand before it.
  private func skipBreaks(_ start: Int) -> (next: Int, count: Int) {
    var index = start
    var count = 0
    while bytes[index].isBreak {
      index = bytes.afterBlanks(from: bytes.afterBreak(at: index))
      count += 1
    }
    return (index, count)
  }

  /// [62] c-ns-esc-char, or a line break that is escaped.
  private mutating func escape(_ index: inout Int) {
    let start = index
    let sign = bytes[index + 1]
    index += 2
    if sign.isBreak {
      let (next, breaks) = skipBreaks(start + 1)
      index = next
      return putBreaks(breaks - 1, start..<next)
    }
    guard let digits = Escape.digits(of: sign) else {
      guard let scalar = Escape.scalar(of: sign) else { return sink.copy(start..<index) }
      return sink.put(scalar, for: start..<index)
    }
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = bytes[index].hexValue else { return sink.copy(start..<index) }
      value = value << 4 | digit
      index += 1
    }
    if digits == 4, let scalar = Escape.pair(bytes, value, at: index) {
      index += 6
      return sink.put(scalar, for: start..<index)
    }
    sink.put(UnicodeScalar(value) ?? "\u{FFFD}", for: start..<index)
  }
}

extension ScalarText {
  // MARK: - Block scalars

  /// [164] c-chomping-indicator(t).
  private enum Chomping { case strip, clip, keep }

  /// [173] l-literal-content(n,t), [182] l-folded-content(n,t). The end of the input ends a line as a break
  /// does.
  private mutating func blockText(_ start: Int, _ end: Int, _ indent: Int, _ style: YAMLStyle) {
    var chomping = Chomping.clip
    var index = start + 1
    while !bytes[index].endsWord {
      if bytes[index] == Byte.plus { chomping = .keep }
      if bytes[index] == Byte.dash { chomping = .strip }
      index += 1
    }
    index = bytes.endOfLine(from: index)
    if index < end { index = bytes.afterBreak(at: index) }
    var lines = BlockLines()
    while index < end { line(&index, end, indent, style, &lines) }
    finish(lines, chomping, end)
  }

  /// What has been read of a block scalar: breaks that have not been put yet, and the kind of the last line.
  private struct BlockLines {
    var breaks = 0
    var lastEnd = 0
    var hasContent = false
    var wasSpaced = false
  }

  private mutating func line(
    _ index: inout Int, _ end: Int, _ indent: Int, _ style: YAMLStyle, _ lines: inout BlockLines
  ) {
    var start = index
    while start < index + indent, bytes[start] == Byte.space { start += 1 }
    let stop = min(bytes.endOfLine(from: start), end)
    let next = stop < end ? bytes.afterBreak(at: stop) : end
    if start < stop {
      let isSpaced = bytes[start].isBlank
      let folds = style == .folded && lines.hasContent && !isSpaced && !lines.wasSpaced
      putBetween(lines, folds, start)
      sink.copy(start..<stop)
      lines = BlockLines(breaks: 1, lastEnd: stop, hasContent: true, wasSpaced: isSpaced)
    } else {
      if lines.breaks == 0 { lines.lastEnd = index }
      lines.breaks += 1
    }
    index = next
  }

  /// [73] b-l-folded(n,c) where two lines fold, else the breaks as they are.
  private mutating func putBetween(_ lines: BlockLines, _ folds: Bool, _ start: Int) {
    guard lines.breaks > 0 else { return }
    let range = lines.lastEnd..<start
    if !folds { return putBreaks(lines.breaks, range) }
    if lines.breaks == 1 { sink.put(" ", for: range) }
    putBreaks(lines.breaks - 1, range)
  }

  /// [165] b-chomped-last(t), [166] l-chomped-empty(n,t).
  private mutating func finish(_ lines: BlockLines, _ chomping: Chomping, _ end: Int) {
    let range = min(lines.lastEnd, end)..<end
    switch chomping {
    case .strip: break
    case .clip: putBreaks(lines.hasContent ? min(1, lines.breaks) : 0, range)
    case .keep: putBreaks(lines.breaks, range)
    }
  }
}
