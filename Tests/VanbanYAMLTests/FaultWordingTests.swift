import Testing
import VanbanSource
import VanbanYAML

/// What a person reads, whole: see `FaultFixture`.
@Suite struct FaultWordingTests {
  @Test(arguments: FaultFixture.all)
  func reads(_ fixture: FaultFixture) {
    let parsed = Parsed(bytes: fixture.yaml, options: YAMLOptions(modelTraps: true))
    for (language, expected) in [(Language.en, fixture.en), (.vi, fixture.vi)] {
      let text = DiagnosticText(language: language)
      let found = parsed.diagnostics.all.map { text($0) }.joined(separator: "\n")
      #expect(found.split(separator: "\u{1}").joined(separator: "␁") == expected)
    }
  }
}
