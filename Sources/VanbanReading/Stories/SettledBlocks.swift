extension [ReadBlock] {
  /// Brings about what neighbours do to each other: the room that falls away between them, the page that a break at
  /// the end of one begins for the next.
  public mutating func settle() {
    joinSameStyles()
    carryPageBreaks()
  }

  private mutating func carryPageBreaks() {
    for index in indices {
      guard case .paragraph(var paragraph) = self[index] else { continue }
      let follows = index > 0 && self[index - 1].endsPage
      guard follows || paragraph.startsWithBreak else { continue }
      paragraph.beginsPage = true
      self[index] = .paragraph(paragraph)
    }
  }
}

extension ReadBlock {
  fileprivate var endsPage: Bool {
    guard case .paragraph(let paragraph) = self, case .pageBreak = paragraph.inlines.last else { return false }
    return true
  }
}

extension ReadParagraph {
  /// A break with text after it.
  fileprivate var startsWithBreak: Bool {
    guard case .pageBreak = inlines.first else { return false }
    return inlines.count > 1
  }
}

extension ReadSection {
  /// The first paragraph of a section begins the page that the section begins.
  public mutating func markFirst() {
    guard case .paragraph(var paragraph) = blocks.first else { return }
    paragraph.beginsPage = true
    blocks[0] = .paragraph(paragraph)
  }
}

extension ReadDrawing {
  /// True for what is about as large as a page of A5: it may be a picture of one.
  public var coversPage: Bool { (width ?? 0) > 350 && (height ?? 0) > 500 }
}
