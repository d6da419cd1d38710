import Testing
import VanbanExpression
import VanbanSource

@Suite("How lists count")
struct ListTests {
  private static let numbering = """
    <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
    <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/></w:lvl>\
    </w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>\
    </w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>\
    <w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>\
    </w:numbering>
    """

  private func item(_ text: String, _ list: Int = 5) -> String {
    Word.p(text, "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>")
  }

  private func list(_ text: String, _ attributes: String = "") -> String {
    "<text:list text:style-name=\"L\"\(attributes)><text:list-item>\(Writer.p(text))</text:list-item></text:list>"
  }

  private func one(_ docx: String, _ odt: String) -> BodyCase {
    BodyCase(docx: docx, odt: odt, docxParts: [("word/numbering.xml", Self.numbering)])
  }

  private func numbers(_ docx: String) -> [String] {
    docx.split(separator: "<w:numId w:val=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  static let people: [(String, Value)] = [
    ("ps", .list([map(("con", texts("a", "b"))), map(("con", texts("c", "d")))]))
  ]

  @Test("A loop over the items of a list goes on counting")
  func items() throws {
    let one = one(
      Word.p("{% for p in ps %}") + item("x{{ loop.index }}") + Word.p("{% endfor %}"),
      Writer.p("{% for p in ps %}") + list("x{{ loop.index }}", " xml:id=\"l\"") + Writer.p("{% endfor %}"))
    let (docx, odt) = try one.render(Self.people)
    #expect(numbers(docx) == ["5", "5"])
    #expect(odt == list("x1", " xml:id=\"l\"") + list("x2", " xml:id=\"l_2\" text:continue-list=\"l\""))
  }

  @Test("An inner list begins anew with each copy of an outer loop, and goes on within it")
  func inner() throws {
    let one = one(
      Word.p("{% for p in ps %}") + Word.p("t") + Word.p("{% for c in p.con %}") + item("{{ c }}")
        + Word.p("{% endfor %}") + Word.p("{% endfor %}"),
      Writer.p("{% for p in ps %}") + Writer.p("t") + Writer.p("{% for c in p.con %}") + list("{{ c }}")
        + Writer.p("{% endfor %}") + Writer.p("{% endfor %}"))
    let (docx, odt) = try one.parts(Self.people)
    #expect(numbers(docx["word/document.xml"] ?? "") == ["5", "5", "8", "8"])
    #expect((docx["word/numbering.xml"] ?? "").contains(
      #"<w:num w:numId="8"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/>"#))
    let body = BodyCase.between("<office:text>", "</office:text>", odt["content.xml"] ?? "")
    let first = list("a", " xml:id=\"list_2\"") + list("b", " xml:id=\"list_3\" text:continue-list=\"list_2\"")
    let second = list("c", " xml:id=\"list_4\"") + list("d", " xml:id=\"list_5\" text:continue-list=\"list_4\"")
    #expect(body == Writer.p("t") + first + Writer.p("t") + second)
  }

  @Test("A list that is copied whole begins anew, but for signs, which are not counted")
  func whole() throws {
    let one = one(
      Word.p("{% for p in ps %}") + Word.p("t") + item("a") + item("b") + item("s", 6) + Word.p("{% endfor %}"),
      Writer.p("{% for p in ps %}") + Writer.p("t") + list("a") + Writer.p("{% endfor %}"))
    let (docx, odt) = try one.render(Self.people)
    #expect(numbers(docx) == ["5", "5", "6", "8", "8", "6"])
    #expect(odt == Writer.p("t") + list("a") + Writer.p("t") + list("a"))
  }

  @Test("A list that has items outside the loop goes on counting")
  func outside() throws {
    let one = one(
      item("0") + Word.p("{% for p in ps %}") + Word.p("t") + item("a") + Word.p("{% endfor %}"),
      list("0", " xml:id=\"l\"") + Writer.p("{% for p in ps %}") + Writer.p("t")
        + list("a", " xml:id=\"m\" text:continue-list=\"l\"") + Writer.p("{% endfor %}"))
    let (docx, odt) = try one.render(Self.people)
    #expect(numbers(docx) == ["5", "5", "5"])
    #expect(odt.contains(list("a", " xml:id=\"m\" text:continue-list=\"l\"")))
    #expect(odt.contains(list("a", " xml:id=\"m_2\" text:continue-list=\"m\"")))
  }

  @Test("The list of a loop's own items goes on while another in it begins anew")
  func both() throws {
    let one = one(
      Word.p("{% for p in ps %}") + item("x") + item("a", 7) + Word.p("{% endfor %}"), "")
    #expect(numbers(try one.render(Self.people).docx) == ["5", "7", "5", "8"])
  }

  @Test("A group without a name that continues one outside keeps doing so")
  func unnamed() throws {
    let one = one(
      "", list("0", " xml:id=\"l\"") + Writer.p("{% for p in ps %}") + Writer.p("t")
        + list("a", " text:continue-list=\"l\"") + Writer.p("{% endfor %}"))
    let odt = try one.render(Self.people).odt
    #expect(odt.contains(list("a", " xml:id=\"list_2\" text:continue-list=\"l\"")))
    #expect(odt.contains(list("a", " xml:id=\"list_3\" text:continue-list=\"list_2\"")))
  }
}
