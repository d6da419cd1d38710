import Testing
import VanbanExpression

@Suite("What a control pair governs")
struct ScopingTests {
  @Test("In both formats alike", arguments: cases)
  func scoping(_ one: TemplateCase) throws {
    let (docx, odt) = try one.render()
    #expect(docx == one.expected)
    #expect(odt == one.expected)
  }

  static let people = Value.list([
    map(("ten", .text("An")), ("con", texts("a1", "a2"))), map(("ten", .text("Bình")), ("con", .list([]))),
  ])

  static let cases = [
    TemplateCase(
      "text within one paragraph", "Gửi {% for x in xs %}{{ x }}, {% endfor %}hết", [("xs", texts("A", "B"))],
      "Gửi A, B, hết"),
    TemplateCase(
      "text over runs of different formatting", "a {% if x %}b¦c¦d{% endif %} e", [("x", .bool(false))],
      "a  e"),
    TemplateCase(
      "a loop that begins in one run and ends in another", "a {% for x in xs %}b¦{{ x }}¦d{% endfor %} e",
      [("xs", texts("1", "2"))], "a b1db2d e"),
    TemplateCase(
      "paragraphs between the tags, which go themselves",
      """
      đầu
      {% for x in xs %}
      - {{ x }}
      {% endfor %}
      cuối
      """, [("xs", texts("A", "B"))],
      """
      đầu
      - A
      - B
      cuối
      """),
    TemplateCase(
      "what else stands in the paragraphs of the tags belongs to the run",
      """
      {% for x in xs %}mở {{ x }}
      giữa
      đóng{% endfor %}
      """, [("xs", texts("1", "2"))],
      """
      mở 1
      giữa
      đóng
      mở 2
      giữa
      đóng
      """),
    TemplateCase(
      "a false condition leaves no blank paragraph",
      """
      a
      {% if x %}
      b
      {% endif %}
      c
      """, [("x", .bool(false))],
      """
      a
      c
      """),
    TemplateCase(
      "branches over paragraphs",
      """
      {% if n == 1 %}
      một
      {% elif n == 2 %}
      hai
      {% else %}
      nhiều
      {% endif %}
      """, [("n", .number(Decimal(2)))], "hai"),
    TemplateCase(
      "branches within a line", "{% if n == 1 %}một{% elif n == 2 %}hai{% else %}nhiều{% endif %}",
      [("n", .number(Decimal(3)))], "nhiều"),
    TemplateCase(
      "nested loops over paragraphs",
      """
      {% for p in people %}
      {{ p.ten }}
      {% for c in p.con %}
      + {{ c }}
      {% else %}
      không có
      {% endfor %}
      {% endfor %}
      """, [("people", people)],
      """
      An
      + a1
      + a2
      Bình
      không có
      """),
    TemplateCase(
      "both tags in one row repeat the row",
      """
      | TT | Tên |
      | {% for p in people %}{{ loop.index }} | {{ p.ten }}{% endfor %} |
      """, [("people", people)],
      """
      | TT | Tên |
      | 1 | An |
      | 2 | Bình |
      """),
    TemplateCase(
      "tags in rows of their own repeat the rows between and go",
      """
      | TT | Tên |
      | {% for p in people %} |
      | {{ loop.index }} | {{ p.ten }} |
      | {% endfor %} |
      """, [("people", people)],
      """
      | TT | Tên |
      | 1 | An |
      | 2 | Bình |
      """),
    TemplateCase(
      "a table with no rows left goes",
      """
      a
      | {% for p in xs %}{{ p }} | x{% endfor %} |
      b
      """, [("xs", .list([]))],
      """
      a
      b
      """),
    TemplateCase(
      "a head without tags keeps the table when the loop below it is empty",
      """
      | TT | Tên |
      | {% for p in xs %}{{ p }} | x{% endfor %} |
      """, [("xs", .list([]))], "| TT | Tên |"),
    TemplateCase(
      "branches over rows without other tags",
      """
      | {% if n %} | |
      | a | b |
      | {% else %} | |
      | c | d |
      | {% endif %} | |
      """, [("n", .bool(false))], "| c | d |"),
    TemplateCase(
      "a cell never loses its last paragraph", "| {% for x in xs %} / {{ x }} / {% endfor %} | b |",
      [("xs", .list([]))], "|  | b |"),
    TemplateCase(
      "set at the head of a document",
      """
      {% set x = "A" %}
      {{ x }}
      """, [], "A"),
    TemplateCase(
      "branches that only set, on a line of their own",
      """
      {% if n %}{% set v = 1 %}{% else %}{% set v = 2 %}{% endif %}
      v = {{ v }}
      """, [("n", .bool(true))], "v = 1"),
    TemplateCase(
      "set beside the tag of a loop",
      """
      {% for x in xs %}{% set y = x %}
      {{ y }}
      {% endfor %}
      """, [("xs", texts("A", "B"))],
      """
      A
      B
      """),
    TemplateCase(
      "set beside the tag of a condition that does not hold",
      """
      {% set v = 0 %}
      {% if n %}{% set v = 1 %}
      t
      {% endif %}
      v = {{ v }}
      """, [("n", .bool(false))], "v = 0"),
    TemplateCase(
      "set in a row of its own",
      """
      | {% set v = 5 %} | |
      | {{ v }} | b |
      """, [], "| 5 | b |"),
    TemplateCase(
      "paragraphs kept by set stand where they are printed",
      """
      {% set v %}
      - a {{ x }}
      - b
      {% endset %}
      đầu
      {{ v }}
      """, [("x", .text("X"))],
      """
      đầu
      - a X
      - b
      """),
  ]
}
