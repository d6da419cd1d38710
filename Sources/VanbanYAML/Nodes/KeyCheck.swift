internal import VanbanSource

/// Looks for keys that a mapping has twice ([3.2.1.1]: keys are unique).
///
/// Keys are told apart by a hash of their text; mappings are small as a rule, so their hashes are compared in
/// turn, and from some size on brought together first.
struct KeyCheck {
  private(set) var faults = Diagnostics()
  private let store: Store
  private let limits: YAMLLimits
  private var identity: KeyIdentity
  private typealias Entry = (hash: UInt64, record: Int)
  private var hashes: [Entry] = []
  /// The keys that are there already, each with the first of its kind.
  private var repeated: [(later: Int, first: Int)] = []

  init(_ bytes: Bytes, _ store: Store, _ options: YAMLOptions) {
    self.store = store
    limits = options.limits
    identity = KeyIdentity(bytes, store, options)
  }

  mutating func run() {
    let tape = store.tape
    for index in tape.indices where tape[index].kind == .mapping && !isFull {
      mapping(index, tape)
    }
  }

  private mutating func mapping(_ index: Int, _ tape: [Record]) {
    hashes.removeAll(keepingCapacity: true)
    // No more keys than half the records: growth by doubling would copy them again and again.
    if tape[index].size > 1 << 16 { hashes.reserveCapacity(tape[index].size / 2) }
    var next = index + 1
    let end = index + tape[index].size
    var count = 0
    while next < end {
      if !tape[next].flags.contains(.faulty) { hashes.append((identity.hash(next, tape), next)) }
      count += 1
      next += tape[next].size
      if next < end { next += tape[next].size }
    }
    if count > limits.keys {
      faults.report(
        Fault.limitKeys(limits.keys, at: .source(store.source, SourceSpan(at: Int(tape[index].start)))))
      return
    }
    if store.mergesKeys { mergeValues(index) }
    guard findRepeated(tape) else {
      let place = Place.source(store.source, SourceSpan(at: Int(tape[index].start)))
      return faults.report(Fault.limitEqualHashes(limits.equalHashes, at: place))
    }
    for (later, first) in repeated where !isFull { report(later, first, tape) }
  }

  /// What a key `<<` may have as its value: a mapping, or a sequence of mappings.
  private mutating func mergeValues(_ index: Int) {
    for (key, value) in YAMLNode(store, index).ownPairs where MergedPairs.isMerge(key) {
      for part in value.kind == .sequence ? value.items : [value] where part.kind != .mapping {
        faults.report(Fault.badMerge(at: .source(store.source, part.writtenSpan)))
      }
    }
  }

  private var isFull: Bool { faults.all.count >= limits.faults }

  /// Finds the keys that are there already; false where too many that differ have one hash.
  private mutating func findRepeated(_ tape: [Record]) -> Bool {
    repeated.removeAll(keepingCapacity: true)
    if hashes.count <= 16, !hasEqualHashes { return true }
    sortByHash()
    var start = 0
    while start < hashes.count {
      var end = start + 1
      while end < hashes.count, hashes[end].hash == hashes[start].hash { end += 1 }
      if end - start > 1, !compare(start..<end, tape) { return false }
      start = end
    }
    repeated.sort { $0.later < $1.later }
    return true
  }

  private var hasEqualHashes: Bool {
    for later in hashes.indices {
      for earlier in 0..<later where hashes[earlier].hash == hashes[later].hash { return true }
    }
    return false
  }

  /// Compares each key of one hash with all before it that differ from each other.
  private mutating func compare(_ group: Range<Int>, _ tape: [Record]) -> Bool {
    var different: [Int] = []
    for index in group {
      let record = hashes[index].record
      if let first = different.first(where: { identity.isSame($0, record, tape) }) {
        repeated.append((record, first))
      } else {
        guard different.count < limits.equalHashes else { return false }
        different.append(record)
      }
    }
    return true
  }

  /// Brings equal hashes together by a counting sort into buckets of about four and by sorting each bucket,
  /// which takes time in proportion to the number of keys.
  private mutating func sortByHash() {
    let shift = UInt64(64 - max(1, Int.bitWidth - (hashes.count / 4).leadingZeroBitCount))
    var ends = [Int](repeating: 0, count: 1 << (64 - shift) + 1)
    for entry in hashes { ends[Int(entry.hash >> shift) + 1] += 1 }
    for bucket in ends.indices.dropFirst() { ends[bucket] += ends[bucket - 1] }
    var sorted = hashes
    for entry in hashes {
      let bucket = Int(entry.hash >> shift)
      sorted[ends[bucket]] = entry
      ends[bucket] += 1
    }
    hashes = sorted
    var start = 0
    for end in ends where end > start {
      if end - start > 1 { hashes[start..<end].sort { ($0.hash, $0.record) < ($1.hash, $1.record) } }
      start = end
    }
  }

  private mutating func report(_ later: Int, _ first: Int, _ tape: [Record]) {
    let key = tape[store.target(of: later, tape[later])]
    let text = key.kind == .scalar ? store.text(of: key) : store.source[key.span]
    let name = text.utf8.count > 200 ? text.prefix(60) + "…" : text
    faults.report(
      Fault.duplicateKey(
        name, at: .source(store.source, tape[later].span), first: .source(store.source, tape[first].span)))
  }
}
