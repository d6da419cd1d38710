import VanbanReading

/// Reads an appendix, or a text issued with the document.
struct AttachmentReader {
  private let lines: [AnatomyLine]
  private let range: Range<Int>

  init(_ lines: [AnatomyLine], _ range: Range<Int>) {
    self.lines = lines
    self.range = range
  }

  func read() -> AttachmentParts {
    var found = AttachmentParts()
    let written = lines[range].filter { !$0.isEmpty }
    if written.prefix(12).contains(where: { Phrases.isQuocHieu($0.text) }) {
      found.kind = .issued
      found.parts = PartsReader(lines, range).read()
    } else {
      found.parts.range = range
    }
    let heads = found.kind == .issued ? lines[range].dropFirst(0) : headed(&found)
    readKemTheo(&found, heads)
    return found
  }

  /// Label and title, which are centred lines at the top.
  private func headed(_ found: inout AttachmentParts) -> ArraySlice<AnatomyLine> {
    var rest = lines[range].drop { $0.isEmpty }
    if let first = rest.first, Phrases.isPhuLuc(first.text) {
      found.kind = .appendix
      found.label = rest.removeFirst()
    }
    while let line = rest.first, isTitle(line, of: found) {
      if !line.isEmpty { found.tieuDe.append(line) }
      rest.removeFirst()
    }
    return rest
  }

  private func isTitle(_ line: AnatomyLine, of found: AttachmentParts) -> Bool {
    if line.isEmpty {
      return found.tieuDe.isEmpty && line.drawings.isEmpty && line.paragraph.borders == .init()
    }
    guard line.stand.cell == nil, !Phrases.isKemTheo(line.text), !line.text.hasPrefix("("), !line.isTypedRule,
      line.text.count < 250, BodyLevel(line.text).map({ [.gach, .so, .diem].contains($0.kind) }) != true
    else { return false }
    return line.isCentred || line.isBold && line.isCapital || found.tieuDe.isEmpty && line.isBold
  }

  /// The lines up to the one that closes the bracket.
  private func bracketed(from first: AnatomyLine) -> [AnatomyLine] {
    var found = [first]
    for line in lines[(first.index + 1)..<range.upperBound] {
      guard found.last?.text.hasSuffix(")") == false, !line.isEmpty, line.stand.cell == nil,
        !line.isFirst || line.isCentred
      else { break }
      found.append(line)
    }
    return found
  }

  private func readKemTheo(_ found: inout AttachmentParts, _ heads: ArraySlice<AnatomyLine>) {
    let near = heads.filter { !$0.isEmpty }.prefix(found.kind == .issued ? 14 : 3)
    var bodyStart = heads.startIndex
    if let first = near.first(where: { Phrases.isKemTheo($0.text) }) {
      found.kemTheo = bracketed(from: first)
      bodyStart = (found.kemTheo.last ?? first).index + 1
    }
    let last = found.kemTheo.last ?? found.tieuDe.last ?? found.label
    found.rule = last.flatMap { RuleFinder(lines[range]).rule(under: $0) }
    guard found.kind != .issued else {
      found.parts.body.removeAll { body in found.kemTheo.contains { $0.index == body.line.index } }
      return
    }
    found.parts.body = lines[bodyStart..<range.upperBound].filter { !$0.isEmpty || !$0.drawings.isEmpty }
      .map(BodyLine.init)
  }
}

/// Finds marks of secrecy, urgency, circulation and drafts.
enum MarkReader {
  static func marks(inMargin lines: [AnatomyLine]) -> [MarkPart] {
    lines.compactMap { line in
      Phrases.mark(line.text).map { MarkPart(kind: $0, line: line, isInMargin: true) }
    }
  }

  static func marks(in lines: ArraySlice<AnatomyLine>, document: ReadDocument) -> [MarkPart] {
    lines.filter { $0.stand.cell?.isInGrid != true || $0.paragraph.borders.isBox || $0.isBold }.compactMap {
      line in
      guard line.isCapital else { return nil }
      return Phrases.mark(line.text).map { MarkPart(kind: $0, line: line, isInMargin: false) }
    }
  }
}
