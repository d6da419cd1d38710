extension [ReadBlock] {
  /// Brings about what neighbours do to each other: the room that falls away between them, the page that a break at
  /// the end of one begins for the next.
  public mutating func settle() {
    joinSameStyles()
    carryPageBreaks()
  }

  private mutating func carryPageBreaks() {
    for index in indices where self[index].startsWithBreak || (index > 0 && self[index - 1].endsPage) {
      self[index].beginPage()
    }
  }
}

extension ReadBlock {
  /// Its first paragraph begins a page.
  public mutating func beginPage() {
    switch self {
    case .paragraph(var paragraph):
      paragraph.beginsPage = true
      self = .paragraph(paragraph)
    case .table(var table):
      guard !(table.rows.first?.cells.first?.blocks.isEmpty ?? true) else { return }
      table.rows[0].cells[0].blocks[0].beginPage()
      self = .table(table)
    }
  }

  fileprivate var endsPage: Bool {
    guard case .paragraph(let paragraph) = self, case .pageBreak = paragraph.inlines.last else { return false }
    return true
  }

  /// A break with text after it.
  fileprivate var startsWithBreak: Bool {
    guard case .paragraph(let paragraph) = self, case .pageBreak = paragraph.inlines.first else { return false }
    return paragraph.inlines.count > 1
  }
}


extension ReadSection {
  /// The first paragraph of a section begins the page that the section begins.
  public mutating func markFirst() {
    if !blocks.isEmpty { blocks[0].beginPage() }
  }
}

extension ReadDrawing {
  /// As it is seen: a shape of no height to speak of is a line.
  public var seen: ReadDrawing {
    guard case .other = kind, let height, height <= 3, (width ?? 10) >= 10 else { return self }
    var line = self
    line.kind = .line
    return line
  }

  /// True for what is about as large as a page of A5: it may be a picture of one.
  public var coversPage: Bool { (width ?? 0) > 350 && (height ?? 0) > 500 }
}
