import VanbanPackage
import VanbanReading

// The drawings of older files (ISO/IEC 29500-4, 19.1).
extension WordStory {
  mutating func readVML(_ node: Int) {
    for shape in part.elements(of: node) where part.tree.name(of: shape).namespace == WordprocessingML.vml {
      readVMLShape(shape)
    }
  }

  private mutating func readVMLShape(_ node: Int) {
    let local = part.anyLocal(of: node)
    if local == "shapetype" { return }
    if local == "group" { return readVML(node) }
    let style = VMLStyle(part.plain(node, "style") ?? "")
    var drawing = ReadDrawing(
      kind: .other, width: style.points("width"), height: style.points("height"),
      isInline: style["position"] != "absolute", description: part.described(node, "alt"))
    if let box = part.descendant(node, "txbxContent") {
      drawing.kind = .box(blocks(ofBox: box), hasOutline: isOn(part.plain(node, "stroked")))
    } else if part.descendant(node, "imagedata") != nil {
      drawing.kind = .picture
    } else if local == "line" || isRule(node) || isConnector(node) {
      drawing.kind = .line
      // A rule of no width goes across the page.
      drawing.width = drawing.width.flatMap { $0 > 0 ? $0 : nil } ?? lineWidth(node)
    }
    add(drawing)
  }

  private func isOn(_ value: String?) -> Bool { !["f", "false", "0"].contains(value ?? "t") }

  /// `<v:rect o:hr="t">` is a rule across the page.
  private func isRule(_ node: Int) -> Bool {
    part.tree.attribute(node, "urn:schemas-microsoft-com:office:office", "hr").map { isOn($0.value) } ?? false
  }

  private func isConnector(_ node: Int) -> Bool {
    ["#_x0000_t20", "#_x0000_t32"].contains(part.plain(node, "type"))
  }

  private func lineWidth(_ node: Int) -> Double? {
    guard let from = corner(node, "from"), let to = corner(node, "to") else { return nil }
    return abs(to - from)
  }

  private func corner(_ node: Int, _ attribute: String) -> Double? {
    part.plain(node, attribute)?.split(separator: ",").first.flatMap { WordPart.points(String($0), unit: 1) }
  }
}

/// `position:absolute;width:120pt`.
private struct VMLStyle {
  private var values: [Substring: Substring] = [:]

  init(_ text: String) {
    for declaration in text.split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      values[declaration[..<colon].trimmed] = declaration[declaration.index(after: colon)...].trimmed
    }
  }

  subscript(name: String) -> String? { values[name[...]].map { String($0) } }

  func points(_ name: String) -> Double? { self[name].flatMap { WordPart.points($0, unit: 1) } }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
