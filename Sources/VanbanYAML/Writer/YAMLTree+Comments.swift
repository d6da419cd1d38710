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

  private mutating func tree(_ root: YAMLNode) -> YAMLTree {
    guard isBlockCollection(root) else { return leaf(root) }
    var open = [TreeFrame(root)]
    while true {
      if let next = open[open.count - 1].next {
        begin(next, &open)
      } else {
        let done = open.removeLast()
        var tree = done.tree
        tree.comments.above = done.above
        guard !open.isEmpty else { return tree }
        add(tree, to: &open[open.count - 1])
      }
    }
  }

  private func isBlockCollection(_ node: YAMLNode) -> Bool {
    !node.isAlias && node.kind != .scalar && node.style == .block
  }

  /// Takes the comments above the next item, key or value, and the node itself unless it is a block
  /// collection, which is opened.
  private mutating func begin(_ node: YAMLNode, _ open: inout [TreeFrame]) {
    let last = open.count - 1
    var above: [String] = []
    if open[last].awaitsValue, node.style == .block {
      takeBesideKey(&open[last], before: node)
    } else {
      above = self.above(node)
    }
    if isBlockCollection(node) { return open.append(TreeFrame(node, above: above)) }
    let isKey = open[last].node.kind == .mapping && !open[last].awaitsValue
    var tree = isKey ? key(node) : leaf(node)
    tree.comments.above = above + tree.comments.above
    add(tree, to: &open[last])
  }

  /// What stands above a value moves above its key.
  private func add(_ tree: YAMLTree, to frame: inout TreeFrame) {
    if frame.awaitsValue { frame.built[frame.built.count - 1].comments.above += tree.comments.above }
    frame.built.append(tree)
  }

  /// The comment at the end of a key's line whose value begins below.
  private mutating func takeBesideKey(_ frame: inout TreeFrame, before value: YAMLNode) {
    guard !value.isAlias, let key = frame.last, let comment = comment(onLineOf: key.writtenSpan.end),
      comment.start < value.span.start
    else { return }
    frame.built[frame.built.count - 1].comments.beside = source[comment]
    waiting.removeFirst()
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

  /// A key; the comment at the end of its line is its value's, unless the value begins below.
  private mutating func key(_ node: YAMLNode) -> YAMLTree {
    var tree = YAMLTree(node)
    tree.comments.above = take(before: node.writtenSpan.end)
    return tree
  }

  /// A scalar, an alias or a flow collection with the comments within it and beside it.
  private mutating func leaf(_ node: YAMLNode) -> YAMLTree {
    var tree = YAMLTree(node)
    let span = node.writtenSpan
    let isBlock = node.style == .literal || node.style == .folded
    let place = isBlock && !node.isAlias ? span.start : span.end
    if !isBlock { tree.comments.above += take(before: span.end) }
    if let comment = comment(onLineOf: place) {
      tree.comments.beside = source[comment]
      waiting.removeFirst()
    }
    return tree
  }

  /// The next comment, if no line ends between a place and it.
  private func comment(onLineOf offset: Int) -> SourceSpan? {
    guard let next = waiting.first, next.start >= offset else { return nil }
    return source.bytes[offset..<next.start].contains(where: \.isBreak) ? nil : next
  }
}
