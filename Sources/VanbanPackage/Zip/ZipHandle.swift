internal import CLibZip

/// An archive that libzip has open for reading. Owns the handle, not the memory under it.
@safe
struct ZipHandle: ~Copyable, @unchecked Sendable {
  private let archive: OpaquePointer

  init(_ memory: UnsafeRawBufferPointer) throws(ZipError) {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe zip_source_buffer_create(memory.baseAddress, UInt64(memory.count), 0, &error) else {
      throw unsafe ZipError(&error)
    }
    guard let opened = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      throw unsafe ZipError(&error)
    }
    unsafe archive = opened
  }

  deinit {
    unsafe zip_discard(archive)
  }

  var count: Int { unsafe Int(zip_get_num_entries(archive, 0)) }

  /// What the central directory says of the entry at `index`.
  func entry(_ index: Int) throws(ZipError) -> ZipEntry {
    var stat = unsafe zip_stat_t()
    unsafe zip_stat_init(&stat)
    guard unsafe zip_stat_index(archive, UInt64(index), 0, &stat) == 0, let name = unsafe stat.name else {
      throw lastError
    }
    return unsafe ZipEntry(
      name: String(cString: name), size: stat.size, compressedSize: stat.comp_size, method: stat.comp_method,
      isEncrypted: stat.encryption_method != UInt16(ZIP_EM_NONE))
  }

  /// The content of an entry, decompressed and checked. Takes no more memory than `size`, which the entry claims.
  func bytes(_ index: Int, size: Int) throws(ZipError) -> [UInt8] {
    guard let file = unsafe zip_fopen_index(archive, UInt64(index), 0) else { throw lastError }
    defer { unsafe zip_fclose(file) }
    var failure: ZipError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      do throws(ZipError) {
        try unsafe Self.fill(UnsafeMutableRawBufferPointer(buffer), from: file, count: &count)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Fills the buffer and reads on to the end, where libzip checks the sum.
  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from file: OpaquePointer, count: inout Int
  ) throws(ZipError) {
    while count < buffer.count {
      let read = unsafe zip_fread(file, buffer.baseAddress?.advanced(by: count), UInt64(buffer.count - count))
      guard read > 0 else { break }
      count += Int(read)
    }
    var rest: UInt8 = 0
    let read = unsafe zip_fread(file, &rest, 1)
    if read < 0 { throw unsafe ZipError(zip_file_get_error(file)) }
    guard read == 0, count == buffer.count else { throw ZipError(code: ZIP_ER_INCONS) }
  }

  /// A source that gives the entry as it is stored, for an archive that is being written.
  func compressedSource(_ index: Int, for target: OpaquePointer) throws(ZipError) -> OpaquePointer {
    guard let source = unsafe zip_source_zip(target, archive, UInt64(index), zip_flags_t(ZIP_FL_COMPRESSED), 0, -1)
    else { throw unsafe ZipError(zip_get_error(target)) }
    return unsafe source
  }

  private var lastError: ZipError { unsafe ZipError(zip_get_error(archive)) }
}

/// An entry of the central directory.
struct ZipEntry {
  let name: String
  let size: UInt64
  let compressedSize: UInt64
  /// 0 stored, 8 deflated.
  let method: UInt16
  let isEncrypted: Bool
}
