public import VanbanSource
import VanbanText

/// A text with tags in it, compiled once: a text of a model, a cell, a message.
///
/// A line that holds nothing but control tags and remarks disappears with its line end.
public struct TextTemplate: Sendable {
  /// The compiled text.
  public let steps: [Step<TextLiteral, TextSlot>]

  /// Compiles a text. `anchor` tells places in `bytes`. With `escapes` a backslash before `{{`, `{%` or `{#`
  /// makes it text; `directives` are the control words beside those of the language.
  public init(
    _ bytes: [UInt8], anchor: Anchor, escapes: Bool = true, directives: Set<String> = [],
    diagnostics: inout Diagnostics
  ) {
    guard bytes.contains(0x7B) || bytes.contains(0xEF) else {
      steps = bytes.isEmpty ? [] : [.literal(.text(String(decoding: bytes, as: UTF8.self), offset: 0))]
      return
    }
    let found = findTags(in: bytes, anchor: anchor, escapes: escapes, diagnostics: &diagnostics)
    let tags = found.map(\.tag)
    reportUnknownDirectives(found, directives, anchor, &diagnostics)
    let constructs = matchConstructs(
      tags, place: { anchor.place(of: found[$0].range) }, diagnostics: &diagnostics)
    let pieces = cutLines(bytes, found)
    var builder = StepBuilder(bytes: bytes, found: found, constructs: constructs, pieces: pieces)
    steps = builder.steps()
  }

  /// Compiles a text that is a string.
  public init(
    _ text: String, anchor: Anchor = Anchor(.nowhere), escapes: Bool = true, directives: Set<String> = [],
    diagnostics: inout Diagnostics
  ) {
    self.init(
      Array(text.utf8), anchor: anchor, escapes: escapes, directives: directives, diagnostics: &diagnostics)
  }

  /// True where there is no tag in it.
  public var isLiteral: Bool {
    steps.allSatisfy { if case .literal(.text) = $0 { true } else { false } }
  }

  /// The expressions in it, in the order of the text.
  public var expressions: [Expression] { steps.flatMap(\.expressions) }
}

/// What stands between the printing tags of a text.
public enum TextLiteral: Sendable {
  /// Text, and where it begins in the source in UTF-8 bytes; escapes are as typed.
  case text(String, offset: Int)
  /// A control word that the language does not know, what follows it, and the tag's stretch of the source.
  case directive(String, arguments: String, range: Range<Int>)
}

/// The stretch of the source that a printing tag stands in, in UTF-8 bytes.
public struct TextSlot: Sendable, Hashable {
  public let range: Range<Int>

  public init(range: Range<Int>) {
    self.range = range
  }
}

private func reportUnknownDirectives(
  _ found: [FoundTag], _ known: Set<String>, _ anchor: Anchor, _ diagnostics: inout Diagnostics
) {
  for found in found {
    guard case .directive(let word, _) = found.tag, !known.contains(word) else { continue }
    diagnostics.report(.unknownDirective(word, known: known.sorted(), at: anchor.place(of: found.range)))
  }
}

extension Diagnostic {
  /// A control word that there is not. `known` are those beside the words of the language.
  public static func unknownDirective(_ word: String, known: [String] = [], at place: Place) -> Diagnostic {
    let words = ["for", "endfor", "if", "elif", "else", "endif", "set", "endset"] + known
    let nearest = nearestName(to: word, among: words)
    return Diagnostic(
      "tag.unknown-word", at: place, Words.unknownDirective(word),
      hint: nearest.map(Words.didYouMean) ?? Words.controlWordHint)
  }
}

extension Step {
  /// The expressions of a step and what it holds, in the order of the text.
  public var expressions: [Expression] {
    switch self {
    case .literal: []
    case .output(let expression, _), .assign(_, let expression): [expression]
    case .loop(_, let over, let body, let otherwise):
      [over] + body.flatMap(\.expressions) + otherwise.flatMap(\.expressions)
    case .branch(let branches, let otherwise):
      branches.flatMap { [$0.condition] + $0.body.flatMap(\.expressions) }
        + otherwise.flatMap(\.expressions)
    case .capture(_, let body): body.flatMap(\.expressions)
    }
  }
}
