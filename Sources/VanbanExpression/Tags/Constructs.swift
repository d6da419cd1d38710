public import VanbanSource

/// `for`…`endfor`, `if`…`elif`…`else`…`endif`, `set`…`endset`: indices into the list of tags they were
/// matched in.
public struct Construct: Sendable, Hashable {
  /// The opening tag.
  public let open: Int
  /// `elif` and `else` in order.
  public let separators: [Int]
  /// The closing tag.
  public let close: Int

  /// The same in a longer list, whose tags of these indices the matched ones are.
  public func renumbered(_ indices: [Int]) -> Construct {
    Construct(open: indices[open], separators: separators.map { indices[$0] }, close: indices[close])
  }
}

/// Pairs control tags, in the order of their opening; what does not pair is reported with both tags.
public func matchConstructs(
  _ tags: [Tag?], place: (Int) -> Place, diagnostics: inout Diagnostics
) -> [Construct] {
  var matcher = ConstructMatcher(tags: tags)
  for index in tags.indices { matcher.take(index, place, &diagnostics) }
  for open in matcher.stack { matcher.reportUnclosed(open, place, &diagnostics) }
  return matcher.constructs.sorted { $0.open < $1.open }
}

private struct ConstructMatcher {
  let tags: [Tag?]
  var stack: [Open] = []
  var constructs: [Construct] = []

  struct Open {
    let index: Int
    let kind: ConstructKind
    var separators: [Int] = []
    var hasElse = false
  }

  mutating func take(_ index: Int, _ place: (Int) -> Place, _ diagnostics: inout Diagnostics) {
    guard let tag = tags[index] else { return }
    if let kind = tag.opens {
      if stack.count == Limits.nesting {
        diagnostics.report(Diagnostic("tag.too-deep", at: place(index), Words.constructsTooDeep))
      }
      stack.append(Open(index: index, kind: kind))
    } else if let kind = tag.closes {
      close(kind, at: index, place, &diagnostics)
    } else if tag.isSeparator {
      separate(tag, at: index, place, &diagnostics)
    } else if tag.isMistypedEnd, let open = stack.popLast() {
      constructs.append(Construct(open: open.index, separators: open.separators, close: index))
    }
  }

  private mutating func close(
    _ kind: ConstructKind, at index: Int, _ place: (Int) -> Place, _ diagnostics: inout Diagnostics
  ) {
    guard let match = stack.lastIndex(where: { $0.kind == kind }) else {
      let message = Words.unpairedClose(kind.end, needs: kind.start)
      diagnostics.report(Diagnostic("tag.unpaired", at: place(index), message, notes: openNote(place)))
      return
    }
    while stack.count > match + 1, let inner = stack.popLast() {
      let note = Diagnostic.Note(at: place(inner.index), Words.opened(inner.kind.start))
      let message = Words.crossed(kind.end, open: inner.kind.start)
      diagnostics.report(Diagnostic("tag.crossed", at: place(index), message, notes: [note]))
    }
    guard let open = stack.popLast() else { return }
    if stack.count < Limits.nesting {
      constructs.append(Construct(open: open.index, separators: open.separators, close: index))
    }
  }

  private mutating func separate(
    _ tag: Tag, at index: Int, _ place: (Int) -> Place, _ diagnostics: inout Diagnostics
  ) {
    let isElse = tag.isElse
    guard let top = stack.indices.last, stack[top].kind != .set, isElse || stack[top].kind == .if else {
      let message = Words.unpairedClose(isElse ? "else" : "elif", needs: "if")
      diagnostics.report(Diagnostic("tag.unpaired", at: place(index), message, notes: openNote(place)))
      return
    }
    if stack[top].hasElse {
      let note = Diagnostic.Note(at: place(stack[top].index), Words.opened(stack[top].kind.start))
      diagnostics.report(Diagnostic("tag.after-else", at: place(index), Words.afterElse, notes: [note]))
      return
    }
    stack[top].hasElse = isElse
    stack[top].separators.append(index)
  }

  /// The tag that is open, for a note.
  private func openNote(_ place: (Int) -> Place) -> [Diagnostic.Note] {
    stack.last.map { [Diagnostic.Note(at: place($0.index), Words.opened($0.kind.start))] } ?? []
  }

  func reportUnclosed(_ open: Open, _ place: (Int) -> Place, _ diagnostics: inout Diagnostics) {
    let message = Words.unpairedOpen(open.kind.start, needs: open.kind.end)
    diagnostics.report(Diagnostic("tag.unpaired", at: place(open.index), message))
  }
}

private enum ConstructKind: String {
  case `for`, `if`, set

  var start: String { rawValue }
  var end: String { "end\(rawValue)" }
}

extension Tag {
  fileprivate var opens: ConstructKind? {
    switch self {
    case .openFor: .for
    case .openIf: .if
    case .openSet: .set
    default: nil
    }
  }

  fileprivate var closes: ConstructKind? {
    switch self {
    case .endFor: .for
    case .endIf: .if
    case .endSet: .set
    default: nil
    }
  }

  /// `{% end %}` and the like, reported as a word that is none: it closes what is open, lest that be reported too.
  fileprivate var isMistypedEnd: Bool {
    if case .directive(let word, _) = self { word.lowercased().hasPrefix("end") } else { false }
  }

  fileprivate var isElse: Bool {
    if case .otherwise = self { true } else { false }
  }

  fileprivate var isSeparator: Bool {
    if case .elseIf = self { true } else { isElse }
  }
}
