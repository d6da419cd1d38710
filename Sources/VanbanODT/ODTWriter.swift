public import VanbanContent
public import VanbanPackage
public import VanbanSource
public import VanbanTemplate

/// Writes values and content as OpenDocument text.
public struct ODTWriter: ContentWriter {
  public typealias Pattern = ODTPattern
  public typealias Hook = ODTFormat.Hook
  public typealias Site = ODTInlineSite

  let contentStyles: ODTStyles
  let namedStyles: ODTStyles
  let sizeShifts: [String: Double]
  private var sections: ODTSections
  var tableCount = 0
  /// By `ODTPart`.
  private var automatic: [AutomaticStyles]
  var additions: ODTAdditions
  var series = NoteSeries()
  var freeNoteIDs: FreeNames
  /// The ids of named notes of content.
  var noteIDs: [Note: String] = [:]
  /// Names for what is drawn.
  var drawings: FreeNames
  var pictures: PictureShelf
  private var documents: SubDocumentShelf<ODTFormat>
  public var faults = Diagnostics()
  /// The part that is being written.
  private(set) var part = ODTPart.content

  init(
    content: ODTStyles, styles: ODTStyles, pages: ODTPages, additions: ODTAdditions, drawings: FreeNames,
    notes: ODTNotes, request: RenderRequest
  ) {
    freeNoteIDs = FreeNames(taken: notes.taken)
    contentStyles = content
    namedStyles = styles
    let taken = content.taken.union(styles.taken)
    sections = ODTSections(pages: pages, taken: taken)
    automatic = [AutomaticStyles(taken: taken), AutomaticStyles(taken: taken)]
    self.additions = additions
    self.drawings = drawings
    pictures = PictureShelf(files: request.files)
    documents = SubDocumentShelf(request)
    sizeShifts = request.sizeShifts
  }

  public static var keepsSpaces: Bool { false }

  public mutating func begin(part: String) { self.part = ODTPart(name: part) }

  public mutating func write(text: String, to buffer: inout [UInt8]) {
    SpanText(text).write(to: &buffer)
  }

  public mutating func write(_ inlines: [Inline], in site: ODTInlineSite, to buffer: inout [UInt8]) {
    write(inlines, like: site.text, to: &buffer)
  }

  public mutating func fill(_ hook: Hook, original: ArraySlice<UInt8>) -> [UInt8]? {
    switch hook {
    case .size(let style): return shifted(String(decoding: original, as: UTF8.self), style)
    case .masterPages: return sections.masters.isEmpty ? nil : filled("master-styles", sections.masters, original)
    case .automaticStyles(let isStylesPart):
      if isStylesPart { sections.layouts.forEach { automatic[ODTPart.styles.rawValue].add($0) } }
      let own = automatic[isStylesPart ? ODTPart.styles.rawValue : ODTPart.content.rawValue]
      return own.isEmpty ? nil : filled("automatic-styles", own.xml, original)
    }
  }

  /// What is added to a group of styles; a group that was an empty element is opened for it.
  private func filled(_ group: String, _ xml: String, _ original: ArraySlice<UInt8>) -> [UInt8] {
    Array((original.isEmpty ? xml : "<office:\(group)>\(xml)</office:\(group)>").utf8)
  }

  private func shifted(_ size: String, _ style: String) -> [UInt8]? {
    guard let shift = sizeShifts[style], let points = Length.points(size) else { return nil }
    return Array(Length.text(max(1, points + shift)).utf8)
  }

  public mutating func finish(_ parts: inout RenderedParts) throws(PackageError) {
    try additions.apply(to: &parts)
    try SubDocumentImport.bring(documents, into: &parts, with: &additions)
  }

  public mutating func write(_ document: SubDocument, to buffer: inout [UInt8]) {
    documents.mark(document, in: part.name, takesNotes: part == .content, faults: &faults, to: &buffer)
  }

  /// The width that is free where content stands, in points.
  func width(for pattern: ODTPattern) -> Double { pattern.cellWidth ?? sections.textWidth }

  /// Between the margins of the section that is being written, in points.
  var pageTextWidth: Double { sections.textWidth }
  var pageTextHeight: Double { sections.textHeight }

  // MARK: Styles

  /// A paragraph style like the pattern's with these changes.
  mutating func paragraphStyle(
    like pattern: ODTPattern, style: String? = nil, paragraph: [String: String], text: [String: String] = [:],
    attributes: [String: String] = [:]
  ) -> String {
    let own = pattern.part == .styles ? namedStyles : contentStyles
    let base = own.base(style ?? pattern.style)
    var attributes = attributes
    attributes["style:parent-style-name"] = base.parent
    return automatic[pattern.part.rawValue].name(
      family: "paragraph", attributes: attributes,
      properties: [
        "paragraph-properties": base.paragraph.merging(paragraph) { $1 },
        "text-properties": base.text.merging(text) { $1 },
      ])
  }

  /// A column style of the `count`-th part of another's width; nil where that has none.
  mutating func columnStyle(_ name: String, sharedBy count: Int, in part: ODTPart) -> String? {
    let own = part == .styles ? namedStyles : contentStyles
    guard let width = own.columnWidth(name) else { return nil }
    let properties: [String: String] =
      switch width {
      case .points(let points): ["style:column-width": Length.text(points / Double(count))]
      case .share(let share): ["style:rel-column-width": "\(max(1, Int(share) / count))*"]
      }
    return automatic[part.rawValue].name(
      family: "table-column", attributes: [:], properties: ["table-column-properties": properties])
  }

  /// A paragraph style of its own.
  mutating func paragraphStyle(in part: ODTPart, paragraph: [String: String], text: [String: String]) -> String {
    automatic[part.rawValue].name(
      family: "paragraph", attributes: [:],
      properties: ["paragraph-properties": paragraph, "text-properties": text])
  }

  /// A style of a table, a column, a row or a cell.
  mutating func tableStyle(_ family: String, _ properties: [String: String], in part: ODTPart) -> String {
    automatic[part.rawValue].name(
      family: family, attributes: [:], properties: ["\(family)-properties": properties])
  }

  mutating func textStyle(_ properties: [String: String], in part: ODTPart) -> String {
    automatic[part.rawValue].name(
      family: "text", attributes: [:], properties: ["text-properties": properties])
  }

  mutating func graphicStyle(_ properties: [String: String], in part: ODTPart) -> String {
    automatic[part.rawValue].name(
      family: "graphic", attributes: [:], properties: ["graphic-properties": properties])
  }

  /// The first paragraph of a section names the master page it stands on.
  public mutating func write(
    _ sectionBreak: SectionBreak, like pattern: ODTPattern, to buffer: inout [UInt8]
  ) {
    // No page begins in a cell.
    guard pattern.cellWidth == nil else { return }
    let master = sections.begin(sectionBreak)
    var paragraph = Self.low(height: 0.1)
    if sectionBreak.restartsNumbering { paragraph["style:page-number"] = "1" }
    let style = paragraphStyle(
      like: pattern, paragraph: paragraph, text: Self.lowText, attributes: ["style:master-page-name": master])
    buffer += "<text:p text:style-name=\"\(style)\"/>".utf8
  }
}
