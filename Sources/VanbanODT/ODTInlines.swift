import VanbanContent
import VanbanPackage

/// The spans that text of a paragraph stands in.
struct TextPattern {
  let spans: [String]
  /// In a heading the style may be bold already, so what is not bold has to say so.
  let isHeading: Bool
  let part: ODTPart
  /// What is free for a picture, in points; nil for the width of the page.
  var width: Double?
  /// A link around the text, in which no other may stand.
  var insideLink = false

  func properties(_ emphasis: Emphasis) -> [String: String] {
    var properties: [String: String] = [:]
    if emphasis.contains(.bold) || isHeading {
      properties["fo:font-weight"] = emphasis.contains(.bold) ? "bold" : "normal"
    }
    if emphasis.contains(.italic) || isHeading {
      properties["fo:font-style"] = emphasis.contains(.italic) ? "italic" : "normal"
    }
    if emphasis.contains(.underline) {
      properties["style:text-underline-style"] = "solid"
      properties["style:text-underline-width"] = "auto"
      properties["style:text-underline-color"] = "font-color"
    }
    if emphasis.contains(.strike) { properties["style:text-line-through-style"] = "solid" }
    if emphasis.contains(.superscripted) { properties["style:text-position"] = "super 58%" }
    if emphasis.contains(.subscripted) { properties["style:text-position"] = "sub 58%" }
    return properties
  }
}

extension ODTWriter {
  mutating func write(_ inlines: [Inline], like pattern: TextPattern, to buffer: inout [UInt8]) {
    for span in pattern.spans { buffer += "<text:span text:style-name=\"\(AutomaticStyles.escaped(span))\">".utf8 }
    for inline in inlines {
      switch inline {
      case .run(let text, let emphasis): writeRun(text, emphasis, like: pattern, to: &buffer)
      case .lineBreak: buffer += "<text:line-break/>".utf8
      case .note(let note): write(note, like: pattern, to: &buffer)
      case .link(let target, let inlines): write(inlines, linkedTo: target, like: pattern, to: &buffer)
      case .picture(let picture): write(picture, like: pattern, to: &buffer)
      }
    }
    for _ in pattern.spans { buffer += "</text:span>".utf8 }
  }

  private mutating func writeRun(
    _ text: String, _ emphasis: Emphasis, like pattern: TextPattern, to buffer: inout [UInt8]
  ) {
    let properties = pattern.properties(emphasis)
    guard !properties.isEmpty else { return SpanText(text).write(to: &buffer) }
    buffer += "<text:span text:style-name=\"\(textStyle(properties, in: pattern.part))\">".utf8
    SpanText(text).write(to: &buffer)
    buffer += "</text:span>".utf8
  }

  private mutating func write(
    _ inlines: [Inline], linkedTo target: String, like pattern: TextPattern, to buffer: inout [UInt8]
  ) {
    let inner = TextPattern(
      spans: [], isHeading: pattern.isHeading, part: pattern.part, width: pattern.width, insideLink: true)
    guard !pattern.insideLink else { return write(inlines, like: inner, to: &buffer) }
    buffer += "<text:a xmlns:xlink=\"\(OpenDocument.xlink)\" xlink:type=\"simple\" xlink:href=\"".utf8
    XMLEscape.appendAttribute(LinkAddress.uri(target), to: &buffer)
    buffer += "\">".utf8
    let look = linkLook(in: pattern.part)
    if let look { buffer += "<text:span text:style-name=\"\(look)\">".utf8 }
    write(inlines, like: inner, to: &buffer)
    if look != nil { buffer += "</text:span>".utf8 }
    buffer += "</text:a>".utf8
  }

  /// Readers show links blue and underlined unless told not to; that is for templates with a style of links to say.
  private mutating func linkLook(in part: ODTPart) -> String? {
    guard namedStyles.name(ofTextStyle: "Internet link") == nil else { return nil }
    return textStyle(["style:use-window-font-color": "true", "style:text-underline-style": "none"], in: part)
  }
}
