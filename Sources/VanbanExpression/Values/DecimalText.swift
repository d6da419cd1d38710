import VanbanText

extension Decimal {
  /// The digits of a decimal before and after the comma; nil for a quotient that does not end.
  ///
  /// `places` is the least number of digits after the comma.
  public func digits(places: Int = 0) -> (integer: String, fraction: String)? {
    guard divisor == nil else { return nil }
    var digits = Array(String(significand.magnitude).utf8)
    if digits.count <= scale { digits.insert(contentsOf: zeros(scale + 1 - digits.count), at: 0) }
    let fraction = digits.suffix(scale) + zeros(max(0, places - scale))
    let integer = digits.dropLast(scale)
    return (String(decoding: integer, as: UTF8.self), String(decoding: fraction, as: UTF8.self))
  }

  /// The number in Vietnamese notation, `1234,5` or grouped `1.234,5`; nil for a quotient that does not end.
  ///
  /// `places` is the least number of digits after the comma, `wholeDigits` the least before it.
  public func text(grouped isGrouped: Bool = false, places: Int = 0, wholeDigits: Int = 1) -> String? {
    guard let (integer, fraction) = digits(places: places) else { return nil }
    let padded = String(repeating: "0", count: max(0, wholeDigits - integer.utf8.count)) + integer
    let whole = isGrouped ? grouped(padded) : padded
    return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "," + fraction)
  }

  private func zeros(_ count: Int) -> [UInt8] { Array(repeating: UInt8(ascii: "0"), count: count) }
}

extension Decimal: CustomStringConvertible {
  /// The number as messages show it.
  public var description: String {
    text() ?? "\(significand)/\(denominator)"
  }
}
