import VanbanPackage
import VanbanReading

// Frames and shapes (OpenDocument 1.3 part 3, 10.3, 10.4).
extension TextStory {
  /// - Parameter between: true where it stands between paragraphs, and waits for the next.
  mutating func readDrawing(_ node: Int, between: Bool) {
    switch part.name(of: node) {
    case "draw:g", "draw:a": for child in part.elements(of: node) { readDrawing(child, between: between) }
    case "draw:frame": place(frame(node), between)
    case "draw:line", "draw:connector": place(shape(node, .line), between)
    case "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:circle", "draw:path", "draw:polygon",
      "draw:polyline", "draw:regular-polygon", "draw:caption", "draw:measure":
      place(textShape(node), between)
    case "draw:control": place(shape(node, .other), between)
    default: return
    }
  }

  private mutating func place(_ drawing: ReadDrawing, _ between: Bool) {
    if between { waiting.append(drawing) } else { add(drawing) }
  }

  /// Into the line. A picture as large as a page may be a page.
  mutating func add(_ drawing: ReadDrawing) {
    if case .picture = drawing.kind, drawing.coversPage { line.unread.insert(.picture) }
    add(.drawing(drawing.seen))
  }

  private func shape(_ node: Int, _ kind: ReadDrawing.Kind) -> ReadDrawing {
    let described = part.child(node, "svg:desc") ?? part.child(node, "svg:title")
    return ReadDrawing(
      kind: kind, width: part.points(node, "svg:width") ?? extent(node, "svg:x1", "svg:x2"),
      height: part.points(node, "svg:height") ?? extent(node, "svg:y1", "svg:y2"),
      isInline: part.value(node, "text:anchor-type") == "as-char",
      description: described.map { part.tree.text(of: $0) }.flatMap { $0.isEmpty ? nil : $0 })
  }

  private func extent(_ node: Int, _ from: String, _ to: String) -> Double? {
    guard let from = part.points(node, from), let to = part.points(node, to) else { return nil }
    return abs(to - from)
  }

  /// A frame shows the first of what it holds that can be shown.
  private mutating func frame(_ node: Int) -> ReadDrawing {
    for child in part.elements(of: node) {
      switch part.name(of: child) {
      case "draw:text-box":
        let box = blocks(ofContainer: child)
        return shape(node, .box(box, hasOutline: hasOutline(node, unsaid: false)))
      case "draw:image": return shape(node, .picture)
      case "draw:object", "draw:object-ole":
        line.unread.insert(.embeddedObject)
        return shape(node, .other)
      default: continue
      }
    }
    return shape(node, .other)
  }

  private mutating func textShape(_ node: Int) -> ReadDrawing {
    if isLine(node) { return shape(node, .line) }
    let texts: Set = ["text:p", "text:list", "draw:text-box"]
    guard part.elements(of: node).contains(where: { texts.contains(part.name(of: $0)) }) else { return shape(node, .other) }
    let box = blocks(ofContainer: node)
    let isEmpty = box.allParagraphs.allSatisfy { $0.inlines.isEmpty }
    return shape(node, isEmpty ? .other : .box(box, hasOutline: hasOutline(node, unsaid: true)))
  }

  private func isLine(_ node: Int) -> Bool {
    let geometry = part.child(node, "draw:enhanced-geometry").flatMap { part.value($0, "draw:type") }
    return ["line", "mso-spt20", "mso-spt32", "ooxml-line", "ooxml-straightConnector1"].contains(geometry)
  }

  /// - Parameter unsaid: whether one that says nothing of it has a line.
  private func hasOutline(_ node: Int, unsaid: Bool) -> Bool {
    let style = styles["graphic", part.value(node, "draw:style-name")]
    if style?.borders.borders.isBox ?? false { return true }
    return style?.properties["draw:stroke"].map { $0 != "none" } ?? unsaid
  }
}
