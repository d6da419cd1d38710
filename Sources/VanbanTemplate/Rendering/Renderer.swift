import VanbanContent
import VanbanExpression
import VanbanPackage
import VanbanSource

/// Runs the steps of one part: literal bytes and printed values into one buffer.
struct Renderer<Format: TemplateFormat>: StepOutput {
  var part: CompiledPart<Format>
  var writer: Format.Writer
  var buffer: [UInt8] = []
  /// The template's own notes so far, and the parts that hold them.
  var notes: NoteSink
  let noteParts: [String: CompiledPart<Format>]
  /// The id that the note being printed bears.
  var printingNote = ""
  var hooks: [FilledStretch.Hook] = []
  var stretch = FilledStretch()
  var declarations: (offset: Int, bytes: [UInt8])?
  var wroteContent = false
  var enclosures: [(kind: Enclosure, start: Int, isFilled: Bool)] = []
  var tallies: [Int] = []
  /// Cells merged downwards whose rows are counted, by their numbers.
  var rowSpans: [Int: RowSpan] = [:]
  var names: CopiedNames
  var captures: [(start: Int, kind: KeptKind, firstMark: Int, beginsWithTable: Bool)] = []
  var captureCount = 0
  /// The names in what is being kept.
  var marks: [NameMark] = []
  /// What paragraphs with pairs in them have come to, the innermost last.
  var paired: [PairedParagraph] = []
  /// What was kept and has been printed, by its number.
  var printed: Set<Int> = []
  /// Control paragraphs around: what they hold goes, and takes no names.
  var vanishing = 0
  /// Whether anything was put at a hook.
  var filledHooks = false

  init(
    _ part: CompiledPart<Format>, writer: Format.Writer, fresh: FreshIdentities, notes: NoteSink,
    noteParts: [String: CompiledPart<Format>]
  ) {
    self.part = part
    names = CopiedNames(keys: part.identities, stores: part.stores, fresh: fresh)
    self.notes = notes
    self.noteParts = noteParts
    self.writer = writer
    buffer.reserveCapacity(part.bytes.count * 2)
  }

  mutating func put(literal: Fragment, in environment: inout Environment) {
    switch literal {
    case .source(let range): buffer += part.bytes[range]
    case .bytes(let bytes): buffer += bytes
    case .hook(let hook, let range): hooks.append((buffer.count, hook, range))
    case .declarations(let bytes): declarations = (buffer.count, bytes)
    case .noteMark(let mark): put(mark, in: &environment)
    case .open(let kind):
      enclosures.append((kind, buffer.count, false))
      if case .control = kind { vanishing += 1 }
      if case .paragraph = kind { paired.append(.empty) }
    case .row: keepTable()
    case .table: keepTablesApart()
    case .filled: keepParagraph()
    case .tally(let step): put(step)
    case .rowSpan(let cell): beginSpan(cell)
    case .spannedRow(let cell): count(cell)
    case .identity(let key, let range): put(key, range)
    case .fresh(let space, let range): write(names.fresh.fresh(space, like: part.bytes[range]), space)
    case .listStart(let list): put(part.lists[list], in: &environment)
    case .beginCopy(let stores): names.beginCopy(stores)
    case .endCopy: names.endCopy()
    case .close: closeEnclosure(in: &environment)
    case .capture(let kind): captures[captures.count - 1].kind = kind
    }
  }

  mutating func put(_ fragments: [Fragment], in environment: inout Environment) {
    for fragment in fragments { put(literal: fragment, in: &environment) }
  }
}
