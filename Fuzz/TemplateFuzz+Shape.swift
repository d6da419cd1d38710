import VanbanPackage

/// What a package is at fault with; what is made of a package may have the faults of the package and no others.
struct Shape {
  private var faults: Set<String> = []
  private var seen: Set<String> = []
  private var notes: [String: Set<String>] = [:]
  private var references: [(kind: String, id: String)] = []

  init(of package: Package) throws {
    var relationships: [String: Set<String>] = [:]
    for entry in package.entries where entry.name.hasSuffix(".rels") {
      relationships[entry.name] = try addTargets(in: entry.name, package)
    }
    for entry in package.entries where entry.name.hasSuffix(".xml") {
      guard let bytes = try package.bytes(of: entry.name) else { continue }
      let tree = try XMLTree.parse(bytes, part: entry.name, document: package.name)
      let folders = entry.name.split(separator: "/")
      let rels = (folders.dropLast() + ["_rels", "\(folders.last ?? "").rels"]).joined(separator: "/")
      for node in tree.nodes.indices where tree.nodes[node].kind == .element {
        addNames(of: node, in: tree)
        addStructure(of: node, in: tree)
        addNote(node, in: tree)
        addRelationships(of: node, in: tree, relationships[rels] ?? [])
      }
    }
    for (kind, id) in references where notes[kind]?.contains(id) != true { faults.insert("reference to no \(kind)") }
  }

  func check(against template: Shape) throws {
    let new = faults.subtracting(template.faults)
    try expect(new.isEmpty, "new faults: \(new.sorted())")
  }

  // MARK: Ids and names

  private static let unique: [String: [String]] = [
    "bookmarkStart": ["id", "name"], "docPr": ["id"], "bookmark": ["name"], "bookmark-start": ["name"], "table": ["name"],
    "section": ["name"], "frame": ["name"], "footnote": ["id"], "endnote": ["id"], "comment": ["id"], "note": ["id"],
    "permStart": ["id"], "annotation": ["name"], "reference-mark": ["name"],
  ]

  private static let xml = "http://www.w3.org/XML/1998/namespace"

  private mutating func addNames(of node: Int, in tree: XMLTree) {
    let local = tree.name(of: node).local
    for attribute in tree.attributes[tree.nodes[node].attributes] {
      let name = tree.names[Int(attribute.name)]
      let isOwn = Self.unique[local]?.contains(name.local) ?? false
      guard isOwn || name == XMLName(Self.xml, "id") || name.local == "paraId" else { continue }
      let space = isOwn ? "\(local.replacing("bookmark-start", with: "bookmark")) \(name.local)" : name.local
      if attribute.value.contains("{") || !seen.insert("\(space) \(attribute.value)").inserted {
        faults.insert("duplicate \(space)")
      }
    }
  }

  // MARK: Structure

  private static let misplaced: [String: Set<String>] = [
    "p": ["p", "tbl", "tr", "tc", "table", "table-row", "table-cell", "list", "section", "sectPr", "h"],
    "h": ["p", "h", "table", "list"], "span": ["p", "h", "table", "table-row", "list"], "a": ["p", "a", "table"],
    "r": ["p", "r", "tbl", "tr", "tc", "hyperlink"], "t": ["p", "r", "t", "tbl", "drawing"], "hyperlink": ["p", "hyperlink", "tbl"],
    "body": ["r", "t", "tr", "tc"], "tbl": ["p", "tbl", "tc", "r"], "tr": ["p", "tr", "tbl", "r"], "tc": ["tc", "tr", "r", "t"],
    "table": ["p", "table", "table-cell", "span"], "table-row": ["p", "table-row", "table"], "table-cell": ["table-row", "span"],
    "list": ["p", "h", "list", "table", "span"], "list-item": ["span", "list-item"], "note-body": ["span"],
  ]

  private static let needed: [String: Set<String>] = [
    "tbl": ["tr"], "tc": ["p"], "table-row": ["table-cell", "covered-table-cell"], "list": ["list-item", "list-header"],
    "tr": ["tc"], "txbxContent": ["p", "tbl"], "hdr": ["p", "tbl"], "footnote": ["p", "tbl"], "note": ["note-body"],
    "note-body": ["p", "h", "list", "table"],
  ]

  private mutating func addStructure(of node: Int, in tree: XMLTree) {
    let local = tree.name(of: node).local
    if let parent = tree.parent(of: node).map({ tree.name(of: $0).local }), Self.misplaced[parent]?.contains(local) ?? false {
      faults.insert("\(local) in \(parent)")
    }
    let children = tree.children(of: node).filter { tree.nodes[$0].kind == .element }.map { tree.name(of: $0).local }
    if let needed = Self.needed[local], needed.isDisjoint(with: children) { faults.insert("empty \(local)") }
    if local == "tc", children.last != "p" { faults.insert("tc that ends with no p") }
    if local == "note" || local == "footnoteReference" || local == "footnote" {
      var ancestor = tree.parent(of: node)
      while let current = ancestor {
        if ["note", "footnote", "endnote"].contains(tree.name(of: current).local) { faults.insert("note in note") }
        ancestor = tree.parent(of: current)
      }
    }
  }

  // MARK: References

  private mutating func addNote(_ node: Int, in tree: XMLTree) {
    let local = tree.name(of: node).local
    let attributes = tree.attributes[tree.nodes[node].attributes]
    func value(_ name: String) -> String? { attributes.first { tree.names[Int($0.name)].local == name }?.value }
    switch local {
    case "footnote", "endnote", "comment", "note": if let id = value("id") { notes[local, default: []].insert(id) }
    case "footnoteReference", "endnoteReference", "commentReference":
      if let id = value("id") { references.append((String(local.dropLast(9)), id)) }
    case "note-ref": if let id = value("ref-name") { references.append(("note", id)) }
    default: break
    }
  }

  private mutating func addTargets(in part: String, _ package: Package) throws -> Set<String> {
    guard let bytes = try package.bytes(of: part) else { return [] }
    let tree = try XMLTree.parse(bytes, part: part, document: package.name)
    var ids: Set<String> = []
    for node in tree.children(of: tree.root) where tree.nodes[node].kind == .element {
      guard let id = tree.attribute(node, "", "Id")?.value, ids.insert(id).inserted else {
        faults.insert("relationship without an id of its own")
        continue
      }
      guard let target = tree.attribute(node, "", "Target")?.value, tree.attribute(node, "", "TargetMode") == nil else { continue }
      let path = part.hasPrefix("word/") && !target.hasPrefix("/") ? "word/\(target)" : String(target.drop { $0 == "/" })
      if package[path] == nil { faults.insert("relationship to no part") }
    }
    return ids
  }

  /// The properties of a section hold no links: what a body of random elements has there is taken over as it stands.
  private mutating func addRelationships(of node: Int, in tree: XMLTree, _ known: Set<String>) {
    guard tree.name(of: node).local != "hyperlink" || !isWithin("sectPr", node, of: tree) else { return }
    for attribute in tree.attributes[tree.nodes[node].attributes] {
      let name = tree.names[Int(attribute.name)]
      if name.namespace.hasSuffix("officeDocument/2006/relationships"), !known.contains(attribute.value) {
        faults.insert("no relationship of that id in \(tree.name(of: node).local)")
      }
    }
  }

  private func isWithin(_ name: String, _ node: Int, of tree: XMLTree) -> Bool {
    var ancestor = tree.parent(of: node)
    while let current = ancestor, tree.name(of: current).local != name { ancestor = tree.parent(of: current) }
    return ancestor != nil
  }
}
