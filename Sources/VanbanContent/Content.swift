public import VanbanExpression
public import VanbanSource

/// Blocks that stand in a document where a paragraph of the template asked for them.
public struct Content: ValueObject, Hashable {
  public var blocks: [Block]

  public init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }

  public var kind: Wording { Wording(vi: "nội dung", en: "content") }
  public var isEmpty: Bool { blocks.isEmpty }

  /// The same blocks where the page lies on its side already: none turns it.
  public var withoutTurns: Content {
    Content(
      blocks.filter {
        if case .sectionBreak(let section) = $0 { section.restartsNumbering } else { true }
      })
  }
  /// The text of content that is one plain paragraph.
  public var plainText: String? {
    guard blocks.count == 1, case .paragraph(let paragraph) = blocks[0] else { return nil }
    return paragraph.inlines.holdsPicture ? nil : paragraph.inlines.plainText
  }
}
