import VanbanContent
import VanbanPackage
import VanbanTemplate

/// The footnotes that content makes, and the ids of notes.
struct DOCXFootnotes {
  var series = NoteSeries()
  /// The notes of content, with their numbers.
  var texts: [(number: Int, id: Int, paragraph: [UInt8])] = []
  /// The part they stand in, once there is one.
  var part: String?
  private(set) var isNew = false
  private let highest: [String: Int]
  private var last: [String: Int] = [:]
  /// The ids of notes that nothing refers to, separators for one, in parts whose ids rise.
  private var reserved: [String: Set<Int>]
  private var lastBookmark: Int
  private var bookmarkNames: FreeNames
  /// The bookmarks around the numbers of named notes, by number.
  private(set) var bookmarks: [Int: String] = [:]

  init(_ parts: DOCXNoteParts) {
    part = parts["footnote"]
    highest = parts.highest
    reserved = parts.reserved
    // Far above those that copies of the template's own bookmarks get.
    lastBookmark = parts.highestBookmark + (1 << 20)
    bookmarkNames = FreeNames(taken: parts.bookmarkNames)
  }

  /// Whether ids rise in reading order: LibreOffice takes footnotes and endnotes in the order of their ids.
  func orders(_ part: String) -> Bool { reserved[part] != nil }

  /// An id above those given before, and the note's own where that can be.
  mutating func freshID(in part: String, like own: Int = 0) -> Int {
    var id = max(own, (last[part] ?? (orders(part) ? 0 : highest[part] ?? 0)) + 1)
    while reserved[part]?.contains(id) == true { id += 1 }
    last[part] = id
    return id
  }

  /// A bookmark around the number of a note.
  mutating func addBookmark(around number: Int) -> (id: Int, name: String) {
    lastBookmark += 1
    let name = bookmarkNames.numbered("_RefVanban")
    bookmarks[number] = name
    return (lastBookmark, name)
  }

  mutating func create(_ name: String) {
    part = name
    isNew = true
    reserved[name] = []
  }

  /// The elements, with their numbers.
  var elements: [(position: Int, text: [UInt8])] {
    texts.map { number, id, paragraph in
      (number, Array("<w:footnote w:id=\"\(id)\">".utf8) + paragraph + Array("</w:footnote>".utf8))
    }
  }

  /// The part that a template without footnotes gets, its separators as Word has them.
  static let empty = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:footnotes xmlns:w="\(WordprocessingML.transitional)">\
    <w:footnote w:type="separator" w:id="-1">\(separator("separator"))</w:footnote>\
    <w:footnote w:type="continuationSeparator" w:id="0">\(separator("continuationSeparator"))</w:footnote></w:footnotes>
    """

  private static func separator(_ name: String) -> String {
    """
    <w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/></w:pPr>\
    <w:r><w:\(name)/></w:r></w:p>
    """
  }

  /// What the settings say of a new part.
  static let settings = "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"

  /// What may follow `footnotePr` in the settings (CT_Settings, 17.15.1.78).
  static let settingsAfter: Set<String> = [
    "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping",
    "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown",
    "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
    "docId", "chartTrackingRefBased",
  ]
}

// MARK: - Writing

extension DOCXWriter {
  /// The number of a note in a run of its own; the second time a reference to the first.
  mutating func write(_ note: Note, like pattern: RunPattern, to buffer: inout [UInt8]) {
    let (number, isFirst) = footnotes.series.number(of: note)
    let look = referenceProperties(like: pattern)
    guard isFirst else { return writeReference(to: number, look, to: &buffer) }
    let id = writeText(of: note, number, like: pattern)
    let bookmark = note.name == nil ? nil : footnotes.addBookmark(around: number)
    if let bookmark {
      buffer += "<w:bookmarkStart w:id=\"\(bookmark.id)\" w:name=\"\(bookmark.name)\"/>".utf8
    }
    buffer += "<w:r>".utf8
    look.write(as: "rPr", to: &buffer)
    buffer += "<w:footnoteReference w:id=\"\(id)\"/></w:r>".utf8
    if let bookmark { buffer += "<w:bookmarkEnd w:id=\"\(bookmark.id)\"/>".utf8 }
  }

  private func referenceProperties(like pattern: RunPattern) -> PropertyList {
    var properties = pattern.properties([])
    if let style = styles.id(named: StyleName.footnoteReference.rawValue) {
      properties.set("rStyle", "<w:rStyle w:val=\"\(style)\"/>")
    } else {
      properties.set("vertAlign", "<w:vertAlign w:val=\"superscript\"/>")
    }
    return properties
  }

  /// A field that shows the number of a note that stands elsewhere (ISO/IEC 29500-1, 17.16.5.40).
  private func writeReference(to number: Int, _ look: PropertyList, to buffer: inout [UInt8]) {
    var properties: [UInt8] = []
    look.write(as: "rPr", to: &properties)
    let bookmark = footnotes.bookmarks[number] ?? ""
    let field = "<w:instrText xml:space=\"preserve\"> NOTEREF \(bookmark) \\f \\h </w:instrText>"
    let contents = [
      "<w:fldChar w:fldCharType=\"begin\"/>", field, "<w:fldChar w:fldCharType=\"separate\"/>",
      "<w:t>\(number)</w:t>", "<w:fldChar w:fldCharType=\"end\"/>",
    ]
    for content in contents {
      buffer += "<w:r>".utf8
      buffer += properties
      buffer += content.utf8
      buffer += "</w:r>".utf8
    }
  }

  /// Adds the note to the footnotes part, which is made where there is none; its relationships are that part's.
  private mutating func writeText(of note: Note, _ number: Int, like pattern: RunPattern) -> Int {
    let outer = additions.part
    let part = footnotesPart()
    additions.begin(part: part)
    let id = footnotes.freshID(in: part)
    var text = Array("<w:p>".utf8)
    let run = RunPattern(base: noteRun(like: pattern), isHeading: false)
    noteParagraph().write(as: "pPr", to: &text)
    text += "<w:r>".utf8
    referenceProperties(like: run).write(as: "rPr", to: &text)
    text += "<w:footnoteRef/></w:r>".utf8
    write([.run(" ", [])] + note.inlines, like: run, to: &text)
    text += "</w:p>".utf8
    footnotes.texts.append((number, id, text))
    additions.begin(part: outer)
    return id
  }

  private mutating func footnotesPart() -> String {
    if let part = footnotes.part { return part }
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    let part = additions.add("footnotes", contentType: type, bytes: Array(DOCXFootnotes.empty.utf8))
    _ = additions.relate("footnotes", to: .part(part), from: additions.main)
    footnotes.create(part)
    return part
  }

  /// The template's style for the text of footnotes, or what such text needs at the least.
  private func noteParagraph() -> PropertyList {
    var properties = PropertyList(order: WordprocessingML.paragraphPropertyOrder)
    if let style = styles.id(named: StyleName.footnote.rawValue) {
      properties.set("pStyle", "<w:pStyle w:val=\"\(style)\"/>")
    } else {
      properties.set("spacing", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>")
      properties.set("ind", "<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\"/>")
      properties.set("jc", "<w:jc w:val=\"both\"/>")
    }
    return properties
  }

  /// Without a style the text of a note has the face of the text around its number, in 10 points.
  private func noteRun(like pattern: RunPattern) -> PropertyList {
    var properties = PropertyList(order: WordprocessingML.runPropertyOrder)
    guard styles.id(named: StyleName.footnote.rawValue) == nil else { return properties }
    for child in pattern.base.children where ["rFonts", "lang"].contains(child.name) { properties.insert(child) }
    properties.set("sz", "<w:sz w:val=\"20\"/>")
    properties.set("szCs", "<w:szCs w:val=\"20\"/>")
    return properties
  }

  public mutating func orderedNoteID(in part: String, like id: String) -> String? {
    footnotes.orders(part) ? String(footnotes.freshID(in: part, like: Int(id) ?? 0)) : nil
  }

  public mutating func freshNoteID(in part: String) -> String { String(footnotes.freshID(in: part)) }

  public mutating func countNote() -> Int { footnotes.series.next() }

  public var noteCount: Int { footnotes.series.last }

  public func notes(in part: String) -> [(position: Int, text: [UInt8])] {
    part == footnotes.part ? footnotes.elements : []
  }

  /// Fills the part that a template without footnotes gets.
  mutating func addFootnotes(to parts: inout RenderedParts) throws(PackageError) {
    guard footnotes.isNew, let part = footnotes.part else { return }
    let xml = footnotes.elements.flatMap(\.text)
    try parts.append(toRootOf: part) { _ in String(decoding: xml, as: UTF8.self) }
    try addFootnoteSettings(to: &parts)
  }

  private func addFootnoteSettings(to parts: inout RenderedParts) throws(PackageError) {
    guard let name = settingsPart, let bytes = try parts.bytes(of: name) else { return }
    let tree = try XMLTree.parse(bytes, part: name, document: name)
    let settings = tree.nodes[tree.root]
    guard !settings.isSelfClosing, tree.child(of: tree.root, named: "footnotePr") == nil else { return }
    let next = tree.children(of: tree.root).first {
      tree.nodes[$0].kind == .element && DOCXFootnotes.settingsAfter.contains(tree.name(of: $0).local)
    }
    let offset = next.map { tree.nodes[$0].range.lowerBound } ?? settings.content.upperBound
    parts.set(name, .deflated(tree.bytes[..<offset] + Array(DOCXFootnotes.settings.utf8) + tree.bytes[offset...]))
  }
}
