/// SipHash-1-3 with a key of its own: the same in every process, and nothing that a text could be fitted to
/// without long search.
struct KeyHash {
  private var v0: UInt64 = 0x736F_6D65_7073_6575 ^ 0x5661_6E42_616E_2031
  private var v1: UInt64 = 0x646F_7261_6E64_6F6D ^ 0x9E37_79B9_7F4A_7C15
  private var v2: UInt64 = 0x6C79_6765_6E65_7261 ^ 0x5661_6E42_616E_2031
  private var v3: UInt64 = 0x7465_6462_7974_6573 ^ 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  private mutating func round() {
    v0 &+= v1
    v1 = (v1 << 13 | v1 >> 51) ^ v0
    v0 = v0 << 32 | v0 >> 32
    v2 &+= v3
    v3 = (v3 << 16 | v3 >> 48) ^ v2
    v0 &+= v3
    v3 = (v3 << 21 | v3 >> 43) ^ v0
    v2 &+= v1
    v1 = (v1 << 17 | v1 >> 47) ^ v2
    v2 = v2 << 32 | v2 >> 32
  }

  @inline(__always)
  mutating func add(_ word: UInt64) {
    v3 ^= word
    round()
    v0 ^= word
  }

  /// Adds bytes and how many there are.
  @inline(__always)
  mutating func add(_ bytes: Bytes, _ range: Range<Int>) {
    var index = range.lowerBound
    while index &+ 8 <= range.upperBound, let word = bytes.word(at: index) {
      add(word)
      index &+= 8
    }
    var rest = UInt64(truncatingIfNeeded: range.count) << 56
    var shift: UInt64 = 0
    while index < range.upperBound {
      rest |= UInt64(bytes[index]) << shift
      shift &+= 8
      index &+= 1
    }
    add(rest)
  }

  mutating func add(_ bytes: [UInt8]) {
    Bytes.withBytes(of: bytes) { add($0, 0..<$0.count) }
  }

  @inline(__always)
  consuming func finish() -> UInt64 {
    v2 ^= 0xFF
    round()
    round()
    round()
    return v0 ^ v1 ^ v2 ^ v3
  }
}
