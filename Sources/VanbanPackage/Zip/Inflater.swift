internal import CZlib

extension DeflatedBytes {
  /// The bytes as they were before; empty where there is no memory for them.
  public func inflated() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: size) { output, count in
      var stream = unsafe z_stream()
      let size = unsafe Int32(MemoryLayout<z_stream>.size)
      guard unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, size) == Z_OK else { return }
      defer { unsafe inflateEnd(&stream) }
      count = unsafe bytes.withUnsafeBufferPointer { unsafe Self.inflate($0, into: output, &stream) }
    }
  }

  /// zlib counts in 32 bits, so it gets no more than this at once.
  private static let most = 1 << 30

  private static func inflate(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>, _ stream: inout z_stream
  ) -> Int {
    var (read, written) = (0, 0)
    var state = Z_OK
    while state == Z_OK, written < output.count {
      let (given, room) = (min(most, input.count - read), min(most, output.count - written))
      unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.advanced(by: read))
      unsafe stream.avail_in = UInt32(given)
      unsafe stream.next_out = output.baseAddress?.advanced(by: written)
      unsafe stream.avail_out = UInt32(room)
      state = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
      unsafe read += given - Int(stream.avail_in)
      unsafe written += room - Int(stream.avail_out)
    }
    return written
  }
}
