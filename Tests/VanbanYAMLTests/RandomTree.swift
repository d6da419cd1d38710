import VanbanYAML

/// Trees that are hard to write, the same ones in every run.
struct RandomTree {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  static let pieces = [
    "a", "Sở Y tế", " ", "  ", "\n", "\n\n", "\t", ": ", ":", " #", "#", "- ", "-", "? ", ",", "[", "]", "{",
    "}", "'",
    "\"", "\\", "&", "*", "!", "|", ">", "%", "@", "`", "---", "...", "null", "true", "~", "5", "17,6", "0x1",
    "😀",
    "\u{7}", "\u{85}", "\u{2028}", "\u{FEFF}", "\r", "=", "<<",
    "một hai ba bốn năm sáu bảy tám chín mười mười một",
  ]

  mutating func text() -> String {
    (0..<next(5)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
  }

  mutating func tree(_ depth: Int = 0) -> YAMLTree {
    var tree = YAMLTree(content(depth))
    let styles: [YAMLStyle?] = [
      nil, nil, .plain, .singleQuoted, .doubleQuoted, .literal, .folded, .block, .flow,
    ]
    tree.style = styles[next(styles.count)]
    if tree.content == .scalar("") { tree.style = nil }
    if next(8) == 0 { tree.anchor = "n\(next(100))" }
    if next(8) == 0 { tree.tag = ["!", "!x", "tag:yaml.org,2002:str", "tag:x.vn,2024:a b"][next(4)] }
    return tree
  }

  private mutating func content(_ depth: Int) -> YAMLTree.Content {
    switch depth > 4 ? 0 : next(3) {
    case 1: .sequence((0..<next(4)).map { _ in tree(depth + 1) })
    case 2: .mapping((0..<next(4)).map { .init(uniqueKey($0, depth), tree(depth + 1)) })
    default: .scalar(text())
    }
  }

  private mutating func uniqueKey(_ index: Int, _ depth: Int) -> YAMLTree {
    next(6) == 0 ? .sequence([.text("\(index)"), tree(depth + 1)]) : YAMLTree(.scalar(text() + "\(index)"))
  }
}

extension YAMLTree {
  /// Texts, tags, anchors and structure without styles.
  var bare: YAMLTree {
    let content: Content =
      switch content {
      case .sequence(let items): .sequence(items.map(\.bare))
      case .mapping(let pairs): .mapping(pairs.map { Pair($0.key.bare, $0.value.bare) })
      default: content
      }
    return YAMLTree(content, tag: tag, anchor: anchor)
  }

  /// The scalars of a tree in order.
  var scalars: [YAMLTree] {
    switch content {
    case .sequence(let items): items.flatMap(\.scalars)
    case .mapping(let pairs): pairs.flatMap { $0.key.scalars + $0.value.scalars }
    default: [self]
    }
  }
}
