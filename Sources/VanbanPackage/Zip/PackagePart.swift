/// One entry of a package to be written.
public struct PackagePart: Sendable {
  public enum Body: Sendable {
    /// The entry of that name in the package that is kept from, copied in its compressed form.
    case kept
    case deflated([UInt8])
    /// Uncompressed: ODT's `mimetype`, pictures that are compressed already.
    case stored([UInt8])
  }

  public let name: String
  public let body: Body

  public init(_ name: String, _ body: Body) {
    self.name = name
    self.body = body
  }
}
