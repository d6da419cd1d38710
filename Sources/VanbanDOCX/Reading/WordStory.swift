import VanbanPackage
import VanbanReading
import VanbanSource
import VanbanTemplate

/// Reads the blocks of one story: the body, a header, a note (ISO/IEC 29500-1, 17.2, 17.10, 17.11).
struct WordStory {
  let file: WordFile
  let part: WordPart
  var place: StoryPlace
  var lists = WordLists()
  /// The paragraph that is being read.
  var line = WordLine()
  /// Fields that have begun and not yet ended, the outermost first.
  var fields: [WordField] = []
  /// How many have begun deeper than any file needs; these are passed over.
  var fieldsBeyond = 0
  /// What the style of the table around says.
  var table = TableStyle.Part()
  var calls: [WordNoteCall] = []
  var notes: WordNoteNumbers
  var unread: [Unread] = []
  /// Where sections end, by the number of blocks before.
  private(set) var sectionEnds: [(blocks: Int, properties: Int)] = []

  init(_ file: WordFile, _ part: WordPart) {
    self.file = file
    self.part = part
    notes = WordNoteNumbers(file.settings)
    place = StoryPlace(document: file.name, part: part.name, title: part.title)
  }

  /// All blocks inside a node.
  mutating func blocks(in node: Int) -> [ReadBlock] {
    var blocks: [ReadBlock] = []
    read(node, into: &blocks)
    blocks.settle()
    return blocks
  }

  private mutating func read(_ node: Int, into blocks: inout [ReadBlock]) {
    for child in part.elements(of: node) { readOne(child, into: &blocks) }
  }

  private mutating func readOne(_ node: Int, into blocks: inout [ReadBlock]) {
    switch part.role(of: node) {
    case .paragraph where part.local(of: node) == "p": read(paragraph: node, into: &blocks)
    case .table: if let table = read(table: node) { blocks.append(.table(table)) }
    case .deletion: note(.trackedChange, at: node)
    case .hidden, .properties, .marker, .section: break
    default:
      if part.local(of: node) == "altChunk" { note(.embeddedObject, at: node) }
      if let chosen = part.chosen(of: node) { read(chosen, into: &blocks) }
    }
  }

  private mutating func read(paragraph node: Int, into blocks: inout [ReadBlock]) {
    let outer = line
    defer { line = outer }
    let number = place.begin()
    let properties = part.child(node, "pPr")
    let format = format(of: properties)
    line = WordLine(format)
    readInlines(node)
    suspendFields()
    let mark = properties.flatMap { part.child($0, "rPr") }
    if let mark, part.child(mark, "del") ?? part.child(mark, "ins") != nil { line.unread.insert(.trackedChange) }
    let inlines = line.builder.finish()
    let place = place.place(
      number: number, text: inlines.map(\.text).joined(), offset: part.tree.nodes[node].range.lowerBound)
    for call in line.calls { calls[call].place = place }
    unread += line.unread.map { Unread($0, at: place) }
    var paragraph = format.layer.paragraph(at: place, style: format.style?.name, mark: look(mark))
    paragraph.inlines = inlines
    paragraph.label = format.label
    blocks.append(.paragraph(paragraph))
    if let section = properties.flatMap({ part.child($0, "sectPr") }) {
      sectionEnds.append((blocks.count, section))
      notes.leaveSection()
    }
  }

  // MARK: What cannot be read

  /// Something outside paragraphs.
  mutating func note(_ kind: Unread.Kind, at node: Int) {
    let here = place.place(number: nil, text: "", offset: part.tree.nodes[node].range.lowerBound)
    unread.append(Unread(kind, at: here))
  }
}

/// The paragraph that is being read.
struct WordLine {
  var builder = LineBuilder()
  /// What styles say of its characters, character styles aside.
  var look = LookLayer()
  /// Where the link around leads to.
  var link: String?
  /// The calls of notes in it, by their place among all.
  var calls: [Int] = []
  var unread: Set<Unread.Kind> = []

  init() {}

  init(_ format: WordStory.Format) { look = format.look }
}

/// A reference to a note, in reading order.
struct WordNoteCall {
  let kind: String
  let id: String
  let label: String
  var place: TemplatePlace
}
