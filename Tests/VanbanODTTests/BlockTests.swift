import Testing
import VanbanContent

@Suite("Content in OpenDocument")
struct BlockTests {
  private let sample = ODTSample(body: "<text:p text:style-name=\"ND\">{{ nd }}</text:p>")

  private func paragraph(_ role: Paragraph.Role, _ text: String, _ emphasis: Emphasis = []) -> Block {
    .paragraph(Paragraph(role, [.run(text, emphasis)]))
  }

  @Test("Running text takes over the style of the paragraph and the spans that asked for it")
  func pattern() throws {
    let sample = ODTSample(
      body: "<text:p text:style-name=\"ND\"><text:span text:style-name=\"S\">{{ nd }}</text:span></text:p>")
    #expect(try sample.content([paragraph(.text, "a")]).contains(
      "<text:p text:style-name=\"ND\"><text:span text:style-name=\"S\">a</text:span></text:p>"))
  }

  @Test("Emphasis is an automatic style, one for all that look alike; an empty group of styles is opened for it")
  func emphasis() throws {
    let part = try sample.content([paragraph(.text, "a", .bold), paragraph(.text, "b", .bold)])
    #expect(part.contains("<office:automatic-styles><style:style style:name=\"vanban1\" style:family=\"text\">"))
    #expect(part.contains("fo:font-weight=\"bold\""))
    #expect(!part.contains("vanban2"))
  }

  @Test("A style made from an automatic one repeats what that holds")
  func automaticBase() throws {
    let sample = ODTSample(
      body: "<text:p text:style-name=\"P1\">{{ nd }}</text:p>",
      automatic: """
        <style:style style:name="P1" style:family="paragraph" style:parent-style-name="ND">\
        <style:paragraph-properties fo:margin-left="5mm"/></style:style>
        """)
    let part = try sample.content([.paragraph(Paragraph(.text, [.run("a", [])], keepWithNext: true))])
    #expect(part.contains("style:parent-style-name=\"ND\"><style:paragraph-properties fo:keep-with-next=\"always\" fo:margin-left=\"5mm\"/>"))
  }

  @Test("A heading takes the template's style by the name people see, and its level in the outline")
  func headingStyle() throws {
    var sample = sample
    sample.named = """
      <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>
      """
    let part = try sample.content([paragraph(.heading(2), "1. Mục tiêu", .bold)])
    #expect(part.contains("<text:h text:outline-level=\"2\" text:style-name="))
    #expect(part.contains("style:parent-style-name=\"Heading_20_2\""))
    // It runs into its text: what follows may stand on the next page.
    #expect(part.contains("fo:keep-with-next=\"auto\""))
  }

  @Test("A rule is a border between margins that centre it", arguments: [
    "style:column-width=\"100pt\"", "style:rel-column-width=\"1*\"",
  ])
  func rule(width: String) throws {
    let columns = width.contains("rel") ? 4 : 1
    let sample = ODTSample(
      body: """
        <table:table><table:table-column table:style-name="C" table:number-columns-repeated="\(columns)"/>\
        <table:table-row><table:table-cell><text:p>{{ nd }}</text:p></table:table-cell></table:table-row></table:table>
        """,
      automatic: """
        <style:style style:name="C" style:family="table-column"><style:table-column-properties \(width)/></style:style>
        """)
    // Four equal columns of 165 mm are 116.929 pt each.
    let indent = width.contains("rel") ? "38.465pt" : "30.000pt"
    #expect(try sample.content([.rule(Rule(.points(40)))]).contains("fo:margin-left=\"\(indent)\""))
  }

  @Test("White space that a reader would collapse is written as elements")
  func spaces() throws {
    let part = try sample.content([paragraph(.text, "  a  b\tc\nd ")])
    #expect(part.contains(
      "<text:s text:c=\"2\"/>a <text:s/>b<text:tab/>c<text:line-break/>d<text:s/></text:p>"))
  }

  @Test("A link keeps its address, escaped, and looks like the text around where the template has no style of links")
  func link() throws {
    let link = Inline.link("https://hoason.example/?a=1&b=2", [.run("trang", [])])
    let part = try sample.content([.paragraph(Paragraph(.text, [link]))])
    #expect(part.contains("xlink:href=\"https://hoason.example/?a=1&amp;b=2\"><text:span text:style-name=\"vanban1\">trang</text:span></text:a>"))
  }

  @Test("Names of styles are escaped like any attribute")
  func escapedStyle() throws {
    let sample = ODTSample(body: "<text:p text:style-name=\"a&amp;b\">{{ nd }}</text:p>")
    let part = try sample.content([.paragraph(Paragraph(.text, [.run("a", [])]))])
    #expect(part.contains("<text:p text:style-name=\"a&amp;b\">a</text:p>"))
  }

  @Test("Absurd measures overflow nothing", arguments: ["infcm", "nancm", "1e300cm", "-1e300in"])
  func absurdMeasures(_ width: String) throws {
    let sample = ODTSample(
      body: "<text:p>{{ nd }}</text:p>",
      layouts: """
        <style:page-layout style:name="P"><style:page-layout-properties fo:page-width="\(width)" \
        fo:page-height="\(width)"/></style:page-layout>
        """)
    let part = try sample.content([.rule(Rule(.points(100)))])
    #expect(part.contains("<text:p text:style-name=\"vanban1\"/>"))
  }
}
