extension ReadInline {
  /// What is read: tabs and line breaks as characters; nothing for calls of notes and drawings.
  public var text: String {
    switch self {
    case .run(let run): run.text
    case .field(_, let text, _): text
    case .tab: "\t"
    case .lineBreak: "\n"
    case .pageBreak, .note, .drawing: ""
    }
  }

  /// How it looks; nil for what has no look of its own.
  public var look: ReadLook? {
    switch self {
    case .run(let run): run.look
    case .field(_, _, let look), .note(_, let look): look
    case .lineBreak, .tab, .pageBreak, .drawing: nil
    }
  }
}

extension ReadParagraph {
  /// Its text, without its label.
  public var text: String { inlines.map(\.text).joined() }

  /// The looks of what there is to read, in order: white space aside.
  public var looks: [ReadLook] {
    inlines.compactMap { inline in
      inline.text.allSatisfy(\.isWhitespace) ? nil : inline.look
    }
  }
}

extension Sequence<ReadBlock> {
  /// All paragraphs in reading order, those in cells and boxes too: a box after the paragraph that it is fixed to.
  public var allParagraphs: [ReadParagraph] {
    var result: [ReadParagraph] = []
    for block in self { block.collect(into: &result) }
    return result
  }
}

extension ReadBlock {
  fileprivate func collect(into result: inout [ReadParagraph]) {
    switch self {
    case .table(let table):
      for row in table.rows {
        for block in row.cells.flatMap(\.blocks) { block.collect(into: &result) }
      }
    case .paragraph(let paragraph):
      result.append(paragraph)
      for case .drawing(let drawing) in paragraph.inlines {
        if case .box(let blocks, _) = drawing.kind { for block in blocks { block.collect(into: &result) } }
      }
    }
  }
}
