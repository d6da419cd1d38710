import VanbanYAML

/// A JSON value, read by the tool itself so that the parser is not its own judge.
indirect enum JSON: Equatable, CustomStringConvertible {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  /// What a node is by the core schema; nil where it is nothing that JSON can say.
  init?(_ node: YAMLNode) {
    switch node.kind {
    case .sequence:
      let items = node.items.map { JSON($0) }
      guard !items.contains(where: { $0 == nil }) else { return nil }
      self = .array(items.compactMap { $0 })
    case .mapping:
      var members: [String: JSON] = [:]
      for (key, value) in node.pairs { members[JSON.name(key)] = JSON(value) }
      self = .object(members)
    case .scalar:
      guard let value = YAMLSchema.core.value(of: node) else { return nil }
      self.init(value)
    }
  }

  private init(_ value: YAMLScalar) {
    switch value {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .integer(let value): self = .number(Double(value))
    case .largeInteger(let digits): self = .number(Double(digits) ?? .nan)
    case .float(let value): self = .number(value)
    case .string(let text): self = .string(text)
    }
  }

  /// JSON's keys are texts: null is the empty one.
  private static func name(_ key: YAMLNode) -> String {
    key.isNull ? "" : key.kind == .scalar ? key.text : key.sourceText
  }

  var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let value): "\(value)"
    case .string(let text): text.debugDescription
    case .array(let items): "\(items)"
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }.map { "\($0.key.debugDescription): \($0.value)" }.joined(
          separator: ", ") + "}"
    }
  }
}

/// Reads JSON values that stand one after another.
struct JSONReader {
  private let scalars: [UnicodeScalar]
  private var index = 0

  init(_ bytes: [UInt8]) { scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars) }

  mutating func values() -> [JSON]? {
    var result: [JSON] = []
    while peek() != nil {
      guard let value = value() else { return nil }
      result.append(value)
    }
    return result
  }

  private mutating func peek() -> UnicodeScalar? {
    while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
    return index < scalars.count ? scalars[index] : nil
  }

  private mutating func take(_ scalar: UnicodeScalar) -> Bool {
    guard peek() == scalar else { return false }
    index += 1
    return true
  }

  private mutating func value() -> JSON? {
    switch peek() {
    case "{": object()
    case "[": array()
    case "\"": string().map { .string($0) }
    default: word()
    }
  }

  private mutating func object() -> JSON? {
    guard take("{") else { return nil }
    var members: [String: JSON] = [:]
    if take("}") { return .object(members) }
    repeat {
      guard peek() == "\"", let name = string(), take(":"), let value = value() else { return nil }
      members[name] = value
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func array() -> JSON? {
    guard take("[") else { return nil }
    var items: [JSON] = []
    if take("]") { return .array(items) }
    repeat {
      guard let item = value() else { return nil }
      items.append(item)
    } while take(",")
    return take("]") ? .array(items) : nil
  }

  private mutating func word() -> JSON? {
    var text = ""
    while index < scalars.count, !",]}".unicodeScalars.contains(scalars[index]),
      !scalars[index].properties.isWhitespace
    {
      text.unicodeScalars.append(scalars[index])
      index += 1
    }
    switch text {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: return Double(text).map { .number($0) }
    }
  }

  private mutating func string() -> String? {
    index += 1
    var text = ""
    while index < scalars.count, scalars[index] != "\"" {
      if scalars[index] == "\\" {
        index += 1
        guard let scalar = escape() else { return nil }
        text.unicodeScalars.append(scalar)
      } else {
        text.unicodeScalars.append(scalars[index])
        index += 1
      }
    }
    index += 1
    return text
  }

  private mutating func escape() -> UnicodeScalar? {
    let names: [UnicodeScalar: UnicodeScalar] = [
      "n": "\n", "t": "\t", "r": "\r", "b": "\u{08}", "f": "\u{0C}", "\"": "\"", "\\": "\\", "/": "/",
    ]
    let sign = scalars[index]
    index += 1
    guard sign == "u" else { return names[sign] }
    let digits = String(String.UnicodeScalarView(scalars[index..<index + 4]))
    index += 4
    return UInt32(digits, radix: 16).flatMap { UnicodeScalar($0) }
  }
}
