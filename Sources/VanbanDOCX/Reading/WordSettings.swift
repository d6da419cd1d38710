import VanbanPackage
import VanbanReading

/// How notes of one kind are numbered (ISO/IEC 29500-1, 17.11.4, 17.11.12).
struct NoteNumbering: Sendable {
  var format: NumberFormat
  var start = 1
  var restartsInSection = false

  mutating func read(_ node: Int?, in part: WordPart) {
    guard let node else { return }
    if let format = part.value(ofChild: "numFmt", of: node).flatMap({ NumberFormat(word: $0) }) { self.format = format }
    if let start = part.child(node, "numStart").flatMap({ part.integer($0, "val") }) { self.start = start }
    if let restart = part.value(ofChild: "numRestart", of: node) { restartsInSection = restart == "eachSect" }
  }
}

/// What the settings part says of the look of pages.
struct WordSettings: Sendable {
  var hasEvenPages = false
  var gutterAtTop = false
  var footnotes = NoteNumbering(format: .decimal)
  var endnotes = NoteNumbering(format: .lowerRoman)

  init() {}

  init(_ part: WordPart) {
    let root = part.tree.root
    hasEvenPages = part.has(root, "evenAndOddHeaders")
    gutterAtTop = part.has(root, "gutterAtTop")
    footnotes.read(part.child(root, "footnotePr"), in: part)
    endnotes.read(part.child(root, "endnotePr"), in: part)
  }
}

/// The numbers of notes in reading order.
struct WordNoteNumbers: Sendable {
  private let settings: WordSettings
  /// What each section says, the current one first.
  private var sections: [(footnotes: NoteNumbering, endnotes: NoteNumbering)] = []
  private var at = 0
  private var counts: [String: Int] = [:]

  init(_ settings: WordSettings) { self.settings = settings }

  /// - Parameter sections: the properties of all sections of the body, in order.
  init(_ settings: WordSettings, sections: [Int], in part: WordPart) {
    self.settings = settings
    self.sections = sections.map { node in
      var (footnotes, endnotes) = (settings.footnotes, settings.endnotes)
      footnotes.read(part.child(node, "footnotePr"), in: part)
      endnotes.read(part.child(node, "endnotePr"), in: part)
      return (footnotes, endnotes)
    }
  }

  /// The label of the next note of a kind.
  mutating func next(_ kind: String) -> String {
    let numbering = numbering(of: kind)
    let count = counts[kind, default: 0]
    counts[kind] = count + 1
    return numbering.format.text(numbering.start + count)
  }

  /// A section ends.
  mutating func leaveSection() {
    at += 1
    for kind in ["footnote", "endnote"] where numbering(of: kind).restartsInSection { counts[kind] = 0 }
  }

  private func numbering(of kind: String) -> NoteNumbering {
    let isFootnote = kind == "footnote"
    guard sections.indices.contains(at) else { return isFootnote ? settings.footnotes : settings.endnotes }
    return isFootnote ? sections[at].footnotes : sections[at].endnotes
  }
}
