import Testing
import VanbanOfficial
import VanbanSource
import VanbanYAML

@Suite("The tables of keys, and the schema made from them")
struct SchemaTests {
  @Test("Each key has a name of its own and a line in both languages", arguments: KeyLevel.allCases)
  func described(level: KeyLevel) {
    let names = level.keys.map(\.name)
    #expect(Set(names).count == names.count && !names.isEmpty)
    for key in level.keys {
      #expect(!key.summary.vi.isEmpty && !key.summary.en.isEmpty && key.summary.vi != key.summary.en, "\(key.name)")
    }
  }

  @Test("Every key of every level stands in the schema", arguments: KeyLevel.allCases)
  func complete(level: KeyLevel) throws {
    let definition = try #require(try schema(.vi)["$defs"]?[level.rawValue])
    let properties = try #require(definition["properties"])
    #expect(properties.pairs.map(\.key.text) == level.keys.map(\.name))
    #expect(definition["patternProperties"]?.pairs.count == level.keys.count)
  }

  @Test("Descriptions are in the language asked for")
  func languages() throws {
    let description = { (language: Language) in
      try schema(language)["$defs"]?["document"]?["properties"]?["ngay"]?["description"]?.text
    }
    #expect(try description(.vi)?.hasPrefix("ngày ban hành") == true)
    #expect(try description(.en)?.hasPrefix("the date") == true)
  }

  private func schema(_ language: Language) throws -> YAMLNode {
    var diagnostics = Diagnostics()
    let json = SourceText(name: "schema.json", ModelSchema(in: language).json)
    return try #require(YAML.parse(json, diagnostics: &diagnostics).first?.root, "\(diagnostics.all)")
  }
}
