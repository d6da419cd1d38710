/// Where a fault, a value or a tag stands.
public enum Place: Sendable {
  /// A stretch of a text input.
  case source(SourceText, SourceSpan)
  /// A paragraph of a template, since Word and LibreOffice show no line numbers.
  case template(TemplatePlace)
  /// A file as a whole.
  case file(String)
  /// An argument of the command line.
  case argument(String)
  case nowhere
}

/// A place in a template: the part, the paragraph, its text and the tag.
public struct TemplatePlace: Hashable, Sendable {
  /// The template's name as the person gave it.
  public var document: String
  /// "body", "header", "footnote", "text box" …
  public var part: Wording
  /// The paragraph's number in its part from 1; in the body, paragraphs outside tables are counted.
  public var paragraph: Int?
  /// The paragraph's text.
  public var text: String
  /// The tag as it was typed.
  public var tag: String?
  /// Where the paragraph stands in the file; nil for what is no paragraph.
  public var location: Location?

  public init(
    document: String, part: Wording, paragraph: Int?, text: String, tag: String? = nil, location: Location? = nil
  ) {
    self.document = document
    self.part = part
    self.paragraph = paragraph
    self.text = text
    self.tag = tag
    self.location = location
  }

  /// A paragraph's element in a part of the package.
  public struct Location: Hashable, Sendable {
    /// The part's name in the package: `word/document.xml`.
    public let part: String
    /// Where the element begins, in bytes of the part in UTF-8.
    public let offset: Int

    public init(part: String, offset: Int) {
      self.part = part
      self.offset = offset
    }
  }
}

/// Tells where a stretch of some decoded text (a scalar, a tag) stands, in UTF-8 bytes of that text.
///
/// Decoded text and source differ by escapes, folding and the runs that a word processor cuts, so the answer is
/// worked out only when a fault needs it.
public struct Anchor: Sendable {
  private let resolve: @Sendable (Range<Int>) -> Place

  public init(_ resolve: @escaping @Sendable (Range<Int>) -> Place) {
    self.resolve = resolve
  }

  /// The same place for every stretch.
  public init(_ place: Place) {
    self.init { _ in place }
  }

  public func place(of range: Range<Int>) -> Place { resolve(range) }

  /// The anchor of a part of the text that begins at `offset`.
  public func advanced(by offset: Int) -> Anchor {
    Anchor { [resolve] in resolve($0.lowerBound + offset..<$0.upperBound + offset) }
  }
}
