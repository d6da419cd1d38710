public import VanbanExpression

extension ValueObject {
  /// What stands for content in the middle of a sentence; nil for several blocks, and for what is no content.
  public var asInlines: [Inline]? {
    switch self {
    case let content as InlineContent: content.inlines
    case let content as Content: content.inlinesInOneParagraph
    default: nil
    }
  }

  /// What stands for content in place of a paragraph; nil for what is no content.
  public var asBlocks: Content? {
    switch self {
    case let content as Content: content
    case let content as InlineContent: Content([.paragraph(Paragraph(.text, content.inlines))])
    default: nil
    }
  }
}
