import Testing
import VanbanContent

@Suite("Page breaks in WordprocessingML")
struct PageBreakTests {
  @Test("A break is a paragraph of no height on the new page: it takes no line of either")
  func breaks() throws {
    let paragraph = "<w:p><w:pPr><w:spacing w:before=\"120\"/></w:pPr><w:r><w:t>{{ nd }}</w:t></w:r></w:p>"
    let body = try DOCXSample.body(of: [.pageBreak], paragraph: paragraph, styles: "")
    #expect(
      body.contains(
        """
        <w:p><w:pPr><w:pageBreakBefore/><w:spacing w:before="0" w:after="0" w:line="2" w:lineRule="exact"/>
        """))
  }
}
