import VanbanExpression

/// Runs the steps of a part into an output of any format, and gives the output back.
///
/// The loop over the steps is compiled once, for fragments and slots as they are; only putting them out is a call
/// through a table. Compiled for outputs in general, it would spend more on finding out types than on the document.
func run<Output: StepOutput>(
  _ steps: [Step<Fragment, Slot>], in environment: inout Environment, giving output: consuming Output
) -> Output where Output.Literal == Fragment, Output.Slot == Slot {
  let box = OutputBox(output)
  var erased = ErasedOutput(box: box)
  VanbanExpression.run(steps, in: &environment, into: &erased)
  return unsafe box.output
}

private struct ErasedOutput: StepOutput {
  let box: PartOutput

  mutating func put(literal: Fragment, in environment: inout Environment) {
    box.put(literal: literal, in: &environment)
  }

  mutating func put(
    _ value: Value, of expression: Expression, slot: Slot, in environment: inout Environment
  ) {
    box.put(value, of: expression, slot: slot, in: &environment)
  }

  mutating func beginPass(_ index: Int) { box.beginPass(index) }
  mutating func beginCapture() { box.beginCapture() }
  mutating func endCapture() -> Value { box.endCapture() }
}

/// What takes the steps of a part, whatever the format.
private class PartOutput {
  func put(literal: Fragment, in environment: inout Environment) {}
  func put(_ value: Value, of expression: Expression, slot: Slot, in environment: inout Environment) {}
  func beginPass(_ index: Int) {}
  func beginCapture() {}
  func endCapture() -> Value { .null }
}

private final class OutputBox<Output: StepOutput>: PartOutput where Output.Literal == Fragment, Output.Slot == Slot {
  /// Each put ends before the next begins, so asking at each costs time for nothing.
  @exclusivity(unchecked) var output: Output

  init(_ output: consuming Output) { unsafe self.output = output }

  override func put(literal: Fragment, in environment: inout Environment) {
    unsafe output.put(literal: literal, in: &environment)
  }

  override func put(
    _ value: Value, of expression: Expression, slot: Slot, in environment: inout Environment
  ) {
    unsafe output.put(value, of: expression, slot: slot, in: &environment)
  }

  override func beginPass(_ index: Int) { unsafe output.beginPass(index) }
  override func beginCapture() { unsafe output.beginCapture() }
  override func endCapture() -> Value { unsafe output.endCapture() }
}
