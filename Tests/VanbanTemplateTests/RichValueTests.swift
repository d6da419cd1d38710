import Testing
import VanbanContent
import VanbanExpression
import VanbanSource

@Suite("Pictures, links and content in a template")
struct RichValueTests {
  @Test(
    "Inline content stands in the middle of a sentence, alone, in cells and in loops, in both formats alike",
    arguments: [
      ("a {{ anh(\"a.png\") }} b", "a ▣ b"),
      ("{{ anh(\"a.png\", tren_chu=true) }}", "▣"),
      ("a {{ lien_ket(\"trang\", \"https://a.vn\") }} b", "a trang b"),
      ("{{ lien_ket(\"trang\", \"https://a.vn\") }}", "trang"),
      ("a {{ t | noi_dung }} b", "a đậm liên kết b"),
      ("{% for x in xs %}{{ x }} {{ anh(\"a.png\") }}; {% endfor %}", "1 ▣; 2 ▣; "),
      ("| {{ anh(\"a.png\") }} | a {{ noi_dung(t) }} |", "| ▣ | a đậm liên kết |"),
      ("| {% for x in xs %}{{ x }} | {{ anh(\"a.png\") }}{% endfor %} |", "| 1 | ▣ |\n| 2 | ▣ |"),
      ("a¦{{ anh(\"a.png\") }} b¦c", "a▣ bc"),
      ("{% set v %}a¦b{{ lien_ket(\"c\", \"https://c.vn\") }}¦d{% endset %}x {{ v }} y", "x abcd y"),
      ("{% set v %}a¦b¦c{% endset %}{{ v }}", "abc"),
      ("{% set v %}a{{ anh(\"a.png\") }}c{% endset %}x {{ v }} y", "x a▣c y"),
      ("{{ nhieu | noi_dung }}", "Hình:\n▣\nHình 1. Số ca\nhết"),
    ])
  func printing(_ template: String, _ expected: String) throws {
    for rendered in try RichCase(template, Self.context).both {
      #expect(rendered.diagnostics.isEmpty)
      #expect(rendered.text == expected)
    }
  }

  static let context: [(String, Value)] = [
    ("t", .text("**đậm** [liên kết](https://a.vn)")), ("xs", texts("1", "2")),
    ("nhieu", .text("Hình:\n![Hình 1. Số ca](a.png)\nhết")),
  ]

  @Test("A picture used often is stored once; what is drawn has numbers and names of its own")
  func stored() throws {
    let rendered = try RichCase("{% for x in xs %}{{ anh(\"a.png\") }}{% endfor %} {{ anh(\"b.jpeg\") }}", Self.context)
    let word = rendered.docx
    #expect(word.parts.keys.filter { $0.hasPrefix("word/media/") }.sorted() == ["word/media/vanban.jpeg", "word/media/vanban.png"])
    #expect(word.part("word/_rels/document.xml.rels").count(of: "<Relationship ") == 2)
    #expect(word.part("[Content_Types].xml").contains("<Default Extension=\"png\" ContentType=\"image/png\"/>"))
    let ids = word.part("word/document.xml").split(separator: "<wp:docPr id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids == ["1", "2", "3"])
    let names = rendered.odt.part("content.xml").split(separator: "draw:name=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(names == ["vanban_anh1", "vanban_anh2", "vanban_anh3"])
    #expect(rendered.odt.parts.keys.filter { $0.hasPrefix("Pictures/") }.count == 2)
  }

  @Test("A picture is no wider than its cell; one that was asked for wider is told of")
  func width() throws {
    // A cell of 2000 twips between margins of 115: 88.5 points.
    let rendered = try RichCase("| {{ anh(\"b.jpeg\") }} | x |")
    #expect(rendered.docx.part("word/document.xml").contains("<wp:extent cx=\"1123950\""))
    #expect(rendered.docx.diagnostics.isEmpty)
    for one in try RichCase("{{ anh(\"b.jpeg\", rong=\"40cm\") }}").both {
      #expect(one.diagnostics.map(\.id) == ["content.picture-too-wide"])
      #expect(one.text == "▣")
    }
  }

  @Test("A file that is not there is told at each tag that names it, and once in a loop")
  func missingTwice() throws {
    let template = "{{ anh(\"x.png\") }}\n{% for x in [1, 2] %}\nb {{ anh(\"x.png\") }}\n{% endfor %}"
    for rendered in try RichCase(template).both {
      #expect(rendered.diagnostics.map(\.id) == ["content.cannot-read-file", "content.cannot-read-file"])
    }
  }

  @Test("A file that is not there, and one that is no picture: no document, each told at its tag")
  func faults() throws {
    for rendered in try RichCase("a {{ anh(\"x.png\") }}\n{{ anh(\"c.gif\") }}").both {
      #expect(rendered.diagnostics.map(\.id) == ["content.cannot-read-file", "content.picture-format"])
      #expect(rendered.parts.isEmpty)
      guard case .template(let place)? = rendered.diagnostics.first?.place else {
        Issue.record("no place in the template")
        return
      }
      #expect(place.paragraph == 1)
    }
  }

  @Test("Blocks in the middle of a sentence, and pictures where only text can stand, are errors")
  func misplaced() throws {
    for rendered in try RichCase("a {{ nhieu | noi_dung }}", Self.context).both {
      #expect(rendered.diagnostics.map(\.id) == ["template.cannot-print"])
    }
    for rendered in try RichCase("a {{ anh(\"a.png\") ~ \"b\" }}").both {
      #expect(rendered.diagnostics.first?.severity == .error)
    }
  }

  @Test("A link's address is a URI; one inside another link is text")
  func links() throws {
    let rendered = try RichCase("a {{ lien_ket(\"tệp\", \"https://a.vn/tệp 1?x=1&y=2\") }}")
    let address = "https://a.vn/t%E1%BB%87p%201?x=1&amp;y=2"
    #expect(rendered.docx.part("word/_rels/document.xml.rels").contains("Target=\"\(address)\" TargetMode=\"External\""))
    #expect(rendered.odt.part("content.xml").contains("xlink:href=\"\(address)\""))
  }
}
