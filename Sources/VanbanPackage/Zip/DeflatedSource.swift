internal import CLibZip

/// What libzip reads an entry from that is deflated already: it asks for the bytes, and what to say of them.
final class DeflatedSource {
  private let deflated: DeflatedBytes
  private var offset = 0

  init(_ deflated: DeflatedBytes) {
    self.deflated = deflated
  }

  /// A source that owns `self` until libzip frees it.
  func source(for archive: OpaquePointer) -> OpaquePointer? {
    let owner = unsafe Unmanaged.passRetained(self).toOpaque()
    let source = unsafe zip_source_function(archive, { owner, data, count, command in
      guard let owner = unsafe owner else { return -1 }
      let object = unsafe Unmanaged<DeflatedSource>.fromOpaque(owner)
      if command == ZIP_SOURCE_FREE {
        unsafe object.release()
        return 0
      }
      return unsafe object.takeUnretainedValue().answer(command, data, Int(count))
    }, owner)
    if unsafe source == nil { unsafe Unmanaged<DeflatedSource>.fromOpaque(owner).release() }
    return unsafe source
  }

  private func answer(_ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ count: Int) -> Int64 {
    switch command {
    case ZIP_SOURCE_OPEN:
      offset = 0
      return 0
    case ZIP_SOURCE_READ: return unsafe read(data, count)
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_STAT: return unsafe stat(data)
    case ZIP_SOURCE_ERROR:
      // Nothing here can fail: two zeros say so.
      unsafe data?.initializeMemory(as: Int32.self, repeating: 0, count: 2)
      return 2 * Int64(MemoryLayout<Int32>.size)
    case ZIP_SOURCE_SUPPORTS: return Self.supported
    default: return -1
    }
  }

  private static let supported = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
    ZIP_SOURCE_SUPPORTS,
  ].reduce(Int64(0)) { $0 | 1 << Int64($1.rawValue) }

  private func read(_ data: UnsafeMutableRawPointer?, _ count: Int) -> Int64 {
    let count = min(count, deflated.bytes.count - offset)
    unsafe deflated.bytes.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { unsafe data?.copyMemory(from: base + offset, byteCount: count) }
    }
    offset += count
    return Int64(count)
  }

  private func stat(_ data: UnsafeMutableRawPointer?) -> Int64 {
    guard let stat = unsafe data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
    unsafe zip_stat_init(stat)
    unsafe stat.pointee.size = UInt64(deflated.size)
    unsafe stat.pointee.comp_size = UInt64(deflated.bytes.count)
    unsafe stat.pointee.comp_method = UInt16(ZIP_CM_DEFLATE)
    unsafe stat.pointee.crc = deflated.sum
    unsafe stat.pointee.valid = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC)
    return unsafe Int64(MemoryLayout<zip_stat_t>.size)
  }
}
