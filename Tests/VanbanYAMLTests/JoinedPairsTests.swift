import Testing
import VanbanSource
import VanbanYAML

@Suite("Mappings whose pairs come from several texts")
struct JoinedPairsTests {
  private func root(_ name: String, _ text: String) throws -> YAMLNode {
    var diagnostics = Diagnostics()
    let documents = YAML.parse(SourceText(name: name, text), diagnostics: &diagnostics)
    return try #require(documents.first?.root)
  }

  @Test("Nodes of both keep their text, source and place; the mapping stands where the first stands")
  func joined() throws {
    let one = try root("a.yaml", "a: 1\nb: {c: 2}")
    let two = try root("b.yaml", "# hai\nd: [3, 4]")
    let both = one.replacingPairs(one.pairs + two.pairs)
    #expect(both.kind == .mapping)
    #expect(both.pairCount == 3)
    #expect(both.pairs.map(\.key.text) == ["a", "b", "d"])
    #expect(both["b"]?["c"]?.text == "2")
    #expect(both["d"]?.items.map(\.text) == ["3", "4"])
    #expect(both["d"]?.source.name == "b.yaml")
    #expect(both["d"]?.span.start == 9)
    #expect(both.source.name == "a.yaml" && both.span == one.span)
    var keys: [String] = []
    both.forEachPair { key, _ in keys.append(key.text) }
    #expect(keys == ["a", "b", "d"])
  }

  @Test("One that is joined can be joined again, and one that aliases share is joined in one place alone")
  func nested() throws {
    let one = try root("a.yaml", "x: &x {k: 1}\ny: *x")
    let two = try root("b.yaml", "l: 2")
    let x = try #require(one["x"])
    let joined = x.replacingPairs(x.pairs + two.pairs)
    let whole = one.replacingPairs([(one.pairs[0].key, joined), one.pairs[1]])
    #expect(whole["x"]?.pairs.map(\.key.text) == ["k", "l"])
    #expect(whole["y"]?.pairs.map(\.key.text) == ["k"])
    #expect(whole.replacingPairs(whole.pairs + two.pairs)["x"]?["l"]?.text == "2")
  }
}
