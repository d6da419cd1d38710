/// A block of content.
public enum Block: Hashable, Sendable {
  case paragraph(Paragraph)
  case table(Table)
  case rule(Rule)
  case stamp(Stamp)
  case sectionBreak(SectionBreak)
  case pageBreak
  case document(SubDocument)
}

/// A paragraph, a heading, a list item: text with a role.
public struct Paragraph: Hashable, Sendable {
  public var role: Role
  public var inlines: [Inline]
  /// Stays on the page of what follows it.
  public var keepWithNext: Bool

  public init(_ role: Role = .text, _ inlines: [Inline], keepWithNext: Bool = false) {
    self.role = role
    self.inlines = inlines
    self.keepWithNext = keepWithNext
  }

  /// What a paragraph is; each role has a style name that templates may define (`StyleName`).
  public enum Role: Hashable, Sendable {
    /// Running text, typed numbering included.
    case text
    /// An item that begins with `-`, `+` or `*`, mark included in its text.
    case item
    /// A heading of level 1–6 on its own line, or run into the text that follows it.
    case heading(Int)
    /// The word and number of a Phần, Chương, Mục or Tiểu mục on a centred line.
    case division
    /// Its title on the next centred line.
    case divisionTitle
    /// `Điều 1. …` as one indented bold line.
    case article
    case centred
    /// What stands above a table, the line of its unit over its right end, and what stands below.
    case tableTitle, tableUnit, tableNote
    /// A picture that stands alone, and the line below that says what it shows.
    case picture
    case caption
  }
}

/// A solid line of a given length, centred where it stands.
public struct Rule: Hashable, Sendable {
  public enum Length: Hashable, Sendable {
    case points(Double)
    /// A share of the last line of texts set one under the other and wrapped at the width they stand in.
    case share(Double, ofLastLine: MeasuredText)
  }

  public var length: Length
  /// Thickness in points.
  public var weight: Double

  public init(_ length: Length, weight: Double = 0.75) {
    self.length = length
    self.weight = weight
  }
}

/// Text with what is needed to know its width: the face of Times New Roman and the size in points.
public struct MeasuredText: Hashable, Sendable {
  public var text: String
  public var bold: Bool
  public var italic: Bool
  public var size: Double

  public init(_ text: String, bold: Bool = false, italic: Bool = false, size: Double) {
    self.text = text
    self.bold = bold
    self.italic = italic
    self.size = size
  }
}

/// A mark in a single-line box: KHẨN, MẬT, LƯU HÀNH NỘI BỘ. Sizes in points.
public struct Stamp: Hashable, Sendable {
  public var text: String
  public var width: Double
  public var height: Double
  /// Bright red, as urgency marks are.
  public var red: Bool
  /// Where the box begins, as a share of the free width from the left.
  public var start: Double
  /// The room above the box.
  public var spaceBefore: Double

  public init(
    _ text: String, width: Double, height: Double, red: Bool, start: Double = 0, spaceBefore: Double = 6
  ) {
    self.start = start
    self.spaceBefore = spaceBefore
    self.text = text
    self.width = width
    self.height = height
    self.red = red
  }
}

/// What follows stands on a new page with its own page numbers from 1, not shown on its first page.
public struct SectionBreak: Hashable, Sendable {
  public var landscape: Bool
  /// Numbers pages from 1 again.
  public var restartsNumbering: Bool

  public init(landscape: Bool = false, restartsNumbering: Bool = true) {
    self.landscape = landscape
    self.restartsNumbering = restartsNumbering
  }
}
