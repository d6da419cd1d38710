import Testing
import VanbanExpression
import VanbanSource

@Suite("The names that a text uses, found without data")
struct NamesUsedTests {
  private func names(_ text: String) throws -> NamesUsed {
    var diagnostics = Diagnostics()
    let template = TextTemplate(text, diagnostics: &diagnostics)
    try #require(diagnostics.isEmpty)
    return NamesUsed(of: [template.steps], functions: .standard)
  }

  static let texts: [(String, [String])] = [
    ("{{ a.b }} {{ a.c }}", ["a.b", "a.c"]),
    ("{% for x in ds %}{{ x.ten }} {{ loop.index }}{% for y in x.con %}{{ y }}{% endfor %}{% endfor %}",
     ["ds[].ten", "ds[].con[]"]),
    ("{% for k, v in nhom %}{{ k }}{{ v.so }}{% endfor %}", ["nhom[].so"]),
    ("{% set x = a.b %}{{ x.c }}", ["a.b.c"]),
    ("{% set x %}{{ a }}{% endset %}{{ x }}", ["a"]),
    ("{{ ds | tong(\"so_ca\") }}", ["ds[].so_ca"]),
    ("{% for x in ds | sap_xep(\"so\", giam=true) %}{{ x.ten }}{% endfor %}", ["ds[].so", "ds[].ten"]),
    ("{% for x in loc(ds, so > nguong) %}{{ x.ten }}{% endfor %}", ["ds[].so", "ds[].nguong", "ds[].ten"]),
    ("{% for x in xep_hang(ds, \"so\") %}{{ x.thu_hang }}{% endfor %}", ["ds[].so"]),
    ("{{ dau(ds).ten }}", ["ds[].ten"]),
    ("{{ ds | dem }}", ["ds"]),
    ("{{ a if b else c }}", ["a", "b", "c"]),
    ("{{ tỉnh[\"Kon Rẫy\"].so }}{{ xs[0] }}", ["tỉnh.Kon Rẫy.so", "xs[]"]),
    ("{{ Số_Ca }}{{ so_ca }}", ["Số_Ca"]),
  ]

  @Test("Paths", arguments: texts)
  func paths(text: String, paths: [String]) throws {
    #expect(try Set(names(text).names.paths.map(\.path)) == Set(paths))
  }

  @Test("What ?? guards everywhere is optional")
  func optional() throws {
    let tree = try names("{{ a.b ?? \"\" }}{{ c ?? \"\" }}{{ c }}").names
    #expect(tree.paths.filter { tree.nodes[$0.node].isOptional }.map(\.path) == ["a.b"])
  }

  @Test("What the data lack, but for what is guarded and for columns")
  func missing() throws {
    let used = try names("{{ a }}{{ b.x }}{{ c ?? 1 }}{% for r in d %}{{ r.x }}{% endfor %}{{ loc(d, thieu > 1) | dem }}")
    let data = ValueMap([("b", .map(ValueMap([("y", .null)]))), ("d", .list([]))])
    #expect(used.missing(in: data).all.map(\.id) == ["expression.unknown-name", "expression.missing-key"])
  }

  @Test("Values that nothing reads, a column of many rows once")
  func unused() throws {
    let row = Value.map(ValueMap([("ten", .text("A")), ("so", .text("1"))]))
    let data = ValueMap([("ds", .list([row, row])), ("x", .text("1")), ("nguong", .text("2")), ("ca", row)])
    let used = try names("{% for r in loc(ds, ten > nguong) %}{{ r.ten }}{% endfor %}{{ ca }}")
    #expect(used.unused(in: data).map(\.path) == ["ds[].so", "x"])
  }

  @Test("Names of tags that do not pair count as bound in all of them")
  func unnested() throws {
    var diagnostics = Diagnostics()
    let text = Array("{% for x in ds %}{{ x.ten }}{{ y }}".utf8)
    let tags = findTags(in: text, anchor: Anchor(.nowhere), diagnostics: &diagnostics).compactMap(\.tag)
    let used = NamesUsed(unnested: tags, functions: .standard)
    #expect(used.missing(in: ValueMap()).all.count == 2)
  }
}
