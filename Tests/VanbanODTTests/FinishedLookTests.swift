import Testing
import VanbanReading

@Suite("Looks in finished OpenDocument texts")
struct FinishedLookTests {
  private func p(_ inside: String, _ style: String? = nil) -> String { FinishedText.p(inside, style) }

  @Test("Defaults, named styles, automatic styles and spans; fonts by their declared families")
  func chain() throws {
    let named = """
      <style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="2mm"/>\
      <style:text-properties style:font-name="F1" fo:font-size="12pt"/></style:default-style>
      """ + FinishedText.style("Goc", attributes: "style:display-name=\"Gốc\"", paragraph: "fo:text-align=\"center\"", text: "fo:font-weight=\"bold\"")
    let automatic = FinishedText.style("P1", on: "Goc", paragraph: "fo:margin-bottom=\"0cm\"", text: "fo:font-size=\"150%\"")
      + FinishedText.style("T1", "text", text: "fo:font-weight=\"normal\" fo:color=\"#ff0000\" style:text-position=\"super 58%\"")
    let fonts = "<style:font-face style:name=\"F1\" svg:font-family=\"&apos;Times New Roman&apos;, serif\"/>"
    let body = p("a") + p("b<text:span text:style-name=\"T1\">c</text:span>", "P1")
    #expect(try FinishedText(body: body, automatic: automatic, named: named, fonts: fonts).lines() == [
      "- left after 6 |{Times New Roman 12}a", "Gốc center |{Times New Roman 18b}b{Times New Roman 18^#FF0000}c",
    ])
  }

  @Test("Indents, spacing, lines, breaks and borders of a paragraph")
  func paragraph() throws {
    let automatic = FinishedText.style("P1", paragraph: """
      fo:margin-left="36pt" fo:margin-right="1cm" fo:text-indent="-18pt" fo:margin-top="6pt" fo:line-height="18pt" \
      fo:keep-with-next="always" fo:keep-together="always" fo:break-before="page" fo:border-bottom="0.5pt solid #000000" \
      fo:border-top="none" fo:text-align="justify"
      """)
      + FinishedText.style("P2", paragraph: "style:line-height-at-least=\"5mm\" fo:text-align=\"end\" fo:border=\"1pt solid #f00\"")
    let body = "<text:h text:outline-level=\"2\" text:style-name=\"P1\">a</text:h>" + p("b", "P2")
    #expect(try FinishedText(body: body, automatic: automatic).lines() == [
      "- justified left 36 right 28 first -18 before 6 =18 keep together page level 2 [b] |{? ?}a", "- right [tblr] |{? ?}b",
    ])
  }

  @Test("Styles that build on each other come to an end")
  func cycle() throws {
    let automatic = FinishedText.style("A", on: "B", text: "fo:font-weight=\"bold\"") + FinishedText.style("B", on: "A")
    #expect(try FinishedText(body: p("a", "A"), automatic: automatic).lines().count == 1)
  }
}
