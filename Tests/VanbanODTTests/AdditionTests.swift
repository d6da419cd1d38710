import Testing
import VanbanContent
import VanbanExpression
import VanbanPackage

@Suite("What a rendering adds to a package")
struct AdditionTests {
  private static let contents: [(String, Value)] = [
    ("nd", .object(Content([
      .paragraph(Paragraph(.text, [.run("a", .bold)])), .sectionBreak(SectionBreak(landscape: true)),
    ])))
  ]

  @Test("Names of styles, layouts and pages differ from those of the template, which may be an output of ours")
  func clashes() throws {
    var sample = ODTSample(body: "<text:p>{{ nd }}</text:p>")
    sample.automatic = "<style:style style:name=\"vanban1\" style:family=\"text\"/>"
    sample.masters += "<style:master-page style:name=\"vanban_ngang\" style:page-layout-name=\"P\"/>"
    sample.layouts += "<style:page-layout style:name=\"vanban_P_ngang\"/>"
    let parts = try sample.render(Self.contents)
    let content = try #require(parts["content.xml"])
    #expect(content.split(separator: "style:name=\"vanban1\"").count == 2)
    #expect(content.contains("style:master-page-name=\"vanban_ngang2\""))
    let styles = try #require(parts["styles.xml"])
    #expect(styles.contains("<style:master-page style:name=\"vanban_ngang2\""))
    #expect(styles.contains("<style:page-layout style:name=\"vanban_P_ngang2\""))
  }
}
