import Testing
import VanbanDOCX
import VanbanODT
import VanbanSource

@Suite("Where tags are found")
struct PlaceTests {
  @Test("In a DOCX", arguments: cases)
  func docx(_ one: PlaceCase) throws {
    try one.expectDOCX()
  }

  @Test("In an ODT", arguments: cases)
  func odt(_ one: PlaceCase) throws {
    try one.expectODT()
  }

  private static func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }

  private static func p(_ xml: String) -> String { "<w:p>\(xml)</w:p>" }

  private static func field(_ code: String, _ result: String = "1") -> String {
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(code)<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
      + run(result) + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
  }

  private static func code(_ text: String) -> String {
    "<w:r><w:instrText xml:space=\"preserve\">\(text)</w:instrText></w:r>"
  }

  static let cases = bodies + properties + plain + fields + drawings

  // MARK: Text

  static let bodies = [
    PlaceCase(
      "headings and list items",
      docx: p("<w:pPr><w:pStyle w:val=\"Heading1\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + run("I. {{ x }}")),
      odt: "<text:list><text:list-item><text:h text:outline-level=\"1\">I. {{ x }}</text:h></text:list-item></text:list>"),
    PlaceCase(
      "tables in tables",
      docx: "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>\(p(run("{{ x }}.")))</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>",
      odt: """
        <table:table><table:table-row><table:table-cell><table:table><table:table-row><table:table-cell>\
        <text:p>{{ x }}.</text:p></table:table-cell></table:table-row></table:table></table:table-cell>\
        </table:table-row></table:table>
        """),
    PlaceCase(
      "headers", docx: "word/header1.xml:" + p(run("{{ x }}.")),
      odt: "styles.xml:<style:master-page style:name=\"A\"><style:header-first><text:p>{{ x }}.</text:p></style:header-first></style:master-page>"),
    PlaceCase(
      "footnotes",
      docx: "word/footnotes.xml:<w:footnote w:id=\"2\">" + p(run("{{ x }}.")) + "</w:footnote>",
      odt: """
        <text:p>a<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>\
        <text:p>{{ x }}.</text:p></text:note-body></text:note></text:p>
        """),
    PlaceCase(
      "comments",
      docx: "word/comments.xml:<w:comment w:id=\"0\" w:author=\"B\">" + p(run("{{ x }}.")) + "</w:comment>",
      odt: """
        <text:p>a<office:annotation><dc:creator>{{ x }}</dc:creator><text:p>{{ x }}.</text:p></office:annotation></text:p>
        """),
    PlaceCase(
      "content controls of every level",
      docx: """
        <w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>\(p(run("{{ x }}.")))<w:tbl><w:sdt><w:sdtContent><w:tr>\
        <w:sdt><w:sdtContent><w:tc>\(p("<w:sdt><w:sdtContent>\(run("{{ x }}"))</w:sdtContent></w:sdt>" + run(".")))</w:tc>\
        </w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl></w:sdtContent></w:sdt>
        """,
      odt: "<text:p><loext:content-control>{{ x }}</loext:content-control>.</text:p>"),
    PlaceCase(
      "a content control that is filled shows no placeholder, and what it shows is not taken from elsewhere",
      docx: (
        p("<w:sdt><w:sdtPr><w:id w:val=\"1\"/><w:showingPlcHdr/><w:dataBinding w:xpath=\"a\"/><w:text/></w:sdtPr><w:sdtContent>\(run("{{ x }}"))</w:sdtContent></w:sdt>" + run(".")),
        p("<w:sdt><w:sdtPr><w:id w:val=\"1\"/><w:text/></w:sdtPr><w:sdtContent>\(run("A &amp; B"))</w:sdtContent></w:sdt>" + run(".")))),
    PlaceCase(
      "a content control that is filled with a lone value",
      docx: (
        p("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(run("{{ x }}"))</w:sdtContent></w:sdt>"),
        p("<w:sdt><w:sdtPr></w:sdtPr><w:sdtContent>\(run("A &amp; B"))</w:sdtContent></w:sdt>"))),
    PlaceCase(
      "text of links, smart tags and custom XML",
      docx: p("<w:hyperlink w:anchor=\"a\"><w:smartTag w:element=\"d\"><w:customXml w:element=\"e\">\(run("{{ x }}"))</w:customXml></w:smartTag></w:hyperlink>" + run(".")),
      odt: "<text:p><text:a xlink:href=\"#a\"><text:span>{{ x }}</text:span></text:a>.</text:p>"),
    PlaceCase(
      "sections and indexes",
      odt: """
        <text:section text:name="A"><text:table-of-content text:name="M"><text:table-of-content-source>\
        <text:index-title-template text:style-name="T">{{ x }}</text:index-title-template></text:table-of-content-source>\
        <text:index-body><text:index-title text:name="M"><text:p>{{ x }}.</text:p></text:index-title></text:index-body>\
        </text:table-of-content></text:section>
        """),
  ]

  // MARK: Properties

  static let properties = [
    PlaceCase(
      "document properties", docx: "docProps/core.xml:<dc:title>{{ x }}</dc:title><cp:category>{{ x }}</cp:category>",
      odt: "meta.xml:<dc:title>{{ x }}</dc:title><meta:initial-creator>{{ x }}</meta:initial-creator>"),
    PlaceCase(
      "properties of the application", docx: "docProps/app.xml:<ep:Company>{{ x }}</ep:Company><ep:Manager>{{ x }}</ep:Manager>"),
    PlaceCase(
      "titles of parts, which may hold one tag of a pair, are left",
      docx: ("docProps/app.xml:<vt:vector><vt:lpstr>{% if x %}</vt:lpstr></vt:vector>", "<vt:lpstr>{% if x %}</vt:lpstr>")),
    PlaceCase(
      "properties of the person's own",
      docx: "docProps/custom.xml:<ep:property name=\"S\"><vt:lpwstr>{{ x }}</vt:lpwstr></ep:property>",
      odt: "meta.xml:<meta:user-defined meta:name=\"S\">{{ x }}</meta:user-defined>"),
    PlaceCase(
      "a pair within a property",
      docx: ("docProps/core.xml:<dc:title>{% for i in xs %}{{ i }}, {% endfor %}</dc:title>", "<dc:title>1, 2, </dc:title>"),
      odt: ("meta.xml:<dc:title>{% for i in xs %}{{ i }}, {% endfor %}</dc:title>", "<dc:title>1, 2, </dc:title>")),
  ]

  // MARK: Alternative texts, tips, addresses

  static let plain = [
    PlaceCase(
      "alternative texts",
      docx: (
        p("<w:r><w:drawing><wp:docPr id=\"1\" name=\"A\" title=\"{{ q }}\" descr=\"a {% if co %}{{ x }}{% endif %}\"/><pic:cNvPr id=\"1\" name=\"\" descr=\"{{ x }}\"/></w:drawing></w:r>"),
        "title=\"&quot;A&quot; \\ &apos;B&apos;\" descr=\"a A &amp; B\"/><pic:cNvPr id=\"1\" name=\"\" descr=\"A &amp; B\"/>"),
      odt: (
        "<text:p><draw:frame><draw:image/><svg:title>{{ q }}</svg:title><svg:desc>a {% if co %}{{ x }}{% endif %}</svg:desc></draw:frame></text:p>",
        "<svg:title>\"A\" \\ 'B'</svg:title><svg:desc>a A &amp; B</svg:desc>")),
    PlaceCase(
      "alternative texts of tables",
      docx: "<w:tbl><w:tblPr><w:tblCaption w:val=\"{{ x }}\"/><w:tblDescription w:val=\"{{ x }}.\"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
      odt: "<table:table><table:title>{{ x }}</table:title><table:desc>{{ x }}.</table:desc><table:table-row/></table:table>"),
    PlaceCase(
      "texts and tips of older shapes",
      docx: p("<w:r><w:pict><v:shape id=\"s\" alt=\"{{ x }}\" title=\"{{ x }}\"><v:textpath string=\"{{ x }}\"/></v:shape></w:pict></w:r>")),
    PlaceCase(
      "tips of links", docx: p("<w:hyperlink w:anchor=\"a\" w:tooltip=\"{{ x }}\">\(run("a"))</w:hyperlink>"),
      odt: "<text:p><text:a xlink:href=\"#a\" office:title=\"{{ x }}\">a</text:a></text:p>"),
    PlaceCase(
      "a lone value in a link with a tip",
      docx: p("<w:hyperlink w:anchor=\"a\" w:tooltip=\"{{ x }}\">\(run("{{ x }}"))</w:hyperlink>"),
      odt: "<text:p><text:a xlink:href=\"#a\" office:title=\"{{ x }}\">{{ x }}</text:a></text:p>"),
    PlaceCase(
      "an alternative text in a loop of paragraphs, with the loop's name",
      docx: (
        p(run("{% for i in xs %}")) + p("<w:r><w:drawing><wp:docPr descr=\"{{ i }}\"/></w:drawing></w:r>") + p(run("{% endfor %}")),
        p("<w:r><w:drawing><wp:docPr descr=\"1\"/></w:drawing></w:r>") + p("<w:r><w:drawing><wp:docPr descr=\"2\"/></w:drawing></w:r>")),
      odt: (
        "<text:p>{% for i in xs %}</text:p><text:p><draw:frame><svg:desc>{{ i }}</svg:desc></draw:frame></text:p><text:p>{% endfor %}</text:p>",
        "<text:p><draw:frame><svg:desc>1</svg:desc></draw:frame></text:p><text:p><draw:frame><svg:desc>2</svg:desc></draw:frame></text:p>")),
    PlaceCase(
      "an address", docx: (p("<w:r><w:pict><v:shape href=\"{{ url }}\"/></w:pict></w:r>"), "href=\"https://a.vn/t%C3%ACm%20ki%E1%BA%BFm?q=1&amp;b=%7B2%7D\""),
      odt: ("<text:p><text:a xlink:href=\"{{ url }}\">a</text:a></text:p>", "href=\"https://a.vn/t%C3%ACm%20ki%E1%BA%BFm?q=1&amp;b=%7B2%7D\"")),
    PlaceCase(
      "an address as word processors keep it: escaped, with a scheme of their own",
      odt: (
        "<text:p><text:a xlink:href=\"http://%7B%7B%20url%20%7D%7D\">a</text:a><draw:a xlink:href=\"http://%7b%7b%20trang%20%7d%7d/b%20c\"/><text:a xlink:href=\"../%7B%7B%20url%20%7D%7D\">b</text:a></text:p>",
        "href=\"https://a.vn/t%C3%ACm%20ki%E1%BA%BFm?q=1&amp;b=%7B2%7D\">a</text:a><draw:a xlink:href=\"http://a.vn/b%20c\"/><text:a xlink:href=\"https://a.vn/t%C3%ACm%20ki%E1%BA%BFm?q=1&amp;b=%7B2%7D\">")),
    PlaceCase(
      "an address that holds no tag stays as it is",
      odt: ("<text:p>{{ x }}<text:a xlink:href=\"http://a.vn/100%25%7Ba\">a</text:a></text:p>", "\"http://a.vn/100%25%7Ba\"")),
  ]

  // MARK: Fields

  static let fields = [
    PlaceCase(
      "a field's code and its result",
      docx: (
        p(field(code(" HYPERLINK \"{{ u") + "<w:proofErr w:type=\"spellStart\"/>" + code("rl }}\" \\o \"{{ q }}\" "), "{{ x }}")),
        "<w:instrText xml:space=\"preserve\"> HYPERLINK \"https://a.vn/tìm kiếm?q=1&amp;b={2}</w:instrText></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:instrText xml:space=\"preserve\">\" \\o \"\\&quot;A\\&quot; \\\\ &apos;B&apos;\" </w:instrText>")),
    PlaceCase(
      "codes of fields one in the other are texts of their own",
      docx: (
        p(field(code("IF {{ x }} = {") + field(code("{ x }}")))), "IF A &amp; B = {</w:instrText>")),
    PlaceCase(
      "a simple field",
      docx: (
        p("<w:fldSimple w:instr=\" AUTHOR &quot;{{ q }}&quot; \">\(run("{{ x }}"))</w:fldSimple>"),
        p("<w:fldSimple w:instr=\" AUTHOR &quot;\\&quot;A\\&quot; \\\\ &apos;B&apos;&quot; \">\(run("A &amp; B"))</w:fldSimple>"))),
    PlaceCase(
      "user fields",
      docx: "word/settings.xml:<w:docVars><w:docVar w:name=\"f\" w:val=\"{{ x }}\"/></w:docVars>",
      odt: """
        <text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="{{ x }}" text:name="f"/>\
        </text:user-field-decls><text:p>a <text:user-field-get text:name="f">{{ x }}</text:user-field-get></text:p>
        """),
    PlaceCase(
      "variables, placeholders and hidden text",
      odt: """
        <text:p>a <text:variable-set text:name="v" office:value-type="string" office:string-value="{{ x }}">{{ x }}\
        </text:variable-set><text:placeholder text:placeholder-type="text">{{ x }}</text:placeholder>\
        <text:hidden-text text:condition="c" text:string-value="{{ x }}"/></text:p>
        """),
    PlaceCase(
      "the brackets of a placeholder go with the tag in them, others stay",
      odt: (
        "<text:p>&lt;{{ x }}&gt; <text:placeholder text:placeholder-type=\"text\">&lt;{{ x }}&gt;</text:placeholder></text:p>",
        "<text:p>&lt;A &amp; B&gt; <text:placeholder text:placeholder-type=\"text\">A &amp; B</text:placeholder></text:p>")),
    PlaceCase(
      "a control paragraph with a field is more than its tags",
      docx: (
        p(run("{% if co %}") + "<w:fldSimple w:instr=\" PAGE \"/>" + run("{% endif %}")), "<w:fldSimple w:instr=\" PAGE \"/>"),
      odt: ("<text:p>{% if co %}<text:chapter text:display=\"name\"/>{% endif %}</text:p>", "<text:chapter text:display=\"name\"/>")),
  ]

  // MARK: Drawings

  static let drawings = [
    PlaceCase(
      "text boxes, both for new readers and for old ones",
      docx: p("""
        <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>\(p(run("{{ x }}.")))\
        </w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>\
        \(p(run("{{ x }}.")))</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>
        """),
      odt: "<text:p><draw:frame><draw:text-box><text:p>{{ x }}.</text:p></draw:text-box></draw:frame><draw:custom-shape><text:p>{{ x }}.</text:p></draw:custom-shape></text:p>"),
    PlaceCase(
      "text in charts, cut into runs",
      docx: (
        "word/charts/chart1.xml:<a:p><a:pPr/><a:r><a:rPr lang=\"vi\"/><a:t>Năm {{ </a:t></a:r><a:r><a:t>x }}</a:t></a:r></a:p>",
        "<a:p><a:pPr/><a:r><a:rPr lang=\"vi\"/><a:t>Năm A &amp; B</a:t></a:r><a:r><a:t></a:t></a:r></a:p>")),
  ]
}

@Suite("Faults where tags are found")
struct PlaceFaultTests {
  @Test("A pair is closed where it was opened: in one property, one alternative text")
  func pairs() throws {
    for (docx, odt) in [
      ("docProps/core.xml:<dc:title>{% if co %}a</dc:title><dc:subject>{% endif %}</dc:subject>",
       "meta.xml:<dc:title>{% if co %}a</dc:title><dc:subject>{% endif %}</dc:subject>"),
      ("<w:p><w:r><w:drawing><wp:docPr descr=\"{% if co %}\"/></w:drawing></w:r><w:r><w:t>{% endif %}</w:t></w:r></w:p>",
       "<text:p><draw:frame><svg:desc>{% if co %}</svg:desc></draw:frame>{% endif %}</text:p>"),
    ] {
      #expect(try PlaceCase.faults(inDOCX: docx).map(\.id) == ["tag.unpaired", "tag.unpaired"])
      #expect(try PlaceCase.faults(inODT: odt).map(\.id) == ["tag.unpaired", "tag.unpaired"])
    }
  }

  @Test("A fault tells that its tag stands in no text of a paragraph")
  func places() throws {
    let xml = "<w:p><w:r><w:drawing><wp:docPr descr=\"{{ x\"/></w:drawing></w:r></w:p>"
    let places = try PlaceCase.faults(inDOCX: xml).map(\.place)
    guard let first = places.first, case .template(let place) = first else {
      Issue.record("no place")
      return
    }
    #expect(place.part.en == "body, alternative text or tip" && place.paragraph == 1 && place.text == "{{ x")
  }
}
