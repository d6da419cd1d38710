import Testing
import VanbanExpression
import VanbanSource

/// Texts of many tags that are not closed. Were each of them read to the end of the text, this run would not end; no
/// clock is asked, since all tests of a run share the machine.
@Suite("Many tags that are not closed")
struct LinearTests {
  /// In the last ones quotes hide every other tag, wherever reading begins.
  static let pieces = [
    "{{ a ", "{{ \" ", "{% x { ", "{# ", "{{'{{\"'\"{{'", " {{,#}‘#}\\‘", "#}{{(‘\\‘\"{", "{%{%{\\‘%}",
  ]

  @Test("Are read once", arguments: pieces, [false, true])
  func unclosed(_ piece: String, escapes: Bool) {
    let text = Array(String(repeating: piece, count: 1_500).utf8)
    var diagnostics = Diagnostics()
    _ = findTags(in: text, anchor: Anchor(.nowhere), escapes: escapes, diagnostics: &diagnostics)
    #expect(diagnostics.hasErrors)
  }

  @Test("A tag after them is found all the same")
  func after() {
    var diagnostics = Diagnostics()
    let text = Array((String(repeating: "{{ a ", count: 100) + "{{ x }}").utf8)
    let tags = findTags(in: text, anchor: Anchor(.nowhere), diagnostics: &diagnostics)
    #expect(tags.map(\.range) == [500..<507])
    #expect(diagnostics.all.map(\.id) == Array(repeating: "tag.unclosed", count: 100))
  }
}
