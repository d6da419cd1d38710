import Testing
import VanbanContent

@Suite("Room beside tables in WordprocessingML")
struct TableGapTests {
  private let sixPoints = """
    <w:keepNext/><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>
    """

  private func table(keep: Bool = false) throws -> Table {
    var misfits: [TableMisfit] = []
    let row = TableRow([TableCell([.run("x", [])])], keepWithNext: keep)
    return try #require(Table(columns: [TableColumn()], body: [row], misfits: &misfits))
  }

  private func text(_ role: Paragraph.Role = .text) -> Block { .paragraph(Paragraph(role, [.run("a", [])])) }

  @Test("Six points stand above a table that follows text or begins the content; none below its own title")
  func above() throws {
    let table = Block.table(try table())
    let paragraph = "<w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p>"
    func gaps(_ blocks: [Block]) throws -> Int {
      try DOCXSample.body(of: blocks, paragraph: paragraph, styles: "").split(separator: sixPoints).count - 1
    }
    #expect(try gaps([table, text()]) == 1)
    #expect(try gaps([text(), table, text()]) == 1)
    #expect(try gaps([text(), table, table]) == 2)
    #expect(try gaps([text(.tableTitle), table]) == 0)
    #expect(try gaps([text(.tableUnit), table]) == 0)
    #expect(try gaps([text(), .pageBreak, table]) == 0)
    #expect(try gaps([.sectionBreak(SectionBreak(landscape: true, restartsNumbering: false)), table]) == 0)
  }

  @Test("The gaps beside a table are no items of the list that the content stands in")
  func inList() throws {
    let paragraph = """
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{{ nd }}</w:t></w:r></w:p>
      """
    let body = try DOCXSample.body(of: [text(), .table(try table())], paragraph: paragraph, styles: "")
    #expect(body.split(separator: "<w:numPr>").count - 1 == 1)
  }

  @Test("A table in a cell has no room above")
  func inCell() throws {
    let cell = """
      <w:tbl><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc>\
      <w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      """
    #expect(try !DOCXSample.body(of: [.table(try table())], paragraph: cell, styles: "").contains(sixPoints))
  }

  @Test("The gap below a last row that stays with the next stays too", arguments: [true, false])
  func below(keeps: Bool) throws {
    let paragraph = "<w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p>"
    let body = try DOCXSample.body(of: [.table(try table(keep: keeps))], paragraph: paragraph, styles: "")
    let gap = "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
    #expect(body.contains(gap) == keeps)
  }
}
