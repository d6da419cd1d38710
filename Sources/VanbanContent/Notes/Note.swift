public import VanbanSource

/// A footnote where its number stands in a line.
public struct Note: Sendable {
  /// What it is called by; notes of one name and text are one note. Nil for `^[…]`, each of which is a note of its own.
  public let name: String?
  /// Its text; empty as long as it is not defined.
  public private(set) var inlines: [Inline]
  /// False for a name whose text is not known (yet).
  public private(set) var isDefined: Bool
  /// Where it was typed; no part of what it is.
  public let place: Place

  /// A note with its text, as `^[…]` writes it.
  public init(_ inlines: [Inline], at place: Place = .nowhere) {
    name = nil
    self.inlines = inlines
    isDefined = true
    self.place = place
  }

  /// A note called by its name, `[^name]`.
  public init(named name: String, at place: Place = .nowhere) {
    self.name = name
    inlines = []
    isDefined = false
    self.place = place
  }

  /// The note with the text that its name stands for.
  public func defined(as inlines: [Inline]) -> Note {
    var note = self
    note.inlines = inlines
    note.isDefined = true
    return note
  }
}

extension Note: Hashable {
  public static func == (left: Note, right: Note) -> Bool {
    left.name == right.name && left.isDefined == right.isDefined && left.inlines == right.inlines
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(inlines)
  }
}
