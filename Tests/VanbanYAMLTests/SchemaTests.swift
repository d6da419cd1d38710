import Testing
import VanbanSource
import VanbanYAML

/// Chapter 10: what plain scalars mean by each schema.
@Suite struct SchemaTests {
  private func value(_ text: String, _ schema: YAMLSchema = .core) -> YAMLScalar? {
    Parsed("- " + text).root?[0].flatMap { schema.value(of: $0) }
  }

  @Test(
    arguments: [
      ("", .null), ("~", .null), ("null", .null), ("NULL", .null), ("nuLL", .string("nuLL")),
      ("true", .bool(true)), ("False", .bool(false)), ("yes", .string("yes")), ("no", .string("no")),
      ("0", .integer(0)), ("-19", .integer(-19)), ("+7", .integer(7)), ("007", .integer(7)),
      ("0o7", .integer(7)),
      ("0x3A", .integer(58)), ("0o8", .string("0o8")), ("0b1", .string("0b1")), ("1_000", .string("1_000")),
      ("99999999999999999999", .largeInteger("99999999999999999999")),
      ("0.", .float(0)), ("-0.0", .float(0)), (".5", .float(0.5)), ("+12e03", .float(12000)),
      ("-2E+05", .float(-200000)),
      ("1.e2", .float(100)), (".", .string(".")), ("1e", .string("1e")), ("1.2.3", .string("1.2.3")),
      (".inf", .float(.infinity)), ("-.Inf", .float(-.infinity)), ("17,6", .string("17,6")),
      ("2023-11-20", .string("2023-11-20")), ("'1'", .string("1")), ("\"true\"", .string("true")), ("-", nil),
    ] as [(String, YAMLScalar?)])
  func core(_ text: String, _ expected: YAMLScalar?) {
    #expect(value(text) == expected)
  }

  @Test func notANumber() {
    guard case .float(let value) = value(".nan") else {
      Issue.record("no float")
      return
    }
    #expect(value.isNaN)
  }

  @Test(
    arguments: [
      ("null", .null), ("true", .bool(true)), ("-1", .integer(-1)), ("1.5e3", .float(1500)), ("01", nil),
      ("+1", nil),
      (".5", nil), ("True", nil), ("abc", nil), ("\"abc\"", .string("abc")), ("", nil),
    ] as [(String, YAMLScalar?)])
  func json(_ text: String, _ expected: YAMLScalar?) {
    #expect(value(text, .json) == expected)
  }

  @Test(arguments: ["null", "1", "true", ""])
  func failsafe(_ text: String) {
    #expect(value(text, .failsafe) == .string(text))
  }

  @Test func tagsDecide() {
    #expect(value("!!str 1") == .string("1"))
    #expect(value("! 1") == .string("1"))
    #expect(value("!!int '1'") == .integer(1))
    #expect(value("!!int abc") == nil)
    #expect(value("!!float 1") == .float(1))
    #expect(value("!!null ''") == .null)
    #expect(value("!x 1") == .string("1"))
  }

  @Test func resolvesTagNames() {
    let items = Parsed("[1, a, {}, [], ~, 1.5, true, !x y, ! 1]").root?.items ?? []
    let names = items.map { YAMLSchema.core.tag(of: $0)?.split(separator: ":").last.map(String.init) }
    #expect(names == ["int", "str", "map", "seq", "null", "float", "bool", "!x", "str"])
  }
}
