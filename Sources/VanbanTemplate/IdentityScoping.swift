import VanbanPackage

/// What a part has to write anew in each copy that a loop makes of it.
struct IdentityPlan: Sendable {
  /// A name or number, wherever it stands in the part.
  struct Key: Sendable {
    let space: IdentitySpace
    /// The bytes as they stand in the template.
    let value: Range<Int>
    /// Where the copy's name is kept for what refers to it; nil where it stands in one place alone.
    var store: Store?
  }

  /// A place in a scope: each copy of a body has one of its own, and the part has one.
  struct Store: Sendable {
    /// How many scopes are around it.
    var depth: Int
    let slot: Int
  }

  /// A stretch that is written anew, by the number of its key.
  struct Slot: Sendable {
    let range: Range<Int>
    let key: Int
  }

  var keys: [Key] = []
  /// In the order of the part.
  var slots: [Slot] = []
  /// The bodies that have scopes, and how many stores each; -1 stands for the part.
  var scopes: [Int: Int] = [:]

  /// The slots that begin within a stretch.
  func slots(in range: Range<Int>) -> ArraySlice<Slot> { slots.within(range, \.range) }

  /// A new store in the scope of a body; its depth is told by `settle`.
  mutating func store(in body: Int) -> Store {
    let slot = scopes[body, default: 0]
    scopes[body] = slot + 1
    return Store(depth: body, slot: slot)
  }

  /// Puts the number of scopes around in place of the body.
  func settled(_ store: Store, _ bodies: CopiedBodies) -> Store {
    guard store.depth >= 0 else { return Store(depth: 0, slot: store.slot) }
    let around = bodies.chain(from: store.depth).filter { scopes[$0] != nil }
    return Store(depth: around.count, slot: store.slot)
  }
}

/// Finds for each id and name the innermost copied body that holds all that bears it: with each copy of that it is
/// another, and what refers to it within the copy follows.
struct IdentityScoping {
  let bytes: [UInt8]
  let bodies: CopiedBodies
  let lists: ListScoping

  private struct Name: Hashable {
    let space: IdentitySpace
    let value: ArraySlice<UInt8>
  }

  /// - Parameter identities: in the order of the part.
  func add(_ identities: [Identity], to plan: inout IdentityPlan) {
    let places = bodies.places(of: identities.map(\.range.lowerBound))
    var groups: [Name: [Int]] = [:]
    var order: [Name] = []
    for (index, identity) in identities.enumerated() {
      let name = Name(space: identity.space, value: bytes[identity.range])
      if groups[name]?.append(index) == nil {
        groups[name] = [index]
        order.append(name)
      }
    }
    for name in order {
      let all = groups[name] ?? []
      // A template may well have such an id twice: its bearers have nothing to do with each other.
      for bearers in name.space.standsAlone ? all.map({ [$0] }) : [all] {
        let home = home(of: name, bearers.filter { !identities[$0].isReference }.map { places[$0] })
        guard home >= 0 else { continue }
        let inside = bearers.filter { bodies.isInside(places[$0], home) }
        // Copies of an inner body may have to share a name as well.
        let isShared = inside.count > 1 || places[inside[0]] != home
        add(inside.map { identities[$0].range }, name.space, isShared ? home : nil, to: &plan)
      }
    }
    plan.slots.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func home(of name: Name, _ defining: [Int]) -> Int {
    name.space == .list ? lists.home(of: String(decoding: name.value, as: UTF8.self)) : bodies.common(defining)
  }

  private func add(_ ranges: [Range<Int>], _ space: IdentitySpace, _ scope: Int?, to plan: inout IdentityPlan) {
    var key = IdentityPlan.Key(space: space, value: ranges[0])
    key.store = scope.map { plan.store(in: $0) }
    plan.slots += ranges.map { IdentityPlan.Slot(range: $0, key: plan.keys.count) }
    plan.keys.append(key)
  }
}

extension [Identity] {
  /// Those that begin within a stretch; they stand in the order of the part.
  func within(_ range: Range<Int>) -> ArraySlice<Identity> { within(range, \.range) }
}
