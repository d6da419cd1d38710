public import VanbanContent
public import VanbanPackage
public import VanbanSource
public import VanbanTemplate

/// Writes values and content as WordprocessingML.
public struct DOCXWriter: ContentWriter {
  public typealias Pattern = DOCXPattern
  public typealias Hook = DOCXFormat.Hook
  public typealias Site = DOCXInlineSite

  let styles: StyleSheet
  private let templateParts: [TemplatePart]
  let sizeShifts: [String: Double]
  /// The section that is being written.
  private var section: DOCXSection
  /// The section of the template, which every section begun by content follows.
  private let templateSection: DOCXSection
  var additions: DOCXAdditions
  var footnotes: DOCXFootnotes
  let settingsPart: String?
  var pictures: PictureShelf
  private var documents: SubDocumentShelf<DOCXFormat>
  public var faults = Diagnostics()
  private var emptyParts: [String: String] = [:]
  private var hasSections = false
  private let isStrict: Bool
  private var copiedLists: [(original: Int, copy: Int)] = []

  init(
    styles: StyleSheet, section: DOCXSection, parts: [TemplatePart], additions: DOCXAdditions,
    footnotes: DOCXFootnotes, settings: String?, isStrict: Bool, request: RenderRequest
  ) {
    self.isStrict = isStrict
    templateParts = parts
    self.footnotes = footnotes
    settingsPart = settings
    self.styles = styles
    self.section = section
    templateSection = section
    self.additions = additions
    pictures = PictureShelf(files: request.files)
    documents = SubDocumentShelf(request)
    sizeShifts = request.sizeShifts
  }

  public static var keepsSpaces: Bool { true }

  public mutating func reference(to address: String) -> String { linkID(address) }

  public mutating func begin(part: String) { additions.begin(part: part) }

  public mutating func write(text: String, to buffer: inout [UInt8]) {
    RunText(text).write(to: &buffer)
  }

  public mutating func write(_ inlines: [Inline], in site: DOCXInlineSite, to buffer: inout [UInt8]) {
    write(inlines, like: site.run, to: &buffer)
  }

  public mutating func fill(_ hook: Hook, original: ArraySlice<UInt8>) -> [UInt8]? {
    switch hook {
    case .section: hasSections ? section.bytes() : nil
    }
  }

  public mutating func finish(_ parts: inout RenderedParts) throws(PackageError) {
    try styles.check()
    if let resized = try styles.resized(sizeShifts) { parts.set(resized.name, resized.body) }
    try LinkTargets.dropUnused(in: templateParts, of: &parts)
    try additions.apply(to: &parts)
    try addFootnotes(to: &parts)
    try addCopiedLists(to: &parts)
    try SubDocumentImport.bring(documents, into: &parts, with: &additions)
    if isStrict { try StrictNames.bring(into: &parts) }
  }

  private func addCopiedLists(to parts: inout RenderedParts) throws(PackageError) {
    guard !copiedLists.isEmpty, let name = additions.numbering,
      let numbering = try Numbering(parts.bytes(of: name), part: name, document: name)
    else { return }
    parts.set(name, numbering.adding(copiedLists))
  }

  public mutating func write(_ document: SubDocument, to buffer: inout [UInt8]) {
    let takesNotes = additions.part == additions.main
    documents.mark(document, in: additions.part, takesNotes: takesNotes, faults: &faults, to: &buffer)
  }

  public mutating func copy(lists: [(original: Int, copy: Int)]) {
    copiedLists = lists
  }

  /// The width that is free where content stands, in twips.
  func width(for pattern: DOCXPattern) -> Int { pattern.cellWidth ?? section.textWidth }

  /// Between the margins of the section that is being written, in twips.
  var textWidth: Int { section.textWidth }
  var textHeight: Int { section.textHeight }

  mutating func linkID(_ target: String) -> String {
    additions.relate("hyperlink", to: .external(LinkAddress.uri(target)))
  }

  /// The id of a header or footer of no text; one of each serves the whole document.
  private mutating func emptyPart(root: String, kind: String) -> String {
    if let id = emptyParts[kind] { return id }
    let xml = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:\(root) xmlns:w="\(WordprocessingML.transitional)"><w:p/></w:\(root)>
      """
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml"
    let part = additions.add("vanban-\(kind)", contentType: type, bytes: Array(xml.utf8))
    let id = additions.relate(kind, to: .part(part))
    emptyParts[kind] = id
    return id
  }

  /// The paragraph that ends a section carries the section's properties.
  public mutating func write(
    _ sectionBreak: SectionBreak, like pattern: DOCXPattern, to buffer: inout [UInt8]
  ) {
    // No section begins in a cell.
    guard pattern.cellWidth == nil else { return }
    var properties = pattern.paragraph
    properties.insert(PropertyList.Child(name: "sectPr", bytes: section.bytes()))
    // So low that it never goes to a page of its own.
    writeLow(properties, height: 0.1, to: &buffer)
    section = templateSection.following(
      sectionBreak, emptyHeader: emptyPart(root: "hdr", kind: "header"),
      emptyFooter: emptyPart(root: "ftr", kind: "footer"))
    hasSections = true
  }
}
