import Testing
import VanbanReading
import VanbanSource

@Suite("The body of finished OpenDocument texts")
struct FinishedBodyTests {
  private func p(_ inside: String, _ style: String? = nil) -> String { FinishedText.p(inside, style) }

  @Test("White space counts once, and not at the ends; spaces, tabs and breaks are elements")
  func pieces() throws {
    let body = p("  a \n b<text:s text:c=\"2\"/><text:tab/> c <text:span> d</text:span><text:line-break/>e\n")
    #expect(try FinishedText(body: body).lines() == ["- left |{? ?}a b  ⇥{? ?} c d⏎{? ?}e"])
  }

  @Test("Fields and links")
  func fields() throws {
    let body = p("<text:page-number>2</text:page-number> / <text:page-count>9</text:page-count>")
      + p("<text:a xlink:href=\"https://vi.du/\">đây</text:a><text:bookmark text:name=\"x\"/><text:soft-page-break/>")
    #expect(try FinishedText(body: body).lines() == [
      "- left |{? ?}⟦PAGE 2⟧{? ?} / {? ?}⟦NUMPAGES 9⟧", "- left |{? ?}đây→https://vi.du/",
    ])
  }

  @Test("What was deleted is left out, and that there are changes is told")
  func changes() throws {
    let body = """
      <text:tracked-changes><text:changed-region><text:deletion>\(p("không"))</text:deletion></text:changed-region>\
      </text:tracked-changes>
      """ + p("có<text:change text:change-id=\"c1\"/> đây")
    let document = try FinishedText(body: body).read()
    #expect(document.sections[0].blocks.allParagraphs.map(\.text) == ["có đây"])
    #expect(document.unread.map(\.kind) == [.trackedChange, .trackedChange])
  }

  @Test("Frames, boxes, shapes and lines; those between paragraphs stand with the next")
  func drawings() throws {
    let automatic = FinishedText.style("G1", "graphic", other: "fo:border=\"1pt solid #000000\"")
      + FinishedText.style("G2", "graphic", other: "draw:stroke=\"none\"")
    let size = "svg:width=\"50pt\" svg:height=\"20pt\""
    let body = "<draw:frame \(size)><draw:image xlink:href=\"a.png\"/><svg:desc>con dấu</svg:desc></draw:frame>"
      + p("<draw:frame draw:style-name=\"G1\" text:anchor-type=\"as-char\" \(size)><draw:text-box>\(p("MẬT"))</draw:text-box></draw:frame>")
      + p("<draw:custom-shape draw:style-name=\"G2\" \(size)>\(p("KHẨN"))</draw:custom-shape>")
      + p("<draw:rect svg:width=\"90pt\" svg:height=\"1pt\"/>") + p("<draw:line svg:x1=\"0pt\" svg:y1=\"5pt\" svg:x2=\"90pt\" svg:y2=\"5pt\"/>")
    let document = try FinishedText(body: body, automatic: automatic).read()
    #expect(document.sections[0].blocks.allParagraphs[1].place.part.en == "text box")
    #expect(try FinishedText(body: body, automatic: automatic).lines() == [
      "- left |⟦picture 50×20 floating “con dấu”⟧⟦box with outline 50×20⟧", "  - left |{? ?}MẬT",
      "- left |⟦box 50×20 floating⟧", "  - left |{? ?}KHẨN", "- left |⟦line 90×1 floating⟧", "- left |⟦line 90×0 floating⟧",
    ])
  }

  @Test("What is nested as deep as XML may be is read")
  func deep() throws {
    let spans = p((0..<240).reduce("a") { inner, _ in "<text:span>\(inner)</text:span>" })
    let lists = (0..<110).reduce(p("b")) { inner, _ in "<text:list><text:list-item>\(inner)</text:list-item></text:list>" }
    let texts = try FinishedText(body: spans + lists).read().sections[0].blocks.allParagraphs.map(\.text)
    #expect(texts == ["a", "b"])
  }

  @Test("Notes in reading order")
  func notes() throws {
    func note(_ label: String, _ kind: String, _ text: String) -> String {
      "<text:note text:note-class=\"\(kind)\"><text:note-citation>\(label)</text:note-citation><text:note-body>\(p(text))</text:note-body></text:note>"
    }
    let document = try FinishedText(body: p("a\(note("1", "footnote", "chú một"))b") + p(note("i", "endnote", "chú hai"))).read()
    #expect(document.notes.map(\.label) == ["1", "i"] && document.notes.map(\.isEndnote) == [false, true])
    #expect(document.notes.map { $0.blocks.allParagraphs.map(\.text) } == [["chú một"], ["chú hai"]])
    #expect(document.notes[1].reference.paragraph == 2)
    #expect(document.sections[0].blocks.allParagraphs.map(\.text) == ["ab", ""])
  }

  @Test("A first page of its own, by a following master page or by a first header; where the text begins")
  func pages() throws {
    let margins = "<style:header-style><style:header-footer-properties fo:min-height=\"10mm\" fo:margin-bottom=\"9mm\"/></style:header-style>"
    let layouts = FinishedText.layout("P", "fo:page-width=\"210mm\" fo:page-height=\"297mm\" fo:margin=\"10mm\"", margins)
      + FinishedText.layout("N", "fo:page-width=\"297mm\" fo:page-height=\"210mm\" fo:margin=\"10mm\"")
    let masters = """
      <style:master-page style:name="Standard" style:page-layout-name="P" style:next-style-name="Sau"><style:header>\(p("một"))\
      </style:header></style:master-page><style:master-page style:name="Sau" style:page-layout-name="P"><style:header>\
      \(p("hai"))</style:header></style:master-page><style:master-page style:name="Ngang" style:page-layout-name="N">\
      <style:header>\(p("ba"))</style:header><loext:header-first>\(p("bốn"))</loext:header-first></style:master-page>
      """
    let automatic = FinishedText.style("P1", attributes: "style:master-page-name=\"Ngang\"", paragraph: "style:page-number=\"1\"")
    let document = try FinishedText(body: p("a") + p("b", "P1") + p("c"), automatic: automatic, masters: masters, layouts: layouts).read()
    #expect(document.sections.map { $0.blocks.allParagraphs.map(\.text) } == [["a"], ["b", "c"]])
    #expect(document.sections.map { $0.headers.first?.allParagraphs.map(\.text) } == [["một"], ["bốn"]])
    #expect(document.sections.map { $0.headers.odd?.allParagraphs.map(\.text) } == [["hai"], ["ba"]])
    #expect(document.sections.map(\.page.hasOwnFirstPage) == [true, true])
    #expect(document.sections[0].page.top.rounded() == 57 && document.sections[0].page.header?.rounded() == 28)
    #expect(document.sections[1].page.isLandscape && document.sections[1].page.startNumber == 1)
    #expect(document.sections[1].blocks.allParagraphs.map(\.beginsPage) == [true, false])
  }
}
