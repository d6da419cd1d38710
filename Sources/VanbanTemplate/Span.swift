import VanbanExpression

/// A stretch of a part that compiles to something else than its bytes. Spans nest or follow one another.
struct Span {
  let range: Range<Int>
  let kind: Kind
  /// Decides between spans of one range: the outer one has the smaller number.
  let rank: Int

  enum Kind {
    /// Printed as these bytes, whatever stands inside.
    case replaced([UInt8])
    /// A tag whose value is printed.
    case value(Expression, Slot)
    case assignment(String, Expression)
    /// Runs for its faults; nothing is printed.
    case probe(Step<Fragment, Slot>)
    case region(Region)
    /// A number among the part's hooks.
    case hook(Int)
    case declarations([UInt8])
    case noteMark(NoteMark)
    case enclosure(Enclosure)
    case row
    /// An id or a name, by the number of its key.
    case identity(Int)
    case listStart(Int)
    case fragment(Fragment)
    /// The width of a column that is repeated.
    case width
    /// A number that grows with the columns that are repeated, from what it is without them.
    case growing(base: Int, by: [(columns: Int, construct: Construct)], Tally)
  }

  /// Whether what stands inside is compiled too.
  var isOpen: Bool {
    switch kind {
    case .region, .enclosure, .row: true
    default: false
    }
  }
}

extension Span {
  static func precedes(_ a: Span, _ b: Span) -> Bool {
    if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
    if a.range.upperBound != b.range.upperBound {
      // What takes up no bytes stands before what begins at the same place.
      if a.range.isEmpty || b.range.isEmpty { return a.range.isEmpty }
      return a.range.upperBound > b.range.upperBound
    }
    return a.rank < b.rank
  }
}
