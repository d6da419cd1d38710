public import VanbanSource

/// What one level of formatting says of paragraphs; nil where it says nothing. Lengths are points.
public struct ParagraphLayer: Sendable, Hashable {
  public var alignment: ReadParagraph.Alignment?
  public var left: Double?
  public var right: Double?
  public var firstLine: Double?
  public var before: Double?
  public var after: Double?
  public var lineSpacing: ReadParagraph.LineSpacing?
  public var keepsWithNext: Bool?
  public var keepsLinesTogether: Bool?
  public var beginsPage: Bool?
  /// 0 for a paragraph of running text.
  public var outlineLevel: Int?
  /// True where no room is left between paragraphs of the same style.
  public var joinsSameStyle: Bool?
  public var borders = BorderLayer()

  public init() {}

  /// The layer on top of another.
  public func over(_ base: ParagraphLayer) -> ParagraphLayer {
    var result = base
    if let alignment { result.alignment = alignment }
    if let left { result.left = left }
    if let right { result.right = right }
    if let firstLine { result.firstLine = firstLine }
    if let before { result.before = before }
    if let after { result.after = after }
    if let lineSpacing { result.lineSpacing = lineSpacing }
    if let keepsWithNext { result.keepsWithNext = keepsWithNext }
    if let keepsLinesTogether { result.keepsLinesTogether = keepsLinesTogether }
    if let beginsPage { result.beginsPage = beginsPage }
    if let outlineLevel { result.outlineLevel = outlineLevel }
    if let joinsSameStyle { result.joinsSameStyle = joinsSameStyle }
    result.borders = borders.over(base.borders)
    return result
  }

  /// A paragraph without text that looks so.
  public func paragraph(at place: TemplatePlace, style: String?, mark: ReadLook) -> ReadParagraph {
    ReadParagraph(
      place: place, alignment: alignment ?? .left, left: left ?? 0, right: right ?? 0, firstLine: firstLine ?? 0,
      before: before ?? 0, after: after ?? 0, lineSpacing: lineSpacing ?? .multiple(1),
      keepsWithNext: keepsWithNext ?? false, keepsLinesTogether: keepsLinesTogether ?? false,
      beginsPage: beginsPage ?? false, outlineLevel: outlineLevel.flatMap { $0 > 0 ? $0 : nil },
      borders: borders.borders, style: style, mark: mark, joinsSameStyle: joinsSameStyle ?? false)
  }
}

/// What one level of formatting says of the lines around a paragraph or cell.
public struct BorderLayer: Sendable, Hashable {
  public var top: Bool?
  public var bottom: Bool?
  public var left: Bool?
  public var right: Bool?

  public init(all: Bool? = nil) {
    top = all
    bottom = all
    left = all
    right = all
  }

  public func over(_ base: BorderLayer) -> BorderLayer {
    var result = base
    if let top { result.top = top }
    if let bottom { result.bottom = bottom }
    if let left { result.left = left }
    if let right { result.right = right }
    return result
  }

  public var borders: ReadBorders {
    ReadBorders(top: top ?? false, bottom: bottom ?? false, left: left ?? false, right: right ?? false)
  }
}
