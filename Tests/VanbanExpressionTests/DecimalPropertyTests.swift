import Testing
import VanbanExpression

/// What holds for all numbers, tried on many.
@Suite struct DecimalPropertyTests {
  private static let numbers: [Decimal] = {
    var random = Generator(state: 2020)
    var numbers = [0, 1, -1, 9, 10, -10, 999, 1000].map { Decimal($0) }
    for _ in 0..<60 {
      let digits = (0...Int(random.next() % 12)).map { _ in String(random.next() % 10) }.joined()
      let fraction = (0...Int(random.next() % 6)).map { _ in String(random.next() % 10) }.joined()
      let sign = random.next() % 2 == 0 ? "" : "-"
      if let number = Decimal.read("\(sign)\(digits).\(fraction)", .machine).number { numbers.append(number) }
    }
    return numbers
  }()

  private static let pairs = numbers.flatMap { a in numbers.map { (a, $0) } }

  @Test func addingAndSubtractingCancel() throws {
    for (a, b) in Self.pairs {
      #expect(try a.adding(b).subtracting(b) == a)
      #expect(try a.adding(b) == b.adding(a))
    }
  }

  @Test func multiplyingAndDividingCancel() throws {
    for (a, b) in Self.pairs where !b.isZero {
      #expect(try a.multiplied(by: b).divided(by: b) == a)
      #expect(try a.divided(by: b).multiplied(by: b) == a)
    }
  }

  @Test func orderIsTheSignOfTheDifference() throws {
    for (a, b) in Self.pairs {
      let difference = try a.subtracting(b)
      #expect((a < b) == difference.isNegative)
      #expect((a == b) == difference.isZero)
      #expect(a != b || a.hashValue == b.hashValue)
    }
  }

  @Test func quotientsKeepTheOrder() throws {
    let three = Decimal(3)
    for (a, b) in Self.pairs where a < b {
      #expect(try a.divided(by: three) < b.divided(by: three))
    }
  }

  @Test func dividingLeavesARemainderSmallerThanTheDivisor() throws {
    for (a, b) in Self.pairs where !b.isZero {
      let remainder = try a.remainder(dividingBy: b)
      #expect(remainder.magnitude < b.magnitude && (remainder.isZero || remainder.isNegative == b.isNegative))
      #expect(try a.subtracting(remainder).divided(by: b).integer != nil)
    }
  }

  @Test func roundingIsNeverFurtherThanAHalf() throws {
    for number in Self.numbers {
      for places in 0...4 {
        let rounded = try number.rounded(to: places)
        let error = try rounded.subtracting(number).magnitude
        let half = try #require(
          Decimal.read("0." + String(repeating: "0", count: places) + "5", .machine).number)
        #expect(error < half || error == half)
        #expect(try rounded.rounded(to: places) == rounded)
      }
    }
  }

  @Test func whatIsPrintedReadsBack() throws {
    for number in Self.numbers {
      let plain = try #require(number.text())
      #expect(Decimal.read(plain, .vietnamese) == .number(number))
      let grouped = try #require(number.text(grouped: true, places: 2))
      #expect(Decimal.read(grouped, .vietnamese) == .number(number))
    }
  }
}
