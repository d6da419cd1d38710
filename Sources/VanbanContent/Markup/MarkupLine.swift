/// One line of a text without the blanks around it, and what its first typed characters make of it.
struct MarkupLine {
  enum Kind: Equatable {
    case text
    /// The text begins after the mark, which is printed.
    case item(textStart: Int)
    case heading(level: Int, textStart: Int)
    case centred(Range<Int>)
    /// A line that holds one object or directive and nothing else; its position.
    case object(Int)
    case directive(Int)
    /// `| a | b |`, or the rule line under the head.
    case tableRow(isRule: Bool)
    case noteDefinition
  }

  let range: Range<Int>
  let kind: Kind
}

extension MarkupText {
  /// The lines that hold anything, in order.
  func lines() -> [MarkupLine] {
    var lines: [MarkupLine] = []
    var start = 0
    for index in bytes.indices where bytes[index] == .lineFeed && marks[index] == .typed {
      if let line = line(in: start..<index) { lines.append(line) }
      start = index + 1
    }
    if let line = line(in: start..<bytes.count) { lines.append(line) }
    return lines
  }

  private func line(in range: Range<Int>) -> MarkupLine? {
    let range = trimmed(range)
    guard range.contains(where: { marks[$0] != .empty && !isTypedBlank(at: $0) }) else { return nil }
    return MarkupLine(range: range, kind: kind(of: range))
  }

  /// The range without typed blanks and carriage returns at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, isTypedBlank(at: end - 1) || isTyped(UInt8(ascii: "\r"), at: end - 1) { end -= 1 }
    while start < end, isTypedBlank(at: start) { start += 1 }
    return start..<end
  }

  private func kind(of range: Range<Int>) -> MarkupLine.Kind {
    if let lone = loneKind(of: range) { return lone }
    guard marks[range.lowerBound] == .typed else { return .text }
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "#"): return headingKind(of: range)
    case UInt8(ascii: "-"): return centredKind(of: range) ?? itemKind(of: range, markLength: 1)
    case UInt8(ascii: "+"): return itemKind(of: range, markLength: 1)
    case UInt8(ascii: "*"):
      let dotted = isTyped(UInt8(ascii: "."), at: range.lowerBound + 1)
      return itemKind(of: range, markLength: dotted ? 2 : 1)
    case UInt8(ascii: "|"): return .tableRow(isRule: isTableRule(range))
    case UInt8(ascii: "["): return isNoteDefinition(range) ? .noteDefinition : .text
    default: return .text
    }
  }

  /// The kind of a line that holds one object or directive and, besides, only values that printed nothing.
  private func loneKind(of range: Range<Int>) -> MarkupLine.Kind? {
    var found: MarkupLine.Kind?
    for index in range where marks[index] != .empty && !isTypedBlank(at: index) {
      switch (marks[index], found) {
      case (.object, nil): found = .object(index)
      case (.directive, nil): found = .directive(index)
      default: return nil
      }
    }
    return found
  }

  private func headingKind(of range: Range<Int>) -> MarkupLine.Kind {
    let end = endOfRun(of: UInt8(ascii: "#"), from: range.lowerBound, before: range.upperBound)
    let level = end - range.lowerBound
    guard level <= 6, end < range.upperBound, isTypedBlank(at: end) else { return .text }
    return .heading(level: level, textStart: trimmed(end..<range.upperBound).lowerBound)
  }

  private func itemKind(of range: Range<Int>, markLength: Int) -> MarkupLine.Kind {
    let end = range.lowerBound + markLength
    guard end < range.upperBound, isTypedBlank(at: end) else { return .text }
    return .item(textStart: end)
  }

  private func centredKind(of range: Range<Int>) -> MarkupLine.Kind? {
    guard range.count > 4, isTyped(UInt8(ascii: ">"), at: range.lowerBound + 1),
      isTypedBlank(at: range.lowerBound + 2),
      isTyped(UInt8(ascii: "<"), at: range.upperBound - 2),
      isTyped(UInt8(ascii: "-"), at: range.upperBound - 1)
    else { return nil }
    let inner = trimmed(range.lowerBound + 2..<range.upperBound - 2)
    return inner.isEmpty ? nil : .centred(inner)
  }

  private func isTableRule(_ range: Range<Int>) -> Bool {
    var dashes = 0
    for index in range {
      guard marks[index] == .typed else { return false }
      switch bytes[index] {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: return false
      }
    }
    return dashes > 0
  }

  private func isNoteDefinition(_ range: Range<Int>) -> Bool {
    guard let end = endOfNoteName(in: range) else { return false }
    return isTyped(UInt8(ascii: ":"), at: end)
  }

  /// The end of `[^name]` at the beginning of a range.
  func endOfNoteName(in range: Range<Int>) -> Int? {
    guard isTyped(UInt8(ascii: "^"), at: range.lowerBound + 1) else { return nil }
    var index = range.lowerBound + 2
    while index < range.upperBound, marks[index] == .typed, bytes[index] != UInt8(ascii: "]") {
      guard isNoteNameByte(bytes[index]) else { return nil }
      index += 1
    }
    guard index > range.lowerBound + 2, index < range.upperBound, isTyped(UInt8(ascii: "]"), at: index)
    else { return nil }
    return index + 1
  }

  private func isNoteNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIILetterOrDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
