public import VanbanSource

public struct PackageError: Error, Sendable { public let diagnostic: Diagnostic }
extension XMLTree {
  /// Parses a part. Refuses a DOCTYPE, more than 256 levels, and what is no well-formed UTF-8 XML.
  public static func parse(_ bytes: [UInt8], part: String, document: String) throws(PackageError) -> XMLTree {
    XMLTree(bytes: bytes, nodes: [], attributes: [], names: [])
  }
  /// The text of a text or CDATA node, references resolved.
  public func text(of node: Int) -> String { "" }
}
/// A zip package held in memory.
public struct Package: Sendable {
  public struct Entry: Sendable { public let name: String; public let size: Int; public let isStored: Bool }
  /// In the order of the central directory.
  public let entries: [Entry]
  public static func read(_ bytes: [UInt8], name: String, limits: PackageLimits = .standard) throws(PackageError) -> Package { Package(entries: []) }
  /// The bytes of an entry; nil where there is none of that name.
  public func bytes(of name: String) throws(PackageError) -> [UInt8]? { nil }
  /// A package of `parts` in their order; what is `.kept` is copied in its compressed form. Deterministic.
  public static func write(_ parts: [PackagePart], keepingFrom source: Package?) throws(PackageError) -> [UInt8] { [] }
}
public struct PackageLimits: Sendable { public static let standard = PackageLimits() }
public struct PackagePart: Sendable {
  public enum Body: Sendable { case kept, deflated([UInt8]), stored([UInt8]) }
  public let name: String
  public let body: Body
  public init(_ name: String, _ body: Body) { self.name = name; self.body = body }
}
