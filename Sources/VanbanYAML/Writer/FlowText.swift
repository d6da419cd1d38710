/// A node as it stands within brackets or before `:`.
///
/// Made without recursion, so that depth takes no stack. Lines may end between entries, though not within a
/// key.
struct FlowText {
  private enum Piece {
    case text(String)
    /// An entry begins that is so many characters wide.
    case entry(width: Int, isFirst: Bool, mayBreak: Bool)
  }

  /// A collection that is open, and how many of its items, or keys and values, have begun.
  private struct Frame {
    let content: YAMLTree.Content
    var begun = 0
  }

  private var pieces: [Piece] = []
  private var frames: [Frame] = []
  /// The entries that are open: their pieces, and what had been written before them.
  private var entries: [(piece: Int, before: Int)] = []
  private var written = 0
  private var openKeys: Int

  init(_ tree: YAMLTree, isKey: Bool) {
    openKeys = isKey ? 1 : 0
    node(tree, inFlow: !isKey)
    while let frame = frames.last { step(frame) }
  }

  /// All on one line.
  var line: String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let own): text += own
      case .entry(_, let isFirst, _): text += isFirst ? "" : " "
      }
    }
    return text
  }

  /// Broken before the entries that would pass a column.
  func lines(from start: Int, indent: Int, width: Int) -> String {
    var text = ""
    var column = start
    for piece in pieces {
      switch piece {
      case .text(let own):
        text += own
        column += own.unicodeScalars.count
      case .entry(_, isFirst: true, _): break
      case .entry(let entry, _, let mayBreak):
        let breaks = mayBreak && column + entry + 2 > width
        text += breaks ? "\n" + String(repeating: " ", count: indent) : " "
        column = breaks ? indent : column + 1
      }
    }
    return text
  }

  // MARK: - Making the pieces

  private mutating func append(_ text: String) {
    pieces.append(.text(text))
    written += text.unicodeScalars.count
  }

  /// Goes on with a collection: its next item, key or value, or its end.
  private mutating func step(_ frame: Frame) {
    frames[frames.count - 1].begun += 1
    switch frame.content {
    case .sequence(let items):
      guard frame.begun < items.count else { return close("]", hasEntry: frame.begun > 0) }
      beginEntry(isFirst: frame.begun == 0)
      item(items[frame.begun])
    case .mapping(let pairs):
      guard frame.begun < 2 * pairs.count else { return close("}", hasEntry: frame.begun > 0) }
      let pair = pairs[frame.begun / 2]
      if frame.begun % 2 == 0 { key(pair.key, isFirst: frame.begun == 0) } else { value(pair) }
    case .scalar, .alias: frames.removeLast()
    }
  }

  private mutating func beginEntry(isFirst: Bool) {
    if !isFirst {
      endEntry()
      append(",")
    }
    entries.append((pieces.count, written))
    pieces.append(.entry(width: 0, isFirst: isFirst, mayBreak: openKeys == 0))
    written += isFirst ? 0 : 1
  }

  private mutating func endEntry() {
    guard let (piece, before) = entries.popLast(), case .entry(_, let isFirst, let mayBreak) = pieces[piece]
    else { return }
    pieces[piece] = .entry(width: written - before - (isFirst ? 0 : 1), isFirst: isFirst, mayBreak: mayBreak)
  }

  private mutating func close(_ bracket: String, hasEntry: Bool) {
    if hasEntry { endEntry() }
    append(bracket)
    frames.removeLast()
  }

  /// An item of a flow sequence, where an empty plain scalar cannot stand alone.
  private mutating func item(_ tree: YAMLTree) {
    if WriterOutput.isNothing(tree) { append("null") } else { node(tree) }
  }

  private mutating func key(_ tree: YAMLTree, isFirst: Bool) {
    beginEntry(isFirst: isFirst)
    openKeys += 1
    node(tree)
  }

  private mutating func value(_ pair: YAMLTree.Pair) {
    openKeys -= 1
    append(WriterOutput.needsSpaceBeforeColon(pair.key) ? " :" : ":")
    guard !WriterOutput.isNothing(pair.value) else { return }
    append(" ")
    node(pair.value)
  }

  private mutating func node(_ tree: YAMLTree, inFlow: Bool = true) {
    let properties = WriterOutput.properties(tree)
    let content = begin(tree, inFlow: inFlow)
    append(properties.isEmpty || content.isEmpty ? properties + content : properties + " " + content)
  }

  /// The text of a scalar, or the bracket that opens a collection.
  private mutating func begin(_ tree: YAMLTree, inFlow: Bool) -> String {
    switch tree.content {
    case .alias(let name): return "*" + name
    case .scalar(let content): return WriterOutput.flowScalar(content, tree, inFlow: inFlow)
    case .sequence, .mapping: frames.append(Frame(content: tree.content))
    }
    if case .sequence = tree.content { return "[" }
    return "{"
  }
}
