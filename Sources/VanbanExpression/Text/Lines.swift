/// A stretch of a text, or one of its tags by number.
enum TextChunk {
  case text(Range<Int>)
  case tag(Int)
}

/// Cuts a text at its tags and leaves out the lines that hold nothing but control tags and remarks.
///
/// A stretch between `set` and `endset` is not printed where it stands, so beside it a line may still hold
/// nothing.
func cutLines(_ bytes: [UInt8], _ found: [FoundTag]) -> [TextChunk] {
  var cutter = LineCutter(bytes: bytes, found: found)
  cutter.cut()
  return cutter.result
}

private struct LineCutter {
  let bytes: [UInt8]
  let found: [FoundTag]
  var result: [TextChunk] = []

  /// The line so far: its chunks, each with the number of captures that are open around it.
  private var line: [(chunk: TextChunk, depth: Int)] = []
  private var depth = 0

  init(bytes: [UInt8], found: [FoundTag]) {
    self.bytes = bytes
    self.found = found
  }

  mutating func cut() {
    var index = 0
    for (number, tag) in found.enumerated() {
      takeText(index..<tag.range.lowerBound)
      takeTag(number)
      index = tag.range.upperBound
    }
    takeText(index..<bytes.count)
    endLine(newline: nil)
  }

  private mutating func takeTag(_ number: Int) {
    switch found[number].tag {
    case .openSet:
      line.append((.tag(number), depth))
      depth += 1
    case .endSet:
      depth = max(0, depth - 1)
      line.append((.tag(number), depth))
    default: line.append((.tag(number), depth))
    }
  }

  private mutating func takeText(_ range: Range<Int>) {
    var start = range.lowerBound
    while let newline = bytes[start..<range.upperBound].firstIndex(of: 0x0A) {
      if start < newline { line.append((.text(start..<newline), depth)) }
      endLine(newline: newline..<newline + 1)
      start = newline + 1
    }
    if start < range.upperBound { line.append((.text(start..<range.upperBound), depth)) }
  }

  private mutating func endLine(newline: Range<Int>?) {
    let outermost = min(depth, line.map(\.depth).min() ?? depth)
    let holdsTags = line.contains { isControl($0.chunk) }
    let isEmpty = !line.contains { isPrinted($0.chunk) }
    let isEmptyOutside = !line.contains { $0.depth == outermost && isPrinted($0.chunk) }
    let disappears = holdsTags && isEmptyOutside
    for (chunk, depth) in line {
      if disappears, case .text = chunk, isEmpty || depth == outermost { continue }
      result.append(chunk)
    }
    if let newline, !(disappears && (isEmpty || depth == outermost)) { result.append(.text(newline)) }
    line = []
  }

  private func isControl(_ chunk: TextChunk) -> Bool {
    guard case .tag = chunk else { return false }
    return !isPrinted(chunk)
  }

  private func isPrinted(_ chunk: TextChunk) -> Bool {
    switch chunk {
    case .text(let range): return !bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    case .tag(let number):
      if case .output = found[number].tag { return true }
      // A tag at fault prints if it opens with two braces.
      return found[number].tag == nil && bytes[found[number].range].dropFirst().first == 0x7B
    }
  }
}
