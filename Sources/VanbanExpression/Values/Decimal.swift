/// An exact number: a decimal of up to 38 digits, or a quotient of such that has not been rounded yet.
///
/// Nothing is ever lost in silence: what needs more digits is an error, and a quotient that does not end (10
/// / 3) stays a quotient until it is rounded; until then it has no text. Equal numbers are stored equally.
public struct Decimal: Sendable, Hashable {
  /// The number is `significand / (divisor × 10^scale)`; the divisor shares no factor with 10 or the
  /// significand.
  let significand: Int128
  /// 0…38, the least that serves.
  let scale: Int
  /// Nil where the number is a decimal.
  let divisor: Divisor?

  /// Kept apart, since few numbers have one and every value has room for a number.
  final class Divisor: Sendable, Hashable {
    let value: Int128

    init(_ value: Int128) { self.value = value }

    static func == (left: Divisor, right: Divisor) -> Bool { left.value == right.value }
    func hash(into hasher: inout Hasher) { hasher.combine(value) }
  }

  /// The number of an integer.
  public init(_ int: Int) {
    self.init(reduced: Int128(int), scale: 0)
  }

  init(reduced significand: Int128, scale: Int, divisor: Divisor? = nil) {
    self.significand = significand
    self.scale = scale
    self.divisor = divisor
  }

  /// `significand / 10^scale`; nil where the scale is beyond 38 and no trailing zeros make it less.
  init?(_ significand: Int128, scale: Int) {
    var (significand, scale) = (significand, significand == 0 ? 0 : scale)
    while scale > 0 {
      let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: 10)
      guard remainder == 0 else { break }
      significand = quotient
      scale -= 1
    }
    guard scale <= Self.maximumScale else { return nil }
    self.init(reduced: significand, scale: scale)
  }

  static let maximumScale = 38

  /// 10^0 … 10^38.
  static let powersOfTen: [Int128] = (0..<maximumScale).reduce(into: [1]) { powers, _ in
    powers.append(powers[powers.count - 1] * 10)
  }

  /// False for a quotient that does not end: it has no text until it is rounded.
  public var isTerminating: Bool { divisor == nil }
  public var isZero: Bool { significand == 0 }
  public var isNegative: Bool { significand < 0 }
  /// The number as an integer, where it is one that fits.
  public var integer: Int? {
    scale == 0 && divisor == nil ? Int(exactly: significand) : nil
  }
}

/// Why a computation has no exact result.
public enum DecimalFault: Error, Sendable {
  /// More than 38 digits.
  case overflow
  case divisionByZero
}
