import VanbanSource
import VanbanText
import VanbanYAML

/// The pairs of a mapping whose keys are fixed, by the canonical form of their keys.
struct Fields {
  struct Entry {
    let key: YAMLNode
    let value: YAMLNode
  }

  let place: Place
  private let entries: [String: Entry]

  /// Reads the keys of a mapping.
  ///
  /// Reports keys that are unknown, that fold to one, and that are not served yet; null values count as
  /// absent.
  init(_ node: YAMLNode, _ known: [Key], diagnostics: inout Diagnostics) {
    var found: [String: Entry] = [:]
    for pair in node.pairs {
      let name = fold(pair.key.text)
      if let first = found[name] {
        if first.key.text != pair.key.text {
          diagnostics.report(.sameKey(first.key, pair.key, name: name))
        }
      } else if let key = known.first(where: { $0.name == name }) {
        if !key.isSupported, pair.value.isUsed { diagnostics.report(.unsupportedKey(pair.key, name)) }
        found[name] = Entry(key: pair.key, value: pair.value)
      } else {
        diagnostics.report(.unknownKey(pair.key, among: known))
      }
    }
    place = node.pairs.first?.key.place ?? node.place
    entries = found
  }

  /// One pair whose key is known.
  init(_ pair: (key: YAMLNode, value: YAMLNode)) {
    place = pair.key.place
    entries = [fold(pair.key.text): Entry(key: pair.key, value: pair.value)]
  }

  /// The value of a key; nil where it is absent or null.
  subscript(key: String) -> YAMLNode? {
    guard let value = entries[key]?.value, !value.isNull else { return nil }
    return value
  }

  /// The key as it stands in the file, whatever its value.
  func key(_ name: String) -> YAMLNode? { entries[name]?.key }
}

extension YAMLNode {
  /// False for what says that nothing is wanted: null, false, an empty list or map.
  fileprivate var isUsed: Bool {
    switch kind {
    case .scalar: !isNull && !["false", "sai", "không", "no"].contains(text)
    case .sequence: !items.isEmpty
    case .mapping: !pairs.isEmpty
    }
  }

  var kindName: Wording {
    switch kind {
    case .scalar: isNull ? Wording(vi: "giá trị trống", en: "nothing") : Wording(vi: "chữ", en: "text")
    case .sequence: Wording(vi: "danh sách", en: "a list")
    case .mapping: Wording(vi: "nhóm khóa", en: "a map")
    }
  }
}
