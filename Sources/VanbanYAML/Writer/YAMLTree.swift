/// A YAML value to be written: made by hand, or from a node.
public struct YAMLTree: Hashable, Sendable {
  /// What a tree holds.
  public enum Content: Hashable, Sendable {
    case scalar(String)
    case sequence([YAMLTree])
    case mapping([Pair])
    /// The name of an anchor that stands earlier in the document.
    case alias(String)
  }

  /// A key and its value.
  public struct Pair: Hashable, Sendable {
    /// The key, which may be any tree.
    public var key: YAMLTree
    /// What the key stands for.
    public var value: YAMLTree

    /// A key and its value.
    public init(_ key: YAMLTree, _ value: YAMLTree) {
      self.key = key
      self.value = value
    }
  }

  /// What the tree holds.
  public var content: Content
  /// How it should be written; nil lets the writer choose. A style that the content does not allow is not
  /// taken.
  public var style: YAMLStyle?
  /// The whole tag (`tag:yaml.org,2002:str`, `!local`), or `!`.
  public var tag: String?
  /// The name that aliases call it by, without `&`.
  public var anchor: String?
  /// The comments that stand with it.
  public var comments = YAMLComments()

  /// A tree with all that can be said of it.
  public init(_ content: Content, style: YAMLStyle? = nil, tag: String? = nil, anchor: String? = nil) {
    self.content = content
    self.style = style
    self.tag = tag
    self.anchor = anchor
  }

  /// A text: quoted where a plain scalar would be read as null, true, false or a number.
  public static func text(_ text: String) -> YAMLTree { YAMLTree(.scalar(text)) }

  /// A scalar as a person types it without quotes: `05`, `true`, `~`.
  public static func plain(_ text: String) -> YAMLTree { YAMLTree(.scalar(text), style: .plain) }

  /// A list, in block style if it has items.
  public static func sequence(_ items: [YAMLTree]) -> YAMLTree { YAMLTree(.sequence(items)) }

  /// A mapping in the order given, in block style if it has pairs.
  public static func mapping(_ pairs: KeyValuePairs<String, YAMLTree>) -> YAMLTree {
    YAMLTree(.mapping(pairs.map { Pair(.text($0.key), $0.value) }))
  }
}

extension YAMLTree {
  /// The tree of a node, with its styles, tags and anchors; what was an alias stays one.
  public init(_ node: YAMLNode) {
    guard !node.isAlias, node.kind != .scalar else {
      self.init(leaf: node)
      return
    }
    var open = [TreeFrame(node)]
    while true {
      if let next = open[open.count - 1].next {
        if next.isAlias || next.kind == .scalar {
          open[open.count - 1].built.append(YAMLTree(leaf: next))
        } else {
          open.append(TreeFrame(next))
        }
      } else {
        let done = open.removeLast().tree
        guard !open.isEmpty else {
          self = done
          return
        }
        open[open.count - 1].built.append(done)
      }
    }
  }

  private init(leaf node: YAMLNode) {
    if node.isAlias, let name = node.anchor {
      self.init(.alias(name))
    } else {
      self.init(.scalar(node.text), style: node.style, tag: node.tag, anchor: node.anchor)
    }
  }
}

/// A collection whose tree is being made, from its first item, key or value to its last, so that depth takes
/// no stack.
struct TreeFrame {
  let node: YAMLNode
  private let children: [YAMLNode]
  var built: [YAMLTree] = []
  /// The comments above it.
  var above: [String] = []

  init(_ node: YAMLNode, above: [String] = []) {
    self.node = node
    self.above = above
    children = node.kind == .sequence ? node.items : node.ownPairs.flatMap { [$0.key, $0.value] }
  }

  /// What comes next.
  var next: YAMLNode? { built.count < children.count ? children[built.count] : nil }
  /// What came before that.
  var last: YAMLNode? { built.isEmpty ? nil : children[built.count - 1] }
  /// Whether a value comes next.
  var awaitsValue: Bool { node.kind == .mapping && built.count % 2 == 1 }

  /// The whole, when nothing comes next.
  var tree: YAMLTree {
    let pairs = stride(from: 0, to: built.count - 1, by: 2).map { YAMLTree.Pair(built[$0], built[$0 + 1]) }
    return YAMLTree(
      node.kind == .sequence ? .sequence(built) : .mapping(pairs), style: node.style, tag: node.tag,
      anchor: node.anchor)
  }
}
