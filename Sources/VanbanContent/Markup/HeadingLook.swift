/// How a heading line looks: emphasis that a person typed decides, and bold is what it is without any.
enum HeadingLook {
  /// One emphasis from end to end: its own, else bold.
  case whole([Inline])
  /// The first stretch is emphasised and the line goes on.
  case runIn
  /// The first stretch is a number alone: bold text and no heading.
  case text

  init(_ inlines: [Inline], _ ordinary: Emphasis = .bold) {
    let runs = inlines.runs.filter { !$0.text.isBlankText }
    let first = runs.first?.emphasis.look ?? []
    if first.isEmpty {
      self = .whole(inlines.adding(ordinary))
    } else if !runs.reduce(first, { $0.intersection($1.emphasis) }).isEmpty {
      self = .whole(inlines)
    } else {
      self = inlines.first.map(\.isNumberAlone) == true ? .text : .runIn
    }
  }
}

extension Emphasis {
  /// What makes a stretch stand out; raised and lowered letters do not.
  fileprivate var look: Emphasis { intersection([.bold, .italic, .underline, .strike]) }
}

extension Inline {
  /// `3`, `1.2.`, `IV.`, `a)`, `(1)`: figures, or numerals or one letter with a point or bracket.
  fileprivate var isNumberAlone: Bool {
    guard case .run(let text, _) = self else { return false }
    let parts = text.split { ".()/ \t".contains($0) }
    let isMarked = text.contains { ".)".contains($0) }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        part.allSatisfy { $0.isASCII && $0.isNumber }
          || isMarked
            && (part.allSatisfy { "IVXLC".contains($0) } || part.count == 1 && part.allSatisfy(\.isLetter))
      }
  }
}

extension [Inline] {
  fileprivate var runs: [(text: String, emphasis: Emphasis)] {
    flatMap { inline -> [(text: String, emphasis: Emphasis)] in
      switch inline {
      case .run(let text, let emphasis): [(text, emphasis)]
      case .lineBreak, .note, .picture: []
      case .link(_, let inlines): inlines.runs
      }
    }
  }
}

extension String {
  fileprivate var isBlankText: Bool { allSatisfy(\.isWhitespace) }
}
