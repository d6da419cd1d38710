import Testing
import VanbanReading

@Suite("Looks in finished Word documents")
struct FinishedLookTests {
  private func p(_ inside: String, _ properties: String = "") -> String { FinishedWord.paragraph(inside, properties) }
  private func t(_ text: String, _ properties: String = "") -> String { FinishedWord.text(text, properties) }

  @Test("Styles, what they are based on, and what stands in the run itself")
  func chain() throws {
    let styles = """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="20"/></w:rPr>\
      </w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
      </w:docDefaults>
      """ + FinishedWord.style("Goc", "<w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:sz w:val=\"28\"/></w:rPr>")
      + FinishedWord.style("Con", on: "Goc", "<w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:rPr><w:color w:val=\"ff0000\"/></w:rPr>")
    let body = p(t("a", ""), "") + p(t("b", "<w:sz w:val=\"25\"/><w:color w:val=\"auto\"/>"), "<w:pStyle w:val=\"Con\"/>")
    #expect(try FinishedWord(body: body, styles: styles).lines() == [
      "- left after 8 ×108 |{Arial 10}a", "Con center ×108 |{Arial 12.5}b",
    ])
  }

  @Test("Bold in both the paragraph's style and the run's is not bold (17.7.3)")
  func toggles() throws {
    let styles = FinishedWord.style("Dam", "<w:rPr><w:b/><w:u w:val=\"single\"/></w:rPr>")
      + FinishedWord.style("Manh", type: "character", "<w:rPr><w:b/><w:u w:val=\"single\"/></w:rPr>")
    let body = p(t("a") + t("b", "<w:rStyle w:val=\"Manh\"/>") + t("c", "<w:rStyle w:val=\"Manh\"/><w:b/>"), "<w:pStyle w:val=\"Dam\"/>")
    #expect(try FinishedWord(body: body, styles: styles).lines() == ["Dam left |{? ?bu}a{? ?u}b{? ?bu}c"])
  }

  @Test("Fonts of the theme; no theme, no guess")
  func theme() throws {
    let body = p(t("a", "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\" w:hAnsi=\"Arial\"/>"))
    let theme = """
      <a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont>\
      <a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements>
      """
    #expect(try FinishedWord(body: body, parts: [("theme1.xml", theme)]).lines() == ["- left |{Times New Roman ?}a"])
    #expect(try FinishedWord(body: body).lines() == ["- left |{Arial ?}a"])
  }

  @Test("Indents, spacing, lines, breaks and borders of a paragraph")
  func paragraph() throws {
    let properties = """
      <w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:pBdr><w:bottom w:val="single"/><w:top w:val="nil"/></w:pBdr>\
      <w:spacing w:before="120" w:line="360" w:lineRule="exact"/><w:ind w:start="720" w:end="1cm" w:hanging="360"/>\
      <w:jc w:val="both"/><w:outlineLvl w:val="1"/>
      """
    #expect(try FinishedWord(body: p(t("a"), properties)).lines() == [
      "- justified left 36 right 28 first -18 before 6 =18 keep together page level 2 [b] |{? ?}a"
    ])
  }

  @Test("No room between paragraphs of a style that says so")
  func contextual() throws {
    let style = FinishedWord.style("Gach", "<w:pPr><w:spacing w:before=\"120\" w:after=\"120\"/><w:contextualSpacing/></w:pPr>")
    let properties = "<w:pStyle w:val=\"Gach\"/>"
    let body = p(t("a"), properties) + p(t("b"), properties) + p(t("c"))
    #expect(try FinishedWord(body: body, styles: style).lines() == [
      "Gach left before 6 |{? ?}a", "Gach left after 6 |{? ?}b", "- left |{? ?}c",
    ])
  }

  @Test("Styles that are based on each other come to an end")
  func cycle() throws {
    let styles = FinishedWord.style("A", on: "B", "<w:rPr><w:b/></w:rPr>") + FinishedWord.style("B", on: "A", "<w:rPr><w:i/></w:rPr>")
    let lines = try FinishedWord(body: p(t("a"), "<w:pStyle w:val=\"A\"/>"), styles: styles).lines()
    #expect(lines.count == 1)
  }
}
