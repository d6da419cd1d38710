import VanbanPackage
import VanbanReading

// What paragraph properties say (ISO/IEC 29500-1, 17.3.1.26).
extension WordPart {
  func paragraph(_ properties: Int?) -> ParagraphLayer {
    var layer = ParagraphLayer()
    guard let properties else { return layer }
    for node in elements(of: properties) { read(node, into: &layer) }
    if let aligned = frameAlignment(properties) { layer.alignment = aligned }
    return layer
  }

  /// Where a frame as wide as its text stands, its text stands (17.3.1.11): so Word places page numbers.
  private func frameAlignment(_ properties: Int) -> ReadParagraph.Alignment? {
    guard let frame = elements(of: properties).first(where: { local(of: $0) == "framePr" }),
      value(frame, "w") == nil
    else { return nil }
    return alignment(value(frame, "xAlign"))
  }

  private func read(_ node: Int, into layer: inout ParagraphLayer) {
    switch local(of: node) {
    case "jc": layer.alignment = alignment(value(node, "val"))
    case "ind": readIndent(node, into: &layer)
    case "spacing": readSpacing(node, into: &layer)
    case "keepNext": layer.keepsWithNext = isOn(node)
    case "keepLines": layer.keepsLinesTogether = isOn(node)
    case "pageBreakBefore": layer.beginsPage = isOn(node)
    case "contextualSpacing": layer.joinsSameStyle = isOn(node)
    case "outlineLvl": layer.outlineLevel = integer(node, "val").map { (0...8).contains($0) ? $0 + 1 : 0 }
    case "pBdr": layer.borders = borders(node)
    default: break
    }
  }

  func alignment(_ value: String?) -> ReadParagraph.Alignment? {
    switch value {
    case "left", "start": .left
    case "center": .center
    case "right", "end": .right
    case "both", "distribute", "lowKashida", "mediumKashida", "highKashida", "thaiDistribute": .justified
    default: nil
    }
  }

  private func readIndent(_ node: Int, into layer: inout ParagraphLayer) {
    layer.left = points(node, "start") ?? points(node, "left")
    layer.right = points(node, "end") ?? points(node, "right")
    layer.firstLine = points(node, "hanging").map { -$0 } ?? points(node, "firstLine")
  }

  private func readSpacing(_ node: Int, into layer: inout ParagraphLayer) {
    layer.before = isTrue(value(node, "beforeAutospacing")) ? Self.autospacing : points(node, "before")
    layer.after = isTrue(value(node, "afterAutospacing")) ? Self.autospacing : points(node, "after")
    guard let line = value(node, "line") else { return }
    switch value(node, "lineRule") {
    case "exact": layer.lineSpacing = Self.points(line, unit: 20).map { .exactly(abs($0)) }
    case "atLeast": layer.lineSpacing = Self.points(line, unit: 20).map { .atLeast($0) }
    default: layer.lineSpacing = Self.points(line, unit: 20).map { .multiple($0 / 12) }
    }
  }

  /// What Word leaves where the room is to be worked out.
  private static let autospacing = 14.0

  private func isTrue(_ value: String?) -> Bool { ["1", "true", "on"].contains(value) }

  /// The lines that an element of borders names; those inside a table are left aside.
  func borders(_ node: Int) -> BorderLayer {
    var layer = BorderLayer()
    for side in elements(of: node) {
      let isDrawn = isDrawn(side)
      switch local(of: side) {
      case "top": layer.top = isDrawn
      case "bottom": layer.bottom = isDrawn
      case "left", "start": layer.left = isDrawn
      case "right", "end": layer.right = isDrawn
      default: break
      }
    }
    return layer
  }

  func isDrawn(_ border: Int) -> Bool { !["none", "nil"].contains(value(border, "val") ?? "none") }
}
