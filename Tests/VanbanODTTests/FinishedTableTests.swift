import Testing
import VanbanReading

@Suite("Tables and lists of finished OpenDocument texts")
struct FinishedTableTests {
  private func p(_ inside: String, _ style: String? = nil) -> String { FinishedText.p(inside, style) }

  @Test("Cells that are merged, heads, heights and lines between cells")
  func tables() throws {
    let automatic = FinishedText.style("T", "table", other: "style:width=\"200pt\" table:align=\"center\"")
      + FinishedText.style("C1", "table-column", other: "style:column-width=\"50pt\"")
      + FinishedText.style("C2", "table-column", other: "style:column-width=\"100pt\"")
      + FinishedText.style("R1", "table-row", other: "fo:keep-together=\"always\"")
      + FinishedText.style("R2", "table-row", other: "style:row-height=\"20pt\"")
      + FinishedText.style("A", "table-cell", other: "fo:border-top=\"1pt solid #000000\" fo:border-right=\"none\"")
      + FinishedText.style("B", "table-cell", other: "fo:border=\"1pt solid #000000\" fo:border-right=\"none\"")
    let body = """
      <table:table table:style-name="T"><table:table-column table:style-name="C1"/><table:table-column table:style-name="C2"/>\
      <table:table-column table:style-name="C1"/><table:table-header-rows><table:table-row table:style-name="R1">\
      <table:table-cell table:style-name="A" table:number-rows-spanned="2">\(p("a"))</table:table-cell>\
      <table:table-cell table:style-name="B" table:number-columns-spanned="2">\(p("b"))</table:table-cell>\
      <table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row table:style-name="R2">\
      <table:covered-table-cell/><table:table-cell>\(p("c"))</table:table-cell><table:table-cell>\(p("d"))</table:table-cell>\
      </table:table-row></table:table>
      """
    let document = try FinishedText(body: body, automatic: automatic).read()
    if case .table(let table) = document.sections[0].blocks[0] { #expect(table.alignment == .center) }
    #expect(try FinishedText(body: body, automatic: automatic).lines() == [
      "table 50 100 50", "  row head whole", "  cell 0 down 2 50 [tr]", "    - left |{? ?}a",
      "  cell 1 across 2 150 [tbl]", "    - left |{? ?}b", "  row high 20", "  cell 1 100 [t]", "    - left |{? ?}c",
      "  cell 2 50 [t]", "    - left |{? ?}d",
    ])
  }

  @Test("A table may begin a page, or pages of another kind")
  func pages() throws {
    let automatic = FinishedText.style("T1", "table", other: "fo:break-before=\"page\"")
      + FinishedText.style("T2", "table", attributes: "style:master-page-name=\"Standard\"", other: "style:page-number=\"4\"")
    func table(_ style: String) -> String {
      let cell = "<table:table-cell>\(p("a"))</table:table-cell>"
      return "<table:table table:style-name=\"\(style)\"><table:table-row>\(cell)</table:table-row></table:table>"
    }
    let document = try FinishedText(body: p("x") + table("T1") + table("T2"), automatic: automatic).read()
    #expect(document.sections.map { $0.blocks.allParagraphs.map(\.beginsPage) } == [[false, true], [true]])
    #expect(document.sections[1].page.startNumber == 4)
  }

  private static let list = """
    <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix=".">\
    <style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment \
    fo:margin-left="36pt" fo:text-indent="-18pt"/></style:list-level-properties></text:list-level-style-number>\
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/>\
    <text:list-level-style-number text:level="3" style:num-format="1" loext:num-list-format="%1%.%3%" text:start-value="3"/>\
    </text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="\u{F0B7}"/></text:list-style>
    """

  private func list(_ items: String..., attributes: String = "text:style-name=\"L\"") -> String {
    "<text:list \(attributes)>\(items.map { "<text:list-item>\($0)</text:list-item>" }.joined())</text:list>"
  }

  @Test("Labels are counted level by level; a list counts anew unless it goes on")
  func lists() throws {
    let body = list(p("x") + p("y") + list(p("x"), p("x") + list(p("x"), attributes: ""), attributes: ""), p("x") + list(p("x"), attributes: ""))
      + list(p("x")) + list(p("x"), attributes: "text:style-name=\"L\" text:continue-numbering=\"true\"")
      + "<text:list text:style-name=\"L\"><text:list-item text:start-value=\"9\">\(p("x"))</text:list-item></text:list>"
      + list(p("x"), attributes: "text:style-name=\"B\"") + p("x")
    let paragraphs = try FinishedText(body: body, automatic: Self.list).read().sections[0].blocks.allParagraphs
    #expect(paragraphs.map(\.label) == ["I.", nil, "I.a)", "I.b)", "I.3", "II.", "II.a)", "I.", "II.", "IX.", "•", nil])
    #expect(paragraphs[0].left == 36 && paragraphs[0].firstLine == -18)
  }

  @Test("Headings are numbered by the outline; the indents of a paragraph's own style go before the list's")
  func outline() throws {
    let named = "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/></text:outline-style>"
    let automatic = Self.list + FinishedText.style("P1", paragraph: "fo:margin-left=\"10pt\"")
    let heading = "<text:h text:outline-level=\"1\">x</text:h>"
    let body = heading + list(p("x", "P1")) + heading
    let paragraphs = try FinishedText(body: body, automatic: automatic, named: named).read().sections[0].blocks.allParagraphs
    #expect(paragraphs.map(\.label) == ["1.", "I.", "2."])
    #expect(paragraphs[1].left == 10)
  }
}
