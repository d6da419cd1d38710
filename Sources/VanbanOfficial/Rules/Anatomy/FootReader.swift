import VanbanReading

/// Finds ô 7 and 9b.
struct FootReader {
  private let lines: ArraySlice<AnatomyLine>

  init(_ lines: ArraySlice<AnatomyLine>) { self.lines = lines }

  /// Where the foot begins: at its table, or behind the content's last line.
  static func start(in lines: ArraySlice<AnatomyLine>) -> Int {
    let label = lines.lastIndex { Phrases.isNoiNhan($0.text) }
    if let label {
      let start = begin(at: label, in: lines)
      return aboveOffices(start, in: lines)
    }
    let office = lines.suffix(30).first { isOffice($0) }
    return office.map { begin(at: $0.index, in: lines) } ?? lines.endIndex
  }

  private static func begin(at index: Int, in lines: ArraySlice<AnatomyLine>) -> Int {
    guard let table = lines[index].stand.cell?.table else { return index }
    return lines[...index].lastIndex { $0.stand.cell?.table != table }.map { $0 + 1 } ?? lines.startIndex
  }

  /// A signature that stands above the recipients, not beside them.
  private static func aboveOffices(_ start: Int, in lines: ArraySlice<AnatomyLine>) -> Int {
    let before = lines[..<start].suffix(14)
    guard
      let closing = before.lastIndex(where: { $0.text.hasSuffix("./.") })
        ?? before.lastIndex(where: isSentence)
    else { return start }
    return before[(closing + 1)...].first { isOffice($0) }.map { begin(at: $0.index, in: lines) } ?? start
  }

  private static func isSentence(_ line: AnatomyLine) -> Bool { line.text.count > 90 }

  static func isOffice(_ line: AnatomyLine) -> Bool {
    line.isCapital && line.text.count < 70 && line.stand.cell?.isInGrid != true
      && Phrases.begins(line.text, withOneOf: Phrases.offices)
  }

  func read() -> FootParts {
    var foot = FootParts()
    foot.label = lines.first { Phrases.isNoiNhan($0.text) }
    var signature: [AnatomyLine] = []
    for line in lines {
      if let label = foot.label, line.index >= label.index, belongs(line, to: label) {
        if line.index > label.index, !line.isEmpty { foot.noiNhan.append(line) }
        if isAlone(line, besides: label) { signature.append(line.blank) }
      } else {
        signature.append(line)
      }
    }
    foot.signatures = signatures(signature)
    return foot
  }

  /// Recipients: below the label in its cell, or lines with a dash where there is no table.
  private func belongs(_ line: AnatomyLine, to label: AnatomyLine) -> Bool {
    if label.stand.cell != nil { return line.isBeside(label) }
    return line.stand.cell == nil && line.column == 0
      && (line.index == label.index || Phrases.isDash(line.text) || line.text.hasSuffix(";")
        || line.text.plainWords.hasPrefix("luu"))
  }

  /// True for a recipient outside tables with nothing in the column beside it, which is room to sign.
  private func isAlone(_ line: AnatomyLine, besides label: AnatomyLine) -> Bool {
    guard line.stand.cell == nil, line.index > label.index else { return false }
    return !lines.contains { $0.place == line.place && $0.column > 0 }
  }

  /// One signature for each column; further ones below another where offices begin anew.
  private func signatures(_ lines: [AnatomyLine]) -> [SignatureParts] {
    var columns: [[AnatomyLine]] = []
    for line in lines {
      if let index = columns.firstIndex(where: { $0[0].sharesColumn(with: line) }) {
        columns[index].append(line)
      } else {
        columns.append([line])
      }
    }
    return columns.flatMap { SignatureReader.read($0) }
  }
}

/// Reads the lines of one column as offices, room and name, again and again.
struct SignatureReader {
  static func read(_ lines: [AnatomyLine]) -> [SignatureParts] {
    var found: [SignatureParts] = []
    var current = SignatureParts()
    for line in lines {
      if line.isEmpty {
        current.takeBlank(line)
      } else if current.name != nil {
        found.append(current)
        current = SignatureParts()
        current.take(line)
      } else {
        current.take(line)
      }
    }
    found.append(current)
    return found.filter { signature in
      // Giấy nghỉ phép has room for another body's confirmation below (Mẫu 1.10).
      guard let first = signature.office.first else { return signature.name?.isBold == true }
      guard !first.plain.hasPrefix("xac nhan") else { return false }
      return first.isCapital || first.isBold || isCommonOffice(first)
    }
  }

  private static func isCommonOffice(_ line: AnatomyLine) -> Bool {
    line.text.count < 60 && Phrases.begins(line.text, withOneOf: Phrases.offices)
  }
}

extension SignatureParts {
  fileprivate mutating func takeBlank(_ line: AnatomyLine) {
    guard !office.isEmpty, name == nil else { return }
    room += line.heightOfBlank
    if line.drawings.contains(where: \.isPicture) { hasPicture = true }
  }

  fileprivate mutating func take(_ line: AnatomyLine) {
    if line.drawings.contains(where: \.isPicture) { hasPicture = true }
    let isName = office.isEmpty && line.isBold && !line.isCapital && line.text.count < 40
      && !Phrases.isOffice(line.text) && !Phrases.begins(line.text, withOneOf: Phrases.offices)
    if isName {
      name = line
    } else if office.isEmpty || room < 8 && !hasPicture && (line.isCapital || Phrases.isOffice(line.text)) {
      office.append(line)
    } else if line.isCapital, otherOffice.isEmpty || name == nil, isOfficeName(line) {
      otherOffice.append(line)
    } else {
      name = line
    }
  }

  private func isOfficeName(_ line: AnatomyLine) -> Bool {
    Phrases.begins(line.text, withOneOf: Phrases.offices + Phrases.organisations)
  }
}

extension ReadDrawing {
  var isPicture: Bool {
    if case .picture = kind { return true }
    return false
  }
}

extension AnatomyLine {
  /// True in one cell; outside tables, where tabs put a name below its office as they like, always.
  fileprivate func sharesColumn(with other: AnatomyLine) -> Bool {
    stand.cell == nil && other.stand.cell == nil || isBeside(other)
  }

  /// The height of a line without text.
  fileprivate var heightOfBlank: Double {
    let size = paragraph.mark.size ?? runs.first?.look.size ?? 14
    let line =
      switch paragraph.lineSpacing {
      case .exactly(let height): height
      case .atLeast(let height): max(height, size * 1.15)
      case .multiple(let factor): factor * size * 1.15
      }
    return line + paragraph.before + paragraph.after
  }
}
