public import VanbanContent
public import VanbanTemplate

// Block by block: what each becomes in OpenDocument. DOCXBlocks is its mirror.
extension ODTWriter {
  public mutating func write(_ paragraph: Paragraph, like pattern: ODTPattern, to buffer: inout [UInt8]) {
    let own = paragraph.role.styleName.flatMap { namedStyles.name(ofParagraphStyle: $0.rawValue) }
    let changes = changes(for: paragraph, hasStyle: own != nil)
    let style = changes.isEmpty
      ? own ?? pattern.style : paragraphStyle(like: pattern, style: own, paragraph: changes)
    let name = style.map { " text:style-name=\"\(AutomaticStyles.escaped($0))\"" } ?? ""
    let element = element(of: paragraph.role)
    buffer += "<\(element.start)\(name)>".utf8
    let spans = own == nil ? pattern.spans : []
    let text = TextPattern(spans: spans, isHeading: paragraph.role.isHeading, part: pattern.part, width: width(for: pattern))
    write(paragraph.inlines, like: text, to: &buffer)
    buffer += "</\(element.name)>".utf8
  }

  /// What the paragraph needs beyond its style.
  private func changes(for paragraph: Paragraph, hasStyle: Bool) -> [String: String] {
    var changes: [String: String] = [:]
    if paragraph.keepWithNext {
      changes["fo:keep-with-next"] = "always"
    } else if paragraph.runsIn {
      changes["fo:keep-with-next"] = "auto"
    }
    // A line of a fixed height would show a strip of the picture.
    if let picture = paragraph.inlines.lonePicture, !picture.isOverText { changes["fo:line-height"] = "100%" }
    guard !hasStyle else { return changes }
    if let alignment = paragraph.role.alignment {
      changes["fo:text-align"] = alignment.word
      changes["fo:text-indent"] = "0pt"
      changes["fo:margin-left"] = "0pt"
      changes["fo:margin-right"] = "0pt"
    }
    return changes
  }

  private func element(of role: Paragraph.Role) -> (start: String, name: String) {
    guard case .heading(let level) = role else { return ("text:p", "text:p") }
    return ("text:h text:outline-level=\"\(level)\"", "text:h")
  }

  public mutating func write(_ rule: Rule, like pattern: ODTPattern, to buffer: inout [UInt8]) {
    let indent = Length.text(rule.indent(in: width(for: pattern)))
    let style = paragraphStyle(
      like: pattern,
      paragraph: [
        "fo:border-top": "none", "fo:border-left": "none", "fo:border-right": "none",
        "fo:border-bottom": "\(Length.text(rule.weight)) solid #000000", "fo:padding": "0pt",
        "fo:margin-left": indent, "fo:margin-right": indent, "fo:text-indent": "0pt",
      ].merging(Self.low(height: 3)) { $1 }, text: Self.lowText)
    buffer += "<text:p text:style-name=\"\(style)\"/>".utf8
  }

  /// A box as wide and as high as the mark asks for: the border stands at the margins, the padding inside.
  public mutating func write(_ stamp: Stamp, like pattern: ODTPattern, to buffer: inout [UInt8]) {
    let padding = 2.0
    let weight = 1.0
    let line = stamp.height - 2 * padding - 2 * weight
    let free = width(for: pattern)
    let start = free * stamp.start
    var text: [String: String] = ["fo:font-weight": "bold"]
    if stamp.red { text["fo:color"] = "#ff0000" }
    let style = paragraphStyle(
      like: pattern,
      paragraph: [
        "fo:border": "\(Length.text(weight)) solid \(stamp.red ? "#ff0000" : "#000000")",
        "fo:padding": Length.text(padding), "fo:line-height": Length.text(line),
        "fo:margin-left": Length.text(start),
        "fo:margin-right": Length.text(max(0, free - start - stamp.width)),
        "fo:margin-top": Length.text(stamp.spaceBefore), "fo:margin-bottom": "0pt", "fo:text-indent": "0pt", "fo:text-align": "center",
        "style:vertical-align": "middle",
      ], text: text)
    buffer += "<text:p text:style-name=\"\(style)\">".utf8
    SpanText(stamp.text).write(to: &buffer)
    buffer += "</text:p>".utf8
  }

  public mutating func write(_ gap: TableGap, like pattern: ODTPattern, to buffer: inout [UInt8]) {
    if gap.isBefore, pattern.cellWidth != nil { return }
    var changes = Self.low(height: gap.height)
    if gap.keepWithNext { changes["fo:keep-with-next"] = "always" }
    let style = paragraphStyle(like: pattern, paragraph: changes, text: Self.lowText)
    buffer += "<text:p text:style-name=\"\(style)\"/>".utf8
  }

  public mutating func writePageBreak(like pattern: ODTPattern, to buffer: inout [UInt8]) {
    let changes = Self.low(height: 0.1).merging(["fo:break-before": "page"]) { $1 }
    let style = paragraphStyle(like: pattern, paragraph: changes, text: Self.lowText)
    buffer += "<text:p text:style-name=\"\(style)\"/>".utf8
  }

  /// Properties of a paragraph of no text, as low as `height` points.
  static func low(height: Double) -> [String: String] {
    ["fo:margin-top": "0pt", "fo:margin-bottom": "0pt", "fo:line-height": Length.text(height)]
  }

  static var lowText: [String: String] { ["fo:font-size": "1pt"] }
}
