import VanbanExpression
import VanbanPackage
import VanbanSource

// Paragraphs that hold tags: what goes with them, and where their values are printed.
extension PartCompiler {
  mutating func add(_ paragraph: TaggedParagraph) {
    if paragraph.form == .target(), let value = paragraph.text.pieces.first?.decoded?.range {
      add(value, .enclosure(.target), rank: -2)
    }
    switch paragraph.look {
    case .controlOnly: addControl(paragraph)
    case .lone: holdsPlainTexts(paragraph) ? addMixed(paragraph) : addLone(paragraph)
    case .mixed: mayGo(paragraph) ? addPaired(paragraph) : addMixed(paragraph)
    }
  }

  /// Whether tags stand in attributes of what stands in the paragraph, too.
  func holdsPlainTexts(_ paragraph: TaggedParagraph) -> Bool {
    paragraphs.within(tree.nodes[paragraph.text.node].range) { tree.nodes[$0.text.node].range }
      .contains { $0.form != nil }
  }

  mutating func addControl(_ paragraph: TaggedParagraph) {
    add(tree.nodes[paragraph.text.node].range, .enclosure(.control(kept: kept(of: paragraph))), rank: .max)
    addMixed(paragraph)
  }

  /// What stays of a paragraph that goes.
  func kept(of paragraph: TaggedParagraph) -> [Fragment] {
    let markers = Format.allowsMarkersBetweenBlocks ? lasting(paragraph.text.markers, of: paragraph) : []
    let deleted = format.paragraph(of: paragraph.text.deletions.map { tree.bytes[$0] })
    return markers.flatMap { fragments($0, without: [], amending: nil) } + (deleted.isEmpty ? [] : [.bytes(deleted)])
  }

  /// Those that do not tell what a comment is about which goes with the paragraph.
  private func lasting(_ markers: [Range<Int>], of paragraph: TaggedParagraph) -> [Range<Int>] {
    let marks = noteMarks.within(tree.nodes[paragraph.text.node].range, \.range)
    let gone = Set(marks.filter { $0.kind == .reference }.map(\.id))
    guard !gone.isEmpty else { return markers }
    return markers.filter { marker in !noteMarks.within(marker, \.range).contains { gone.contains($0.id) } }
  }

  mutating func addLone(_ paragraph: TaggedParagraph) {
    guard let index = paragraph.sites.first(where: { sites[$0].tag?.printsValue ?? false }),
      case .output(let expression)? = sites[index].tag
    else { return }
    let slot = loneValue(index, of: paragraph, markers: kept(of: paragraph))
    add(tree.nodes[paragraph.text.node].range, .value(expression, .paragraph(slot)), rank: index)
  }

  mutating func loneValue(_ index: Int, of paragraph: TaggedParagraph, markers: [Fragment]) -> LoneValue {
    let whole = tree.nodes[paragraph.text.node].range
    let cuts = paragraph.sites.flatMap { sites[$0].cuts }.merged(with: outdated(whole, around: sites[index]))
    let first = sites[index].start
    let slot = LoneValue(
      pattern: patterns.count, site: inlineSite(of: sites[index].firstNode), markers: markers,
      before: fragments(whole.lowerBound..<first, without: cuts, amending: sites[index]),
      after: fragments(first..<whole.upperBound, without: cuts, amending: nil))
    patterns.append(format.pattern(of: paragraph.text.node, in: tree, part: part))
    return slot
  }

  func outdated(_ paragraph: Range<Int>, around site: TagSite) -> [Range<Int>] {
    let properties = OutdatedProperties(tree: tree, roles: roles)
    return properties.ranges(around: [site.firstNode]).filter { paragraph.contains($0) }
  }

  /// A stretch of the part, with its ids as each copy has them.
  func fragments(
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

  func amendment(of textNode: Int) -> (offset: Int, bytes: [UInt8])? {
    format.amendment(of: Int(tree.nodes[textNode].parent), in: tree)
  }

  mutating func addMixed(_ paragraph: TaggedParagraph) {
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
  mutating func addImage(describedBy paragraph: TaggedParagraph) -> Bool {
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

  mutating func slot(at site: TagSite, isAlternative: Bool) -> Slot {
    if let lone = paired[site.start] { return .amidPairs(lone) }
    return switch paragraphs[site.paragraph].form {
    case let form? where isAlternative: .plain(.alternative(inAttribute: form == .attribute))
    case nil: .text(site: inlineSite(of: site.firstNode))
    case let form?: .plain(form.after(site.scheme))
    }
  }

  /// The number of the run around a text node; tags of one text share it.
  mutating func inlineSite(of node: Int) -> Int? {
    if let known = inlineNumbers[node] { return known }
    let site = format.site(of: node, in: tree, part: part)
    let number = site.map { _ in inlineSites.count }
    if let site { inlineSites.append(site) }
    inlineNumbers[node] = .some(number)
    return number
  }

  /// Keeps the spaces at the ends of a text that a value is put into.
  mutating func amend(_ site: TagSite) {
    for node in [site.firstNode, site.lastNode] {
      guard let (offset, bytes) = amendment(of: node), amended.insert(offset).inserted else { continue }
      add(offset..<offset, .replaced(bytes), rank: 0)
    }
  }
}
