internal import Glibc

/// An open file, closed when it goes out of scope.
struct Descriptor: ~Copyable {
  private let number: Int32

  init(opening path: String, _ flags: Int32, mode: mode_t = 0o666) throws(SystemError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw SystemError(code: path.isEmpty ? ENOENT : EINVAL) }
    number = try SystemError.retrying { unsafe open(path, flags | O_CLOEXEC, mode) }
  }

  deinit {
    close(number)
  }

  /// Closes now and says what the system reports only then.
  consuming func finish() throws(SystemError) {
    let number = number
    discard self
    // Linux closes even where it reports EINTR.
    if close(number) != 0, errno != EINTR { throw SystemError(code: errno) }
  }

  func status() throws(SystemError) -> stat {
    var status = stat()
    _ = try SystemError.retrying { unsafe fstat(number, &status) }
    return status
  }

  func write(_ bytes: [UInt8]) throws(SystemError) { try Self.write(bytes, to: number) }
  func read(limit: Int, expecting size: Int) throws(SystemError) -> [UInt8]? {
    try Self.read(number, limit: limit, expecting: size)
  }
  func setMode(_ mode: mode_t) throws(SystemError) { _ = try SystemError.retrying { fchmod(number, mode) } }
  func setOwner(_ owner: uid_t, _ group: gid_t) -> Bool { fchown(number, owner, group) == 0 }
  func sync() throws(SystemError) { _ = try SystemError.retrying { fsync(number) } }
}

// MARK: - Whole contents

extension Descriptor {
  /// Writes all bytes, in as many pieces as the system wants.
  static func write(_ bytes: [UInt8], to number: Int32) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      written += try SystemError.retrying {
        unsafe bytes.withUnsafeBytes { buffer in
          unsafe Glibc.write(number, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        }
      }
    }
  }

  /// Reads to the end; nil where there is more than `limit`. `size` is a guess, and no more.
  static func read(_ number: Int32, limit: Int, expecting size: Int) throws(SystemError) -> [UInt8]? {
    var bytes: [UInt8] = []
    var room = min(max(size, 0), limit) + 1
    while true {
      let piece = try readPiece(number, room: room)
      if piece.isEmpty { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if bytes.count > limit { return nil }
      room = max(1 << 16, min(bytes.count, 1 << 24))
    }
  }

  private static func readPiece(_ number: Int32, room: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      do throws(SystemError) {
        count = try SystemError.retrying { unsafe Glibc.read(number, buffer.baseAddress, room) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return piece
  }
}

/// A number of `errno`, taken at once.
struct SystemError: Error {
  let code: Int32

  /// Calls again while signals interrupt; -1 is an error.
  static func retrying<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result != -1 { return result }
      if errno != EINTR { throw SystemError(code: errno) }
    }
  }
}
