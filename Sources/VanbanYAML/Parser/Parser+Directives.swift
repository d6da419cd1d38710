internal import VanbanSource

extension Parser {
  /// [82] l-directive*: whether there was one.
  mutating func readDirectives() -> Bool {
    var found = false
    while !stopped, pos == lineStart, bytes[pos] == Byte.percent {
      if !found { directives.append(Directives()) }
      found = true
      do throws(Interruption) {
        try lDirective()
      } catch {
        skipLine()
      }
      guard nextContentLine() else { break }
    }
    return found
  }

  private mutating func lDirective() throws(Interruption) {
    let start = pos
    pos += 1
    let name = word()
    guard !name.isEmpty else { throw fail(Fault.directiveIncomplete(at: place(start, pos))) }
    switch bytes.string(name.lowerBound, name.upperBound) {
    case "YAML": try nsYAMLDirective(start)
    case "TAG": try nsTagDirective(start)
    default:
      pos = bytes.endOfLine(from: pos)
      report(Fault.reservedDirective(at: place(start, pos)))
    }
    try sLComments(.directive)
  }

  /// [86] ns-yaml-directive.
  private mutating func nsYAMLDirective(_ start: Int) throws(Interruption) {
    let version = try parameter(start)
    let text = bytes.string(version.lowerBound, version.upperBound)
    let here = place(version.lowerBound, version.upperBound)
    let parts = text.utf8.split(separator: Byte.dot, omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }),
      parts[0].elementsEqual("1".utf8)
    else { throw fail(Fault.badVersion(text, at: here)) }
    guard directives[directives.count - 1].version == nil else {
      throw fail(Fault.repeatedDirective("%YAML", at: place(start, pos)))
    }
    if text != "1.2", text != "1.1" { report(Fault.otherVersion(text, at: here)) }
    directives[directives.count - 1].version = text
  }

  /// [88] ns-tag-directive.
  private mutating func nsTagDirective(_ start: Int) throws(Interruption) {
    let handle = try parameter(start)
    let name = bytes.string(handle.lowerBound, handle.upperBound)
    guard Directives.handle(of: name) == name else {
      throw fail(Fault.badTagHandle(name, at: place(handle.lowerBound, handle.upperBound)))
    }
    let prefix = try parameter(start)
    for index in prefix
    where !bytes[index].isURICharacter || index == prefix.lowerBound && bytes[index].isFlowIndicator {
      throw fail(Fault.badTagCharacter(at: characterPlace(index)))
    }
    let entry = Directives.Handle(handle: name, prefix: bytes.string(prefix.lowerBound, prefix.upperBound))
    guard directives[directives.count - 1].declare(entry) else {
      throw fail(Fault.repeatedDirective("%TAG \(name)", at: place(start, pos)))
    }
  }

  /// [85] ns-directive-parameter, which must be there.
  private mutating func parameter(_ start: Int) throws(Interruption) -> Range<Int> {
    let before = pos
    pos = bytes.afterBlanks(from: pos)
    let found = word()
    guard pos > before, !found.isEmpty, bytes[found.lowerBound] != Byte.hash else {
      throw fail(Fault.directiveIncomplete(at: place(start, bytes.endOfLine(from: pos))))
    }
    return found
  }

  /// [34] ns-char+.
  private mutating func word() -> Range<Int> {
    let start = pos
    while !bytes[pos].endsWord { pos += 1 }
    return start..<pos
  }

  /// The place of the character that begins at a byte.
  func characterPlace(_ index: Int) -> Place {
    var end = index + 1
    while bytes[end] & 0xC0 == 0x80 { end += 1 }
    return place(index, end)
  }
}
