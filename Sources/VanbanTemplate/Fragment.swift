/// What stands between the tags of a compiled part.
///
/// What is rare or large is kept apart, so that the others, of which a row has many, are copied at a few bytes' cost.
public enum Fragment: Sendable {
  /// Bytes of the part as they are.
  case source(Range<Int>)
  /// Bytes that the engine puts in: the ends and beginnings of runs that a loop cuts.
  case bytes([UInt8])
  /// A place that is filled at the end, by its number among the part's hooks; the range is what stands there otherwise.
  indirect case hook(Int, Range<Int>)
  /// Declarations of the writers' prefixes that the root lacks, for when something is written.
  case declarations([UInt8])
  /// The id or number of one of the template's own notes.
  indirect case noteMark(NoteMark)
  indirect case open(Enclosure)
  case close
  /// What is kept by `set … endset` from here on is of this kind.
  case capture(KeptKind)
  /// A row follows: its table has something to show.
  case row
  /// A table follows: it needs a paragraph between it and one that stands right before it.
  case table
  /// Text or a value follows: the paragraph around it has something to show.
  case filled
  indirect case tally(Tally)
  /// An id or a name, by the number of its key: each copy has its own.
  indirect case identity(Int, Range<Int>)
  /// An id of an element that is opened once more: another each time.
  indirect case fresh(IdentitySpace, Range<Int>)
  /// The number of rows of a cell merged downwards, by the number of the cell: it counts the rows that are printed.
  case rowSpan(Int)
  /// A row of such a cell after its first.
  case spannedRow(Int)
  /// The start tag of a list's items, by its number.
  case listStart(Int)
  /// A copy with so many names of its own follows.
  case beginCopy(Int)
  case endCopy
}

/// An element that may not be left without what it is there for.
public enum Enclosure: Sendable {
  /// Goes as a whole when no row is left in it.
  case table
  /// Goes as a whole when nothing is left in its `content`; a row that is left keeps its table.
  case group(isRow: Bool)
  /// What has to be left in a group.
  case content
  /// Gets this empty paragraph when no block is left in it, or when the last one is a table.
  case blocks(emptyParagraph: [UInt8])
  /// An address: what the writer gives as a reference to it takes its place.
  case target
  /// A paragraph whose text stands in control pairs, all of it: where none of it is printed it goes, but for
  /// these bytes; so it does where blocks are printed, which take its place.
  case paragraph(kept: [Fragment])
  /// A paragraph or row of control tags: what they set holds, what stands there goes, but for these bytes.
  case control(kept: [Fragment])
}

/// What `set … endset` keeps of a part, and with it where that can stand.
public enum KeptKind: Sendable {
  /// Characters of a run.
  case text
  /// Whole runs, of several kinds of formatting.
  case runs
  case blocks
  case rows
}

/// Where a tag's value is printed.
public enum Slot: Sendable {
  /// Within the text of a run, given by its number among the part's sites; nil where no content can stand.
  case text(site: Int?)
  /// In a property, an attribute or a field's code: one line of plain text.
  case plain(PlainForm)
  /// In a paragraph that holds nothing else.
  case paragraph(LoneValue)
  /// The same with control pairs around it.
  case amidPairs(LoneValue)
}

/// A paragraph of one value: content takes its place, text stands between what is around.
public final class LoneValue: Sendable {
  /// The numbers of what content is written like, among the part's patterns and sites.
  let pattern: Int
  let site: Int?
  /// What stays where content takes the paragraph's place.
  let markers: [Fragment]
  let before: [Fragment]
  let after: [Fragment]
  /// Where the paragraph is all that a container holds: what the container gets when content leaves it without one.
  let emptyParagraph: [UInt8]?

  init(
    pattern: Int, site: Int?, markers: [Fragment], before: [Fragment], after: [Fragment],
    emptyParagraph: [UInt8]? = nil
  ) {
    self.pattern = pattern
    self.site = site
    self.markers = markers
    self.before = before
    self.after = after
    self.emptyParagraph = emptyParagraph
  }

  /// The same as all that a container holds.
  func alone(inContainerOf emptyParagraph: [UInt8]) -> LoneValue {
    LoneValue(
      pattern: pattern, site: site, markers: markers, before: before, after: after, emptyParagraph: emptyParagraph)
  }
}

/// Columns are counted before they are written: spans and widths depend on how many there are.
public enum Tally: Sendable {
  case begin(Int)
  case add(Int)
  /// Prints the number.
  case number
  /// Prints these bytes once less than the number says: the cells that a wide one covers.
  case covered([UInt8])
  /// Prints a width as the writer shares it among so many.
  case width(Range<Int>)
  case end
}
