/// A piece of a paragraph's line.
public enum ReadInline: Sendable {
  case run(ReadRun)
  /// A line break within the paragraph.
  case lineBreak
  case tab
  case pageBreak
  /// A call of a note, by its place in `ReadDocument.notes`.
  case note(index: Int, ReadLook)
  /// A field by its kind ("PAGE", "NUMPAGES", "DATE" …) with the text it shows last.
  case field(kind: String, text: String, ReadLook)
  case drawing(ReadDrawing)
}

/// A stretch of text of one look.
public struct ReadRun: Sendable, Hashable {
  public var text: String
  public var look: ReadLook
  /// The address that it leads to.
  public var link: String?

  public init(text: String, look: ReadLook, link: String? = nil) {
    self.text = text
    self.look = look
    self.link = link
  }
}

/// How characters look; nil where neither the file nor its defaults say.
public struct ReadLook: Sendable, Hashable {
  public enum Position: String, Sendable {
    case baseline, superscript, `subscript`
  }

  /// The font of Latin letters with diacritics, by its name (a theme's font resolved).
  public var font: String?
  /// In points.
  public var size: Double?
  public var isBold: Bool
  public var isItalic: Bool
  public var isUnderlined: Bool
  public var isStruck: Bool
  /// True where small letters are shown as capitals.
  public var isAllCapitals: Bool
  public var isSmallCapitals: Bool
  public var isHidden: Bool
  public var position: Position
  /// Six hexadecimal digits; nil for the automatic colour, which is black.
  public var color: String?
  /// Six hexadecimal digits of what is behind the text; nil for none.
  public var background: String?
  /// BCP 47.
  public var language: String?

  public init(
    font: String? = nil, size: Double? = nil, isBold: Bool = false, isItalic: Bool = false,
    isUnderlined: Bool = false, isStruck: Bool = false, isAllCapitals: Bool = false, isSmallCapitals: Bool = false,
    isHidden: Bool = false, position: Position = .baseline, color: String? = nil, background: String? = nil,
    language: String? = nil
  ) {
    self.font = font
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.isStruck = isStruck
    self.isAllCapitals = isAllCapitals
    self.isSmallCapitals = isSmallCapitals
    self.isHidden = isHidden
    self.position = position
    self.color = color
    self.background = background
    self.language = language
  }
}

/// A picture, a drawn line or a box.
public struct ReadDrawing: Sendable {
  public enum Kind: Sendable {
    case picture
    case line
    /// A text box, or a shape with text.
    case box([ReadBlock], hasOutline: Bool)
    case other
  }

  public var kind: Kind
  public var width: Double?
  public var height: Double?
  /// True where it stands in the line like a letter, false where it floats.
  public var isInline: Bool
  /// Its alternative text.
  public var description: String?

  public init(
    kind: Kind, width: Double? = nil, height: Double? = nil, isInline: Bool = true, description: String? = nil
  ) {
    self.kind = kind
    self.width = width
    self.height = height
    self.isInline = isInline
    self.description = description
  }
}
