import Testing
import VanbanContent
import VanbanExpression
import VanbanSource

@Suite("Faults in a template")
struct TemplateFaultTests {
  private func ids(_ template: String, _ context: [(String, Value)] = []) throws -> [[String]] {
    try TemplateCase.faults(template, context).map { $0.map(\.id) }
  }

  @Test("Tags that overlap are shown with each other")
  func overlap() throws {
    let template = """
      {% for x in xs %}
      {% if y %}
      {% endfor %}
      {% endif %}
      """
    for faults in try TemplateCase.faults(template, [("xs", .list([])), ("y", .null)]) {
      #expect(!faults.isEmpty)
      #expect(faults.allSatisfy { $0.severity == .error })
    }
  }

  @Test("All faults of one run are reported, each with its paragraph")
  func together() throws {
    let template = """
      Kính gửi: {{ kinh_gu }}
      thường
      {{ noi_nhn }}
      """
    for faults in try TemplateCase.faults(template, [("kinh_gui", .text("A")), ("noi_nhan", .text("B"))]) {
      #expect(faults.count == 2)
      let places = faults.compactMap { fault -> (Int?, String?)? in
        guard case .template(let place) = fault.place else { return nil }
        return (place.paragraph, place.tag)
      }
      #expect(places.map(\.0) == [1, 3])
    }
  }

  @Test("Blocks in the middle of a sentence")
  func blocksInSentence() throws {
    let content = Content([.paragraph(Paragraph(.text, [.run("a", [])])), .paragraph(Paragraph(.text, [.run("b", [])]))])
    for faults in try ids("x {{ nd }} y", [("nd", .object(content))]) {
      #expect(faults == ["template.cannot-print"])
    }
  }

  @Test("A closing mark that nothing opens is worth a warning, what a text opens itself is not", arguments: [
    ("a }} b", 1), ("a %} b", 1), ("{ x }} b", 1), ("{ if x %} b", 1), ("{{ x }} c }}", 1), ("{a: {b: 1}} {5%} }", 0),
    ("{a: {b: {{ x }}}} f(x) }", 0), ("{{ \"}}\" }}", 0), ("{ if x }", 0),
  ])
  func strayMarks(_ template: String, _ count: Int) throws {
    for faults in try TemplateCase.faults(template, [("x", .text("1"))]) {
      #expect(faults.map(\.id) == Array(repeating: "tag.stray-end", count: count))
      #expect(faults.allSatisfy { $0.severity == .warning })
    }
  }

  @Test("A control character that no XML file can hold")
  func controlCharacter() throws {
    for faults in try ids("x {{ a }}", [("a", .text("\u{1}"))]) {
      #expect(faults == ["template.forbidden-character"])
    }
  }

  @Test("What set has kept cannot be printed where XML of its kind cannot stand")
  func keptBlocks() throws {
    for faults in try TemplateCase.faults("{% set v %}\na\n{% endset %}\nx {{ v }}") {
      #expect(faults.map(\.id) == ["template.cannot-print"])
    }
  }

  @Test("A tag in a cell pairs only within its table")
  func tableBorder() throws {
    for faults in try TemplateCase.faults("{% if x %}\n| a | {% endif %} |\nz", [("x", .bool(true))]) {
      #expect(faults.map(\.id) == ["template.cannot-nest"])
      #expect(faults.first?.notes.count == 1)
    }
  }

  @Test("A character that XML cannot hold is a fault in content as in text")
  func forbidden() throws {
    let content = Content([.paragraph(Paragraph(.text, [.link("https://a.vn", [.run("a\u{1}b", [])])]))])
    for faults in try TemplateCase.faults("{{ nd }}", [("nd", .object(content))]) {
      #expect(faults.map(\.id) == ["template.forbidden-character"])
    }
  }

  @Test("Two pairs side by side in one row would give every row of the one with every row of the other")
  func sideBySide() throws {
    let template = "| {% for x in xs %}{{ x }} | a{% endfor %} | {% for y in ys %}{{ y }} | b{% endfor %} |"
    for faults in try TemplateCase.faults(template, [("xs", .list([])), ("ys", .list([]))]) {
      #expect(faults.map(\.id) == ["template.cannot-nest"])
      #expect(faults.first?.message.en.contains("{% for x in xs %} and {% for y in ys %}") ?? false)
    }
  }

  @Test("A branch cannot cut a row in two: the fault shows the tag that begins it")
  func branchInRow() throws {
    for faults in try TemplateCase.faults("| {% if n %}a | {% else %}b | {% endif %} |", [("n", .bool(true))]) {
      #expect(faults.map(\.id) == ["template.cannot-nest"])
      #expect(faults.first?.message.en.contains("{% if n %} and {% else %}") ?? false)
    }
    let paragraphs = "{% if n %}a{% else %}\nb\n{% endif %}"
    for faults in try TemplateCase.faults(paragraphs, [("n", .bool(true))]) {
      #expect(faults.map(\.id) == ["template.cannot-nest"])
      #expect(faults.first?.message.en.contains("{% if n %} and {% else %}") ?? false)
    }
  }

  @Test("Tags nested as deep as can be, and deeper", arguments: [64, 65, 5000])
  func depth(_ levels: Int) throws {
    let open = String(repeating: "{% if n %}\n", count: levels)
    let close = String(repeating: "\n{% endif %}", count: levels)
    for faults in try ids(open + "a" + close, [("n", .bool(true))]) {
      #expect(levels > 64 ? Set(faults) == ["tag.too-deep"] : faults.isEmpty)
    }
  }

  @Test("A quotient that does not end is told as such wherever it stands", arguments: ["{{ n / 3 }}", "x {{ n / 3 }}"])
  func endlessQuotient(_ template: String) throws {
    for faults in try ids(template, [("n", .number(Decimal(1)))]) {
      #expect(faults == ["expression.endless-quotient"])
    }
  }

  @Test("What cannot be printed is told once for each tag, however often a loop comes to it")
  func onceInLoops() throws {
    let template = "{% for x in xs %}\na {{ x }} {{ x }}\n{{ s }}\n{% endfor %}"
    let lists = Value.list(Array(repeating: .list([]), count: 50))
    for faults in try ids(template, [("xs", lists), ("s", .text("\u{1}"))]) {
      #expect(faults == ["template.cannot-print", "template.cannot-print", "template.forbidden-character"])
    }
  }

  @Test("Several tags at fault over one value are each told")
  func oneValue() throws {
    let source = SourceText(name: "m.yaml", bytes: Array("ten: chữ".utf8))
    let scalar = Scalar("chữ", anchor: Anchor(.source(source, SourceSpan(5..<10))))
    let template = "{{ ten | ngay }}\n{% for x in ten %}\na\n{% endfor %}\n{{ ten | so }}\n{{ ten | lam_tron(1) }}"
    for faults in try ids(template, [("ten", .scalar(scalar))]) {
      #expect(faults.count == 4)
    }
    let loop = "{% for x in xs %}\n{{ ten | so }}\n{% endfor %}"
    let xs = Value.list([.text("a"), .text("b")])
    for faults in try ids(loop, [("ten", .scalar(scalar)), ("xs", xs)]) {
      #expect(faults == ["expression.not-a-number"])
    }
  }

  @Test("An opening mark is to be printed by a tag of its own in a template", arguments: ["{{", "{%", "{#"])
  func openingMark(_ mark: String) throws {
    for faults in try TemplateCase.faults("a \(mark) b") {
      #expect(faults.map(\.id) == ["tag.unclosed"])
      #expect(faults.first?.hint?.en.hasSuffix("write {{ \"\(mark)\" }}") ?? false)
    }
    let one = TemplateCase("the hint holds", "a {{ \"\(mark)\" }} b", [], "a \(mark) b")
    let (docx, odt) = try one.render()
    #expect(docx == one.expected)
    #expect(odt == one.expected)
  }

  @Test("A control tag that governs rows may stand beside blocks in a cell")
  func controlBesideBlocks() throws {
    let content = Content([
      .paragraph(Paragraph(.text, [.run("a", [])])), .paragraph(Paragraph(.text, [.run("b", [])])),
    ])
    let xs = Value.list([.object(content)])
    let one = TemplateCase("", "| {% for x in xs %}{{ x }} | c{% endfor %} |", [("xs", xs)], "| a / b | c |")
    let (docx, odt) = try one.render()
    #expect(docx == one.expected && odt == one.expected, "\(docx) – \(odt)")
  }
}
