/// How much a package may hold, so that no file takes memory or time out of proportion.
public struct PackageLimits: Hashable, Sendable {
  /// Entries.
  public var entries = 20_000
  /// Bytes of all entries together, decompressed.
  public var totalSize = 1 << 30
  /// Bytes of one entry, decompressed.
  public var entrySize = 1 << 29
  /// How many times larger than the file its content may be; asked once the content exceeds `ratioFrom` bytes.
  public var ratio = 200
  public var ratioFrom = 1 << 26

  /// 20 000 entries, 1 GiB in all, 512 MiB each; above 64 MiB at most 200 times the size of the file.
  public static let standard = PackageLimits()

  public init() {}
}
