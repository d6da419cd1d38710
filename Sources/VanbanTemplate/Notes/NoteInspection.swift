import VanbanExpression

extension Template {
  /// The steps of all parts in the order they run in: those of a note where it is referred to.
  var stepsWithNotes: [[Step<Fragment, Slot>]] {
    let fixed = parts.flatMap(\.notes).filter(\.isFixed).map(\.steps)
    return (parts.map(\.steps) + fixed).map { weave($0) }
  }

  private func weave(_ steps: [Step<Fragment, Slot>]) -> [Step<Fragment, Slot>] { steps.flatMap { weave($0) } }

  private func weave(_ step: Step<Fragment, Slot>) -> [Step<Fragment, Slot>] {
    switch step {
    case .literal(.noteMark(let mark)) where mark.kind == .reference:
      weave(noteParts[mark.part]?.note(mark.id)?.steps ?? [])
    case .literal, .output, .assign: [step]
    case .loop(let names, let list, let body, let otherwise):
      [.loop(names: names, over: list, body: weave(body), otherwise: weave(otherwise))]
    case .branch(let branches, let otherwise):
      [.branch(branches.map { Branch(condition: $0.condition, body: weave($0.body)) }, otherwise: weave(otherwise))]
    case .capture(let name, let body): [.capture(name, body: weave(body))]
    }
  }
}
