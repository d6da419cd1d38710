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
  /// Whether notes of content can stand in it.
  let takesNotes: Bool
  /// Where the part holds the texts of notes and nothing else: these, in order.
  var notes: [CompiledNote] = []
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
  private var inlineSites: [Format.Site] = []
  private var inlineNumbers: [Int: Int?] = [:]

  init(format: Format, tree: XMLTree, part: TemplatePart, document: String) {
    self.format = format
    self.tree = tree
    self.part = part
    self.document = document
    roles = tree.names.map { Format.role(of: $0) }
  }

  /// Properties keep their text in no element of their own.
  private var readsAllText: Bool { part.isPlain || !Format.keepsTextInElements }

  mutating func compile() -> CompiledPart<Format> {
    findTags()
    for paragraph in paragraphs { add(paragraph) }
    addRegions()
    addEnclosures()
    dropOutdated()
    let hooks = format.hooks(in: tree, part: part)
    addDeclarations()
    for (number, hook) in hooks.enumerated() { add(hook.range, .hook(number), rank: 0) }
    let marks = format.noteMarks(in: tree, part: part)
    for mark in marks { add(mark.range, .noteMark(mark), rank: 0) }
    spans.sort(by: Span.precedes)
    var builder = StepBuilder(spans: spans, sites: sites)
    let notes = compileNotes(marks.filter { $0.kind == .own }, &builder)
    let steps = part.holdsNotes ? [] : builder.build(0..<tree.bytes.count)
    diagnostics.report(builder.diagnostics)
    return CompiledPart(
      name: part.name, bytes: tree.bytes, steps: steps, tags: sites.compactMap(\.tag), hasTags: !sites.isEmpty,
      hooks: hooks.map { $0.hook }, patterns: patterns, inlineSites: inlineSites, takesNotes: part.takesNotes,
      notes: notes, references: references(marks))
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
    marks.map { mark in
      let range = tree.nodes[tree.topElement(at: mark.range.lowerBound)].range
      let hasTags = sites.contains { range.contains($0.start) }
      return CompiledNote(id: mark.id, range: range, steps: builder.build(range), hasTags: hasTags)
    }
  }

  /// The notes whose references are printed as steps, and not as bytes around a value alone in its paragraph.
  private func references(_ marks: [NoteMark]) -> Set<NoteSink.Key> {
    let lone = paragraphs.filter { $0.look == .lone && !holdsPlainTexts($0) }.map { tree.nodes[$0.text.node].range }
    let steps = marks.filter { mark in
      mark.kind == .reference && !lone.contains { $0.contains(mark.range.lowerBound) }
    }
    return Set(steps.map { NoteSink.Key(part: $0.part, id: $0.id) })
  }

  private mutating func findTags() {
    guard TagFinder.mayHoldTag(tree.bytes[...]) else { return }
    var finder = TagFinder(
      tree: tree, roles: roles, readsAllText: readsAllText,
      keepsMarkers: Format.allowsMarkersBetweenBlocks, document: document, part: part, form: Format.form)
    finder.find(diagnostics: &diagnostics)
    paragraphs = finder.paragraphs
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
    let range = tree.nodes[paragraph.text.node].range
    let inside = firstParagraph(from: range.lowerBound)..<firstParagraph(from: range.upperBound)
    return paragraphs[inside].contains { $0.form != nil }
  }

  private mutating func addControl(_ paragraph: TaggedParagraph) {
    add(tree.nodes[paragraph.text.node].range, .enclosure(.control(kept: kept(of: paragraph))), rank: .max)
    addMixed(paragraph)
  }

  /// What stays of a paragraph that goes.
  private func kept(of paragraph: TaggedParagraph) -> [UInt8] {
    let markers = Format.allowsMarkersBetweenBlocks ? paragraph.text.markers.flatMap { tree.bytes[$0] } : []
    return markers + format.paragraph(of: paragraph.text.deletions.map { tree.bytes[$0] })
  }

  private mutating func addLone(_ paragraph: TaggedParagraph) {
    guard let index = paragraph.sites.first(where: { sites[$0].tag?.printsValue ?? false }),
      case .output(let expression)? = sites[index].tag
    else { return }
    let whole = tree.nodes[paragraph.text.node].range
    let cuts = paragraph.sites.flatMap { sites[$0].cuts }.merged(with: outdated(whole, around: sites[index]))
    let first = sites[index].start
    let slot = Slot.paragraph(
      pattern: patterns.count, site: inlineSite(of: sites[index].firstNode), markers: kept(of: paragraph),
      before: bytes(whole.lowerBound..<first, without: cuts, amending: sites[index]),
      after: bytes(first..<whole.upperBound, without: cuts, amending: nil))
    patterns.append(format.pattern(of: paragraph.text.node, in: tree, part: part))
    add(whole, .value(expression, slot), rank: index)
  }

  private func outdated(_ paragraph: Range<Int>, around site: TagSite) -> [Range<Int>] {
    let properties = OutdatedProperties(tree: tree, roles: roles)
    return properties.ranges(around: [site.firstNode]).filter { paragraph.contains($0) }
  }

  private func bytes(_ range: Range<Int>, without cuts: [Range<Int>], amending site: TagSite?) -> [UInt8] {
    let amendment = site.flatMap { self.amendment(of: $0.firstNode) }
    var result: [UInt8] = []
    var at = range.lowerBound
    for cut in cuts.filter({ range.contains($0.lowerBound) }) + [range.upperBound..<range.upperBound] {
      if let (offset, bytes) = amendment, (at..<cut.lowerBound).contains(offset) {
        result += tree.bytes[at..<offset] + bytes
        at = offset
      }
      result += tree.bytes[at..<max(at, cut.lowerBound)]
      at = cut.upperBound
    }
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
    let scoping = Scoping(
      tree: tree, roles: roles, sites: sites, paragraphs: paragraphs,
      amendment: { [format, tree] in format.amendment(of: $0, in: tree) })
    for construct in constructs {
      if let region = scoping.region(of: construct) {
        add(region.range, .region(region), rank: construct.open)
      } else {
        diagnostics.report(.cannotNest(sites[construct.open].place, sites[construct.close].place))
      }
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

  /// Marks what could be left empty: containers whose blocks may go, tables whose rows may.
  private mutating func addEnclosures() {
    var seen: Set<Int> = []
    for paragraph in paragraphs {
      var node = Int(tree.nodes[paragraph.text.node].parent)
      while node > 0 {
        if tree.nodes[node].name >= 0, seen.insert(node).inserted { enclose(node, around: paragraph) }
        node = Int(tree.nodes[node].parent)
      }
    }
  }

  /// Takes out what holds no longer of the elements around tags.
  private mutating func dropOutdated() {
    let ranges = OutdatedProperties(tree: tree, roles: roles).ranges(around: sites.map(\.firstNode))
    for range in ranges { add(range, .replaced([]), rank: 0) }
  }

  private mutating func enclose(_ node: Int, around paragraph: TaggedParagraph) {
    switch roles[Int(tree.nodes[node].name)] {
    case .table:
      add(tree.nodes[node].range, .enclosure(.table), rank: .max)
      addRows(below: node)
    case .cell, .container:
      add(blocks(of: node), .enclosure(.blocks(emptyParagraph: emptyParagraph(in: node))), rank: -1)
    default: return
    }
  }

  /// All rows of a table, those without a tag too: each that is left keeps the table.
  private mutating func addRows(below node: Int) {
    for child in tree.children(of: node) where tree.nodes[child].kind == .element {
      switch roles[Int(tree.nodes[child].name)] {
      case .row:
        let isControl = holdsOnlyControl(child)
        add(tree.nodes[child].range, isControl ? .enclosure(.control(kept: [])) : .row, rank: .max - 1)
      case .other: addRows(below: child)
      default: continue
      }
    }
  }

  /// What stands in a container after its properties.
  private func blocks(of container: Int) -> Range<Int> {
    let first = tree.children(of: container).first {
      tree.nodes[$0].kind == .element && roles[Int(tree.nodes[$0].name)] != .properties
    }
    let content = tree.nodes[container].content
    return (first.map { tree.nodes[$0].range.lowerBound } ?? content.lowerBound)..<content.upperBound
  }

  private func emptyParagraph(in container: Int) -> [UInt8] {
    let last = Array(tree.children(of: container)).last {
      tree.nodes[$0].kind == .element && roles[Int(tree.nodes[$0].name)] == .paragraph
    }
    guard let last else { return [] }
    return format.emptyParagraph(like: format.pattern(of: last, in: tree, part: part))
  }

  /// True for a row in which control tags stand and nothing else.
  private func holdsOnlyControl(_ row: Int) -> Bool {
    let range = tree.nodes[row].range
    let inside = paragraphs[firstParagraph(from: range.lowerBound)..<firstParagraph(from: range.upperBound)]
    guard !inside.isEmpty, inside.allSatisfy({ $0.look == .controlOnly }) else { return false }
    return !holdsMore(row, than: Set(inside.map(\.text.node)))
  }

  /// The first tagged paragraph that begins at `offset` or after it; they stand in the order of the part.
  private func firstParagraph(from offset: Int) -> Int {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      let start = tree.nodes[paragraphs[middle].text.node].range.lowerBound
      if start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func holdsMore(_ node: Int, than control: Set<Int>) -> Bool {
    tree.children(of: node).contains { child in
      guard tree.nodes[child].kind == .element else { return false }
      let role = roles[Int(tree.nodes[child].name)]
      if role == .paragraph {
        guard !control.contains(child) else { return false }
        let text = ParagraphText(
          of: child, in: tree, roles: roles, readsAllText: readsAllText)
        return text.holdsSolid || text.bytes.contains { $0 > 0x20 }
      }
      return role == .table || role == .solid || holdsMore(child, than: control)
    }
  }
}
