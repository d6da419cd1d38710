import VanbanSource

/// Goes through compiled steps as a run would, on all ways at once and without data, and keeps the names they read.
struct NameCollector {
  let functions: FunctionTable
  private(set) var tree = NameTree()
  /// The names of the functions that are called, in the order of their first call.
  private(set) var calls: [String] = []
  /// Names with their members that only the data can give, each as an expression of its own.
  private(set) var demands: [Expression] = []
  /// Names in conditions on rows: columns of the rows, or else names of the data.
  private(set) var bareNames: [String] = []
  private var locals: [Local] = []
  /// The elements whose columns stand bare, the innermost last; nil where it is not known what they are.
  private var rows: [Int?] = []
  private var expression: Expression?
  private var guards = 0

  private struct Local {
    let name: String
    let target: Target?
  }

  /// What a name stands for: a node of the tree.
  private struct Target {
    let node: Int
    /// Columns that a function added to the elements, which no data has to have.
    var added: [String] = []
    /// True for the elements of the node, as `dau` gives one.
    var isElement = false
  }

  init(functions: FunctionTable) {
    self.functions = functions
  }

  // MARK: Steps

  mutating func walk<Literal, Slot>(_ steps: [Step<Literal, Slot>]) {
    for step in steps { walk(step) }
  }

  private mutating func walk<Literal, Slot>(_ step: Step<Literal, Slot>) {
    switch step {
    case .literal: return
    case .output(let expression, _): read(expression)
    case .loop(let names, let list, let body, let otherwise): walkLoop(names, list, body, otherwise)
    case .branch(let branches, let otherwise):
      for branch in branches {
        read(branch.condition)
        walk(branch.body)
      }
      walk(otherwise)
    case .assign(let name, let value): locals.append(Local(name: name, target: target(of: value)))
    case .capture(let name, let body):
      walk(body)
      hide(name)
    }
  }

  private mutating func walkLoop<Literal, Slot>(
    _ names: [String], _ list: Expression, _ body: [Step<Literal, Slot>], _ otherwise: [Step<Literal, Slot>]
  ) {
    let target = target(of: list)
    let outside = locals.count
    hide("loop")
    if names.count > 1 { hide(names[0]) }
    let each = target.map { element(of: $0, isMap: names.count > 1) }
    locals.append(Local(name: names[names.count - 1], target: each))
    walk(body)
    locals.removeSubrange(outside...)
    walk(otherwise)
  }

  /// From here on the name is one that the data need not have.
  mutating func hide(_ name: String) { locals.append(Local(name: name, target: nil)) }

  /// An expression whose value is printed or compared.
  mutating func read(_ expression: Expression) {
    if let target = target(of: expression) { read(target) }
  }

  private mutating func target(of expression: Expression) -> Target? {
    self.expression = expression
    return expression.compiled.root.flatMap { resolve($0) }
  }

  // MARK: Targets

  private mutating func node(of target: Target) -> Int {
    target.isElement ? tree.element(of: target.node) : target.node
  }

  private mutating func read(_ target: Target) { tree.read(node(of: target)) }

  private mutating func element(of target: Target, isMap: Bool = false) -> Target {
    let list = node(of: target)
    tree.goOver(list, isMap: isMap)
    return Target(node: tree.element(of: list), added: target.added)
  }

  private mutating func member(_ name: String, of target: Target) -> Target? {
    if target.added.contains(name) { return nil }
    return Target(node: tree.member(name, of: node(of: target)))
  }

  private mutating func note(_ target: Target?, _ node: Node) {
    guard let target, let expression else { return }
    tree.note(target.node, at: expression.place(of: node.range), isGuarded: guards > 0)
  }

  // MARK: Expressions

  /// What the data has to have for a node: nil where its value is made and not read.
  private mutating func resolve(_ node: Node) -> Target? {
    if case .call(let call) = node { return resolve(call) }
    guard node.isChain else { return resolveOther(node) }
    let (target, isDemand) = chain(node)
    note(target, node)
    if isDemand, guards == 0, let expression { demands.append(expression.part(node)) }
    return target
  }

  /// - Returns: also whether the chain begins with a name that only the data can give.
  private mutating func chain(_ node: Node) -> (target: Target?, isDemand: Bool) {
    switch node {
    case .name(let name, _): return named(name.text)
    case .member(let base, let name, _):
      let (target, isDemand) = chain(base)
      return (target.flatMap { member(name.text, of: $0) }, isDemand)
    case .index(let base, .literal(let key, _), _):
      let (target, isDemand) = chain(base)
      guard case .text(let name) = key else { return (target.map { element(of: $0) }, isDemand) }
      return (target.flatMap { member(name, of: $0) }, isDemand)
    case .index(let base, let key, _):
      read(key)
      let target = chain(base).target
      return (target.map { element(of: $0) }, false)
    default: return (resolve(node), false)
    }
  }

  private mutating func named(_ name: String) -> (Target?, Bool) {
    if let local = locals.last(where: { $0.name == name }) { return (local.target, false) }
    if let row = rows.last {
      if !bareNames.contains(name) { bareNames.append(name) }
      return (row.map { Target(node: tree.member(name, of: $0)) }, false)
    }
    return (Target(node: tree.member(name, of: 0)), true)
  }

  private mutating func resolveOther(_ node: Node) -> Target? {
    switch node {
    case .coalesce(let left, let right):
      guards += 1
      let target = resolve(left)
      guards -= 1
      return either(target, right)
    case .conditional(let value, let condition, let otherwise):
      read(condition)
      return either(resolve(value), otherwise)
    default:
      for child in node.children { read(child) }
      return nil
    }
  }

  /// One of two values: the first stands for both, where it is known.
  private mutating func either(_ first: Target?, _ second: Node) -> Target? {
    guard let first else { return resolve(second) }
    read(second)
    return first
  }

  private mutating func read(_ node: Node) {
    if let target = resolve(node) { read(target) }
  }

  // MARK: Calls

  private mutating func resolve(_ call: Call) -> Target? {
    if !calls.contains(call.name) { calls.append(call.name) }
    guard let use = RowUse.known[call.name], let first = call.arguments.first, first.label == nil,
      let function = functions[call.name]
    else {
      for argument in call.arguments { read(argument.node) }
      return nil
    }
    let target = resolve(first.node)
    let element = target.map { self.element(of: $0).node }
    for (position, argument) in call.arguments.enumerated().dropFirst() {
      read(argument, named: argument.label ?? parameter(position, of: function), use, call, element)
    }
    if use.readsElements, call.arguments.count == 1, let element { tree.read(element) }
    return target.flatMap { result(use, of: $0) }
  }

  private func parameter(_ position: Int, of function: Function) -> String {
    position < function.parameters.count ? function.parameters[position].name : ""
  }

  private mutating func read(
    _ argument: Call.Argument, named name: String, _ use: RowUse, _ call: Call, _ element: Int?
  ) {
    if use.isCondition(name, in: call) {
      rows.append(element)
      read(argument.node)
      rows.removeLast()
    } else if use.columns.contains(name), let element {
      readColumn(argument.node, of: element)
    } else {
      read(argument.node)
    }
  }

  private mutating func readColumn(_ node: Node, of element: Int) {
    guard case .literal(.text(let column), _) = node else {
      read(node)
      return tree.read(element)
    }
    let target = Target(node: tree.member(column, of: element))
    note(target, node)
    read(target)
  }

  private func result(_ use: RowUse, of target: Target) -> Target? {
    switch use.result {
    case .rows(let added): Target(node: target.node, added: target.added + added, isElement: target.isElement)
    case .row: Target(node: target.isElement ? tree.nodes[target.node].element ?? 0 : target.node, isElement: true)
    case .other: nil
    }
  }
}

extension Node {
  /// A name with members and elements after it.
  fileprivate var isChain: Bool {
    switch self {
    case .name, .member, .index: true
    default: false
    }
  }
}

extension RowUse {
  /// True where the elements themselves are read when no column is named.
  fileprivate var readsElements: Bool {
    switch result {
    case .row: false
    case .rows: condition == nil
    case .other: !columns.isEmpty
    }
  }

  /// `loc` takes its condition by name, or alone in the place of the column.
  fileprivate func isCondition(_ parameter: String, in call: Call) -> Bool {
    guard let condition else { return false }
    return parameter == condition || columns.contains(parameter) && call.arguments.count == 2
  }
}
