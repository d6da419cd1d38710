public import VanbanContent
import VanbanTemplate

// A table in OpenDocument (OpenDocument 1.3 part 3, 9.1). DOCXTables is its mirror.
extension ODTWriter {
  public mutating func write(_ table: Table, like pattern: ODTPattern, to buffer: inout [UInt8]) {
    do throws(TableLayout.Overrun) {
      let layout = try TableLayout(table, in: width(for: pattern), size: cellSize)
      var form = ODTTableForm(layout, like: pattern, &self)
      form.open(width(for: pattern), &self, &buffer)
      if !table.head.isEmpty {
        buffer += "<table:table-header-rows>".utf8
        write(table.head, isHead: true, &form, to: &buffer)
        buffer += "</table:table-header-rows>".utf8
      }
      write(table.body, isHead: false, &form, to: &buffer)
      buffer += "</table:table>".utf8
    } catch {
      faults.reportOnce(.tableTooWide(error, at: table.origin.place))
    }
  }

  /// The size of the text in cells, in points.
  private var cellSize: Double {
    let name = StyleName.tableCell.rawValue
    return namedStyles.size(named: name).map { $0 + (sizeShifts[name] ?? 0) } ?? 13
  }

  private mutating func write(
    _ rows: [TableRow], isHead: Bool, _ form: inout ODTTableForm, to buffer: inout [UInt8]
  ) {
    var cursor = TableCursor(columns: form.layout.widths.count)
    for (number, row) in rows.enumerated() {
      if isHead, let height = form.layout.headHeights[number] {
        form.openRow(height: height, &self, &buffer)
      } else {
        buffer += form.rowOpening
      }
      for slot in cursor.slots(of: row) {
        switch slot {
        case .cell(let number, let column):
          write(row.cells[number], at: column, isHead: isHead, keep: row.keepWithNext, &form, to: &buffer)
        case .continued(_, let span): form.writeCovered(span, &buffer)
        }
      }
      buffer += "</table:table-row>".utf8
    }
  }

  private mutating func write(
    _ cell: TableCell, at column: Int, isHead: Bool, keep: Bool, _ form: inout ODTTableForm,
    to buffer: inout [UInt8]
  ) {
    form.openCell(cell, &buffer)
    form.openParagraph(
      isHead: isHead, keep: keep, form.layout.setting(of: cell, at: column), &self, &buffer)
    var text = isHead ? form.headText : form.cellText
    text.width = form.layout.textWidth(of: cell, at: column)
    write(cell.inlines, like: text, to: &buffer)
    buffer += "</text:p></table:table-cell>".utf8
    form.writeCovered(cell.columnSpan - 1, &buffer)
  }
}

/// What the rows of one table have in common, as bytes where it is written again and again.
struct ODTTableForm {
  let layout: TableLayout
  let headText: TextPattern
  let cellText: TextPattern
  private(set) var rowOpening: [UInt8]
  private let pattern: ODTPattern
  private let cellStyle: String
  private let plainCell: [UInt8]
  private var paragraphs: [Setting: [UInt8]] = [:]

  private struct Setting: Hashable {
    let isHead: Bool
    let keep: Bool
    let alignment: TableAlignment
    /// In twentieths of a point, as the other format counts.
    let indent: Int
  }

  init(_ layout: TableLayout, like pattern: ODTPattern, _ writer: inout ODTWriter) {
    self.layout = layout
    self.pattern = pattern
    let hasHead = writer.namedStyles.name(ofParagraphStyle: StyleName.tableHead.rawValue) != nil
    let hasCell = writer.namedStyles.name(ofParagraphStyle: StyleName.tableCell.rawValue) != nil
    headText = TextPattern(spans: hasHead ? [] : pattern.spans, isHeading: true, part: pattern.part)
    cellText = TextPattern(spans: hasCell ? [] : pattern.spans, isHeading: false, part: pattern.part)
    let row = writer.tableStyle("table-row", ["fo:keep-together": "always"], in: pattern.part)
    rowOpening = Array("<table:table-row table:style-name=\"\(row)\">".utf8)
    let padding = Length.text(TableLayout.padding)
    cellStyle = writer.tableStyle(
      "table-cell",
      [
        "fo:border": "0.5pt solid #000000", "fo:padding-left": padding, "fo:padding-right": padding,
        "fo:padding-top": "0pt", "fo:padding-bottom": "0pt", "style:vertical-align": "middle",
      ], in: pattern.part)
    plainCell = Array(
      "<table:table-cell table:style-name=\"\(cellStyle)\" office:value-type=\"string\">".utf8)
  }

  /// What stands before the rows.
  mutating func open(_ free: Double, _ writer: inout ODTWriter, _ buffer: inout [UInt8]) {
    writer.tableCount += 1
    let style = writer.tableStyle(
      "table",
      [
        "style:width": Length.text(layout.width),
        "table:align": layout.width > free - 1 ? "margins" : "center",
        "table:border-model": "collapsing",
      ], in: pattern.part)
    buffer += "<table:table table:name=\"vanban-\(writer.tableCount)\" table:style-name=\"\(style)\">".utf8
    for width in layout.widths {
      let column = writer.tableStyle(
        "table-column",
        [
          "style:column-width": Length.text(width),
          "style:rel-column-width": "\(Int((width * 20).rounded()))*",
        ], in: pattern.part)
      buffer += "<table:table-column table:style-name=\"\(column)\"/>".utf8
    }
  }

  func openRow(height: Double, _ writer: inout ODTWriter, _ buffer: inout [UInt8]) {
    let style = writer.tableStyle(
      "table-row", ["fo:keep-together": "always", "style:min-row-height": Length.text(height)],
      in: pattern.part)
    buffer += "<table:table-row table:style-name=\"\(style)\">".utf8
  }

  func openCell(_ cell: TableCell, _ buffer: inout [UInt8]) {
    guard cell.columnSpan > 1 || cell.rowSpan > 1 else {
      buffer += plainCell
      return
    }
    buffer +=
      """
      <table:table-cell table:style-name="\(cellStyle)" table:number-columns-spanned="\(cell.columnSpan)" \
      table:number-rows-spanned="\(cell.rowSpan)" office:value-type="string">
      """.utf8
  }

  func writeCovered(_ count: Int, _ buffer: inout [UInt8]) {
    for _ in 0..<max(0, count) { buffer += "<table:covered-table-cell/>".utf8 }
  }

  mutating func openParagraph(
    isHead: Bool, keep: Bool, _ setting: (alignment: TableAlignment, indent: Double),
    _ writer: inout ODTWriter, _ buffer: inout [UInt8]
  ) {
    let setting = Setting(
      isHead: isHead, keep: keep, alignment: setting.alignment, indent: Int((setting.indent * 20).rounded()))
    if let known = paragraphs[setting] {
      buffer += known
      return
    }
    let made = Array("<text:p text:style-name=\"\(style(of: setting, &writer))\">".utf8)
    paragraphs[setting] = made
    buffer += made
  }

  /// The template's style; where it has none, the pattern without what sets paragraphs apart.
  private func style(of setting: Setting, _ writer: inout ODTWriter) -> String {
    let name = setting.isHead ? StyleName.tableHead : .tableCell
    let own = writer.namedStyles.name(ofParagraphStyle: name.rawValue)
    var changes = own == nil ? Self.plain : [:]
    changes["fo:text-align"] = setting.alignment.word
    if setting.keep { changes["fo:keep-with-next"] = "always" }
    if setting.indent > 0 { changes["fo:margin-left"] = Length.text(Double(setting.indent) / 20) }
    return writer.paragraphStyle(like: pattern, style: own, paragraph: changes)
  }

  private static let plain = [
    "fo:margin-top": "2pt", "fo:margin-bottom": "2pt", "fo:margin-left": "0pt", "fo:margin-right": "0pt",
    "fo:text-indent": "0pt", "fo:line-height": "100%", "fo:border": "none", "fo:break-before": "auto",
    "fo:keep-with-next": "auto",
  ]
}

extension TableAlignment {
  /// The value of `fo:text-align` (20.223).
  var word: String {
    switch self {
    case .left: "left"
    case .centre, .decimal: "center"
    case .right: "right"
    }
  }
}
