import Testing
import VanbanDOCX
import VanbanODT

@Suite("However a tag is cut up")
struct CutTests {
  @Test("In a DOCX", arguments: cases)
  func docx(_ one: PlaceCase) throws {
    try one.expectDOCX()
  }

  @Test("In an ODT", arguments: cases)
  func odt(_ one: PlaceCase) throws {
    try one.expectODT()
  }

  private static func t(_ text: String) -> String { "<w:t xml:space=\"preserve\">\(text)</w:t>" }

  private static func r(_ text: String) -> String { "<w:r>\(t(text))</w:r>" }

  private static func p(_ xml: String) -> String { "<w:p>\(xml)</w:p>" }

  static let cases = marks + characters + changes

  // MARK: Marks inside

  private static let bookmarks = "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/>"

  static let marks = [
    PlaceCase(
      "bookmarks inside stay, with their pair",
      docx: (p(r("a {{ ") + bookmarks + r("x }}.")), p(r("a A &amp; B") + bookmarks + r("."))),
      odt: (
        "<text:p>a {{ <text:bookmark-start text:name=\"b\"/>x }}.<text:bookmark-end text:name=\"b\"/></text:p>",
        "<text:p>a A &amp; B<text:bookmark-start text:name=\"b\"/>.<text:bookmark-end text:name=\"b\"/></text:p>")),
    PlaceCase(
      "breaks that a paginator left",
      docx: (p("<w:r>\(t("a {{"))<w:lastRenderedPageBreak/>\(t(" x }}."))</w:r>"), p("<w:r>\(t("a A &amp; B"))<w:lastRenderedPageBreak/>\(t("."))</w:r>")),
      odt: ("<text:p>a {{<text:soft-page-break/> x }}.</text:p>", "<text:p>a A &amp; B<text:soft-page-break/>.</text:p>")),
    PlaceCase(
      "spaces, tabs and line breaks are spaces of the tag",
      docx: (p("<w:r>\(t("a {{"))<w:tab/><w:br/>\(t("x"))<w:cr/>\(t("}}."))</w:r>"), p("<w:r>\(t("a A &amp; B"))\(t(""))\(t("."))</w:r>")),
      odt: ("<text:p>a {{<text:tab/><text:line-break/>x<text:s text:c=\"3\"/>}}.</text:p>", "<text:p>a A &amp; B.</text:p>")),
    PlaceCase(
      "hyphens that are elements",
      docx: (p("<w:r>\(t("a {{ 3 "))<w:noBreakHyphen/>\(t("1 + ba"))<w:softHyphen/>\(t("y }}."))</w:r>"), p("<w:r>\(t("a 9"))\(t(""))\(t("."))</w:r>"))),
    PlaceCase(
      "other text of another formatting",
      docx: (
        p("<w:r><w:rPr><w:b/></w:rPr>\(t("{"))</w:r><w:r><w:rPr><w:i/></w:rPr>\(t("{ x"))</w:r>" + r(" }} c")),
        p("<w:r><w:rPr><w:b/></w:rPr>\(t("A &amp; B"))</w:r><w:r><w:rPr><w:i/></w:rPr>\(t(""))</w:r>" + r(" c"))),
      odt: (
        "<text:p><text:span text:style-name=\"T1\">{</text:span><text:span text:style-name=\"T2\">{ x</text:span> }} c</text:p>",
        "<text:p><text:span text:style-name=\"T1\">A &amp; B</text:span><text:span text:style-name=\"T2\"></text:span> c</text:p>")),
  ]

  // MARK: Characters

  private static func text(_ name: String, _ template: String, _ expected: String) -> PlaceCase {
    PlaceCase(
      name, docx: (p(r(template)), p(r(expected))),
      odt: ("<text:p>\(template)</text:p>", "<text:p>\(expected)</text:p>"))
  }

  static let characters = [
    text("full-width braces", "a ｛｛ x ｝｝ ｛％ if co ％｝b｛% endif %｝.", "a A &amp; B b."),
    text("no-break spaces, dashes and curly quotes", "a {{\u{A0}’1’ if x == “A & B” else 2 – 1\u{A0}}}.".replacing("&", with: "&amp;"), "a 1."),
    text("characters that nobody sees", "a {\u{200B}{ \u{FEFF}\u{AD}x\u{200E} }\u{2060}}.", "a A &amp; B."),
    text("characters that nobody sees stay outside", "a\u{200B} {{ x }} b\u{AD}c.", "a\u{200B} A &amp; B b\u{AD}c."),
    text("references for characters", "a &#123;&#x7B; x &#125;}.", "a A &amp; B."),
    PlaceCase(
      "text in a CDATA section", docx: (p("<w:r><w:t><![CDATA[a {{ x }} <]]>&gt;</w:t></w:r>"), p(r("a A &amp; B &lt;&gt;"))),
      odt: ("<text:p><![CDATA[a {{ x }} <]]>.</text:p>", "<text:p>a A &amp; B &lt;.</text:p>")),
    PlaceCase(
      "spaces that nobody asked to keep are kept where a value is put",
      docx: (p("<w:r><w:t xml:space=\"default\">a {{ x }}</w:t></w:r><w:r><w:t>b {{ x }}</w:t></w:r>"), p(r("a A &amp; B") + r("b A &amp; B")))),
    PlaceCase(
      "a control tag that nobody sees anything beside leaves no paragraph",
      docx: (p(r("a")) + p(r("\u{200B}{% if co %}\u{FEFF}")) + p(r("b")) + p(r("{% endif %}")), p(r("a")) + p(r("b")) + "</w:body>"),
      odt: ("<text:p>a</text:p><text:p>\u{200B}{% if co %}\u{FEFF}</text:p><text:p>b</text:p><text:p>{% endif %}</text:p>", "<text:p>a</text:p><text:p>b</text:p></office:text>")),
  ]

  // MARK: Tracked changes

  private static let author = "w:id=\"7\" w:author=\"Lan\" w:date=\"2025-01-02T03:04:05Z\""
  private static let deleted = "<w:del \(author)><w:r><w:delText>{{ cu }}</w:delText></w:r></w:del>"
  private static let mark = "<w:pPr><w:rPr><w:del \(author)/></w:rPr></w:pPr>"
  private static let change = "<text:change text:change-id=\"c1\"/>"

  static let changes = [
    PlaceCase(
      "insertions are read, deletions are not, and stay",
      docx: (
        p("<w:pPr><w:rPr><w:ins \(author)/></w:rPr></w:pPr>" + r("a {{ ") + deleted + "<w:ins \(author)>\(r("x"))</w:ins>" + r(" }}.")),
        r("a A &amp; B") + deleted + "<w:ins \(author)>\(r(""))</w:ins>" + r(".")),
      odt: (
        """
        <text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>{{ cu }}</text:p></text:deletion>\
        </text:changed-region></text:tracked-changes><text:p>a {{ \(change)<text:change-start text:change-id="c2"/>x\
        <text:change-end text:change-id="c2"/> }}.</text:p>
        """,
        """
        <text:deletion><text:p>{{ cu }}</text:p></text:deletion></text:changed-region></text:tracked-changes>\
        <text:p>a A &amp; B\(change)<text:change-start text:change-id="c2"/><text:change-end text:change-id="c2"/>.</text:p>
        """)),
    PlaceCase(
      "text that was moved is read where it stands now",
      docx: (
        p("<w:moveFrom \(author)>\(r("{{ x }}"))</w:moveFrom><w:moveTo \(author)>\(r("{{ x }}"))</w:moveTo>" + r(".")),
        p("<w:moveFrom \(author)>\(r("{{ x }}"))</w:moveFrom><w:moveTo \(author)>\(r("A &amp; B"))</w:moveTo>" + r(".")))),
    PlaceCase(
      "a control paragraph goes, what was deleted in it stays as deleted",
      docx: (
        p(r("{% if co %}") + deleted) + p(r("b")) + p(r("{% endif %}")), "<w:body><w:p>\(mark)\(deleted)</w:p>" + p(r("b")) + "</w:body>"),
      odt: (
        "<text:p>{% if co %}\(change)</text:p><text:p>b</text:p><text:p>{% endif %}</text:p>",
        "<office:text><text:p>\(change)</text:p><text:p>b</text:p></office:text>")),
  ]
}
