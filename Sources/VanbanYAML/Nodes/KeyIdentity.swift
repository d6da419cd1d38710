internal import VanbanSource

/// When two keys are one: what is hashed, and what is compared where hashes are equal.
struct KeyIdentity {
  private let bytes: Bytes
  private let store: Store
  /// Whether `1` and `"1"` are one key: in a model they are, by the core schema they are not.
  private let allScalarsAreTexts: Bool
  /// The hashes of all nodes once a key is a collection. Keys nest, so each node is hashed with what it
  /// stands in and not again at every level.
  private var nodes: [UInt64] = []

  init(_ bytes: Bytes, _ store: Store, _ options: YAMLOptions) {
    self.bytes = bytes
    self.store = store
    allScalarsAreTexts = options.modelTraps
  }

  // MARK: - Hashing

  /// A hash that is the same for the same key.
  @inline(__always)
  mutating func hash(_ index: Int, _ tape: [Record]) -> UInt64 {
    if tape[index].kind == .scalar { return scalar(tape[index]).finish() }
    let target = store.target(of: index, tape[index])
    if standsForItsPlace(index, tape) { return place(target) }
    if tape[target].kind == .scalar { return scalar(tape[target]).finish() }
    if nodes.isEmpty { hashNodes(tape) }
    return nodes[target]
  }

  private func place(_ index: Int) -> UInt64 {
    var hash = KeyHash()
    hash.add(UInt64(index))
    return hash.finish()
  }

  @inline(__always)
  private func scalar(_ record: Record) -> KeyHash {
    var hash = KeyHash()
    if record.flags.contains(.verbatim) {
      hash.add(bytes, store.contentSpan(of: record).range)
    } else {
      hash.add(store.textBytes(of: record))
    }
    if record.properties != 0 { addTag(record, &hash) }
    return hash
  }

  private func addTag(_ record: Record, _ hash: inout KeyHash) {
    if let tag = store.tag(of: record) { hash.add(Array(tag.utf8)) }
  }

  /// From the last node to the first, so that what a collection holds is hashed before it.
  private mutating func hashNodes(_ tape: [Record]) {
    nodes = [UInt64](repeating: 0, count: tape.count)
    for index in tape.indices.reversed() {
      let record = tape[index]
      switch record.kind {
      case .scalar:
        var hash = scalar(record)
        hash.add(isOther(record) ? 1 : 0)
        nodes[index] = hash.finish()
      case .alias: nodes[index] = place(store.target(of: index, record))
      case .document, .sequence, .mapping: nodes[index] = collection(index, tape)
      }
    }
  }

  private func collection(_ index: Int, _ tape: [Record]) -> UInt64 {
    var hash = KeyHash()
    hash.add(UInt64(tape[index].kind.rawValue))
    addTag(tape[index], &hash)
    var next = index + 1
    let end = index + tape[index].size
    while next < end {
      hash.add(nodes[next])
      next += tape[next].size
    }
    return hash.finish()
  }

  // MARK: - Comparing

  /// Whether two keys are one.
  func isSame(_ earlier: Int, _ later: Int, _ tape: [Record]) -> Bool {
    let (a, b) = (store.target(of: earlier, tape[earlier]), store.target(of: later, tape[later]))
    if a == b { return true }
    if standsForItsPlace(earlier, tape) || standsForItsPlace(later, tape) { return false }
    guard tape[a].size == tape[b].size else { return false }
    return (0..<tape[a].size).allSatisfy { isSameNode(a + $0, b + $0, tape) }
  }

  /// Whether two nodes are one but for what they hold.
  private func isSameNode(_ a: Int, _ b: Int, _ tape: [Record]) -> Bool {
    guard tape[a].kind == tape[b].kind, tape[a].size == tape[b].size else { return false }
    if tape[a].kind == .alias { return store.target(of: a, tape[a]) == store.target(of: b, tape[b]) }
    guard store.tag(of: tape[a]) == store.tag(of: tape[b]) else { return false }
    guard tape[a].kind == .scalar else { return true }
    return store.textBytes(of: tape[a]) == store.textBytes(of: tape[b])
      && isOther(tape[a]) == isOther(tape[b])
  }

  /// Whether a plain scalar is null, true, false or a number, and not its text.
  private func isOther(_ record: Record) -> Bool {
    guard !allScalarsAreTexts, record.style == .plain else { return false }
    return PlainScalar(store.text(of: record)).core != nil
  }

  /// Whether a key is an alias of something long, which is then told by its place alone: else a few bytes of
  /// aliases could have megabytes hashed and compared again and again.
  private func standsForItsPlace(_ index: Int, _ tape: [Record]) -> Bool {
    guard tape[index].kind == .alias else { return false }
    let record = tape[store.target(of: index, tape[index])]
    return record.end - record.start > 1024
  }
}
