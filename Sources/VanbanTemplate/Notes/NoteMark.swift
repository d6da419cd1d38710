import VanbanExpression

/// Bytes of a part that tell which of the template's own notes stands there: a footnote, an endnote, a comment.
public struct NoteMark: Sendable {
  public enum Kind: Sendable {
    /// The id of a note at the place it belongs to: here it is printed.
    case reference
    /// The id where the stretch begins that the note is about, and where it ends.
    case start, end
    /// The id where the note's text stands.
    case own
    /// The number that readers see.
    case number
  }

  public let kind: Kind
  /// The part that holds the notes' texts; empty where they stand at their references.
  public let part: String
  public let id: String
  /// The bytes that a copy changes.
  public let range: Range<Int>
  /// Takes a number in the series of footnotes.
  public let counts: Bool

  public init(_ kind: Kind, part: String = "", id: String, at range: Range<Int>, counts: Bool = false) {
    self.kind = kind
    self.part = part
    self.id = id
    self.range = range
    self.counts = counts
  }
}

/// A note in a part that holds nothing else, as steps that run where the note is referred to.
struct CompiledNote: Sendable {
  let id: String
  let range: Range<Int>
  let steps: [Step<Fragment, Slot>]
  let hasTags: Bool
  /// True for what stays whatever is referred to: separators, notes that nothing in the template refers to.
  var isFixed = true
}
