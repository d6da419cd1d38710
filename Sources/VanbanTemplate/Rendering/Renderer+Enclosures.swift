import VanbanExpression
import VanbanPackage

/// Elements that may not be left without what they are there for.
extension Renderer {
  mutating func closeEnclosure(in environment: inout Environment) {
    guard let (kind, start, isFilled) = enclosures.popLast() else { return }
    switch kind {
    case .table:
      if !isFilled { discard(from: start) }
    case .group(let isRow):
      if !isFilled { discard(from: start) } else if isRow { keepTable() }
    case .content:
      if !enclosures.isEmpty, buffer[start...].contains(where: { $0 > 0x20 }) {
        enclosures[enclosures.count - 1].isFilled = true
      }
    case .target:
      let address = XMLEscape.unescaped(attribute: Array(buffer[start...]))
      discard(from: start)
      XMLEscape.appendAttribute(writer.reference(to: address), to: &buffer)
    case .paragraph(let kept):
      guard paired.popLast() == .blocks || !isFilled else { break }
      discard(from: start)
      put(kept, in: &environment)
    case .control(let kept):
      vanishing -= 1
      discard(from: start)
      put(kept, in: &environment)
    case .blocks(let emptyParagraph):
      if Format.needsParagraph(after: buffer[start...]) { buffer += emptyParagraph }
    }
  }

  /// The innermost table has a row.
  mutating func keepTable() {
    let table = enclosures.lastIndex { if case .table = $0.kind { true } else { false } }
    if let table { enclosures[table].isFilled = true }
  }

  /// Puts a low paragraph after a table that stands last: with nothing between, two tables would be one.
  mutating func keepTablesApart() {
    if let capture = captures.last, capture.start == buffer.count {
      return captures[captures.count - 1].beginsWithTable = true
    }
    let endsInTable = buffer.isEmpty ? stretch.endsInTable : Format.needsParagraph(after: buffer[...])
    if endsInTable { buffer += Format.tableGap }
  }

  /// Takes back what was put out, and the hooks in it.
  mutating func discard(from start: Int) {
    buffer.removeLast(buffer.count - start)
    while let last = hooks.last, last.offset >= start { hooks.removeLast() }
    while let last = marks.last, last.start >= start { marks.removeLast() }
    if !rowSpans.isEmpty { rowSpans = rowSpans.filter { $0.value.offset < start } }
  }
}
