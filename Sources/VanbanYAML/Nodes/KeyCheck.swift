internal import VanbanSource

/// Looks for keys that a mapping has twice ([3.2.1.1]: keys are unique).
///
/// Keys are told apart by a hash of their text; mappings are small as a rule, so their hashes are compared in turn,
/// and from some size on by a set.
struct KeyCheck {
  private(set) var faults = Diagnostics()
  private let bytes: Bytes
  private let store: Store
  private let limits: YAMLLimits
  private var hashes: [(hash: UInt64, record: Int)] = []

  init(_ bytes: Bytes, _ store: Store, _ limits: YAMLLimits) {
    self.bytes = bytes
    self.store = store
    self.limits = limits
  }

  mutating func run() {
    let tape = store.tape
    for index in tape.indices where tape[index].kind == .mapping && !isFull {
      mapping(index, tape)
    }
  }

  private mutating func mapping(_ index: Int, _ tape: [Record]) {
    hashes.removeAll(keepingCapacity: true)
    var next = index + 1
    let end = index + tape[index].size
    var count = 0
    while next < end {
      if tape[next].kind == .scalar, !tape[next].flags.contains(.faulty) { hashes.append((hash(tape[next]), next)) }
      count += 1
      next += tape[next].size
      if next < end { next += tape[next].size }
    }
    if count > limits.keys {
      faults.report(Fault.limitKeys(limits.keys, at: .source(store.source, SourceSpan(at: Int(tape[index].start)))))
    }
    if store.mergesKeys { mergeValues(index) }
    if hashes.count > 16 { compareSorted(tape) } else { compareAll(tape) }
  }

  /// What a key `<<` may have as its value: a mapping, or a sequence of mappings.
  private mutating func mergeValues(_ index: Int) {
    for (key, value) in YAMLNode(store, index).ownPairs where MergedPairs.isMerge(key) {
      let parts = value.kind == .sequence ? value.items : [value]
      for part in parts where part.kind != .mapping {
        faults.report(Fault.badMerge(at: .source(store.source, part.writtenSpan)))
      }
    }
  }

  private var isFull: Bool { faults.all.count >= limits.faults }

  private mutating func compareAll(_ tape: [Record]) {
    for later in hashes.indices.dropFirst() where !isFull {
      for earlier in 0..<later where hashes[earlier].hash == hashes[later].hash {
        if compare(hashes[earlier].record, hashes[later].record, tape) { break }
      }
    }
  }

  private mutating func compareSorted(_ tape: [Record]) {
    hashes.sort { ($0.hash, $0.record) < ($1.hash, $1.record) }
    for later in hashes.indices.dropFirst() where hashes[later - 1].hash == hashes[later].hash && !isFull {
      _ = compare(hashes[later - 1].record, hashes[later].record, tape)
    }
  }

  /// Whether two keys are one; reports it.
  private mutating func compare(_ earlier: Int, _ later: Int, _ tape: [Record]) -> Bool {
    let (a, b) = (tape[earlier], tape[later])
    guard store.tag(of: a) == store.tag(of: b), store.textBytes(of: a) == store.textBytes(of: b) else { return false }
    let first = Place.source(store.source, a.span)
    faults.report(Fault.duplicateKey(store.text(of: b), at: .source(store.source, b.span), first: first))
    return true
  }

  /// The hash of the text.
  private func hash(_ record: Record) -> UInt64 {
    if record.flags.contains(.verbatim) {
      let content = store.contentSpan(of: record)
      var hash = FNV.start
      for index in content.range { hash = FNV.add(bytes[index], to: hash) }
      return hash
    }
    return store.textBytes(of: record).reduce(FNV.start) { FNV.add($1, to: $0) }
  }
}
