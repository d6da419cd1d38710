import VanbanExpression
import VanbanSource

/// The names by which the typed text of a body calls or defines notes, whatever branch they stand in.
struct NoteCalls {
  private(set) var names: Set<String> = []
  /// The places of names that stand in a `for`.
  private(set) var inLoops: [Place] = []
  private let anchor: Anchor

  init(_ steps: [Step<TextLiteral, TextSlot>], anchor: Anchor) {
    self.anchor = anchor
    for step in steps { visit(step, inLoop: false) }
  }

  private mutating func visit(_ step: Step<TextLiteral, TextSlot>, inLoop: Bool) {
    switch step {
    case .literal(.text(let text, let offset)): read(Array(text.utf8), at: offset, inLoop)
    case .literal, .output, .assign: return
    case .loop(_, _, let body, let otherwise):
      for step in body { visit(step, inLoop: true) }
      for step in otherwise { visit(step, inLoop: inLoop) }
    case .branch(let branches, let otherwise):
      for step in branches.flatMap(\.body) + otherwise { visit(step, inLoop: inLoop) }
    case .capture(_, let body): for step in body { visit(step, inLoop: inLoop) }
    }
  }

  private mutating func read(_ bytes: [UInt8], at offset: Int, _ inLoop: Bool) {
    guard bytes.contains(UInt8(ascii: "^")) else { return }
    let text = MarkupText([.typed(bytes, anchor.advanced(by: offset))])
    for line in text.lines() { read(line, of: text, continues: line.range.lowerBound == 0 && offset > 0, inLoop) }
  }

  /// - Parameter continues: whether a tag may stand before it on its line.
  private mutating func read(_ line: MarkupLine, of text: MarkupText, continues: Bool, _ inLoop: Bool) {
    var index = line.range.lowerBound
    let definesNote = line.kind == .noteDefinition
    while index < line.range.upperBound {
      if text.isTyped(.backslash, at: index) { index += 1 }
      else if text.isTyped(UInt8(ascii: "["), at: index),
        let end = text.endOfNoteName(in: index..<line.range.upperBound)
      {
        if !definesNote || continues || index > line.range.lowerBound {
          names.insert(text.string(index + 2..<end - 1))
        }
        if inLoop { inLoops.append(text.place(of: index..<end)) }
      }
      index += 1
    }
  }
}
