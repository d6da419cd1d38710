import VanbanExpression
import VanbanSource
import VanbanText

/// The figures of `tinh`, each computed once and after those it needs.
struct Figures {
  private struct Figure {
    let name: String
    let text: ModelText
    /// Nil where the expression is at fault.
    let expression: Expression?
    let needs: [Int]
  }

  private enum State {
    case waiting, running, done
  }

  private let figures: [Figure]
  private var states: [State]
  /// The values so far.
  private(set) var values = ValueMap()

  init(_ entries: [(name: String, expression: ModelText)], diagnostics: inout Diagnostics) {
    let byName = Dictionary(
      entries.enumerated().map { (fold($0.element.name), $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    figures = entries.map { entry in
      let text = entry.expression
      let names = FigureReferences(text.text).names
      return Figure(
        name: entry.name, text: text,
        expression: Expression(text.text, anchor: text.anchor, diagnostics: &diagnostics),
        needs: names.compactMap { byName[fold($0)] })
    }
    states = figures.map { _ in .waiting }
  }

  /// Computes all; `bind` gives an environment in which the values so far have their names.
  mutating func compute(_ builder: inout ContextBuilder) {
    for index in figures.indices { compute(index, [], &builder) }
  }

  private mutating func compute(_ index: Int, _ path: [Int], _ builder: inout ContextBuilder) {
    switch states[index] {
    case .done: return
    case .running: report(path + [index], &builder)
    case .waiting:
      states[index] = .running
      for needed in figures[index].needs { compute(needed, path + [index], &builder) }
      if states[index] == .running { evaluate(index, &builder) }
      states[index] = .done
    }
  }

  private mutating func evaluate(_ index: Int, _ builder: inout ContextBuilder) {
    let value = figures[index].expression.flatMap { builder.evaluate($0) }
    set(index, value ?? .object(FaultyValue()), &builder)
  }

  private mutating func set(_ index: Int, _ value: Value, _ builder: inout ContextBuilder) {
    values[figures[index].name] = value
    builder.bindFigure(figures[index].name, value, all: values)
  }

  private mutating func report(_ path: [Int], _ builder: inout ContextBuilder) {
    guard let last = path.last, let first = path.firstIndex(of: last) else { return }
    let circle = path[first...]
    builder.report(.circle(circle.map { figures[$0].name }, at: figures[last].text.place))
    for index in circle {
      states[index] = .done
      set(index, .object(FaultyValue()), &builder)
    }
  }
}

extension Diagnostic {
  fileprivate static func circle(_ names: [String], at place: Place) -> Diagnostic {
    let path = names.joined(separator: " → ")
    return Diagnostic(
      "official.circle", at: place,
      Wording(
        vi: "các số trong “tinh” cần lẫn nhau thành vòng: \(path)",
        en: "figures under “tinh” need each other in a circle: \(path)"),
      hint: Wording(
        vi: "tính một số trong vòng từ số liệu gốc", en: "compute one of them from the data alone"))
  }
}
