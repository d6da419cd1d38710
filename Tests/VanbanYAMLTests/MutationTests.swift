import Testing
import VanbanSource
import VanbanYAML

/// What holds for every input, tried on thousands that are a few slips away from sound ones.
@Suite struct MutationTests {
  private static let seeds: [[UInt8]] =
    DocumentFixture.all.map { Array($0.yaml.utf8) } + FaultFixture.all.map(\.yaml) + [Array(NodeTests.letter.utf8)]

  private static let signs = Array("\n\t -:?#,[]{}&*!|>'\"%@`\\a\u{0}".utf8) + [0xC3, 0xFF]

  private func mutant(_ seed: Int) -> [UInt8] {
    var random = RandomTree(seed: UInt64(seed))
    var bytes = Self.seeds[random.next(Self.seeds.count)]
    for _ in 0...random.next(4) {
      let place = random.next(bytes.count + 1)
      switch random.next(4) {
      case 0 where place < bytes.count: bytes.remove(at: place)
      case 1: bytes.insert(Self.signs[random.next(Self.signs.count)], at: place)
      case 2 where place < bytes.count: bytes[place] = Self.signs[random.next(Self.signs.count)]
      default: bytes.insert(contentsOf: bytes[place...].prefix(random.next(12)), at: random.next(place + 1))
      }
    }
    return bytes
  }

  @Test func everythingHangsTogether() {
    for seed in 0..<4000 {
      let bytes = mutant(seed)
      for traps in [false, true] {
        let options = YAMLOptions(modelTraps: traps, keepsComments: true, mergeKeys: traps)
        let source = SourceText(name: "x", bytes: bytes)
        let problem = events(source, options) ?? nodes(source, options)
        #expect(problem == nil, "\(seed): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
  }

  /// Events begin and end in pairs, and their spans lie in the text.
  private func events(_ source: SourceText, _ options: YAMLOptions) -> String? {
    var diagnostics = Diagnostics()
    let stream = YAMLEventStream(source, options: options, diagnostics: &diagnostics)
    var depth = 0
    for event in stream {
      if event.span.start > event.span.end || event.span.end > stream.source.bytes.count { return "span" }
      switch event.kind {
      case .streamStart, .documentStart, .mappingStart, .sequenceStart: depth += 1
      case .streamEnd, .documentEnd, .mappingEnd, .sequenceEnd: depth -= 1
      case .scalar, .alias: _ = stream.text(of: event)
      }
      if depth < 0 { return "more ends than beginnings" }
    }
    return depth == 0 ? nil : "beginnings without ends"
  }

  /// Texts lead back into their nodes; what is sound is written and read again.
  private func nodes(_ source: SourceText, _ options: YAMLOptions) -> String? {
    var diagnostics = Diagnostics()
    let documents = YAML.parse(source, options: options, diagnostics: &diagnostics)
    for diagnostic in diagnostics.all { _ = DiagnosticText(language: .vi)(diagnostic) }
    if documents.contains(where: { !($0.root.map(anchorsHold) ?? true) }) { return "anchor" }
    guard !diagnostics.hasErrors, !options.mergeKeys else { return nil }
    let again = Parsed(YAMLWriter().write(documents))
    if again.diagnostics.hasErrors { return "what was written has faults" }
    let before = documents.map { $0.root.map { YAMLTree($0).bare } }
    return again.documents.map { $0.root.map { YAMLTree($0).bare } } == before ? nil : "written differently"
  }

  private func anchorsHold(_ node: YAMLNode) -> Bool {
    guard node.kind == .scalar else {
      return node.isAlias || node.items.allSatisfy(anchorsHold)
        && node.pairs.allSatisfy { anchorsHold($0.key) && anchorsHold($0.value) }
    }
    let count = node.text.utf8.count
    var last = node.span.start
    for offset in 0..<count {
      guard case .source(_, let span) = node.textAnchor.place(of: offset..<offset + 1) else { return false }
      guard last <= span.start, span.start <= span.end, span.end <= node.span.end else { return false }
      last = span.start
    }
    return true
  }
}
