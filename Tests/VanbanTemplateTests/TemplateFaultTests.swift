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
}
