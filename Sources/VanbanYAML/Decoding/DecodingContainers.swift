internal import VanbanSource

/// The pairs of a mapping by key.
struct MappingDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let decoder: NodeDecoder
  private let node: YAMLNode?
  private let values: [String: YAMLNode]
  private let use: KeyUse?

  init(_ node: YAMLNode?, _ decoder: NodeDecoder) {
    self.decoder = decoder
    self.node = node
    let pairs = (node?.pairs ?? []).filter { $0.key.kind == .scalar }.map { ($0.key.text, $0.value) }
    values = Dictionary(pairs) { first, _ in first }
    use = node.map { KeyUse($0, path: decoder.path) }
    if let use { decoder.state.watch(use) }
  }

  var codingPath: [any CodingKey] { decoder.codingPath }

  var allKeys: [Key] {
    use?.takesAll = true
    return (node?.pairs ?? []).filter { $0.key.kind == .scalar }.compactMap { Key(stringValue: $0.key.text) }
  }

  func contains(_ key: Key) -> Bool { find(key) != nil }

  private func find(_ key: Key) -> YAMLNode? {
    use?.asked.insert(key.stringValue)
    return values[key.stringValue]
  }

  func decodeNil(forKey key: Key) throws -> Bool { find(key)?.isNull ?? true }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try required(key).value(type)
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    guard let found = find(key), !found.isNull else { return nil }
    return try? decoder.child(found, key).value(type)
  }

  /// The decoder of a value that must be there.
  private func required(_ key: Key) -> NodeDecoder {
    let found = find(key)
    let child = decoder.child(found, key)
    if found == nil, let node { decoder.report(DecodingFault.missingKey(child.path, at: node)) }
    return child
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try required(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try required(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { decoder }
  func superDecoder(forKey key: Key) throws -> any Decoder { required(key) }
}

/// The items of a sequence in order.
struct SequenceDecoder: UnkeyedDecodingContainer {
  private let decoder: NodeDecoder
  private let items: [YAMLNode]
  private(set) var currentIndex = 0

  init(_ node: YAMLNode?, _ decoder: NodeDecoder) {
    self.decoder = decoder
    items = node?.items ?? []
  }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { items.count }
  var isAtEnd: Bool { currentIndex >= items.count }

  private mutating func next() throws -> NodeDecoder {
    let item = isAtEnd ? nil : items[currentIndex]
    let child = decoder.child(item, PathKey(intValue: currentIndex))
    if item == nil, let node = decoder.node { decoder.report(DecodingFault.missingKey(child.path, at: node)) }
    currentIndex += 1
    return child
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, items[currentIndex].isNull else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().value(type) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try next() }
}

/// A node as one value.
struct ScalarDecoder: SingleValueDecodingContainer {
  let decoder: NodeDecoder
  var codingPath: [any CodingKey] { decoder.codingPath }

  func decodeNil() -> Bool { decoder.node?.isNull ?? true }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.value(type) }
}
