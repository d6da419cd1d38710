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
///
/// - Parameter mayOpen: true for a tag at fault that may have been meant to open a pair: what would close it,
///   or belong to it, is no fault of its own.
public func matchConstructs(
  _ tags: [Tag?], mayOpen: (Int) -> Bool = { _ in false }, place: (Int) -> Place,
  diagnostics: inout Diagnostics
) -> [Construct] {
  var matcher = ConstructMatcher(tags: tags, spoiled: Set(tags.indices.filter(mayOpen)))
  for index in tags.indices { matcher.take(index) }
  matcher.end()
  for fault in matcher.faults { diagnostics.report(fault.diagnostic(place)) }
  return matcher.constructs.sorted { $0.open < $1.open }
}

/// What does not pair, by the numbers of the tags.
private enum PairingFault {
  case tooDeep(Int)
  case unopened(Int, name: String, needs: ConstructKind, inside: (Int, ConstructKind)?)
  case crossed(Int, ConstructKind, open: Int, ConstructKind)
  case afterElse(Int, open: Int, ConstructKind)
  case unclosed(Int, ConstructKind)

  func diagnostic(_ place: (Int) -> Place) -> Diagnostic {
    switch self {
    case .tooDeep(let tag): Diagnostic("tag.too-deep", at: place(tag), Words.constructsTooDeep)
    case .unopened(let tag, let name, let kind, let inside):
      Diagnostic(
        "tag.unpaired", at: place(tag), Words.unpairedClose(name, needs: kind.start),
        notes: inside.map { [note($0.0, $0.1, place)] } ?? [], hint: Words.unpairedCloseHint(kind.start))
    case .crossed(let tag, let kind, let open, let inner):
      Diagnostic(
        "tag.crossed", at: place(tag), Words.crossed(kind.end, open: inner.start),
        notes: [note(open, inner, place)], hint: Words.crossedHint(inner.end))
    case .afterElse(let tag, let open, let kind):
      Diagnostic(
        "tag.after-else", at: place(tag), Words.afterElse, notes: [note(open, kind, place)],
        hint: Words.afterElseHint)
    case .unclosed(let tag, let kind):
      Diagnostic(
        "tag.unpaired", at: place(tag), Words.unpairedOpen(kind.start, needs: kind.end),
        hint: Words.unpairedOpenHint(kind.end))
    }
  }

  private func note(_ tag: Int, _ kind: ConstructKind, _ place: (Int) -> Place) -> Diagnostic.Note {
    Diagnostic.Note(at: place(tag), Words.opened(kind.start))
  }
}

private struct ConstructMatcher {
  let tags: [Tag?]
  /// Tags at fault that may have been meant to open a pair.
  let spoiled: Set<Int>
  var constructs: [Construct] = []
  private(set) var faults: [PairingFault] = []
  private var stack: [Open] = []
  /// How many tags at fault may still be waiting for their end.
  private var spoiledOpen = 0
  /// How many closing tags are still to come of pairs that were crossed.
  private var owed: [ConstructKind: Int] = [:]
  /// How many of each kind are open.
  private var open: [ConstructKind: Int] = [:]
  /// How often it may still be tried out which of two tags is at fault; none while trying.
  private var trials = 16

  init(tags: [Tag?], spoiled: Set<Int>) {
    self.tags = tags
    self.spoiled = spoiled
  }

  private struct Open {
    let index: Int
    let kind: ConstructKind
    var separators: [Int] = []
    var hasElse = false
  }

  mutating func take(_ index: Int) {
    if spoiled.contains(index) { spoiledOpen += 1 }
    guard let tag = tags[index] else { return }
    if let kind = tag.opens {
      if stack.count == Limits.nesting { faults.append(.tooDeep(index)) }
      stack.append(Open(index: index, kind: kind))
      open[kind, default: 0] += 1
    } else if let kind = tag.closes {
      close(kind, at: index)
    } else if tag.isSeparator {
      separate(tag, at: index)
    } else if tag.isMistypedEnd, let open = pop() {
      constructs.append(Construct(open: open.index, separators: open.separators, close: index))
    }
  }

  /// What is open still is at fault.
  mutating func end() {
    for open in stack { faults.append(.unclosed(open.index, open.kind)) }
  }

  private mutating func pop() -> Open? {
    guard let last = stack.popLast() else { return nil }
    open[last.kind, default: 0] -= 1
    return last
  }

  // MARK: Closing tags

  private mutating func close(_ kind: ConstructKind, at index: Int) {
    guard open[kind] ?? 0 > 0, let match = stack.lastIndex(where: { $0.kind == kind }) else {
      if !takeOwed(kind) { reportUnopened(index, kind.end, needs: kind) }
      return
    }
    if match + 1 < stack.count, isStray(index) {
      return reportUnopened(index, kind.end, needs: kind)
    }
    let isCrossed = cross(upTo: match, kind, at: index)
    guard let open = pop() else { return }
    if stack.count < Limits.nesting, !isCrossed {
      constructs.append(Construct(open: open.index, separators: open.separators, close: index))
    }
  }

  /// Gives up what is open above a tag that is closed; what would have closed it is no further fault. True
  /// where a pair was crossed: then it is not known either how far the outer one reaches.
  private mutating func cross(upTo match: Int, _ kind: ConstructKind, at index: Int) -> Bool {
    let isCrossed = stack.count > match + 1
    while stack.count > match + 1, let inner = pop() {
      owed[inner.kind, default: 0] += 1
      faults.append(.crossed(index, kind, open: inner.index, inner.kind))
    }
    return isCrossed
  }

  /// Whether a closing tag belongs to a pair that was given up.
  private mutating func takeOwed(_ kind: ConstructKind) -> Bool {
    if let count = owed[kind], count > 0 {
      owed[kind] = count - 1
    } else if spoiledOpen > 0 {
      spoiledOpen -= 1
    } else {
      return false
    }
    return true
  }

  /// Whether fewer faults are left where a closing tag is taken for one too many, and not for the end of what
  /// was opened before the innermost pairs.
  private mutating func isStray(_ index: Int) -> Bool {
    guard trials > 0 else { return false }
    trials -= 1
    var without = self
    var with = self
    (without.trials, with.trials) = (0, 0)
    with.take(index)
    for next in tags.indices.dropFirst(index + 1) {
      without.take(next)
      with.take(next)
    }
    without.end()
    with.end()
    return without.faults.count + 1 < with.faults.count
  }

  // MARK: elif and else

  private mutating func separate(_ tag: Tag, at index: Int) {
    let isElse = tag.isElse
    guard let top = stack.indices.last, stack[top].kind != .set, isElse || stack[top].kind == .if else {
      // What is at fault itself was told already, and may belong to what was.
      if spoiledOpen == 0, !(tag.expression?.isFaulty ?? false) {
        reportUnopened(index, isElse ? "else" : "elif", needs: .if)
      }
      return
    }
    if stack[top].hasElse {
      faults.append(.afterElse(index, open: stack[top].index, stack[top].kind))
      return
    }
    stack[top].hasElse = isElse
    stack[top].separators.append(index)
  }

  private mutating func reportUnopened(_ index: Int, _ name: String, needs kind: ConstructKind) {
    let inside = stack.last.map { ($0.index, $0.kind) }
    faults.append(.unopened(index, name: name, needs: kind, inside: inside))
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
