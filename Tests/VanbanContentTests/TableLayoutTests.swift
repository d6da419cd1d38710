import Testing
import VanbanContent

@Suite("Merged cells")
struct TableGridTests {
  private func cell(_ columns: Int = 1, _ rows: Int = 1) -> TableCell {
    TableCell(columnSpan: columns, rowSpan: rows)
  }

  private func misfits(_ rows: [[TableCell]], columns: Int = 3) -> [TableMisfit] {
    var misfits: [TableMisfit] = []
    _ = Table(
      columns: Array(repeating: TableColumn(), count: columns), body: rows.map { TableRow($0) },
      misfits: &misfits)
    return misfits
  }

  @Test("Merges across and down leave the places they cover without cells")
  func fits() {
    #expect(
      misfits([[cell(2, 2), cell()], [cell()], [cell(), cell(1, 2), cell()], [cell(), cell()]]).isEmpty)
  }

  @Test("Slots tell where a cell stands and where one from above goes on")
  func slots() {
    var cursor = TableCursor(columns: 3)
    #expect(cursor.slots(of: TableRow([cell(), cell(2, 2)])) == [.cell(0, column: 0), .cell(1, column: 1)])
    #expect(cursor.isCovered(2))
    #expect(
      cursor.slots(of: TableRow([cell()])) == [.cell(0, column: 0), .continued(column: 1, span: 2)])
    #expect(!cursor.isCovered(1))
  }

  @Test("Each row that does not fit is told, and a misfit does not spoil the rows after it")
  func faults() {
    let rows = [[cell(), cell()], [cell(), cell(), cell()], [cell(2), cell(2)], [cell(3)], [cell(4)]]
    #expect(
      misfits(rows).map { "\($0.row) \($0.fault)" } == [
        "0 count(found: 2, room: 3)", "2 count(found: 4, room: 3)", "4 count(found: 4, room: 3)",
      ])
  }

  @Test("A cell merged down counts in the rows it covers, also after one that does not fit")
  func covered() {
    let rows = [[cell(), cell(1, 3), cell()], [cell()], [cell(), cell()], [cell(), cell(), cell()]]
    #expect(misfits(rows).map(\.row) == [1])
  }

  @Test("A merge across that meets one merged down")
  func crossing() {
    let rows = [[cell(), cell(1, 2), cell()], [cell(2)]]
    #expect(misfits(rows).map(\.fault) == [.crossing])
  }

  @Test("A merge below the last row")
  func tooDeep() {
    #expect(misfits([[cell(), cell(), cell()], [cell(1, 2), cell(), cell()]]).map(\.fault) == [.tooDeep])
    #expect(misfits([[cell(1, Int.max), cell(), cell()]]).map(\.fault) == [.tooDeep])
  }
}

@Suite("Widths of columns")
struct TableLayoutTests {
  private func table(
    _ columns: [TableColumn], _ rows: [[String]] = [[]], head: [String] = []
  ) throws -> Table {
    let cells = { (texts: [String]) in
      TableRow(columns.indices.map { TableCell($0 < texts.count ? [Inline](printed: texts[$0]) : []) })
    }
    var misfits: [TableMisfit] = []
    return try #require(
      Table(
        columns: columns, head: head.isEmpty ? [] : [cells(head)], body: rows.map(cells), misfits: &misfits))
  }

  private func widths(_ columns: [TableColumn.Width], in free: Double, _ rows: [[String]] = [[]]) throws
    -> [Double]
  {
    try TableLayout(table(columns.map { TableColumn($0) }, rows), in: free, size: 13).widths
  }

  @Test("Shares divide what measures and percentages leave")
  func shares() throws {
    #expect(
      try widths([.points(40), .percent(10), .share(1), .share(2)], in: 400) == [
        40, 40, 106.66666666666667, 213.33333333333334,
      ])
  }

  @Test("A column without a width counts as one share beside shares, else it goes by its content")
  func content() throws {
    #expect(try widths([.share(3), .byContent], in: 400) == [300, 100])
    let byContent = try widths([.byContent, .byContent], in: 300, [["1", "một dòng chữ dài hơn"]])
    #expect(byContent[1] > 2 * byContent[0] && abs(byContent[0] + byContent[1] - 300) < 0.01)
  }

  @Test("Where lines do not fit, words do as long as they can")
  func words() throws {
    let long = Array(repeating: "chữ", count: 100).joined(separator: " ")
    let widths = try widths([.byContent, .byContent], in: 200, [["Nghiêng", long]])
    #expect(widths[0] >= 13 * 0.45 * 7 && abs(widths[0] + widths[1] - 200) < 0.01)
  }

  @Test("Measures that are too wide are told with by how much")
  func overrun() throws {
    let error = try #require(throws: TableLayout.Overrun.self) {
      try widths([.points(300), .points(150)], in: 400)
    }
    #expect(error.points == 50 && error.free == 400)
    // A column of no width of its own needs some room as well.
    #expect(throws: TableLayout.Overrun.self) { try widths([.points(400), .byContent], in: 400) }
    #expect(throws: Never.self) { try widths([.points(400.4)], in: 400) }
  }

  @Test("Decimal commas stand one under the other, in the middle of the column")
  func decimals() throws {
    let layout = try TableLayout(
      table([TableColumn(.points(108), .decimal)], [["40"], ["5,25"], ["<40,0"], ["Duy trì"]]), in: 200,
      size: 16)
    // At 16 points a figure is 8 wide, a comma 4, "<" 9: 25 before the comma, 20 from it on, 55 free.
    let start = 27.5
    let indents = ["40", "5,25", "<40,0"].map {
      layout.setting(of: TableCell([.run($0, [])]), at: 0).indent - start
    }
    #expect(indents.map { ($0 * 10).rounded() / 10 } == [9, 17, 0])
    let percent = layout.setting(of: TableCell([.run("40%", [])]), at: 0)
    #expect(((percent.indent - start) * 10).rounded() / 10 == 9)
    let text = layout.setting(of: TableCell([.run("Duy trì", [])]), at: 0)
    #expect(text.alignment == .centre && text.indent == 0)
  }

  @Test("A head merged down gets the height that the rows beside it lack")
  func headHeights() throws {
    var misfits: [TableMisfit] = []
    let tall = TableCell([Inline](printed: "a\nb\nc\nd"), rowSpan: 2)
    let table = try #require(
      Table(
        columns: [TableColumn(.points(50)), TableColumn(.points(50))],
        head: [TableRow([tall, TableCell()]), TableRow([TableCell()])], body: [], misfits: &misfits))
    let heights = try TableLayout(table, in: 200, size: 10).headHeights
    #expect(heights[0] == nil && heights[1].map { Int($0) } == 34)
  }
}
