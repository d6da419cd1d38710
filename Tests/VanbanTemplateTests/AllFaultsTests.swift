import Testing
import VanbanContent
import VanbanDOCX
import VanbanExpression
import VanbanODT
import VanbanPackage
import VanbanSource
import VanbanTemplate

@Suite("All faults in one run, those of the template and those its data brings to light")
struct AllFaultsTests {
  private static let blocks = Content([
    .paragraph(Paragraph(.text, [.run("a", [])])), .paragraph(Paragraph(.text, [.run("b", [])])),
  ])
  private static let context: [(String, Value)] = [
    ("nd", .object(blocks)), ("co", .bool(false)), ("xs", .list([map(("ten", .text("A")))])), ("ten", .text("chữ")),
    ("n", .number(Decimal(3))),
  ]

  /// What each format tells of a template, in order.
  private func faults(_ template: String) throws -> [[Diagnostic]] {
    let notation = Notation(template)
    return [
      try Self.faults(DOCXFormat.self, notation.docx()), try Self.faults(ODTFormat.self, notation.odt()),
    ]
  }

  private static func faults<Format: TemplateFormat>(_: Format.Type, _ package: Package) throws -> [Diagnostic] {
    var faults = Diagnostics()
    let template = try Template<Format>(
      lookingInto: package, name: "mau", functions: .content, diagnostics: &faults)
    let request = RenderRequest(context: ValueMap(context), functions: .content)
    let bytes = try template.package(request, diagnostics: &faults)
    #expect((bytes == nil) == faults.hasErrors)
    return faults.all
  }

  @Test("Five kinds of faults, five faults", arguments: [
    "{{ ten | }}", "{% endif %}", "{% for x in xs %}", "{{ la(n) }}", "{% fro x in xs %}\n{{ x.y }}\n{% endfor %}",
  ])
  func five(_ first: String) throws {
    let template = first + """

      {{ anh("khong-co.png") }}
      câu {{ nd }} câu
      {{ ten | so }}
      {{ ten_khac }}
      """
    for faults in try faults(template) {
      let ids = faults.map(\.id)
      #expect(ids.count == 5, "\(ids)")
      let others = [
        "content.cannot-read-file", "template.cannot-print", "expression.not-a-number", "expression.unknown-name",
      ]
      for id in others { #expect(ids.contains(id), "\(ids)") }
    }
  }

  @Test("A fault of structure is one fault, and nothing is told that a mended template would not have", arguments: [
    // Closing tags too many, and too few.
    "{% if co %}\n{% for x in xs %}\n{% endif %}\n{{ x.ten }}\n{% endfor %}\n{% endif %}",
    "{% for x in xs %}\n{{ x.ten }}\n{% endif %}\n{% endfor %}", "a\n{% endfor %}\n{{ ten }}",
    "{% for x in xs %}\n{{ x.ten }} {{ x.khong | ngay }} {{ loop.index }}", "{% set v %}\na\n{{ v }}",
    "{% for x in xs %}\n{% if x.ten %}\n{{ x.ten }}\n{% endfor %}\n{{ ten }}", "{{ nd }} {% endif %}",
    "{% else %}\n{{ ten }}", "{% elif co | %}\n{{ ten }}",
    // Crossing, in paragraphs and rows.
    "{% for x in xs %}\n{% if co %}\n{% endfor %}\n{{ x.ten }}\n{% endif %}",
    "{% for x in xs %}\n| a | {{ x.ten }} {% endfor %} |\nz",
    "| {% for x in xs %}{{ x.ten }} | a{% endfor %} | {% for y in xs %}{{ y.ten }} | b{% endfor %} |",
    "{% for x in xs cot %}\n{{ x.ten }}\n{% endfor %}",
    // Bad expressions and words.
    "{% for x in xs | %}\n{{ x.ten }} {{ x.ten | ngay }} {{ loop.index }}\n{% endfor %}",
    "{% for x of xs %}\n{{ x.ten }}\n{% endfor %}", "{% if co == %}\n{{ ten }}\n{% else %}\n{{ thieu }}\n{% endif %}",
    "{% set v = ( %}\n{{ v.a }}\n{% if v > 2 %}\na\n{% endif %}", "{% set v 3 %}\n{{ v }}",
    "{% fro x in xs %}\n{{ x.ten }}\n{% endfor %}", "{% if co }\n{{ ten }}\n{% endif %}",
    "{% if co }}\n{{ ten }}\n{% endif %}", "{{ for x in xs %}\n{{ x.ten }}\n{% endfor %}",
    "{% for x in xs\n{{ x.ten }}\n{% endfor %}", "{% else if co %}\n{{ ten }}", "{{ la(xs) }}",
    "{% if co %}\na\n{% else if n %}\nb\n{% else %}\nc\n{% endif %}",
  ])
  func structure(_ template: String) throws {
    for faults in try faults(template) {
      #expect(faults.count == 1, "\(faults.map { DiagnosticText(language: .en)($0) })")
    }
  }
}
