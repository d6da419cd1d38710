import Testing
import VanbanReading
import VanbanSource

@Suite("The body of finished Word documents")
struct FinishedBodyTests {
  private func p(_ inside: String, _ properties: String = "") -> String { FinishedWord.paragraph(inside, properties) }
  private func t(_ text: String, _ properties: String = "") -> String { FinishedWord.text(text, properties) }

  private func field(_ code: String, _ result: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>\(code)</w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(result)<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
  }

  @Test("Space at the ends of a text counts where it is kept; tabs, breaks, hyphens and symbols are text")
  func pieces() throws {
    let body = p("""
      <w:r><w:t> a </w:t><w:tab/><w:t xml:space="preserve"> b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/>\
      <w:sym w:font="Wingdings" w:char="F0A7"/><w:lastRenderedPageBreak/></w:r>
      """)
    #expect(try FinishedWord(body: body).lines() == ["- left |{? ?}a⇥{? ?} b⏎{? ?}c\u{2011}▪"])
  }

  @Test("Fields of both kinds; links; what goes on beyond the paragraph is text")
  func fields() throws {
    let link = FinishedWord.relationship("r1", "hyperlink", "https://vi.du/", external: true)
    let body = p(field("PAGE \\* MERGEFORMAT", t("1") + t("2", "<w:b/>")))
      + p("<w:fldSimple w:instr=\" NUMPAGES \">\(t("9"))</w:fldSimple>" + t(" trang"))
      + p("<w:hyperlink r:id=\"r1\" w:anchor=\"x\">\(t("đây"))</w:hyperlink>" + field("HYPERLINK \"https://a.b/\" \\l \"c\"", t("kia")))
      + p("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF a</w:instrText><w:fldChar w:fldCharType=\"separate\"/></w:r>" + t("một"))
      + p(t("hai") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + t("ba"))
    #expect(try FinishedWord(body: body, relationships: link).lines() == [
      "- left |{? ?}⟦PAGE 12⟧", "- left |{? ?}⟦NUMPAGES 9⟧{? ?} trang", "- left |{? ?}đây→https://vi.du/#x{? ?}kia→https://a.b/#c",
      "- left |{? ?}⟦REF một⟧", "- left |{? ?}haiba",
    ])
  }

  @Test("Where a frame as wide as its text stands, its text stands")
  func frames() throws {
    let frame = { (side: String) in "<w:framePr w:wrap=\"around\" w:hAnchor=\"margin\" w:xAlign=\"\(side)\"/>" }
    let body = p(t("a"), frame("center")) + p(t("b"), frame("right") + "<w:jc w:val=\"center\"/>")
      + p(t("c"), "<w:framePr w:w=\"2000\" w:xAlign=\"right\"/><w:jc w:val=\"center\"/>")
    #expect(try FinishedWord(body: body).read().sections[0].blocks.allParagraphs.map(\.alignment) == [.center, .right, .center])
  }

  @Test("Insertions are read, deletions left out, and both are told")
  func changes() throws {
    let body = p("<w:ins>\(t("có"))</w:ins><w:del><w:r><w:delText>không</w:delText></w:r></w:del>" + t(" đây"))
    let document = try FinishedWord(body: body).read()
    #expect(document.sections[0].blocks.allParagraphs.map(\.text) == ["có đây"])
    #expect(document.unread.map(\.kind) == [.trackedChange] && document.unread[0].place.text == "có đây")
  }

  @Test("Of two alternatives one is read: the one that is understood")
  func alternatives() throws {
    let shape = """
      <w:drawing><wp:anchor><wp:extent cx="1270000" cy="0"/><wp:docPr id="1" name="n" descr="vạch"/><a:graphic><a:graphicData>\
      <wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>
      """
    let old = "<w:pict><v:line from=\"0,0\" to=\"100pt,0\"/></w:pict>"
    func either(_ requires: String) -> String {
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"\(requires)\">\(shape)</mc:Choice><mc:Fallback>\(old)</mc:Fallback></mc:AlternateContent></w:r>"
    }
    #expect(try FinishedWord(body: p(either("wps")) + p(either("v"))).lines() == [
      "- left |⟦line 100×0 floating “vạch”⟧", "- left |⟦line 100×?⟧",
    ])
  }

  @Test("Text boxes of both kinds, pictures and rules")
  func drawings() throws {
    let box = """
      <w:r><w:drawing><wp:inline><wp:extent cx="635000" cy="254000"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:ln>\
      <a:solidFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>\(p(t("MẬT")))</w:txbxContent></wps:txbx></wps:wsp>\
      </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
      """
    let old = """
      <w:r><w:pict><v:shape style="position:absolute;width:90pt;height:30pt" stroked="f"><v:textbox><w:txbxContent>\
      \(p(t("KHẨN")))</w:txbxContent></v:textbox></v:shape></w:pict></w:r>
      """
    let picture = """
      <w:r><w:drawing><wp:inline><wp:extent cx="635000" cy="635000"/><a:graphic><a:graphicData><pic:pic/></a:graphicData>\
      </a:graphic></wp:inline></w:drawing></w:r>
      """
    let rule = "<w:r><w:pict><v:rect style=\"width:0;height:1.5pt\" o:hr=\"t\"/></w:pict></w:r>"
    let document = try FinishedWord(body: p(box) + p(old) + p(picture) + p(rule)).read()
    let blocks = document.sections[0].blocks
    #expect(blocks.allParagraphs.map(\.text) == ["", "MẬT", "", "KHẨN", "", ""])
    #expect(blocks.allParagraphs[1].place.part.en == "text box")
    #expect(try FinishedWord(body: p(box) + p(old) + p(picture) + p(rule)).lines() == [
      "- left |⟦box with outline 50×20⟧", "  - left |{? ?}MẬT", "- left |⟦box 90×30 floating⟧", "  - left |{? ?}KHẨN",
      "- left |⟦picture 50×50⟧", "- left |⟦line ?×2⟧",
    ])
  }

  @Test("Notes in the order of their references, with the labels that the text shows")
  func notes() throws {
    let footnotes = "<w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote>"
      + ["2", "7", "9"].map { "<w:footnote w:id=\"\($0)\">\(p("<w:r><w:footnoteRef/></w:r>" + t("chú \($0)")))</w:footnote>" }.joined()
    let body = p(t("a") + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>" + t("b") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")
      + p("<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"9\"/><w:t>*</w:t></w:r>")
    let document = try FinishedWord(body: body, parts: [("footnotes.xml", footnotes)]).read()
    #expect(document.notes.map(\.label) == ["1", "2", "*"])
    #expect(document.notes.map { $0.blocks.allParagraphs.map(\.text) } == [["chú 7"], ["chú 2"], ["chú 9"]])
    #expect(document.notes[1].reference.paragraph == 1)
    #expect(ReadingOf.lines(document) == ["- left |{? ?}a{? ?}⟦note 0⟧{? ?}b{? ?}⟦note 1⟧", "- left |{? ?}⟦note 2⟧{? ?}*"])
  }

  @Test("A page begins after a break, by a property, and with a section")
  func pages() throws {
    let body = p(t("a") + "<w:r><w:br w:type=\"page\"/></w:r>") + p(t("b"))
      + p(t("c"), "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr>") + p(t("d"))
    let document = try FinishedWord(body: body, section: "<w:type w:val=\"nextPage\"/>").read()
    #expect(document.sections.map { $0.blocks.allParagraphs.map(\.beginsPage) } == [[false, true, false], [true]])
    #expect(document.sections.map(\.page.isLandscape) == [true, false])
  }

  @Test("Headers go on from section to section; those of first and even pages where pages have them")
  func headers() throws {
    let parts = [("header1.xml", p(t("một"))), ("header2.xml", p(t("hai"))), ("settings.xml", "<w:evenAndOddHeaders/>")]
    let relationships = FinishedWord.relationship("h1", "header", "header1.xml") + FinishedWord.relationship("h2", "header", "/word/header2.xml")
    let body = p(t("a"), """
      <w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/></w:sectPr>
      """) + p(t("b"))
    let section = "<w:type w:val=\"continuous\"/><w:pgNumType w:fmt=\"lowerRoman\" w:start=\"3\"/><w:titlePg/>"
    let document = try FinishedWord(body: body, section: section, parts: parts, relationships: relationships).read()
    #expect(document.sections.map { $0.headers.odd?.allParagraphs.map(\.text) } == [["một"], ["một"]])
    #expect(document.sections.map { $0.headers.first?.allParagraphs.map(\.text) } == [nil, ["hai"]])
    #expect(document.sections.map { $0.headers.even?.count } == [0, 0])
    #expect(document.sections[1].page.startNumber == 3 && document.sections[1].page.numberFormat == "i")
    #expect(!document.sections[1].beginsPage)
  }

  @Test("What is nested as deep as XML may be is read")
  func deep() throws {
    let tables = (0..<60).reduce(p(t("a"))) { inner, _ in "<w:tbl><w:tr><w:tc>\(inner)<w:p/></w:tc></w:tr></w:tbl>" }
    let controls = (0..<110).reduce(p(t("b"))) { inner, _ in "<w:sdt><w:sdtContent>\(inner)</w:sdtContent></w:sdt>" }
    let inserted = p((0..<200).reduce(t("c")) { inner, _ in "<w:smartTag>\(inner)</w:smartTag>" })
    let texts = try FinishedWord(body: tables + controls + inserted).read().sections[0].blocks.allParagraphs.map(\.text)
    #expect(texts.filter { !$0.isEmpty } == ["a", "b", "c"])
  }

  @Test("Fields that begin again and again come to an end")
  func endlessFields() throws {
    let begin = String(repeating: "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", count: 20_000)
    let end = String(repeating: "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", count: 20_000)
    #expect(try FinishedWord(body: p(begin + end + t("a"))).lines() == ["- left |{? ?}a"])
  }

  @Test("Strict files and other prefixes say the same")
  func strict() throws {
    let body = p(t("a", "<w:b/>"), "<w:jc w:val=\"end\"/>")
    let sample = FinishedWord(body: body, namespace: "http://purl.oclc.org/ooxml/wordprocessingml/main", prefix: "ns0")
    #expect(try sample.lines() == ["- right |{? ?b}a"])
  }
}
