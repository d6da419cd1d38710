/// How much XML a part may hold, so that no input takes memory or time out of proportion.
public struct XMLLimits: Hashable, Sendable {
  /// Bytes of the part.
  public var size = 1 << 29
  /// Elements inside one another, the root counting as 1.
  public var depth = 256
  /// Attributes of one element, namespace declarations included.
  public var attributes = 1024
  /// Namespace declarations in scope at one place.
  public var namespaces = 1024

  /// 512 MiB, 256 levels, 1024 attributes, 1024 namespaces.
  public static let standard = XMLLimits()

  public init() {}
}
