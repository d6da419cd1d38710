/// The ids and names of the copies that are being written.
struct CopiedNames {
  private let keys: [IdentityPlan.Key]
  var fresh: FreshIdentities
  /// Which names the template's own copy has taken.
  private var isUsed: [Bool]
  /// The stores of all open scopes.
  private var stores: [ArraySlice<UInt8>?]
  /// Where those of each scope begin; the first is the part's.
  private var scopes = [0]

  init(keys: [IdentityPlan.Key], stores: Int, fresh: FreshIdentities) {
    self.keys = keys
    self.fresh = fresh
    isUsed = Array(repeating: false, count: keys.count)
    self.stores = Array(repeating: nil, count: stores)
  }

  mutating func beginCopy(_ count: Int) {
    scopes.append(stores.count)
    for _ in 0..<count { stores.append(nil) }
  }

  mutating func endCopy() {
    if let start = scopes.popLast() { stores.removeLast(stores.count - start) }
  }

  /// The name as this copy has it: the template's own in the first.
  mutating func name(_ key: Int, original: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let store = keys[key].store else { return next(key, original) }
    let index = scopes[store.depth] + store.slot
    if let name = stores[index] { return name }
    let name = next(key, original)
    stores[index] = name
    return name
  }

  /// The same, put out: most stand in one place alone and need no keeping.
  mutating func append(_ key: Int, original: ArraySlice<UInt8>, to buffer: inout [UInt8]) {
    guard keys[key].store == nil, isUsed[key] else { return buffer += name(key, original: original) }
    fresh.append(keys[key].space, like: original, to: &buffer)
  }

  private mutating func next(_ key: Int, _ original: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard isUsed[key] else {
      isUsed[key] = true
      return original
    }
    return fresh.fresh(keys[key].space, like: original)
  }

  /// Keeps a name and gives the one that was kept there.
  mutating func exchange(_ name: ArraySlice<UInt8>, at store: IdentityPlan.Store) -> ArraySlice<UInt8>? {
    let index = scopes[store.depth] + store.slot
    defer { stores[index] = name }
    return stores[index]
  }
}
