import Testing
import VanbanExpression
import VanbanSource

@Suite struct ConstructTests {
  private func match(_ text: String) -> ([Construct], Diagnostics) {
    var diagnostics = Diagnostics()
    let anchor = Anchor(source: SourceText(name: "t", text))
    let tags = findTags(in: Array(text.utf8), anchor: anchor, diagnostics: &diagnostics)
    let constructs = matchConstructs(
      tags.map(\.tag), place: { anchor.place(of: tags[$0].range) }, diagnostics: &diagnostics)
    return (constructs, diagnostics)
  }

  @Test func pairsInTheOrderOfTheirOpening() {
    let (constructs, diagnostics) = match(
      "{% for a in b %}{% if c %}{{ d }}{% elif e %}{% else %}{% endif %}"
        + "{% else %}{% endfor %}{% set x %}{% endset %}"
    )
    #expect(constructs.map { [$0.open, $0.close] } == [[0, 7], [1, 5], [8, 9]])
    #expect(constructs.map(\.separators) == [[6], [3, 4], []])
    #expect(diagnostics.isEmpty)
  }

  @Test func crossingTagsAreReportedWithBoth() {
    let (_, diagnostics) = match("{% for a in b %}{% if c %}{% endfor %}")
    #expect(diagnostics.all.map(\.id) == ["tag.crossed"])
    #expect(diagnostics.all.map(marked) == ["{% endfor %}"])
    guard case .source(let source, let span) = diagnostics.all.first?.notes.first?.place else {
      Issue.record("no note")
      return
    }
    #expect(source[span] == "{% if c %}")
  }

  @Test(arguments: [
    ("{% if a %}", "write {% endif %} where it ends, or delete this tag"),
    ("{% endfor %}", "delete this tag, or write {% for … %} where it begins"),
    ("{% for a in b %}{% if c %}{% endfor %}", "what opens last closes first: write {% endif %} before this tag"),
  ])
  func whatDoesNotPairHasARemedy(text: String, hint: String) {
    #expect(match(text).1.all.map { $0.hint?.en } == [hint])
  }

  @Test func aControlTagAtFaultStillPairs() {
    let (constructs, diagnostics) = match("{% for a in %}{% if ( %}{% endif %}{% endfor %}")
    #expect(constructs.count == 2)
    #expect(diagnostics.all.map(\.id) == ["expression.syntax", "expression.syntax"])
  }

  @Test func elifBelongsToIf() {
    #expect(match("{% for a in b %}{% elif c %}{% endfor %}").1.all.map(\.id) == ["tag.unpaired"])
    #expect(match("{% set x %}{% else %}{% endset %}").1.all.map(\.id) == ["tag.unpaired"])
  }

  @Test func nestingIsBounded() {
    let text = String(repeating: "{% if 1 %}", count: 5000) + String(repeating: "{% endif %}", count: 5000)
    let (_, diagnostics) = match(text)
    #expect(diagnostics.all.first?.id == "tag.too-deep")
    #expect(render(text).hasPrefix("[tag.too-deep"))
  }

  @Test func rangesHoldTheBraces() {
    var diagnostics = Diagnostics()
    let text = "ă{{ b }}{#c#}"
    let tags = findTags(in: Array(text.utf8), anchor: Anchor(.nowhere), diagnostics: &diagnostics)
    #expect(tags.map(\.range) == [2..<9, 9..<14])
  }

  @Test func directivesKeepWhatFollowsThem() {
    var diagnostics = Diagnostics()
    let tags = findTags(
      in: Array("{% huong  ngang, a4 %}".utf8), anchor: Anchor(.nowhere), diagnostics: &diagnostics)
    guard case .directive("huong", "ngang, a4") = tags.first?.tag else {
      Issue.record("\(tags)")
      return
    }
  }
}
