/// A part of a numbered list: a paragraph that is an item of it, or a group of items.
public struct ListPart: Sendable {
  public let range: Range<Int>
  /// The list that it belongs to.
  public let list: String
  /// What begins a group of items; nil where each paragraph names its list.
  public let start: Start?

  /// The start tag of a group of items, which says whether it goes on counting.
  public struct Start: Sendable {
    /// Where attributes can be added.
    public let end: Int
    /// The attributes that say so, with the space before each.
    public let continuation: [Range<Int>]
    /// The attribute that names the group, with the space before it.
    public let name: Range<Int>?
    /// The bytes of the name.
    public let id: Range<Int>?

    public init(end: Int, continuation: [Range<Int>], name: Range<Int>?, id: Range<Int>?) {
      self.end = end
      self.continuation = continuation
      self.name = name
      self.id = id
    }
  }

  public init(range: Range<Int>, list: String, start: Start? = nil) {
    self.range = range
    self.list = list
    self.start = start
  }
}

/// Finds where lists count anew: with each copy of a loop that holds all of a list and does not begin with an item of
/// it. A loop that begins with an item goes over the items of that list.
struct ListScoping {
  private let bodies: CopiedBodies
  private var homes: [String: Int] = [:]
  /// The bodies around each part.
  private(set) var places: [Int] = []
  let parts: [ListPart]

  /// - Parameters:
  ///   - parts: in the order of the document.
  ///   - first: where the first paragraph stands that a copy of a body has; nil for none.
  init(_ parts: [ListPart], bodies: CopiedBodies, first: (Range<Int>) -> Int?) {
    self.parts = parts
    self.bodies = bodies
    guard !parts.isEmpty, !bodies.all.isEmpty else { return }
    places = bodies.places(of: parts.map(\.range.lowerBound))
    let own = bodies.all.map { body in first(body.range).flatMap { Self.list(at: $0, parts) } }
    var around: [String: [Int]] = [:]
    for (part, place) in zip(parts, places) { around[part.list, default: []].append(place) }
    for (list, places) in around {
      homes[list] = bodies.chain(from: bodies.common(places)).first { own[$0] != list }
    }
  }

  private static func list(at offset: Int, _ parts: [ListPart]) -> String? {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, parts[low - 1].range.contains(offset) else { return nil }
    return parts[low - 1].list
  }

  /// The body with whose copies a list counts anew; -1 for none.
  func home(of list: String) -> Int { homes[list] ?? -1 }
}
