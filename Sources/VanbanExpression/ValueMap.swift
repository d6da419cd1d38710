/// A map in the order of its making. Keys compare exactly; `folded` finds a key however it was spelled.
public struct ValueMap: Sendable {
  public private(set) var keys: [String] = []
  private var values: [String: Value] = [:]

  public init() {}

  public init(_ pairs: [(String, Value)]) {
    for (key, value) in pairs { self[key] = value }
  }

  public var count: Int { keys.count }

  public subscript(key: String) -> Value? {
    get { values[key] }
    set {
      if let newValue {
        if values.updateValue(newValue, forKey: key) == nil { keys.append(key) }
      } else if values.removeValue(forKey: key) != nil {
        keys.removeAll { $0 == key }
      }
    }
  }
}
