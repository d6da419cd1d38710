internal import VanbanSource

/// A type that one scalar is decoded to.
protocol DecodablePrimitive {
  /// What stands in place of a value with a fault.
  static var empty: Self { get }
  /// What is expected, for messages.
  static var wording: Wording { get }
  init?(_ node: YAMLNode, _ schema: YAMLSchema)
}

extension String: DecodablePrimitive {
  static var empty: String { "" }
  static var wording: Wording { Wording(vi: "chữ", en: "a text") }

  init?(_ node: YAMLNode, _ schema: YAMLSchema) {
    guard node.kind == .scalar, !node.isNull else { return nil }
    self = node.text
  }
}

extension Bool: DecodablePrimitive {
  static var empty: Bool { false }
  static var wording: Wording { Wording(vi: "true hoặc false", en: "true or false") }

  init?(_ node: YAMLNode, _ schema: YAMLSchema) {
    guard case .bool(let value) = schema.value(of: node) else { return nil }
    self = value
  }
}

extension DecodablePrimitive where Self: FixedWidthInteger {
  static var empty: Self { 0 }
  static var wording: Wording {
    Wording(
      vi: "số nguyên từ \(Self.min) đến \(Self.max)", en: "a whole number from \(Self.min) to \(Self.max)")
  }

  init?(_ node: YAMLNode, _ schema: YAMLSchema) {
    switch schema.value(of: node) {
    case .integer(let value): self.init(exactly: value)
    case .largeInteger(let digits): self.init(digits)
    default: return nil
    }
  }
}

extension Int: DecodablePrimitive {}
extension Int8: DecodablePrimitive {}
extension Int16: DecodablePrimitive {}
extension Int32: DecodablePrimitive {}
extension Int64: DecodablePrimitive {}
extension UInt: DecodablePrimitive {}
extension UInt8: DecodablePrimitive {}
extension UInt16: DecodablePrimitive {}
extension UInt32: DecodablePrimitive {}
extension UInt64: DecodablePrimitive {}

extension DecodablePrimitive where Self: BinaryFloatingPoint {
  static var empty: Self { 0 }
  static var wording: Wording { Wording(vi: "số", en: "a number") }

  init?(_ node: YAMLNode, _ schema: YAMLSchema) {
    switch schema.value(of: node) {
    case .float(let value): self.init(value)
    case .integer(let value): self.init(value)
    case .largeInteger(let digits):
      guard let value = Double(digits) else { return nil }
      self.init(value)
    default: return nil
    }
  }
}

extension Double: DecodablePrimitive {}
extension Float: DecodablePrimitive {}
