internal import VanbanSource

/// Decodes one node. Without a node a fault has been reported above, and every value asked for is an empty
/// one.
struct NodeDecoder: Decoder {
  let node: YAMLNode?
  let codingPath: [any CodingKey]
  let state: DecodingState
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(MappingDecoder<Key>(mapping, self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { SequenceDecoder(sequence, self) }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { ScalarDecoder(decoder: self) }

  /// The node if it is a mapping; else a fault.
  private var mapping: YAMLNode? {
    guard let node else { return nil }
    if node.kind == .mapping { return node }
    report(DecodingFault.wrongKind(path, expected: .mapping, found: node))
    return nil
  }

  private var sequence: YAMLNode? {
    guard let node else { return nil }
    if node.kind == .sequence { return node }
    report(DecodingFault.wrongKind(path, expected: .sequence, found: node))
    return nil
  }

  func report(_ diagnostic: Diagnostic) { state.diagnostics.report(diagnostic) }

  /// The key path as a person writes it: `nguoi_ky[0].ho_ten`.
  var path: String {
    codingPath.reduce("") { path, key in
      if let index = key.intValue { return path + "[\(index)]" }
      return path.isEmpty ? key.stringValue : path + "." + key.stringValue
    }
  }

  func child(_ node: YAMLNode?, _ key: any CodingKey) -> NodeDecoder {
    NodeDecoder(node: node, codingPath: codingPath + [key], state: state)
  }

  /// A value of any type; where the type refuses the node, another in its place if there can be one.
  func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if let primitive = type as? any DecodablePrimitive.Type, let value = scalar(primitive) as? Value {
      return value
    }
    do {
      return try Value(from: self)
    } catch is Abandoned {
      return try substitute(type)
    } catch {
      if let node { report(DecodingFault.refused(path, node, allowed: allowed(type))) }
      return try substitute(type)
    }
  }

  private func scalar<Value: DecodablePrimitive>(_ type: Value.Type) -> Value {
    guard let node else { return type.empty }
    if let value = type.init(node, state.schema) { return value }
    report(DecodingFault.wrongScalar(path, expected: type.wording, found: node))
    return type.empty
  }

  private func substitute<Value>(_ type: Value.Type) throws -> Value {
    guard let cases = type as? any CaseIterable.Type, let value = cases.firstCase as? Value else {
      throw Abandoned()
    }
    return value
  }

  /// The spellings of an enumeration.
  private func allowed<Value>(_ type: Value.Type) -> [String] {
    guard let cases = type as? any CaseIterable.Type else { return [] }
    return cases.cases.compactMap { ($0 as? any RawRepresentable).map { "\($0.rawValue)" } }
  }
}

extension CaseIterable {
  fileprivate static var firstCase: Any? { allCases.first }
  fileprivate static var cases: [Any] { Array(allCases) }
}

/// A key or an index on the way to a value.
struct PathKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = "\(intValue)"
    self.intValue = intValue
  }
}
