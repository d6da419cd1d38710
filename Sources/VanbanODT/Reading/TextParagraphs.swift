import VanbanPackage
import VanbanReading

// What paragraph properties say (OpenDocument 1.3 part 3, 17.6).
extension TextPart {
  func paragraph(_ properties: Int?) -> ParagraphLayer {
    var layer = ParagraphLayer()
    guard let properties else { return layer }
    layer.borders = borders(properties)
    if let all = points(properties, "fo:margin") {
      (layer.left, layer.right, layer.before, layer.after) = (all, all, all, all)
    }
    for (name, value) in values(properties) { read(name, value, into: &layer) }
    return layer
  }

  private func read(_ name: String, _ value: String, into layer: inout ParagraphLayer) {
    switch name {
    case "fo:text-align": layer.alignment = alignment(value)
    case "fo:margin-left": layer.left = Length.points(value) ?? layer.left
    case "fo:margin-right": layer.right = Length.points(value) ?? layer.right
    case "fo:text-indent": layer.firstLine = Length.points(value)
    case "fo:margin-top": layer.before = Length.points(value) ?? layer.before
    case "fo:margin-bottom": layer.after = Length.points(value) ?? layer.after
    case "fo:line-height": layer.lineSpacing = lineSpacing(value) ?? layer.lineSpacing
    case "style:line-height-at-least": layer.lineSpacing = Length.points(value).map { .atLeast($0) }
    case "fo:keep-with-next": layer.keepsWithNext = value == "always"
    case "fo:keep-together": layer.keepsLinesTogether = value == "always"
    case "fo:break-before": layer.beginsPage = value == "page"
    case "style:contextual-spacing": layer.joinsSameStyle = value == "true"
    default: break
    }
  }

  func alignment(_ value: String) -> ReadParagraph.Alignment? {
    switch value {
    case "start", "left": .left
    case "center": .center
    case "end", "right": .right
    case "justify": .justified
    default: nil
    }
  }

  private func lineSpacing(_ value: String) -> ReadParagraph.LineSpacing? {
    if value == "normal" { return .multiple(1) }
    return Measure.share(value).map { .multiple($0) } ?? Length.points(value).map { .exactly($0) }
  }

  /// The lines of a paragraph, cell or frame.
  func borders(_ properties: Int) -> BorderLayer {
    var layer = BorderLayer(all: value(properties, "fo:border").map(isDrawn))
    layer.top = value(properties, "fo:border-top").map(isDrawn) ?? layer.top
    layer.bottom = value(properties, "fo:border-bottom").map(isDrawn) ?? layer.bottom
    layer.left = value(properties, "fo:border-left").map(isDrawn) ?? layer.left
    layer.right = value(properties, "fo:border-right").map(isDrawn) ?? layer.right
    return layer
  }

  private func isDrawn(_ border: String) -> Bool {
    !border.split(separator: " ").contains { $0 == "none" || $0 == "hidden" }
  }
}
