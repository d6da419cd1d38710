import VanbanReading

/// Divides a document into itself, what is attached to it and copies, and has each read.
struct AnatomyReader {
  private let document: ReadDocument
  private var anatomy = Anatomy()
  private var lines: [AnatomyLine]

  init(_ document: ReadDocument) {
    self.document = document
    lines = ColumnSplitter.split(LineReader.lines(of: document))
    for index in lines.indices { lines[index].index = index }
  }

  mutating func read() -> Anatomy {
    anatomy.lines = lines
    readMargins()
    let end = mainEnd
    anatomy.main = PartsReader(lines, 0..<end).read()
    for mark in MarkReader.marks(in: lines[0..<min(end, 60)], document: document) {
      anatomy.marks.append(mark)
    }
    for range in attachmentRanges(from: end) { attach(range) }
    return anatomy
  }

  /// What stands in the margins of the first page.
  private mutating func readMargins() {
    guard let section = document.sections.first else { return }
    let page = section.page
    let header = page.hasOwnFirstPage ? section.headers.first : section.headers.odd
    let footer = page.hasOwnFirstPage ? section.footers.first : section.footers.odd
    let above = LineReader.lines(of: header ?? [], section: 0, width: page.textWidth)
    anatomy.marks = MarkReader.marks(inMargin: above)
    anatomy.contact = LineReader.lines(of: footer ?? [], section: 0, width: page.textWidth)
      .filter { line in !line.isEmpty && line.text.contains { $0.isLetter } }
  }

  /// Where the document itself ends and what is attached begins.
  private var mainEnd: Int {
    let first = lines.firstIndex { Phrases.isQuocHieu($0.text) } ?? 0
    let others = lines.indices.dropFirst(first + 1)
    let bound = others.first { isAttachmentHead($0) || isCopyHead($0) } ?? lines.count
    let start = headStart(of: bound)
    guard let label = lines[0..<start].lastIndex(where: { Phrases.isNoiNhan($0.text) }) else { return start }
    let foot = endOfTable(at: label)
    let unlabelled = lines.indices.dropFirst(foot).prefix { $0 < start }
      .first { lines[$0].beginsPage || lines[$0].startsSection }
    return unlabelled ?? start
  }

  private func isAttachmentHead(_ index: Int) -> Bool {
    let line = lines[index]
    if Phrases.isQuocHieu(line.text) { return line.isCapital || line.isBold }
    guard Phrases.isPhuLuc(line.text), line.stand.cell?.isInGrid != true else { return false }
    return line.isCentred || line.isBold || line.beginsPage || line.startsSection || line.isCapital
  }

  private func isCopyHead(_ index: Int) -> Bool {
    Phrases.isCopyKind(lines[index].text) && lines[index].isCapital
  }

  /// The first line of what `index` is the head of: its table, and the blank lines before it where a page
  /// begins at them.
  private func headStart(of index: Int) -> Int {
    guard index < lines.count else { return index }
    var start = index
    if let table = lines[index].stand.cell?.table {
      while start > 0, lines[start - 1].stand.cell?.table == table { start -= 1 }
    }
    var blank = start
    while blank > 0, !lines[blank].beginsPage, !lines[blank].startsSection, lines[blank - 1].isEmpty,
      lines[blank - 1].stand.cell == nil
    { blank -= 1 }
    return lines[blank].beginsPage || lines[blank].startsSection ? blank : start
  }

  private func endOfTable(at index: Int) -> Int {
    guard let table = lines[index].stand.cell?.table else { return index + 1 }
    return lines[index...].firstIndex { $0.stand.cell?.table != table } ?? lines.count
  }

  private func attachmentRanges(from start: Int) -> [Range<Int>] {
    guard start < lines.count else { return [] }
    var starts = [start]
    for index in lines.indices.dropFirst(start) where isAttachmentHead(index) || isCopyHead(index) {
      let head = headStart(of: index)
      let last = starts[starts.count - 1]
      if head > last, !isHeaded(index, from: last) { starts.append(head) }
    }
    for index in lines.indices.dropFirst(start + 1) where lines[index].startsSection {
      let page = document.sections[lines[index].stand.section].page
      if page.startNumber != nil, !starts.contains(index) { starts.append(index) }
    }
    starts.sort()
    return zip(starts, starts.dropFirst() + [lines.count]).map { $0..<$1 }
      .filter { range in lines[range].contains { !$0.isEmpty } }
  }

  /// True for an appendix below a header of its own, which it should not have.
  private func isHeaded(_ index: Int, from start: Int) -> Bool {
    let above = lines[start..<index].filter { !$0.isEmpty }
    return Phrases.isPhuLuc(lines[index].text) && above.count <= 7
      && above.contains { Phrases.isQuocHieu($0.text) }
  }

  private mutating func attach(_ range: Range<Int>) {
    if lines[range].contains(where: { Phrases.isCopyKind($0.text) && $0.isCapital }) {
      anatomy.copies.append(PartsReader(lines, range).read())
    } else {
      anatomy.attachments.append(AttachmentReader(lines, range).read())
    }
  }
}

/// Takes lines apart whose columns are set by tabs, or by a long stretch of blanks.
enum ColumnSplitter {
  /// Lines of header and foot only: in running text a tab is a blank.
  static func split(_ lines: [AnatomyLine]) -> [AnatomyLine] {
    lines.flatMap { line in line.stand.cell == nil ? columns(of: line) ?? [line] : [line] }
  }

  private static func columns(of line: AnatomyLine) -> [AnatomyLine]? {
    guard
      line.text.contains("\t") || line.text.contains("    ") || line.runs.first?.text.hasPrefix("\t") == true
    else { return nil }
    let stretches = cut(line.runs)
    let texts = stretches.map { $0.shownText.withoutBlanksAround }
    guard texts.contains(where: isOfHeaderOrFoot) else { return nil }
    return zip(stretches, texts).enumerated().compactMap { column, stretch in
      guard !stretch.1.isEmpty else { return nil }
      var piece = line
      (piece.runs, piece.text, piece.column) = (stretch.0, stretch.1, column)
      return piece
    }
  }

  private static func isOfHeaderOrFoot(_ text: String) -> Bool {
    Phrases.isQuocHieu(text) || Phrases.isTieuNgu(text) || Phrases.isSoKyHieu(text)
      || Phrases.isDiaDanhThoiGian(text) || Phrases.isNoiNhan(text)
      || text.isInCapitals && text.count < 60 && Phrases.begins(text, withOneOf: Phrases.offices)
  }

  /// The runs between tabs; a blank to be filled in ("Số:      /KH-SYT") parts nothing.
  private static func cut(_ runs: [ReadRun]) -> [[ReadRun]] {
    var stretches: [[ReadRun]] = [[]]
    for run in runs {
      for (index, text) in run.text.replacingLongBlanks.split(
        separator: "\t", omittingEmptySubsequences: false
      ).enumerated() {
        if index > 0, !stretches[stretches.count - 1].shownText.awaitsFigure { stretches.append([]) }
        guard !text.isEmpty else { continue }
        stretches[stretches.count - 1].append(ReadRun(text: String(text), look: run.look, link: run.link))
      }
    }
    return stretches
  }
}

extension String {
  /// True where a figure is to be written in after it.
  fileprivate var awaitsFigure: Bool {
    let words = trimmed.plainWords.split(separator: " ")
    return words.last.map { ["so", "ngay", "thang", "nam"].contains($0) } ?? false
  }

  /// Five blanks or more between words of different columns as a tab.
  fileprivate var replacingLongBlanks: String {
    guard contains("     ") else { return self }
    var result = "", blanks = ""
    for letter in self {
      if letter == " " { blanks.append(letter); continue }
      let parts = blanks.count >= 5 && !result.awaitsFigure && letter != "/"
      result += parts ? "\t" : blanks
      blanks = ""
      result.append(letter)
    }
    return result + blanks
  }
}
