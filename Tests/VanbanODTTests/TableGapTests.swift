import Testing
import VanbanContent

@Suite("Room beside tables in OpenDocument")
struct TableGapTests {
  private func content(of blocks: [Block]) throws -> String {
    try ODTSample(body: "<text:p>{{ nd }}</text:p>", named: "").content(blocks)
  }

  private func table(keep: Bool = false) throws -> Block {
    var misfits: [TableMisfit] = []
    let row = TableRow([TableCell([.run("x", [])])], keepWithNext: keep)
    return .table(try #require(Table(columns: [TableColumn()], body: [row], misfits: &misfits)))
  }

  @Test("Six points stand above a table that follows text; none below its own title")
  func above() throws {
    let title = Block.paragraph(Paragraph(.tableTitle, [.run("a", [])]))
    let text = Block.paragraph(Paragraph(.text, [.run("a", [])]))
    #expect(try content(of: [text, table()]).contains("fo:line-height=\"6.000pt\""))
    #expect(try !content(of: [title, table()]).contains("fo:line-height=\"6.000pt\""))
  }

  @Test("The gap below a last row that stays with the next stays too", arguments: [true, false])
  func below(keeps: Bool) throws {
    let content = try content(of: [table(keep: keeps)])
    let all = content.split(separator: "<style:style ")
    let styles = all.filter { $0.contains("fo:line-height=\"1.000pt\"") }
    #expect(styles.count == 1 && styles[0].contains("fo:keep-with-next=\"always\"") == keeps)
  }
}
