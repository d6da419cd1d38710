public import VanbanContent
public import VanbanTemplate

// Block by block: what each becomes in WordprocessingML. ODTBlocks is its mirror.
extension DOCXWriter {
  public mutating func write(_ paragraph: Paragraph, like pattern: DOCXPattern, to buffer: inout [UInt8]) {
    var properties = properties(of: paragraph.role, like: pattern)
    if paragraph.keepWithNext {
      properties.set("keepNext", "<w:keepNext/>")
    } else if paragraph.runsIn {
      properties.set("keepNext", "<w:keepNext w:val=\"0\"/>")
    }
    if let picture = paragraph.inlines.lonePicture, !picture.isOverText { properties.fitLineToPicture() }
    let run = RunPattern(
      base: run(of: paragraph.role, like: pattern), isHeading: paragraph.role.isHeading,
      width: Double(width(for: pattern) - properties.indents) / 20)
    buffer += "<w:p>".utf8
    properties.write(as: "pPr", to: &buffer)
    write(paragraph.inlines, like: run, to: &buffer)
    buffer += "</w:p>".utf8
  }

  /// Text in a style of its own is not formatted by the paragraph that asked for it.
  private func run(of role: Paragraph.Role, like pattern: DOCXPattern) -> PropertyList {
    role.styleName.flatMap { styles.id(named: $0.rawValue) } == nil
      ? pattern.run : PropertyList(order: WordprocessingML.runPropertyOrder)
  }

  /// The template's style of the role; where it has none, the pattern with what the role needs at the least.
  private func properties(of role: Paragraph.Role, like pattern: DOCXPattern) -> PropertyList {
    guard let name = role.styleName else { return pattern.paragraph }
    if let id = styles.id(named: name.rawValue) {
      var properties = PropertyList(order: WordprocessingML.paragraphPropertyOrder)
      properties.set("pStyle", "<w:pStyle w:val=\"\(id)\"/>")
      return properties
    }
    var properties = pattern.paragraph
    if case .heading(let level) = role {
      properties.set("outlineLvl", "<w:outlineLvl w:val=\"\(level - 1)\"/>")
    } else if let alignment = role.alignment {
      properties.set("ind", "<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\"/>")
      properties.set("jc", "<w:jc w:val=\"\(alignment.word)\"/>")
    }
    return properties
  }

  public mutating func write(_ rule: Rule, like pattern: DOCXPattern, to buffer: inout [UInt8]) {
    let indent = Int((rule.indent(in: Double(width(for: pattern)) / 20) * 20).rounded())
    var properties = pattern.paragraph
    properties.set("pBdr", "<w:pBdr>\(border("bottom", weight: rule.weight, space: 0))</w:pBdr>")
    properties.set("ind", "<w:ind w:left=\"\(indent)\" w:right=\"\(indent)\" w:firstLine=\"0\"/>")
    writeLow(properties, height: 3, to: &buffer)
  }

  /// A box as wide and as high as the mark asks for: Word draws a border outside the indents and the line.
  public mutating func write(_ stamp: Stamp, like pattern: DOCXPattern, to buffer: inout [UInt8]) {
    let space = 2
    let weight = 1.0
    let sides = ["top", "left", "bottom", "right"].map {
      border($0, weight: weight, space: space, color: stamp.red ? "FF0000" : "auto")
    }
    let edge = Int((Double(space) + weight / 2) * 20)
    let line = Int(stamp.height * 20) - 2 * edge
    var properties = pattern.paragraph
    properties.set("pBdr", "<w:pBdr>\(sides.joined())</w:pBdr>")
    let before = Int(stamp.spaceBefore * 20)
    let free = Double(width(for: pattern))
    let start = Int(free * stamp.start)
    properties.set(
      "spacing", "<w:spacing w:before=\"\(before)\" w:after=\"0\" w:line=\"\(line)\" w:lineRule=\"exact\"/>")
    let right = max(0, Int(free) - start - Int(stamp.width * 20) + edge)
    properties.set("ind", "<w:ind w:left=\"\(start + edge)\" w:right=\"\(right)\" w:firstLine=\"0\"/>")
    properties.set("jc", "<w:jc w:val=\"center\"/>")
    properties.set("textAlignment", "<w:textAlignment w:val=\"center\"/>")
    var run = pattern.run
    if stamp.red { run.set("color", "<w:color w:val=\"FF0000\"/>") }
    buffer += "<w:p>".utf8
    properties.write(as: "pPr", to: &buffer)
    write([.run(stamp.text, .bold)], like: RunPattern(base: run, isHeading: false), to: &buffer)
    buffer += "</w:p>".utf8
  }

  public mutating func write(_ gap: TableGap, like pattern: DOCXPattern, to buffer: inout [UInt8]) {
    if gap.isBefore, pattern.cellWidth != nil { return }
    var properties = pattern.paragraph
    if gap.keepWithNext { properties.set("keepNext", "<w:keepNext/>") }
    writeLow(properties, height: gap.height, to: &buffer)
  }

  public mutating func writePageBreak(like pattern: DOCXPattern, to buffer: inout [UInt8]) {
    // Text that fills the page above would push a break of its own line to an empty page.
    var properties = pattern.paragraph
    properties.set("pageBreakBefore", "<w:pageBreakBefore/>")
    writeLow(properties, height: 0.1, to: &buffer)
  }

  /// A paragraph of no text, as low as `height` points; it is no item of a list.
  func writeLow(_ properties: PropertyList, height: Double, to buffer: inout [UInt8]) {
    var properties = properties
    properties.remove("numPr")
    properties.set(
      "spacing", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"\(Int(height * 20))\" w:lineRule=\"exact\"/>")
    properties.set("rPr", "<w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr>")
    buffer += "<w:p>".utf8
    properties.write(as: "pPr", to: &buffer)
    buffer += "</w:p>".utf8
  }

  /// A border; its width is in eighths of a point (ISO/IEC 29500-1, 17.18.2).
  private func border(_ side: String, weight: Double, space: Int, color: String = "auto") -> String {
    "<w:\(side) w:val=\"single\" w:sz=\"\(Int(weight * 8))\" w:space=\"\(space)\" w:color=\"\(color)\"/>"
  }
}
