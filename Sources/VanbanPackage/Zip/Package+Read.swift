extension Package {
  /// Opens a package from its bytes. `name` is what messages call it.
  ///
  /// Throws `package.empty`, `package.not-zip`, `package.legacy-office`, `package.truncated`, `package.damaged`,
  /// `package.encrypted`, `package.compression`, `package.entry-name`, `package.duplicate-entry`,
  /// `package.too-many-entries`, `package.too-large` or `package.bomb`.
  public static func read(
    _ bytes: [UInt8], name: String, limits: PackageLimits = .standard
  ) throws(PackageError) -> Package {
    do throws(PackageFault) {
      return try open(bytes, name: name, limits: limits)
    } catch {
      throw PackageError(diagnostic: error.diagnostic(package: name))
    }
  }

  private static func open(
    _ bytes: [UInt8], name: String, limits: PackageLimits
  ) throws(PackageFault) -> Package {
    try ZipPreview(bytes).check(limits)
    var check = EntryCheck(limits: limits, fileSize: bytes.count)
    let archive: ZipArchive
    var entries: [Entry] = []
    do throws(ZipError) {
      archive = try ZipArchive(bytes)
      let found = try archive.withHandle { handle throws(ZipError) in try check.entries(of: handle) }
      entries = found
    } catch {
      throw PackageFault.archive(error)
    }
    if let fault = check.fault { throw fault }
    return Package(entries: entries, name: name, archive: archive)
  }
}

/// Holds the entries of an archive against the limits.
private struct EntryCheck {
  let limits: PackageLimits
  let fileSize: Int
  private(set) var fault: PackageFault?
  private var names: Set<String> = []
  private var total = 0

  init(limits: PackageLimits, fileSize: Int) {
    self.limits = limits
    self.fileSize = fileSize
  }

  /// The entries up to the first at fault.
  mutating func entries(of handle: borrowing ZipHandle) throws(ZipError) -> [Package.Entry] {
    let count = handle.count
    guard count <= limits.entries else {
      fault = .tooManyEntries(limits.entries)
      return []
    }
    var entries: [Package.Entry] = []
    entries.reserveCapacity(count)
    for index in 0..<count {
      let entry = try handle.entry(index)
      fault = findFault(in: entry)
      if fault != nil { break }
      entries.append(
        Package.Entry(name: entry.name, size: Int(entry.size), isStored: entry.method == 0, index: index))
    }
    return entries
  }

  private mutating func findFault(in entry: ZipEntry) -> PackageFault? {
    if !EntryName.isSafe(entry.name) { return .unsafeName(entry.name) }
    if !names.insert(entry.name).inserted { return .duplicate(entry.name) }
    if entry.isEncrypted { return .encrypted(entry.name) }
    if entry.method != 0, entry.method != 8 { return .compression(entry.name, method: Int(entry.method)) }
    return sizeFault(of: entry)
  }

  private mutating func sizeFault(of entry: ZipEntry) -> PackageFault? {
    guard entry.size <= UInt64(limits.entrySize) else { return .entryTooLarge(entry.name, limit: limits.entrySize) }
    total += Int(entry.size)
    if total > limits.totalSize { return .tooLarge(limit: limits.totalSize) }
    if total > limits.ratioFrom, total / limits.ratio > fileSize { return .bomb(ratio: limits.ratio) }
    // Deflate cannot do better than 1032 : 1, and nothing is longer than the file it stands in.
    let isPossible = entry.compressedSize <= UInt64(fileSize)
      && (entry.method == 0 ? entry.size == entry.compressedSize : entry.size / 1032 <= entry.compressedSize)
    return isPossible ? nil : .damaged(entry.name)
  }
}
