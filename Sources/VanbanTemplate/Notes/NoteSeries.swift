public import VanbanContent

/// The numbers of a document's footnotes, in the order they are written: the template's own and those of content.
public struct NoteSeries: Sendable {
  public private(set) var last = 0
  /// By the notes that have a name.
  private var numbers: [Note: Int] = [:]

  public init() {}

  /// The number of a note of content, and whether it is written for the first time.
  public mutating func number(of note: Note) -> (number: Int, isFirst: Bool) {
    if note.name != nil, let number = numbers[note] { return (number, false) }
    let number = next()
    if note.name != nil { numbers[note] = number }
    return (number, true)
  }

  /// The number of one of the template's own notes.
  public mutating func next() -> Int {
    last += 1
    return last
  }
}
