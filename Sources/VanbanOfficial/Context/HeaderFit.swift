import VanbanText

/// Size preset and columns of the header block, so that nothing in its right column wraps (nd30.md 2.2).
///
/// The text is 165 mm wide; the right column takes 60 % of it, else 64 %, else the smaller preset is tried.
struct HeaderFit: Equatable {
  /// 14: sizes 13/14/14 for Quốc hiệu, Tiêu ngữ and date; 13: 12/13/13.
  var coChu: Int
  /// The left column is the narrow one: 36 % instead of 40 %.
  var isNarrow: Bool
  /// False where even the smallest is too wide.
  var fits = true

  static let quocHieu = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  static let tieuNgu = "Độc lập - Tự do - Hạnh phúc"

  /// What italic letters reach beyond their advance: LibreOffice breaks a line that leaves less, in points.
  private static let overhang = 2.0

  /// Width of the text between the margins in points.
  private static let textWidth = 165 * 72 / 25.4

  /// The size of Quốc hiệu and of the agencies.
  var smallSize: Double { Double(coChu - 1) }
  /// The size of Tiêu ngữ, date and all running text.
  var size: Double { Double(coChu) }

  private var rightWidth: Double { Self.textWidth * (isNarrow ? 0.64 : 0.6) }
  private var leftWidth: Double { Self.textWidth * (isNarrow ? 0.36 : 0.4) }

  init(coChu: Int, isNarrow: Bool, fits: Bool = true) {
    self.coChu = coChu
    self.isNarrow = isNarrow
    self.fits = fits
  }

  /// The first arrangement, from the wanted preset on, in which the right column holds its lines. One in which no line
  /// of the agencies is broken by the narrowing is taken before one in which a line is.
  init(wanted: Int, superior: [String], agency: [String], dateLine: (Double) -> String) {
    let sizes = wanted == 14 ? [14, 13] : [13]
    let all = sizes.flatMap { [HeaderFit(coChu: $0, isNarrow: false), HeaderFit(coChu: $0, isNarrow: true)] }
    let fitting = all.filter { $0.holds(dateLine($0.size)) }
    let unbroken = fitting.first { !$0.breaks(superior, bold: false) && !$0.breaks(agency, bold: true) }
    self = unbroken ?? fitting.first ?? HeaderFit(coChu: 13, isNarrow: true, fits: false)
  }

  private func holds(_ dateLine: String) -> Bool {
    TextWidth.points(dateLine, italic: true, size: size) + Self.overhang <= rightWidth
      && TextWidth.points(Self.quocHieu, bold: true, size: smallSize) <= rightWidth
  }

  /// True where a line would fit the wide column at this size and not the narrow one.
  private func breaks(_ lines: [String], bold: Bool) -> Bool {
    guard isNarrow else { return false }
    let wide = HeaderFit(coChu: coChu, isNarrow: false).leftWidth
    return lines.contains {
      let width = TextWidth.points($0, bold: bold, size: smallSize)
      return width > leftWidth && width <= wide
    }
  }
}
