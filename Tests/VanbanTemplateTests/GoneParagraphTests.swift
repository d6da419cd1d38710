import Testing
import VanbanExpression

@Suite("Paragraphs that go with what stands in their pairs")
struct GoneParagraphTests {
  private static let picture = "<w:r><w:drawing/></w:r>"
  private static let pageBreak = "<w:r><w:br w:type=\"page\"/></w:r>"
  private static let field = "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
  private static let note = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
  private static let frame = "<draw:frame draw:name=\"K\"><draw:text-box><text:p>k</text:p></draw:text-box></draw:frame>"
  private static let page = "<text:page-number>1</text:page-number>"
  private static let own = """
    <text:note text:id="f"><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>
    """

  private static func t(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  @Test(
    "Pictures, fields, notes and page breaks between the tags go with them",
    arguments: [(picture, frame), (field, page), (note, own), (pageBreak, ""), (t("x") + picture, "x\(frame)")])
  func within(_ word: String, _ writer: String) throws {
    let one = BodyCase(
      docx: Word.p("a") + "<w:p>\(Self.t("{% if n %}"))\(word)\(Self.t("{% endif %}"))</w:p>",
      odt: Writer.p("a") + Writer.p("{% if n %}\(writer){% endif %}"))
    let none = try one.render([("n", .bool(false))])
    #expect(none.docx == Word.p("a"))
    #expect(none.odt == Writer.p("a"))
    let some = try one.render([("n", .bool(true))])
    #expect(some.docx.contains(word.hasPrefix("<w:r><w:foot") ? "footnoteReference" : word))
    #expect(some.odt.contains(writer.isEmpty ? "" : writer.hasPrefix("<text:note") ? "text:note-citation" : writer))
  }

  @Test("Beside the tags they keep the paragraph", arguments: [(picture, frame), (field, page), (pageBreak, "b")])
  func beside(_ word: String, _ writer: String) throws {
    let one = BodyCase(
      docx: "<w:p>\(Self.t("{% if n %}x{% endif %}"))\(word)</w:p>", odt: Writer.p("{% if n %}x{% endif %}\(writer)"))
    let none = try one.render([("n", .bool(false))])
    #expect(none.docx.hasSuffix("\(word)</w:p>"))
    #expect(none.odt == Writer.p(writer))
  }

  @Test("What keeps its paragraph in OpenDocument does so beside the tags alone")
  func bookmarks() throws {
    let mark = "<text:bookmark text:name=\"b\"/>"
    let one = BodyCase(odt: Writer.p("{% if n %}\(mark)x{% endif %}") + Writer.p("{% if n %}x{% endif %}\(mark)"))
    #expect(try one.render([("n", .bool(false))]).odt == Writer.p(mark))
  }

  @Test("A section that ends in the paragraph keeps it")
  func section() throws {
    let properties = "<w:pPr><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr></w:pPr>"
    let one = BodyCase(docx: Word.p("{% if n %}x{% endif %}", properties))
    #expect(try one.render([("n", .bool(false))]).docx.contains(properties))
  }
}

@Suite("Tables with nothing but tags between them")
struct TablesApartTests {
  private static let gap = """
    <w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>\
    <w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>
    """

  private static func word(_ text: String) -> String { Word.tbl(1, Word.tc(text)) }

  /// Word takes tables with nothing between them for one; in OpenDocument they are two in any case.
  @Test(
    "Stay two tables",
    arguments: [
      ("{% if n %}", "{% endif %}"), ("{% if n %}a", "{% endif %}"), ("{% for x in xs %}", "{% endfor %}"),
    ])
  func apart(_ open: String, _ close: String) throws {
    let one = BodyCase(
      docx: Word.p("{% if n %}x{% endif %}") + Self.word("1") + Word.p(open) + Self.word("2") + Word.p(close) + Self.word("3"))
    let docx = try one.render([("n", .bool(false)), ("xs", .list([]))]).docx
    #expect(docx == Self.word("1") + Self.gap + Self.word("3"))
  }

  @Test("In each copy of a loop")
  func copies() throws {
    let one = BodyCase(docx: Word.p("{% for x in xs %}") + Self.word("{{ x }}") + Word.p("{% endfor %}") + Word.p("z"))
    let docx = try one.render([("xs", texts("1", "2", "3"))]).docx
    #expect(docx == ["1", "2", "3"].map { Self.word($0) }.joined(separator: Self.gap) + Word.p("z"))
  }

  @Test("Where branches are chosen")
  func branches() throws {
    let one = BodyCase(
      docx: Word.p("{% if n %}") + Self.word("1") + Word.p("{% else %}") + Self.word("2") + Word.p("{% endif %}") + Self.word("3"))
    for (value, text) in [(true, "1"), (false, "2")] {
      #expect(try one.render([("n", .bool(value))]).docx == Self.word(text) + Self.gap + Self.word("3"))
    }
  }

  @Test("Where a table is kept and printed twice")
  func kept() throws {
    let one = BodyCase(
      docx: Word.p("{% set k %}") + Self.word("1") + Word.p("{% endset %}") + Word.p("{{ k }}") + Word.p("{{ k }}"))
    #expect(try one.render().docx == Self.word("1") + Self.gap + Self.word("1"))
  }

  @Test("Text that stays between them is enough, and a table alone needs nothing")
  func enough() throws {
    let one = BodyCase(docx: Self.word("1") + Word.p("{{ x }}") + Self.word("2") + Word.p("{% if n %}b{% endif %}"))
    let docx = try one.render([("x", .text("a")), ("n", .bool(false))]).docx
    #expect(docx == Self.word("1") + Word.p("a") + Self.word("2"))
  }
}
