public import VanbanReading
import VanbanText

/// A line as it was typed: what stands in a paragraph between line breaks, or in one of the columns that tabs
/// make of it.
public struct AnatomyLine: Sendable {
  /// What a reader sees, without blanks at the ends; small letters that are shown as capitals are capitals.
  public internal(set) var text: String
  /// The stretches that are seen.
  public internal(set) var runs: [ReadRun]
  public let paragraph: ReadParagraph
  public let stand: Stand
  /// Its number in reading order.
  public internal(set) var index = 0
  /// 0 for the leftmost column of a table or of tab stops.
  public internal(set) var column: Int
  /// True for the first line of its paragraph.
  public let isFirst: Bool
  /// True where a new page begins at it.
  public let beginsPage: Bool
  /// True for the first line of a section other than the first.
  public internal(set) var startsSection = false
  /// What is drawn in it, boxes left out: their lines are lines of their own.
  public let drawings: [ReadDrawing]

  /// Where a line stands.
  public struct Stand: Sendable {
    public let section: Int
    public let cell: Cell?
    /// The room across in points; nil where the file does not say.
    public let width: Double?
    /// True in a text box.
    public let isBoxed: Bool
  }

  /// A cell by its outermost table.
  public struct Cell: Sendable {
    /// The table's number in reading order.
    public let table: Int
    public let row: Int
    public let column: Int
    public let borders: ReadBorders
    /// True where the table has lines, as tables of data have and tables of layout have not.
    public let isInGrid: Bool
  }
}

extension AnatomyLine {
  public var isEmpty: Bool { text.isEmpty }

  /// The line without what stands in it.
  var blank: AnatomyLine {
    var line = self
    (line.text, line.runs) = ("", [])
    return line
  }

  /// The stretches that have letters or digits: what a look is judged by.
  var written: [ReadRun] { runs.filter { $0.text.contains { $0.isLetter || $0.isNumber } } }
  var isBold: Bool { !written.isEmpty && written.allSatisfy(\.look.isBold) }
  var isItalic: Bool { !written.isEmpty && written.allSatisfy(\.look.isItalic) }
  var isUnderlined: Bool { !written.isEmpty && written.allSatisfy(\.look.isUnderlined) }
  var isCapital: Bool { text.isInCapitals }
  var isCentred: Bool { paragraph.alignment == .center }
  /// Unaccented small letters with single blanks between words, for comparing.
  var plain: String { text.plainWords }
  /// The size of most of its letters.
  var size: Double? {
    var counts: [Double: Int] = [:]
    for run in written { if let size = run.look.size { counts[size, default: 0] += run.text.count } }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// True for a line of underscores or hyphens, which is how a rule is typed.
  var isTypedRule: Bool { text.count >= 3 && text.allSatisfy { "_-—–─".contains($0) } }

  /// The width of its text on one line, at the size of most of its letters.
  var textWidth: Double? {
    size.map { TextWidth.points(text, bold: isBold, italic: isItalic, size: $0) }
  }

  func isBeside(_ other: AnatomyLine) -> Bool {
    stand.cell?.table == other.stand.cell?.table && stand.cell?.column == other.stand.cell?.column
      && column == other.column
  }
}

extension String {
  /// Unaccented small letters with single blanks between words, for comparing.
  var plainWords: String { fold(self).split(separator: "_").joined(separator: " ") }

  /// True where it has letters and none of them is small.
  var isInCapitals: Bool {
    unicodeScalars.contains { $0.properties.isUppercase }
      && !unicodeScalars.contains { $0.properties.isLowercase }
  }

  /// Without blanks of any kind at the ends, no-break spaces too.
  var withoutBlanksAround: String {
    var part = self[...]
    while let last = part.last, last.isWhitespace { part.removeLast() }
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    return String(part)
  }
}
