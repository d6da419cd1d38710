import VanbanReading
import VanbanText

/// Finds ô 5a, 9a and what stands before the content in decisions; `rest` is the content.
struct TitleReader {
  private(set) var rest: ArraySlice<AnatomyLine>
  private let all: ArraySlice<AnatomyLine>
  private let isLetter: Bool

  init(_ lines: ArraySlice<AnatomyLine>, isLetter: Bool) {
    rest = lines
    all = lines
    self.isLetter = isLetter
  }

  mutating func read(into parts: inout DocumentParts) {
    if !isLetter { parts.title = readTitle() }
    parts.kinhGui = readKinhGui(ofTelegram: parts.title.type?.key == "cong_dien")
    let type = parts.title.type?.key
    let decides = type == "quyet_dinh" || type == "nghi_quyet"
    if decides { parts.thamQuyen = readThamQuyen() }
    parts.canCu = decides ? readCanCu(upToDecision: true) : readCanCu(upToDecision: false)
    if decides { parts.loiQuyetDinh = readLoiQuyetDinh() }
  }

  private mutating func take() -> AnatomyLine? { rest.popFirst() }

  private mutating func skipBlanks() {
    while let line = rest.first, line.isEmpty || Phrases.mark(line.text) != nil { _ = take() }
  }

  // MARK: - Type name and trích yếu

  private mutating func readTitle() -> TitleParts {
    var title = TitleParts()
    guard let found = typeName(within: 8) else { return title }
    rest = all[(found.line.index + 1)...]
    (title.type, title.tenLoai) = (found.type, found.line)
    let decides = title.type?.key == "quyet_dinh" || title.type?.key == "nghi_quyet"
    title.trichYeu = readTrichYeu(isOfDecision: decides)
    if let last = title.trichYeu.last ?? title.tenLoai { title.rule = RuleFinder(all).rule(under: last) }
    while let line = rest.first, line.isEmpty || line.isTypedRule { _ = take() }
    return title
  }

  /// A line that is the name of a type; else one that looks like it.
  private func typeName(within count: Int) -> (type: DocumentType?, line: AnatomyLine)? {
    let heads = rest.filter { !$0.isEmpty && Phrases.mark($0.text) == nil }.prefix(count)
    for line in heads {
      if Phrases.isKinhGui(line.text) { break }
      if let type = DocumentType.named(line.text), isHead(line) { return (type, line) }
    }
    return heads.prefix(2).first { isHead($0) && $0.isCapital && $0.isBold && $0.text.count < 40 }.map {
      (nil, $0)
    }
  }

  private func isHead(_ line: AnatomyLine) -> Bool {
    line.isCentred || line.isBold || line.isCapital
  }

  private mutating func readTrichYeu(isOfDecision: Bool) -> [AnatomyLine] {
    var found: [AnatomyLine] = []
    while let line = rest.first {
      if line.isEmpty {
        guard line.paragraph.borders == .init(), line.drawings.isEmpty, found.isEmpty else { break }
        _ = take()
        continue
      }
      let isIssuer = isOfDecision && line.isCapital
      let goesOn = found.last.map { !line.isFirst && $0.place == line.place } ?? false
      guard !isIssuer, !line.isTypedRule, goesOn || isTrichYeu(line, first: found.isEmpty) else { break }
      found.append(line)
      _ = take()
    }
    return found
  }

  private func isTrichYeu(_ line: AnatomyLine, first: Bool) -> Bool {
    if Phrases.isKinhGui(line.text) || Phrases.isKemTheo(line.text)
      || Phrases.begins(line.text, withOneOf: ["can cu"])
    {
      return false
    }
    guard BodyLevel(line.text) == nil, line.text.count < 300, !line.text.hasSuffix(":") else { return false }
    return line.isCentred || line.isBold && first && line.paragraph.alignment != .justified
      || first && rest.dropFirst().first.map { $0.isEmpty && $0.paragraph.borders != .init() } == true
  }

  // MARK: - Kính gửi

  /// A công điện names its addressees after "<who> điện:" (Mẫu 1.6).
  private mutating func readKinhGui(ofTelegram: Bool) -> AddresseeParts {
    var found = AddresseeParts()
    skipBlanks()
    let label = rest.prefix(4).first { line in
      Phrases.isKinhGui(line.text) || ofTelegram && line.text.hasSuffix("điện:")
    }
    guard let label else { return found }
    found.label = label
    rest = all[(label.index + 1)...]
    let table = label.stand.cell?.table
    while let line = rest.first {
      let isItem =
        Phrases.isDash(line.text) || table != nil && line.stand.cell?.table == table
        || line.isEmpty && rest.dropFirst().first.map { Phrases.isDash($0.text) } == true
          && found.items.isEmpty
      guard isItem else { break }
      if !line.isEmpty { found.items.append(line) }
      _ = take()
    }
    return found
  }

  // MARK: - Grounds

  private mutating func readThamQuyen() -> [AnatomyLine] {
    skipBlanks()
    var found: [AnatomyLine] = []
    while let line = rest.first, !line.isEmpty, line.isCapital || found.isEmpty && isIssuer(line),
      !Phrases.isLoiQuyetDinh(line.text)
    {
      found.append(line)
      _ = take()
    }
    return found
  }

  /// An issuing title in small letters: centred or bold, and grounds follow.
  private func isIssuer(_ line: AnatomyLine) -> Bool {
    (line.isCentred || line.isBold) && line.text.count < 100
      && !Phrases.begins(line.text, withOneOf: Phrases.grounds)
      && BodyLevel(line.text) == nil
  }

  private mutating func readCanCu(upToDecision: Bool) -> [AnatomyLine] {
    skipBlanks()
    if upToDecision {
      guard let end = rest.firstIndex(where: isEndOfGrounds) else { return [] }
      let found = rest[..<end].filter { !$0.isEmpty && $0.stand.cell == nil }
      rest = rest[end...]
      return found
    }
    var found: [AnatomyLine] = []
    while let line = rest.first, line.isEmpty || isGround(line, after: found.last) {
      if !line.isEmpty { found.append(line) }
      _ = take()
    }
    if found.isEmpty { return [] }
    return found
  }

  private func isEndOfGrounds(_ line: AnatomyLine) -> Bool {
    Phrases.isLoiQuyetDinh(line.text) || BodyLevel(line.text)?.kind == .dieu
  }

  /// Outside decisions an ordinary sentence often begins with "Căn cứ"; grounds are italic or end in `;`.
  private func isGround(_ line: AnatomyLine, after last: AnatomyLine?) -> Bool {
    guard line.stand.cell == nil,
      Phrases.begins(line.text, withOneOf: last == nil ? ["can cu", "xet"] : Phrases.grounds)
    else { return false }
    return line.isItalic || line.text.hasSuffix(";") || last?.text.hasSuffix(";") == true
  }

  private mutating func readLoiQuyetDinh() -> AnatomyLine? {
    skipBlanks()
    guard let line = rest.first, Phrases.isLoiQuyetDinh(line.text) else { return nil }
    return take()
  }
}

extension DocumentType {
  /// The type that a title names, however it is capitalised; "BIÊN BẢN HỌP" and the like in capitals too.
  static func named(_ title: String) -> DocumentType? {
    let plain = title.plainWords
    if let exact = all.first(where: { $0.name.plainWords == plain }) { return exact }
    guard title.isInCapitals, title.count < 60 else { return nil }
    return all.first { plain.hasPrefix($0.name.plainWords + " ") }
  }
}
