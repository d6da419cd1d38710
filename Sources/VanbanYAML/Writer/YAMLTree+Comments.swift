internal import VanbanSource

/// Comments of a node, each from its `#` on.
public struct YAMLComments: Hashable, Sendable {
  /// On lines of their own, above; an empty text is an empty line.
  public var above: [String] = []
  /// At the end of the line: of a scalar's own, or of the key whose value begins below.
  public var beside: String?
  /// On lines of their own, after all that belongs to the node; of roots only.
  public var below: [String] = []

  /// Comments, each from its `#` on.
  public init(above: [String] = [], beside: String? = nil, below: [String] = []) {
    self.above = above
    self.beside = beside
    self.below = below
  }
}

extension YAMLTree {
  /// The tree of a document with its comments, if they were kept (`YAMLOptions.keepsComments`).
  ///
  /// None is lost: one that stands where the writer cannot put it, as within brackets, moves above its entry.
  public init(_ document: YAMLDocument) {
    var assembly = CommentAssembly(document)
    self = assembly.root(document.root)
  }
}

/// Gives every comment of a document to a node, going through both in the order of the text.
private struct CommentAssembly {
  private let source: SourceText
  private var waiting: ArraySlice<SourceSpan>

  init(_ document: YAMLDocument) {
    source = document.source
    waiting = document.ownComments[...]
  }

  mutating func root(_ node: YAMLNode?) -> YAMLTree {
    let above = node.map { self.above($0) } ?? []
    var tree = node.map { self.tree($0) } ?? .plain("")
    tree.comments.above = above + tree.comments.above
    tree.comments.below = take(before: .max)
    return tree
  }

  private mutating func take(before end: Int) -> [String] {
    var taken: [String] = []
    while let next = waiting.first, next.start < end {
      if followsEmptyLine(next.start) { taken.append("") }
      taken.append(source[next])
      waiting.removeFirst()
    }
    return taken
  }

  private mutating func tree(_ node: YAMLNode) -> YAMLTree {
    guard !node.isAlias, node.kind != .scalar, node.style == .block else {
      var tree = YAMLTree(node)
      finish(&tree, node)
      return tree
    }
    let content: YAMLTree.Content =
      node.kind == .sequence
      ? .sequence(node.items.map { entry($0) })
      : .mapping(node.ownPairs.map { pair($0.key, $0.value) })
    return YAMLTree(content, style: node.style, tag: node.tag, anchor: node.anchor)
  }

  /// Whether the line before the one that holds a place is empty.
  private func followsEmptyLine(_ offset: Int) -> Bool {
    let bytes = source.bytes
    var index = offset
    var breaks = 0
    while index > 0, bytes[index - 1].isBlank || bytes[index - 1].isBreak {
      index -= 1
      let isPair = bytes[index] == Byte.lf && index > 0 && bytes[index - 1] == Byte.cr
      if bytes[index].isBreak, !isPair { breaks += 1 }
      if breaks == 2 { return true }
    }
    return false
  }

  /// The comments above an entry, and an empty line before it.
  private mutating func above(_ node: YAMLNode) -> [String] {
    let start = node.writtenSpan.start
    return take(before: start) + (followsEmptyLine(start) ? [""] : [])
  }

  private mutating func entry(_ node: YAMLNode) -> YAMLTree {
    let above = above(node)
    var tree = tree(node)
    tree.comments.above = above + tree.comments.above
    return tree
  }

  private mutating func pair(_ key: YAMLNode, _ value: YAMLNode) -> YAMLTree.Pair {
    var keyTree = self.key(key)
    if value.style == .block, !value.isAlias, let comment = comment(onLineOf: key.writtenSpan.end),
      comment.start < value.span.start
    {
      keyTree.comments.beside = source[comment]
      waiting.removeFirst()
    }
    let valueTree = value.style == .block ? tree(value) : entry(value)
    keyTree.comments.above += valueTree.comments.above
    return YAMLTree.Pair(keyTree, valueTree)
  }

  /// A key; the comment at the end of its line is its value's, unless the value begins below.
  private mutating func key(_ node: YAMLNode) -> YAMLTree {
    guard node.style != .block || node.isAlias else { return entry(node) }
    var tree = YAMLTree(node)
    tree.comments.above = above(node) + take(before: node.writtenSpan.end)
    return tree
  }

  /// The comments within a node and beside it.
  private mutating func finish(_ tree: inout YAMLTree, _ node: YAMLNode) {
    let span = node.writtenSpan
    let isBlock = node.style == .literal || node.style == .folded
    let place = isBlock && !node.isAlias ? span.start : span.end
    if !isBlock { tree.comments.above += take(before: span.end) }
    guard let comment = comment(onLineOf: place) else { return }
    tree.comments.beside = source[comment]
    waiting.removeFirst()
  }

  /// The next comment, if no line ends between a place and it.
  private func comment(onLineOf offset: Int) -> SourceSpan? {
    guard let next = waiting.first, next.start >= offset else { return nil }
    return source.bytes[offset..<next.start].contains(where: \.isBreak) ? nil : next
  }
}
