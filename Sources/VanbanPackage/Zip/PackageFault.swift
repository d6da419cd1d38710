internal import VanbanSource

/// What is wrong with a package.
enum PackageFault: Error {
  /// What a file is that is no zip.
  enum Kind {
    case pdf, rtf, markup, unknown
  }

  case empty
  case notZip(Kind)
  case legacyOffice
  case password
  case truncated
  case damaged(String)
  case checksum(String)
  case damagedDirectory(String)
  case encrypted(String)
  case compression(String, method: Int)
  case unsafeName(String)
  case duplicate(String)
  case tooManyEntries(Int)
  case tooLarge(limit: Int)
  case entryTooLarge(String, limit: Int)
  case bomb(ratio: Int)
  case missing(String)
  case noMemory
  case cannotWrite(String)

  /// What libzip says of the archive as a whole.
  static func archive(_ error: ZipError) -> PackageFault {
    error.isMemory ? .noMemory : .damagedDirectory(error.message)
  }

  /// What libzip says of one entry.
  static func entry(_ name: String, _ error: ZipError) -> PackageFault {
    if error.isMemory { return .noMemory }
    return error.isChecksum ? .checksum(name) : .damaged(name)
  }

  /// The fault as a person is told it; `package` is empty for one that is being made from nothing.
  func diagnostic(package: String) -> Diagnostic {
    Diagnostic(id, at: package.isEmpty ? .nowhere : .file(package), wording, hint: hint)
  }

  private var id: String {
    switch self {
    case .empty: "package.empty"
    case .notZip: "package.not-zip"
    case .legacyOffice: "package.legacy-office"
    case .truncated: "package.truncated"
    case .damaged, .checksum, .damagedDirectory: "package.damaged"
    case .encrypted, .password: "package.encrypted"
    case .compression: "package.compression"
    case .unsafeName: "package.entry-name"
    case .duplicate: "package.duplicate-entry"
    case .tooManyEntries: "package.too-many-entries"
    case .tooLarge, .entryTooLarge: "package.too-large"
    case .bomb: "package.bomb"
    case .missing: "package.missing-entry"
    case .noMemory: "package.no-memory"
    case .cannotWrite: "package.cannot-write"
    }
  }
}
