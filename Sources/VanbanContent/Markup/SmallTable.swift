import VanbanSource

/// Reads a table drawn with bars: a head line, a rule line that aligns, lines that are rows.
struct SmallTable {
  let text: MarkupText

  /// The table, or nil where a row does not fit the head; that is reported at the row.
  func read(
    head: Range<Int>, rule: Range<Int>, rows: [Range<Int>], diagnostics: inout Diagnostics
  ) -> Table? {
    let columns = cells(of: rule).map { TableColumn(.byContent, alignment(of: $0)) }
    let headRow = row(head, columns.count, diagnostics: &diagnostics)
    let body = rows.map { row($0, columns.count, diagnostics: &diagnostics) }
    guard let headRow, body.allSatisfy({ $0 != nil }) else { return nil }
    var misfits: [TableMisfit] = []
    return Table(
      columns: columns, head: [headRow.inHead], body: body.compactMap { $0 },
      origin: TableOrigin(text.place(of: head)), misfits: &misfits)
  }

  private func row(_ line: Range<Int>, _ columns: Int, diagnostics: inout Diagnostics) -> TableRow? {
    let cells = cells(of: line)
    guard cells.count == columns else {
      diagnostics.report(.smallTableRow(cells.count, of: columns, at: text.place(of: line)))
      return nil
    }
    return TableRow(cells.map { TableCell(InlineReader.read(text, $0, diagnostics: &diagnostics)) })
  }

  /// The stretches between the typed bars of a line; the one at its end may be left out.
  private func cells(of line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound + 1
    var index = start
    while index < line.upperBound {
      if text.isTyped(.backslash, at: index) {
        index += 1
      } else if text.isTyped(UInt8(ascii: "|"), at: index) {
        cells.append(text.trimmed(start..<index))
        start = index + 1
      }
      index += 1
    }
    if start < line.upperBound { cells.append(text.trimmed(start..<line.upperBound)) }
    return cells
  }

  /// `:--`, `:-:`, `--:`.
  private func alignment(of rule: Range<Int>) -> TableAlignment {
    guard !rule.isEmpty else { return .left }
    let colon = UInt8(ascii: ":")
    switch (text.isTyped(colon, at: rule.lowerBound), text.isTyped(colon, at: rule.upperBound - 1)) {
    case (true, true): return .centre
    case (false, true): return .right
    default: return .left
    }
  }
}

extension Diagnostic {
  fileprivate static func smallTableRow(_ found: Int, of columns: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "content.table-row", at: place,
      Wording(
        vi: "hàng này của bảng có \(found) ô, dòng kẻ dưới đầu bảng có \(columns)",
        en: "this row of the table has \(found) cells, the rule line under the head has \(columns)"),
      hint: Wording(
        vi: #"thêm hoặc bớt ô; muốn in dấu | trong ô thì viết \|"#,
        en: #"add or remove cells; to print a bar inside a cell write \|"#))
  }
}
