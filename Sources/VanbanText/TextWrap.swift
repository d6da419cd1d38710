extension TextWidth {
  /// The width of the last line that a text comes to when it is wrapped at `width` points.
  public static func lastLineWidth(
    _ text: String, bold: Bool = false, italic: Bool = false, size: Double, wrappedAt width: Double
  ) -> Double {
    let last = wrap(text, bold: bold, italic: italic, size: size, wrappedAt: width).last ?? ""
    return points(last, bold: bold, italic: italic, size: size)
  }

  /// The lines of a text wrapped at `width` points, each without the spaces it was broken at.
  ///
  /// Breaks as word processors do: as late as possible, at spaces and after hyphens and dashes inside a word;
  /// a line feed always breaks, a no-break space never; a word wider than the line is broken where it no
  /// longer fits.
  public static func wrap(
    _ text: String, bold: Bool = false, italic: Bool = false, size: Double, wrappedAt width: Double
  ) -> [String] {
    // A hundredth of a point more, so that a line of exactly this width stays one line.
    let limit = Int((width + 0.01) * unitsPerEm / size)
    var filler = LineFiller(face: face(bold, italic), limit: limit)
    for paragraph in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      filler.fill(Array(paragraph))
    }
    return filler.lines
  }
}

private struct LineFiller {
  let face: [UInt16]
  /// In units of the face's tables.
  let limit: Int
  var lines: [String] = []

  private var line = String.UnicodeScalarView()
  private var used = 0
  /// Spaces that are printed only if a word follows them on the line.
  private var gap = String.UnicodeScalarView()

  init(face: [UInt16], limit: Int) {
    self.face = face
    self.limit = limit
  }

  mutating func fill(_ scalars: [Unicode.Scalar]) {
    var start = 0
    while start < scalars.count {
      let end = endOfPiece(scalars, from: start)
      if isSpace(scalars[start]) {
        gap.append(contentsOf: scalars[start..<end])
      } else {
        append(scalars[start..<end])
      }
      start = end
    }
    endLine()
  }

  private mutating func append(_ word: ArraySlice<Unicode.Scalar>) {
    let width = TextWidth.units(word, face)
    let gapWidth = TextWidth.units(gap, face)
    if used > 0, used + gapWidth + width > limit {
      endLine()
    } else {
      line.append(contentsOf: gap)
      used += gapWidth
    }
    gap = .init()
    for scalar in word {
      let advance = TextWidth.advance(scalar.value, face)
      if used > 0, used + advance > limit { endLine() }
      line.append(scalar)
      used += advance
    }
  }

  private mutating func endLine() {
    lines.append(String(line))
    line = .init()
    gap = .init()
    used = 0
  }

  /// A piece is a run of spaces, or a word up to a space or a place where it may be broken.
  private func endOfPiece(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var index = start + 1
    if isSpace(scalars[start]) {
      while index < scalars.count, isSpace(scalars[index]) { index += 1 }
      return index
    }
    while index < scalars.count, !isSpace(scalars[index]) {
      if isHyphen(scalars[index - 1]), index - 1 > start, !isHyphen(scalars[index]) { return index }
      index += 1
    }
    return index
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2013}" || scalar == "\u{2014}"
  }
}
