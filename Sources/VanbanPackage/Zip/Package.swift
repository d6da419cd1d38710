/// A zip package held in memory.
public struct Package: Sendable {
  /// What the central directory says of one entry.
  public struct Entry: Sendable {
    public let name: String
    /// Decompressed, in bytes.
    public let size: Int
    /// Whether the entry is kept uncompressed.
    public let isStored: Bool
    let index: Int
  }

  /// In the order of the central directory.
  public let entries: [Entry]
  /// What messages call the package.
  public let name: String
  let archive: ZipArchive
  private let positions: [String: Int]

  init(entries: [Entry], name: String, archive: ZipArchive) {
    self.entries = entries
    self.name = name
    self.archive = archive
    positions = Dictionary(entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry of that name; nil where there is none.
  public subscript(name: String) -> Entry? {
    positions[name].map { entries[$0] }
  }

  /// The bytes of an entry, decompressed and checked against their sum; nil where there is none of that name.
  ///
  /// Throws `package.damaged` or `package.no-memory`.
  public func bytes(of name: String) throws(PackageError) -> [UInt8]? {
    guard let entry = self[name] else { return nil }
    do throws(ZipError) {
      return try archive.withHandle { handle throws(ZipError) in try handle.bytes(entry.index, size: entry.size) }
    } catch {
      throw PackageError(diagnostic: PackageFault.entry(entry.name, error).diagnostic(package: self.name))
    }
  }

  /// Reads every entry, so that damage shows in those too that are only copied.
  public func verify() throws(PackageError) {
    for entry in entries { _ = try bytes(of: entry.name) }
  }
}
