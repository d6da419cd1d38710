internal import CLibZip
internal import Glibc

/// An archive that libzip is writing to memory.
@safe
struct ZipWriter: ~Copyable {
  private let target: OpaquePointer
  /// nil once the archive is closed, which frees it.
  private var archive: OpaquePointer?
  private let time: DOSTime

  init(time: DOSTime) throws(ZipError) {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe zip_source_buffer_create(nil, 0, 0, &error) else {
      throw unsafe ZipError(&error)
    }
    guard let opened = unsafe zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      unsafe zip_source_free(source)
      throw unsafe ZipError(&error)
    }
    // Closing the archive lets go of the source; the bytes are taken from it afterwards.
    unsafe zip_source_keep(source)
    unsafe target = source
    unsafe archive = opened
    self.time = time
  }

  deinit {
    if let archive = unsafe archive { unsafe zip_discard(archive) }
    unsafe zip_source_free(target)
  }

  /// Adds bytes as they are.
  mutating func add(stored bytes: [UInt8], as name: String) throws(ZipError) {
    let archive = try unsafe opened()
    // libzip reads when the archive is closed, so it gets a copy of its own.
    let copy = unsafe malloc(max(bytes.count, 1))
    guard let copy = unsafe copy else { throw ZipError(code: ZIP_ER_MEMORY) }
    unsafe bytes.withUnsafeBytes { buffer in
      if let base = buffer.baseAddress { unsafe copy.copyMemory(from: base, byteCount: buffer.count) }
    }
    guard let source = unsafe zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
      unsafe free(copy)
      throw lastError
    }
    try unsafe add(source, as: name, method: ZIP_CM_STORE)
  }

  /// Adds bytes, deflated at level 6. What is large is done with here and copied nowhere.
  mutating func add(deflating bytes: [UInt8], as name: String) throws(ZipError) {
    guard let deflated = Deflater.pack(bytes) else { throw ZipError(code: ZIP_ER_MEMORY) }
    try add(deflated, as: name)
  }

  /// Adds what is deflated already.
  mutating func add(_ deflated: DeflatedBytes, as name: String) throws(ZipError) {
    guard let source = unsafe DeflatedSource(deflated).source(for: try opened()) else { throw lastError }
    try unsafe add(source, as: name, method: ZIP_CM_DEFLATE)
  }

  /// Adds an entry of another archive in its compressed form. The other must stay open until `finish`.
  mutating func add(
    _ index: Int, of source: borrowing ZipHandle, as name: String, isDeflated: Bool
  ) throws(ZipError) {
    let compressed = try unsafe source.compressedSource(index, for: opened())
    try unsafe add(compressed, as: name, method: isDeflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE)
  }

  private mutating func add(_ source: OpaquePointer, as name: String, method: Int32) throws(ZipError) {
    let archive = try unsafe opened()
    let index = unsafe zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      let error = lastError
      unsafe zip_source_free(source)
      throw error
    }
    let level: UInt32 = method == ZIP_CM_DEFLATE ? 6 : 0
    guard unsafe zip_set_file_compression(archive, UInt64(index), method, level) == 0,
      unsafe zip_file_set_dostime(archive, UInt64(index), time.time, time.date, 0) == 0
    else { throw lastError }
  }

  /// Writes the archive and gives its bytes.
  consuming func finish() throws(ZipError) -> [UInt8] {
    guard unsafe zip_close(try opened()) == 0 else { throw lastError }
    unsafe archive = nil
    return try written()
  }

  private func written() throws(ZipError) -> [UInt8] {
    var stat = unsafe zip_stat_t()
    unsafe zip_stat_init(&stat)
    guard unsafe zip_source_stat(target, &stat) == 0, unsafe zip_source_open(target) == 0 else {
      throw unsafe ZipError(zip_source_error(target))
    }
    defer { unsafe zip_source_close(target) }
    let size = unsafe Int(stat.size)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = unsafe zip_source_read(
          target, buffer.baseAddress?.advanced(by: count), UInt64(size - count))
        guard read > 0 else { break }
        count += Int(read)
      }
    }
    guard bytes.count == size else { throw unsafe ZipError(zip_source_error(target)) }
    return bytes
  }

  private func opened() throws(ZipError) -> OpaquePointer {
    guard let archive = unsafe archive else { throw ZipError(code: ZIP_ER_ZIPCLOSED) }
    return unsafe archive
  }

  private var lastError: ZipError {
    guard let archive = unsafe archive else { return ZipError(code: ZIP_ER_ZIPCLOSED) }
    return unsafe ZipError(zip_get_error(archive))
  }
}
