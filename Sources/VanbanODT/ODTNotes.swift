import VanbanContent
import VanbanPackage
import VanbanTemplate

/// The template's own notes (OpenDocument 1.3 part 3, 6.3), which stand where their numbers do.
struct ODTNotes: Sendable {
  /// The ids of notes in the content.
  private(set) var taken: [String] = []

  mutating func read(_ tree: XMLTree) {
    taken = tree.elements(inText: ["note"]).compactMap { tree.value(of: $0.node, OpenDocument.text, "id") }
  }

  func marks(in tree: XMLTree) -> [NoteMark] {
    tree.elements(inText: ["note", "note-citation", "note-ref"]).compactMap { node, local in
      switch local {
      case "note": mark(.reference, tree.attribute(node, OpenDocument.text, "id"))
      case "note-ref": mark(.end, tree.attribute(node, OpenDocument.text, "ref-name"))
      default: number(node, in: tree)
      }
    }
  }

  private func mark(_ kind: NoteMark.Kind, _ id: XMLTree.Attribute?) -> NoteMark? {
    id.map { NoteMark(kind, id: $0.value, at: $0.range) }
  }

  /// The number of a note that has no sign of its own.
  private func number(_ citation: Int, in tree: XMLTree) -> NoteMark? {
    let note = Int(tree.nodes[citation].parent)
    guard tree.value(of: citation, OpenDocument.text, "label") == nil else { return nil }
    let counts = tree.value(of: note, OpenDocument.text, "note-class") == "footnote"
    return NoteMark(.number, id: "", at: tree.nodes[citation].content, counts: counts)
  }
}

extension XMLTree {
  fileprivate func elements(inText locals: [String]) -> [(node: Int, local: String)] {
    var wanted: [Int32: String] = [:]
    for local in locals {
      if let id = nameID(OpenDocument.text, local) { wanted[id] = local }
    }
    guard !wanted.isEmpty else { return [] }
    return nodes.indices.compactMap { node in
      guard nodes[node].kind == .element, let local = wanted[nodes[node].name] else { return nil }
      return (node, local)
    }
  }
}

// MARK: - Writing

extension ODTWriter {
  /// A note where its number stands; the second time a reference to the first.
  mutating func write(_ note: Note, like pattern: TextPattern, to buffer: inout [UInt8]) {
    let (number, isFirst) = series.number(of: note)
    let upright = pattern.properties([])
    if !isFirst {
      let style = textStyle(upright.merging(pattern.properties(.superscripted)) { $1 }, in: pattern.part)
      buffer += "<text:span text:style-name=\"\(style)\">".utf8
      writeReference(to: number, id: noteIDs[note] ?? "", to: &buffer)
      buffer += "</text:span>".utf8
      return
    }
    let style = upright.isEmpty ? nil : textStyle(upright, in: pattern.part)
    if let style { buffer += "<text:span text:style-name=\"\(style)\">".utf8 }
    writeNote(note, number, like: pattern, to: &buffer)
    if style != nil { buffer += "</text:span>".utf8 }
  }

  private func writeReference(to number: Int, id: String, to buffer: inout [UInt8]) {
    buffer += "<text:note-ref text:note-class=\"footnote\" text:reference-format=\"text\" text:ref-name=\"".utf8
    XMLEscape.appendAttribute(id, to: &buffer)
    buffer += "\">\(number)</text:note-ref>".utf8
  }

  private mutating func writeNote(
    _ note: Note, _ number: Int, like pattern: TextPattern, to buffer: inout [UInt8]
  ) {
    let id = freshNoteID(in: "")
    if note.name != nil { noteIDs[note] = id }
    let style = AutomaticStyles.escaped(noteStyle(in: pattern.part))
    buffer += "<text:note text:id=\"\(id)\" text:note-class=\"footnote\">".utf8
    buffer += "<text:note-citation>\(number)</text:note-citation><text:note-body>".utf8
    buffer += "<text:p text:style-name=\"\(style)\"><text:s/>".utf8
    write(note.inlines, like: TextPattern(spans: [], isHeading: false, part: pattern.part), to: &buffer)
    buffer += "</text:p></text:note-body></text:note>".utf8
  }

  /// The template's style for the text of footnotes, or one with what such text needs at the least.
  private mutating func noteStyle(in part: ODTPart) -> String {
    for name in [StyleName.footnote.rawValue, "footnote"] {
      if let style = namedStyles.name(ofParagraphStyle: name) { return style }
    }
    return paragraphStyle(
      in: part,
      paragraph: [
        "fo:margin-left": "0pt", "fo:margin-right": "0pt", "fo:margin-top": "0pt", "fo:margin-bottom": "0pt",
        "fo:text-indent": "0pt", "fo:line-height": "100%", "fo:text-align": "justify",
      ], text: ["fo:font-size": "10pt"])
  }

  public mutating func freshNoteID(in part: String) -> String { freeNoteIDs.numbered("ftn", from: 0) }

  public mutating func countNote() -> Int { series.next() }

  public func orderedNoteID(in part: String, like id: String) -> String? { nil }

  public var noteCount: Int { series.last }

  /// Notes stand at their references.
  public func notes(in part: String) -> [(position: Int, text: [UInt8])] { [] }
}
