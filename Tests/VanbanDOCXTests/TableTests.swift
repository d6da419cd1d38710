import Testing
import VanbanContent
import VanbanExpression

@Suite("Tables in WordprocessingML")
struct TableTests {
  private let columns = [
    TableColumn(.points(50), .centre), TableColumn(.points(100)), TableColumn(.points(60), .decimal),
  ]

  private func cell(_ text: String, _ columns: Int = 1, _ rows: Int = 1) -> TableCell {
    TableCell([Inline](printed: text), columnSpan: columns, rowSpan: rows)
  }

  private func body(
    head: [TableRow] = [], _ rows: [TableRow],
    paragraph: String = "<w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p>",
    styles: String = ""
  ) throws -> String {
    var misfits: [TableMisfit] = []
    let table = try #require(Table(columns: columns, head: head, body: rows, misfits: &misfits))
    return try DOCXSample.body(of: [.table(table)], paragraph: paragraph, styles: styles)
  }

  @Test("Fixed columns in twips, thin lines, heads that repeat, rows that are not split")
  func frame() throws {
    let body = try body(
      head: [TableRow([cell("a"), cell("b"), cell("c")]).inHead],
      [TableRow([cell("1"), cell("2"), cell("3")])])
    #expect(
      body.contains(
        """
        <w:tblW w:w="4200" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders><w:top w:val="single" w:sz="4"
        """))
    #expect(
      body.contains(
        """
        <w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>\
        </w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/><w:gridCol w:w="1200"/></w:tblGrid>
        """))
    #expect(body.contains("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"))
    #expect(body.contains("<w:tr><w:trPr><w:cantSplit/></w:trPr>"))
  }

  @Test("Cells merged across have a span, cells merged down go on empty")
  func merges() throws {
    let body = try body([TableRow([cell("x", 2, 2), cell("1")]), TableRow([cell("2")])])
    #expect(
      body.contains(
        "<w:tcW w:w=\"3000\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/><w:vAlign")
    )
    #expect(body.contains("<w:gridSpan w:val=\"2\"/><w:vMerge/><w:vAlign w:val=\"center\"/></w:tcPr><w:p>"))
  }

  @Test("All cells of a row that stays with the next ask for it, those that go on from above too")
  func keeping() throws {
    let body = try body([
      TableRow([cell("x", 1, 2), cell("1", 2)]), TableRow([cell("2"), cell("3")], keepWithNext: true),
      TableRow([cell("1"), cell("2"), cell("3")]),
    ])
    let rows = body.split(separator: "<w:tr>").dropFirst()
    #expect(rows.map { $0.split(separator: "<w:keepNext/>").count - 1 } == [0, 3, 0])
  }

  @Test("Cells take the template's style; else the paragraph's look without what sets it apart")
  func styles() throws {
    let paragraph = """
      <w:p><w:pPr><w:pStyle w:val="ND"/><w:keepNext/><w:spacing w:before="240"/><w:ind w:firstLine="720"/>\
      <w:jc w:val="both"/></w:pPr><w:r><w:t>{{ nd }}</w:t></w:r></w:p>
      """
    let row = TableRow([cell("1"), cell("2"), cell("3")])
    let plain = try body([row], paragraph: paragraph)
    #expect(
      plain.contains(
        """
        <w:pPr><w:pStyle w:val="ND"/><w:spacing w:before="40" w:after="40"/>\
        <w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>
        """))
    let styles = """
      <w:style w:type="paragraph" w:styleId="o"><w:name w:val="VB Ô bảng"/><w:rPr><w:sz w:val="24"/></w:rPr></w:style>\
      <w:style w:type="table" w:styleId="b"><w:name w:val="VB Bảng"/></w:style>
      """
    let styled = try body([row], paragraph: paragraph, styles: styles)
    #expect(styled.contains("<w:pPr><w:pStyle w:val=\"o\"/><w:jc w:val=\"center\"/></w:pPr>"))
    #expect(styled.contains("<w:tblPr><w:tblStyle w:val=\"b\"/><w:tblW") && !styled.contains("tblBorders"))
  }

  @Test("Numbers aligned on the comma are indented by what they lack before it")
  func decimals() throws {
    let rows = ["5", "12,5"].map { TableRow([cell(""), cell(""), cell($0)]) }
    let body = try body(rows)
    // At 13 points a figure is 6.5 wide: 60 - 8 - 13 - 9.75 points are free, half of that is 14.625.
    #expect(body.contains("<w:ind w:left=\"293\" w:right=\"0\" w:firstLine=\"0\"/>"))
    #expect(body.contains("<w:ind w:left=\"423\" w:right=\"0\" w:firstLine=\"0\"/>"))
  }
}
