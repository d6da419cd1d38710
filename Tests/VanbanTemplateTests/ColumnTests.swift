import Testing
import VanbanExpression
import VanbanSource

@Suite("Columns that repeat")
struct ColumnTests {
  @Test("In both formats alike", arguments: cases)
  func columns(_ one: TemplateCase) throws {
    let (docx, odt) = try one.render()
    #expect(docx == one.expected)
    #expect(odt == one.expected)
  }

  static let rows = Value.list([
    map(("ten", .text("An")), ("so", map(("I", .text("1")), ("II", .text("2"))))),
    map(("ten", .text("Bình")), ("so", map(("I", .text("3")), ("II", .text("4"))))),
  ])

  static let cases = [
    TemplateCase(
      "one column, with the name in scope in all rows",
      """
      | Tên | {% for q in quy cot %}Quý {{ q }}{% endfor %} | Ghi chú |
      | a | số {{ q }} | b |
      """, [("quy", texts("I", "II"))],
      """
      | Tên | Quý I | Quý II | Ghi chú |
      | a | số I | số II | b |
      """),
    TemplateCase(
      "several columns, with a loop over rows in and around them",
      """
      | Tên | {% for q in quy cot %}Thu {{ q }} | Chi {{ q }}{% endfor %} |
      | {% for r in rows %}{{ r.ten }} | {{ r.so[q] }} | -{{ r.so[q] }}{% endfor %} |
      """, [("quy", texts("I", "II")), ("rows", rows)],
      """
      | Tên | Thu I | Chi I | Thu II | Chi II |
      | An | 1 | -1 | 2 | -2 |
      | Bình | 3 | -3 | 4 | -4 |
      """),
    TemplateCase(
      "no columns at all leave the others",
      """
      | Tên | {% for q in quy cot %}{{ q }}{% endfor %} |
      | a | {{ q }} |
      """, [("quy", .list([]))],
      """
      | Tên |
      | a |
      """),
    TemplateCase(
      "a table with no columns left goes",
      """
      a
      | {% for q in quy cot %}{{ q }} | b{% endfor %} |
      | {{ q }} | c |
      z
      """, [("quy", .list([]))],
      """
      a
      z
      """),
    TemplateCase(
      "two pairs side by side",
      """
      | {% for q in a cot %}{{ q }}{% endfor %} | + | {% for r in b cot %}{{ r }}{% endfor %} |
      | x{{ q }} | + | y{{ r }} |
      """, [("a", texts("1", "2")), ("b", texts("3", "4", "5"))],
      """
      | 1 | 2 | + | 3 | 4 | 5 |
      | x1 | x2 | + | y3 | y4 | y5 |
      """),
    TemplateCase(
      "the tags in paragraphs of their own",
      "| a | {% for q in quy cot %} / {{ q }} / {% endfor %} |", [("quy", texts("I", "II"))], "| a | I | II |"),
  ]

  @Test("The grid follows, and the copies share the width")
  func grid() throws {
    let head = "{% for q in quy cot %}{{ q }}{% endfor %}"
    let one = BodyCase(
      docx: Word.tbl(3, Word.tc("a") + Word.tc(head) + Word.tc("b")),
      odt: Writer.table(
        "<table:table-column table:style-name=\"C\" table:number-columns-repeated=\"3\"/>",
        Writer.cell("a") + Writer.cell(head) + Writer.cell("b")),
      odtStyles: """
        <style:style style:name="C" style:family="table-column">\
        <style:table-column-properties style:column-width="100pt"/></style:style>
        """)
    let (docx, odt) = try one.parts([("quy", texts("I", "II"))])
    let document = try #require(docx["word/document.xml"])
    #expect(document.contains(#"<w:gridCol w:w="1000"/><w:gridCol w:w="500"/><w:gridCol w:w="500"/><w:gridCol w:w="1000"/>"#))
    #expect(document.contains(#"<w:tcW w:w="500" w:type="dxa"/>"#))
    let content = try #require(odt["content.xml"])
    let outer = #"<table:table-column table:style-name="C" table:number-columns-repeated="1"/>"#
    let inner = #"<table:table-column table:style-name="vanban1" table:number-columns-repeated="1"/>"#
    #expect(content.contains(outer + inner + inner + outer))
    #expect(content.contains(#"style:column-width="50.000pt""#))
  }

  @Test("A title over the columns and others grows with them")
  func title() throws {
    let head = "{% for q in quy cot %}{{ q }}{% endfor %}"
    let one = BodyCase(
      docx: Word.tbl(3, Word.tc("T", span: 3), Word.tc("a") + Word.tc(head) + Word.tc("b")),
      odt: Writer.table(
        "<table:table-column table:number-columns-repeated=\"3\"/>", Writer.cell("T", span: 3),
        Writer.cell("a") + Writer.cell(head) + Writer.cell("b")))
    let many = try one.render([("quy", texts("1", "2", "3"))])
    #expect(many.docx.contains(#"<w:gridSpan w:val="5"/>"#))
    let covered = "<table:covered-table-cell/>"
    #expect(many.odt.contains(#"number-columns-spanned="5"><text:p>T</text:p></table:table-cell>"# + String(repeating: covered, count: 4) + "</table:table-row>"))
    let none = try one.render([("quy", .list([]))])
    #expect(none.docx.contains(#"<w:gridSpan w:val="2"/>"#))
    #expect(none.odt.contains(#"number-columns-spanned="2"><text:p>T</text:p></table:table-cell>"# + covered + "</table:table-row>"))
  }

  @Test("A merged cell across their edge is a fault, as are tags in no one row")
  func faults() throws {
    let head = "{% for q in quy cot %}{{ q }}"
    let end = "b{% endfor %}"
    let cut = BodyCase(
      docx: Word.tbl(3, Word.tc("T", span: 2) + Word.tc("u"), Word.tc("a") + Word.tc(head) + Word.tc(end)),
      odt: Writer.table(
        "<table:table-column table:number-columns-repeated=\"3\"/>", Writer.cell("T", span: 2) + Writer.cell("u"),
        Writer.cell("a") + Writer.cell(head) + Writer.cell(end)))
    for faults in try cut.faults([("quy", texts("1"))]) { #expect(faults.map(\.id) == ["template.columns-cut"]) }
    let quy = [("quy", texts("1"))]
    let rows = "| {% for q in quy cot %} |\n| {% endfor %} |"
    for faults in try TemplateCase.faults(rows, quy) { #expect(faults.map(\.id) == ["template.columns-outside-row"]) }
    let none = "{% for q in quy cot %}{{ q }}{% endfor %}"
    for faults in try TemplateCase.faults(none, quy) { #expect(faults.map(\.id) == ["template.columns-outside-row"]) }
  }
}
