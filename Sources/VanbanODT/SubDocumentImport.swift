import VanbanPackage
import VanbanTemplate

/// Brings the texts of other documents into a rendered one, with all that they refer to (OpenDocument 1.3).
///
/// Everything is copied by one rule: an attribute that refers to something gets the name this has here, and
/// what is not here yet is copied first.
struct SubDocumentImport {
  /// What is being copied, and where to.
  struct Context {
    let source: Int
    /// The part of the source, and that which the copy stands in.
    let from: ODTPart
    let part: ODTPart
    /// Each time a text is brought in its own names are others.
    let insertion: Int
    var isStyle = false
  }

  private struct Key: Hashable {
    let insertion: Int
    let source: Int
    let reference: SubDocumentReference
    /// The parts of a style and of its copy; automatic styles are a part's own.
    let from: ODTPart?
    let part: ODTPart?
    let name: String
  }

  var parts: RenderedParts
  var additions: ODTAdditions
  let sources: [SubDocumentSource]
  var target: SubDocumentTarget
  var files: [String: String] = [:]
  private var names: [Key: String] = [:]

  static func bring(
    _ shelf: SubDocumentShelf<ODTFormat>, into parts: inout RenderedParts, with additions: inout ODTAdditions
  ) throws(PackageError) {
    guard !shelf.marks.isEmpty else { return }
    var work = try Self(shelf, parts, additions)
    for part in shelf.parts { try work.bring(shelf.marks, into: ODTPart(name: part)) }
    try work.finish()
    parts = work.parts
    additions = work.additions
  }

  private init(
    _ shelf: SubDocumentShelf<ODTFormat>, _ parts: RenderedParts, _ additions: ODTAdditions
  ) throws(PackageError) {
    self.parts = parts
    self.additions = additions
    var sources: [SubDocumentSource] = []
    for source in shelf.sources { sources.append(try SubDocumentSource(source)) }
    self.sources = sources
    target = try SubDocumentTarget(parts)
  }

  private mutating func bring(_ marks: [Int], into part: ODTPart) throws(PackageError) {
    guard let tree = try SubDocumentSource.tree(part.name, parts, part.name) else { return }
    var edits = XMLEdits()
    for (node, number) in SubDocumentMark.all(in: tree) where marks.indices.contains(number) {
      let context = Context(
        source: marks[number], from: .content, part: part, insertion: target.insertion(of: marks[number]))
      edits.replace(tree.nodes[node].range, with: try text(in: context))
    }
    parts.set(part.name, .deflated(edits.applied(to: tree.bytes, in: tree.bytes.indices)))
  }

  /// The blocks of a text. Forms are left out, tracked changes are accepted.
  private mutating func text(in context: Context) throws(PackageError) -> [UInt8] {
    let tree = sources[context.source].content
    var result: [UInt8] = []
    for block in sources[context.source].blocks {
      let name = tree.name(of: block)
      if SubDocumentDeclarations.groups.contains(name.local), name.namespace == OpenDocument.text {
        try declare(block, name.local, in: context)
      } else if !["forms", "tracked-changes"].contains(name.local) {
        result += try copy(block, of: tree, in: context)
      }
    }
    return result
  }

  private mutating func declare(_ group: Int, _ local: String, in context: Context) throws(PackageError) {
    let tree = sources[context.source].content
    for node in tree.elements(of: group) {
      guard let name = tree.value(of: node, OpenDocument.text, "name") else { continue }
      target.add(declaration: try copy(node, of: tree, in: context), named: name, to: local)
    }
  }

  // MARK: Copying

  /// An element with all names as they are here.
  ///
  /// - Parameter name: the name of a style's copy, where it is not to be looked up.
  mutating func copy(
    _ node: Int, of tree: XMLTree, in context: Context, as name: String? = nil
  ) throws(PackageError) -> [UInt8] {
    let nodes = node..<tree.descendants(of: node).upperBound
    var edits = XMLEdits()
    for child in nodes where tree.isDropped(child) { edits.replace(tree.nodes[child].range, with: []) }
    for (child, attribute, reference) in tree.references(in: nodes, isStyle: context.isStyle) {
      let own = child == node && reference == .style && tree.isStyleName(attribute) ? name : nil
      let found = own == nil ? try self.name(attribute.value, reference, in: context) : own
      if let here = found {
        if here != attribute.value {
          edits.replace(attribute.range, with: Array(AutomaticStyles.escaped(here).utf8))
        }
      } else {
        edits.replace(tree.whole(attribute), with: [])
      }
    }
    let declarations = CopiedNamespaces.declarations(
      for: node, in: tree, known: target.declarations(of: context.part))
    edits.insert(declarations, at: tree.nodes[node].range.lowerBound + tree.tagNameLength(of: node))
    return edits.applied(to: tree.bytes, in: tree.nodes[node].range)
  }

  // MARK: Names

  /// The name that something has here; nil for an attribute that means nothing here.
  private mutating func name(
    _ name: String, _ reference: SubDocumentReference, in context: Context
  ) throws(PackageError) -> String? {
    switch reference {
    case .page: return nil
    case .address: return try address(name, in: context)
    case .font:
      try bring(font: name, in: context)
      return name
    case .style: return name.isEmpty ? name : try style(name, in: context)
    default: return own(name, reference, in: context)
    }
  }

  private mutating func own(_ name: String, _ reference: SubDocumentReference, in context: Context) -> String
  {
    let key = Key(
      insertion: context.insertion, source: context.source, reference: reference, from: nil, part: nil,
      name: name)
    if let known = names[key] { return known }
    let fresh = target.fresh(reference, like: name)
    names[key] = fresh
    return fresh
  }

  private mutating func address(_ address: String, in context: Context) throws(PackageError) -> String? {
    guard address.hasPrefix("#") else { return try file(address, in: context) }
    let parts = address.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty,
      let kind = SubDocumentReference.ofFragment(parts.dropFirst().first)
    else { return address }
    let ending = parts.count > 1 ? "|\(parts[1])" : ""
    return "#\(own(String(name), kind, in: context))\(ending)"
  }

  // MARK: Styles

  private mutating func bring(font name: String, in context: Context) throws(PackageError) {
    let source = sources[context.source]
    let (tree, node) =
      context.from == .content
      ? (source.content, source.contentStyles.fonts[name])
      : (source.sheet ?? source.content, source.sheetStyles.fonts[name])
    guard let node, target.takes(font: name, in: context.part) else { return }
    var context = context
    context.isStyle = true
    target.add(try copy(node, of: tree, in: context, as: name), to: .fonts, of: context.part)
  }

  private mutating func style(_ name: String, in context: Context) throws(PackageError) -> String {
    let source = sources[context.source]
    let key = Key(
      insertion: 0, source: context.source, reference: .style, from: context.from, part: context.part,
      name: name)
    if let known = names[key] { return known }
    let own = context.from == .content ? source.contentStyles : source.sheetStyles
    if let nodes = own.automatic[name], let tree = context.from == .content ? source.content : source.sheet {
      return try automatic(nodes, name, key, of: tree, context)
    }
    guard let nodes = source.sheetStyles.named[name], let sheet = source.sheet else { return name }
    return try named(nodes, name, key, of: sheet, context)
  }

  private mutating func automatic(
    _ nodes: [Int], _ name: String, _ key: Key, of tree: XMLTree, _ context: Context
  ) throws(PackageError) -> String {
    var context = context
    context.isStyle = true
    var nameless: [UInt8] = []
    for node in nodes { nameless += try copy(node, of: tree, in: context, as: "") }
    let fresh = target.freshStyle(like: name)
    if let same = target.automatic(nameless, as: fresh) {
      names[key] = same
      return same
    }
    names[key] = fresh
    for node in nodes {
      target.add(try copy(node, of: tree, in: context, as: fresh), to: .automatic, of: context.part)
    }
    return fresh
  }

  /// The style of that name here, whatever it looks like; else it comes along.
  private mutating func named(
    _ nodes: [Int], _ name: String, _ key: Key, of sheet: XMLTree, _ context: Context
  ) throws(PackageError) -> String {
    let own = nodes.compactMap { target.named($0, in: sheet) }.first
    let here = own ?? target.freshStyle(like: name)
    names[key] = here
    let inStyles = Context(
      source: context.source, from: .styles, part: .styles, insertion: context.insertion, isStyle: true)
    names[
      Key(insertion: 0, source: key.source, reference: .style, from: .styles, part: .styles, name: name)] =
      here
    for node in nodes where target.named(node, in: sheet) == nil {
      target.take(named: node, in: sheet, as: here)
      target.add(try copy(node, of: sheet, in: inStyles, as: here), to: .named, of: .styles)
    }
    return here
  }
}

extension XMLTree {
  /// Marks of tracked changes, and controls of forms.
  fileprivate func isDropped(_ node: Int) -> Bool {
    guard nodes[node].kind == .element else { return false }
    let name = name(of: node)
    return name.namespace == OpenDocument.text
      ? ["change", "change-start", "change-end"].contains(name.local)
      : name == XMLName(OpenDocument.draw, "control")
  }

  fileprivate func isStyleName(_ attribute: Attribute) -> Bool { names[Int(attribute.name)].local == "name" }
}
