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
  associatedtype Writer: ContentWriter where Writer.Pattern == Pattern, Writer.Hook == Hook

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

  public init(name: String, title: Wording, isPlain: Bool = false, isEssential: Bool = false) {
    self.name = name
    self.title = title
    self.isPlain = isPlain
    self.isEssential = isEssential
  }
}

/// Writes values and content in a format's XML, and keeps what a rendering adds to the package.
public protocol ContentWriter {
  associatedtype Pattern: Sendable
  associatedtype Hook: Sendable

  /// Text where text stands, with its line breaks and tabs as the format writes them.
  mutating func write(text: String, to buffer: inout [UInt8])
  mutating func write(_ paragraph: Paragraph, like pattern: Pattern, to buffer: inout [UInt8])
  /// A table whose measures do not fit is reported to `diagnostics` and left out.
  mutating func write(_ table: Table, like pattern: Pattern, to buffer: inout [UInt8])
  /// A paragraph of no text and hardly any height, so that a table does not run into what follows.
  mutating func writeGap(like pattern: Pattern, to buffer: inout [UInt8])
  mutating func write(_ rule: Rule, like pattern: Pattern, to buffer: inout [UInt8])
  mutating func write(_ stamp: Stamp, like pattern: Pattern, to buffer: inout [UInt8])
  mutating func write(_ sectionBreak: SectionBreak, like pattern: Pattern, to buffer: inout [UInt8])
  mutating func writePageBreak(like pattern: Pattern, to buffer: inout [UInt8])
  /// What stands at a hook instead of `original`; nil to leave it.
  mutating func fill(_ hook: Hook, original: ArraySlice<UInt8>) -> [UInt8]?
  /// What turned out wrong while content was written.
  var diagnostics: Diagnostics { get }
  /// Changes to other parts and new parts, once all parts are rendered.
  consuming func finish(_ package: Package) throws(PackageError) -> [PackagePart]
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
      case .table(let table) where table.isEmpty: continue
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

  public init(
    context: ValueMap, functions: FunctionTable = .standard, sizeShifts: [String: Double] = [:]
  ) {
    self.context = context
    self.functions = functions
    self.sizeShifts = sizeShifts
  }
}
