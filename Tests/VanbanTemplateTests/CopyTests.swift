import Testing
import VanbanExpression
import VanbanSource

@Suite("What loops copy")
struct CopyTests {
  static let xs: [(String, Value)] = [("xs", texts("1", "2", "3"))]

  private func wordMark(_ id: Int, _ name: String, _ text: String) -> String {
    "<w:p><w:bookmarkStart w:id=\"\(id)\" w:name=\"\(name)\"/><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
      + "<w:bookmarkEnd w:id=\"\(id)\"/></w:p>"
  }

  private func officeMark(_ name: String, _ text: String) -> String {
    "<text:p><text:bookmark-start text:name=\"\(name)\"/>\(text)<text:bookmark-end text:name=\"\(name)\"/></text:p>"
  }

  @Test("A bookmark is another in each copy, and what refers to it follows")
  func bookmarks() throws {
    let one = BodyCase(
      docx: Word.p("{% for x in xs %}") + wordMark(3, "ten", "{{ x }}!")
        + "<w:p><w:hyperlink w:anchor=\"ten\"><w:r><w:t>x</w:t></w:r></w:hyperlink>"
        + "<w:r><w:instrText> REF ten \\h </w:instrText></w:r></w:p>"
        + Word.p("{% endfor %}") + wordMark(4, "ten_2", "a"),
      odt: Writer.p("{% for x in xs %}") + officeMark("ten", "{{ x }}!")
        + "<text:p><text:bookmark-ref text:ref-name=\"ten\">x</text:bookmark-ref></text:p>"
        + Writer.p("{% endfor %}") + officeMark("ten_2", "a"))
    let (docx, odt) = try one.render(Self.xs)
    for (id, name, text) in [(3, "ten", "1!"), (5, "ten_3", "2!"), (6, "ten_4", "3!"), (4, "ten_2", "a")] {
      #expect(docx.contains(wordMark(id, name, text).dropFirst(5)))
      #expect(odt.contains(officeMark(name, text)))
    }
    for name in ["ten", "ten_3", "ten_4"] {
      #expect(docx.contains("<w:hyperlink w:anchor=\"\(name)\">"))
      #expect(docx.contains(" REF \(name) \\h "))
      #expect(odt.contains("<text:bookmark-ref text:ref-name=\"\(name)\">"))
    }
  }

  @Test("Names stay within forty characters")
  func longNames() throws {
    let name = String(repeating: "a", count: 40)
    let one = BodyCase(docx: Word.p("{% for x in xs %}") + wordMark(1, name, "{{ x }}") + Word.p("{% endfor %}"))
    #expect(try one.render(Self.xs).docx.contains("w:name=\"\(String(repeating: "a", count: 38))_2\""))
  }

  @Test("A lone value, a row, a cell and a control paragraph's bookmark")
  func everywhere() throws {
    let mark = "<w:bookmarkStart w:id=\"1\" w:name=\"m\"/><w:bookmarkEnd w:id=\"1\"/>"
    let one = BodyCase(
      docx: "<w:p>\(mark)<w:r><w:t>{% for x in xs %}</w:t></w:r></w:p>"
        + "<w:p w14:paraId=\"0000000A\" w14:textId=\"77777777\"><w:r><w:t>{{ x }}</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>a {{ x }}</w:t></w:r><w:r><w:drawing><wp:inline><wp:docPr id=\"7\" name=\"H\"/></wp:inline></w:drawing></w:r></w:p>"
        + "<w:sdt><w:sdtPr><w:id w:val=\"-5\"/></w:sdtPr><w:sdtContent>\(Word.p("b {{ x }}"))</w:sdtContent></w:sdt>"
        + Word.p("{% endfor %}") + "<w:p w14:paraId=\"00000002\"><w:r><w:t>z</w:t></w:r></w:p>",
      odt: Writer.p("{% for x in xs %}")
        + "<text:p xml:id=\"p\">{{ x }}</text:p><table:table table:name=\"B\"><table:table-column/><table:table-row>\(Writer.cell("{{ x }}"))</table:table-row></table:table>"
        + "<text:p><draw:frame draw:name=\"K\"/></text:p><text:section text:name=\"S\">\(Writer.p("{{ x }}"))</text:section>"
        + Writer.p("{% endfor %}"))
    let (docx, odt) = try one.render(Self.xs)
    for name in ["w:id=\"1\" w:name=\"m\"", "w:id=\"2\" w:name=\"m_2\"", "w:id=\"3\" w:name=\"m_3\""] {
      #expect(docx.contains(name))
    }
    for id in ["0000000A", "00000001", "00000002", "00000003"] {
      #expect(docx.split(separator: "w14:paraId=\"\(id)\"").count == 2)
    }
    #expect(docx.contains("<w:p w14:paraId=\"00000001\" w14:textId=\"77777777\"><w:r><w:t xml:space=\"preserve\">2</w:t>"))
    #expect(docx.split(separator: "<wp:docPr id=\"7\"").count == 2)
    #expect(Set(docx.split(separator: "<wp:docPr ").dropFirst().map { $0.prefix(11) }).count == 3)
    for id in ["-5", "1", "2"] { #expect(docx.contains("<w:id w:val=\"\(id)\"/>")) }
    for name in ["p", "p_2", "p_3"] { #expect(odt.contains("xml:id=\"\(name)\"")) }
    for name in ["B", "B_2", "B_3"] { #expect(odt.contains("table:name=\"\(name)\"")) }
    for name in ["K", "K_2", "K_3"] { #expect(odt.contains("draw:name=\"\(name)\"")) }
    for name in ["S", "S_2", "S_3"] { #expect(odt.contains("text:name=\"\(name)\"")) }
  }

  @Test("A name in an inner loop is another in each of its copies, one of the outer loop in each of that")
  func nested() throws {
    let one = BodyCase(
      docx: Word.p("{% for x in xs %}") + wordMark(1, "n", "{{ x }}")
        + Word.p("{% for y in xs %}") + wordMark(2, "t", "{{ y }}")
        + "<w:p><w:hyperlink w:anchor=\"n\"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>" + Word.p("{% endfor %}")
        + Word.p("{% endfor %}"))
    let docx = try one.render([("xs", texts("1", "2"))]).docx
    for name in ["n", "n_2", "t", "t_2", "t_3", "t_4"] {
      #expect(docx.split(separator: "w:name=\"\(name)\"").count == 2)
    }
    for name in ["n", "n_2"] { #expect(docx.split(separator: "w:anchor=\"\(name)\"").count == 3) }
  }

  @Test("An output that is a template again")
  func again() throws {
    let one = BodyCase(
      docx: Word.p("{% for x in xs %}") + wordMark(1, "n", "{{ x }}") + Word.p("{% endfor %}"),
      odt: Writer.p("{% for x in xs %}") + officeMark("n", "{{ x }}") + Writer.p("{% endfor %}"))
    let first = try one.render(Self.xs)
    let again = BodyCase(
      docx: Word.p("{% for x in xs %}") + first.docx + Word.p("{% endfor %}"),
      odt: Writer.p("{% for x in xs %}") + first.odt + Writer.p("{% endfor %}"))
    let (docx, odt) = try again.render(Self.xs)
    let names = docx.split(separator: "w:name=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(names.count == 9 && Set(names).count == 9)
    let others = odt.split(separator: "bookmark-start text:name=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(others.count == 9 && Set(others).count == 9)
  }

  @Test("What set keeps has other names each time it is printed")
  func captures() throws {
    let one = BodyCase(
      docx: Word.p("{% set v %}") + wordMark(1, "n", "a") + Word.p("{% endset %}") + Word.p("{{ v }}")
        + Word.p("{% for x in xs %}") + Word.p("{{ v }}") + Word.p("{% endfor %}"))
    let docx = try one.render([("xs", texts("1", "2"))]).docx
    for (id, name) in [(1, "n"), (2, "n_2"), (3, "n_3")] { #expect(docx.contains(wordMark(id, name, "a"))) }
  }
}
