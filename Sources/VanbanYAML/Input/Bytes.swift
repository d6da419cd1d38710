/// The input as bytes that may be asked for at any offset: past the end stands 0.
///
/// U+0000 is no character of YAML, and the input is cleaned of it before parsing, so 0 always means the end.
/// Every access is checked against the length, which makes the type safe as long as the buffer lives;
/// `withBytes` sees to that.
@safe struct Bytes {
  private let base: UnsafePointer<UInt8>?
  let count: Int

  private init(_ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe base = buffer.baseAddress
    count = buffer.count
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? unsafe base.unsafelyUnwrapped[index] : 0
  }

  /// Eight bytes from `index` on, the first in the lowest place; `index + 8` must not pass the end.
  @inline(__always)
  func word(at index: Int) -> UInt64? {
    guard index >= 0, index &+ 8 <= count else { return nil }
    let raw = unsafe UnsafeRawPointer(base.unsafelyUnwrapped + index)
    return unsafe UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
  }

  /// Lends the bytes of an array for the time of a call.
  static func withBytes<Result, Failure: Error>(
    of array: [UInt8], _ body: (Bytes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let outcome: Swift.Result<Result, Failure> = unsafe array.withUnsafeBufferPointer { buffer in
      do throws(Failure) {
        return .success(try unsafe body(Bytes(buffer)))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }
}

extension Bytes {
  /// The first offset from `index` on at which a line break or the end stands.
  func endOfLine(from index: Int) -> Int {
    var index = index
    while let word = word(at: index) {
      let hit = Bytes.matches(word, Byte.lf) | Bytes.matches(word, Byte.cr)
      if hit != 0 { return index &+ hit.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < count, !self[index].isBreak { index &+= 1 }
    return index
  }

  /// A word whose lowest set bit lies in the first byte that equals `byte`; 0 where there is none.
  @inline(__always)
  static func matches(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  /// The offset after the line break at `index`: [28] b-break.
  @inline(__always)
  func afterBreak(at index: Int) -> Int {
    self[index] == Byte.cr && self[index &+ 1] == Byte.lf ? index &+ 2 : index &+ 1
  }

  /// The first offset from `index` on at which no blank stands: [33] s-white*.
  @inline(__always)
  func afterBlanks(from index: Int) -> Int {
    var index = index
    while self[index].isBlank { index &+= 1 }
    return index
  }

  /// The first offset from `index` on at which no space stands: [63] s-indent(n).
  @inline(__always)
  func afterSpaces(from index: Int) -> Int {
    var index = index
    while self[index] == Byte.space { index &+= 1 }
    return index
  }

  /// [206] c-forbidden: whether `---` or `...` and a blank or the end stand here; `index` begins a line.
  func isDocumentMarker(at index: Int) -> Bool {
    let first = self[index]
    guard first == Byte.dash || first == Byte.dot else { return false }
    return self[index + 1] == first && self[index + 2] == first && self[index + 3].endsWord
  }

  func string(_ start: Int, _ end: Int) -> String {
    guard start >= 0, start < end, end <= count, let base = unsafe base else { return "" }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: base + start, count: end - start), as: UTF8.self)
  }
}
