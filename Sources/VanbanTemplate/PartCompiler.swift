import VanbanExpression
import VanbanPackage
import VanbanSource

/// A part as steps, with what its hooks and patterns refer to.
struct CompiledPart<Format: TemplateFormat>: Sendable {
  let name: String
  let bytes: [UInt8]
  let steps: [Step<Fragment, Slot>]
  /// In the order of the part; those at fault are left out.
  let tags: [Tag]
  let hasTags: Bool
  let hooks: [Format.Hook]
  let patterns: [Format.Pattern]
  let inlineSites: [Format.Site]
  let identities: [IdentityPlan.Key]
  let lists: [CopiedList]
  /// Names that the part as a whole keeps.
  let stores: Int
  /// Whether rendering makes ids that no part may have.
  let makesIdentities: Bool
  /// Whether notes of content can stand in it.
  let takesNotes: Bool
  /// Where the part holds the texts of notes and nothing else: these, in order.
  var notes: [CompiledNote] = []
  /// The places of notes among them, by their ids.
  let noteNumbers: [String: Int]
  /// The notes that it refers to.
  var references: Set<NoteSink.Key> = []
}

/// Compiles one part: finds its tags, gives each control pair its region, and builds the steps.
struct PartCompiler<Format: TemplateFormat> {
  let format: Format
  let tree: XMLTree
  let part: TemplatePart
  let roles: [ElementRole]
  let document: String
  private(set) var diagnostics = Diagnostics()
  private var spans: [Span] = []
  private var paragraphs: [TaggedParagraph] = []
  private var sites: [TagSite] = []
  private var amended: Set<Int> = []
  /// Where pictures are named that others may take the place of.
  private var images: Set<Int> = []
  private var patterns: [Format.Pattern] = []
  /// What loops copy, and what `set … endset` keeps.
  private var copied: [CopiedBodies.Body] = []
  private var bodies = CopiedBodies([])
  private var identities: [Identity] = []
  private var plan = IdentityPlan()
  /// Whether rendering makes ids.
  private var makesIdentities = false
  private var lists: [CopiedList] = []
  /// Ids and numbers of the template's own notes, in order.
  private let noteMarks: [NoteMark]
  /// Pairs that govern rows, with their tables.
  private var rowRegions: [(table: Int, region: Region)] = []
  /// Rows that may lose all their cells.
  private var mortalRows: Set<Int> = []
  private var inlineSites: [Format.Site] = []
  private var inlineNumbers: [Int: Int?] = [:]

  init(format: Format, tree: XMLTree, part: TemplatePart, document: String) {
    self.format = format
    self.tree = tree
    self.part = part
    self.document = document
    roles = tree.names.map { Format.role(of: $0) }
    noteMarks = format.noteMarks(in: tree, part: part)
  }

  /// Properties keep their text in no element of their own.
  private var readsAllText: Bool { part.isPlain || !Format.keepsTextInElements }

  mutating func compile() -> CompiledPart<Format> {
    findTags()
    addRegions()
    addIdentities()
    for paragraph in paragraphs { add(paragraph) }
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
    let notes = compileNotes(noteMarks.filter { $0.kind == .own }, &builder)
    let steps = part.holdsNotes ? [] : builder.build(0..<tree.bytes.count)
    diagnostics.report(builder.diagnostics)
    return CompiledPart(
      name: part.name, bytes: tree.bytes, steps: steps, tags: sites.compactMap(\.tag), hasTags: !sites.isEmpty,
      hooks: hooks.map { $0.hook }, patterns: patterns, inlineSites: inlineSites, identities: plan.keys,
      lists: lists, stores: plan.scopes[-1] ?? 0,
      makesIdentities: makesIdentities || !plan.keys.isEmpty || !lists.isEmpty, takesNotes: part.takesNotes,
      notes: notes, noteNumbers: Dictionary(notes.indices.map { (notes[$0].id, $0) }) { first, _ in first },
      references: references)
  }

  private mutating func addDeclarations() {
    let root = tree.nodes[tree.root]
    let declared = tree.attributes[root.attributes].map { tree.names[Int($0.name)] }
    let missing = Format.prefixes.filter { !declared.contains(XMLName(XMLName.declarations, $0.prefix)) }
    guard !missing.isEmpty, !root.isSelfClosing else { return }
    let end = root.content.lowerBound - 1
    let bytes = missing.map { " xmlns:\($0.prefix)=\"\($0.namespaces[0])\"" }.joined().utf8
    add(end..<end, .declarations(Array(bytes)), rank: 0)
  }

  /// Each note as steps of its own.
  private mutating func compileNotes(_ marks: [NoteMark], _ builder: inout StepBuilder) -> [CompiledNote] {
    tree.children(of: tree.root).flatMap { note in
      let range = tree.nodes[note].range
      let hasTags = !paragraphs.within(range) { tree.nodes[$0.text.node].range }.isEmpty
      return marks.within(range, \.range).map { mark in
        CompiledNote(id: mark.id, range: range, steps: builder.build(range), hasTags: hasTags)
      }
    }
  }

  /// The notes that the part refers to.
  private var references: Set<NoteSink.Key> {
    Set(noteMarks.filter { $0.kind == .reference }.map { NoteSink.Key(part: $0.part, id: $0.id) })
  }

  private mutating func findTags() {
    guard TagFinder.mayHoldTag(tree.bytes[...]) else { return }
    var finder = TagFinder(
      tree: tree, roles: roles, readsAllText: readsAllText,
      keepsMarkers: Format.allowsMarkersBetweenBlocks, document: document, part: part, form: Format.form,
      title: Format.title)
    finder.find(diagnostics: &diagnostics)
    paragraphs = finder.paragraphs.map {
      $0.look == .controlOnly && format.breaksPage($0.text.node, in: tree, part: part) ? $0.staying : $0
    }
    sites = finder.sites
    for case (.directive(let word, _)?, let place) in sites.map({ ($0.tag, $0.place) }) {
      diagnostics.report(.unknownDirective(word, at: .template(place)))
    }
  }

  private mutating func add(_ range: Range<Int>, _ kind: Span.Kind, rank: Int) {
    spans.append(Span(range: range, kind: kind, rank: rank))
  }

  // MARK: Paragraphs

  private mutating func add(_ paragraph: TaggedParagraph) {
    if paragraph.form == .target(), let value = paragraph.text.pieces.first?.decoded?.range {
      add(value, .enclosure(.target), rank: -2)
    }
    switch paragraph.look {
    case .controlOnly: addControl(paragraph)
    case .lone: holdsPlainTexts(paragraph) ? addMixed(paragraph) : addLone(paragraph)
    case .mixed: addMixed(paragraph)
    }
  }

  /// Whether tags stand in attributes of what stands in the paragraph, too.
  private func holdsPlainTexts(_ paragraph: TaggedParagraph) -> Bool {
    paragraphs.within(tree.nodes[paragraph.text.node].range) { tree.nodes[$0.text.node].range }
      .contains { $0.form != nil }
  }

  private mutating func addControl(_ paragraph: TaggedParagraph) {
    add(tree.nodes[paragraph.text.node].range, .enclosure(.control(kept: kept(of: paragraph))), rank: .max)
    addMixed(paragraph)
  }

  /// What stays of a paragraph that goes.
  private func kept(of paragraph: TaggedParagraph) -> [Fragment] {
    let markers = Format.allowsMarkersBetweenBlocks ? paragraph.text.markers : []
    let deleted = format.paragraph(of: paragraph.text.deletions.map { tree.bytes[$0] })
    return markers.flatMap { fragments($0, without: [], amending: nil) } + (deleted.isEmpty ? [] : [.bytes(deleted)])
  }

  private mutating func addLone(_ paragraph: TaggedParagraph) {
    guard let index = paragraph.sites.first(where: { sites[$0].tag?.printsValue ?? false }),
      case .output(let expression)? = sites[index].tag
    else { return }
    let whole = tree.nodes[paragraph.text.node].range
    let cuts = paragraph.sites.flatMap { sites[$0].cuts }.merged(with: outdated(whole, around: sites[index]))
    let first = sites[index].start
    let slot = LoneValue(
      pattern: patterns.count, site: inlineSite(of: sites[index].firstNode), markers: kept(of: paragraph),
      before: fragments(whole.lowerBound..<first, without: cuts, amending: sites[index]),
      after: fragments(first..<whole.upperBound, without: cuts, amending: nil))
    patterns.append(format.pattern(of: paragraph.text.node, in: tree, part: part))
    add(whole, .value(expression, .paragraph(slot)), rank: index)
  }

  private func outdated(_ paragraph: Range<Int>, around site: TagSite) -> [Range<Int>] {
    let properties = OutdatedProperties(tree: tree, roles: roles)
    return properties.ranges(around: [site.firstNode]).filter { paragraph.contains($0) }
  }

  /// A stretch of the part, with its ids as each copy has them.
  private func fragments(
    _ range: Range<Int>, without cuts: [Range<Int>], amending site: TagSite?
  ) -> [Fragment] {
    var changes = cuts.filter { range.contains($0.lowerBound) }.map { ($0, Fragment.bytes([])) }
    changes += plan.slots(in: range).map { ($0.range, Fragment.identity($0.key, $0.range)) }
    changes += noteMarks.within(range, \.range).map { ($0.range, Fragment.noteMark($0)) }
    if let (offset, bytes) = site.flatMap({ amendment(of: $0.firstNode) }), range.contains(offset) {
      changes.append((offset..<offset, .bytes(bytes)))
    }
    var result: [Fragment] = []
    var at = range.lowerBound
    for (change, fragment) in changes.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
      if at < change.lowerBound { result.append(.source(at..<change.lowerBound)) }
      if case .bytes(let bytes) = fragment, bytes.isEmpty {} else { result.append(fragment) }
      at = max(at, change.upperBound)
    }
    if at < range.upperBound { result.append(.source(at..<range.upperBound)) }
    return result
  }

  private func amendment(of textNode: Int) -> (offset: Int, bytes: [UInt8])? {
    format.amendment(of: Int(tree.nodes[textNode].parent), in: tree)
  }

  private mutating func addMixed(_ paragraph: TaggedParagraph) {
    let isAlternative = addImage(describedBy: paragraph)
    for index in paragraph.sites {
      let site = sites[index]
      for (number, cut) in site.cuts.enumerated() {
        switch site.tag {
        case .output(let expression)? where number == 0:
          add(cut, .value(expression, slot(at: site, isAlternative: isAlternative)), rank: index)
        case .assign(let name, let value)? where number == 0:
          add(cut.lowerBound..<cut.lowerBound, .assignment(name, value), rank: index)
          fallthrough
        default: add(cut, .replaced([]), rank: .max)
        }
      }
      if paragraph.form == nil || paragraph.form == .code { amend(site) }
    }
  }

  /// Where the alternative text of a picture is a value and nothing else, a picture may take its place.
  private mutating func addImage(describedBy paragraph: TaggedParagraph) -> Bool {
    guard paragraph.form == .text || paragraph.form == .attribute, paragraph.sites.count == 1,
      let index = paragraph.sites.first, case .output(let expression)? = sites[index].tag,
      sites[index].place.tag?.utf8.count == paragraph.text.bytes.count,
      let reference = Format.imageReference(describedBy: paragraph.text.node, in: tree)
    else { return false }
    if images.insert(reference.range.lowerBound).inserted {
      add(reference.range, .value(expression, .plain(.image(original: reference.value))), rank: index)
    }
    return true
  }

  private mutating func slot(at site: TagSite, isAlternative: Bool) -> Slot {
    switch paragraphs[site.paragraph].form {
    case let form? where isAlternative: .plain(.alternative(inAttribute: form == .attribute))
    case nil: .text(site: inlineSite(of: site.firstNode))
    case let form?: .plain(form.after(site.scheme))
    }
  }

  /// The number of the run around a text node; tags of one text share it.
  private mutating func inlineSite(of node: Int) -> Int? {
    if let known = inlineNumbers[node] { return known }
    let site = format.site(of: node, in: tree, part: part)
    let number = site.map { _ in inlineSites.count }
    if let site { inlineSites.append(site) }
    inlineNumbers[node] = .some(number)
    return number
  }

  /// Keeps the spaces at the ends of a text that a value is put into.
  private mutating func amend(_ site: TagSite) {
    for node in [site.firstNode, site.lastNode] {
      guard let (offset, bytes) = amendment(of: node), amended.insert(offset).inserted else { continue }
      add(offset..<offset, .replaced(bytes), rank: 0)
    }
  }

  // MARK: Control

  private mutating func addRegions() {
    let constructs = constructs()
    if !constructs.isEmpty { identities = tree.identities(by: Format.identityRules) }
    let scoping = Scoping(
      tree: tree, roles: roles, sites: sites, paragraphs: paragraphs,
      amendment: { [format, tree] in format.amendment(of: $0, in: tree) },
      identities: { [identities] in identities.within($0) })
    var columns: [ColumnRun] = []
    var taken: [Range<Int>: Construct] = [:]
    for construct in constructs {
      do throws(ScopingFault) {
        if sites[construct.open].repeatsColumns {
          columns.append(try ColumnScoping(scoping: scoping, item: gridItem).run(of: construct))
        } else {
          let region = try scoping.region(of: construct)
          // Of two pairs over the same row, one has to stand inside the other.
          if let other = taken.updateValue(construct, forKey: region.range), other.close < construct.open {
            throw scoping.cannotNest(other.open, construct.open)
          }
          add(region)
          if region.kept == .rows {
            rowRegions.append((scoping.table(around: scoping.node(of: construct.open)), region))
          }
        }
      } catch {
        diagnostics.report(error.diagnostic)
      }
    }
    add(columns)
    addRowSpans()
  }

  /// Cells merged downwards over rows that come and go.
  private mutating func addRowSpans() {
    let scoping = RowSpanScoping(tree: tree, roles: roles, item: gridItem) { [sites] region in
      if case .openIf? = sites[region.construct.open].tag { false } else { true }
    }
    for (table, regions) in Dictionary(grouping: rowRegions, by: \.table).sorted(by: { $0.key < $1.key }) {
      let (growing, cuts) = scoping.cells(of: table, over: regions.map(\.region))
      for region in cuts {
        diagnostics.report(.rowsCut(sites[region.construct.open].place, sites[region.construct.close].place))
      }
      for cell in growing { add(cell) }
    }
  }

  private mutating func add(_ cell: GrowingCell) {
    guard let count = cell.count else { return }
    add(count, .fragment(.rowSpan(count.lowerBound)), rank: 0)
    for row in cell.rows {
      let start = tree.nodes[row].content.lowerBound
      add(start..<start, .fragment(.spannedRow(count.lowerBound)), rank: 0)
    }
  }

  /// The running text pairs its tags; every plain text its own.
  private mutating func constructs() -> [Construct] {
    var running: [Int] = []
    var constructs: [Construct] = []
    for paragraph in paragraphs {
      if paragraph.form == nil {
        running += paragraph.sites
      } else {
        constructs += matched(Array(paragraph.sites))
      }
    }
    return matched(running) + constructs
  }

  private mutating func matched(_ tags: [Int]) -> [Construct] {
    matchConstructs(
      tags.map { sites[$0].tag }, place: { .template(sites[tags[$0]].place) }, diagnostics: &diagnostics
    ).map { $0.renumbered(tags) }
  }

  /// Takes out what holds no longer of the elements around tags.
  private mutating func dropOutdated() {
    let ranges = OutdatedProperties(tree: tree, roles: roles).ranges(around: sites.map(\.firstNode))
    for range in ranges { add(range, .replaced([]), rank: 0) }
  }

  private mutating func add(_ region: Region) {
    let open = region.construct.open
    add(region.range, .region(region), rank: open)
    makesIdentities = makesIdentities || region.seams.contains(where: \.hasIdentities)
    if case .openIf? = sites[open].tag { return }
    copied.append(CopiedBodies.Body(open: open, range: region.bodies[0]))
  }

  private func gridItem(_ node: Int) -> GridItem? { Format.gridItem(node, in: tree) }

  // MARK: Columns

  private mutating func add(_ columns: [ColumnRun]) {
    for (index, run) in columns.enumerated() {
      if let other = columns[..<index].first(where: { $0.table == run.table && $0.columns.overlaps(run.columns) }) {
        diagnostics.report(.cannotNest(sites[other.construct.open].place, sites[run.construct.open].place))
      }
      for region in run.regions { add(region) }
      for (range, count) in run.counts { add(range, .replaced(Array(String(count).utf8)), rank: 0) }
      for range in run.widths { add(range, .width, rank: 0) }
      mortalRows.formUnion(run.rows)
    }
    addTitles(columns)
  }

  /// Cells over repeated columns: several pairs may repeat columns below one of them.
  private mutating func addTitles(_ columns: [ColumnRun]) {
    var growth: [Int: [(columns: Int, construct: Construct)]] = [:]
    var titles: [Int: TableGrid.Cell] = [:]
    for run in columns {
      for title in run.titles {
        titles[title.nodes[0]] = title
        growth[title.nodes[0], default: []].append((run.columns.count, run.construct))
      }
    }
    for (node, title) in titles {
      let growth = growth[node] ?? []
      let base = title.columns.count - growth.reduce(0) { $0 + $1.columns }
      if let count = title.item.count { add(count, .growing(base: base, by: growth, .number), rank: 0) }
      guard let first = title.nodes.dropFirst().first, let last = title.nodes.last else { continue }
      let covered = tree.nodes[first].range.lowerBound..<tree.nodes[last].range.upperBound
      add(covered, .growing(base: base, by: growth, .covered(Format.coveredCell)), rank: 0)
    }
  }

  // MARK: Ids and lists

  /// Gives what loops copy ids of its own, and has lists count as one reads them.
  private mutating func addIdentities() {
    guard !copied.isEmpty else { return }
    bodies = CopiedBodies(copied)
    let scoping = ListScoping(format.listParts(in: tree), bodies: bodies, first: firstParagraph(in:))
    IdentityScoping(bytes: tree.bytes, bodies: bodies, lists: scoping)
      .add(identities, to: &plan)
    addLists(scoping)
    for index in plan.keys.indices {
      plan.keys[index].store = plan.keys[index].store.map { plan.settled($0, bodies) }
    }
    for index in lists.indices { lists[index].store = plan.settled(lists[index].store, bodies) }
    for slot in plan.slots { add(slot.range, .identity(slot.key), rank: .max) }
  }

  /// Groups of items that a loop over the items of their list copies: each copy goes on from the one before.
  private mutating func addLists(_ scoping: ListScoping) {
    for (part, place) in zip(scoping.parts, scoping.places) {
      guard let start = part.start, place >= 0, scoping.home(of: part.list) != place else { continue }
      let beginning = start.continuation.flatMap { fragments($0, without: [], amending: nil) }
      let id = start.id.flatMap { plan.slots(in: $0).first }
      for attribute in start.continuation + [start.name].compactMap({ $0 }) { add(attribute, .replaced([]), rank: 0) }
      add(start.end..<start.end, .listStart(lists.count), rank: 0)
      lists.append(
        CopiedList(beginning: beginning, id: id, store: plan.store(in: scoping.home(of: part.list))))
    }
  }

  /// Where the first paragraph of a stretch begins that is not there for its tags alone.
  private func firstParagraph(in range: Range<Int>) -> Int? {
    tree.nodes.within(range, \.range).first {
      $0.kind == .element && roles[Int($0.name)] == .paragraph && !isControl(at: $0.range.lowerBound)
    }?.range.lowerBound
  }

  private func isControl(at offset: Int) -> Bool {
    paragraphs.within(offset..<offset + 1) { tree.nodes[$0.text.node].range }
      .contains { $0.look == .controlOnly }
  }
}
