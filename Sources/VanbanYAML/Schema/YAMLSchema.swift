internal import VanbanSource

/// Tells what plain scalars mean (YAML 1.2.2 chapter 10). The parser itself knows nothing of it.
public enum YAMLSchema: Sendable {
  /// Section 10.1: every scalar is a text.
  case failsafe
  /// Section 10.2: `null`, `true`, `false` and numbers as JSON writes them; another plain scalar is an error.
  case json
  /// Section 10.3: as JSON, with more spellings; another plain scalar is a text.
  case core

  /// The tag that a node has or resolves to; nil where a plain scalar has none by the JSON schema.
  public func tag(of node: YAMLNode) -> String? {
    if let tag = node.tag, tag != "!" { return tag }
    switch node.kind {
    case .mapping: return CoreTag.prefix + "map"
    case .sequence: return CoreTag.prefix + "seq"
    case .scalar: return value(of: node).map { CoreTag.prefix + $0.tagName }
    }
  }

  /// What a scalar is.
  ///
  /// A tag decides, else the style, else the spelling. Nil: collections, a text that is not what its tag says
  /// (`!!int abc`), a plain scalar that the JSON schema does not know. With a tag of another schema: its
  /// text.
  public func value(of node: YAMLNode) -> YAMLScalar? {
    guard node.kind == .scalar else { return nil }
    let text = node.text
    if let tag = node.tag { return value(of: text, tag: tag) }
    return node.style == .plain ? value(ofPlain: text) : .string(text)
  }

  /// What a plain scalar with this text is.
  public func value(ofPlain text: String) -> YAMLScalar? {
    switch self {
    case .failsafe: .string(text)
    case .json: PlainScalar(text).json
    case .core: PlainScalar(text).core ?? .string(text)
    }
  }

  private func value(of text: String, tag: String) -> YAMLScalar? {
    guard self != .failsafe, tag.hasPrefix(CoreTag.prefix) else { return .string(text) }
    let scalar = PlainScalar(text)
    let found = self == .json ? scalar.json : scalar.core
    switch tag.dropFirst(CoreTag.prefix.count) {
    case "int", "bool", "null": return found.map { CoreTag.prefix + $0.tagName } == tag ? found : nil
    case "float":
      if case .integer(let value) = found { return .float(Double(value)) }
      if case .largeInteger(let digits) = found { return Double(digits).map { .float($0) } }
      return found?.tagName == "float" ? found : nil
    case "map", "seq": return nil
    default: return .string(text)
    }
  }
}

extension YAMLScalar {
  /// The name that the core schema's tag ends in.
  var tagName: String {
    switch self {
    case .null: "null"
    case .bool: "bool"
    case .integer, .largeInteger: "int"
    case .float: "float"
    case .string: "str"
    }
  }
}
