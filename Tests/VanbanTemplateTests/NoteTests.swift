import Testing
import VanbanContent
import VanbanExpression
import VanbanSource

@Suite("Footnotes")
struct NoteTests {
  @Test("In both formats alike", arguments: cases)
  func notes(_ one: TemplateCase) throws {
    let (docx, odt) = try one.render()
    #expect(docx == one.expected)
    #expect(odt == one.expected)
  }

  private static func note(_ text: String) -> Inline { .note(Note([.run(text, [])])) }

  private static func named(_ name: String, _ text: String) -> Inline {
    .note(Note(named: name).defined(as: [.run(text, [])]))
  }

  private static func content(_ inlines: Inline...) -> Value {
    .object(Content([.paragraph(Paragraph(.text, inlines))]))
  }

  static let cases = [
    TemplateCase(
      "of content, several in a line", "{{ nd }}",
      [("nd", content(.run("a", []), note("một & <hai>"), .run(", b", .bold), note("ba"), .run(".", [])))],
      "a⟦một & <hai>⟧, b⟦ba⟧."),
    TemplateCase(
      "of content, in a cell", "| {{ nd }} | b |", [("nd", content(.run("(Ước", []), note("n"), .run(")", [])))],
      "| (Ước⟦n⟧) | b |"),
    TemplateCase(
      "of content beside the template's own",
      """
      đầu⟦của mẫu⟧
      {{ nd }}
      cuối⟦cũng của mẫu⟧
      """, [("nd", content(.run("a", []), note("của nội dung")))],
      """
      đầu⟦của mẫu⟧
      a⟦của nội dung⟧
      cuối⟦cũng của mẫu⟧
      """),
    TemplateCase(
      "a tag in a note", "a⟦theo {{ x }} ¦{{ x }}⟧ b", [("x", .text("Số 5"))], "a⟦theo Số 5 Số 5⟧ b"),
    TemplateCase(
      "the variable of a loop in a note, each pass with a note of its own",
      """
      {% for x in xs %}
      {{ x }}⟦chú thích {{ loop.index }}: {{ x }}⟧
      {% endfor %}
      """, [("xs", texts("A", "B", "C"))],
      """
      A⟦chú thích 1: A⟧
      B⟦chú thích 2: B⟧
      C⟦chú thích 3: C⟧
      """),
    TemplateCase(
      "a note without tags in a loop", "{% for x in xs %}{{ x }}⟦như nhau⟧ {% endfor %}hết", [("xs", texts("A", "B"))],
      "A⟦như nhau⟧ B⟦như nhau⟧ hết"),
    TemplateCase(
      "in the rows of a table", "| {% for x in xs %}{{ x }}⟦n {{ x }}⟧ | b{% endfor %} |", [("xs", texts("A", "B"))],
      """
      | A⟦n A⟧ | b |
      | B⟦n B⟧ | b |
      """),
    TemplateCase("a note in a branch not taken", "a{% if x %}⟦gone {{ y }}⟧{% endif %} b⟦stays⟧", [("x", .bool(false))], "a b⟦stays⟧"),
    TemplateCase(
      "what a note sets holds after it", "{% set v = 1 %}a⟦{% set v = 2 %}{{ v }}⟧ {{ v }}", [], "a⟦2⟧ 2"),
    TemplateCase(
      "loops and conditions within a note",
      "a⟦{% for x in xs %}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}.⟧", [("xs", texts("A", "B"))],
      "a⟦A, B.⟧"),
  ]

  @Test("A name used twice is one note; the second shows its number, the template's own counted")
  func twice() throws {
    let content = Self.content(
      .run("a", []), Self.note("x"), Self.named("n", "một"), .run(" b", []), Self.named("n", "một"))
    let one = TemplateCase("", "đầu⟦mẫu⟧\n{{ nd }}", [("nd", content)], "")
    let (docx, odt) = try one.render()
    #expect(odt == "đầu⟦mẫu⟧\na⟦x⟧⟦một⟧ b⟦=3⟧")
    #expect(docx == "đầu⟦mẫu⟧\na⟦x⟧⟦một⟧ b3")
  }

  @Test("A fault in a note is shown in the note")
  func faults() throws {
    for faults in try TemplateCase.faults("a⟦b {{ khong_co }}⟧") {
      #expect(faults.count == 1)
      guard case .template(let place)? = faults.first?.place else { return #expect(Bool(false)) }
      #expect(place.text.contains("b {{ khong_co }}"))
    }
    #expect(try TemplateCase.faults("a⟦{% for x in xs %}⟧ b⟦{% endfor %}⟧", [("xs", .list([]))]).allSatisfy { !$0.isEmpty })
  }

  @Test("Content with notes cannot stand in a note, nor a name without a text anywhere")
  func misplaced() throws {
    let context = [("nd", Self.content(.run("a", []), Self.note("x")))]
    #expect(try TemplateCase.faults("a⟦{{ nd }}⟧", context)[0].map(\.id) == ["template.no-notes-here"])
    let undefined = [("nd", Self.content(.note(Note(named: "x"))))]
    for faults in try TemplateCase.faults("{{ nd }}", undefined) {
      #expect(faults.map(\.id) == ["content.undefined-note"])
    }
  }
}
