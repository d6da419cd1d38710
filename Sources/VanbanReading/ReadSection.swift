/// A stretch of pages of one layout, with what stands on them.
public struct ReadSection: Sendable {
  public var page: ReadPage
  /// What stands in the body of these pages.
  public var blocks: [ReadBlock]
  /// Blocks of each kind of header and footer in force here; nil where pages of that kind have none of their own.
  public var headers: ReadMargins
  public var footers: ReadMargins
  /// False where it goes on in the middle of a page.
  public var beginsPage: Bool

  public init(
    page: ReadPage, blocks: [ReadBlock] = [], headers: ReadMargins = ReadMargins(),
    footers: ReadMargins = ReadMargins(), beginsPage: Bool = true
  ) {
    self.page = page
    self.blocks = blocks
    self.headers = headers
    self.footers = footers
    self.beginsPage = beginsPage
  }
}

/// The layout of pages; lengths in points.
public struct ReadPage: Sendable, Hashable {
  public var width: Double
  public var height: Double
  public var top: Double
  public var bottom: Double
  public var left: Double
  public var right: Double
  /// From the edge of the paper to the header's first line.
  public var header: Double?
  public var footer: Double?
  /// True where the first page has a header and footer of its own (`w:titlePg`; a master page of its own in ODF).
  public var hasOwnFirstPage: Bool
  /// The number that the first page starts again with; nil where numbers go on.
  public var startNumber: Int?
  /// "1", "i", "I", "a", "A", "" where the file says one.
  public var numberFormat: String?
  public var columns: Int

  public var isLandscape: Bool { width > height }
  /// The room for text across.
  public var textWidth: Double { width - left - right }

  public init(
    width: Double, height: Double, top: Double, bottom: Double, left: Double, right: Double, header: Double? = nil,
    footer: Double? = nil, hasOwnFirstPage: Bool = false, startNumber: Int? = nil, numberFormat: String? = nil,
    columns: Int = 1
  ) {
    self.width = width
    self.height = height
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
    self.header = header
    self.footer = footer
    self.hasOwnFirstPage = hasOwnFirstPage
    self.startNumber = startNumber
    self.numberFormat = numberFormat
    self.columns = columns
  }
}

/// What stands in the top or bottom margin, by kind of page.
public struct ReadMargins: Sendable {
  public var first: [ReadBlock]?
  public var odd: [ReadBlock]?
  public var even: [ReadBlock]?

  public init(first: [ReadBlock]? = nil, odd: [ReadBlock]? = nil, even: [ReadBlock]? = nil) {
    self.first = first
    self.odd = odd
    self.even = even
  }
}
