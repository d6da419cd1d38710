import Testing
import VanbanContent
import VanbanExpression
import VanbanSource

/// A table of these rows of texts, the first of them heads.
private func table(_ rows: [[String]], _ columns: [TableColumn] = []) -> Table? {
  let all = rows.map { TableRow($0.map { TableCell([Inline](printed: $0)) }) }
  let count = rows.first?.count ?? 0
  let known = columns.isEmpty ? Array(repeating: TableColumn(), count: count) : columns
  var misfits: [TableMisfit] = []
  return Table(columns: known, head: Array(all.prefix(1)), body: Array(all.dropFirst()), misfits: &misfits)
}

private func content(_ blocks: [Block?]) -> Value { .object(Content(blocks.compactMap(\.self))) }

private func block(_ rows: [[String]]) -> Block? { table(rows).map(Block.table) }

@Suite("Tables as content, in both formats")
struct TableCaseTests {
  private static let small = block([["a", "b"], ["1", "2 & <3>"], ["x\ny", ""]])

  private static var empty: Block? {
    var misfits: [TableMisfit] = []
    return Table(columns: [TableColumn()], body: [], misfits: &misfits).map(Block.table)
  }

  static let cases: [TemplateCase] = [
    TemplateCase(
      "A table takes the place of its paragraph", "trước\n{{ b }}\nsau", [("b", content([small]))],
      "trước\n| a | b |\n| 1 | 2 & <3> |\n| x⏎y |  |\n\nsau"),
    TemplateCase(
      "Between two tables stands a paragraph", "{{ b }}", [("b", content([block([["a"]]), block([["b"]])]))],
      "| a |\n\n| b |\n"),
    TemplateCase(
      "What follows a table in the content parts it from the template", "{{ b }}",
      [("b", content([block([["a"]]), .paragraph(Paragraph(.tableNote, [.run("ghi chú", [])]))]))],
      "| a |\nghi chú"),
    TemplateCase(
      "A table of no rows is nothing", "a\n{{ b }}\nb",
      [("b", content([empty]))], "a\nb"),
    TemplateCase(
      "In a loop", "{% for t in ts %}\n{{ t }}\n{% endfor %}",
      [("ts", .list([content([block([["a"]])]), content([block([["b"]])])]))], "| a |\n\n| b |\n"),
  ]

  @Test("Text and order", arguments: cases)
  func renders(_ example: TemplateCase) throws {
    let (docx, odt) = try example.render()
    let expected = example.expected.split(separator: "\n").joined(separator: "\n")
    #expect(docx.split(separator: "\n").joined(separator: "\n") == expected)
    #expect(odt == docx)
  }

  @Test("A table that is too wide is one fault in either format, which says by how much")
  func tooWide() throws {
    let wide = table([["a", "b"]], [TableColumn(.points(400)), TableColumn(.points(300))]).map(Block.table)
    let found = try TemplateCase.faults(
      "{% for x in [1, 2] %}\n{{ b }}\n{% endfor %}", [("b", content([wide]))])
    for faults in found {
      #expect(faults.map(\.id) == ["content.table-too-wide"])
      #expect(faults.first?.message.en.contains(" mm wider than the room") == true)
    }
  }

  @Test("A character that no file can hold is found in cells")
  func forbidden() throws {
    let found = try TemplateCase.faults("{{ b }}", [("b", content([block([["a\u{1}"]])]))])
    #expect(
      found.map { $0.map(\.id) } == [["template.forbidden-character"], ["template.forbidden-character"]])
  }

  @Test("A table may stand in a cell, with the cell's width to fill")
  func nested() throws {
    let example = TemplateCase("trong ô", "| {{ b }} | x |", [("b", content([block([["a"]])]))], "")
    let (docx, odt) = try example.render()
    #expect(docx.contains("| a |") && docx == odt)
  }
}

@Suite("Pictures and links in the cells of tables")
struct TableRichTests {
  @Test("A picture is made as small as its cell, in both formats")
  func picture() throws {
    let picture = Picture(FileReference("b.jpeg", at: .nowhere))
    let cells = [TableCell([.picture(picture)]), TableCell([.link("https://a.vn", [.run("a", [])])])]
    var misfits: [TableMisfit] = []
    let columns = [TableColumn(.points(58)), TableColumn(.points(60))]
    let table = try #require(Table(columns: columns, body: [TableRow(cells)], misfits: &misfits))
    let found = try RichCase("{{ b }}", [("b", .object(Content([.table(table)])))])
    // 50 points between the paddings, at 12700 to the point.
    #expect(found.docx.part("word/document.xml").contains("cx=\"635000\""))
    #expect(found.odt.part("content.xml").contains("svg:width=\"50.000pt\""))
    #expect(found.docx.part("word/document.xml").contains("<w:hyperlink"))
    #expect(found.odt.part("content.xml").contains("<text:a "))
  }
}
