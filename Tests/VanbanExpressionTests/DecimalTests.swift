import Testing
import VanbanExpression

@Suite struct DecimalTests {
  private func number(_ text: String) throws -> Decimal {
    try #require(Decimal.read(text, .machine).number)
  }

  @Test func thirtyEightDigitsAreExact() throws {
    let large = try number("12345678901234567890123456789012345678")
    #expect(try large.subtracting(try number("12345678901234567890123456789012345677")) == Decimal(1))
    #expect(throws: DecimalFault.overflow) { try large.multiplied(by: large) }
    #expect(throws: DecimalFault.overflow) { try large.adding(try number("0.00000000000000000000001")) }
    #expect(Decimal.read("123456789012345678901234567890123456789012", .machine) == .overflow)
  }

  @Test func roundingIsHalfAwayFromZero() throws {
    for (text, places, result) in [
      ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.345", 2, "2,35"), ("2.344", 2, "2,34"), ("1250", -2, "1300"),
      ("-0.4", 0, "0"), ("5", 3, "5"), ("999.95", 1, "1000"),
    ] {
      #expect(try number(text).rounded(to: places).text() == result)
    }
    let third = try Decimal(2).divided(by: Decimal(3))
    #expect(try third.rounded(to: 4).text() == "0,6667")
    #expect(try third.negated.rounded(to: 0).text() == "-1")
    #expect(try Decimal(2000).divided(by: Decimal(3)).rounded(to: -2).text() == "700")
  }

  @Test func quotientsAreExactUntilTheyArePrinted() throws {
    let third = try Decimal(1).divided(by: Decimal(3))
    #expect(!third.isTerminating && third.text() == nil)
    #expect(try third.adding(third).adding(third) == Decimal(1))
    #expect(try third.multiplied(by: Decimal(6)).text() == "2")
    #expect(try Decimal(1).divided(by: number("0.8")).text() == "1,25")
    #expect(try Decimal(6).divided(by: Decimal(-4)).text() == "-1,5")
    #expect(throws: DecimalFault.divisionByZero) { try third.divided(by: Decimal(0)) }
  }

  @Test func orderHoldsWhereProductsWouldOverflow() throws {
    let large = try number("9999999999999999999999999999999999999")
    let small = try number("0.0000000000000000000000000000000000001")
    #expect(small < large && !(large < small) && large.negated < small)
    #expect(try Decimal(1).divided(by: Decimal(3)) < number("0.3333333333333333333333333333333334"))
    #expect(try number("-0.5") < Decimal(1).divided(by: Decimal(-3)))
    #expect(try number("1.0") == Decimal(1))
  }

  @Test func remainder() throws {
    #expect(try Decimal(7).remainder(dividingBy: Decimal(-3)).text() == "-2")
    #expect(try number("7.5").remainder(dividingBy: Decimal(2)).text() == "1,5")
  }

  @Test func text() throws {
    #expect(try number("1234567.80").text(grouped: true) == "1.234.567,8")
    #expect(try number("0.05").text(places: 3) == "0,050")
    #expect(try number("-5").text(wholeDigits: 2) == "-05")
    #expect(try number("-1234").text(grouped: true) == "-1.234")
  }

  @Test(arguments: [
    ("5.130", Scalar.Notation.vietnamese, "5130"), ("17,6", .vietnamese, "17,6"),
    ("1.234,50", .vietnamese, "1234,5"),
    ("007", .vietnamese, "7"), ("+5", .vietnamese, "5"), ("\u{A0}5 ", .vietnamese, "5"),
    ("5130", .machine, "5130"),
    ("17.6", .machine, "17,6"), ("1e-2", .machine, "0,01"), ("1E+2", .machine, "100"), ("-0", .machine, "0"),
  ])
  func reads(text: String, notation: Scalar.Notation, result: String) {
    #expect(Decimal.read(text, notation).number?.text() == result)
  }

  @Test(arguments: [
    "17.6", "0.978", "1.23", "1.234.5", "1234.567", "1,2,3", ",5", "5,", "1.234,", "5 130", "1..2",
  ])
  func whatDoesNotFitIsUnclear(text: String) {
    #expect(Decimal.read(text, .vietnamese) == .unclear)
  }

  @Test(arguments: ["", "-", "<22", "≥95", "abc", "12ca", "…", "--5", "1e5", "0x1F", "N/A"])
  func textIsNoNumber(text: String) {
    #expect(Decimal.read(text, .vietnamese) == .noNumber)
  }
}
