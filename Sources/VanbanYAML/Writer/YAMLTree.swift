/// A YAML value to be written: made by hand, or from a node.
public struct YAMLTree: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case scalar(String)
    case sequence([YAMLTree])
    case mapping([Pair])
    /// The name of an anchor that stands earlier in the document.
    case alias(String)
  }

  public struct Pair: Hashable, Sendable {
    public var key: YAMLTree
    public var value: YAMLTree

    public init(_ key: YAMLTree, _ value: YAMLTree) {
      self.key = key
      self.value = value
    }
  }

  public var content: Content
  /// How it should be written; nil lets the writer choose. A style that the content does not allow is not
  /// taken.
  public var style: YAMLStyle?
  /// The whole tag (`tag:yaml.org,2002:str`, `!local`), or `!`.
  public var tag: String?
  public var anchor: String?
  public var comments = YAMLComments()

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

  public static func sequence(_ items: [YAMLTree]) -> YAMLTree { YAMLTree(.sequence(items)) }

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
