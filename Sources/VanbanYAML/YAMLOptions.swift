/// What the parser is asked for besides the nodes.
public struct YAMLOptions: Sendable {
  /// Makes errors of what YAML would swallow in silence: `x: >5`, `{a: 17,6}`, `!khẩn`, `x: {{ y }}` and the
  /// like.
  public var modelTraps = false
  /// Keeps where the comments stand.
  public var keepsComments = false
  /// Takes a key `<<` for the pairs of the mapping, or mappings, that are its value
  /// (<https://yaml.org/type/merge.html>); `YAMLNode.pairs` then holds those. Not part of YAML 1.2.
  public var mergeKeys = false
  /// How much of anything the input may hold.
  public var limits = YAMLLimits()

  /// Options that differ from the defaults where told.
  public init(
    modelTraps: Bool = false, keepsComments: Bool = false, mergeKeys: Bool = false,
    limits: YAMLLimits = YAMLLimits()
  ) {
    self.modelTraps = modelTraps
    self.keepsComments = keepsComments
    self.mergeKeys = mergeKeys
    self.limits = limits
  }
}

/// How much of anything an input may hold. What passes a limit is an error that names it.
public struct YAMLLimits: Sendable {
  /// Bytes of the whole input. At most 4 GB, since offsets are 32-bit.
  public var bytes = 256 << 20
  /// Collections within each other. Parser and writer take no stack for them; who walks nodes recursively
  /// does, as types that are decoded do. At the default 512 KB are enough for that.
  public var depth = 200
  /// Bytes of one scalar as typed.
  public var scalarBytes = 64 << 20
  /// Keys of one mapping.
  public var keys = 1_000_000
  /// Keys of one mapping that differ though their hashes of 64 bits are equal; only a file made for it has
  /// more than two.
  public var equalHashes = 16
  /// Aliases in one document.
  public var aliases = 10_000
  /// Nodes of one document when every alias counts as all that it stands for.
  public var expandedNodes = 10_000_000
  /// Faults reported before the parser gives up.
  public var faults = 100

  /// The defaults.
  public init() {}
}
