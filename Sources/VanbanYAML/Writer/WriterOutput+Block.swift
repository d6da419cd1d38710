extension WriterOutput {
  /// Whether a tree is written as a block collection where one may stand.
  func isBlockCollection(_ tree: YAMLTree) -> Bool {
    switch tree.content {
    case .sequence(let items): !items.isEmpty && tree.style != .flow
    case .mapping(let pairs): !pairs.isEmpty && tree.style != .flow
    case .scalar, .alias: false
    }
  }

  /// A block collection that is being written: how many of its items, or keys and values, are.
  private struct Block {
    let content: YAMLTree.Content
    let indent: Int
    var written = 0

    init(_ tree: YAMLTree, _ indent: Int) {
      content = tree.content
      self.indent = indent
    }
  }

  /// A block collection whose first line is already indented, with all that it holds; depth takes no stack.
  mutating func blockCollection(_ tree: YAMLTree, indent: Int) {
    var open = [Block(tree, indent)]
    while var block = open.popLast() {
      let inner = nextEntry(&block)
      if block.written < WriterOutput.count(block.content) { open.append(block) }
      if let inner { open.append(inner) }
    }
  }

  private static func count(_ content: YAMLTree.Content) -> Int {
    switch content {
    case .sequence(let items): items.count
    case .mapping(let pairs): 2 * pairs.count
    case .scalar, .alias: 0
    }
  }

  /// Writes the next item, key or value; gives the block collection that it is, if it is one.
  private mutating func nextEntry(_ block: inout Block) -> Block? {
    let index = block.written
    block.written += 1
    switch block.content {
    case .sequence(let items):
      startEntry(index, items[index].comments, block.indent)
      text += "-"
      return blockIndented(items[index], indent: block.indent)
    case .mapping(let pairs) where index % 2 == 0:
      startEntry(index, pairs[index / 2].key.comments, block.indent)
      return blockKey(pairs[index / 2], &block)
    case .mapping(let pairs):
      space(block.indent)
      text += ":"
      return blockIndented(pairs[index / 2].value, indent: block.indent)
    case .scalar, .alias: return nil
    }
  }

  /// Indents an entry, with the comments above it; the first stands on a line that is indented already.
  private mutating func startEntry(_ index: Int, _ comments: YAMLComments, _ indent: Int) {
    if index > 0 {
      self.comments(comments.above, indent: indent)
      return space(indent)
    }
    for line in comments.above where !line.isEmpty {
      text += line + "\n"
      space(indent)
    }
  }

  mutating func space(_ count: Int) { text += String(repeating: " ", count: count) }

  /// [185] s-l+block-indented(n,c): after `-`, `?` or `:`; a collection without properties begins on the same
  /// line.
  private mutating func blockIndented(_ tree: YAMLTree, indent: Int) -> Block? {
    guard isBlockCollection(tree) else {
      value(tree, indent: indent + 2)
      return nil
    }
    let properties = WriterOutput.properties(tree)
    if properties.isEmpty {
      text += " "
    } else {
      text += " " + properties + "\n"
      space(indent + 2)
    }
    return Block(tree, indent + 2)
  }

  /// A key with its value if both begin on one line, else the key after `?`.
  private mutating func blockKey(_ pair: YAMLTree.Pair, _ block: inout Block) -> Block? {
    guard let key = implicitKey(pair.key) else {
      text += "?"
      return blockIndented(pair.key, indent: block.indent)
    }
    block.written += 1
    text += key + ":"
    return implicitValue(pair.value, indent: block.indent, beside: pair.key.comments)
  }

  /// [194] c-l-block-map-implicit-value(n), after the `:`.
  private mutating func implicitValue(_ tree: YAMLTree, indent: Int, beside: YAMLComments) -> Block? {
    guard isBlockCollection(tree) else {
      value(tree, indent: indent + 2)
      return nil
    }
    let properties = WriterOutput.properties(tree)
    text += properties.isEmpty ? "" : " " + properties
    endLine(beside)
    space(indent + 2)
    return Block(tree, indent + 2)
  }

  /// What is no block collection, after an indicator; ends the line.
  private mutating func value(_ tree: YAMLTree, indent: Int) {
    let properties = WriterOutput.properties(tree)
    if !properties.isEmpty { text += " " + properties }
    if case .scalar("") = tree.content, tree.style == .plain {
      endLine(tree.comments)
    } else {
      text += " "
      scalarOrFlow(tree, indent: indent, afterProperties: false)
    }
  }

  /// A key that may stand before `:` on one line; nil where it must follow `?`.
  private func implicitKey(_ tree: YAMLTree) -> String? {
    if isBlockCollection(tree) { return nil }
    let written = FlowText(tree, isKey: true).line
    guard written.unicodeScalars.count < 1000, !written.isEmpty || tree.style == .plain else { return nil }
    if case .alias = tree.content { return written + " " }
    if case .scalar("") = tree.content, tree.style == .plain, !written.isEmpty { return written + " " }
    return written
  }
}
