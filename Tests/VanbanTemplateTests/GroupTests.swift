import Testing
import VanbanExpression
import VanbanSource

@Suite("Content controls, lists, sections and groups of rows")
struct GroupTests {
  private func row(_ cells: String) -> String { "<w:tr>\(cells)</w:tr>" }
  private func control(_ content: String) -> String {
    "<w:sdt><w:sdtPr><w:alias w:val=\"a\"/></w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }
  private func list(_ items: String...) -> String {
    "<text:list>\(items.map { "<text:list-item>\($0)</text:list-item>" }.joined())</text:list>"
  }

  @Test("A pair over cells in a content control governs their row")
  func cellControl() throws {
    let cells = Word.tc("{% for x in xs %}{{ x }}") + Word.tc("b{% endfor %}")
    let one = BodyCase(docx: "<w:tbl><w:tblPr/><w:tblGrid/>\(row(Word.tc("a") + control(cells)))</w:tbl>")
    let docx = try one.render([("xs", texts("1", "2"))]).docx
    #expect(docx.split(separator: "<w:tr>").count == 3)
    #expect(docx.split(separator: "</w:tc></w:sdtContent></w:sdt></w:tr>").count == 3)
    #expect(try one.render([("xs", .list([]))]).docx.isEmpty)
  }

  @Test("Rows in groups of their own: what is emptied goes")
  func rowGroups() throws {
    let loop = Word.tc("{% for x in xs %}{{ x }}") + Word.tc("b{% endfor %}")
    let cells = Writer.cell("{% for x in xs %}{{ x }}") + Writer.cell("b{% endfor %}")
    let other = "<table:table-row>\(Writer.cell("z"))</table:table-row>"
    let one = BodyCase(
      docx: "<w:tbl><w:tblPr/><w:tblGrid/>\(control(row(loop)))\(row(Word.tc("z")))</w:tbl>",
      odt: """
        <table:table><table:table-column/><table:table-header-rows><table:table-row>\(cells)</table:table-row>\
        </table:table-header-rows><table:table-rows>\(other)</table:table-rows></table:table>
        """)
    let two = try one.render([("xs", texts("1", "2"))])
    #expect(two.docx.split(separator: "<w:tr>").count == 4)
    #expect(two.odt.split(separator: "<table:table-row>").count == 4)
    let none = try one.render([("xs", .list([]))])
    #expect(none.docx == "<w:tbl><w:tblPr/><w:tblGrid/>\(row(Word.tc("z")))</w:tbl>")
    #expect(none.odt == "<table:table><table:table-column/><table:table-rows>\(other)</table:table-rows></table:table>")
  }

  @Test("A content control of paragraphs goes with the last, and its cell keeps one")
  func blockControl() throws {
    let inside = control(Word.p("{% if n %}") + Word.p("a") + Word.p("{% endif %}"))
    let one = BodyCase(
      docx: inside + "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>\(inside)</w:tc></w:tr></w:tbl>")
    let docx = try one.render([("n", .bool(false))]).docx
    #expect(docx == "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p></w:p></w:tc></w:tr></w:tbl>")
  }

  @Test("Control tags that stand as items of a list leave no empty items")
  func items() throws {
    let one = BodyCase(
      odt: list(
        Writer.p("{% for x in xs %}"), Writer.p("{{ x }}"), Writer.p("{% endfor %}"), Writer.p("cuối")))
    let two = try one.render([("xs", texts("A", "B"))]).odt
    #expect(two == list(Writer.p("A"), Writer.p("B"), Writer.p("cuối")))
    #expect(try one.render([("xs", .list([]))]).odt == list(Writer.p("cuối")))
  }

  @Test("Lists in items, to the last of which the list goes")
  func nestedItems() throws {
    let inner = list(Writer.p("{% for c in p.con %}"), Writer.p("{{ c }}"), Writer.p("{% endfor %}"))
    let one = BodyCase(
      odt: list(Writer.p("{% for p in ps %}"), Writer.p("{{ p.ten }}") + inner, Writer.p("{% endfor %}")))
    let people = Value.list([
      map(("ten", .text("An")), ("con", texts("a", "b"))), map(("ten", .text("Bình")), ("con", .list([]))),
    ])
    let odt = try one.render([("ps", people)]).odt
    #expect(odt == list(Writer.p("An") + list(Writer.p("a"), Writer.p("b")), Writer.p("Bình")))
    #expect(try one.render([("ps", .list([]))]).odt.isEmpty)
  }

  @Test("A section goes with its last paragraph")
  func section() throws {
    let inside = Writer.p("{% if n %}") + Writer.p("a") + Writer.p("{% endif %}")
    let one = BodyCase(odt: "<text:section text:name=\"S\">\(inside)</text:section>")
    #expect(try one.render([("n", .bool(false))]).odt.isEmpty)
    #expect(try one.render([("n", .bool(true))]).odt == "<text:section text:name=\"S\">\(Writer.p("a"))</text:section>")
  }

  @Test("A control paragraph keeps its section break and page break")
  func breaks() throws {
    let section = "<w:pPr><w:sectPr><w:pgSz w:w=\"1\" w:h=\"1\"/></w:sectPr></w:pPr>"
    let page = "<w:pPr><w:pageBreakBefore/></w:pPr>"
    let one = BodyCase(
      docx: Word.p("{% if n %}") + Word.p("a") + Word.p("{% endif %}", section)
        + Word.p("{% if n %}", page) + Word.p("{% endif %}"),
      odt: "<text:p text:style-name=\"M\">{% if n %}</text:p>" + Writer.p("a") + Writer.p("{% endif %}")
        + "<text:p text:style-name=\"B\">{% if n %}</text:p>" + Writer.p("{% endif %}"),
      odtStyles: """
        <style:style style:name="M" style:family="paragraph" style:master-page-name="L"/>\
        <style:style style:name="B" style:family="paragraph">\
        <style:paragraph-properties fo:break-before="page"/></style:style>
        """)
    let kept = try one.render([("n", .bool(true))])
    #expect(kept.docx == Word.p("a") + Word.p("", section) + Word.p("", page))
    #expect(kept.odt == "<text:p text:style-name=\"M\"></text:p>" + Writer.p("a") + "<text:p text:style-name=\"B\"></text:p>")
  }

  @Test("A pair over runs, links and inline content controls")
  func inline() throws {
    let start = "<w:r><w:t>a {% for x in xs %}</w:t></w:r>"
    let middle = "<w:hyperlink w:anchor=\"m\"><w:r><w:rPr><w:i/></w:rPr><w:t>{{ x }}</w:t></w:r></w:hyperlink>"
    let end = "<w:r><w:t>;{% endfor %} b</w:t></w:r>"
    let one = BodyCase(
      docx: "<w:p>\(start)\(middle)\(control(end))</w:p>",
      odt: "<text:p>a {% for x in xs %}<text:a>{{ x }}</text:a><text:span text:style-name=\"B\">"
        + "<text:span text:style-name=\"C\">;{% endfor %}</text:span></text:span> b</text:p>")
    let (docx, odt) = try one.render([("xs", texts("1", "2"))])
    #expect(docx.split(separator: "<w:hyperlink").count == 3)
    #expect(docx.split(separator: "<w:sdt>").count == 4)
    #expect(odt.hasPrefix("<text:p>a <text:a>1</text:a><text:span text:style-name=\"B\"><text:span text:style-name=\"C\">;</text:span></text:span><text:a>2</text:a>"))
  }

  @Test("A content control that a loop cuts has another id each time it is opened")
  func inlineIdentities() throws {
    let cut = "<w:sdt><w:sdtPr><w:id w:val=\"9\"/></w:sdtPr><w:sdtContent><w:r><w:t>a{% for x in xs %}{{ x }}</w:t></w:r></w:sdtContent></w:sdt>"
    let one = BodyCase(docx: "<w:p>\(cut)<w:r><w:t>{% endfor %}</w:t></w:r></w:p>")
    let docx = try one.render([("xs", texts("1", "2"))]).docx
    for id in ["9", "10", "11"] { #expect(docx.split(separator: "<w:id w:val=\"\(id)\"/>").count == 2) }
  }

  @Test("A cell of a list alone keeps a paragraph when the list goes")
  func cellOfList() throws {
    let inside = list(Writer.p("{% for x in xs %}"), Writer.p("{{ x }}"), Writer.p("{% endfor %}"))
    let one = BodyCase(
      odt: "<table:table><table:table-column/><table:table-row><table:table-cell>\(inside)</table:table-cell></table:table-row></table:table>")
    let odt = try one.render([("xs", .list([]))]).odt
    #expect(odt.contains("<table:table-cell><text:p/></table:table-cell>"))
  }

  @Test("What is kept by set may begin and end in other runs and content controls")
  func keptRuns() throws {
    let one = BodyCase(
      docx: "<w:p><w:r><w:t>{% set v %}a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{{ x }}</w:t></w:r>"
        + control("<w:r><w:t>c{% endset %}|</w:t></w:r>") + "</w:p>" + Word.p("b {{ v }}"))
    let docx = try one.render([("x", .text("X"))]).docx
    #expect(docx.contains("<w:b/></w:rPr><w:t xml:space=\"preserve\">X</w:t></w:r><w:sdt>"))
  }
}
