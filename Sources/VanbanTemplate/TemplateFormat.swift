public import VanbanContent
public import VanbanExpression
public import VanbanPackage
public import VanbanSource

/// What the engine has to know of a format: what its elements mean, which parts to fill, how to write into them.
///
/// DOCX and ODT are the two conformances, file by file the mirror of each other.
public protocol TemplateFormat: Sendable {
  /// What the writer needs to know of a paragraph that content may take the place of.
  associatedtype Pattern: Sendable
  /// A place in a part that the writer fills once everything is rendered.
  associatedtype Hook: Sendable
  /// What the writer needs to know of a run that content may stand in.
  associatedtype Site: InlineSite
  associatedtype Writer: ContentWriter where Writer.Pattern == Pattern, Writer.Site == Site, Writer.Hook == Hook

  static func role(of name: XMLName) -> ElementRole
  /// True where characters count only inside elements of the role `text`.
  static var keepsTextInElements: Bool { get }

  /// True where bookmarks and the like may stand between paragraphs; else the paragraph stays for their sake.
  static var allowsMarkersBetweenBlocks: Bool { get }

  /// Reads from the package which parts there are to fill.
  init(package: Package, document: String) throws(PackageError)
  /// The parts that may hold tags or hooks, in the order they are rendered in.
  var parts: [TemplatePart] { get }
  /// Reads from those parts what the others need: styles, page sizes.
  mutating func prepare(_ trees: [(part: TemplatePart, tree: XMLTree)])
  func hooks(in tree: XMLTree, part: TemplatePart) -> [(range: Range<Int>, hook: Hook)]
  func pattern(of paragraph: Int, in tree: XMLTree, part: TemplatePart) -> Pattern
  /// The ids and numbers of the template's own notes in a part, in its order.
  func noteMarks(in tree: XMLTree, part: TemplatePart) -> [NoteMark]
  /// The run around a text node; nil where no content can stand beside its text.
  func site(of text: Int, in tree: XMLTree, part: TemplatePart) -> Site?
  /// What has to be inserted into the start tag of an element of the role `text` whose text changes.
  func amendment(of text: Int, in tree: XMLTree) -> (offset: Int, bytes: [UInt8])?
  /// A paragraph of no text, for containers that may not be left without one.
  func emptyParagraph(like pattern: Pattern) -> [UInt8]
  /// Whether a container that would end with these bytes still needs a paragraph.
  static func needsParagraph(after blocks: ArraySlice<UInt8>) -> Bool
  func writer(for request: RenderRequest) -> Writer
}

/// A part that is looked through for tags.
public struct TemplatePart: Sendable {
  public let name: String
  /// What messages call it: "body", "header".
  public let title: Wording
  /// True for plain properties (title, subject), where a line break is a space.
  public let isPlain: Bool
  /// True for parts that the format reads or adds to even where they hold no tag.
  public let isEssential: Bool
  /// True where notes of content can stand: in the body, and not in headers, notes or properties.
  public let takesNotes: Bool
  /// True for a part that holds the texts of notes, each filled where it is referred to.
  public let holdsNotes: Bool

  public init(
    name: String, title: Wording, isPlain: Bool = false, isEssential: Bool = false, takesNotes: Bool = false,
    holdsNotes: Bool = false
  ) {
    self.takesNotes = takesNotes
    self.holdsNotes = holdsNotes
    self.name = name
    self.title = title
    self.isPlain = isPlain
    self.isEssential = isEssential
  }
}

/// Writes values and content in a format's XML, and keeps what a rendering adds to the package.
public protocol ContentWriter {
  associatedtype Pattern: Sendable
  associatedtype Site: InlineSite
  associatedtype Hook: Sendable

  /// Faults met while writing: a picture that cannot be read. With an error in them there is no document.
  var faults: Diagnostics { get }
  /// What follows is written into this part: relationships, automatic styles are its own.
  mutating func begin(part: String)
  /// Text where text stands, with its line breaks and tabs as the format writes them.
  mutating func write(text: String, to buffer: inout [UInt8])
  /// Content in the middle of a sentence; what it has to close is closed already.
  mutating func write(_ inlines: [Inline], in site: Site, to buffer: inout [UInt8])
  mutating func write(_ paragraph: Paragraph, like pattern: Pattern, to buffer: inout [UInt8])
  /// A table whose measures do not fit is reported to `faults` and left out.
  mutating func write(_ table: Table, like pattern: Pattern, to buffer: inout [UInt8])
  /// A paragraph of no text and hardly any height, so that a table does not run into what follows.
  mutating func writeGap(like pattern: Pattern, to buffer: inout [UInt8])
  mutating func write(_ rule: Rule, like pattern: Pattern, to buffer: inout [UInt8])
  mutating func write(_ stamp: Stamp, like pattern: Pattern, to buffer: inout [UInt8])
  mutating func write(_ sectionBreak: SectionBreak, like pattern: Pattern, to buffer: inout [UInt8])
  mutating func writePageBreak(like pattern: Pattern, to buffer: inout [UInt8])
  /// An id for one more note of the template's own, for a copy of it; empty for notes that stand at their references.
  mutating func freshNoteID(in part: String) -> String
  /// The id of one of the template's own notes where ids have to rise in reading order; nil where any id serves.
  mutating func orderedNoteID(in part: String, like id: String) -> String?
  /// The number of one of the template's own footnotes that is written now.
  mutating func countNote() -> Int
  /// How many footnotes have been written so far.
  var noteCount: Int { get }
  /// The notes of content for a part of the template that holds notes, each with its number.
  func notes(in part: String) -> [(position: Int, text: [UInt8])]
  /// What stands at a hook instead of `original`; nil to leave it.
  mutating func fill(_ hook: Hook, original: ArraySlice<UInt8>) -> [UInt8]?
  /// Puts into the package what the rendering adds to it, once all parts are rendered.
  mutating func finish(_ parts: inout RenderedParts) throws(PackageError)
}

extension ContentWriter {
  /// One line of text in a property or an attribute.
  mutating func write(plain text: String, to buffer: inout [UInt8]) {
    XMLEscape.appendText(text.split(separator: "\n").joined(separator: " "), to: &buffer)
  }

  /// Blocks in place of the paragraph that asked for them.
  mutating func write(_ content: Content, like pattern: Pattern, to buffer: inout [UInt8]) {
    for (index, block) in content.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph): write(paragraph, like: pattern, to: &buffer)
      case .table(let table):
        write(table, like: pattern, to: &buffer)
        if content.needsGap(after: index) { writeGap(like: pattern, to: &buffer) }
      case .rule(let rule): write(rule, like: pattern, to: &buffer)
      case .stamp(let stamp): write(stamp, like: pattern, to: &buffer)
      case .pageBreak: writePageBreak(like: pattern, to: &buffer)
      case .sectionBreak(let sectionBreak): write(sectionBreak, like: pattern, to: &buffer)
      }
    }
  }
}

/// What one rendering is made from.
public struct RenderRequest: Sendable {
  public var context: ValueMap
  public var functions: FunctionTable
  /// Styles whose size changes, by name, in points: how a size preset reaches a template.
  public var sizeShifts: [String: Double]
  /// Where pictures and other documents that are named are read from.
  public var files: FileAccess

  public init(
    context: ValueMap, functions: FunctionTable = .standard, sizeShifts: [String: Double] = [:],
    files: FileAccess = .none
  ) {
    self.files = files
    self.context = context
    self.functions = functions
    self.sizeShifts = sizeShifts
  }
}
