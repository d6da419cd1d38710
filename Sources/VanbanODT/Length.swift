import VanbanReading

/// A length of XSL-FO: `1.27cm`, `12pt` (OpenDocument 1.3 part 3, 18.3.18).
enum Length {
  /// In points; nil for percentages, what is no length, and absurd ones.
  static func points(_ text: String) -> Double? { Measure.points(text) }

  /// With the three decimals that a tenth of a micrometre needs no more than.
  static func text(_ points: Double) -> String {
    let thousandths = Int((points * 1000).rounded())
    let sign = thousandths < 0 ? "-" : ""
    let whole = abs(thousandths) / 1000
    let fraction = String(abs(thousandths) % 1000 + 1000).dropFirst()
    return "\(sign)\(whole).\(fraction)pt"
  }
}
