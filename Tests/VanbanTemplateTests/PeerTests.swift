import Testing
import VanbanContent
import VanbanExpression
import VanbanSource

/// What users of other template engines have asked for and long not got, each named by its number there.
@Suite("Wishes of other engines' users")
struct PeerTests {
  @Test("In both formats alike", arguments: cases)
  func wishes(_ one: TemplateCase) throws {
    let (docx, odt) = try one.render()
    #expect(docx == one.expected)
    #expect(odt == one.expected)
  }

  static let districts = Value.list([
    map(("huyen", .text("Kon Rẫy")), ("xa", .text("A")), ("ca", .text("3"))),
    map(("huyen", .text("Kon Rẫy")), ("xa", .text("B")), ("ca", .text("5"))),
    map(("huyen", .text("Kon Rẫy")), ("xa", .text("C")), ("ca", .text("1"))),
    map(("huyen", .text("Đăk Hà")), ("xa", .text("D")), ("ca", .text("2"))),
  ])

  static let sharp = Value.text("R&D <b>\"x\"</b> ]]> &amp; {{ y }}")

  static let cases = [
    TemplateCase(
      "docxtpl #609: loop variables in footnotes, in loops one in the other, and notes made by content",
      """
      {% for g in ds | nhom("huyen") %}
      {{ g.khoa }}⟦Huyện thứ {{ loop.index }}: {% for x in g.hang %}{{ x.xa }} {{ x.ca }}; {% endfor %}⟧
      {% for x in g.hang %}
      {{ x.xa }}⟦{{ x.xa }} của {{ g.khoa }}⟧
      {% endfor %}
      {{ nd }}
      {% endfor %}
      """,
      [
        ("ds", districts),
        ("nd", .object(Content([.paragraph(Paragraph(.text, [.run("a", []), .note(Note([.run("n", [])]))]))]))),
      ],
      """
      Kon Rẫy⟦Huyện thứ 1: A 3; B 5; C 1; ⟧
      A⟦A của Kon Rẫy⟧
      B⟦B của Kon Rẫy⟧
      C⟦C của Kon Rẫy⟧
      a⟦n⟧
      Đăk Hà⟦Huyện thứ 2: D 2; ⟧
      D⟦D của Đăk Hà⟧
      a⟦n⟧
      """),
    TemplateCase(
      "docxtpl #104: dynamic columns",
      """
      | Xã | {% for q in quy cot %}{{ q }}{% endfor %} |
      | {% for x in ds %}{{ x.xa }} | {{ q }}: {{ x.ca }}{% endfor %} |
      """, [("quy", texts("I", "II", "III")), ("ds", districts)],
      """
      | Xã | I | II | III |
      | A | I: 3 | II: 3 | III: 3 |
      | B | I: 5 | II: 5 | III: 5 |
      | C | I: 1 | II: 1 | III: 1 |
      | D | I: 2 | II: 2 | III: 2 |
      """),
    TemplateCase(
      "docxtpl #557: & and < in values, in loops, cells, notes, joined and filtered",
      """
      {{ x }}
      a {{ x }} ¦{{ x | thuong }}⟦{{ x }}⟧
      | {% for v in [x, x ~ "<"] %}{{ v }} | {{ "<&>" }}{% endfor %} |
      """, [("x", sharp)],
      """
      R&D <b>"x"</b> ]]> &amp; {{ y }}
      a R&D <b>"x"</b> ]]> &amp; {{ y }} r&d <b>"x"</b> ]]> &amp; {{ y }}⟦R&D <b>"x"</b> ]]> &amp; {{ y }}⟧
      | R&D <b>"x"</b> ]]> &amp; {{ y }} | <&> |
      | R&D <b>"x"</b> ]]> &amp; {{ y }}< | <&> |
      """),
    TemplateCase(
      "docxtpl #499: no blank paragraphs after false conditions, however nested",
      """
      đầu
      {% if sai %}
      a
      {% if dung %}
      b
      {% endif %}
      {% endif %}
      {% for x in [1, 2, 3] %}
      {% if x == 2 %}
      {{ x }}
      {% endif %}
      {% endfor %}
      | k | {% if sai %} / c / {% endif %} / d |
      cuối
      """, [("sai", .bool(false)), ("dung", .bool(true))],
      """
      đầu
      2
      | k | d |
      cuối
      """),
  ]

  @Test("docxtpl #499: a condition within a paragraph, on all its text: the paragraph goes", arguments: [
    ("a\n{% if sai %}c{% endif %}\nb", "a\nb"), ("a\n{% if not sai %}c{% endif %}\nb", "a\nc\nb"),
    ("a\n{% if sai %}c{% endif %} {% for x in [] %}{{ x }}{% endfor %}\nb", "a\nb"),
    ("a\n{% if sai %}c{% else %}d{% endif %}\nb", "a\nd\nb"), ("a\nc{% if sai %}c{% endif %}\nb", "a\nc\nb"),
    ("a\n{% if not sai %}{% if sai %}c{% endif %}{% endif %}\nb", "a\nb"),
    ("a\n{% if sai %}c{% endif %}{{ \"x\" }}\nb", "a\nx\nb"),
    ("a\n{% set v %}c¦d{% endset %}\nb{{ v }}", "a\nbcd"), ("| k | {% if sai %}c{% endif %} |", "| k |  |"),
    ("| k | {% if sai %}c{% endif %} / d |", "| k | d |"),
  ])
  func conditionWithin(_ template: String, _ expected: String) throws {
    let one = TemplateCase("", template, [("sai", .bool(false))], expected)
    let (docx, odt) = try one.render()
    #expect(docx == one.expected && odt == one.expected, "\(docx) – \(odt)")
  }

  // MARK: Cells merged down

  /// The first row holds what is merged down and the first of the group, the second row the others.
  private static let first = "{% for g in ds | nhom(\"huyen\") %}{{ g.khoa }}"
  private static let others = "{% for x in g.hang %}{% if not loop.first %}{{ x.xa }}"
  private static let end = "{{ x.ca }}{% endif %}{% endfor %}{% endfor %}"

  private static func merged(_ text: String, _ merge: String) -> String {
    "<w:tc><w:tcPr>\(merge)</w:tcPr>\(Word.p(text))</w:tc>"
  }

  private static let merging = BodyCase(
    docx: Word.tbl(
      3, merged(first, "<w:vMerge w:val=\"restart\"/>") + Word.tc("{{ g.hang[0].xa }}") + Word.tc("{{ g.hang[0].ca }}"),
      merged("", "<w:vMerge/>") + Word.tc(others) + Word.tc(end)),
    odt: Writer.table(
      "<table:table-column table:number-columns-repeated=\"3\"/>",
      "<table:table-cell table:number-rows-spanned=\"2\">\(Writer.p(first))</table:table-cell>"
        + Writer.cell("{{ g.hang[0].xa }}") + Writer.cell("{{ g.hang[0].ca }}"),
      "<table:covered-table-cell/>" + Writer.cell(others) + Writer.cell(end)))

  @Test("docxtpl #104: a cell of the template merged down over as many rows as there are")
  func merged() throws {
    let (docx, odt) = try Self.merging.render([("ds", Self.districts)])
    let starts = docx.split(separator: "<w:tr>").dropFirst().map { $0.contains("\"restart\"") }
    #expect(starts == [true, false, false, true])
    #expect(docx.count(of: "<w:vMerge/>") == 2)
    let rows = odt.split(separator: "<table:table-row>").dropFirst()
    #expect(rows.map { $0.contains("<table:covered-table-cell/>") } == [false, true, true, false])
    #expect(odt.count(of: "number-rows-spanned=\"0000003\"><text:p>Kon Rẫy<") == 1)
    #expect(odt.count(of: "number-rows-spanned=\"0000001\"><text:p>Đăk Hà<") == 1)
  }

  @Test("docxtpl #104: rows of control tags under a merged cell do not count, those of a branch not taken neither")
  func mergedOverControl() throws {
    let head = "<table:table-cell table:number-rows-spanned=\"6\">\(Writer.p("T"))</table:table-cell>"
    let covered = "<table:covered-table-cell/>"
    let one = BodyCase(
      odt: Writer.table(
        "<table:table-column table:number-columns-repeated=\"2\"/>", head + Writer.cell("x"),
        covered + Writer.cell("{% for x in xs %}"), covered + Writer.cell("{{ x }}"), covered + Writer.cell("{% endfor %}"),
        covered + Writer.cell("{% if co %}"), covered + Writer.cell("y"), Writer.cell("z") + Writer.cell("{% endif %}")))
    for (co, rows) in [(true, 5), (false, 4)] {
      let odt = try one.render([("xs", texts("1", "2", "3")), ("co", .bool(co))]).odt
      #expect(odt.contains("number-rows-spanned=\"000000\(rows)\""), "\(odt)")
      #expect(odt.count(of: "<table:covered-table-cell/>") == rows - 1)
    }
  }

  @Test("docxtpl #104: a loop that would copy the first row of a merged cell without the others is a fault, in both formats")
  func mergedCut() throws {
    let one = BodyCase(
      docx: Word.tbl(
        2, Self.merged("{% for x in xs %}T", "<w:vMerge w:val=\"restart\"/>") + Word.tc("{{ x }}{% endfor %}"),
        Self.merged("", "<w:vMerge/>") + Word.tc("cuối")),
      odt: Writer.table(
        "<table:table-column table:number-columns-repeated=\"2\"/>",
        "<table:table-cell table:number-rows-spanned=\"2\">\(Writer.p("{% for x in xs %}T"))</table:table-cell>"
          + Writer.cell("{{ x }}{% endfor %}"),
        "<table:covered-table-cell/>" + Writer.cell("cuối")))
    for faults in try one.faults([("xs", texts("1", "2"))]) { #expect(faults.map(\.id) == ["template.rows-cut"]) }
  }

  @Test("docxtpl #104: cells merged down in a table that is a value")
  func mergedInValue() throws {
    let cell = { (text: String, rows: Int) in TableCell([Inline](printed: text), columnSpan: 1, rowSpan: rows) }
    var misfits: [TableMisfit] = []
    let rows = [TableRow([cell("h", 3), cell("a", 1)]), TableRow([cell("b", 1)]), TableRow([cell("c", 1)])]
    let table = try #require(Table(columns: [TableColumn(), TableColumn()], body: rows, misfits: &misfits))
    let one = BodyCase(docx: Word.p("{{ b }}"), odt: Writer.p("{{ b }}"))
    let (docx, odt) = try one.render([("b", .object(Content([.table(table)])))])
    #expect(docx.count(of: "<w:vMerge w:val=\"restart\"/>") == 1 && docx.count(of: "<w:vMerge/>") == 2)
    #expect(odt.contains("table:number-rows-spanned=\"3\"") && odt.count(of: "<table:covered-table-cell/>") == 2)
  }

  // MARK: Ids, numbers, changes, places

  private func values(of attribute: String, in xml: String) -> [Substring] {
    xml.split(separator: attribute + "=\"", omittingEmptySubsequences: false).dropFirst().map { $0.prefix { $0 != "\"" } }
  }

  @Test("docxtpl #325: no id or name twice after loops in loops")
  func identities() throws {
    let mark = "<w:bookmarkStart w:id=\"0\" w:name=\"m\"/><w:bookmarkEnd w:id=\"0\"/>"
    let picture = "<w:r><w:drawing><wp:inline><wp:docPr id=\"3\" name=\"H\"/></wp:inline></w:drawing></w:r>"
    let one = BodyCase(
      docx: Word.p("{% for g in ds | nhom(\"huyen\") %}") + "<w:p>\(mark)\(picture)</w:p>" + Word.p("{% for x in g.hang %}")
        + "<w:p>\(picture)<w:r><w:t>{{ x.xa }}</w:t></w:r></w:p>" + Word.p("{% endfor %}") + Word.p("{% endfor %}"),
      odt: Writer.p("{% for g in ds | nhom(\"huyen\") %}")
        + "<text:p><text:bookmark text:name=\"m\"/><draw:frame draw:name=\"H\"/></text:p>" + Writer.p("{% for x in g.hang %}")
        + "<text:p><draw:frame draw:name=\"K\"/>{{ x.xa }}</text:p>" + Writer.p("{% endfor %}") + Writer.p("{% endfor %}"))
    let (docx, odt) = try one.render([("ds", Self.districts)])
    // The template itself has one number twice.
    let drawings = values(of: "<wp:docPr id", in: docx)
    #expect(drawings.count == 6 && Set(drawings).count == 5, "\(drawings)")
    #expect(Set(values(of: "<w:bookmarkStart w:id", in: docx)).count == 2)
    #expect(Set(values(of: "w:name", in: docx)).count == 2)
    let frames = values(of: "draw:name", in: odt)
    #expect(frames.count == 6 && Set(frames).count == 6, "\(frames)")
    #expect(Set(values(of: "text:name", in: odt)).count == 2)
  }

  @Test("docx-templates #324: comments over text in loops, in an ODT")
  func comments() throws {
    let comment = "<office:annotation office:name=\"c\"><text:p>về {{ x }}</text:p></office:annotation>"
    let one = BodyCase(
      odt: Writer.p("{% for x in xs %}") + "<text:p>\(comment){{ x }}<office:annotation-end office:name=\"c\"/></text:p>"
        + Writer.p("{% endfor %}"))
    let odt = try one.render([("xs", texts("A", "B"))]).odt
    #expect(values(of: "office:name", in: odt) == ["c", "c", "c_2", "c_2"])
    #expect(odt.contains("về A<") && odt.contains("về B<"))
  }

  @Test("docxtpl #425: numbering begins anew in each copy of an outer loop")
  func numbering() throws {
    let numbers = """
      <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum \
      w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>\
      <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>
      """
    let properties = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr>"
    let loops = ["{% for g in ds | nhom(\"huyen\") %}", "{{ g.khoa }}", "{% for x in g.hang %}"]
    let item = "<text:list text:style-name=\"L\"><text:list-item>\(Writer.p("{{ x.xa }}"))</text:list-item></text:list>"
    let one = BodyCase(
      docx: loops.map { Word.p($0) }.joined() + Word.p("{{ x.xa }}", properties)
        + Word.p("{% endfor %}") + Word.p("{% endfor %}"),
      odt: loops.map { Writer.p($0) }.joined() + item + Writer.p("{% endfor %}") + Writer.p("{% endfor %}"),
      docxParts: [("word/numbering.xml", numbers)])
    let (docx, odt) = try one.parts([("ds", Self.districts)])
    #expect(values(of: "<w:numId w:val", in: docx["word/document.xml"] ?? "") == ["5", "5", "5", "6"])
    #expect((docx["word/numbering.xml"] ?? "").contains("<w:startOverride w:val=\"1\"/>"))
    // A list that continues none begins anew: the first of each district.
    let continued = (odt["content.xml"] ?? "").split(separator: "<text:list ").dropFirst()
      .map { $0.prefix { $0 != ">" }.contains("text:continue-list") }
    #expect(continued == [false, true, true, false])
  }

  @Test("docxtemplater #393: tags within tracked insertions and over their edges, beside deletions")
  func changes() throws {
    let author = "w:id=\"7\" w:author=\"Lan\" w:date=\"2025-01-02T03:04:05Z\""
    let run = { (text: String) in "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
    let deleted = "<w:del \(author)><w:r><w:delText>{% endfor %}{{ cu }}</w:delText></w:r></w:del>"
    let region = { (id: String, kind: String) in
      "<text:changed-region text:id=\"\(id)\"><text:\(kind)/></text:changed-region>"
    }
    let one = BodyCase(
      docx: "<w:p><w:ins \(author)>\(run("{% for x in ds %}"))</w:ins></w:p>"
        + "<w:p>\(run("xã {{ x"))\(deleted)<w:ins \(author)>\(run(".xa }}: {{ x.ca"))</w:ins>\(run(" }} ca"))</w:p>"
        + "<w:p><w:ins \(author)>\(run("{% end"))</w:ins>\(run("for %}"))</w:p>",
      odt: "<text:tracked-changes>\(region("a", "insertion"))\(region("b", "insertion"))</text:tracked-changes>"
        + "<text:p><text:change-start text:change-id=\"a\"/>{% for x in ds %}<text:change-end text:change-id=\"a\"/></text:p>"
        + "<text:p>xã {{ x<text:change-start text:change-id=\"b\"/>.xa }}: {{ x.ca<text:change-end text:change-id=\"b\"/> }} ca</text:p>"
        + "<text:p>{% endfor %}</text:p>")
    let (docx, odt) = try one.render([("ds", Self.districts)])
    let texts = { (xml: String, start: Character, end: Character) in
      var depth = 0
      return String(xml.filter { character in
        if character == start { depth += 1 }
        defer { if character == end { depth -= 1 } }
        return depth == 0
      })
    }
    let lines = "xã A: 3 caxã B: 5 caxã C: 1 caxã D: 2 ca"
    let kept = docx.replacing("{% endfor %}{{ cu }}", with: "")
    #expect(docx.count(of: "{% endfor %}{{ cu }}") == 4)
    #expect(texts(kept, "<", ">") == lines)
    #expect(texts(odt, "<", ">") == lines)
  }

  @Test("docxtpl #378: a fault tells its part, its paragraph's number and text, and the tag; all in one run")
  func places() throws {
    let template = """
      Kính gửi: {{ kinh_gui }}
      Số ca: ¦{{ so_c¦a }} người
      | {{ khong_co.x }} | b⟦theo {{ nguon }}⟧ |
      c⟦chú thích⟧
      d {{ cuoi_cung }}
      """
    for faults in try TemplateCase.faults(template, [("kinh_gui", .text("A")), ("so_lieu", .text("1"))]) {
      let places = faults.compactMap { fault -> TemplatePlace? in
        if case .template(let place) = fault.place { place } else { nil }
      }
      let first = try #require(places.first { $0.tag == "{{ so_ca }}" }, "\(faults)")
      #expect(first.document == "mau" && first.part.en == "body" && first.paragraph == 2)
      #expect(first.text == "Số ca: {{ so_ca }} người")
      #expect(places.contains { $0.tag == "{{ khong_co.x }}" })
      #expect(places.contains { $0.part.en.contains("footnote") && $0.tag == "{{ nguon }}" }, "\(places)")
      // What stands in tables and notes does not count.
      #expect(places.contains { $0.paragraph == 4 && $0.tag == "{{ cuoi_cung }}" }, "\(places)")
    }
  }
}
