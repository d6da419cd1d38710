public import VanbanContent
import VanbanPackage
import VanbanTemplate

// A table in WordprocessingML (ISO/IEC 29500-1, 17.4). ODTTables is its mirror.
extension DOCXWriter {
  public mutating func write(_ table: Table, like pattern: DOCXPattern, to buffer: inout [UInt8]) {
    do throws(TableLayout.Overrun) {
      let free = Double(width(for: pattern)) / 20
      let layout = try TableLayout(table, in: free, size: cellSize(pattern))
      var form = DOCXTableForm(layout, like: pattern, styles)
      form.open(&buffer)
      write(table.head, isHead: true, &form, to: &buffer)
      write(table.body, isHead: false, &form, to: &buffer)
      buffer += "</w:tbl>".utf8
    } catch {
      faults.reportOnce(.tableTooWide(error, at: table.origin.place))
    }
  }

  /// The size of the text in cells, in points.
  private func cellSize(_ pattern: DOCXPattern) -> Double {
    let name = StyleName.tableCell.rawValue
    if let size = styles.size(named: name) { return size + (sizeShifts[name] ?? 0) }
    return pattern.size ?? 13
  }

  private mutating func write(
    _ rows: [TableRow], isHead: Bool, _ form: inout DOCXTableForm, to buffer: inout [UInt8]
  ) {
    var cursor = TableCursor(columns: form.layout.widths.count)
    for (number, row) in rows.enumerated() {
      form.openRow(isHead ? number : nil, &buffer)
      for slot in cursor.slots(of: row) {
        switch slot {
        case .cell(let number, let column):
          write(row.cells[number], at: column, isHead: isHead, keep: row.keepWithNext, &form, to: &buffer)
        case .continued(let column, let span):
          form.openCell(column, span: span, merge: "<w:vMerge/>", &buffer)
          form.openParagraph(isHead: isHead, keep: row.keepWithNext, (.left, 0), &buffer)
          buffer += "</w:p></w:tc>".utf8
        }
      }
      buffer += "</w:tr>".utf8
    }
  }

  private mutating func write(
    _ cell: TableCell, at column: Int, isHead: Bool, keep: Bool, _ form: inout DOCXTableForm,
    to buffer: inout [UInt8]
  ) {
    let merge = cell.rowSpan > 1 ? "<w:vMerge w:val=\"restart\"/>" : ""
    form.openCell(column, span: cell.columnSpan, merge: merge, &buffer)
    form.openParagraph(isHead: isHead, keep: keep, form.layout.setting(of: cell, at: column), &buffer)
    var run = isHead ? form.headRun : form.cellRun
    run.width = form.layout.textWidth(of: cell, at: column)
    write(cell.inlines, like: run, to: &buffer)
    buffer += "</w:p></w:tc>".utf8
  }
}

/// What the rows of one table have in common, as bytes where it is written again and again.
struct DOCXTableForm {
  let layout: TableLayout
  let headRun: RunPattern
  let cellRun: RunPattern
  private let headParagraph: PropertyList
  private let cellParagraph: PropertyList
  private let style: String?
  /// Where the columns begin and the last one ends, in twips.
  private let edges: [Int]
  private let plainCells: [[UInt8]]
  private var paragraphs: [Setting: [UInt8]] = [:]

  private struct Setting: Hashable {
    let isHead: Bool
    let keep: Bool
    let alignment: TableAlignment
    /// In twips.
    let indent: Int
  }

  init(_ layout: TableLayout, like pattern: DOCXPattern, _ styles: StyleSheet) {
    self.layout = layout
    style = styles.id(named: StyleName.table.rawValue)
    let own = PropertyList(order: WordprocessingML.runPropertyOrder)
    let hasHead = styles.id(named: StyleName.tableHead.rawValue) != nil
    let hasCell = styles.id(named: StyleName.tableCell.rawValue) != nil
    headRun = RunPattern(base: hasHead ? own : pattern.run, isHeading: true)
    cellRun = RunPattern(base: hasCell ? own : pattern.run, isHeading: false)
    headParagraph = Self.paragraph(.tableHead, like: pattern, styles)
    cellParagraph = Self.paragraph(.tableCell, like: pattern, styles)
    var edges = [0]
    var sum = 0.0
    for width in layout.widths {
      sum += width
      edges.append(Int((sum * 20).rounded()))
    }
    self.edges = edges
    plainCells = layout.widths.indices.map { Array(Self.opening(edges, $0, span: 1, merge: "").utf8) }
  }

  /// The template's style; where it has none, the pattern without what sets paragraphs apart.
  private static func paragraph(
    _ name: StyleName, like pattern: DOCXPattern, _ styles: StyleSheet
  ) -> PropertyList {
    if let id = styles.id(named: name.rawValue) {
      var properties = PropertyList(order: WordprocessingML.paragraphPropertyOrder)
      properties.set("pStyle", "<w:pStyle w:val=\"\(id)\"/>")
      return properties
    }
    var properties = pattern.paragraph
    for name in ["keepNext", "pageBreakBefore", "framePr", "numPr", "pBdr", "tabs", "outlineLvl"] {
      properties.remove(name)
    }
    properties.set("spacing", "<w:spacing w:before=\"40\" w:after=\"40\"/>")
    properties.set("ind", "<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\"/>")
    return properties
  }

  /// What stands before the rows. A table that is centred has its borders, not its text, at the margins.
  func open(_ buffer: inout [UInt8]) {
    let padding = Int(TableLayout.padding * 20)
    let look = style.map { "<w:tblStyle w:val=\"\($0)\"/>" } ?? ""
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    }
    let borders = style == nil ? "<w:tblBorders>\(sides.joined())</w:tblBorders>" : ""
    let margins = ["left", "right"].map { "<w:\($0) w:w=\"\(padding)\" w:type=\"dxa\"/>" }.joined()
    buffer +=
      """
      <w:tbl><w:tblPr>\(look)<w:tblW w:w="\(edges.last ?? 0)" w:type="dxa"/><w:jc w:val="center"/>\(borders)\
      <w:tblLayout w:type="fixed"/><w:tblCellMar>\(margins)</w:tblCellMar></w:tblPr><w:tblGrid>
      """.utf8
    for (start, end) in zip(edges, edges.dropFirst()) { buffer += "<w:gridCol w:w=\"\(end - start)\"/>".utf8 }
    buffer += "</w:tblGrid>".utf8
  }

  /// - Parameter head: the row's number among the heads; nil in the body.
  func openRow(_ head: Int?, _ buffer: inout [UInt8]) {
    guard let head else {
      buffer += "<w:tr><w:trPr><w:cantSplit/></w:trPr>".utf8
      return
    }
    let height =
      layout.headHeights[head].map { "<w:trHeight w:val=\"\(Int($0 * 20))\" w:hRule=\"atLeast\"/>" } ?? ""
    buffer += "<w:tr><w:trPr><w:cantSplit/>\(height)<w:tblHeader/></w:trPr>".utf8
  }

  func openCell(_ column: Int, span: Int, merge: String, _ buffer: inout [UInt8]) {
    if span == 1, merge.isEmpty {
      buffer += plainCells[column]
    } else {
      buffer += Self.opening(edges, column, span: span, merge: merge).utf8
    }
  }

  private static func opening(_ edges: [Int], _ column: Int, span: Int, merge: String) -> String {
    let width = edges[min(column + span, edges.count - 1)] - edges[column]
    let gridSpan = span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : ""
    return
      "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(gridSpan)\(merge)<w:vAlign w:val=\"center\"/></w:tcPr>"
  }

  mutating func openParagraph(
    isHead: Bool, keep: Bool, _ setting: (alignment: TableAlignment, indent: Double), _ buffer: inout [UInt8]
  ) {
    let setting = Setting(
      isHead: isHead, keep: keep, alignment: setting.alignment, indent: Int((setting.indent * 20).rounded()))
    if let known = paragraphs[setting] {
      buffer += known
      return
    }
    let made = opening(of: setting)
    paragraphs[setting] = made
    buffer += made
  }

  private func opening(of setting: Setting) -> [UInt8] {
    var properties = setting.isHead ? headParagraph : cellParagraph
    properties.set("jc", "<w:jc w:val=\"\(setting.alignment.word)\"/>")
    if setting.keep { properties.set("keepNext", "<w:keepNext/>") }
    if setting.indent > 0 {
      properties.set("ind", "<w:ind w:left=\"\(setting.indent)\" w:right=\"0\" w:firstLine=\"0\"/>")
    }
    var bytes = Array("<w:p>".utf8)
    properties.write(as: "pPr", to: &bytes)
    return bytes
  }
}

extension TableAlignment {
  /// The value of `w:jc` (17.18.44).
  var word: String {
    switch self {
    case .left: "left"
    case .centre, .decimal: "center"
    case .right: "right"
    }
  }
}
