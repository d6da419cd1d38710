/// What a scalar is by a schema.
public enum YAMLScalar: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// An integer that does not fit 64 bits: its sign and digits, decimal or as typed with `0x` or `0o`.
  case largeInteger(String)
  case float(Double)
  case string(String)
}
