import VanbanPackage
import VanbanTemplate

/// A document that is brought in: its parts as far as its body needs them.
struct SubDocumentSource {
  struct Relationship {
    let type: String
    let target: Relationships.Target
  }

  /// What stands in the parts of the documents for what the body refers to, by the id there.
  struct Definitions {
    let part: String
    let tree: XMLTree
    /// By the id.
    let nodes: [String: Int]
  }

  let name: String
  let parts: RenderedParts
  let types: PartTypes
  let main: String
  let body: XMLTree
  let styles: Definitions?
  let lists: Definitions?
  let abstractLists: [String: Int]
  let pictureBullets: [String: Int]
  let notes: [SubDocumentReference: Definitions]
  private var relationships: [String: [String: Relationship]] = [:]

  init(_ source: SubDocumentShelf<DOCXFormat>.Source) throws(PackageError) {
    name = source.name
    parts = source.parts
    main = source.format.contentTypes.main
    types = try PartTypes(of: source.parts, source.name)
    guard let main = try Self.tree(main, parts, source.name) else {
      throw PackageError(diagnostic: .notDOCX(source.name))
    }
    body = main
    let related = try Self.read(self.main, parts, source.name)
    let types = types
    styles = try Self.definitions("styles", ["style"], "styleId", related, types, parts, source.name)
    lists = try Self.definitions("numbering", ["num"], "numId", related, types, parts, source.name)
    abstractLists = lists.map { Self.nodes(["abstractNum"], "abstractNumId", in: $0.tree) } ?? [:]
    pictureBullets = lists.map { Self.nodes(["numPicBullet"], "numPicBulletId", in: $0.tree) } ?? [:]
    var notes: [SubDocumentReference: Definitions] = [:]
    for kind in SubDocumentNotes.kinds {
      notes[kind.reference] = try Self.definitions(
        kind.part, [kind.element], "id", related, types, parts, source.name)
    }
    self.notes = notes
    relationships[self.main] = related
  }

  private static func tree(
    _ part: String, _ parts: RenderedParts, _ document: String
  ) throws(PackageError) -> XMLTree? {
    guard let bytes = try parts.bytes(of: part) else { return nil }
    return try XMLTree.parse(bytes, part: part, document: document)
  }

  private static func definitions(
    _ type: String, _ elements: Set<String>, _ id: String, _ related: [String: Relationship],
    _ types: PartTypes,
    _ parts: RenderedParts, _ document: String
  ) throws(PackageError) -> Definitions? {
    guard let part = Self.part(type, related, types), let tree = try tree(part, parts, document) else {
      return nil
    }
    return Definitions(part: part, tree: tree, nodes: nodes(elements, id, in: tree))
  }

  /// The part of a type that the main part refers to; else the one that the package says is of that type.
  static func part(_ type: String, _ related: [String: Relationship], _ types: PartTypes) -> String? {
    let found = related.values.first { $0.type.hasSuffix("/\(type)") }
    if case .part(let part)? = found?.target { return part }
    return types.part(ofType: ".\(type)+xml")
  }

  private static func nodes(_ elements: Set<String>, _ id: String, in tree: XMLTree) -> [String: Int] {
    var nodes: [String: Int] = [:]
    for node in tree.children(of: tree.root) where tree.nodes[node].kind == .element {
      guard elements.contains(tree.name(of: node).local), let value = tree.value(of: node, id) else {
        continue
      }
      if nodes[value] == nil { nodes[value] = node }
    }
    return nodes
  }

  // MARK: Relationships

  mutating func relationship(_ id: String, of part: String) throws(PackageError) -> Relationship? {
    if let known = relationships[part] { return known[id] }
    let read = try Self.read(part, parts, name)
    relationships[part] = read
    return read[id]
  }

  static func read(
    _ part: String, _ parts: RenderedParts, _ document: String
  ) throws(PackageError) -> [String: Relationship] {
    guard let tree = try tree(Relationships.part(of: part), parts, document) else { return [:] }
    var result: [String: Relationship] = [:]
    for node in tree.children(of: tree.root) {
      guard let id = tree.attribute(node, "", "Id")?.value,
        let type = tree.attribute(node, "", "Type")?.value,
        let address = tree.attribute(node, "", "Target")?.value
      else { continue }
      let isExternal = tree.attribute(node, "", "TargetMode")?.value == "External"
      result[id] = Relationship(
        type: type, target: isExternal ? .external(address) : .part(Self.path(address, from: part)))
    }
    return result
  }

  /// The name of a part that another refers to.
  static func path(_ address: String, from part: String) -> String {
    let full = address.hasPrefix("/") ? address : Relationships.folder(of: part) + address
    var path: [Substring] = []
    for component in full.split(separator: "/") where component != "." {
      if component == ".." { _ = path.popLast() } else { path.append(component) }
    }
    return path.joined(separator: "/")
  }
}

extension PartTypes {
  init(of parts: RenderedParts, _ document: String) throws(PackageError) {
    let bytes = try parts.bytes(of: ContentTypes.part) ?? Array("<Types/>".utf8)
    self.init(try XMLTree.parse(bytes, part: ContentTypes.part, document: document))
  }
}
