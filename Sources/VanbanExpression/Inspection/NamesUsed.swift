public import VanbanSource

/// The names that compiled steps read and the functions they call, found without data.
public struct NamesUsed: Sendable {
  /// The data that the steps ask for.
  public let names: NameTree
  /// In the order of their first call.
  public let functions: [String]
  private let demands: [Expression]
  private let bareNames: [String]

  /// - Parameter functions: tells which parameter an argument is of.
  public init<Literal, Slot>(of steps: [[Step<Literal, Slot>]], functions: FunctionTable) {
    var collector = NameCollector(functions: functions)
    for part in steps { collector.walk(part) }
    self.init(collector)
  }

  /// The names in tags that cannot be told how they nest: what any of them binds counts as bound in all.
  ///
  /// - Parameter bound: what tags bind that are not among these.
  public init(unnested tags: [Tag], binding bound: [String] = [], functions: FunctionTable) {
    var collector = NameCollector(functions: functions)
    for name in ["loop"] + bound + tags.flatMap(\.boundNames) { collector.hide(name) }
    for expression in tags.compactMap(\.expression) { collector.read(expression) }
    self.init(collector)
  }

  private init(_ collector: NameCollector) {
    names = collector.tree
    functions = collector.calls
    demands = collector.demands
    bareNames = collector.bareNames
  }

  /// The names that these values do not give, reported as evaluating them would.
  ///
  /// Names that `??` guards are left out, and so are columns, which differ from row to row.
  public func missing(in values: ValueMap) -> Diagnostics {
    var environment = Environment(globals: values, functions: FunctionTable())
    for demand in demands { _ = demand.evaluate(in: &environment) }
    return environment.diagnostics
  }

  /// The values that nothing reads: a name, a member, a column of rows, each once.
  ///
  /// - Parameter name: what the values stand under; nil where they stand bare.
  public func unused(in values: ValueMap, under name: String? = nil) -> [UnusedValue] {
    var search = UnusedSearch(tree: names, bareNames: bareNames)
    search.visit(values, name.map { names.find($0, in: 0) } ?? 0)
    return search.found
  }
}

/// A value of the data that no tag reads.
public struct UnusedValue: Sendable {
  /// `so_lieu.benh`, `ds[].ten`.
  public let path: String
  /// Where it was typed, where that is known.
  public let place: Place?

  /// The same as part of what stands under a name.
  public func standing(under name: String?) -> UnusedValue {
    UnusedValue(path: name.map { "\($0).\(path)" } ?? path, place: place)
  }
}

private struct UnusedSearch {
  let tree: NameTree
  let bareNames: [String]
  var found: [UnusedValue] = []
  private var paths: Set<String> = []

  init(tree: NameTree, bareNames: [String]) {
    self.tree = tree
    self.bareNames = bareNames
  }

  /// - Parameter node: nil where nothing reads the values.
  mutating func visit(_ map: ValueMap, _ node: Int?) {
    if let node { return visit(map, node, path: "") }
    found = zip(map.keys, map.values).map { UnusedValue(path: $0, place: $1.firstPlace) }
  }

  private mutating func visit(_ map: ValueMap, _ node: Int, path: String) {
    guard !tree.nodes[node].isRead else { return }
    for (key, value) in zip(map.keys, map.values) {
      if node == 0, bareNames.contains(key) { continue }
      let inner = path.isEmpty ? key : "\(path).\(key)"
      if let member = tree.find(key, in: node) {
        visit(value, member, path: inner)
      } else if let element = tree.nodes[node].element {
        visit(value, element, path: inner)
      } else if paths.insert(inner).inserted {
        found.append(UnusedValue(path: inner, place: value.firstPlace))
      }
    }
  }

  private mutating func visit(_ value: Value, _ node: Int, path: String) {
    guard !tree.nodes[node].isRead else { return }
    switch value {
    case .map(let map): visit(map, node, path: path)
    case .list(let elements): visit(elements, node, path: path)
    case .object(let object):
      if let elements = object.elements { visit(elements, node, path: path) }
    default: return
    }
  }
}

extension UnusedSearch {
  private mutating func visit(_ elements: [Value], _ node: Int, path: String) {
    guard let element = tree.nodes[node].element else { return }
    for value in elements { visit(value, element, path: "\(path)[]") }
  }
}

extension Value {
  /// The place of the first text in it.
  fileprivate var firstPlace: Place? {
    switch self {
    case .scalar(let scalar): scalar.place
    case .list(let values): values.lazy.compactMap(\.firstPlace).first
    case .map(let map): map.values.lazy.compactMap(\.firstPlace).first
    default: nil
    }
  }
}

extension Tag {
  /// The expression that the tag evaluates.
  public var expression: Expression? {
    switch self {
    case .output(let expression), .openIf(let expression), .elseIf(let expression), .openFor(_, let expression),
      .assign(_, let expression):
      expression
    case .remark, .otherwise, .endFor, .endIf, .endSet, .openSet, .directive: nil
    }
  }

  /// The names that the tag gives values.
  var boundNames: [String] {
    switch self {
    case .openFor(let names, _): names
    case .assign(let name, _), .openSet(let name): [name]
    default: []
    }
  }
}
