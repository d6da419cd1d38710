import Testing
import VanbanContent
import VanbanExpression

@Suite("Content in WordprocessingML")
struct BlockTests {
  private func paragraph(_ role: Paragraph.Role, _ text: String, _ emphasis: Emphasis = []) -> Block {
    .paragraph(Paragraph(role, [.run(text, emphasis)]))
  }

  @Test("Running text takes over the properties of the paragraph and the run that asked for it")
  func pattern() throws {
    let body = try DOCXSample.body(
      of: [paragraph(.text, "a")],
      paragraph: """
        <w:p><w:pPr><w:pStyle w:val="ND"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>{{ nd }}</w:t></w:r></w:p>
        """)
    #expect(body == """
      <w:p><w:pPr><w:pStyle w:val="ND"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">a</w:t></w:r></w:p>
      """)
  }

  @Test("Properties stand in the order of the schema")
  func order() throws {
    let body = try DOCXSample.body(
      of: [.paragraph(Paragraph(.text, [.run("a", [.bold, .underline])], keepWithNext: true))],
      paragraph: """
        <w:p><w:pPr><w:pStyle w:val="ND"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:rStyle w:val="R"/>\
        <w:sz w:val="28"/></w:rPr><w:t>{{ nd }}</w:t></w:r></w:p>
        """)
    #expect(body.contains("<w:pStyle w:val=\"ND\"/><w:keepNext/><w:jc w:val=\"both\"/>"))
    #expect(body.contains(
      "<w:rStyle w:val=\"R\"/><w:b/><w:bCs/><w:sz w:val=\"28\"/><w:u w:val=\"single\"/>"))
  }

  @Test("A heading takes the template's style by its name, whatever its id and capitals")
  func headingStyle() throws {
    let body = try DOCXSample.body(
      of: [heading(2, "1. Mục tiêu")],
      styles: "<w:style w:type=\"paragraph\" w:styleId=\"u2\"><w:name w:val=\"Heading 2\"/></w:style>")
    #expect(body.contains("<w:pPr><w:pStyle w:val=\"u2\"/><w:keepNext/></w:pPr>"))
    #expect(body.contains("<w:b/><w:bCs/><w:i w:val=\"0\"/><w:iCs w:val=\"0\"/>"))
  }

  private func heading(_ level: Int, _ text: String) -> Block {
    .paragraph(Paragraph(.heading(level), [.run(text, .bold)], keepWithNext: true))
  }

  @Test("A heading that runs into its text does not stay with what follows, whatever its style says")
  func runInHeading() throws {
    let body = try DOCXSample.body(
      of: [paragraph(.heading(2), "a")],
      styles: "<w:style w:type=\"paragraph\" w:styleId=\"u2\"><w:name w:val=\"Heading 2\"/></w:style>")
    #expect(body.contains("<w:pStyle w:val=\"u2\"/><w:keepNext w:val=\"0\"/>"))
  }

  @Test("Without a style a heading still is one in the outline")
  func headingWithoutStyle() throws {
    let body = try DOCXSample.body(of: [heading(3, "a")])
    #expect(body.contains("<w:keepNext/><w:outlineLvl w:val=\"2\"/>"))
  }

  @Test("A rule is a border with indents that centre it")
  func rule() throws {
    // A cell of 2000 twips = 100 points without margins; a rule of 40 points leaves 30 on either side.
    let cell = """
      <w:tbl><w:tblPr><w:tblCellMar><w:left w:w="0"/><w:right w:w="0"/></w:tblCellMar></w:tblPr><w:tr><w:tc><w:tcPr>\
      <w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      """
    let body = try DOCXSample.body(of: [.rule(Rule(.points(40)))], paragraph: cell)
    #expect(body.contains("<w:ind w:left=\"600\" w:right=\"600\" w:firstLine=\"0\"/>"))
    #expect(body.contains("<w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\"/>"))
  }

  @Test("Cell margins count, those of the cell before those of the table, 115 twips where none are given")
  func cellMargins() throws {
    let cell = """
      <w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:tcMar><w:start w:w="200"/></w:tcMar>\
      </w:tcPr><w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      """
    let body = try DOCXSample.body(of: [.rule(Rule(.points(40)))], paragraph: cell)
    // 2000 - 200 - 115 = 1685 twips; less 800 and halved: 442.5.
    #expect(body.contains("w:left=\"443\"") || body.contains("w:left=\"442\""))
  }

  @Test("A mark is a box of the size asked for, drawn outside its indents and its line")
  func stamp() throws {
    let body = try DOCXSample.body(of: [.stamp(Stamp("KHẨN", width: 56.7, height: 22.7, red: true))])
    #expect(body.contains("w:color=\"FF0000\""))
    // 22.7 pt = 454 twips, less two edges of 2.5 pt.
    #expect(body.contains("w:line=\"354\" w:lineRule=\"exact\""))
    #expect(body.contains("<w:color w:val=\"FF0000\"/>"))
  }

  @Test("Line breaks and tabs in text are elements")
  func breaks() throws {
    let body = try DOCXSample.body(of: [paragraph(.text, "a\nb\tc")])
    #expect(body.contains("a</w:t><w:br/><w:t xml:space=\"preserve\">b</w:t><w:tab/><w:t xml:space=\"preserve\">c</w:t>"))
  }

  @Test("A style's id is escaped like any attribute")
  func escapedStyle() throws {
    let body = try DOCXSample.body(
      of: [paragraph(.heading(1), "a")],
      styles: "<w:style w:type=\"paragraph\" w:styleId=\"a&quot;b&amp;\"><w:name w:val=\"heading 1\"/></w:style>")
    #expect(body.contains("<w:pStyle w:val=\"a&quot;b&amp;\"/>"))
  }

  @Test("Sizes shift in whatever order they stand; absurd ones stay")
  func sizeOrder() throws {
    let sizes = "<w:szCs w:val=\"28\"/><w:sz w:val=\"26\"/>"
    let absurd = "<w:sz w:val=\"\(Int.min)\"/>"
    let styles = [sizes, absurd].map {
      "<w:style w:styleId=\"N\"><w:name w:val=\"Normal\"/><w:rPr>\($0)</w:rPr></w:style>"
    }
    let sample = DOCXSample(body: "<w:p/>", styles: styles.joined())
    let part = try sample.render([], sizeShifts: ["Normal": -1])["word/styles.xml"] ?? ""
    #expect(part.contains("<w:szCs w:val=\"26\"/><w:sz w:val=\"24\"/>"))
    #expect(part.contains(absurd))
  }

  @Test("Absurd measures overflow nothing")
  func absurdMeasures() throws {
    let margin = "<w:pgMar w:left=\"\(Int.max)\" w:right=\"\(Int.max)\"/>"
    let paragraph = "<w:p><w:r><w:t>{{ nd }}</w:t></w:r></w:p>"
    let cell = "<w:tc><w:tcPr><w:tcW w:w=\"\(Int.min)\"/></w:tcPr>\(paragraph)</w:tc>"
    let sample = DOCXSample(
      body: "\(paragraph)<w:tbl><w:tr>\(cell)</w:tr></w:tbl>", section: "<w:sectPr>\(margin)</w:sectPr>")
    let stamp = Block.stamp(Stamp("KHẨN", width: 57, height: 17, red: true))
    let blocks = [stamp, .rule(Rule(.points(100)))]
    #expect(try sample.render([("nd", .object(Content(blocks)))])["word/document.xml"]?.contains("KHẨN") == true)
  }
}
