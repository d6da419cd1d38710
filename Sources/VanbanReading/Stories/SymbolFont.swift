/// Characters of fonts that have signs in the place of letters, as Unicode has them.
public enum SymbolFont {
  private static let symbol: [UInt32: String] = [
    0x2D: "−", 0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xA7: "♣", 0xAE: "→", 0xDE: "⇒",
    0xB0: "°", 0x61: "α", 0x62: "β", 0x67: "γ", 0x44: "Δ", 0x53: "Σ", 0x70: "π", 0x6D: "μ", 0x57: "Ω", 0xB9: "≠",
    0xA5: "∞", 0xD6: "√", 0x2A: "∗", 0xD7: "⋅",
  ]
  private static let wingdings: [UInt32: String] = [
    0xA7: "▪", 0x6E: "■", 0xD8: "➢", 0xFC: "✓", 0xFB: "✗", 0x76: "❖", 0x71: "❑", 0x6F: "□", 0xA8: "◻", 0xFE: "☑",
    0x6C: "●", 0x9F: "•", 0xE0: "→", 0xF0: "⇨", 0x75: "◆", 0x2A: "✉", 0x28: "☎", 0x4A: "☺",
  ]

  /// What a character of a font shows; the character itself where nothing is known of it.
  ///
  /// `code` is with or without the private area (U+F000) that such fonts are kept in.
  public static func text(_ code: UInt32, font: String?) -> String {
    let low = (0xF000...0xF0FF).contains(code) ? code & 0xFF : code
    let name = font?.lowercased() ?? ""
    let isSymbol = name.contains("symbol") && !name.contains("segoe")
    let table = isSymbol ? symbol : name.contains("wingdings") ? wingdings : [:]
    let itself = Unicode.Scalar(code).map { String(Character($0)) } ?? ""
    // Of the private area something is shown whatever the font.
    let any = code == low || !table.isEmpty ? nil : symbol[low] ?? wingdings[low]
    return table[low] ?? any ?? itself
  }

  /// A text of which characters of the private area may be such signs.
  public static func text(_ text: String, font: String?) -> String {
    guard text.unicodeScalars.contains(where: { (0xF000...0xF0FF).contains($0.value) }) else { return text }
    return text.unicodeScalars.map { scalar in
      (0xF000...0xF0FF).contains(scalar.value) ? self.text(scalar.value, font: font) : String(Character(scalar))
    }.joined()
  }
}
