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
  /// What a cell or a column of the grid takes up; nil for all other elements. A gap before a row's cells is one too.
  static func gridItem(_ node: Int, in tree: XMLTree) -> GridItem?
  /// What messages call a container that stands in a part of another name: a note, a text box.
  static func title(ofContainer name: XMLName) -> ContainerTitle?
  /// A cell that a wide one covers, where the format writes such.
  static var coveredCell: [UInt8] { get }
  /// The prefixes that the writer writes.
  static var prefixes: [NamespacePrefix] { get }
  /// How values are written into an attribute of an element; nil where tags are not looked for in it.
  static func form(of attribute: XMLName, on element: XMLName) -> PlainForm?
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
  /// Where the drawing that a node describes names its picture; nil where it has none, or several.
  static func imageReference(describedBy node: Int, in tree: XMLTree) -> XMLTree.Attribute?
  /// The elements of properties that say when a document was made and last changed.
  static var dates: Set<XMLName> { get }
  /// Where ids and names stand that copies may not share.
  static var identityRules: [IdentityRule] { get }
  /// The items of numbered lists, in the order of the part.
  func listParts(in tree: XMLTree) -> [ListPart]
  /// What begins the attributes by which a group of items has a name, and continues another; up to the quote.
  static var listAttributes: (name: [UInt8], continuation: [UInt8]) { get }
  /// The numbers of the lists that the package defines, where lists have numbers.
  func listNumbers(in package: Package) throws(PackageError) -> [Int]
  /// Whether a page or section begins with the paragraph, which then stays where only control tags stand in it.
  func breaksPage(_ paragraph: Int, in tree: XMLTree, part: TemplatePart) -> Bool
  /// The ids and numbers of the template's own notes in a part, in its order.
  func noteMarks(in tree: XMLTree, part: TemplatePart) -> [NoteMark]
  /// The run around a text node; nil where no content can stand beside its text.
  func site(of text: Int, in tree: XMLTree, part: TemplatePart) -> Site?
  /// What has to be inserted into the start tag of an element of the role `text` whose text changes.
  func amendment(of text: Int, in tree: XMLTree) -> (offset: Int, bytes: [UInt8])?
  /// A paragraph that shows as deleted, for what change tracking keeps of one that goes; nothing for nothing.
  func paragraph(of deletions: [ArraySlice<UInt8>]) -> [UInt8]
  /// A paragraph of no text, for containers that may not be left without one.
  func emptyParagraph(like pattern: Pattern) -> [UInt8]
  /// Whether a container that would end with these bytes still needs a paragraph.
  static func needsParagraph(after blocks: ArraySlice<UInt8>) -> Bool
  /// A paragraph as low as can be between two tables; nothing where tables may touch.
  static var tableGap: [UInt8] { get }
  func writer(for request: RenderRequest) -> Writer
  /// The ending of file names that goes with the package's type: "docm".
  var ending: String { get }
  /// The ending of the format's documents.
  static var usualEnding: String { get }
  /// The local names of the elements that stand where a footnote or endnote is referred to.
  static var noteReferences: Set<String> { get }
  /// Whether a package is one of the format, whole or not.
  static func isKind(of package: Package) -> Bool
  /// Makes the parts that say of what type the package is say the type of an ending.
  func retype(_ parts: inout RenderedParts, to ending: String) throws(PackageError)

  /// The number of the first comment that the template has not taken.
  func firstComment(in body: XMLTree) throws(PackageError) -> Int
  /// What stands before and after the stretch of the body that a comment is on.
  func commentEnds(_ number: Int, lines: [String], in body: XMLTree) -> (before: [UInt8], after: [UInt8])
  /// Adds what stands of comments outside the body; they are numbered from `first` on.
  func addComments(
    _ comments: [[String]], first: Int, in body: XMLTree, to parts: inout RenderedParts
  ) throws(PackageError)
}

/// What messages call a container that is no part of its own.
public struct ContainerTitle: Sendable {
  public let title: Wording
  /// True for what people take for a part, as a header: its paragraphs are counted.
  let isPart: Bool

  public init(vi: String, en: String, isPart: Bool = false) {
    title = Wording(vi: vi, en: en)
    self.isPart = isPart
  }
}

/// A part that is looked through for tags.
public struct TemplatePart: Sendable {
  public let name: String
  /// What messages call it: "body", "header".
  public let title: Wording
  /// True for plain properties (title, subject), where a line break is a space.
  public let isPlain: Bool
  /// True for the part that says when the document was made.
  public let isDated: Bool
  /// True for parts that the format reads or adds to even where they hold no tag.
  public let isEssential: Bool
  /// Addresses outside the part that may hold tags, by what stands for them in its attributes (of the form
  /// `target`).
  public var targets: [String: String] = [:]
  /// True where notes of content can stand: in the body, and not in headers, notes or properties.
  public let takesNotes: Bool
  /// True for a part that holds the texts of notes, each filled where it is referred to.
  public let holdsNotes: Bool

  public init(
    name: String, title: Wording, isPlain: Bool = false, isDated: Bool = false, isEssential: Bool = false,
    takesNotes: Bool = false, holdsNotes: Bool = false
  ) {
    self.takesNotes = takesNotes
    self.holdsNotes = holdsNotes
    self.name = name
    self.title = title
    self.isPlain = isPlain
    self.isDated = isDated
    self.isEssential = isEssential
  }
}

/// Writes values and content in a format's XML, and keeps what a rendering adds to the package.
public protocol ContentWriter {
  associatedtype Pattern: Sendable
  associatedtype Site: InlineSite
  associatedtype Hook: Sendable

  /// False where a reader takes several spaces for one, so that they are written as elements.
  static var keepsSpaces: Bool { get }
  /// Faults met while writing: a picture that cannot be read. With an error in them there is no document.
  var faults: Diagnostics { get }
  /// What follows is written into this part: relationships, automatic styles are its own.
  mutating func begin(part: String)
  /// What stands in an attribute of the part for an address outside it.
  mutating func reference(to address: String) -> String
  /// Text where text stands, with its line breaks and tabs as the format writes them.
  mutating func write(text: String, to buffer: inout [UInt8])
  /// What names a picture in a drawing of the part that is being written.
  mutating func writeReference(to picture: Picture, to buffer: inout [UInt8])
  /// Content in the middle of a sentence; what it has to close is closed already.
  mutating func write(_ inlines: [Inline], in site: Site, to buffer: inout [UInt8])
  mutating func write(_ paragraph: Paragraph, like pattern: Pattern, to buffer: inout [UInt8])
  /// A table whose measures do not fit is reported to `faults` and left out.
  mutating func write(_ table: Table, like pattern: Pattern, to buffer: inout [UInt8])
  /// A paragraph of no text beside a table.
  mutating func write(_ gap: TableGap, like pattern: Pattern, to buffer: inout [UInt8])
  mutating func write(_ rule: Rule, like pattern: Pattern, to buffer: inout [UInt8])
  mutating func write(_ stamp: Stamp, like pattern: Pattern, to buffer: inout [UInt8])
  mutating func write(_ sectionBreak: SectionBreak, like pattern: Pattern, to buffer: inout [UInt8])
  mutating func writePageBreak(like pattern: Pattern, to buffer: inout [UInt8])
  /// Leaves a mark for the body of another document, which `finish` brings in.
  mutating func write(_ document: SubDocument, to buffer: inout [UInt8])
  /// The width of a column, which its copies share.
  mutating func write(width: ArraySlice<UInt8>, sharedBy count: Int, in part: String, to buffer: inout [UInt8])
  /// Lists that were copied count anew: each copy needs a definition like the original's.
  mutating func copy(lists: [(original: Int, copy: Int)])
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
  /// The address itself, where the format has no list of them.
  public mutating func reference(to address: String) -> String { address }

  /// Blocks in place of the paragraph that asked for them.
  mutating func write(_ content: Content, like pattern: Pattern, to buffer: inout [UInt8]) {
    for (index, block) in content.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph): write(paragraph, like: pattern, to: &buffer)
      case .table(let table) where table.isEmpty: continue
      case .table(let table):
        if let gap = content.gap(before: index) { write(gap, like: pattern, to: &buffer) }
        write(table, like: pattern, to: &buffer)
        if let gap = content.gap(after: index) { write(gap, like: pattern, to: &buffer) }
      case .rule(let rule): write(rule, like: pattern, to: &buffer)
      case .stamp(let stamp): write(stamp, like: pattern, to: &buffer)
      case .pageBreak: writePageBreak(like: pattern, to: &buffer)
      case .document(let document): write(document, to: &buffer)
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
  /// The file name ending that the type of the document follows; nil for the template's own type.
  public var ending: String?
  /// Where pictures and other documents that are named are read from.
  public var files: FileAccess
  /// What keeps hostile templates and values in bounds.
  public var limits = Limits()
  /// When the document was made, in seconds since 1970-01-01 UTC: the dates in its properties, where the
  /// template has some, and in its package. Nil leaves what the template says.
  public var time: Int?
  /// The documents that this one is brought into, the outermost first.
  public var documentsAround: [String] = []
  /// What documents brought in have spent of the limits; fresh for each rendering.
  var ledger = SpendingLedger()
  /// What stood there when the document began that is being filled.
  var spentBefore = Spending()

  public init(
    context: ValueMap, functions: FunctionTable = .standard, sizeShifts: [String: Double] = [:],
    ending: String? = nil, files: FileAccess = .none
  ) {
    self.ending = ending
    self.files = files
    self.context = context
    self.functions = functions
    self.sizeShifts = sizeShifts
  }
}
