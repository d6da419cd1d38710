import Testing
import VanbanContent
import VanbanExpression
import VanbanPackage

@Suite("Sections begun by content")
struct SectionTests {
  private var sample: ODTSample {
    ODTSample(
      body: "<text:p text:style-name=\"ND\">{{ nd }}</text:p>",
      masters: """
        <style:master-page style:name="Standard" style:page-layout-name="P" style:next-style-name="Sau">\
        <style:footer><text:p>chân trang đầu</text:p></style:footer></style:master-page>\
        <style:master-page style:name="Sau" style:page-layout-name="P"><style:header><text:p>trang sau</text:p>\
        </style:header></style:master-page>
        """)
  }

  private func render(_ blocks: [Block]) throws -> [String: String] {
    try sample.render([("nd", .object(Content(blocks)))])
  }

  @Test("A new master page, pages from 1; what page 1 alone has does not come again, its room stays")
  func restart() throws {
    let parts = try render([.sectionBreak(SectionBreak())])
    #expect(parts["content.xml"]?.contains("style:master-page-name=\"vanban_doc\"") ?? false)
    #expect(parts["content.xml"]?.contains("style:page-number=\"1\"") ?? false)
    #expect(parts["styles.xml"]?.contains("""
      <style:master-page style:name="vanban_doc" style:page-layout-name="P" style:next-style-name="Sau">\
      <style:footer><text:p/></style:footer></style:master-page>
      """) ?? false)
  }

  @Test("A landscape section turns the page and those that follow")
  func landscape() throws {
    let styles = try render([.sectionBreak(SectionBreak(landscape: true))])["styles.xml"] ?? ""
    #expect(styles.contains("fo:page-width=\"297mm\" fo:page-height=\"210mm\" style:print-orientation=\"landscape\""))
    #expect(styles.contains("style:name=\"vanban_ngang_sau\""))
    #expect(styles.contains("style:page-layout-name=\"vanban_P_ngang\""))
  }

  @Test("A section that goes on counting is like the pages after the first")
  func goesOn() throws {
    let back = Block.sectionBreak(SectionBreak(restartsNumbering: false))
    let turn = Block.sectionBreak(SectionBreak(landscape: true, restartsNumbering: false))
    let content = try render([turn, back])["content.xml"] ?? ""
    #expect(content.contains("style:master-page-name=\"vanban_ngang_sau\""))
    #expect(content.contains("style:master-page-name=\"Sau\""))
  }

  @Test("Two sections of one direction share a master page")
  func shared() throws {
    let blocks: [Block] = [.sectionBreak(SectionBreak()), .sectionBreak(SectionBreak())]
    let styles = try render(blocks)["styles.xml"] ?? ""
    #expect(styles.split(separator: "style:name=\"vanban_doc\"").count == 2)
  }

  @Test("A size preset moves the named styles, and no others")
  func sizes() throws {
    let named = ["VB Nội dung", "VB Nơi nhận"].map {
      """
      <style:style style:name="x" style:display-name="\($0)" style:family="paragraph"><style:text-properties \
      fo:font-size="14pt"/></style:style>
      """
    }
    let sample = ODTSample(body: "<text:p/>", named: named.joined())
    let styles = try sample.render([], sizeShifts: ["VB Nội dung": -1])["styles.xml"] ?? ""
    #expect(styles.contains("fo:font-size=\"13.000pt\""))
    #expect(styles.contains("fo:font-size=\"14pt\""))
  }

  @Test("A template without tags comes out as the parts it was")
  func identity() throws {
    let sample = ODTSample(body: "<text:p  >a &#38; b</text:p><!-- x -->")
    let parts = try sample.render([("a", .text("x"))])
    for entry in try sample.package().entries {
      let bytes = try sample.package().bytes(of: entry.name) ?? []
      #expect(parts[entry.name] == String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test("Without a standard master page the first in the part is page 1's, every time")
  func firstMaster() throws {
    let masters = (0..<8).map { "<style:master-page style:name=\"MP\($0)\" style:page-layout-name=\"P\($0)\"/>" }
    let sample = ODTSample(body: "<text:p>{{ nd }}</text:p>", masters: masters.joined())
    let blocks = [Block.sectionBreak(SectionBreak())]
    let part = try sample.render([("nd", .object(Content(blocks)))])["styles.xml"] ?? ""
    #expect(part.contains("style:name=\"vanban_doc\" style:page-layout-name=\"P0\""))
  }
}
