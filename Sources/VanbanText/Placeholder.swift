public enum TextWidth {
  public static func points(_ text: String, bold: Bool, italic: Bool, size: Double) -> Double { 100 }
  public static func lastLineWidth(
    _ text: String, bold: Bool, italic: Bool, size: Double, wrappedAt width: Double
  ) -> Double { 100 }
}
