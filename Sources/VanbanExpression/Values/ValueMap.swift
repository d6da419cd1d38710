import VanbanText

/// A map in the order of its making. Keys compare exactly; `find` finds a key however it was spelled.
///
/// Copies share their keys, so the rows of a table cost one array of values each: `ValueMap(like:values:)`.
public struct ValueMap: Sendable {
  /// The values, in the order of the keys.
  public private(set) var values: [Value] = []
  /// One element, for the sake of sharing: a map is copied at the cost of two references.
  private var index: [KeyIndex] = ValueMap.noKeys

  private static let noKeys = [KeyIndex()]

  public init() {}

  /// A map of these pairs; of two with one key the later wins.
  public init(_ pairs: [(String, Value)]) {
    for (key, value) in pairs { self[key] = value }
  }

  /// A map with the keys of another and values of its own, as many and in the same order.
  public init?(like other: ValueMap, values: [Value]) {
    guard values.count == other.values.count else { return nil }
    self.values = values
    index = other.index
  }

  /// The keys, in the order of the making.
  public var keys: [String] { index[0].keys }
  public var count: Int { values.count }
  public var isEmpty: Bool { values.isEmpty }

  /// The value of exactly this key.
  public subscript(key: String) -> Value? {
    get { index[0].slots[key].map { values[$0] } }
    set {
      if let newValue {
        set(key, newValue)
      } else if index[0].slots[key] != nil {
        remove(key)
      }
    }
  }

  /// What a name comes to among the keys.
  public enum Match: Sendable {
    case one(key: String, Value)
    case none
    /// The name folds to several keys and is none of them exactly.
    case several([String])
  }

  /// Finds a key by its exact spelling, else by its canonical form (`fold`).
  public func find(_ name: String) -> Match {
    find(Name(name))
  }

  /// The value of a key however it was spelled; nil where there is none or more than one.
  public func folded(_ name: String) -> Value? {
    guard case .one(_, let value) = find(name) else { return nil }
    return value
  }

  /// The value of exactly this key. A row has few keys, and looking at each is faster than making a hash.
  func exact(_ key: String) -> Value? {
    guard values.count <= 12 else { return self[key] }
    return index[0].keys.firstIndex(of: key).map { values[$0] }
  }

  func find(_ name: Name) -> Match {
    if let slot = index[0].slots[name.text] { return .one(key: name.text, values[slot]) }
    switch index[0].find(name) {
    case .one(let slot): return .one(key: keys[slot], values[slot])
    case .none: return .none
    case .several: return .several(keys.filter { fold($0) == name.folded })
    }
  }

  private mutating func set(_ key: String, _ value: Value) {
    if let slot = index[0].slots[key] {
      values[slot] = value
    } else {
      index[0].append(key)
      values.append(value)
    }
  }

  private mutating func remove(_ key: String) {
    let pairs = zip(keys, values).filter { $0.0 != key }
    self = ValueMap(Array(pairs))
  }
}

/// The keys of a map and where their values stand.
private struct KeyIndex {
  var keys: [String] = []
  var slots: [String: Int] = [:]
  /// Slots of the keys that are not canonical, by their canonical form; -1 where two keys fold to one.
  private var foldedSlots: [String: Int] = [:]

  enum Match {
    case one(Int)
    case none, several
  }

  func find(_ name: Name) -> Match {
    let canonical = name.folded == name.text ? nil : slots[name.folded]
    switch (canonical, foldedSlots[name.folded]) {
    case (nil, nil): return .none
    case (let slot?, nil): return .one(slot)
    case (nil, let slot?) where slot >= 0: return .one(slot)
    default: return .several
    }
  }

  mutating func append(_ key: String) {
    slots[key] = keys.count
    let canonical = fold(key)
    if canonical != key { foldedSlots[canonical] = foldedSlots[canonical] == nil ? keys.count : -1 }
    keys.append(key)
  }
}

/// A name as typed and in its canonical form, folded once when it is compiled.
struct Name: Sendable, Hashable {
  let text: String
  let folded: String

  init(_ text: String) {
    self.text = text
    folded = fold(text)
  }
}
