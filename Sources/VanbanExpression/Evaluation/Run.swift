import VanbanSource

/// Runs compiled steps: what a tag at fault would print is left out and the run goes on, so that all faults
/// come to light in one run.
///
/// Inlinable, with what it calls, so that it is compiled for the kinds of literals and slots of each layer.
@inlinable
public func run<Output: StepOutput>(
  _ steps: [Step<Output.Literal, Output.Slot>], in environment: inout Environment, into output: inout Output
) {
  for step in steps {
    guard !environment.isSpent else { return }
    run(step, in: &environment, into: &output)
  }
}

@inlinable
func run<Output: StepOutput>(
  _ step: Step<Output.Literal, Output.Slot>, in environment: inout Environment, into output: inout Output
) {
  switch step {
  case .literal(let literal): output.put(literal: literal, in: &environment)
  case .output(let expression, let slot):
    guard environment.spend(expression), let value = expression.evaluate(in: &environment),
      environment.spend(bytes: value.weight, expression)
    else { return }
    output.put(value, of: expression, slot: slot, in: &environment)
  case .loop(let names, let over, let body, let otherwise):
    runLoop(names, over, body, otherwise, in: &environment, into: &output)
  case .branch(let branches, let otherwise):
    runBranch(branches, otherwise, in: &environment, into: &output)
  case .assign(let name, let expression):
    guard environment.spend(expression) else { return }
    environment.bind(name, expression.evaluate(in: &environment) ?? .object(FaultyValue()))
  case .capture(let name, let body):
    output.beginCapture()
    run(body, in: &environment, into: &output)
    environment.bind(name, output.endCapture())
  }
}

@inlinable
func runBranch<Output: StepOutput>(
  _ branches: [Branch<Output.Literal, Output.Slot>], _ otherwise: [Step<Output.Literal, Output.Slot>],
  in environment: inout Environment, into output: inout Output
) {
  for branch in branches {
    guard environment.spend(branch.condition),
      let condition = branch.condition.evaluate(in: &environment)
    else { return }
    if condition.isTrue {
      run(branch.body, in: &environment, into: &output)
      return
    }
  }
  run(otherwise, in: &environment, into: &output)
}

@inlinable
func runLoop<Output: StepOutput>(
  _ names: [String], _ over: Expression, _ body: [Step<Output.Literal, Output.Slot>],
  _ otherwise: [Step<Output.Literal, Output.Slot>], in environment: inout Environment,
  into output: inout Output
) {
  if over.isFaulty { return runOnce(names, body, in: &environment, into: &output) }
  guard let value = over.evaluate(in: &environment),
    let passes = over.passes(over: value, names: names, in: &environment)
  else { return }
  guard passes.count > 0 else {
    run(otherwise, in: &environment, into: &output)
    return
  }
  for index in 0..<passes.count {
    guard environment.spend(over) else { return }
    environment.push()
    passes.bind(index, names, in: &environment)
    output.beginPass(index)
    run(body, in: &environment, into: &output)
    environment.pop()
  }
}

/// The body of a loop at fault: nothing is known of its names, and all else in it can be looked at.
@inlinable
func runOnce<Output: StepOutput>(
  _ names: [String], _ body: [Step<Output.Literal, Output.Slot>], in environment: inout Environment,
  into output: inout Output
) {
  environment.push()
  for name in names + ["loop"] { environment.bind(name, .object(FaultyValue())) }
  output.beginPass(0)
  run(body, in: &environment, into: &output)
  environment.pop()
}

extension Value {
  /// About how many bytes printing it makes.
  @usableFromInline var weight: Int {
    switch self {
    case .text(let text): text.utf8.count
    case .scalar(let scalar): scalar.text.utf8.count
    case .object(let object): object.weight
    case .null, .bool, .number, .date, .list, .map: 16
    }
  }
}

/// What a loop goes over.
@usableFromInline
struct Passes {
  var values: [Value]
  /// Nil where the loop takes one name.
  var keys: [String]?

  @usableFromInline var count: Int { values.count }

  @usableFromInline func bind(_ index: Int, _ names: [String], in environment: inout Environment) {
    environment.bind("loop", .object(LoopState(index: index, count: count)))
    if let keys { environment.bind(names[0], .text(keys[index])) }
    environment.bind(names[names.count - 1], values[index])
  }
}

extension Expression {
  /// One name goes over elements, or the keys of a map; two go over the keys and values of a map.
  @usableFromInline func passes(
    over value: Value, names: [String], in environment: inout Environment
  ) -> Passes? {
    let isPair = names.count > 1
    if case .map(let map) = value {
      return isPair ? Passes(values: map.values, keys: map.keys) : Passes(values: map.keys.map(Value.text))
    }
    if let elements = value.elements {
      if !isPair { return Passes(values: elements) }
      if case .object(let object) = value, object.memberNames.count == elements.count {
        return Passes(values: elements, keys: object.memberNames)
      }
    }
    let expected = isPair ? Words.aMap : Words.aListOrMap
    _ = wrongKind(value, expected, wholeRange, in: &environment)
    return nil
  }
}

/// `loop` in the body of a loop.
private struct LoopState: ValueObject {
  let index: Int
  let count: Int

  var kind: Wording { Wording(vi: "vòng lặp", en: "loop") }
  var memberNames: [String] { ["index", "index0", "first", "last", "length"] }

  func member(_ name: String) -> Value? {
    switch name {
    case "index": .number(Decimal(index + 1))
    case "index0": .number(Decimal(index))
    case "first": .bool(index == 0)
    case "last": .bool(index == count - 1)
    case "length": .number(Decimal(count))
    default: nil
    }
  }
}
