internal import VanbanSource

/// What YAML takes in silence and a person did not mean; looked for when `YAMLOptions.modelTraps` is on.
extension Parser {
  /// A plain scalar in block content, just read, with what follows it on its line.
  mutating func checkTraps(after key: KeyCandidate) {
    guard let last = tape.last, last.kind == .scalar, last.style == .plain, last.start < last.end else {
      return
    }
    let comment = bytes.afterBlanks(from: pos)
    if bytes[comment] == Byte.hash, comment == pos + 1 || !bytes[comment + 1].endsWord {
      report(Fault.commentAfterText(at: place(comment, bytes.endOfLine(from: comment))))
    }
    if key.line != lineStart { checkDashes(Int(last.start)) }
  }

  /// A list that became one text: `x:` and lines of `-a`, or `x: a` and lines of `- b`.
  private mutating func checkDashes(_ start: Int) {
    var line = start
    while let dash = nextListMark(after: line) {
      if let fault = brokenListMark(start) { return report(fault) }
      if bytes[dash + 1].isBlank { return report(Fault.dashInText(at: place(dash, dash + 1))) }
      line = dash
    }
  }

  /// `{a:1}`: a key without a value that holds a `:` itself.
  mutating func checkFlowKeyTrap(_ key: KeyCandidate) {
    let record = tape[key.record]
    guard options.modelTraps, record.kind == .scalar, record.style == .plain,
      let colon = tightColon(Int(record.start), Int(record.end))
    else { return }
    report(Fault.missingSpaceAfterColon(at: place(colon, colon + 1)))
  }

  /// `x: {{ y }}`, a mapping to YAML.
  mutating func checkTemplateTag() throws(Interruption) {
    let next = bytes[pos + 1]
    guard next == Byte.openBrace || next == Byte.percent else { return }
    throw fail(Fault.templateTag(at: place(pos, bytes.endOfLine(from: pos))))
  }

  /// `[1, 17,6]`: a `,` in flow content between digits. Said once in a collection.
  mutating func checkCommaBetweenDigits() {
    guard bytes[pos - 1].isDigit, bytes[pos + 1].isDigit, let last = tape.last, last.style == .plain,
      let outer = flows.first
    else { return }
    guard !tape[outer.record].flags.contains(.faulty) else { return }
    tape[outer.record].flags.insert(.faulty)
    var end = pos + 1
    while !bytes[end].endsWord, !bytes[end].isFlowIndicator { end += 1 }
    let text = bytes.string(Int(last.start), end)
    report(Fault.commaBetweenDigits(text, at: place(Int(last.start), end)))
  }

  /// `!khan`: a tag that the core schema does not know.
  mutating func checkTagTrap(_ own: Properties) {
    guard options.modelTraps else { return }
    let written = source[own.tagSpan]
    let table = currentDirectives == 0 ? Directives() : directives[Int(currentDirectives) - 1]
    guard let tag = table.resolve(tag: written), tag != "!", !CoreTag.all.contains(tag) else { return }
    report(Fault.unknownTag(written, at: .source(source, own.tagSpan)))
  }

  /// `x: >5`: a block scalar without content.
  mutating func checkEmptyBlockScalar(_ start: Int) {
    guard options.modelTraps else { return }
    report(Fault.emptyBlockScalar(at: place(start, bytes.endOfLine(from: start))))
  }
}

/// The tags of the core schema (chapter 10).
enum CoreTag {
  static let prefix = "tag:yaml.org,2002:"
  static let all = Set(["str", "int", "float", "bool", "null", "map", "seq"].map { prefix + $0 })
}
