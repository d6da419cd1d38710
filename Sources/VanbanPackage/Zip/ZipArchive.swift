internal import Synchronization

/// The bytes of an archive, and libzip's handles on it.
///
/// A handle serves one thread at a time. Each use takes one that is idle, or opens another, so that many documents
/// can be made from one template at once; a single thread opens the archive once.
final class ZipArchive: Sendable {
  private let memory: Memory
  private let idle = Mutex<[Idle]>([])

  /// A copy of the bytes at an address that does not change.
  @safe
  private final class Memory: @unchecked Sendable {
    let buffer: UnsafeMutableRawBufferPointer

    init(_ bytes: [UInt8]) {
      unsafe buffer = .allocate(byteCount: bytes.count, alignment: 16)
      unsafe buffer.copyBytes(from: bytes)
    }

    deinit {
      unsafe buffer.deallocate()
    }
  }

  /// A handle in a box, so that it can wait in an array.
  private final class Idle: Sendable {
    let handle: ZipHandle

    init(_ handle: consuming ZipHandle) {
      self.handle = handle
    }
  }

  init(_ bytes: [UInt8]) throws(ZipError) {
    memory = Memory(bytes)
    let first = Idle(try unsafe ZipHandle(UnsafeRawBufferPointer(memory.buffer)))
    idle.withLock { $0.append(first) }
  }

  deinit {
    // Handles read from the memory, so they go first.
    idle.withLock { $0.removeAll() }
  }

  /// Lends a handle to `body`.
  func withHandle<Result>(
    _ body: (borrowing ZipHandle) throws(ZipError) -> Result
  ) throws(ZipError) -> Result {
    let box = try takeIdle()
    defer { idle.withLock { $0.append(box) } }
    return try body(box.handle)
  }

  private func takeIdle() throws(ZipError) -> Idle {
    if let box = idle.withLock({ $0.popLast() }) { return box }
    return Idle(try unsafe ZipHandle(UnsafeRawBufferPointer(memory.buffer)))
  }
}
