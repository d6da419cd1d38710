import VanbanContent
import VanbanExpression

/// What the value in a paragraph of control pairs has come to so far.
enum PairedParagraph {
  case empty
  /// Text, pictures, links: the paragraph holds them.
  case text
  /// Blocks: they have taken the paragraph's place.
  case blocks
}

extension Renderer {
  /// The paragraph of pairs that is open has something to show.
  mutating func keepParagraph() {
    let paragraph = enclosures.lastIndex { if case .paragraph = $0.kind { true } else { false } }
    if let paragraph { enclosures[paragraph].isFilled = true }
  }

  /// Prints the one value of a paragraph of pairs: in it, or, where it is content, in its place.
  mutating func put(
    _ value: Value, of expression: Expression, amidPairs place: LoneValue, in environment: inout Environment
  ) {
    let state = paired.last ?? .text
    let start = buffer.count
    if state != .text, case .object(let object) = value, object is Content || object is CapturedXML,
      putBlocks(object, of: expression, in: place, &environment)
    {
      paired[paired.count - 1] = .blocks
      putBeforeParagraph(from: start)
    } else if state == .blocks {
      put(place.before, in: &environment)
      print(value, of: expression, in: &environment, site: place.site)
      put(place.after, in: &environment)
      putBeforeParagraph(from: start)
    } else {
      if !paired.isEmpty { paired[paired.count - 1] = .text }
      print(value, of: expression, in: &environment, site: place.site)
    }
  }

  /// Moves what was put out from `start` on before the paragraph that is open.
  private mutating func putBeforeParagraph(from start: Int) {
    guard let index = enclosures.lastIndex(where: { if case .paragraph = $0.kind { true } else { false } })
    else { return }
    let begin = enclosures[index].start
    let open = Array(buffer[begin..<start])
    buffer.removeSubrange(begin..<start)
    let moved = buffer.count - begin
    buffer += open
    for inner in index..<enclosures.count { enclosures[inner].start += moved }
    let stay = marks.prefix { $0.start < begin }
    let before = marks[stay.count...].filter { $0.start >= start }.map { $0.moved(by: -open.count) }
    let after = marks[stay.count...].filter { $0.start < start }.map { $0.moved(by: moved) }
    marks = stay + before + after
  }
}

extension NameMark {
  fileprivate func moved(by distance: Int) -> NameMark {
    NameMark(start: start + distance, count: count, space: space)
  }
}
