/// Cells that lie over a number of rows or columns known only when these are printed.
extension Renderer {
  /// A number that is written over as rows follow; zeros before it mean nothing (XML Schema part 2, 3.3.25).
  mutating func beginSpan(_ cell: Int) {
    rowSpans[cell] = RowSpan(offset: buffer.count)
    buffer += RowSpan.digits(1)
  }

  mutating func count(_ cell: Int) {
    guard vanishing == 0, var span = rowSpans[cell] else { return }
    span.rows += 1
    rowSpans[cell] = span
    buffer.replaceSubrange(span.offset..<span.offset + RowSpan.width, with: RowSpan.digits(span.rows))
  }

  mutating func put(_ step: Tally) {
    let count = tallies.last ?? 1
    switch step {
    case .begin(let base): tallies.append(base)
    case .add(let columns): tallies[tallies.count - 1] += columns
    case .number: buffer += String(count).utf8
    case .covered(let cell): for _ in 1..<max(count, 1) { buffer += cell }
    case .width(let range): writer.write(width: part.bytes[range], sharedBy: count, in: part.name, to: &buffer)
    case .end: tallies.removeLast()
    }
  }
}

/// Where the number of rows of a cell stands that is merged downwards, and how many there are so far.
struct RowSpan {
  static let width = 7

  let offset: Int
  var rows = 1

  static func digits(_ rows: Int) -> [UInt8] {
    let digits = Array(String(rows).utf8)
    return Array(repeating: UInt8(ascii: "0"), count: max(0, width - digits.count)) + digits.suffix(width)
  }
}
