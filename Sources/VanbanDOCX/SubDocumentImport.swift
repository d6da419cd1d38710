import VanbanPackage
import VanbanTemplate

/// Brings the bodies of other documents into a rendered one, with all that they refer to (ISO/IEC 29500).
///
/// Everything is copied by one rule: an attribute that refers to something gets the name this has here, and
/// what is not here yet is copied first.
struct SubDocumentImport {
  /// What is being copied, and where to.
  struct Context {
    let source: Int
    /// The part of the source, and that which the copy stands in.
    let from: String
    let part: String
    /// Each time a body is brought in its own names are others; styles count with the first.
    let insertion: Int
  }

  private struct Key: Hashable {
    let insertion: Int
    let source: Int
    let reference: SubDocumentReference
    let name: String
  }

  var parts: RenderedParts
  var additions: DOCXAdditions
  var sources: [SubDocumentSource]
  var target: SubDocumentTarget
  var files = SubDocumentFiles()
  private var names: [Key: String] = [:]

  static func bring(
    _ shelf: SubDocumentShelf<DOCXFormat>, into parts: inout RenderedParts,
    with additions: inout DOCXAdditions
  ) throws(PackageError) {
    guard !shelf.marks.isEmpty else { return }
    var work = try Self(shelf, parts, additions)
    for part in shelf.parts { try work.bring(shelf.marks, into: part) }
    try work.finish()
    parts = work.parts
    additions = work.additions
  }

  private init(
    _ shelf: SubDocumentShelf<DOCXFormat>, _ parts: RenderedParts, _ additions: DOCXAdditions
  ) throws(PackageError) {
    self.parts = parts
    self.additions = additions
    var sources: [SubDocumentSource] = []
    for source in shelf.sources { sources.append(try SubDocumentSource(source)) }
    self.sources = sources
    target = try SubDocumentTarget(parts, main: additions.main, parts: shelf.parts)
  }

  private mutating func bring(_ marks: [Int], into part: String) throws(PackageError) {
    guard let bytes = try parts.bytes(of: part) else { return }
    let tree = try XMLTree.parse(bytes, part: part, document: part)
    var edits = XMLEdits()
    for (node, number) in SubDocumentMark.all(in: tree) where marks.indices.contains(number) {
      let context = Context(
        source: marks[number], from: sources[marks[number]].main, part: part,
        insertion: target.insertion(of: marks[number]))
      edits.replace(
        tree.nodes[node].range, with: try body(in: context, around: tree.nodes[node].range, of: tree))
    }
    parts.set(part, .deflated(edits.applied(to: tree.bytes, in: tree.bytes.indices)))
  }

  /// The blocks of a body. Between two tables, and at the end of a cell, a paragraph has to stand.
  private mutating func body(
    in context: Context, around mark: Range<Int>, of host: XMLTree
  ) throws(PackageError) -> [UInt8] {
    let tree = sources[context.source].body
    guard tree.name(of: tree.root).namespace == host.name(of: host.root).namespace else {
      throw PackageError(diagnostic: .otherConformance(sources[context.source].name))
    }
    try nameBookmarks(of: tree, in: context)
    let blocks = tree.blocks
    let isAfterTable = host.bytes[..<mark.lowerBound].hasSuffix("</w:tbl>")
    var result: [UInt8] = []
    if isAfterTable, let first = blocks.first, tree.isElement(first, "tbl") { result += "<w:p/>".utf8 }
    for block in blocks { result += try copy(block, of: tree, in: context) }
    let endsWithParagraph = blocks.last.map { tree.isElement($0, "p") } ?? false
    let next = host.bytes[mark.upperBound...].prefix(5)
    let isFollowed = next.elementsEqual("<w:p>".utf8) || next.elementsEqual("<w:p ".utf8)
    return endsWithParagraph || isFollowed ? result : result + Array("<w:p/>".utf8)
  }

  /// Fields may refer to what stands further on.
  private mutating func nameBookmarks(of tree: XMLTree, in context: Context) throws(PackageError) {
    for (node, attribute, reference) in tree.references(in: tree.nodes.indices)
    where reference == .bookmarkName && tree.isElement(node, "bookmarkStart") {
      _ = try name(attribute.value, reference, in: context)
    }
  }

  // MARK: Copying

  /// An element with all names as they are here.
  mutating func copy(_ node: Int, of tree: XMLTree, in context: Context) throws(PackageError) -> [UInt8] {
    let nodes = node..<tree.descendants(of: node).upperBound
    var edits = XMLEdits()
    dropSections(in: nodes, of: tree, &edits)
    for (node, attribute, reference) in tree.references(in: nodes) {
      if reference == .paragraph {
        edits.replace(tree.whole(attribute), with: [])
      } else if let name = try name(attribute.value, reference, in: context) {
        if name != attribute.value { edits.replace(attribute.range, with: Self.escaped(name)) }
      } else {
        edits.replace(tree.nodes[node].range, with: [])
      }
    }
    renameBookmarks(in: nodes, of: tree, context, &edits)
    let declarations = CopiedNamespaces.declarations(
      for: node, in: tree, known: target.declarations(of: context.part))
    edits.insert(declarations, at: tree.nodes[node].range.lowerBound + tree.tagNameLength(of: node))
    return edits.applied(to: tree.bytes, in: tree.nodes[node].range)
  }

  /// Headers, footers and pages are those of the template.
  private func dropSections(in nodes: Range<Int>, of tree: XMLTree, _ edits: inout XMLEdits) {
    for node in nodes where tree.isElement(node, "sectPr") || tree.isElement(node, "sectPrChange") {
      edits.replace(tree.nodes[node].range, with: [])
    }
  }

  /// Fields name bookmarks in their codes.
  private func renameBookmarks(
    in nodes: Range<Int>, of tree: XMLTree, _ context: Context, _ edits: inout XMLEdits
  ) {
    for node in nodes where tree.isElement(node, "instrText") || tree.isElement(node, "fldSimple") {
      let range =
        tree.attribute(node, tree.name(of: node).namespace, "instr")?.range ?? tree.nodes[node].content
      for word in tree.bytes[range].split(whereSeparator: { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }) {
        let name = String(decoding: word, as: UTF8.self)
        guard let copy = names[key(name, .bookmarkName, context)], copy != name else { continue }
        edits.replace(word.startIndex..<word.endIndex, with: Self.escaped(copy))
      }
    }
  }

  static func escaped(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    XMLEscape.appendAttribute(name, to: &bytes)
    return bytes
  }

  // MARK: Names

  private func key(_ name: String, _ reference: SubDocumentReference, _ context: Context) -> Key {
    switch reference {
    case .style, .abstractList, .pictureBullet:
      Key(insertion: 0, source: context.source, reference: reference, name: name)
    default: Key(insertion: context.insertion, source: context.source, reference: reference, name: name)
    }
  }

  /// The name that something has here; nil where it cannot be here and what refers to it goes.
  private mutating func name(
    _ name: String, _ reference: SubDocumentReference, in context: Context
  ) throws(PackageError) -> String? {
    if reference == .relationship { return try relationship(name, in: context) }
    let key = key(name, reference, context)
    if let known = names[key] { return known }
    switch reference {
    case .style: return try style(name, key, context)
    case .list: return try list(name, key, context)
    case .abstractList: return try abstractList(name, key, context)
    case .pictureBullet: return try pictureBullet(name, key, context)
    case .footnote, .endnote, .comment: return try note(name, key, context)
    default:
      let fresh = target.fresh(reference, like: name)
      names[key] = fresh
      return fresh
    }
  }

  private mutating func style(_ id: String, _ key: Key, _ context: Context) throws(PackageError) -> String? {
    guard let styles = sources[context.source].styles, let node = styles.nodes[id] else { return nil }
    let (name, isNew) = target.style(node, id, in: styles.tree)
    names[key] = name
    guard isNew else { return name }
    let inStyles = Context(source: context.source, from: styles.part, part: try stylesPart(), insertion: 0)
    target.addStyle(try copy(node, of: styles.tree, in: inStyles))
    return name
  }

  /// Numbering begins anew each time a document is brought in; a second time by overrides of the same
  /// definition.
  private mutating func list(_ id: String, _ key: Key, _ context: Context) throws(PackageError) -> String {
    guard id != "0", let lists = sources[context.source].lists, let node = lists.nodes[id] else { return "0" }
    let name = target.fresh(.list, like: id)
    names[key] = name
    let isFirst = target.use(list: lists.tree.source(of: node), of: sources[context.source].name)
    var copied = try copyDefinition(node, lists, context)
    if !isFirst {
      copied = SubDocumentLists.restarting(copied, starts: starts(of: node, lists.tree, context.source))
    }
    target.addList(copied)
    return name
  }

  private func starts(of list: Int, _ tree: XMLTree, _ source: Int) -> [(level: String, start: String)] {
    guard let reference = tree.child(of: list, named: "abstractNumId"),
      let id = tree.value(of: reference, "val"),
      let node = sources[source].abstractLists[id]
    else { return [] }
    return SubDocumentLists.starts(of: node, in: tree)
  }

  private mutating func abstractList(_ id: String, _ key: Key, _ context: Context) throws(PackageError)
    -> String
  {
    guard let lists = sources[context.source].lists, let node = sources[context.source].abstractLists[id]
    else { return id }
    let definition = lists.tree.source(of: node)
    if let known = target.abstractList(definition, of: sources[context.source].name) { return known }
    let name = target.fresh(.abstractList, like: id)
    names[key] = name
    target.set(abstractList: definition, of: sources[context.source].name, to: name)
    target.addAbstractList(try copyDefinition(node, lists, context))
    return name
  }

  private mutating func pictureBullet(_ id: String, _ key: Key, _ context: Context) throws(PackageError)
    -> String
  {
    guard let lists = sources[context.source].lists, let node = sources[context.source].pictureBullets[id]
    else { return id }
    let name = target.fresh(.pictureBullet, like: id)
    names[key] = name
    target.addPictureBullet(try copyDefinition(node, lists, context))
    return name
  }

  private mutating func copyDefinition(
    _ node: Int, _ lists: SubDocumentSource.Definitions, _ context: Context
  ) throws(PackageError) -> [UInt8] {
    let part = try numberingPart()
    return try copy(
      node, of: lists.tree,
      in: Context(source: context.source, from: lists.part, part: part, insertion: context.insertion))
  }

  /// Notes stand in the body alone: not in headers, not in notes.
  private mutating func note(_ id: String, _ key: Key, _ context: Context) throws(PackageError) -> String? {
    guard context.part == additions.main,
      let kind = SubDocumentNotes.kinds.first(where: { $0.reference == key.reference }),
      let notes = sources[context.source].notes[key.reference], let node = notes.nodes[id]
    else { return nil }
    let part = try notesPart(kind)
    let name = target.fresh(kind.reference, like: id)
    names[key] = name
    let inNotes = Context(source: context.source, from: notes.part, part: part, insertion: context.insertion)
    names[self.key(id, key.reference, inNotes)] = name
    target.addNote(try copy(node, of: notes.tree, in: inNotes), kind.reference)
    return name
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}

extension XMLTree {
  /// What stands in the body, but for the last section's properties.
  fileprivate var blocks: [Int] {
    guard let body = child(of: root, named: "body") else { return [] }
    return children(of: body).filter { nodes[$0].kind == .element && name(of: $0).local != "sectPr" }
  }
}
