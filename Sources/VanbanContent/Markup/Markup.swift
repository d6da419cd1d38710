import VanbanExpression
public import VanbanSource

/// Reads body markup: lines become paragraphs, headings, items and what else the first typed characters say.
public struct Markup {
  private let text: MarkupText
  private let lines: [MarkupLine]
  private var next = 0
  private var blocks: [Block] = []
  private var landscape: Place?
  private var diagnostics = Diagnostics()
  private var notes: NoteBook

  /// The blocks of a text that stands alone, its notes with their texts.
  public static func read(_ pieces: [MarkupPiece], diagnostics: inout Diagnostics) -> Content {
    var notes = NoteBook()
    let content = notes.resolve(read(pieces, notes: &notes, diagnostics: &diagnostics))
    notes.reportUncalled(to: &diagnostics)
    notes.reportUndefined(in: [content], to: &diagnostics)
    return content
  }

  /// The blocks of a text; the notes that it defines go to `notes`, those it calls by name have no text yet.
  ///
  /// Faults are reported at their places in the typed text and reading goes on: markup that is not accepted,
  /// blocks in the middle of a line, landscape pages without an end.
  public static func read(
    _ pieces: [MarkupPiece], notes: inout NoteBook, diagnostics: inout Diagnostics
  ) -> Content {
    var markup = Markup(pieces, notes: notes)
    while markup.next < markup.lines.count { markup.readLine() }
    markup.closeLandscape()
    diagnostics.report(markup.diagnostics)
    notes = markup.notes
    return Content(markup.blocks)
  }

  /// The inlines of a text whose lines have no kinds: a cell, a note, a caption. A line end is a line break.
  public static func readInline(_ pieces: [MarkupPiece], diagnostics: inout Diagnostics) -> [Inline] {
    var markup = Markup(pieces)
    let lines = markup.lines.map { markup.inlines($0.range) }
    diagnostics.report(markup.diagnostics)
    return Array(lines.joined(separator: [.lineBreak]))
  }

  /// What a stretch kept by `set` holds: one line of running text stands inside a line, all else is blocks.
  static func readKept(
    _ pieces: [MarkupPiece], notes: inout NoteBook, diagnostics: inout Diagnostics
  ) -> any ValueObject {
    let markup = Markup(pieces)
    let isInline = markup.lines.count <= 1 && markup.lines.allSatisfy { $0.kind == .text }
    guard isInline else { return read(pieces, notes: &notes, diagnostics: &diagnostics) }
    return InlineContent(readInline(pieces, diagnostics: &diagnostics))
  }

  private init(_ pieces: [MarkupPiece], notes: NoteBook = NoteBook()) {
    self.notes = notes
    text = MarkupText(pieces)
    lines = text.lines()
  }

  private mutating func readLine() {
    let line = lines[next]
    next += 1
    switch line.kind {
    case .text: readText(afterLeadingBlanks(line.range))
    case .item(let textStart):
      add(.item, inlines(line.range, mark: textStart - line.range.lowerBound))
    case .centred(let range): add(.centred, inlines(range))
    case .heading(let level, let start): readHeading(level, start..<line.range.upperBound)
    case .object(let index): readObject(at: index)
    case .directive(let index): readDirective(at: index)
    case .tableRow: readTable(line)
    case .noteDefinition: readDefinition(line.range)
    }
  }

  /// Running text, or a picture alone on its line with what it shows below it.
  private mutating func readText(_ range: Range<Int>) {
    let (inlines, caption) = InlineReader.readLine(text, range, diagnostics: &diagnostics)
    addText(inlines, caption: caption)
  }

  private mutating func addText(_ inlines: [Inline], caption: [Inline] = []) {
    guard inlines.lonePicture != nil else { return add(.text, inlines) }
    add(.picture, inlines, keepWithNext: !caption.isEmpty)
    if !caption.isEmpty { add(.caption, caption) }
  }

  private mutating func inlines(_ range: Range<Int>, mark: Int = 0) -> [Inline] {
    InlineReader.read(text, range, mark: mark, diagnostics: &diagnostics)
  }

  private mutating func add(_ role: Paragraph.Role, _ inlines: [Inline], keepWithNext: Bool = false) {
    blocks.append(.paragraph(Paragraph(role, inlines, keepWithNext: keepWithNext)))
  }

  /// Blanks after a value that printed nothing lead the line as well.
  private func afterLeadingBlanks(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, text.marks[start] == .empty || text.isTypedBlank(at: start) { start += 1 }
    return start..<range.upperBound
  }
}

// MARK: - Headings

extension Markup {
  private mutating func readHeading(_ level: Int, _ range: Range<Int>) {
    switch Division(text, range) {
    case .article?: addHeading(.article, inlines(range))
    case .part(let isComplete)?: readDivision(level, range, isComplete: isComplete)
    case nil: addHeading(.heading(level), inlines(range))
    }
  }

  /// A Phần and, from the next heading line, its title.
  private mutating func readDivision(_ level: Int, _ range: Range<Int>, isComplete: Bool) {
    addHeading(.division, inlines(range))
    guard !isComplete, next < lines.count, case .heading(let nextLevel, let start) = lines[next].kind else {
      return
    }
    let title = start..<lines[next].range.upperBound
    guard Division(text, title) == nil, nextLevel == level || nextLevel > level && !beginsWithNumber(title)
    else { return }
    next += 1
    addHeading(.divisionTitle, inlines(title))
  }

  /// `I.`, `1.`, `A.`, `a)`: the heading below is one of its own and no title.
  private func beginsWithNumber(_ range: Range<Int>) -> Bool {
    let word = text.string(range).drop { $0 == "*" || $0 == "_" }.prefix { $0 != " " && $0 != "\t" }
    return word.count < 12 && (word.hasSuffix(".") || word.hasSuffix(")"))
  }

  private mutating func addHeading(_ role: Paragraph.Role, _ inlines: [Inline]) {
    switch HeadingLook(inlines) {
    case .whole(let inlines): add(role, inlines, keepWithNext: true)
    case .runIn: add(role, inlines)
    case .text: add(.text, inlines)
    }
  }
}

// MARK: - Notes

extension Markup {
  /// `[^name]: text`
  private mutating func readDefinition(_ range: Range<Int>) {
    guard let end = text.endOfNoteName(in: range) else { return }
    let name = text.string(range.lowerBound + 2..<end - 1)
    let inlines = InlineReader.read(
      text, text.trimmed(end + 1..<range.upperBound), insideNote: true, diagnostics: &diagnostics)
    notes.define(name, as: inlines, at: text.place(of: range.lowerBound..<end), diagnostics: &diagnostics)
  }
}

// MARK: - Content, directives and what is not accepted

extension Markup {
  private mutating func readObject(at index: Int) {
    guard let (object, place) = text.objects[index] else { return }
    if let content = object as? Content {
      blocks += landscape == nil ? content.blocks : content.withoutTurns.blocks
    } else if let inlines = object.inlinesInLine {
      if !inlines.isEmpty { addText(inlines) }
    } else {
      diagnostics.report(.blocksInLine(object.kind, at: place))
    }
  }

  private mutating func readDirective(at index: Int) {
    guard let directive = text.directives[index] else { return }
    switch (directive.name, directive.arguments) {
    case ("ngat_trang", ""): blocks.append(.pageBreak)
    case ("huong", "ngang") where landscape == nil:
      landscape = directive.place
      blocks.append(.sectionBreak(SectionBreak(landscape: true, restartsNumbering: false)))
    case ("het_huong", "") where landscape != nil:
      landscape = nil
      blocks.append(.sectionBreak(SectionBreak(landscape: false, restartsNumbering: false)))
    default: diagnostics.report(.misplaced(directive.name, directive.arguments, at: directive.place))
    }
  }

  private mutating func closeLandscape() {
    if let landscape { diagnostics.report(.openLandscape(at: landscape)) }
  }

  /// A row is one of a table only over or under a rule line; else it is a text that begins with a bar.
  private mutating func readTable(_ line: MarkupLine) {
    guard isRule(at: next) else { return add(.text, inlines(line.range)) }
    let rule = lines[next].range
    next += 1
    var rows: [Range<Int>] = []
    // A line over a rule line of its own begins another table.
    while next < lines.count, case .tableRow(isRule: false) = lines[next].kind, !isRule(at: next + 1) {
      rows.append(lines[next].range)
      next += 1
    }
    let reader = SmallTable(text: text)
    if let table = reader.read(head: line.range, rule: rule, rows: rows, diagnostics: &diagnostics) {
      blocks.append(.table(table))
    }
  }

  private func isRule(at index: Int) -> Bool {
    index < lines.count && lines[index].kind == .tableRow(isRule: true)
  }
}
