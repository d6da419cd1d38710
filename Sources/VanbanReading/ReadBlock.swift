public import VanbanSource

/// A paragraph, a table, or what is drawn between paragraphs.
public enum ReadBlock: Sendable {
  case paragraph(ReadParagraph)
  case table(ReadTable)
}

/// A paragraph with its look in force.
public struct ReadParagraph: Sendable {
  public enum Alignment: String, Sendable {
    case left, center, right, justified
  }

  public enum LineSpacing: Sendable, Hashable {
    /// A multiple of single spacing.
    case multiple(Double)
    case exactly(Double)
    case atLeast(Double)
  }

  public var place: TemplatePlace
  public var inlines: [ReadInline]
  /// The label that the word processor numbers it with, without the blank after it: "1.", "a)", "-"; nil for none.
  public var label: String?
  public var alignment: Alignment
  public var left: Double
  public var right: Double
  /// Beyond `left`; negative for a hanging line.
  public var firstLine: Double
  public var before: Double
  public var after: Double
  public var lineSpacing: LineSpacing
  public var keepsWithNext: Bool
  public var keepsLinesTogether: Bool
  /// True where a new page begins at it, by its own property or a break before it.
  public var beginsPage: Bool
  /// From 1 where the paragraph is in the document's outline.
  public var outlineLevel: Int?
  public var borders: ReadBorders
  /// The name of its style as a person sees it.
  public var style: String?
  /// How its end mark looks, which is how an empty paragraph looks.
  public var mark: ReadLook
  /// True where its style leaves no room between paragraphs of the same style; `before` and `after` know of it.
  public var joinsSameStyle: Bool

  public init(
    place: TemplatePlace, inlines: [ReadInline] = [], label: String? = nil, alignment: Alignment = .left,
    left: Double = 0, right: Double = 0, firstLine: Double = 0, before: Double = 0, after: Double = 0,
    lineSpacing: LineSpacing = .multiple(1), keepsWithNext: Bool = false, keepsLinesTogether: Bool = false,
    beginsPage: Bool = false, outlineLevel: Int? = nil, borders: ReadBorders = ReadBorders(),
    style: String? = nil, mark: ReadLook = ReadLook(), joinsSameStyle: Bool = false
  ) {
    self.place = place
    self.inlines = inlines
    self.label = label
    self.alignment = alignment
    self.left = left
    self.right = right
    self.firstLine = firstLine
    self.before = before
    self.after = after
    self.lineSpacing = lineSpacing
    self.keepsWithNext = keepsWithNext
    self.keepsLinesTogether = keepsLinesTogether
    self.beginsPage = beginsPage
    self.outlineLevel = outlineLevel
    self.borders = borders
    self.style = style
    self.mark = mark
    self.joinsSameStyle = joinsSameStyle
  }
}

/// A table with its look in force.
public struct ReadTable: Sendable {
  /// Widths of the grid's columns, as far as the file says them.
  public var columns: [Double]
  public var rows: [ReadRow]
  public var alignment: ReadParagraph.Alignment?
  public var indent: Double

  public init(
    columns: [Double], rows: [ReadRow], alignment: ReadParagraph.Alignment? = nil, indent: Double = 0
  ) {
    self.columns = columns
    self.rows = rows
    self.alignment = alignment
    self.indent = indent
  }
}

public struct ReadRow: Sendable {
  public var cells: [ReadCell]
  /// True where the row is repeated at the head of each page.
  public var isHead: Bool
  /// False where a page may break within the row.
  public var staysWhole: Bool
  /// A fixed height, where the file has one.
  public var exactHeight: Double?

  public init(cells: [ReadCell], isHead: Bool = false, staysWhole: Bool = false, exactHeight: Double? = nil) {
    self.cells = cells
    self.isHead = isHead
    self.staysWhole = staysWhole
    self.exactHeight = exactHeight
  }
}

/// A cell that is seen; those covered by a merge are left out.
public struct ReadCell: Sendable {
  public var blocks: [ReadBlock]
  /// The first grid column that it lies over, from 0.
  public var column: Int
  public var columnSpan: Int
  public var rowSpan: Int
  public var width: Double?
  public var borders: ReadBorders

  public init(
    blocks: [ReadBlock], column: Int, columnSpan: Int = 1, rowSpan: Int = 1, width: Double? = nil,
    borders: ReadBorders = ReadBorders()
  ) {
    self.blocks = blocks
    self.column = column
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.width = width
    self.borders = borders
  }
}

/// Which sides of a paragraph or cell have a line.
public struct ReadBorders: Sendable, Hashable {
  public var top: Bool
  public var bottom: Bool
  public var left: Bool
  public var right: Bool

  public var isBox: Bool { top && bottom && left && right }

  public init(top: Bool = false, bottom: Bool = false, left: Bool = false, right: Bool = false) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }
}
