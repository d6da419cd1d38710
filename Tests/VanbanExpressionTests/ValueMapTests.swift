import Testing
import VanbanExpression

@Suite struct ValueMapTests {
  @Test func keepsTheOrderOfItsMaking() {
    var map = ValueMap([("b", .text("1")), ("a", .text("2")), ("b", .text("3"))])
    #expect(map.keys == ["b", "a"] && map["b"]?.printed() == "3")
    map["c"] = .null
    map["b"] = nil
    #expect(map.keys == ["a", "c"] && map.count == 2 && map["a"]?.printed() == "2")
    map["x"] = nil
    #expect(map.count == 2)
  }

  @Test func copiesAreIndependent() {
    let first = ValueMap([("a", .text("1"))])
    var second = first
    second["a"] = .text("2")
    second["b"] = .text("3")
    #expect(first.keys == ["a"] && first["a"]?.printed() == "1" && second.count == 2)
  }

  @Test func rowsShareKeys() {
    let heads = ValueMap([("Số ca", .null), ("xa", .null)])
    let row = ValueMap(like: heads, values: [.text("5"), .text("A")])
    #expect(row?.folded("so_ca")?.printed() == "5" && row?["xa"]?.printed() == "A")
    #expect(ValueMap(like: heads, values: []) == nil)
  }

  @Test func findsHoweverSpelled() {
    let map = ValueMap([("Nơi nhận", .text("1")), ("Số-ca", .text("2")), ("số ca", .text("3"))])
    #expect(map.folded("noi_nhan")?.printed() == "1")
    #expect(map.folded("số ca")?.printed() == "3")
    #expect(map.folded("so_ca") == nil)
    guard case .several(let keys) = map.find("so_ca") else {
      Issue.record("found one")
      return
    }
    #expect(keys == ["Số-ca", "số ca"])
  }

  @Test func anExactKeyWinsOverOneThatFolds() {
    let map = ValueMap([("Số ca", .text("1")), ("so_ca", .text("2"))])
    #expect(map.folded("so_ca")?.printed() == "2")
    #expect(map.folded("Số ca")?.printed() == "1")
    #expect(map.folded("SO CA") == nil)
  }
}
