/// What the anchors of a document stand for that aliases name, by their names in the source.
///
/// Aliases are limited and anchors are not, so the table stays small however many anchors there are.
/// Names are found by their hash and compared; two of one hash, which only a hostile file has, share a list.
struct AnchorTable {
  private struct Entry {
    var name: Range<Int>
    /// The last record of this name so far.
    var record: Int?
  }
  private var entries: [UInt64: Entry] = [:]
  private var others: [[UInt8]: Int?] = [:]

  var isEmpty: Bool { entries.isEmpty }

  /// Says that an alias has this name.
  mutating func want(_ name: Range<Int>, _ bytes: [UInt8]) {
    let hash = FNV.hash(bytes, name)
    guard let entry = entries[hash] else { return entries[hash] = Entry(name: name) }
    if bytes[entry.name] != bytes[name] { others.updateValue(nil, forKey: Array(bytes[name])) }
  }

  /// Names a record; a later anchor of one name takes its place ([3.2.2.2]).
  mutating func insert(_ name: Range<Int>, _ record: Int, _ bytes: [UInt8]) {
    let hash = FNV.hash(bytes, name)
    guard let entry = entries[hash] else { return }
    if bytes[entry.name] == bytes[name] {
      entries[hash] = Entry(name: entry.name, record: record)
    } else if !others.isEmpty, others[Array(bytes[name])] != nil {
      others.updateValue(record, forKey: Array(bytes[name]))
    }
  }

  func find(_ name: Range<Int>, _ bytes: [UInt8]) -> Int? {
    guard let entry = entries[FNV.hash(bytes, name)] else { return nil }
    return bytes[entry.name] == bytes[name] ? entry.record : others[Array(bytes[name])] ?? nil
  }
}

/// FNV-1a, 64 bits.
enum FNV {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = start
    for index in range { hash = add(bytes[index], to: hash) }
    return hash
  }
}
