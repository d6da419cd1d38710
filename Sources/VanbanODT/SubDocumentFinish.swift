import VanbanPackage
import VanbanTemplate

/// What a text declares before its blocks (OpenDocument 1.3 part 3, 7.4), in the order of the schema.
enum SubDocumentDeclarations {
  static let groups = ["variable-decls", "sequence-decls", "user-field-decls"]
}

// Files come along, and what came along is put where it is defined.
extension SubDocumentImport {
  /// The address here of a file or folder of the package; addresses of anything else stay.
  mutating func file(_ address: String, in context: Context) throws(PackageError) -> String {
    let source = sources[context.source]
    let path = address.hasPrefix("./") ? String(address.dropFirst(2)) : address
    let key = "\(context.source)|\(path)"
    if let known = files[key] { return known }
    let here: String
    if let bytes = try source.parts.bytes(of: path) {
      let ending = FilePath.ending(of: path)
      here = additions.picture(
        bytes, ending: ending.isEmpty ? "" : ".\(ending)", mediaType: source.mediaType(of: path))
    } else {
      let inside = source.parts.names.filter { $0.hasPrefix("\(path)/") && !$0.hasSuffix("/") }
      guard !path.isEmpty, !inside.isEmpty else { return address }
      here = try folder(path, inside, source)
    }
    files[key] = here
    return here
  }

  private mutating func folder(
    _ path: String, _ inside: [String], _ source: SubDocumentSource
  ) throws(PackageError) -> String {
    var folder: [(name: String, mediaType: String, bytes: [UInt8])] = []
    for name in inside {
      guard let bytes = try source.parts.bytes(of: name) else { continue }
      folder.append((String(name.dropFirst(path.utf8.count + 1)), source.mediaType(of: name), bytes))
    }
    return "./" + additions.add(folder: folder, mediaType: source.mediaType(of: path + "/"))
  }

  // MARK: The end

  mutating func finish() throws(PackageError) {
    for (part, groups) in target.added.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try add(groups, to: part)
    }
    if !target.addedDeclarations.isEmpty { try addDeclarations() }
    for part in [ODTPart.content, .styles] { try raiseVersion(of: part) }
    try additions.apply(to: &parts)
  }

  /// What came from a document of a later version may hold what an earlier one has no words for.
  private mutating func raiseVersion(of part: ODTPart) throws(PackageError) {
    guard let highest = sources.compactMap(\.version).max(),
      let tree = try SubDocumentSource.tree(part.name, parts, part.name),
      let version = tree.attribute(tree.root, OpenDocument.office, "version"), version.value < highest
    else { return }
    parts.set(part.name, .deflated(tree.bytes(replacing: version.range, with: highest)))
  }

  private mutating func add(_ groups: [SubDocumentTarget.Group: [UInt8]], to part: ODTPart)
    throws(PackageError)
  {
    guard let tree = try SubDocumentSource.tree(part.name, parts, part.name) else { return addStyles(groups) }
    var edits = XMLEdits()
    var at = tree.nodes[tree.root].content.lowerBound
    if let scripts = tree.child(of: tree.root, OpenDocument.office, "scripts") {
      at = tree.nodes[scripts].range.upperBound
    }
    for group in SubDocumentTarget.Group.allCases {
      let own = tree.child(of: tree.root, OpenDocument.office, group.rawValue)
      if let xml = groups[group] { tree.add(xml, toEndOf: own, "office:\(group.rawValue)", else: at, &edits) }
      if let own { at = tree.nodes[own].range.upperBound }
    }
    parts.set(part.name, .deflated(edits.applied(to: tree.bytes, in: tree.bytes.indices)))
  }

  /// A template without a part for styles gets one.
  private mutating func addStyles(_ groups: [SubDocumentTarget.Group: [UInt8]]) {
    let declarations = OpenDocument.specified.sorted { $0.key < $1.key }.map {
      " xmlns:\($0.key)=\"\($0.value)\""
    }
    var xml = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-styles\(declarations.joined()) office:version="1.3">
      """.utf8)
    for group in SubDocumentTarget.Group.allCases {
      guard let own = groups[group] else { continue }
      xml += Array("<office:\(group.rawValue)>".utf8) + own + Array("</office:\(group.rawValue)>".utf8)
    }
    let bytes = xml + Array("</office:document-styles>".utf8)
    additions.add(named: ODTPart.styles.name, mediaType: "text/xml", bytes: bytes)
  }

  /// Variables and sequences that are not declared yet.
  private mutating func addDeclarations() throws(PackageError) {
    guard let tree = try SubDocumentSource.tree(ODTPart.content.name, parts, ODTPart.content.name),
      let body = tree.child(of: tree.root, OpenDocument.office, "body"),
      let text = tree.child(of: body, OpenDocument.office, "text")
    else { return }
    var edits = XMLEdits()
    var at = tree.nodes[text].content.lowerBound
    for child in tree.elements(of: text)
    where ["forms", "tracked-changes"].contains(tree.name(of: child).local) {
      at = tree.nodes[child].range.upperBound
    }
    for group in SubDocumentDeclarations.groups {
      let own = tree.child(of: text, OpenDocument.text, group)
      let known = Set(
        (own.map { tree.elements(of: $0) } ?? []).compactMap { tree.value(of: $0, OpenDocument.text, "name") }
      )
      let new = (target.addedDeclarations[group] ?? []).filter { !known.contains($0.name) }.flatMap(\.xml)
      if !new.isEmpty { tree.add(new, toEndOf: own, "text:\(group)", else: at, &edits) }
      if let own { at = tree.nodes[own].range.upperBound }
    }
    parts.set(ODTPart.content.name, .deflated(edits.applied(to: tree.bytes, in: tree.bytes.indices)))
  }
}

extension XMLTree {
  /// Adds to an element, opened where it was empty; where there is none a new one is made at an offset.
  fileprivate func add(
    _ xml: [UInt8], toEndOf node: Int?, _ name: String, else offset: Int, _ edits: inout XMLEdits
  ) {
    guard let node else {
      return edits.insert(Array("<\(name)>".utf8) + xml + Array("</\(name)>".utf8), at: offset)
    }
    guard nodes[node].isSelfClosing else { return edits.insert(xml, at: nodes[node].content.upperBound) }
    let tag = bytes[nodes[node].range].dropLast(2)
    edits.replace(nodes[node].range, with: Array(tag) + Array(">".utf8) + xml + Array("</\(name)>".utf8))
  }
}
