internal import CLibZip

/// What libzip reports, copied at once.
struct ZipError: Error {
  /// One of `ZIP_ER_…`.
  let code: Int32
  let message: String

  init(code: Int32, message: String = "") {
    self.code = code
    self.message = message
  }

  init(_ error: UnsafeMutablePointer<zip_error_t>) {
    code = unsafe zip_error_code_zip(error)
    message = unsafe String(cString: zip_error_strerror(error))
  }

  var isMemory: Bool { code == ZIP_ER_MEMORY }
  var isChecksum: Bool { code == ZIP_ER_CRC }
}
