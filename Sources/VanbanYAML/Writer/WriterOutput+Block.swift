extension WriterOutput {
  /// Whether a tree is written as a block collection where one may stand.
  func isBlockCollection(_ tree: YAMLTree) -> Bool {
    switch tree.content {
    case .sequence(let items): !items.isEmpty && tree.style != .flow
    case .mapping(let pairs): !pairs.isEmpty && tree.style != .flow
    case .scalar, .alias: false
    }
  }

  /// A block collection whose first line is already indented.
  mutating func blockCollection(_ tree: YAMLTree, indent: Int) {
    switch tree.content {
    case .sequence(let items):
      for (index, item) in items.enumerated() {
        startEntry(index, item.comments, indent)
        text += "-"
        blockIndented(item, indent: indent)
      }
    case .mapping(let pairs):
      for (index, pair) in pairs.enumerated() {
        startEntry(index, pair.key.comments, indent)
        blockPair(pair, indent: indent)
      }
    case .scalar, .alias: break
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
  private mutating func blockIndented(_ tree: YAMLTree, indent: Int) {
    guard isBlockCollection(tree) else { return value(tree, indent: indent + 2) }
    let properties = WriterOutput.properties(tree)
    if properties.isEmpty {
      text += " "
    } else {
      text += " " + properties + "\n"
      space(indent + 2)
    }
    blockCollection(tree, indent: indent + 2)
  }

  private mutating func blockPair(_ pair: YAMLTree.Pair, indent: Int) {
    if let key = implicitKey(pair.key) {
      text += key + ":"
      implicitValue(pair.value, indent: indent, beside: pair.key.comments)
    } else {
      text += "?"
      blockIndented(pair.key, indent: indent)
      space(indent)
      text += ":"
      blockIndented(pair.value, indent: indent)
    }
  }

  /// [194] c-l-block-map-implicit-value(n), after the `:`.
  private mutating func implicitValue(_ tree: YAMLTree, indent: Int, beside: YAMLComments) {
    guard isBlockCollection(tree) else { return value(tree, indent: indent + 2) }
    let properties = WriterOutput.properties(tree)
    text += properties.isEmpty ? "" : " " + properties
    endLine(beside)
    space(indent + 2)
    blockCollection(tree, indent: indent + 2)
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
    let written = flow(tree, isKey: true)
    guard written.unicodeScalars.count < 1000, !written.isEmpty || tree.style == .plain else { return nil }
    if case .alias = tree.content { return written + " " }
    if case .scalar("") = tree.content, tree.style == .plain, !written.isEmpty { return written + " " }
    return written
  }
}
