import VanbanPackage
import VanbanReading
import VanbanTemplate

// Drawings (ISO/IEC 29500-1, 20.4; the shapes of Word 2010 by their local names).
extension WordPart {
  /// A description with text in it.
  func described(_ node: Int, _ attribute: String) -> String? {
    plain(node, attribute).flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension WordStory {
  private static let pointsPerUnit = 1.0 / 12700

  mutating func readDrawing(_ node: Int) {
    for frame in part.elements(of: node) {
      let size = part.elements(of: frame).first { part.anyLocal(of: $0) == "extent" }
      let described = part.elements(of: frame).first { part.anyLocal(of: $0) == "docPr" }
      let drawing = ReadDrawing(
        kind: .other, width: size.flatMap { units($0, "cx") }, height: size.flatMap { units($0, "cy") },
        isInline: part.anyLocal(of: frame) == "inline",
        description: described.flatMap { part.described($0, "descr") ?? part.described($0, "title") })
      guard let graphic = part.descendant(frame, "graphicData") else { continue }
      readShapes(in: graphic, like: drawing)
    }
  }

  private func units(_ node: Int, _ attribute: String) -> Double? {
    part.plain(node, attribute).flatMap { Double($0) }.flatMap {
      abs($0) < 1e12 ? $0 * Self.pointsPerUnit : nil
    }
  }

  private mutating func readShapes(in node: Int, like drawing: ReadDrawing) {
    for child in part.elements(of: node) {
      switch part.anyLocal(of: child) {
      case "pic": add(sized(child, drawing, .picture))
      case "wsp": readShape(child, drawing)
      case "wgp", "grpSp", "wpc": readShapes(in: child, like: drawing)
      case "bg", "whole", "cNvGrpSpPr", "grpSpPr", "cNvPr": break
      default:
        line.unread.insert(.embeddedObject)
        add(drawing)
      }
    }
  }

  private mutating func readShape(_ node: Int, _ drawing: ReadDrawing) {
    if let box = part.descendant(node, "txbxContent") {
      add(sized(node, drawing, .box(blocks(ofBox: box), hasOutline: hasOutline(node))))
    } else {
      add(sized(node, drawing, isLine(node) ? .line : .other))
    }
  }

  private func isLine(_ shape: Int) -> Bool {
    let preset = part.descendant(shape, "prstGeom").flatMap { part.plain($0, "prst") }
    return preset == "line" || preset == "straightConnector1"
      || part.elements(of: shape).contains { part.anyLocal(of: $0) == "cNvCnPr" }
  }

  /// Its own line, else that of the theme's look that it takes.
  private func hasOutline(_ shape: Int) -> Bool {
    let properties = part.elements(of: shape).first { part.anyLocal(of: $0) == "spPr" }
    let own = properties.flatMap { properties in
      part.elements(of: properties).first { part.anyLocal(of: $0) == "ln" }
    }
    if let own, part.elements(of: own).contains(where: { part.anyLocal(of: $0).hasSuffix("Fill") }) {
      return !part.elements(of: own).contains { part.anyLocal(of: $0) == "noFill" }
    }
    return part.descendant(shape, "lnRef").flatMap { part.plain($0, "idx") }.map { $0 != "0" } ?? false
  }

  /// A part of a group has a size of its own.
  private func sized(_ node: Int, _ drawing: ReadDrawing, _ kind: ReadDrawing.Kind) -> ReadDrawing {
    var result = drawing
    result.kind = kind
    guard part.tree.parent(of: node).map({ part.anyLocal(of: $0) }) != "graphicData",
      let size = part.descendant(node, "ext"), let width = units(size, "cx")
    else { return result }
    result.width = width
    result.height = units(size, "cy")
    return result
  }

  /// Into the line. A picture as large as a page may be a page.
  mutating func add(_ drawing: ReadDrawing) {
    if case .picture = drawing.kind, drawing.coversPage { line.unread.insert(.picture) }
    add(.drawing(drawing.seen), ReadLook())
  }

  /// What stands in a text box, whose paragraphs are none of this one.
  mutating func blocks(ofBox node: Int) -> [ReadBlock] {
    let (outerFields, outerTable) = (fields, table)
    let surroundings = place.enter(DOCXFormat.title(ofContainer: part.tree.name(of: node))?.title ?? place.title)
    (fields, table) = ([], TableStyle.Part())
    defer {
      (fields, table) = (outerFields, outerTable)
      place.leave(to: surroundings)
    }
    return blocks(in: node)
  }
}
