import VanbanSource

/// Names, members and elements.
extension Expression {
  func named(
    _ name: Name, _ range: Range<Int>, in environment: inout Environment
  ) throws(Fault) -> Value {
    switch environment.scope.find(name) {
    case .one(_, let value): return value
    case .none:
      throw .missing([
        Missing(
          expression: self, range: range, id: "expression.unknown-name",
          message: Words.unknownName(name.text), candidates: .scope(environment.scope), name: name.text)
      ])
    case .several(let keys): throw several(name, keys, range, in: &environment)
    }
  }

  func member(
    _ name: Name, of base: Value, _ range: Range<Int>, in environment: inout Environment
  ) throws(Fault) -> Value {
    switch base {
    case .map(let map):
      switch map.find(name) {
      case .one(_, let value): return value
      case .none: throw missing(name.text, of: base, map.keys, range)
      case .several(let keys): throw several(name, keys, range, in: &environment)
      }
    case .object(let object):
      if let value = object.member(name.text) { return value }
      throw missing(name.text, of: base, object.memberNames, range)
    case .null: throw missing(name.text, of: base, [], range)
    default:
      throw fault(
        "expression.no-member", of: base, range, Words.noMember(name.text, of: base.kind), in: &environment)
    }
  }

  func element(
    _ key: Value, of base: Value, _ range: Range<Int>, in environment: inout Environment
  ) throws(Fault) -> Value {
    switch base {
    case .map(let map):
      let text = try text(key, range, in: &environment)
      if let value = map[text] { return value }
      throw missing(text, of: base, map.keys, range)
    case .list(let values): return try element(key, values, range, in: &environment)
    case .object(let object): return try element(key, object, base, range, in: &environment)
    case .null: throw missing(key.printed() ?? "", of: base, [], range)
    default:
      throw fault("expression.no-member", of: base, range, Words.noIndex(of: base.kind), in: &environment)
    }
  }

  private func element(
    _ key: Value, _ object: any ValueObject, _ base: Value, _ range: Range<Int>,
    in environment: inout Environment
  ) throws(Fault) -> Value {
    let text = try text(key, range, in: &environment)
    if let value = object.exactMember(text) { return value }
    if object.memberNames.isEmpty, let values = object.elements {
      return try element(key, values, range, in: &environment)
    }
    throw missing(text, of: base, object.memberNames, range)
  }

  private func element(
    _ key: Value, _ values: [Value], _ range: Range<Int>, in environment: inout Environment
  ) throws(Fault) -> Value {
    guard let index = try number(key, range, in: &environment).integer else {
      throw fault(
        "expression.wrong-kind", of: key, range, Words.wrongKind(key, expected: Words.anInteger),
        in: &environment)
    }
    guard values.indices.contains(index) else {
      let message = Words.missingIndex(index, count: values.count)
      throw .missing([
        Missing(
          expression: self, range: range, id: "expression.missing-index", message: message,
          candidates: .none, name: String(index))
      ])
    }
    return values[index]
  }

  private func missing(_ key: String, of base: Value, _ keys: [String], _ range: Range<Int>) -> Fault {
    .missing([
      Missing(
        expression: self, range: range, id: "expression.missing-key",
        message: Words.missingKey(key, of: base.kind), candidates: .names(keys), name: key)
    ])
  }

  private func several(
    _ name: Name, _ keys: [String], _ range: Range<Int>, in environment: inout Environment
  ) -> Fault {
    fault(
      "expression.several-keys", range, Words.severalKeys(name.text, keys), hint: Words.severalKeysHint,
      in: &environment)
  }
}
