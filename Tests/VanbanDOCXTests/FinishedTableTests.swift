import Testing
import VanbanReading
import VanbanTestSupport

/// The lines of a document's only section.
enum ReadingOf {
  static func lines(_ document: ReadDocument) -> [String] { ReadingLines(document.sections[0].blocks).lines }
}

@Suite("Tables and lists of finished Word documents")
struct FinishedTableTests {
  private func p(_ inside: String, _ properties: String = "") -> String { FinishedWord.paragraph(inside, properties) }
  private func t(_ text: String, _ properties: String = "") -> String { FinishedWord.text(text, properties) }

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(p(text.isEmpty ? "" : t(text)))</w:tc>"
  }

  @Test("Cells that are merged, heads, heights and lines between cells")
  func tables() throws {
    let border = "<w:top w:val=\"single\"/><w:insideH w:val=\"single\"/>"
    let body = """
      <w:tbl><w:tblPr><w:jc w:val="center"/><w:tblBorders>\(border)</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/>\
      <w:gridCol w:w="2000"/><w:gridCol w:w="1000"/></w:tblGrid>\
      <w:tr><w:trPr><w:tblHeader/><w:cantSplit/></w:trPr>\(cell("a", "<w:vMerge w:val=\"restart\"/>"))\
      \(cell("b", "<w:gridSpan w:val=\"2\"/><w:tcBorders><w:left w:val=\"double\"/></w:tcBorders>"))</w:tr>\
      <w:tr><w:trPr><w:trHeight w:val="400" w:hRule="exact"/></w:trPr>\(cell("", "<w:vMerge/>"))\(cell("c"))\(cell("d"))</w:tr></w:tbl>
      """
    let document = try FinishedWord(body: body).read()
    guard case .table(let table) = document.sections[0].blocks[0] else { throw Missing() }
    #expect(table.alignment == .center)
    #expect(ReadingOf.lines(document) == [
      "table 50 100 50", "  row head whole", "  cell 0 down 2 50 [tr]", "    - left |{? ?}a",
      "  cell 1 across 2 150 [tbl]", "    - left |{? ?}b", "  row high 20", "  cell 1 100 [t]", "    - left |{? ?}c",
      "  cell 2 50 [t]", "    - left |{? ?}d",
    ])
  }

  @Test("A table's style says how its cells look, and those of its first row")
  func tableStyle() throws {
    let style = FinishedWord.style("Luoi", type: "table", """
      <w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr><w:tblPr><w:tblBorders><w:left w:val="single"/>\
      </w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>
      """)
    let body = """
      <w:tbl><w:tblPr><w:tblStyle w:val="Luoi"/><w:tblLook w:val="0020"/></w:tblPr><w:tblGrid/><w:tr>\(cell("a"))</w:tr>\
      <w:tr>\(cell("b"))</w:tr></w:tbl>\(p(t("c")))
      """
    #expect(try FinishedWord(body: body, styles: style).lines() == [
      "table ", "  row", "  cell 0 [l]", "    - left |{? 12b}a", "  row", "  cell 0 [l]", "    - left |{? 12}b", "- left |{? ?}c",
    ])
  }

  private static let numbering = """
    <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>\
    <w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>\
    <w:numFmt w:val="lowerLetter"/><w:pStyle w:val="Muc"/><w:lvlText w:val="%1.%2)"/></w:lvl><w:lvl w:ilvl="2"><w:start w:val="3"/>\
    <w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\u{F0B7}"/><w:rPr>\
    <w:rFonts w:hAnsi="Symbol"/></w:rPr></w:lvl></w:abstractNum>\
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>\
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
    """

  private func item(_ list: String, _ level: Int) -> String {
    p(t("x"), "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  @Test("Labels are counted as Word counts them: level by level, over lists of one definition, anew where said")
  func lists() throws {
    let body = item("1", 0) + item("1", 1) + item("1", 1) + item("1", 2) + item("1", 0) + item("1", 1) + item("2", 0)
      + item("1", 0) + item("3", 0) + item("0", 0)
    let document = try FinishedWord(body: body, parts: [("numbering.xml", Self.numbering)]).read()
    let paragraphs = document.sections[0].blocks.allParagraphs
    #expect(paragraphs.map(\.label) == ["I.", "I.a)", "I.b)", "1.2.3", "II.", "II.a)", "V.", "VI.", "•", nil])
    #expect(paragraphs[0].left == 36 && paragraphs[0].firstLine == -18)
  }

  @Test("A style that names a list numbers its paragraphs; its own indents go before the list's")
  func listStyle() throws {
    let style = FinishedWord.style("Muc", "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr><w:ind w:left=\"100\"/></w:pPr>")
    let body = p(t("a"), "<w:pStyle w:val=\"Muc\"/>") + p(t("b"), "<w:pStyle w:val=\"Muc\"/>")
      + p(t("c"), "<w:pStyle w:val=\"Muc\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
    let document = try FinishedWord(body: body, styles: style, parts: [("numbering.xml", Self.numbering)]).read()
    let paragraphs = document.sections[0].blocks.allParagraphs
    #expect(paragraphs.map(\.label) == ["I.a)", "I.b)", nil])
    #expect(paragraphs[0].left == 5)
  }

  private struct Missing: Error {}
}
