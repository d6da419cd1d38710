import VanbanReading
import VanbanText

/// Reads one document from its header to its signature.
struct PartsReader {
  let lines: [AnatomyLine]
  let range: Range<Int>

  init(_ lines: [AnatomyLine], _ range: Range<Int>) {
    self.lines = lines
    self.range = range
  }

  func read() -> DocumentParts {
    var parts = DocumentParts()
    parts.range = range
    let headerEnd = HeaderReader.end(of: lines[range])
    var header = HeaderReader(lines[range.lowerBound..<headerEnd])
    parts.header = header.read()
    let footStart = FootReader.start(in: lines[headerEnd..<range.upperBound])
    var reader = TitleReader(lines[headerEnd..<footStart], isLetter: !parts.header.veViec.isEmpty)
    reader.read(into: &parts)
    parts.body = reader.rest.filter { !$0.isEmpty || !$0.drawings.isEmpty }.map(BodyLine.init)
    parts.foot = FootReader(lines[footStart..<range.upperBound]).read()
    return parts
  }
}

/// Finds ô 1 to 5b.
struct HeaderReader {
  private let lines: ArraySlice<AnatomyLine>
  private var header = HeaderParts()

  init(_ lines: ArraySlice<AnatomyLine>) { self.lines = lines }

  /// Where the header ends: behind the last table or line that holds one of its parts.
  static func end(of lines: ArraySlice<AnatomyLine>) -> Int {
    var end = lines.startIndex
    for line in lines.prefix(80) {
      if Phrases.isKinhGui(line.text) || isRunningText(line) || isTitle(line) { break }
      if isKey(line) { end = line.index + 1 }
    }
    guard end > lines.startIndex, let table = lines[end - 1].stand.cell?.table else {
      return end
    }
    return lines[end...].firstIndex { $0.stand.cell?.table != table } ?? lines.endIndex
  }

  private static func isKey(_ line: AnatomyLine) -> Bool {
    let text = line.text
    return Phrases.isQuocHieu(text) || Phrases.isTieuNgu(text) || Phrases.isSoKyHieu(text)
      || Phrases.isDiaDanhThoiGian(text) || Phrases.isCopyKind(text)
      || Phrases.isVeViec(text) && (line.stand.cell != nil || text.hasPrefix("V/v"))
  }

  private static func isTitle(_ line: AnatomyLine) -> Bool {
    line.stand.cell == nil && line.column == 0 && DocumentType.named(line.text) != nil
  }

  /// A sentence of the content: what follows is no header.
  private static func isRunningText(_ line: AnatomyLine) -> Bool {
    line.stand.cell == nil && line.text.count > 100 && !Phrases.isVeViec(line.text)
  }

  mutating func read() -> HeaderParts {
    header.quocHieu = lines.first { Phrases.isQuocHieu($0.text) }
    header.tieuNgu = lines.first { Phrases.isTieuNgu($0.text) }
    header.soKyHieu = lines.first { Phrases.isSoKyHieu($0.text) }
    header.diaDanhThoiGian = lines.first { Phrases.isDiaDanhThoiGian($0.text) }
    readVeViec()
    readAgencies()
    let rules = RuleFinder(lines)
    header.tieuNguRule = header.tieuNgu.flatMap { rules.rule(under: $0) }
    header.coQuanRule = (header.coQuan.last ?? header.coQuanChuQuan.last).flatMap { rules.rule(under: $0) }
    return header
  }

  private mutating func readVeViec() {
    guard let first = lines.first(where: { Phrases.isVeViec($0.text) }) else { return }
    header.veViec =
      lines[first.index...].prefix { line in
        line.index == first.index
          || line.isBeside(first) && !line.isEmpty && !Self.isKey(line) && Phrases.mark(line.text) == nil
      } + []
  }

  private var keys: Set<Int> {
    Set(header.keyLines.map(\.index) + header.veViec.map(\.index))
  }

  /// Names stand left of Quốc hiệu and above Số.
  private mutating func readAgencies() {
    let keys = keys
    let right = header.quocHieu ?? header.tieuNgu
    let left = lines.filter { line in
      guard !line.isEmpty, !line.isTypedRule, !keys.contains(line.index), Phrases.mark(line.text) == nil,
        !Phrases.isCopyKind(line.text)
      else { return false }
      if let right, right.isBeside(line), !line.stand.isBoxed, line.stand.cell != nil || right.column > 0 {
        return false
      }
      return true
    }
    let number = header.soKyHieu
    let names = left.filter { line in
      isAboveNumber(line) || line.isCapital && line.isBold && number.map(line.isBeside) == true
    }
    (header.coQuanChuQuan, header.coQuan) = Self.divided(names)
  }

  private func isAboveNumber(_ line: AnatomyLine) -> Bool {
    guard let number = header.soKyHieu else { return line.isCapital || line.isBold }
    if line.isBeside(number) || line.stand.cell == nil || number.stand.cell == nil {
      return line.index < number.index
    }
    guard let own = line.stand.cell, let other = number.stand.cell else { return false }
    return own.table != other.table
      ? line.index < number.index : own.row <= other.row && own.column <= other.column
  }

  /// The body above and the issuing one: the latter is bold, or the last whose line begins as names do.
  private static func divided(_ names: [AnatomyLine]) -> ([AnatomyLine], [AnatomyLine]) {
    guard let last = names.last else { return ([], []) }
    let thin = names.prefix { !$0.isBold }
    if last.isBold, !thin.isEmpty { return (Array(thin), Array(names[thin.endIndex...])) }
    let start = names.indices.dropFirst().last { index in
      Phrases.begins(names[index].text, withOneOf: Phrases.organisations)
        && !names[index - 1].text.hasSuffix(" VÀ")
    }
    guard let start, Phrases.begins(names[0].text, withOneOf: Phrases.organisations) else {
      return ([], names)
    }
    return (Array(names[..<start]), Array(names[start...]))
  }
}

/// Finds what is drawn under a line.
struct RuleFinder {
  private let lines: ArraySlice<AnatomyLine>

  init(_ lines: ArraySlice<AnatomyLine>) { self.lines = lines }

  func rule(under line: AnatomyLine) -> DrawnRule? {
    if let own = border(of: line, below: true) { return own }
    if line.isUnderlined { return DrawnRule(means: .underline, width: line.textWidth, offset: 0, line: line) }
    for next in lines[(line.index + 1)...].prefix(while: { $0.isBeside(line) }) {
      if let found = border(of: next, below: false) { return found }
      if next.isTypedRule { return typed(next) }
      if let found = drawing(in: next) { return found }
      if !next.isEmpty { break }
    }
    return drawing(in: line) ?? cellBorder(of: line) ?? floating(beside: line)
  }

  private func border(of line: AnatomyLine, below: Bool) -> DrawnRule? {
    let borders = line.paragraph.borders
    guard !borders.isBox, below ? borders.bottom : line.isEmpty && (borders.top || borders.bottom) else {
      return nil
    }
    let (left, right) = (line.paragraph.left, line.paragraph.right)
    return DrawnRule(
      means: .border, width: line.stand.width.map { $0 - left - right }, offset: (left - right) / 2,
      line: line)
  }

  private func typed(_ line: AnatomyLine) -> DrawnRule {
    let isRaised = line.runs.contains { $0.look.position == .superscript }
    let size = (line.runs.first?.look.size ?? 13) * (isRaised ? 0.6 : 1)
    let width = TextWidth.points(line.text, size: size)
    return DrawnRule(means: .underscores, width: isRaised ? nil : width, offset: nil, line: line)
  }

  private func drawing(in line: AnatomyLine) -> DrawnRule? {
    let floating = line.drawings.filter { !$0.isInline }
    if floating.count > 1 { return DrawnRule(means: .drawing, width: nil, offset: nil, line: line) }
    for drawing in line.drawings {
      switch drawing.kind {
      case .line: return DrawnRule(means: .drawing, width: drawing.width, offset: nil, line: line)
      case .picture where (drawing.height ?? 99) < 4:
        return DrawnRule(means: .drawing, width: drawing.width, offset: nil, line: line)
      case .other: return DrawnRule(means: .unknown, width: nil, offset: nil, line: line)
      case .picture, .box: continue
      }
    }
    return nil
  }

  private func cellBorder(of line: AnatomyLine) -> DrawnRule? {
    guard let cell = line.stand.cell, !cell.isInGrid, cell.borders.bottom, !cell.borders.top else {
      return nil
    }
    return DrawnRule(means: .border, width: line.stand.width, offset: 0, line: line)
  }

  /// A line that floats may be anchored anywhere near; which text it is under, only the page tells.
  private func floating(beside line: AnatomyLine) -> DrawnRule? {
    lines.first { other in
      other.drawings.contains { drawing in
        if case .line = drawing.kind { return !drawing.isInline }
        return false
      }
    }.map { DrawnRule(means: .drawing, width: nil, offset: nil, line: $0) }
  }
}
