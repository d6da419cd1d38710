import VanbanContent
import VanbanPackage

/// The run properties that text of a paragraph begins with.
struct RunPattern {
  var base: PropertyList
  /// In a heading the style may be bold already, so what is not bold has to say so.
  let isHeading: Bool
  /// What is free for a picture, in points; nil for the width of the section.
  var width: Double?
  /// A link around the run, in which no other may stand.
  var insideLink = false

  func properties(_ emphasis: Emphasis) -> PropertyList {
    var properties = base
    for (flag, names) in [(Emphasis.bold, ["b", "bCs"]), (.italic, ["i", "iCs"])] {
      for name in names {
        if emphasis.contains(flag) {
          properties.set(name, "<w:\(name)/>")
        } else if isHeading {
          properties.set(name, "<w:\(name) w:val=\"0\"/>")
        }
      }
    }
    if emphasis.contains(.underline) { properties.set("u", "<w:u w:val=\"single\"/>") }
    if emphasis.contains(.strike) { properties.set("strike", "<w:strike/>") }
    if emphasis.contains(.superscripted) { properties.set("vertAlign", "<w:vertAlign w:val=\"superscript\"/>") }
    if emphasis.contains(.subscripted) { properties.set("vertAlign", "<w:vertAlign w:val=\"subscript\"/>") }
    return properties
  }
}

extension DOCXWriter {
  mutating func write(_ inlines: [Inline], like pattern: RunPattern, to buffer: inout [UInt8]) {
    for inline in inlines {
      switch inline {
      case .run(let text, let emphasis): writeRun(text, pattern.properties(emphasis), to: &buffer)
      case .lineBreak: buffer += "<w:r><w:br/></w:r>".utf8
      case .note(let note): write(note, like: pattern, to: &buffer)
      case .link(let target, let inlines): write(inlines, linkedTo: target, like: pattern, to: &buffer)
      case .picture(let picture): write(picture, like: pattern, to: &buffer)
      }
    }
  }

  private func writeRun(_ text: String, _ properties: PropertyList, to buffer: inout [UInt8]) {
    buffer += "<w:r>".utf8
    properties.write(as: "rPr", to: &buffer)
    buffer += "<w:t xml:space=\"preserve\">".utf8
    RunText(text).write(to: &buffer)
    buffer += "</w:t></w:r>".utf8
  }

  private mutating func write(
    _ inlines: [Inline], linkedTo target: String, like pattern: RunPattern, to buffer: inout [UInt8]
  ) {
    guard !pattern.insideLink else { return write(inlines, like: pattern, to: &buffer) }
    let id = linkID(target)
    var pattern = pattern
    pattern.insideLink = true
    if let style = styles.id(named: "Hyperlink") { pattern.base.set("rStyle", "<w:rStyle w:val=\"\(style)\"/>") }
    buffer += "<w:hyperlink xmlns:r=\"\(WordprocessingML.relationships)\" r:id=\"\(id)\">".utf8
    write(inlines, like: pattern, to: &buffer)
    buffer += "</w:hyperlink>".utf8
  }
}
