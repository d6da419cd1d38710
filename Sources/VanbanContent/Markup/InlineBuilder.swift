/// Turns the tokens of a line into runs.
struct InlineBuilder {
  private var inlines: [Inline] = []
  private var buffer: [UInt8] = []
  /// How often each emphasis is open: a bold value may stand in a bold stretch.
  private var depths = [Int](repeating: 0, count: 6)
  private let text: MarkupText

  static func build(_ tokens: [InlineReader.Token], _ delimiters: [Delimiter], _ text: MarkupText) -> [Inline]
  {
    var builder = InlineBuilder(text: text)
    for token in tokens { builder.add(token, delimiters) }
    builder.flush()
    return builder.inlines.merged()
  }

  private init(text: MarkupText) {
    self.text = text
  }

  private mutating func add(_ token: InlineReader.Token, _ delimiters: [Delimiter]) {
    switch token {
    case .text(let range): buffer += text.bytes[range]
    case .lineBreak:
      flush()
      inlines.append(.lineBreak)
    case .inlines(let content):
      flush()
      inlines += content.adding(emphasis)
    case .delimiter(let index): add(delimiters[index])
    }
  }

  private mutating func add(_ delimiter: Delimiter) {
    change(delimiter.closed, by: -1)
    buffer += repeatElement(delimiter.byte, count: delimiter.count)
    change(delimiter.opened, by: 1)
  }

  private mutating func change(_ changes: [Emphasis], by step: Int) {
    guard !changes.isEmpty else { return }
    flush()
    for change in changes {
      for bit in depths.indices where change.rawValue & (1 << bit) != 0 { depths[bit] += step }
    }
  }

  private var emphasis: Emphasis {
    depths.indices.reduce(into: Emphasis()) { result, bit in
      if depths[bit] > 0 { result.insert(Emphasis(rawValue: 1 << bit)) }
    }
  }

  private mutating func flush() {
    guard !buffer.isEmpty else { return }
    inlines.append(.run(String(decoding: buffer, as: UTF8.self), emphasis))
    buffer.removeAll(keepingCapacity: true)
  }
}

extension [Inline] {
  /// The same inlines, each with further emphasis.
  public func adding(_ emphasis: Emphasis) -> [Inline] {
    guard !emphasis.isEmpty else { return self }
    return map {
      switch $0 {
      case .run(let text, let own): .run(text, own.union(emphasis))
      case .lineBreak: .lineBreak
      case .link(let address, let inlines): .link(address, inlines.adding(emphasis))
      case .note, .picture: $0
      }
    }
  }

  /// Neighbouring runs of the same emphasis as one.
  func merged() -> [Inline] {
    reduce(into: []) { result, inline in
      if case .run(let text, let emphasis) = inline, case .run(let before, emphasis)? = result.last {
        result[result.count - 1] = .run(before + text, emphasis)
      } else {
        result.append(inline)
      }
    }
  }
}
