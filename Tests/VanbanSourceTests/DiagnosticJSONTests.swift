import Testing
import VanbanSource

@Suite("Diagnostics for machines")
struct DiagnosticJSONTests {
  @Test("One object with both languages and the place")
  func object() {
    let text = SourceText(name: "a\"b.yaml", "x: 1\n")
    let json = DiagnosticJSON()(
      Diagnostic(
        "yaml.x", .warning, at: .source(text, SourceSpan(start: 3, end: 4)), Wording(vi: "một\n", en: "one")))
    #expect(
      json == #"{"id":"yaml.x","severity":"warning","message":{"vi":"một\n","en":"one"},"#
        + #""place":{"file":"a\"b.yaml","line":1,"column":4,"offset":3,"length":1}}"#)
  }

  @Test("Control characters are escaped")
  func control() {
    let json = DiagnosticJSON()(Diagnostic("x", at: .nowhere, Wording(same: "\u{1}")))
    #expect(json.contains(#""vi":"\u0001""#))
  }
}
