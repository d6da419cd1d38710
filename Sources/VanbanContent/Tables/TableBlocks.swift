extension Table {
  /// The table with what stands around it, on pages of its own where it lies on its side.
  public func blocks(
    title: [Inline] = [], unit: [Inline] = [], note: [Inline] = [], isLandscape: Bool = false
  ) -> [Block] {
    var blocks: [Block] = []
    if !title.isEmpty {
      blocks.append(.paragraph(Paragraph(.tableTitle, title.emphasised(.bold), keepWithNext: true)))
    }
    if !unit.isEmpty {
      blocks.append(.paragraph(Paragraph(.tableUnit, unit.emphasised(.italic), keepWithNext: true)))
    }
    blocks.append(.table(note.isEmpty ? self : keptWithNext))
    if !note.isEmpty { blocks.append(.paragraph(Paragraph(.tableNote, note))) }
    guard isLandscape else { return blocks }
    let turn = Block.sectionBreak(SectionBreak(landscape: true, restartsNumbering: false))
    let back = Block.sectionBreak(SectionBreak(landscape: false, restartsNumbering: false))
    return [turn] + blocks + [back]
  }
}
