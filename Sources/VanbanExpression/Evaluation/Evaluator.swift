import VanbanSource

extension Expression {
  func value(of node: Node, in environment: inout Environment) throws(Fault) -> Value {
    switch node {
    case .literal(let value, _): return value
    case .name(let name, let range): return try noted(try named(name, range, in: &environment), &environment)
    case .member(let base, let name, let range):
      let base = try value(of: base, in: &environment)
      return try noted(try member(name, of: base, range, in: &environment), &environment)
    case .index(let base, let index, _):
      let base = try value(of: base, in: &environment)
      let key = try value(of: index, in: &environment)
      return try noted(try element(key, of: base, index.range, in: &environment), &environment)
    case .call(let call): return try call_(call, in: &environment)
    case .list(let nodes, let range): return try list(nodes, range, in: &environment)
    case .map(let pairs, let range): return try map(pairs, range, in: &environment)
    default: return try operation(node, in: &environment)
    }
  }

  private func operation(_ node: Node, in environment: inout Environment) throws(Fault) -> Value {
    switch node {
    case .and(let left, let right):
      let first = try value(of: left, in: &environment)
      return first.isTrue ? try value(of: right, in: &environment) : first
    case .or(let left, let right):
      let first = try value(of: left, in: &environment)
      return first.isTrue ? first : try value(of: right, in: &environment)
    case .not(let operand, _): return .bool(!(try value(of: operand, in: &environment)).isTrue)
    case .coalesce(let left, let right): return try coalesce(left, right, in: &environment)
    case .conditional(let first, let condition, let second):
      let chosen = try value(of: condition, in: &environment).isTrue ? first : second
      return try value(of: chosen, in: &environment)
    case .negate(let operand, let range): return try negated(operand, range, in: &environment)
    case .arithmetic(let operation, let left, let right):
      return try arithmetic(operation, left, right, in: &environment)
    case .compare(let comparison, let left, let right):
      return .bool(try compares(comparison, left, right, in: &environment))
    case .contains(let left, let right, let negated):
      return .bool(try contains(left, in: right, &environment) != negated)
    case .join(let left, let right): return try joined(left, right, in: &environment)
    default: return .null
    }
  }

  /// The value, noted where values read are collected; what is faulty was reported.
  @inline(__always)
  func noted(_ value: Value, _ environment: inout Environment) throws(Fault) -> Value {
    if case .object(let object) = value, object is FaultyValue { throw .reported }
    if environment.readings != nil, case .scalar(let scalar) = value { environment.readings?.append(scalar) }
    return value
  }

  private func coalesce(
    _ left: Node, _ right: Node, in environment: inout Environment
  ) throws(Fault) -> Value {
    do throws(Fault) {
      let value = try value(of: left, in: &environment)
      if case .null = value {} else { return value }
    } catch {
      guard case .missing = error else { throw error }
    }
    return try value(of: right, in: &environment)
  }

  /// Both values; where both are at fault, both faults come to light.
  func values(
    _ left: Node, _ right: Node, in environment: inout Environment
  ) throws(Fault) -> (Value, Value) {
    let first: Value
    do throws(Fault) {
      first = try value(of: left, in: &environment)
    } catch {
      throw faults(error, and: right, &environment)
    }
    return (first, try value(of: right, in: &environment))
  }

  private func faults(_ first: Fault, and node: Node, _ environment: inout Environment) -> Fault {
    do throws(Fault) {
      _ = try value(of: node, in: &environment)
    } catch {
      switch (first, error) {
      case (.missing(let left), .missing(let right)): return .missing(left + right)
      case (.reported, .missing): environment.report(error)
      default: break
      }
    }
    return first
  }

  private func list(
    _ nodes: [Node], _ range: Range<Int>, in environment: inout Environment
  ) throws(Fault) -> Value {
    var values: [Value] = []
    values.reserveCapacity(nodes.count)
    for node in nodes { values.append(try value(of: node, in: &environment)) }
    return try bounded(.list(values), range, in: &environment)
  }

  private func map(
    _ pairs: [(key: Node, value: Node)], _ range: Range<Int>, in environment: inout Environment
  ) throws(Fault) -> Value {
    var map = ValueMap()
    for pair in pairs {
      let key = try text(try value(of: pair.key, in: &environment), pair.key.range, in: &environment)
      map[key] = try value(of: pair.value, in: &environment)
    }
    return try bounded(.map(map), range, in: &environment)
  }

  /// A list or map made by the language, unless it lies too deep: releasing it would exhaust the stack.
  func bounded(
    _ value: Value, _ range: Range<Int>, in environment: inout Environment
  ) throws(Fault) -> Value {
    var count = 0
    guard value.nests(within: environment.limits.valueDepth, &count, to: environment.limits.valueCount) else {
      throw fault("expression.value-too-deep", range, Words.valueTooDeep, in: &environment)
    }
    guard environment.spend(steps: count, self) else { throw .reported }
    return value
  }
}

extension Value {
  /// True where lists and maps lie no deeper in each other than `depth` and hold no more than `limit` values.
  fileprivate func nests(within depth: Int, _ count: inout Int, to limit: Int) -> Bool {
    let inner: [Value]
    switch self {
    case .list(let values): inner = values
    case .map(let map): inner = map.values
    default: return true
    }
    count += inner.count
    guard depth > 0, count <= limit else { return false }
    for value in inner where !value.nests(within: depth - 1, &count, to: limit) { return false }
    return true
  }
}
