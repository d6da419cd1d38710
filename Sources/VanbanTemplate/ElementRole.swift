/// What an element is to the engine. A format maps its element names to roles in one table.
public enum ElementRole: UInt8, Sendable {
  /// Looked into, but of no meaning of its own.
  case other
  case paragraph
  case table
  case row
  case cell
  /// Holds paragraphs and may not be left without one: a header, a note, a text box.
  case container
  /// Holds the characters of a paragraph, where the format keeps them in elements of their own (`w:t`).
  case text
  /// A stretch of text with its own formatting; repeated with its properties where text is split.
  case run
  /// Properties of the element it stands in: never content.
  case properties
  /// A property that holds no longer once something is filled in where it stands: "this shows the placeholder".
  case outdated
  case space
  case tab
  case lineBreak
  case hyphen
  /// Shows only where a line ends there; within a tag it is part of the tag.
  case softHyphen
  /// Something to see, whose text is read like the text around it.
  case field
  /// Holds the characters of a field's code, a text of its own.
  case code
  /// Holds one line of text of its own, without formatting: a property, an alternative text.
  case plain
  /// What stands inside is never read: what is kept of text that was taken back.
  case hidden
  /// Text deleted under change tracking: never read, and kept when the paragraph around it goes.
  case deletion
  /// A bookmark's end and the like: stays when the paragraph around it goes.
  case marker
  /// Something to see that is no text: a paragraph that holds one is not empty.
  case solid
  /// Section properties in a paragraph: the paragraph stays for their sake.
  case section
}

extension ElementRole {
  /// The character that the element stands for in a paragraph's text.
  var character: UInt8? {
    switch self {
    case .space: UInt8(ascii: " ")
    case .tab: UInt8(ascii: "\t")
    case .lineBreak: UInt8(ascii: "\n")
    case .hyphen: UInt8(ascii: "-")
    default: nil
    }
  }
}
