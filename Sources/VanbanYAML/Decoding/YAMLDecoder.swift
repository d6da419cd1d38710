public import VanbanSource

/// Makes Swift values of nodes, for types that are `Decodable`.
///
/// All faults are found in one run and say where they stand and in which key: where a value is missing or
/// wrong, the decoder reports it and goes on with a value in its place, which never leaves it. One thing ends
/// the mapping it stands in: a value that an own `init(from:)` refuses, unless its type is `CaseIterable` or
/// the value is optional.
public struct YAMLDecoder: Sendable {
  /// By what plain scalars are null, true, false or numbers. A `String` takes any scalar as it was typed.
  public var schema = YAMLSchema.core
  /// Makes an error of keys that no type asks for.
  public var refusesUnknownKeys = false

  /// A decoder by a schema.
  public init(schema: YAMLSchema = .core, refusesUnknownKeys: Bool = false) {
    self.schema = schema
    self.refusesUnknownKeys = refusesUnknownKeys
  }

  /// The value of a node; nil where it has a fault, which is added to `diagnostics`.
  public func decode<Value: Decodable>(
    _ type: Value.Type, from node: YAMLNode, diagnostics: inout Diagnostics
  ) -> Value? {
    let state = DecodingState(schema)
    let decoder = NodeDecoder(node: node, codingPath: [], state: state)
    let value = try? decoder.value(type)
    if refusesUnknownKeys { state.reportUnknownKeys() }
    diagnostics.report(state.diagnostics)
    return state.diagnostics.hasErrors ? nil : value
  }
}

/// A decoded value that knows where it stands.
public struct YAMLPlaced<Value: Decodable>: Decodable {
  /// The decoded value.
  public let value: Value
  /// Where it stands; nowhere if it is another value in place of a faulty one.
  public let place: Place

  /// Decodes the value and keeps its place, if a `YAMLDecoder` is at work.
  public init(from decoder: any Decoder) throws {
    let node = decoder as? NodeDecoder
    value = try node?.value(Value.self) ?? Value(from: decoder)
    place = node?.node?.place ?? .nowhere
  }
}

/// What one decoding gathers.
final class DecodingState {
  let schema: YAMLSchema
  var diagnostics = Diagnostics()
  private var mappings: [KeyUse] = []

  init(_ schema: YAMLSchema) { self.schema = schema }

  func watch(_ use: KeyUse) { mappings.append(use) }

  func reportUnknownKeys() {
    for use in mappings where !use.takesAll {
      for (key, _) in use.node.pairs where key.kind != .scalar || !use.asked.contains(key.text) {
        let path = use.path.isEmpty ? key.text : use.path + "." + key.text
        let nearest = Similarity.nearest(to: key.text, in: use.asked)
        diagnostics.report(DecodingFault.unknownKey(path, nearest: nearest, at: key.place))
      }
    }
  }
}

/// Which keys of a mapping have been asked for.
final class KeyUse {
  let node: YAMLNode
  let path: String
  var asked: Set<String> = []
  var takesAll = false

  init(_ node: YAMLNode, path: String) {
    self.node = node
    self.path = path
  }
}

/// Thrown where no value can be put in place of a faulty one; the fault has been reported.
struct Abandoned: Error {}
