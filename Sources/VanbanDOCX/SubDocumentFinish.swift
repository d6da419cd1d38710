import VanbanPackage
import VanbanTemplate

// What came along is put into the parts that define it.
extension SubDocumentImport {
  mutating func finish() throws(PackageError) {
    try additions.apply(to: &parts)
    if let part = target.stylesPart { try append(target.addedStyles, to: part) }
    try addLists()
    for kind in SubDocumentNotes.kinds {
      guard let part = target.noteParts[kind.reference], let notes = target.addedNotes[kind.reference] else {
        continue
      }
      try append(notes, to: part)
      if kind.isNumbered { try order(kind, in: part) }
    }
  }

  private mutating func append(_ xml: [UInt8], to part: String) throws(PackageError) {
    guard !xml.isEmpty else { return }
    try parts.append(toRootOf: part) { _ in String(decoding: xml, as: UTF8.self) }
  }

  /// Pictures of bullets, definitions and lists stand in that order (CT_Numbering, 17.9.17).
  private mutating func addLists() throws(PackageError) {
    guard let part = target.numberingPart, !target.addedLists.isEmpty else { return }
    guard let bytes = try parts.bytes(of: part) else { return }
    let tree = try XMLTree.parse(bytes, part: part, document: part)
    guard !tree.nodes[tree.root].isSelfClosing else {
      return try append(target.addedBullets + target.addedAbstractLists + target.addedLists, to: part)
    }
    var edits = XMLEdits()
    edits.insert(target.addedBullets, at: tree.end(after: ["numPicBullet"]))
    edits.insert(target.addedAbstractLists, at: tree.end(after: ["numPicBullet", "abstractNum"]))
    edits.insert(target.addedLists, at: tree.end(after: ["numPicBullet", "abstractNum", "num"]))
    parts.set(part, .deflated(edits.applied(to: tree.bytes, in: tree.bytes.indices)))
  }

  // MARK: Order of notes

  private mutating func order(_ kind: SubDocumentNotes.Kind, in part: String) throws(PackageError) {
    guard let bytes = try parts.bytes(of: additions.main), let noteBytes = try parts.bytes(of: part) else {
      return
    }
    let body = try XMLTree.parse(bytes, part: additions.main, document: additions.main)
    guard let order = SubDocumentNotes.order(kind, in: body) else { return }
    let notes = try XMLTree.parse(noteBytes, part: part, document: part)
    let numbers = SubDocumentNotes.numbers(order, kind, in: notes)
    var edits = XMLEdits()
    for node in body.nodes.indices where body.isElement(node, "\(kind.element)Reference") {
      renumber(node, in: body, numbers, &edits)
    }
    parts.set(additions.main, .deflated(edits.applied(to: body.bytes, in: body.bytes.indices)))
    parts.set(part, .deflated(ordered(notes, numbers)))
  }

  private func renumber(_ node: Int, in tree: XMLTree, _ numbers: [String: String], _ edits: inout XMLEdits) {
    guard let id = tree.attribute(node, tree.name(of: node).namespace, "id"), let number = numbers[id.value]
    else { return }
    edits.replace(id.range, with: Array(number.utf8))
  }

  /// The notes that nothing refers to as they stand, the others after them by their numbers.
  private func ordered(_ tree: XMLTree, _ numbers: [String: String]) -> [UInt8] {
    var kept: [UInt8] = []
    var moved: [(number: Int, bytes: [UInt8])] = []
    for node in tree.children(of: tree.root) {
      let range = tree.nodes[node].range
      guard let number = tree.value(of: node, "id").flatMap({ numbers[$0] }) else {
        kept += tree.bytes[range]
        continue
      }
      var edits = XMLEdits()
      renumber(node, in: tree, numbers, &edits)
      moved.append((Int(number) ?? 0, edits.applied(to: tree.bytes, in: range)))
    }
    let content = tree.nodes[tree.root].content
    let all = kept + moved.sorted { $0.number < $1.number }.flatMap(\.bytes)
    return tree.bytes[..<content.lowerBound] + all + tree.bytes[content.upperBound...]
  }
}

extension XMLTree {
  /// The end of the last child of the root that has one of these names; else the beginning.
  fileprivate func end(after locals: Set<String>) -> Int {
    children(of: root).filter { nodes[$0].kind == .element && locals.contains(name(of: $0).local) }
      .map { nodes[$0].range.upperBound }.max() ?? nodes[root].content.lowerBound
  }
}
