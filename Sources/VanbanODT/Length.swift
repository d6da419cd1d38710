/// A length of XSL-FO: `1.27cm`, `12pt` (OpenDocument 1.3 part 3, 18.3.18).
enum Length {
  private static let units = ["pt": 1, "in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12, "px": 0.75]

  /// In points; nil for percentages, what is no length, and absurd ones.
  static func points(_ text: String) -> Double? {
    let unit = text.suffix(2)
    guard let factor = units[String(unit)], let number = Double(text.dropLast(2)) else { return nil }
    let points = number * factor
    return abs(points) < 1_000_000 ? points : nil
  }

  /// With the three decimals that a tenth of a micrometre needs no more than.
  static func text(_ points: Double) -> String {
    let thousandths = Int((points * 1000).rounded())
    let sign = thousandths < 0 ? "-" : ""
    let whole = abs(thousandths) / 1000
    let fraction = String(abs(thousandths) % 1000 + 1000).dropFirst()
    return "\(sign)\(whole).\(fraction)pt"
  }
}
