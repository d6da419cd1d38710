public import VanbanSource

/// Where a reader is: what messages call the place, and how far its paragraphs are counted.
public struct StoryPlace: Sendable {
  private let document: String
  private let part: String
  public private(set) var title: Wording
  /// Whether paragraphs have numbers here: those of the story itself have, those in tables and boxes have not.
  private var isCounted = true
  private var count = 0

  /// The story of a part, which `part` names as the package does.
  public init(document: String, part: String, title: Wording) {
    self.document = document
    self.part = part
    self.title = title
  }

  /// What it is to be inside a table or box; the first of both gives the name.
  public struct Surroundings: Sendable {
    fileprivate let title: Wording
    fileprivate let isCounted: Bool
  }

  /// Goes into something that has a name of its own. Gives what `leave` needs.
  public mutating func enter(_ title: Wording) -> Surroundings {
    let outer = Surroundings(title: self.title, isCounted: isCounted)
    self.title = title
    isCounted = false
    return outer
  }

  /// Goes into a table: one in a table, a box or a note has no name of its own.
  public mutating func enterTable(_ title: Wording) -> Surroundings { enter(isCounted ? title : self.title) }

  public mutating func leave(to outer: Surroundings) {
    title = outer.title
    isCounted = outer.isCounted
  }

  /// A paragraph begins.
  public mutating func begin() -> Int? {
    guard isCounted else { return nil }
    count += 1
    return count
  }

  /// The place of a paragraph whose element begins at `offset` of its part.
  public func place(number: Int?, text: String, offset: Int) -> TemplatePlace {
    TemplatePlace(
      document: document, part: title, paragraph: number, text: text,
      location: TemplatePlace.Location(part: part, offset: offset))
  }
}
