import VanbanSource

/// Collects texts, stretch by stretch.
struct TextCollector {
  private(set) var texts: [SubjectText] = []
  private var stretch = 0
  /// Where stretches inside others began, to come back to the outer one.
  private var last = 0
  private var attachment = 0

  mutating func beginStretch() {
    last += 1
    stretch = last
  }

  /// What follows is an appendix, or another text attached to the document; 0 for the document itself.
  mutating func begin(attachment number: Int) {
    attachment = number
    beginStretch()
  }

  /// Collects texts that are a stretch of their own inside the present one.
  mutating func apart(_ collect: (inout TextCollector) -> Void) {
    let outer = stretch
    beginStretch()
    collect(&self)
    stretch = outer
  }

  mutating func add(_ text: SubjectText) {
    var text = text
    text.stretch = stretch
    text.attachment = attachment
    texts.append(text)
  }

  private mutating func add(_ typed: TypedText, _ role: SubjectText.Role, _ source: ModelText) {
    add(SubjectText(typed.text, role, anchor: typed.anchor(source.anchor)))
  }

  // MARK: Texts of a model

  /// A text whose lines have no kinds, without markup.
  mutating func add(plain text: ModelText?, _ role: SubjectText.Role) {
    guard let text else { return }
    for line in TypedText(text).lines { add(line, role, text) }
  }

  /// A text in inline markup: a cell, a note.
  mutating func add(inline text: ModelText?, _ role: SubjectText.Role) {
    guard let text else { return }
    for line in TypedText(text).lines { add(line: line, role, text) }
  }

  /// A text in body markup.
  mutating func add(body text: ModelText) {
    for line in TypedText(text).lines { add(bodyLine: line, text) }
  }

  private mutating func add(line: TypedText, mark: Int = 0, _ role: SubjectText.Role, _ source: ModelText) {
    let inlines = TypedInlines(line, mark: mark)
    if !inlines.text.isEmpty { add(inlines.text, role, source) }
    for note in inlines.notes { apart { $0.add(TypedInlines(note).text, .note, source) } }
  }

  private mutating func add(bodyLine line: TypedText, _ source: ModelText) {
    switch line.kind {
    case .heading(let start): add(line: line.trimmed(start..<line.count), .heading, source)
    case .item(let mark): add(line: line, mark: mark, .paragraph, source)
    case .centred(let range): add(line: line.trimmed(range), .paragraph, source)
    case .note(let start): apart { $0.add(line: line.trimmed(start..<line.count), .note, source) }
    case .row(let cells):
      for cell in cells { apart { $0.add(line: line.trimmed(cell), .cell, source) } }
    case .namedTable: return
    case .text: add(line: line, .paragraph, source)
    }
  }
}

// MARK: - Kinds of lines

extension TypedText {
  fileprivate enum Kind {
    case text, namedTable
    case heading(Int)
    case item(Int)
    case centred(Range<Int>)
    case note(Int)
    case row([Range<Int>])
  }

  /// What the first characters of a line of a body make of it (model.md section 3).
  fileprivate var kind: Kind {
    switch bytes[0] {
    case UInt8(ascii: "#"):
      let signs = bytes.prefix { $0 == UInt8(ascii: "#") }.count
      return signs <= 6 && signs < count && bytes[signs].isBlank ? .heading(signs) : .text
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return markKind
    case UInt8(ascii: "|"): return .row(cells)
    case UInt8(ascii: "["): return noteStart.map(Kind.note) ?? .text
    default: return .text
    }
  }

  private var markKind: Kind {
    if bytes.starts(with: Array("-> ".utf8)), bytes.suffix(3) == Array(" <-".utf8)[...] {
      return .centred(3..<count - 3)
    }
    let mark = count > 1 && bytes[0] == UInt8(ascii: "*") && bytes[1] == UInt8(ascii: ".") ? 2 : 1
    return mark < count && bytes[mark].isBlank ? .item(mark) : .text
  }

  /// The end of `[^name]:`.
  private var noteStart: Int? {
    guard count > 3, bytes[1] == UInt8(ascii: "^"), let close = bytes.firstIndex(of: UInt8(ascii: "]")),
      close + 1 < count, bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    return close + 2
  }

  /// The cells of `| a | b |`; none of a rule line.
  private var cells: [Range<Int>] {
    let isRule = bytes.allSatisfy { "|-: ".utf8.contains($0) }
    guard !isRule else { return [] }
    var cells: [Range<Int>] = []
    var start = 1
    for index in 1..<count where bytes[index] == UInt8(ascii: "|") && bytes[index - 1] != .backslash {
      cells.append(start..<index)
      start = index + 1
    }
    if start < count { cells.append(start..<count) }
    return cells
  }
}
