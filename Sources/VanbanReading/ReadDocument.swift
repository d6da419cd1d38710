public import VanbanSource

/// A finished document as its file says it: its text and how it looks, whatever the format.
///
/// Looks are those in force: what styles, their parents and the format's defaults come to is worked out by whoever
/// read the file. Lengths are points (1/72 inch). What the file does not say is nil, never guessed.
public struct ReadDocument: Sendable {
  public enum Format: String, Sendable {
    case docx, odt
  }

  /// The file's name as the person gave it.
  public var name: String
  public var format: Format
  /// Stretches of pages, in their order; at least one.
  public var sections: [ReadSection]
  /// Footnotes and endnotes in the order of their numbers in the text.
  public var notes: [ReadNote]
  public var properties: ReadProperties
  /// What the file holds that this form has no word for: text in drawings that could not be read, tracked changes,
  /// pictures of whole pages. A rule that depends on it cannot judge.
  public var unread: [Unread]

  public init(
    name: String, format: Format, sections: [ReadSection] = [], notes: [ReadNote] = [],
    properties: ReadProperties = ReadProperties(), unread: [Unread] = []
  ) {
    self.name = name
    self.format = format
    self.sections = sections
    self.notes = notes
    self.properties = properties
    self.unread = unread
  }
}

/// Something in a file that could not be brought into `ReadDocument`.
public struct Unread: Sendable, Hashable {
  public enum Kind: String, Sendable {
    case trackedChange, textBox, picture, embeddedObject, formula, other
  }

  public var kind: Kind
  public var place: TemplatePlace

  public init(_ kind: Kind, at place: TemplatePlace) {
    self.kind = kind
    self.place = place
  }
}

/// The properties of a document (ECMA-376 part 2, 11; ODF 1.3 part 3, 4.3).
public struct ReadProperties: Sendable, Hashable {
  public var title: String?
  public var subject: String?
  public var creator: String?
  public var language: String?

  public init(title: String? = nil, subject: String? = nil, creator: String? = nil, language: String? = nil) {
    self.title = title
    self.subject = subject
    self.creator = creator
    self.language = language
  }
}

/// A footnote or endnote.
public struct ReadNote: Sendable {
  /// The label that the text shows: "1", "*", "i".
  public var label: String
  public var isEndnote: Bool
  public var blocks: [ReadBlock]
  /// The paragraph that refers to it.
  public var reference: TemplatePlace

  public init(label: String, isEndnote: Bool, blocks: [ReadBlock], reference: TemplatePlace) {
    self.label = label
    self.isEndnote = isEndnote
    self.blocks = blocks
    self.reference = reference
  }
}
