import VanbanPackage
import VanbanTemplate

/// The parts of a template that hold notes, and the ids in use in them (ISO/IEC 29500-1, 17.11, 17.13.4).
struct DOCXNoteParts: Sendable {
  /// The kinds of notes by the local name of their element.
  static let kinds = ["footnote", "endnote", "comment"]

  /// By kind.
  private var parts: [String: String] = [:]
  /// The highest ids, by part.
  private(set) var highest: [String: Int] = [:]
  /// The ids of notes that nothing refers to, by part; comments aside.
  private(set) var reserved: [String: Set<Int>] = [:]
  /// The highest id of a bookmark in the main part, and all names.
  private(set) var highestBookmark = 0
  private(set) var bookmarkNames: [String] = []

  subscript(kind: String) -> String? {
    get { parts[kind] }
    set { parts[kind] = newValue }
  }

  mutating func read(_ tree: XMLTree, part: TemplatePart) {
    guard part.holdsNotes else {
      if part.takesNotes {
        highestBookmark = Self.highestID(["bookmarkStart"], in: tree)
        bookmarkNames = tree.elements(named: ["bookmarkStart"]).compactMap { tree.value(of: $0.node, "name") }
      }
      return
    }
    highest[part.name] = Self.highestID(Self.kinds, in: tree)
    guard part.name != parts["comment"] else { return }
    let ids = tree.elements(named: Self.kinds).compactMap { tree.id(of: $0.node).flatMap { Int($0.value) } }
    reserved[part.name] = Set(ids)
  }

  /// Notes that a part refers to move with their references.
  mutating func free(referencesIn tree: XMLTree, part: TemplatePart) {
    for mark in marks(in: tree, part: part) where mark.kind == .reference {
      if let id = Int(mark.id) { reserved[mark.part]?.remove(id) }
    }
  }

  private static func highestID(_ locals: [String], in tree: XMLTree) -> Int {
    var highest = 0
    for (node, _) in tree.elements(named: locals) {
      highest = max(highest, tree.value(of: node, "id").flatMap { Int($0) } ?? 0)
    }
    return min(highest, Int(Int32.max) / 2)
  }

  // MARK: Marks

  func marks(in tree: XMLTree, part: TemplatePart) -> [NoteMark] {
    part.holdsNotes ? own(in: tree, part) + comments(in: tree, part) : references(in: tree)
  }

  /// The only notes that may stand in notes (17.11.14, 17.11.7); else a note could refer to itself.
  private func comments(in tree: XMLTree, _ part: TemplatePart) -> [NoteMark] {
    guard let comments = parts["comment"], part.name != comments else { return [] }
    return references(in: tree).filter { $0.part == comments }
  }

  private func own(in tree: XMLTree, _ part: TemplatePart) -> [NoteMark] {
    tree.elements(named: Self.kinds).compactMap { node, _ in
      guard Int(tree.nodes[node].parent) == tree.root, let id = tree.id(of: node) else { return nil }
      return NoteMark(.own, part: part.name, id: id.value, at: id.range)
    }
  }

  private static let references: [String: (kind: String, mark: NoteMark.Kind)] = [
    "footnoteReference": ("footnote", .reference), "endnoteReference": ("endnote", .reference),
    "commentReference": ("comment", .reference), "commentRangeStart": ("comment", .start),
    "commentRangeEnd": ("comment", .end),
  ]

  private func references(in tree: XMLTree) -> [NoteMark] {
    tree.elements(named: Array(Self.references.keys)).compactMap { node, local in
      guard let (kind, mark) = Self.references[local], let part = parts[kind], let id = tree.id(of: node)
      else { return nil }
      let counts = local == "footnoteReference" && tree.value(of: node, "customMarkFollows") == nil
      return NoteMark(mark, part: part, id: id.value, at: id.range, counts: counts)
    }
  }
}

extension XMLTree {
  /// The elements of WordprocessingML with one of these names, in document order.
  fileprivate func elements(named locals: [String]) -> [(node: Int, local: String)] {
    var wanted: [Int32: String] = [:]
    for local in locals {
      for namespace in [WordprocessingML.transitional, WordprocessingML.strict] {
        if let id = nameID(namespace, local) { wanted[id] = local }
      }
    }
    guard !wanted.isEmpty else { return [] }
    return nodes.indices.compactMap { node in
      guard nodes[node].kind == .element, let local = wanted[nodes[node].name] else { return nil }
      return (node, local)
    }
  }

  fileprivate func id(of node: Int) -> Attribute? { attribute(node, name(of: node).namespace, "id") }
}
