import VanbanText

/// A map in the order of its making. Keys compare exactly; `find` finds a key however it was spelled.
///
/// Copies share their keys, so the rows of a table cost one array of values each: `ValueMap(like:values:)`.
public struct ValueMap: Sendable {
  public private(set) var keys: [String] = []
  public private(set) var values: [Value] = []
  private var slots: [String: Int] = [:]
  /// Slots of the keys that are not canonical, by their canonical form; -1 where two keys fold to one.
  private var foldedSlots: [String: Int] = [:]

  public init() {}

  public init(_ pairs: [(String, Value)]) {
    for (key, value) in pairs { self[key] = value }
  }

  /// A map with the keys of another and values of its own, as many and in the same order.
  public init?(like other: ValueMap, values: [Value]) {
    guard values.count == other.keys.count else { return nil }
    self = other
    self.values = values
  }

  public var count: Int { keys.count }
  public var isEmpty: Bool { keys.isEmpty }

  /// The value of exactly this key.
  public subscript(key: String) -> Value? {
    get { slots[key].map { values[$0] } }
    set {
      if let newValue {
        set(key, newValue)
      } else if slots[key] != nil {
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

  func find(_ name: Name) -> Match {
    if let slot = slots[name.text] { return .one(key: keys[slot], values[slot]) }
    let canonical = slots[name.folded]
    let other = foldedSlots[name.folded]
    switch (canonical, other) {
    case (nil, nil): return .none
    case (let slot?, nil): return .one(key: keys[slot], values[slot])
    case (nil, let slot?) where slot >= 0: return .one(key: keys[slot], values[slot])
    default: return .several(keys.filter { fold($0) == name.folded })
    }
  }

  private mutating func set(_ key: String, _ value: Value) {
    if let slot = slots[key] {
      values[slot] = value
      return
    }
    slots[key] = keys.count
    let canonical = fold(key)
    if canonical != key { foldedSlots[canonical] = foldedSlots[canonical] == nil ? keys.count : -1 }
    keys.append(key)
    values.append(value)
  }

  private mutating func remove(_ key: String) {
    let pairs = zip(keys, values).filter { $0.0 != key }
    self = ValueMap(Array(pairs))
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
