import VanbanExpression
import VanbanSource

/// Reads the inline markup of one line.
struct InlineReader {
  enum Token {
    case text(Range<Int>)
    case lineBreak
    case delimiter(Int)
    case inlines([Inline])
  }

  let text: MarkupText
  let range: Range<Int>
  let insideLink: Bool
  let insideNote: Bool
  private(set) var tokens: [Token] = []
  private(set) var delimiters = DelimiterStack()
  private var plainStart: Int
  private var brackets: [Int: Int]?
  /// What stands in the brackets of the pictures that were read.
  private(set) var captions: [[Inline]] = []

  /// The inlines of a stretch of a line; `mark` is how much of it is printed before markup is read.
  static func read(
    _ text: MarkupText, _ range: Range<Int>, mark: Int = 0, insideLink: Bool = false, insideNote: Bool = false,
    diagnostics: inout Diagnostics
  ) -> [Inline] {
    var reader = InlineReader(text, range, insideLink: insideLink, insideNote: insideNote)
    reader.scan(from: range.lowerBound + mark, &diagnostics)
    return InlineBuilder.build(reader.tokens, reader.delimiters.all, text)
  }

  /// The inlines of a line, and the caption where the line is a picture and nothing else.
  static func readLine(
    _ text: MarkupText, _ range: Range<Int>, diagnostics: inout Diagnostics
  ) -> (inlines: [Inline], caption: [Inline]) {
    var reader = InlineReader(text, range, insideLink: false, insideNote: false)
    reader.scan(from: range.lowerBound, &diagnostics)
    let inlines = InlineBuilder.build(reader.tokens, reader.delimiters.all, text)
    return (inlines, inlines.lonePicture == nil ? [] : reader.captions.first ?? [])
  }

  private init(_ text: MarkupText, _ range: Range<Int>, insideLink: Bool, insideNote: Bool) {
    self.text = text
    self.range = range
    self.insideLink = insideLink
    self.insideNote = insideNote
    plainStart = range.lowerBound
  }

  private mutating func scan(from start: Int, _ diagnostics: inout Diagnostics) {
    var index = start
    while index < range.upperBound {
      let next = step(at: index, &diagnostics)
      if next == nil { index += 1 }
      guard let next else { continue }
      index = next
      plainStart = next
    }
    flushPlain(before: range.upperBound)
  }

  /// Handles what is not plain text at a byte and returns where to go on; nil for plain text.
  private mutating func step(at index: Int, _ diagnostics: inout Diagnostics) -> Int? {
    switch text.marks[index] {
    case .typed: return typedStep(at: index, &diagnostics)
    case .value: return valueStep(at: index)
    case .empty: return skip(index..<index + 1)
    case .object: return objectStep(at: index, &diagnostics)
    case .directive:
      diagnostics.report(
        .directiveInLine(text.directives[index]?.name ?? "", at: text.place(of: index..<index + 1)))
      return skip(index..<index + 1)
    }
  }

  private mutating func typedStep(at index: Int, _ diagnostics: inout Diagnostics) -> Int? {
    switch text.bytes[index] {
    case .backslash: return escapeStep(at: index)
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      delimiters.meetSpace()
      return nil
    case UInt8(ascii: "^"):
      return noteStep(at: index, &diagnostics) ?? delimiterStep(at: index)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      return delimiterStep(at: index)
    case UInt8(ascii: "["): return bracketStep(at: index, &diagnostics)
    case UInt8(ascii: "!"): return pictureStep(at: index, &diagnostics)
    default: return nil
    }
  }

  private func valueBreaks(at index: Int) -> Bool { text.bytes[index] == .lineFeed }

  private mutating func valueStep(at index: Int) -> Int? {
    guard valueBreaks(at: index) else { return nil }
    flushPlain(before: index)
    tokens.append(.lineBreak)
    return index + 1
  }

  private mutating func escapeStep(at index: Int) -> Int? {
    let next = index + 1
    guard next < range.upperBound, text.marks[next] == .typed, text.bytes[next].isASCIIPunctuation else {
      return nil
    }
    flushPlain(before: index)
    tokens.append(.text(next..<next + 1))
    return next + 1
  }

  private mutating func delimiterStep(at index: Int) -> Int? {
    let byte = text.bytes[index]
    let end = text.endOfRun(of: byte, from: index, before: range.upperBound)
    flushPlain(before: index)
    guard Delimiter.lengths(of: byte).contains(end - index) else {
      tokens.append(.text(index..<end))
      return end
    }
    let sides = flanks(index..<end)
    let isClosed =
      !Delimiter.holdsNoSpace(byte, count: end - index) && byte != UInt8(ascii: "~")
      && sides.before == .word && sides.after == .word
    let delimiter = Delimiter(
      byte: byte, count: end - index, canOpen: sides.after != .space && !isClosed,
      canClose: sides.before != .space && !isClosed)
    tokens.append(.delimiter(delimiters.add(delimiter)))
    return end
  }

  private mutating func objectStep(at index: Int, _ diagnostics: inout Diagnostics) -> Int? {
    guard let (object, place) = text.objects[index] else { return skip(index..<index + 1) }
    flushPlain(before: index)
    if let inlines = object.inlinesInLine {
      if insideNote, !inlines.notes.isEmpty { diagnostics.report(.noteInNote(at: place)) }
      tokens.append(.inlines(inlines))
    } else {
      diagnostics.report(.blocksInLine(object.kind, at: place))
    }
    return index + 1
  }

  private mutating func bracketStep(at index: Int, _ diagnostics: inout Diagnostics) -> Int? {
    if let end = text.endOfNoteName(in: index..<range.upperBound) {
      let place = text.place(of: index..<end)
      return add(Note(named: text.string(index + 2..<end - 1), at: place), index..<end, &diagnostics)
    }
    guard !insideLink, let close = closingBracket(of: index), let address = linkAddress(after: close)
    else { return nil }
    flushPlain(before: index)
    let inlines = InlineReader.read(
      text, index + 1..<close, insideLink: true, insideNote: insideNote, diagnostics: &diagnostics)
    tokens.append(.inlines([.link(plain(address), inlines)]))
    return address.upperBound + 1
  }

  private mutating func noteStep(at index: Int, _ diagnostics: inout Diagnostics) -> Int? {
    guard text.isTyped(UInt8(ascii: "["), at: index + 1), let close = closingBracket(of: index + 1)
    else { return nil }
    let place = text.place(of: index..<close + 1)
    let inlines = insideNote
      ? []
      : InlineReader.read(text, text.trimmed(index + 2..<close), insideNote: true, diagnostics: &diagnostics)
    return add(Note(inlines, at: place), index..<close + 1, &diagnostics)
  }

  private mutating func add(_ note: Note, _ stretch: Range<Int>, _ diagnostics: inout Diagnostics) -> Int {
    guard !insideNote else {
      diagnostics.report(.noteInNote(at: note.place))
      return skip(stretch)
    }
    flushPlain(before: stretch.lowerBound)
    tokens.append(.inlines([.note(note)]))
    return stretch.upperBound
  }

  private mutating func pictureStep(at index: Int, _ diagnostics: inout Diagnostics) -> Int? {
    guard text.isTyped(UInt8(ascii: "["), at: index + 1), let close = closingBracket(of: index + 1),
      let markup = PictureMarkup(text, at: index, closing: close, before: range.upperBound)
    else { return nil }
    flushPlain(before: index)
    let caption = InlineReader.read(
      text, markup.caption, insideLink: true, insideNote: insideNote, diagnostics: &diagnostics)
    let picture = markup.picture(text, description: caption.plainText, diagnostics: &diagnostics)
    captions.append(caption)
    tokens.append(.inlines([.picture(picture)]))
    return markup.end
  }

  private mutating func skip(_ stretch: Range<Int>) -> Int {
    flushPlain(before: stretch.lowerBound)
    return stretch.upperBound
  }

  private mutating func flushPlain(before end: Int) {
    if plainStart < end { tokens.append(.text(plainStart..<end)) }
    plainStart = end
  }
}

// MARK: - Links

extension InlineReader {
  /// The longest address read, so that a line of opening brackets is no work.
  private static let addressLimit = 4_096

  /// The partner of a bracket; all of the line's are paired at the first question.
  private mutating func closingBracket(of open: Int) -> Int? {
    if let brackets { return brackets[open] }
    var pairs: [Int: Int] = [:]
    var waiting: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if text.isTyped(.backslash, at: index) {
        index += 1
      } else if text.isTyped(UInt8(ascii: "["), at: index) {
        waiting.append(index)
      } else if text.isTyped(UInt8(ascii: "]"), at: index), let open = waiting.popLast() {
        pairs[open] = index
      }
      index += 1
    }
    brackets = pairs
    return pairs[open]
  }

  /// The address in `(…)` after a closing bracket; a scheme tells it from a remark in brackets.
  private func linkAddress(after bracket: Int) -> Range<Int>? {
    guard text.isTyped(UInt8(ascii: "("), at: bracket + 1) else { return nil }
    let start = bracket + 2
    var depth = 0
    for index in start..<min(range.upperBound, start + Self.addressLimit) where text.marks[index] == .typed {
      switch text.bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): return nil
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: return isAddress(start..<index) ? start..<index : nil
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
    }
    return nil
  }

  private func isAddress(_ range: Range<Int>) -> Bool {
    LinkAddress.isAccepted(plain(range))
  }

  private func plain(_ range: Range<Int>) -> String {
    let kept = range.filter { index in
      text.marks[index] == .value
        || text.marks[index] == .typed
          && !(text.bytes[index] == .backslash && index + 1 < range.upperBound
            && text.marks[index + 1] == .typed && text.bytes[index + 1].isASCIIPunctuation)
    }
    return String(decoding: kept.map { text.bytes[$0] }, as: UTF8.self)
  }
}

// MARK: - Neighbours

extension InlineReader {
  private enum Side {
    case space, word, other
  }

  private func flanks(_ run: Range<Int>) -> (before: Side, after: Side) {
    (
      run.lowerBound > range.lowerBound ? side(at: run.lowerBound - 1, step: -1) : .space,
      run.upperBound < range.upperBound ? side(at: run.upperBound, step: 1) : .space
    )
  }

  /// A value is no space and no letter, whatever it holds, so that no figure decides what is emphasised.
  private func side(at index: Int, step: Int) -> Side {
    guard text.marks[index] == .typed else { return .other }
    let byte = text.bytes[index]
    if byte < 0x80 {
      if byte.isASCIILetterOrDigit { return .word }
      return byte <= UInt8(ascii: " ") ? .space : .other
    }
    return side(of: scalar(around: index))
  }

  private func side(of scalar: Unicode.Scalar?) -> Side {
    guard let properties = scalar?.properties else { return .other }
    if properties.isWhitespace { return .space }
    let isMark = properties.generalCategory == .nonspacingMark
    return properties.isAlphabetic || isMark || properties.numericType != nil ? .word : .other
  }

  private func scalar(around index: Int) -> Unicode.Scalar? {
    var start = index
    while start > range.lowerBound, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return text.string(start..<min(start + 4, range.upperBound)).unicodeScalars.first
  }
}
