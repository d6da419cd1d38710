/// One entry of a package to be written.
public struct PackagePart: Sendable {
  /// Where the bytes come from and how they are kept.
  public enum Body: Sendable {
    /// The entry of that name in the package that is kept from, copied in its compressed form.
    case kept
    /// These bytes, compressed at level 6.
    case deflated([UInt8])
    /// A large part that was compressed while it was made.
    case packed(DeflatedBytes)
    /// Uncompressed: ODT's `mimetype`, pictures that are compressed already.
    case stored([UInt8])
  }

  /// The path in the package, `/` between its components.
  public let name: String
  /// What the entry holds.
  public let body: Body

  /// An entry of that name and content.
  public init(_ name: String, _ body: Body) {
    self.name = name
    self.body = body
  }
}
