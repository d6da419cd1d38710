import Testing
import VanbanExpression

@Suite struct OperatorTests {
  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("7 % 3", "1"), ("-7 % 3", "2"), ("10 / 4", "2,5"),
    ("0.1 + 0.2", "0,3"), ("-2 - -3", "1"), ("2 * -3", "-6"), ("1.50", "1,5"), ("1 – 2", "-1"),
    ("\"a\" ~ 1 ~ 'b'", "a1b"), ("1 + 2 ~ 3", "33"), ("\"a\" ~ null ~ true", "ađúng"),
  ])
  func arithmeticAndText(expression: String, result: String) {
    #expect(evaluate(expression) == result)
  }

  @Test(arguments: [
    ("1 == 1.0", "đúng"), ("1 != 1", "sai"), ("1 < 2", "đúng"), ("2 <= 2 and 3 >= 4", "sai"),
    ("not 1 == 2", "đúng"), ("true or false and false", "đúng"), ("\"a\" == 'a'", "đúng"),
    ("\"40\" == \"40,0\"", "đúng"), ("\"a\" < \"b\"", "đúng"), ("\"đ\" < \"e\"", "đúng"),
    ("null == 0", "sai"),
    ("[1, 2] == [1, 2.0]", "đúng"), ("[1] == [1, 2]", "sai"), ("{\"a\": 1} == {\"a\": 1}", "đúng"),
    ("2 in [1, 2]", "đúng"), ("2 not in [1, 2]", "sai"), ("\"b\" in \"abc\"", "đúng"),
    ("\"k\" in {\"k\": 1}", "đúng"), ("1 ≤ 2", "đúng"), ("1 ≠ 1", "sai"),
    ("khong (true va false) hoac false", "đúng"), ("không true hoặc true và true", "đúng"),
  ])
  func comparisonAndLogic(expression: String, result: String) {
    #expect(evaluate(expression) == result)
  }

  @Test(arguments: [
    ("1 if true else 2", "1"), ("1 if false else 2 if false else 3", "3"), ("x ?? 5", "5"),
    ("null ?? 5", "5"),
    ("\"\" ?? 5", ""), ("m.b ?? m[\"c\"] ?? \"không\"", "không"), ("xs[9] ?? 0", "0"), ("xs[1]", "2"),
    ("m.a", "1"), ("m[\"a\"]", "1"), ("0 or \"b\"", "b"), ("x.y.z ?? 1 + 1", "2"), ("(1 + x) ?? 4", "4"),
  ])
  func choices(expression: String, result: String) {
    let globals: [(String, Value)] = [
      ("m", .map(ValueMap([("a", .number(Decimal(1)))]))),
      ("xs", .list([.number(Decimal(1)), .number(Decimal(2))])),
    ]
    #expect(evaluate(expression, globals) == result)
  }

  @Test(arguments: [
    ("1 / 0", "[expression.division-by-zero]"), ("1 / 3", "[expression.endless-quotient]"),
    ("\"a\" + 1", "[expression.not-a-number]"), ("100 * 3 | so(1)", "[expression.not-a-number]"),
    ("1 < \"a\"", "[expression.not-a-number]"), ("[1] ~ \"a\"", "[expression.no-text]"),
    ("[1]", "[expression.no-text]"), ("1 in 2", "[expression.wrong-kind]"),
    ("a", "[expression.unknown-name]"),
    ("a + b", "[expression.unknown-name expression.unknown-name]"), ("[1][1]", "[expression.missing-index]"),
    ("{\"k\": 1}.m", "[expression.missing-key]"), ("(1).m", "[expression.no-member]"),
    ("99999999999999999999999999999 * 99999999999999", "[expression.number-too-large]"),
    ("1 / 0 ?? 2", "[expression.division-by-zero]"),
  ])
  func faults(expression: String, ids: String) {
    #expect(evaluate(expression) == ids)
  }

  @Test func truth() {
    let values: [(Value, Bool)] = [
      (.null, false), (.bool(true), true), (.number(Decimal(0)), false), (.text(""), false),
      (.text("0"), true),
      (.list([]), false), (.map(ValueMap()), false), (typed("không"), false), (typed("Sai"), false),
      (typed("có"), true), (typed("0"), false), (typed("0,0"), false), (typed("-"), true), (typed(""), false),
    ]
    for (value, isTrue) in values { #expect(value.isTrue == isTrue, "\(value)") }
  }

  @Test func aQuotientMayWaitForItsRounding() {
    #expect(evaluate("(10 / 3) | so(2)") == "3,33")
    #expect(evaluate("(1 / 3 * 3) == 1") == "đúng")
    #expect(evaluate("2 / 3 > 1 / 3") == "đúng")
  }
}
