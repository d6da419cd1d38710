import VanbanContent

/// A paragraph of no text before or after a table.
public struct TableGap: Hashable, Sendable {
  /// In points.
  public let height: Double
  public let keepWithNext: Bool
  /// Sets the table apart from running text; there is none in a cell.
  public let isBefore: Bool
}

extension Content {
  /// Room as above a paragraph, where a table follows text or what the template has above the content.
  ///
  /// There is none below the table's own title or unit, nor at the top of a page that the content begins.
  func gap(before index: Int) -> TableGap? {
    let gap = TableGap(height: 6, keepWithNext: true, isBefore: true)
    guard index > 0 else { return gap }
    switch blocks[index - 1] {
    case .paragraph(let paragraph): return [.tableTitle, .tableUnit].contains(paragraph.role) ? nil : gap
    case .sectionBreak, .pageBreak: return nil
    default: return gap
    }
  }

  /// A table needs a paragraph between it and a table that follows, here or in the template.
  func gap(after index: Int) -> TableGap? {
    guard case .table(let table) = blocks[index] else { return nil }
    let gap = TableGap(
      height: 1, keepWithNext: table.body.last?.keepWithNext ?? false, isBefore: false)
    guard index + 1 < blocks.count else { return gap }
    if case .table = blocks[index + 1] { return gap }
    return nil
  }
}
