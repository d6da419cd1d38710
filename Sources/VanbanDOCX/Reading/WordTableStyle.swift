import VanbanPackage
import VanbanReading

/// What a table style says of the table's lines and of parts of it (ISO/IEC 29500-1, 17.7.6).
struct TableStyle: Sendable {
  var outer = BorderLayer()
  var inner = InnerBorders()
  /// What holds in the first row alone, and so on, by the name of the part of the table.
  var parts: [String: Part] = [:]

  struct Part: Sendable {
    var look = LookLayer()
    var paragraph = ParagraphLayer()

    func over(_ base: Part) -> Part { Part(look: look.over(base.look), paragraph: paragraph.over(base.paragraph)) }
  }

  /// The parts that are read, each of which goes before those before it (17.7.6.6).
  static let order = ["wholeTable", "firstCol", "lastCol", "lastRow", "firstRow"]

  init() {}

  init(_ node: Int, _ part: WordPart, _ fonts: ThemeFonts) {
    if let borders = part.child(node, "tblPr").flatMap({ part.child($0, "tblBorders") }) {
      outer = part.borders(borders)
      inner = InnerBorders(borders, part)
    }
    for child in part.elements(of: node) where part.local(of: child) == "tblStylePr" {
      guard let type = part.value(child, "type"), Self.order.contains(type) else { continue }
      parts[type] = Part(
        look: part.look(part.child(child, "rPr"), fonts), paragraph: part.paragraph(part.child(child, "pPr")))
    }
  }

  func over(_ base: TableStyle) -> TableStyle {
    var result = self
    result.outer = outer.over(base.outer)
    result.inner = inner.over(base.inner)
    result.parts = parts.merging(base.parts) { $0.over($1) }
    return result
  }
}

/// The lines between the cells of a table.
struct InnerBorders: Sendable {
  var horizontal: Bool?
  var vertical: Bool?

  init() {}

  init(_ borders: Int, _ part: WordPart) {
    horizontal = part.child(borders, "insideH").map { part.isDrawn($0) }
    vertical = part.child(borders, "insideV").map { part.isDrawn($0) }
  }

  func over(_ base: InnerBorders) -> InnerBorders {
    var result = self
    result.horizontal = horizontal ?? base.horizontal
    result.vertical = vertical ?? base.vertical
    return result
  }
}
