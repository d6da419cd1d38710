import VanbanPackage
import VanbanReading
import VanbanSource
import VanbanTemplate

/// Reads the blocks of one story: the body, or a header (OpenDocument 1.3 part 3, 3.4, 16.10). `WordStory` is its mirror.
struct TextStory {
  let part: TextPart
  let styles: TextStyles
  var place: StoryPlace
  var lists = TextLists()
  /// The paragraph that is being read.
  var line = TextLine()
  var notes: [ReadNote] = []
  var unread: [Unread] = []
  /// Drawings that stand between paragraphs, for the next one.
  var waiting: [ReadDrawing] = []
  /// How many copies of repeated cells and rows may still be made.
  var copies = 2048
  /// Where pages of another kind begin, by the number of blocks before.
  private(set) var sectionStarts: [(blocks: Int, style: TextStyle)] = []
  private var depth = 0

  init(_ part: TextPart, _ styles: TextStyles, document: String) {
    self.part = part
    self.styles = styles
    place = StoryPlace(document: document, part: part.name, title: part.title)
  }

  /// All blocks inside a node.
  mutating func blocks(in node: Int) -> [ReadBlock] {
    var blocks: [ReadBlock] = []
    depth += 1
    read(node, into: &blocks)
    depth -= 1
    blocks.settle()
    return blocks
  }

  private mutating func read(_ node: Int, into blocks: inout [ReadBlock]) {
    for child in part.elements(of: node) { readOne(child, into: &blocks) }
  }

  private mutating func readOne(_ node: Int, into blocks: inout [ReadBlock]) {
    switch part.role(of: node) {
    case .paragraph: read(paragraph: node, into: &blocks)
    case .table: read(table: node, into: &blocks)
    case .hidden: note(.trackedChange, at: node)
    case .properties, .marker, .plain: break
    case .solid where part.name(of: node).hasPrefix("draw:"): readDrawing(node, between: true)
    default: readGroup(node, into: &blocks)
    }
  }

  private mutating func readGroup(_ node: Int, into blocks: inout [ReadBlock]) {
    switch part.name(of: node) {
    case "text:list":
      lists.begin(node, in: part)
      read(node, into: &blocks)
      lists.end()
    case "text:list-item", "text:list-header":
      lists.beginItem(node, in: part)
      read(node, into: &blocks)
    case "text:section" where part.value(node, "text:display") == "none": break
    case "office:forms", "office:annotation": break
    case let name where name.hasSuffix("-source") || name.hasSuffix("-decls"): break
    default: read(node, into: &blocks)
    }
  }

  private mutating func read(paragraph node: Int, into blocks: inout [ReadBlock]) {
    let outer = line
    defer { line = outer }
    let style = styles["paragraph", part.value(node, "text:style-name")]
    let number = place.begin()
    let format = format(of: node, style)
    line = TextLine(format.look)
    for drawing in waiting { add(drawing) }
    waiting = []
    readInlines(node)
    let inlines = line.builder.finish()
    let place = place.place(
      number: number, text: inlines.map(\.text).joined(), offset: part.tree.nodes[node].range.lowerBound)
    for note in line.notes { notes[note].reference = place }
    unread += line.unread.map { Unread($0, at: place) }
    begin(style, blocks.count)
    var paragraph = format.layer.paragraph(at: place, style: style?.shownName, mark: format.look.look)
    paragraph.inlines = style?.endsPage ?? false ? inlines + [.pageBreak] : inlines
    paragraph.label = format.label
    blocks.append(.paragraph(paragraph))
  }

  /// Pages of another kind begin with a paragraph or table whose style names them.
  mutating func begin(_ style: TextStyle?, _ blocks: Int) {
    guard depth == 1, let style, style.masterPage != nil else { return }
    sectionStarts.append((blocks, style))
  }

  private struct Format {
    var layer: ParagraphLayer
    var look: LookLayer
    var label: String?
  }

  /// What a paragraph's style and the list around come to.
  private mutating func format(of node: Int, _ style: TextStyle?) -> Format {
    let defaults = styles.defaults["paragraph"]
    var layer = (style?.paragraph ?? ParagraphLayer()).over(defaults?.paragraph ?? ParagraphLayer())
    let look = (style?.look ?? LookLayer()).over(defaults?.look ?? LookLayer())
    let isHeading = part.name(of: node) == "text:h"
    layer.outlineLevel = isHeading ? part.count(node, "text:outline-level", atMost: ListCounter.depth) : 0
    guard let item = lists.next(styles, own: style?.list) else {
      let isCounted = isHeading && part.value(node, "text:is-list-header") != "true" && style?.list != ""
      let level = layer.outlineLevel ?? 1
      let label = isCounted ? lists.heading(level, styles, start: part.integer(node, "text:start-value")) : nil
      return Format(layer: layer, look: look, label: label)
    }
    if !(style?.setsIndent ?? false) { layer = item.indents.over(layer) }
    return Format(layer: layer, look: look, label: item.label)
  }

  // MARK: What cannot be read

  /// Something outside paragraphs.
  mutating func note(_ kind: Unread.Kind, at node: Int) {
    let here = place.place(number: nil, text: "", offset: part.tree.nodes[node].range.lowerBound)
    unread.append(Unread(kind, at: here))
  }
}

/// The paragraph that is being read.
struct TextLine {
  var builder = LineBuilder()
  var look = LookLayer()
  /// Where the link around leads to.
  var link: String?
  /// The notes called in it, by their place among all.
  var notes: [Int] = []
  var unread: Set<Unread.Kind> = []
  /// Whether white space is no text here: at the beginning, and after other.
  var isBlank = true
  /// A space that is one if text follows.
  var space: ReadLook?

  init() {}

  init(_ look: LookLayer) { self.look = look }
}
