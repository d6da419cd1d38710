import Testing
import VanbanContent
import VanbanExpression

@Suite("Tables in OpenDocument")
struct TableTests {
  private func cell(_ text: String, _ columns: Int = 1, _ rows: Int = 1) -> TableCell {
    TableCell([Inline](printed: text), columnSpan: columns, rowSpan: rows)
  }

  private func content(head: [TableRow] = [], _ rows: [TableRow], named: String = "") throws -> String {
    var misfits: [TableMisfit] = []
    let columns = [
      TableColumn(.points(50), .centre), TableColumn(.points(100)), TableColumn(.points(60), .decimal),
    ]
    let table = try #require(Table(columns: columns, head: head, body: rows, misfits: &misfits))
    return try ODTSample(body: "<text:p>{{ nd }}</text:p>", named: named).content([.table(table)])
  }

  @Test("Columns with their widths, heads in a group of their own, rows that are not split")
  func frame() throws {
    let content = try content(
      head: [TableRow([cell("a"), cell("b"), cell("c")]).inHead],
      [TableRow([cell("1"), cell("2"), cell("3")])])
    #expect(content.contains("style:column-width=\"50.000pt\" style:rel-column-width=\"1000*\""))
    #expect(content.contains("table:align=\"center\" table:border-model=\"collapsing\""))
    #expect(content.contains("<table:table-header-rows><table:table-row"))
    #expect(content.contains("<style:table-row-properties fo:keep-together=\"always\"/>"))
    #expect(content.contains("fo:border=\"0.5pt solid #000000\""))
  }

  @Test("Merged cells have spans, and what they cover is said cell by cell")
  func merges() throws {
    let content = try content([TableRow([cell("x", 2, 2), cell("1")]), TableRow([cell("2")])])
    #expect(content.contains("table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\""))
    #expect(content.contains("</table:table-cell><table:covered-table-cell/><table:table-cell"))
    let second = content.range(after: "</table:table-row>")
    #expect(
      content[second...].contains("<table:covered-table-cell/><table:covered-table-cell/><table:table-cell"))
  }

  @Test("The cells of a row that stays with the next ask for it", arguments: [true, false])
  func keeping(keeps: Bool) throws {
    let row = TableRow([cell("x"), cell("y"), cell("z")], keepWithNext: keeps)
    // The room above the table always does.
    let kept = try content([row]).split(separator: "fo:keep-with-next=\"always\"").count - 2
    #expect((kept > 0) == keeps)
  }

  @Test("Cells take the template's style by its name")
  func styles() throws {
    let named = "<style:style style:name=\"O\" style:display-name=\"VB Ô bảng\" style:family=\"paragraph\"/>"
    let content = try content([TableRow([cell("1"), cell("2"), cell("3")])], named: named)
    #expect(
      content.contains("style:parent-style-name=\"O\"><style:paragraph-properties fo:text-align=\"center\"/>")
    )
  }

  @Test("Numbers aligned on the comma are indented as in the other format")
  func decimals() throws {
    let rows = ["5", "12,5"].map { TableRow([cell(""), cell(""), cell($0)]) }
    let content = try content(rows)
    #expect(
      content.contains("fo:margin-left=\"14.650pt\"") && content.contains("fo:margin-left=\"21.150pt\""))
  }
}

extension String {
  fileprivate func range(after text: String) -> Index {
    var index = startIndex
    while index < endIndex, !self[index...].hasPrefix(text) { index = self.index(after: index) }
    return index < endIndex ? self.index(index, offsetBy: text.count) : endIndex
  }
}
