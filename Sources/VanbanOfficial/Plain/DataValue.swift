import VanbanExpression
import VanbanText
import VanbanYAML

/// Values of a person's own: everything is data, and a `{{` in it is text.
struct DataValue {
  var notation = Scalar.Notation.vietnamese
  /// The marks of a missing figure.
  var missing: Set<String> = []
  /// The last map of so many keys: the rows of a table share the keys of the first.
  private var patterns: [Int: (keys: [YAMLNode], map: ValueMap)] = [:]

  static func read(_ node: YAMLNode) -> Value {
    var reading = DataValue()
    return reading.value(node)
  }

  mutating func value(_ node: YAMLNode) -> Value {
    switch node.kind {
    case .scalar: return node.isNull ? .null : .scalar(scalar(node))
    case .sequence:
      var values: [Value] = []
      node.forEachItem { values.append(value($0)) }
      return .list(values)
    case .mapping: return .map(map(node))
    }
  }

  mutating func map(_ node: YAMLNode) -> ValueMap {
    var values: [Value] = []
    let count = node.pairCount
    values.reserveCapacity(count)
    let pattern = patterns[count]
    var isLike = pattern != nil
    node.forEachPair { key, item in
      if let pattern, isLike { isLike = key.isWritten(like: pattern.keys[values.count]) }
      values.append(value(item))
    }
    if isLike, let pattern, let map = ValueMap(like: pattern.map, values: values) { return map }
    let keys = node.pairs.map(\.key)
    let map = ValueMap(Array(zip(keys.map { nfc($0.text) }, values)))
    if map.count == count { patterns[count] = (keys, map) }
    return map
  }

  private func scalar(_ node: YAMLNode) -> Scalar {
    let text = node.text
    let (normal, anchor) = ModelText.normalized(text, anchor: node.textAnchor)
    return Scalar(normal, notation: notation, anchor: anchor, isMissingFigure: missing.contains(normal))
  }
}
