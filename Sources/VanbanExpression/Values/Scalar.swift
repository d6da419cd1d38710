public import VanbanSource
import VanbanText

/// A text as it was typed in a model or a data file, and the place it was typed at.
public struct Scalar: Sendable {
  /// How the digits of a number are to be read.
  public enum Notation: Sendable {
    /// `5.130` is 5130, `17,6` has a fraction.
    case vietnamese
    /// `5130`, `17.6`.
    case machine
  }

  /// The text as typed, in NFC.
  public let text: String
  /// How its digits are read where a number is needed.
  public let notation: Notation
  /// Tells the place of a stretch of `text`.
  public let anchor: Anchor?
  /// The mark of a missing figure ("-", "…"): prints as typed and is never taken for a number.
  public let isMissingFigure: Bool

  public init(
    _ text: String, notation: Notation = .vietnamese, anchor: Anchor? = nil, isMissingFigure: Bool = false
  ) {
    self.text = text
    self.notation = notation
    self.anchor = anchor
    self.isMissingFigure = isMissingFigure
  }

  /// The place of the whole text.
  public var place: Place? { anchor?.place(of: 0..<text.utf8.count) }

  /// What the text comes to where a number is needed.
  public var number: Decimal.Reading {
    isMissingFigure ? .noNumber : Decimal.read(text, notation)
  }

  /// What the text comes to where true or false is needed; nil where it is neither.
  public var bool: Bool? {
    // The longest of the words takes 6 bytes, or 12 where it is typed with combining marks.
    guard text.utf8.count <= 12 else { return nil }
    switch thuong(nfc(text)) {
    case "true", "đúng", "có", "yes": return true
    case "false", "sai", "không", "no": return false
    default: return nil
    }
  }
}
