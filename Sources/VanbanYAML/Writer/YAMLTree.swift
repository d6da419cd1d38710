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
    if node.isAlias, let name = node.anchor {
      self.init(.alias(name))
      return
    }
    let content: Content =
      switch node.kind {
      case .scalar: .scalar(node.text)
      case .sequence: .sequence(node.items.map { YAMLTree($0) })
      case .mapping: .mapping(node.ownPairs.map { Pair(YAMLTree($0.key), YAMLTree($0.value)) })
      }
    self.init(content, style: node.style, tag: node.tag, anchor: node.anchor)
  }
}
