import Testing
import VanbanSource
import VanbanYAML
import YAMLEventText

@Suite struct EventTests {
  private func stream(_ yaml: String) -> (YAMLEventStream, Diagnostics) {
    var diagnostics = Diagnostics()
    let stream = YAMLEventStream(SourceText(name: "x.yaml", yaml), diagnostics: &diagnostics)
    return (stream, diagnostics)
  }

  @Test(arguments: DocumentFixture.all)
  func ofDocuments(_ fixture: DocumentFixture) {
    let (stream, diagnostics) = stream(fixture.yaml)
    #expect(diagnostics.isEmpty)
    let lines = EventText.lines(stream)
    #expect(lines.first == "+STR" && lines.last == "-STR")
    #expect(lines.dropFirst().dropLast().joined(separator: "\n") == fixture.events)
  }

  @Test(arguments: DocumentFixture.all)
  func areWrittenAndReadAgain(_ fixture: DocumentFixture) {
    let before = Parsed(fixture.yaml)
    let after = Parsed(YAMLWriter().write(before.documents))
    #expect(after.faults == [])
    #expect(after.documents.map { outline($0.root) } == before.documents.map { outline($0.root) })
  }

  /// The bytes of every event, `kind:text`, of what has any.
  private func spans(_ yaml: String) -> [String] {
    let (stream, _) = stream(yaml)
    return stream.filter { $0.span.start < $0.span.end }.map { "\($0.kind):\(stream.source[$0.span])" }
  }

  @Test func knowTheirBytes() {
    #expect(
      spans("--- # x\na: &n 'b c'\nd: [e, {f: g}]\nh: *n\n...\n") == [
        "documentStart:---", "scalar:a", "scalar:'b c'", "scalar:d", "sequenceStart:[", "scalar:e",
        "mappingStart:{", "scalar:f", "scalar:g", "mappingEnd:}", "sequenceEnd:]", "scalar:h", "alias:*n",
        "documentEnd:...",
      ])
    #expect(
      spans("a: |\n  b\n  c\nd: x\n  y\n") == [
        "scalar:a", "scalar:|\n  b\n  c\n", "scalar:d", "scalar:x\n  y",
      ])
  }

  @Test(arguments: DocumentFixture.all)
  func standInOrder(_ fixture: DocumentFixture) {
    let (stream, _) = stream(fixture.yaml)
    var last = 0
    for event in stream {
      #expect(event.span.start <= event.span.end && event.span.end <= stream.source.bytes.count)
      #expect(event.span.start >= last, "\(event.kind)")
      last = event.span.start
    }
  }

  @Test func collectionsSpanWhatTheyHold() {
    let root = Parsed("a:\n  - b: c\n    d:\n  - [e]\nf: g\n").root
    #expect(root?["a"]?.sourceText == "- b: c\n    d:\n  - [e]")
    #expect(root?["a"]?[0]?.sourceText == "b: c\n    d:")
    #expect(root?.sourceText == "a:\n  - b: c\n    d:\n  - [e]\nf: g")
  }

  @Test func becomeNodes() {
    let (stream, _) = stream("a: &x 1\nb: *x\nb: *y\n")
    var diagnostics = Diagnostics()
    let documents = YAML.compose(stream, diagnostics: &diagnostics)
    #expect(documents.first?.root?["b"]?.text == "1")
    #expect(diagnostics.all.map(\.id) == ["yaml.duplicate-key", "yaml.unknown-alias"])
  }

  @Test func goOnAfterAFault() {
    let (stream, diagnostics) = stream("a: @x\nb: [c\nd: e\n")
    #expect(diagnostics.all.count == 2)
    #expect(
      EventText.lines(stream).joined(separator: " ")
        == "+STR +DOC +MAP =VAL :a =VAL : =VAL :b +SEQ [] =VAL :c -SEQ =VAL :d =VAL :e -MAP -DOC -STR")
  }
}
