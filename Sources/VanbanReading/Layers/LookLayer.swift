/// What one level of formatting (the defaults, a style, direct formatting) says of characters; nil where it says nothing.
///
/// Readers make layers of what stands in a file and lay them over each other; `ReadLook` is what comes of it.
public struct LookLayer: Sendable, Hashable {
  /// What is on or off.
  public struct Flags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Flags(rawValue: 1)
    public static let italic = Flags(rawValue: 2)
    public static let struck = Flags(rawValue: 4)
    public static let allCapitals = Flags(rawValue: 8)
    public static let smallCapitals = Flags(rawValue: 16)
    public static let hidden = Flags(rawValue: 32)
    public static let underlined = Flags(rawValue: 64)
  }

  public enum Size: Sendable, Hashable {
    case points(Double)
    /// A share of the size below it: 0.8.
    case share(Double)
    /// Points more than the size below it.
    case more(Double)
  }

  public enum Paint: Sendable, Hashable {
    /// The automatic colour; none behind the text.
    case none
    /// Six hexadecimal digits.
    case color(String)
  }

  /// Which flags the layer says something of, and which of them are on.
  public private(set) var said: Flags = []
  public private(set) var on: Flags = []
  public var font: String?
  public var size: Size?
  public var position: ReadLook.Position?
  public var color: Paint?
  public var background: Paint?
  public var language: String?

  public init() {}

  public mutating func set(_ flags: Flags, to isOn: Bool) {
    said.formUnion(flags)
    if isOn { on.formUnion(flags) } else { on.subtract(flags) }
  }

  /// The layer on top of another.
  public func over(_ base: LookLayer) -> LookLayer {
    var result = base
    result.on = base.on.subtracting(said).union(on)
    result.said = base.said.union(said)
    if let font { result.font = font }
    if let size { result.size = size.over(base.size) }
    if let position { result.position = position }
    if let color { result.color = color }
    if let background { result.background = background }
    if let language { result.language = language }
    return result
  }

  /// The layer on top of another, with those of its flags that are toggles turning what they find instead of setting
  /// it (ISO/IEC 29500-1, 17.7.3).
  public func toggled(over base: LookLayer, toggles: Flags) -> LookLayer {
    var result = over(base)
    let turned = base.on.symmetricDifference(on).intersection(toggles)
    result.on = result.on.subtracting(toggles).union(turned)
    return result
  }

  /// What comes of it.
  public var look: ReadLook {
    ReadLook(
      font: font, size: size.flatMap { if case .points(let points) = $0 { points } else { nil } },
      isBold: on.contains(.bold), isItalic: on.contains(.italic), isUnderlined: on.contains(.underlined),
      isStruck: on.contains(.struck), isAllCapitals: on.contains(.allCapitals),
      isSmallCapitals: on.contains(.smallCapitals), isHidden: on.contains(.hidden),
      position: position ?? .baseline, color: color?.digits, background: background?.digits, language: language)
  }
}

extension LookLayer.Size {
  func over(_ base: LookLayer.Size?) -> LookLayer.Size {
    switch (self, base) {
    case (.points, _), (_, nil): self
    case (.share(let share), .points(let points)): .points(points * share)
    case (.share(let share), .share(let other)): .share(share * other)
    case (.more(let more), .points(let points)): .points(points + more)
    case (.more(let more), .more(let other)): .more(more + other)
    case (.share, .more), (.more, .share): self
    }
  }
}

extension LookLayer.Paint {
  var digits: String? { if case .color(let digits) = self { digits } else { nil } }
}
