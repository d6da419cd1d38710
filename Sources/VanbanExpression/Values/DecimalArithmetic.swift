extension Decimal {
  /// The exact sum.
  public func adding(_ other: Decimal) throws(DecimalFault) -> Decimal {
    guard divisor == nil, other.divisor == nil else { return try addingFraction(other) }
    let scale = max(self.scale, other.scale)
    let left = try product(significand, Self.powersOfTen[scale - self.scale])
    let right = try product(other.significand, Self.powersOfTen[scale - other.scale])
    return try Self.decimal(try sum(left, right), scale: scale)
  }

  /// The exact difference.
  public func subtracting(_ other: Decimal) throws(DecimalFault) -> Decimal {
    try adding(other.negated)
  }

  /// The exact product.
  public func multiplied(by other: Decimal) throws(DecimalFault) -> Decimal {
    guard divisor == nil, other.divisor == nil else { return try multipliedFraction(by: other) }
    return try Self.decimal(try product(significand, other.significand), scale: scale + other.scale)
  }

  /// The exact quotient; round it before printing unless it is known to end.
  public func divided(by other: Decimal) throws(DecimalFault) -> Decimal {
    guard !other.isZero else { throw .divisionByZero }
    let inverse: (Int128, Int128) =
      other.isNegative ? (-other.denominator, -other.significand) : (other.denominator, other.significand)
    return try Self.crosswise((significand, denominator), inverse)
  }

  /// What is left after dividing by `other` a whole number of times; it has the sign of `other`.
  public func remainder(dividingBy other: Decimal) throws(DecimalFault) -> Decimal {
    let quotient = try divided(by: other)
    let (whole, rest) = quotient.significand.quotientAndRemainder(dividingBy: quotient.denominator)
    let floor = rest < 0 ? whole - 1 : whole
    return try subtracting(try other.multiplied(by: Decimal(reduced: floor, scale: 0)))
  }

  /// The number with the other sign.
  public var negated: Decimal { Decimal(reduced: 0 - significand, scale: scale, divisor: divisor) }
  /// The number without its sign.
  public var magnitude: Decimal { isNegative ? negated : self }

  /// The number rounded to so many decimals, halves away from zero; negative `places` round to tens, hundreds
  /// ….
  public func rounded(to places: Int) throws(DecimalFault) -> Decimal {
    if divisor == nil, scale <= places { return self }
    guard abs(places) <= Self.maximumScale else { throw .overflow }
    if divisor == nil, scale - places <= Self.maximumScale {
      return try Self.scaled(Self.divideRounding(significand, Self.powersOfTen[scale - places]), places)
    }
    guard places >= 0 else {
      let divisor = try product(denominator, Self.powersOfTen[-places])
      return try Self.scaled(Self.divideRounding(significand, divisor), places)
    }
    let (whole, rest) = significand.quotientAndRemainder(dividingBy: denominator)
    let decimals = Self.divideRounding(try product(rest, Self.powersOfTen[places]), denominator)
    return try Self.scaled(try sum(try product(whole, Self.powersOfTen[places]), decimals), places)
  }

  /// `significand / 10^places`, where places may be negative.
  private static func scaled(_ significand: Int128, _ places: Int) throws(DecimalFault) -> Decimal {
    guard places < 0 else { return try decimal(significand, scale: places) }
    return Decimal(reduced: try product(significand, powersOfTen[-places]), scale: 0)
  }

  private static func divideRounding(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let rest = abs(remainder)
    return rest >= denominator - rest ? quotient + numerator.signum() : quotient
  }

  static func decimal(_ significand: Int128, scale: Int) throws(DecimalFault) -> Decimal {
    guard significand != .min, let result = Decimal(significand, scale: scale) else { throw .overflow }
    return result
  }
}

// MARK: Quotients

extension Decimal {
  /// The number is `significand / denominator`.
  var denominator: Int128 { Self.powersOfTen[scale] * (divisor?.value ?? 1) }

  private func addingFraction(_ other: Decimal) throws(DecimalFault) -> Decimal {
    let common = greatestCommonDivisor(denominator, other.denominator)
    let (left, right) = (denominator / common, other.denominator / common)
    let numerator = try sum(try product(significand, right), try product(other.significand, left))
    return try Self.quotient(numerator, try product(denominator, right))
  }

  private func multipliedFraction(by other: Decimal) throws(DecimalFault) -> Decimal {
    try Self.crosswise((significand, denominator), (other.significand, other.denominator))
  }

  /// The product of two fractions, shortened crosswise first so that it stays small.
  private static func crosswise(
    _ left: (Int128, Int128), _ right: (Int128, Int128)
  ) throws(DecimalFault) -> Decimal {
    let first = greatestCommonDivisor(left.0, right.1)
    let second = greatestCommonDivisor(right.0, left.1)
    let numerator = try product(left.0 / first, right.0 / second)
    return try quotient(numerator, try product(left.1 / second, right.1 / first))
  }

  /// The number `numerator / denominator`, where the denominator is positive.
  static func quotient(_ numerator: Int128, _ denominator: Int128) throws(DecimalFault) -> Decimal {
    let common = greatestCommonDivisor(numerator, denominator)
    var rest = denominator / common
    let twos = removeFactor(2, from: &rest)
    let fives = removeFactor(5, from: &rest)
    let scale = max(twos, fives)
    guard scale <= maximumScale else { throw .overflow }
    var significand = numerator / common
    for _ in twos..<scale { significand = try product(significand, 2) }
    for _ in fives..<scale { significand = try product(significand, 5) }
    guard rest > 1 else { return try decimal(significand, scale: scale) }
    _ = try product(rest, powersOfTen[scale])
    return Decimal(reduced: significand, scale: scale, divisor: Divisor(rest))
  }

  private static func removeFactor(_ factor: Int128, from number: inout Int128) -> Int {
    var count = 0
    while number.isMultiple(of: factor) {
      number /= factor
      count += 1
    }
    return count
  }
}

extension Decimal: Comparable {
  public static func < (left: Decimal, right: Decimal) -> Bool {
    if left.scale == right.scale, left.divisor == nil, right.divisor == nil {
      return left.significand < right.significand
    }
    return precedes((left.significand, left.denominator), (right.significand, right.denominator))
  }

  /// Compares whole parts and then the inverses of what is left, since the products would not fit.
  private static func precedes(_ left: (Int128, Int128), _ right: (Int128, Int128)) -> Bool {
    let (a, b) = (floorDivide(left), floorDivide(right))
    guard a.quotient == b.quotient else { return a.quotient < b.quotient }
    guard a.remainder != 0, b.remainder != 0 else { return a.remainder == 0 && b.remainder != 0 }
    return precedes((right.1, b.remainder), (left.1, a.remainder))
  }

  private static func floorDivide(_ fraction: (Int128, Int128)) -> (quotient: Int128, remainder: Int128) {
    let (quotient, remainder) = fraction.0.quotientAndRemainder(dividingBy: fraction.1)
    return remainder < 0 ? (quotient - 1, remainder + fraction.1) : (quotient, remainder)
  }
}

private func greatestCommonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
  var (a, b) = (abs(left), abs(right))
  while b != 0 { (a, b) = (b, a % b) }
  return max(a, 1)
}

private func product(_ left: Int128, _ right: Int128) throws(DecimalFault) -> Int128 {
  let (result, overflow) = left.multipliedReportingOverflow(by: right)
  guard !overflow, result != .min else { throw .overflow }
  return result
}

private func sum(_ left: Int128, _ right: Int128) throws(DecimalFault) -> Int128 {
  let (result, overflow) = left.addingReportingOverflow(right)
  guard !overflow, result != .min else { throw .overflow }
  return result
}
