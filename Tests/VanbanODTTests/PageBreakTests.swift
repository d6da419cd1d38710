import Testing
import VanbanContent

@Suite("Page breaks in OpenDocument")
struct PageBreakTests {
  @Test("A break is a paragraph of no height on the new page: it takes no line of either")
  func breaks() throws {
    let content = try ODTSample(body: "<text:p>{{ nd }}</text:p>", named: "").content([.pageBreak])
    let styles = content.split(separator: "<style:style ").filter { $0.contains("fo:break-before=\"page\"") }
    #expect(styles.count == 1 && styles[0].contains("fo:line-height=\"0.100pt\""))
  }
}
