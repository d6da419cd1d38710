internal import CZlib
internal import Synchronization

/// Bytes that are deflated already, with what a package has to say of them.
public struct DeflatedBytes: Sendable {
  var bytes: [UInt8] = []
  /// Before deflating, in bytes.
  public fileprivate(set) var size = 0
  /// The CRC-32 of the bytes before deflating.
  var sum: UInt32 = 0
}

/// Deflates a part at level 6 while it is being made, so that a large one never stands in memory whole.
///
/// What it is given is gone from it at once: what may still change has to wait with its owner.
@safe
public final class Deflater {
  private let stream: UnsafeMutablePointer<z_stream>
  /// Where zlib puts what it makes, piece by piece.
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var made = DeflatedBytes()

  /// - Returns: nil where there is no memory for it.
  public init?() {
    unsafe stream = .allocate(capacity: 1)
    unsafe room = .allocate(capacity: 1 << 15)
    unsafe stream.initialize(to: z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    // Minus 15: deflate's own form, without zlib's head (APPNOTE 4.4.5, method 8); 8 is zlib's usual memory level.
    let state = unsafe deflateInit2_(stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    if state != Z_OK { return nil }
  }

  /// Makes it ready for another part: cheaper than to allocate and clear its tables anew.
  private func reset() {
    made = DeflatedBytes()
    unsafe deflateReset(stream)
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
    unsafe room.deallocate()
  }

  /// Takes the next bytes of the part.
  public func append(_ bytes: [UInt8]) {
    put(bytes, Z_NO_FLUSH)
  }

  /// The part, once its last bytes are in.
  public func finish() -> DeflatedBytes {
    put([], Z_FINISH)
    return made
  }

  /// The part with a beginning that was known last.
  public func finish(after head: [UInt8]) -> DeflatedBytes {
    let rest = finish()
    guard !head.isEmpty, let first = Deflater() else { return rest }
    // Ends the beginning's last block on a whole byte, without saying that it is the last.
    first.put(head, Z_FULL_FLUSH)
    var whole = first.made
    whole.bytes += rest.bytes
    whole.size += rest.size
    whole.sum = UInt32(crc32_combine(UInt(whole.sum), UInt(rest.sum), rest.size))
    return whole
  }

  /// zlib counts in 32 bits, so it gets no more than this at once.
  private static let most = 1 << 30

  private func put(_ bytes: [UInt8], _ flush: Int32) {
    made.size += bytes.count
    unsafe bytes.withUnsafeBufferPointer { input in
      made.sum = UInt32(unsafe crc32_z(UInt(made.sum), input.baseAddress, input.count))
      var rest = unsafe input[...]
      repeat {
        let piece = unsafe UnsafeBufferPointer(rebasing: rest.prefix(Self.most))
        unsafe rest = rest.dropFirst(Self.most)
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: piece.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(piece.count)
        repeat { take(unsafe rest.isEmpty ? flush : Z_NO_FLUSH) } while unsafe stream.pointee.avail_out == 0
      } while unsafe !rest.isEmpty
    }
  }

  /// Lets zlib fill the room there is, and keeps what it made.
  private func take(_ flush: Int32) {
    unsafe stream.pointee.next_out = room.baseAddress
    unsafe stream.pointee.avail_out = UInt32(room.count)
    _ = unsafe deflate(stream, flush)
    unsafe made.bytes.append(contentsOf: room.prefix(room.count - Int(stream.pointee.avail_out)))
  }
}

extension Deflater {
  /// One owner has a deflater at a time: it is taken out of the list and put back.
  private struct Idle: @unchecked Sendable {
    let deflater: Deflater
  }

  private static let idle = Mutex<[Idle]>([])
  private static let mostIdle = 16

  /// Deflates a part that is there whole; nil where there is no memory for it.
  static func pack(_ bytes: [UInt8]) -> DeflatedBytes? {
    guard let deflater = idle.withLock({ $0.popLast()?.deflater }) ?? Deflater() else { return nil }
    deflater.append(bytes)
    let deflated = deflater.finish()
    deflater.reset()
    idle.withLock { if $0.count < mostIdle { $0.append(Idle(deflater: deflater)) } }
    return deflated
  }
}
