import VanbanExpression
import VanbanPackage
import VanbanSource

/// Compiles one part: finds its tags, gives each control pair its region, and builds the steps.
struct PartCompiler<Format: TemplateFormat> {
  let format: Format
  let tree: XMLTree
  let part: TemplatePart
  let roles: [ElementRole]
  let document: String
  var diagnostics = Diagnostics()
  var spans: [Span] = []
  var paragraphs: [TaggedParagraph] = []
  var sites: [TagSite] = []
  var amended: Set<Int> = []
  /// Where pictures are named that others may take the place of.
  var images: Set<Int> = []
  var patterns: [Format.Pattern] = []
  /// What loops copy, and what `set … endset` keeps.
  var copied: [CopiedBodies.Body] = []
  var bodies = CopiedBodies([])
  var identities: [Identity] = []
  var plan = IdentityPlan()
  /// Whether rendering makes ids.
  var makesIdentities = false
  var lists: [CopiedList] = []
  /// Ids and numbers of the template's own notes, in order.
  let noteMarks: [NoteMark]
  /// What control pairs govern.
  var regions: [Region] = []
  /// Those within one paragraph, by its number.
  var inner: [Int: [Region]] = [:]
  /// The tags of pairs that govern something.
  var governing: Set<Int> = []
  /// Pairs that govern rows, with their tables.
  var rowRegions: [(table: Int, region: Region)] = []
  /// Rows that may lose all their cells.
  var mortalRows: Set<Int> = []
  /// Values that stand in pairs and beside nothing else, by where their tags begin.
  var paired: [Int: LoneValue] = [:]
  var inlineSites: [Format.Site] = []
  var inlineNumbers: [Int: Int?] = [:]

  init(format: Format, tree: XMLTree, part: TemplatePart, document: String) {
    self.format = format
    self.tree = tree
    self.part = part
    self.document = document
    roles = tree.names.map { Format.role(of: $0) }
    noteMarks = format.noteMarks(in: tree, part: part)
  }

  /// Properties keep their text in no element of their own.
  var readsAllText: Bool { part.isPlain || !Format.keepsTextInElements }

  mutating func compile() -> CompiledPart<Format> {
    findTags()
    addRegions()
    // What is at fault is looked at and not written: it needs no ids.
    if !diagnostics.hasErrors { addIdentities() }
    for paragraph in paragraphs { add(paragraph) }
    addTableGaps()
    spans += Enclosing(
      format: format, tree: tree, roles: roles, part: part, paragraphs: paragraphs, readsAllText: readsAllText,
      mortalRows: mortalRows
    ).spans()
    dropOutdated()
    let hooks = format.hooks(in: tree, part: part)
    addDeclarations()
    for (number, hook) in hooks.enumerated() { add(hook.range, .hook(number), rank: 0) }
    for mark in noteMarks { add(mark.range, .noteMark(mark), rank: 0) }
    spans.sort(by: Span.precedes)
    let scopes = plan.scopes.filter { $0.key >= 0 }.map { (bodies.all[$0.key], $0.value) }
    var builder = StepBuilder(
      spans: spans, sites: sites, scopes: Dictionary(scopes) { first, _ in first })
    var notes = compileNotes(noteMarks.filter { $0.kind == .own }, &builder)
    var steps = part.holdsNotes ? [] : builder.build(0..<tree.bytes.count)
    diagnostics.report(builder.diagnostics)
    // Ids count on each pair that they were planned with.
    if builder.diagnostics.hasErrors { (notes, steps) = ([], []) }
    return CompiledPart(
      name: part.name, bytes: tree.bytes, steps: steps, tags: sites.compactMap(\.tag), hasTags: !sites.isEmpty,
      hooks: hooks.map { $0.hook }, patterns: patterns, inlineSites: inlineSites, identities: plan.keys,
      lists: lists, stores: plan.scopes[-1] ?? 0,
      makesIdentities: makesIdentities || !plan.keys.isEmpty || !lists.isEmpty, takesNotes: part.takesNotes,
      notes: notes, noteNumbers: Dictionary(notes.indices.map { (notes[$0].id, $0) }) { first, _ in first },
      references: references, looseNames: looseNames)
  }

  mutating func addDeclarations() {
    let root = tree.nodes[tree.root]
    let declared = tree.attributes[root.attributes].map { tree.names[Int($0.name)] }
    let missing = Format.prefixes.filter { !declared.contains(XMLName(XMLName.declarations, $0.prefix)) }
    guard !missing.isEmpty, !root.isSelfClosing else { return }
    let end = root.content.lowerBound - 1
    let bytes = missing.map { " xmlns:\($0.prefix)=\"\($0.namespaces[0])\"" }.joined().utf8
    add(end..<end, .declarations(Array(bytes)), rank: 0)
  }

  /// Each note as steps of its own.
  mutating func compileNotes(_ marks: [NoteMark], _ builder: inout StepBuilder) -> [CompiledNote] {
    tree.children(of: tree.root).flatMap { note in
      let range = tree.nodes[note].range
      let hasTags = !paragraphs.within(range) { tree.nodes[$0.text.node].range }.isEmpty
      return marks.within(range, \.range).map { mark in
        CompiledNote(id: mark.id, range: range, steps: builder.build(range), hasTags: hasTags)
      }
    }
  }

  /// The notes that the part refers to.
  var references: Set<NoteSink.Key> {
    Set(noteMarks.filter { $0.kind == .reference }.map { NoteSink.Key(part: $0.part, id: $0.id) })
  }

  mutating func findTags() {
    guard TagFinder.mayHoldTag(tree.bytes[...]) else { return }
    var finder = TagFinder(
      tree: tree, roles: roles, readsAllText: readsAllText,
      keepsMarkers: Format.allowsMarkersBetweenBlocks, document: document, part: part, form: Format.form,
      title: Format.title)
    finder.find(diagnostics: &diagnostics)
    paragraphs = finder.paragraphs.map { paragraph in
      guard paragraph.look == .controlOnly, format.breaksPage(paragraph.text.node, in: tree, part: part)
      else { return paragraph }
      return paragraph.looking(.mixed)
    }
    sites = finder.sites
    for case (.directive(let word, _)?, let place) in sites.map({ ($0.tag, $0.place) }) {
      diagnostics.report(.unknownDirective(word, at: .template(place)))
    }
  }

  mutating func add(_ range: Range<Int>, _ kind: Span.Kind, rank: Int) {
    spans.append(Span(range: range, kind: kind, rank: rank))
  }
}
