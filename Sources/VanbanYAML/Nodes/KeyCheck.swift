internal import VanbanSource

/// Looks for keys that a mapping has twice ([3.2.1.1]: keys are unique).
///
/// Keys are told apart by a hash of their text; mappings are small as a rule, so their hashes are compared in
/// turn, and from some size on brought together first.
struct KeyCheck {
  private(set) var faults = Diagnostics()
  private let bytes: Bytes
  private let store: Store
  private let limits: YAMLLimits
  /// Whether `1` and `"1"` are one key: in a model they are, by the core schema they are not.
  private let allScalarsAreTexts: Bool
  private var hashes: [(hash: UInt64, record: Int)] = []

  init(_ bytes: Bytes, _ store: Store, _ options: YAMLOptions) {
    self.bytes = bytes
    self.store = store
    limits = options.limits
    allScalarsAreTexts = options.modelTraps
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
      if !tape[next].flags.contains(.faulty) { hashes.append((hash(next, tape), next)) }
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
    if hashes.count > 16 { compareBuckets(tape) } else { compareAll(tape) }
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

  /// Brings equal hashes together by a counting sort into buckets of about four and by sorting each bucket, which
  /// takes time in proportion to the number of keys.
  private mutating func compareBuckets(_ tape: [Record]) {
    let shift = UInt64(64 - max(1, Int.bitWidth - (hashes.count / 4).leadingZeroBitCount))
    var ends = [Int](repeating: 0, count: 1 << (64 - shift) + 1)
    for entry in hashes { ends[KeyCheck.bucket(entry.hash, shift) + 1] += 1 }
    for bucket in ends.indices.dropFirst() { ends[bucket] += ends[bucket - 1] }
    var sorted = hashes
    for entry in hashes {
      let bucket = KeyCheck.bucket(entry.hash, shift)
      sorted[ends[bucket]] = entry
      ends[bucket] += 1
    }
    hashes = sorted
    var start = 0
    for end in ends where end > start {
      if end - start > 1 { hashes[start..<end].sort { ($0.hash, $0.record) < ($1.hash, $1.record) } }
      start = end
    }
    compareNeighbours(tape)
  }

  @inline(__always)
  private static func bucket(_ hash: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }

  private mutating func compareNeighbours(_ tape: [Record]) {
    for later in hashes.indices.dropFirst() where hashes[later - 1].hash == hashes[later].hash && !isFull {
      _ = compare(hashes[later - 1].record, hashes[later].record, tape)
    }
  }

  /// Whether two keys are one; reports it.
  private mutating func compare(_ earlier: Int, _ later: Int, _ tape: [Record]) -> Bool {
    let (a, b) = (target(earlier, tape), target(later, tape))
    let isLongAlias = isLongAlias(earlier, tape) || isLongAlias(later, tape)
    guard a == b || !isLongAlias && isSame(a, b, tape) else { return false }
    let text = tape[b].kind == .scalar ? store.text(of: tape[b]) : store.source[tape[b].span]
    let name = text.utf8.count > 200 ? text.prefix(60) + "…" : text
    let places = (tape[later].span, tape[earlier].span)
    faults.report(
      Fault.duplicateKey(
        name, at: .source(store.source, places.0), first: .source(store.source, places.1)))
    return true
  }

  private func isSame(_ a: Int, _ b: Int, _ tape: [Record]) -> Bool {
    guard tape[a].kind == tape[b].kind, store.tag(of: tape[a]) == store.tag(of: tape[b]) else { return false }
    if tape[a].kind != .scalar { return canonical(a, tape) == canonical(b, tape) }
    let text = store.textBytes(of: tape[a])
    guard text == store.textBytes(of: tape[b]) else { return false }
    let differ = (tape[a].style == .plain) != (tape[b].style == .plain)
    return allScalarsAreTexts || !differ || PlainScalar(String(decoding: text, as: UTF8.self)).core == nil
  }

  /// The record that a key is: what an alias stands for.
  private func target(_ index: Int, _ tape: [Record]) -> Int {
    store.target(of: index, tape[index])
  }

  /// Whether a key is an alias of something long, which is then told by its place alone: else a few bytes of
  /// aliases could have megabytes compared again and again.
  private func isLongAlias(_ index: Int, _ tape: [Record]) -> Bool {
    let record = tape[target(index, tape)]
    return tape[index].kind == .alias && record.end - record.start > 1024
  }

  /// A collection as bytes that are the same for the same content in the same order.
  private func canonical(_ index: Int, _ tape: [Record]) -> [UInt8] {
    var result: [UInt8] = []
    for record in tape[index..<index + tape[index].size] {
      let text = store.textBytes(of: record)
      result.append(record.kind.rawValue)
      result += "\(record.size) \(text.count) \(store.tag(of: record) ?? "") ".utf8
      result += text
    }
    return result
  }

  /// A hash that is the same for the same key.
  private func hash(_ index: Int, _ tape: [Record]) -> UInt64 {
    let place = target(index, tape)
    let record = tape[place]
    if isLongAlias(index, tape) { return UInt64(place) }
    if record.kind != .scalar { return collectionHash(place, tape) }
    guard record.flags.contains(.verbatim) else {
      return store.textBytes(of: record).reduce(FNV.start) { FNV.add($1, to: $0) }
    }
    var hash = FNV.start
    for index in store.contentSpan(of: record).range { hash = FNV.add(bytes[index], to: hash) }
    return hash
  }

  /// The hash of a collection, from its beginning only: keys nest, and each would be gone through at every level.
  private func collectionHash(_ index: Int, _ tape: [Record]) -> UInt64 {
    var hash = FNV.start
    for record in tape[index..<min(index + tape[index].size, index + 32)] {
      hash = (hash ^ UInt64(record.size) ^ UInt64(record.kind.rawValue) << 32) &* 0x0000_0100_0000_01B3
      guard record.end - record.start <= 64 else { continue }
      hash = store.textBytes(of: record).reduce(hash) { FNV.add($1, to: $0) }
    }
    return hash
  }
}
