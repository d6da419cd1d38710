import VanbanExpression

/// What `set … endset` keeps.
extension Renderer {
  mutating func beginCapture() { captures.append((buffer.count, .text, marks.count, false)) }

  mutating func endCapture() -> Value {
    let (start, kind, firstMark, beginsWithTable) =
      captures.popLast() ?? (buffer.count, .text, marks.count, false)
    let own = marks[firstMark...].map { NameMark(start: $0.start - start, count: $0.count, space: $0.space) }
    let bytes = Array(buffer[start...])
    marks.removeLast(marks.count - firstMark)
    discard(from: start)
    captureCount += 1
    return .object(
      CapturedXML(
        bytes: bytes, stretch: kind, part: part.name, marks: own, number: captureCount,
        beginsWithTable: beginsWithTable))
  }

  /// What was kept: with its names where it is printed first, and with others from then on.
  mutating func put(_ captured: CapturedXML) {
    let isFirst = printed.insert(captured.number).inserted
    var copies: [ArraySlice<UInt8>: ArraySlice<UInt8>] = [:]
    var at = 0
    for name in captured.marks {
      let own = captured.bytes[name.start..<name.start + name.count]
      if !isFirst, copies[own] == nil { copies[own] = names.fresh.fresh(name.space, like: own) }
      let written = copies[own] ?? own
      buffer += captured.bytes[at..<name.start]
      write(written, name.space)
      at = name.start + name.count
    }
    buffer += captured.bytes[at...]
  }
}
