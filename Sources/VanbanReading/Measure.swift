/// A length with its unit: `1.27cm`, `12pt` (OpenDocument 1.3 part 3, 18.3.18; ISO/IEC 29500-1, 22.9.2.15).
public enum Measure {
  private static let units = ["pt": 1, "in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12, "pi": 12, "px": 0.75]

  /// In points; nil for percentages, what is no length, and absurd ones.
  public static func points(_ text: some StringProtocol) -> Double? {
    let unit = text.suffix(2)
    guard let factor = units[String(unit)], let number = Double(text.dropLast(2)) else { return nil }
    let points = number * factor
    return abs(points) < 1_000_000 ? points : nil
  }

  /// `110%` as 1.1; nil for what is no percentage, and absurd ones.
  public static func share(_ text: some StringProtocol) -> Double? {
    guard text.hasSuffix("%"), let number = Double(text.dropLast()), abs(number) < 1_000_000 else { return nil }
    return number / 100
  }
}
