/// A picture in a line, or alone in its paragraph.
public struct Picture: Hashable, Sendable {
  public var file: FileReference
  /// Nil for what the file says; the proportions stay as they are.
  public var width: Measure?
  public var height: Measure?
  /// What stands for it where it cannot be seen.
  public var description: String
  /// How it lies over the text around the point where it stands, and takes no room: a signature, a seal. Nil
  /// for one that stands in the text.
  public var overText: OverText?
  /// The size of what it shows, where it has to be shown as large as it is and no size is asked for.
  public var realSize: RealSize?

  public init(
    _ file: FileReference, width: Measure? = nil, height: Measure? = nil, description: String = "",
    overText: OverText? = nil, realSize: RealSize? = nil
  ) {
    self.file = file
    self.width = width
    self.height = height
    self.description = description
    self.overText = overText
    self.realSize = realSize
  }

  public var isOverText: Bool { overText != nil }
}

/// A length, or a share of the width that is free.
public enum Measure: Hashable, Sendable {
  case points(Double)
  case share(Double)

  private static let units: [(name: String, points: Double)] = [
    ("mm", 72 / 25.4), ("cm", 72 / 2.54), ("in", 72), ("pt", 1),
  ]

  /// `12cm`, `1,5 cm`, `40mm`, `50%`; nil for what has no unit, and what fits on no page.
  public init?(_ text: String) {
    let typed = text.filter { $0 != " " && $0 != "\u{A0}" }.lowercased()
    if typed.hasSuffix("%") {
      guard let number = Self.number(typed.dropLast()), number > 0, number <= 100 else { return nil }
      self = .share(number / 100)
      return
    }
    guard let unit = Self.units.first(where: { typed.hasSuffix($0.name) }),
      let number = Self.number(typed.dropLast(2))
    else { return nil }
    // Word's largest page is 22 inches wide (ISO/IEC 29500-1, 17.18.81).
    guard number > 0, number * unit.points <= 1584 else { return nil }
    self = .points(number * unit.points)
  }

  private static func number(_ text: Substring) -> Double? {
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }) else { return nil }
    return Double(text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: "."))
  }

  /// In points, where so many are free.
  func points(in free: Double) -> Double {
    switch self {
    case .points(let points): points
    case .share(let share): free * share
    }
  }
}

extension Picture {
  /// The size in points: fitted into the box where both sides are given, by the other where one is, by what the file
  /// says where none is; never wider than what is free, nor higher than a page, unless it lies over the text.
  public func size(
    of header: ImageHeader, in free: Double, page: Double = .infinity
  ) -> (width: Double, height: Double) {
    let natural = size(shownBy: header)
    let wide = width.map { $0.points(in: free) / natural.width }
    let high = height.map { $0.points(in: free) / natural.height }
    var scale = [wide, high].compactMap { $0 }.min() ?? 1
    if !isOverText { scale = min(scale, free / natural.width, page / natural.height) }
    return (natural.width * scale, natural.height * scale)
  }

  /// As large as what it shows, else as the file says.
  private func size(shownBy header: ImageHeader) -> (width: Double, height: Double) {
    let own = header.size
    guard let realSize, header.density == nil || !realSize.plausible.contains(own.width) else { return own }
    return (realSize.usual, own.height * realSize.usual / own.width)
  }

  /// The width that the file says, in points, where nothing that is shown in its real size can be so wide.
  public func implausibleWidth(of header: ImageHeader) -> Double? {
    let width = header.size.width
    guard let realSize, header.density != nil, !realSize.plausible.contains(width) else { return nil }
    return width
  }

  /// The width that was asked for where that is more than is free; half a point lies within rounding.
  public func excess(of header: ImageHeader, over free: Double) -> Double? {
    guard !isOverText, width != nil || height != nil else { return nil }
    var unbound = self
    unbound.overText = OverText()
    let asked = unbound.size(of: header, in: free).width
    return asked > free + 0.5 ? asked : nil
  }
}

extension [Inline] {
  /// The picture that is all there is.
  public var lonePicture: Picture? {
    guard count == 1, case .picture(let picture) = self[0] else { return nil }
    return picture
  }

  var holdsPicture: Bool {
    contains { inline in
      switch inline {
      case .picture: true
      case .link(_, let inlines): inlines.holdsPicture
      default: false
      }
    }
  }
}
