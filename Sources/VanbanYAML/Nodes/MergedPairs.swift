/// The pairs of a mapping with those that its key `<<` stands for: own ones win, then earlier ones.
struct MergedPairs {
  private(set) var pairs: [(key: YAMLNode, value: YAMLNode)] = []
  private var keys: Set<[UInt8]> = []
  /// Mappings that have been taken in; a second time adds nothing, which keeps nested merges linear.
  private var seen: Set<UInt32> = []

  init(_ mapping: YAMLNode) {
    var waiting = [mapping]
    while let next = waiting.popLast() {
      guard seen.insert(next.index).inserted else { continue }
      waiting += take(next).reversed()
    }
  }

  static func isMerge(_ key: YAMLNode) -> Bool {
    key.kind == .scalar && key.style == .plain && key.tag == nil && key.sourceText == "<<"
  }

  /// Takes the pairs of one mapping; gives the mappings that it merges.
  private mutating func take(_ mapping: YAMLNode) -> [YAMLNode] {
    var merged: [YAMLNode] = []
    for (key, value) in mapping.ownPairs {
      if MergedPairs.isMerge(key) {
        merged += (value.kind == .sequence ? value.items : [value]).filter { $0.kind == .mapping }
      } else if key.kind != .scalar || keys.insert(Array(key.text.utf8)).inserted {
        pairs.append((key, value))
      }
    }
    return merged
  }
}
