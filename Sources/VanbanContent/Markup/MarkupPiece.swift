public import VanbanExpression
public import VanbanSource

/// What a text consists of once its tags have been carried out: typed text, and what the tags put between.
public enum MarkupPiece: Sendable {
  /// Typed text in UTF-8, in which markup is read; the anchor tells the place of its bytes.
  case typed([UInt8], Anchor)
  /// Text put in by a tag: it prints as it is, and a line end in it is a line break.
  case value(String)
  /// Content put in by a tag; the place is the tag's.
  case object(any ValueObject, Place)
  /// `ngat_trang`, `huong ngang`, `het_huong`: a tag that is neither a value nor control.
  case directive(String, arguments: String, Place)
}

/// A stretch of a line that a value holds: emphasis and links that stand in the middle of a sentence.
public struct InlineContent: ValueObject, Hashable {
  public var inlines: [Inline]

  public init(_ inlines: [Inline]) {
    self.inlines = inlines
  }

  public var kind: Wording { Wording(vi: "nội dung trong dòng", en: "inline content") }
  /// Nil where a picture stands in it, for which no text stands.
  public var plainText: String? { inlines.holdsPicture ? nil : inlines.plainText }
  public var isEmpty: Bool { inlines.isEmpty }
}
