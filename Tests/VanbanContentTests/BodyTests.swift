import Testing
import VanbanContent
import VanbanExpression
import VanbanSource

/// What a body with tags comes to, and the ids of the faults found in it.
func body(_ text: String, _ globals: [(String, Value)] = []) -> [String] {
  var diagnostics = Diagnostics()
  let source = SourceText(name: "thu.yaml", text)
  let body = BodyText(text, anchor: Anchor { .source(source, SourceSpan($0)) }, diagnostics: &diagnostics)
  var environment = Environment(globals: ValueMap(globals), functions: .content)
  let content = body.content(in: &environment)
  diagnostics.report(environment.diagnostics)
  return notation(content) + diagnostics.all.map { "! \($0.id) \(stretch($0.place))" }
}

private func stretch(_ place: Place) -> String {
  guard case .source(let source, let span) = place else { return "" }
  return source[span]
}

private let units = Value.list([.text("Sở Y tế"), .text("- Sở *Tài chính*")])

@Suite("Tags in a body")
struct BodyTagTests {
  @Test("Values print as text in the line they stand in")
  func values() {
    #expect(body("- {{ x }} **{{ x }}**", [("x", .text("*a*"))]) == ["item - *a* <b>*a*</b>"])
  }

  @Test("Control makes lines and vanishes itself")
  func control() {
    let text = """
      Gửi:
      {% for d in ds %}
      - {{ d }}{{ "." if loop.last else ";" }}
      {% endfor %}
      {# ghi chú #}
      {% if ds %}
      # I. Hết
      {% else %}
      Không có
      {% endif %}
      """
    #expect(
      body(text, [("ds", units)]) == [
        "p Gửi:", "item - Sở Y tế;", "item - - Sở *Tài chính*.", "h1+ <b>I. Hết</b>",
      ])
  }

  @Test("The branch taken decides the kind of a line")
  func kindInBranch() {
    #expect(body("{% if x %}# {% endif %}Mục tiêu", [("x", .bool(true))]) == ["h1+ <b>Mục tiêu</b>"])
    #expect(body("{% if x %}# {% endif %}Mục tiêu", [("x", .bool(false))]) == ["p Mục tiêu"])
  }

  @Test("An escaped tag is text")
  func escaped() {
    #expect(body(#"\{{ x }} và \{% if %}"#) == ["p {{ x }} và {% if %}"])
  }

  @Test("Page breaks and landscape pages are tags")
  func directives() {
    #expect(body("a\n{% ngat_trang %}\nb") == ["p a", "page", "p b"])
    #expect(body("{% huong ngang %}\na\n{% het_huong %}") == ["section ngang", "p a", "section"])
    #expect(body("{% ngat_tramg %}\na").contains { $0.hasPrefix("! tag.unknown-word") })
  }

  @Test("Faults in tags and in markup are found together, each at its place")
  func faults() {
    let found = body("a {{ y }}\nb[^1]\n{{ }}")
    #expect(found.contains("! content.undefined-note [^1]"))
    #expect(found.filter { $0.hasPrefix("! ") }.count == 3)
  }
}

@Suite("Joined lines")
struct LineJoinTests {
  @Test(
    "A backslash at the end joins the next line without a gap",
    arguments: [
      ("Kế hoạch \\\n   năm 2024", "p Kế hoạch năm 2024"),
      ("Kế hoạch\\  \nnăm", "p Kế hoạchnăm"),
      ("một \\\n\\\n hai", "p một hai"),
      ("# I. MỤC \\\nTIÊU", "h1+ <b>I. MỤC TIÊU</b>"),
    ])
  func joined(text: String, expected: String) {
    #expect(body(text) == [expected])
  }

  @Test("Two backslashes are one character and join nothing")
  func escapedBackslash() {
    #expect(body("một \\\\\nhai") == [#"p một \"#, "p hai"])
  }

  @Test("A tag may be wrapped")
  func wrappedTag() {
    #expect(body("{{ x \\\n  ~ x }}", [("x", .text("a"))]) == ["p aa"])
    #expect(body("{{ x\n  ~ x }}", [("x", .text("a"))]) == ["p aa"])
  }

  @Test("Places after a join are those of the file")
  func places() {
    #expect(body("một \\\n  hai[^1]").last == "! content.undefined-note [^1]")
  }
}

@Suite("Kept stretches")
struct KeptStretchTests {
  @Test("One line stands inside a line")
  func inline() {
    #expect(body("{% set x %}Sở **Y tế**{% endset %}Gửi *{{ x }}*.") == ["p Gửi <i>Sở </i><bi>Y tế</bi>."])
    #expect(body("{% set x %}\nSở Y tế\n{% endset %}\n- {{ x }}") == ["item - Sở Y tế"])
  }

  @Test("Several lines are blocks and need a line of their own")
  func blocks() {
    let kept = "{% set x %}\n# I. A\n- b\n{% endset %}\n"
    #expect(
      body(kept + "{{ x }}\n{{ x }}") == ["h1+ <b>I. A</b>", "item - b", "h1+ <b>I. A</b>", "item - b"])
    #expect(body(kept + "c {{ x }}").last == "! content.blocks-in-line {{ x }}")
  }

  @Test("A fault in a kept stretch is reported once")
  func faults() {
    #expect(body("{% set x %}a[^1]{% endset %}{{ x }}{{ x }}").filter { $0.hasPrefix("! ") }.count == 1)
  }
}

@Suite("Functions that make content")
struct ContentFunctionTests {
  @Test("noi_dung reads markup; tags in it are text")
  func noiDung() {
    #expect(
      body("{{ t | noi_dung }}", [("t", .text("# I. A\n- *b* {{ c }}"))]) == [
        "h1+ <b>I. A</b>", "item - <i>b</i> {{ c }}",
      ])
    #expect(body("{{ noi_dung(t) }}", [("t", .list([.text("a"), .text("b")]))]) == ["p a", "p b"])
  }

  @Test("A fault in a text read by noi_dung stands at its place in the model")
  func place() {
    let source = SourceText(name: "so-lieu.yaml", "a[^1]")
    let scalar = Scalar("a[^1]", anchor: Anchor { .source(source, SourceSpan($0)) })
    #expect(body("{{ noi_dung(t) }}", [("t", .scalar(scalar))]).last == "! content.undefined-note [^1]")
  }

  @Test("lien_ket makes a link")
  func lienKet() {
    #expect(body(#"Xem {{ lien_ket("trang", "https://x.vn") }}."#) == ["p Xem [trang→https://x.vn]."])
  }
}
