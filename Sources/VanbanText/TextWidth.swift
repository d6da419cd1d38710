/// How wide a line of text is in Times New Roman, in points of 1/72 inch.
///
/// Word processors wrap and centre by these widths; the engine needs them for what the decree ties to the
/// length of a line: rules under titles, columns in which Quốc hiệu must not wrap (Nghị định 30/2020/NĐ-CP,
/// Phụ lục I, Phần I, Mục II.1 and II.2). Pair kerning is left out, as Word leaves it out by default; with it
/// a line is a little shorter.
public enum TextWidth {
  /// The width of a text set on one line.
  public static func points(
    _ text: String, bold: Bool = false, italic: Bool = false, size: Double
  ) -> Double {
    Double(units(text.unicodeScalars, face(bold, italic))) * size / unitsPerEm
  }

  static let unitsPerEm = 2048.0

  static func face(_ bold: Bool, _ italic: Bool) -> [UInt16] {
    switch (bold, italic) {
    case (false, false): regular
    case (true, false): Self.bold
    case (false, true): Self.italic
    case (true, true): boldItalic
    }
  }

  static func units<Scalars: Sequence<Unicode.Scalar>>(_ scalars: Scalars, _ face: [UInt16]) -> Int {
    var sum = 0
    for scalar in scalars { sum += advance(scalar.value, face) }
    return sum
  }

  static func advance(_ code: UInt32, _ face: [UInt16]) -> Int {
    if code >= 0x20, code <= 0x7E { return Int(face[Int(code) - 0x20]) }
    guard let index = tableIndex(of: code) else { return fallback(code) }
    let width = Int(face[index])
    return width > 0 ? width : fallback(code)
  }

  private static func tableIndex(of code: UInt32) -> Int? {
    var start = 0
    for block in blocks {
      if code < block.first { return nil }
      if code <= block.last { return start + Int(code - block.first) }
      start += Int(block.last - block.first) + 1
    }
    return nil
  }

  /// What is in no table: marks and format characters take no room, East Asian ones a full em, others a half.
  private static func fallback(_ code: UInt32) -> Int {
    switch code {
    case 0..<0x20, 0x7F..<0xA0, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F300...: 2048
    default: 1024
    }
  }
}
