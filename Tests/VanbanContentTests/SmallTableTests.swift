import Testing
import VanbanContent
import VanbanExpression
import VanbanSource

@Suite("Tables drawn with bars")
struct SmallTableTests {
  @Test("The line over a rule line is the head, the lines after it are rows")
  func table() {
    let text = "trước\n| TT | Tên |\n|---|:-:|\n| 1 | a |\n\n| 2 | b |\nsau"
    #expect(read(text) == ["p trước", "table <^ <b>TT</b>|<b>Tên</b> = 1|a / 2|b", "p sau"])
  }

  @Test("Colons in the rule line align", arguments: [("--", "<"), (":--", "<"), ("--:", ">"), (":-:", "^")])
  func alignment(rule: String, sign: String) {
    #expect(read("| a |\n|\(rule)|\n| 1 |") == ["table \(sign) <b>a</b> = 1"])
  }

  @Test("A cell holds inline markup, and a bar after a backslash; the bar at the end may be left out")
  func cells() {
    #expect(
      read(#"| a | *b* |"# + "\n|---|---|\n" + #"| - | **x** \| y [z](https://a.vn)"#)
        == ["table << <b>a</b>|<i>b</i> = -|<b>x</b> | y [z→https://a.vn]"])
  }

  @Test("A bar or a line end in a value is text")
  func values() {
    let pieces: [MarkupPiece] = [typed("| a | b |\n|---|---|\n| "), .value("x|y\nz"), typed(" | 2 |")]
    var diagnostics = Diagnostics()
    #expect(
      notation(Markup.read(pieces, diagnostics: &diagnostics)) == ["table << <b>a</b>|<b>b</b> = x|y⏎z|2"])
    #expect(diagnostics.isEmpty)
  }

  @Test("A line over a rule line of its own begins another table; a table may have no rows")
  func two() {
    #expect(
      read("| a |\n|---|\n| 1 |\n| b |\n|---|\n") == ["table < <b>a</b> = 1", "table < <b>b</b> = "])
  }

  @Test("Without a rule line under it a line that begins with a bar is text")
  func text() {
    #expect(read("| một dòng") == ["p | một dòng"])
    #expect(read("| a | b |\nchữ") == ["p | a | b |", "p chữ"])
  }

  @Test("A row with more or fewer cells is a fault at the row", arguments: ["| 1 |", "| 1 | 2 | 3 |"])
  func misfit(row: String) throws {
    var diagnostics = Diagnostics()
    let content = Markup.read(
      [typed("| a | b |\n|---|---|\n| x | y |\n\(row)\nsau")], diagnostics: &diagnostics)
    #expect(notation(content) == ["p sau"])
    let fault = try #require(diagnostics.all.first)
    #expect(diagnostics.all.count == 1 && fault.id == "content.table-row")
    guard case .source(let source, let span) = fault.place else { return #expect(Bool(false)) }
    #expect(source[span] == row)
  }

  @Test("Control tags on lines of their own make rows; they may stand in cells")
  func control() {
    let text = """
      | a | b |
      |---|---|
      {% for x in [1, 2, 3] %}
      {% if x != 2 %}
      | {{ x }} | {% if x == 1 %}một{% else %}*khác*{% endif %} |
      {% endif %}
      {% endfor %}
      """
    var diagnostics = Diagnostics()
    var environment = Environment(globals: ValueMap())
    let body = BodyText(text, anchor: Anchor(.nowhere), diagnostics: &diagnostics)
    #expect(
      notation(body.content(in: &environment)) == ["table << <b>a</b>|<b>b</b> = 1|một / 3|<i>khác</i>"])
  }

  @Test("A table that lies on its side turns no pages where they lie so already")
  func turns() throws {
    var misfits: [TableMisfit] = []
    let table = try #require(
      Table(columns: [TableColumn()], body: [TableRow([TableCell()])], misfits: &misfits))
    let content = Content(table.blocks(isLandscape: true))
    #expect(notation(content) == ["section ngang", "table <  = ", "section"])
    let inside = [
      MarkupPiece.directive("huong", arguments: "ngang", .nowhere), typed("\n"), .object(content, .nowhere),
      typed("\n"), .directive("het_huong", arguments: "", .nowhere),
    ]
    var diagnostics = Diagnostics()
    #expect(
      notation(Markup.read(inside, diagnostics: &diagnostics)) == ["section ngang", "table <  = ", "section"])
  }
}
