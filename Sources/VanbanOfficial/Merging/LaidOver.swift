import VanbanText
import VanbanYAML

/// Lays maps of several files over each other.
struct Overlay {
  /// How many more keys may be laid under others: aliases can make one map stand in a great many places.
  private var room: Int
  /// True once there was no room; what was laid is then not all.
  private(set) var isFull = false

  static let limit = 200_000

  init(limit: Int = Overlay.limit) {
    room = limit
  }

  /// A node with what another one has besides: maps are joined key by key at every depth, anything else
  /// replaces; nothing (null) leaves what lies below.
  mutating func lay(_ upper: YAMLNode, over lower: YAMLNode) -> YAMLNode {
    guard upper.kind == .mapping, lower.kind == .mapping else { return upper.isNull ? lower : upper }
    var pairs = upper.pairs
    let keys = KeyPositions(pairs.map(\.key))
    for pair in lower.pairs {
      guard takeRoom() else { break }
      if let position = keys.position(of: pair.key) {
        pairs[position].value = lay(pairs[position].value, over: pair.value)
      } else {
        pairs.append(pair)
      }
    }
    return upper.replacingPairs(pairs)
  }

  private mutating func takeRoom() -> Bool {
    room -= 1
    isFull = isFull || room < 0
    return !isFull
  }
}

/// Where the keys of a map stand, for a key of another: one in the same letters, else one that folds to the
/// same.
private struct KeyPositions {
  private var exact: [String: Int] = [:]
  private var folded: [String: Int] = [:]

  init(_ keys: [YAMLNode]) {
    for (position, key) in keys.enumerated().reversed() where key.kind == .scalar {
      let text = nfc(key.text)
      exact[text] = position
      if text.isName { folded[fold(text)] = position }
    }
  }

  func position(of key: YAMLNode) -> Int? {
    guard key.kind == .scalar else { return nil }
    let text = nfc(key.text)
    return exact[text] ?? (text.isName ? folded[fold(text)] : nil)
  }
}

extension String {
  /// False for what folding would take away more from than the look of a name: `<22` and `≥22` are two keys.
  fileprivate var isName: Bool {
    allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "_" || $0 == "-" }
  }
}
