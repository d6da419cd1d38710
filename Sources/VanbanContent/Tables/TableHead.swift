extension TableRow {
  /// A row of heads: bold, unless a person gave a head an emphasis of its own, and centred.
  public var inHead: TableRow {
    TableRow(
      cells.map { cell in
        var cell = cell
        cell.inlines = cell.inlines.emphasised(.bold)
        cell.alignment = cell.alignment ?? .centre
        return cell
      })
  }

  /// The row with an emphasis in every cell.
  public func adding(_ emphasis: Emphasis) -> TableRow {
    guard !emphasis.isEmpty else { return self }
    var row = self
    for index in cells.indices { row.cells[index].inlines = cells[index].inlines.adding(emphasis) }
    return row
  }
}

extension [Inline] {
  /// With an emphasis, unless a person gave one to the whole of it.
  public func emphasised(_ emphasis: Emphasis) -> [Inline] {
    guard case .whole(let inlines) = HeadingLook(self, emphasis) else { return self }
    return inlines
  }
}
