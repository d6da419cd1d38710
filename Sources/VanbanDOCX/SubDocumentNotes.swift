import VanbanPackage

/// Footnotes, endnotes and comments (ISO/IEC 29500-1, 17.11, 17.13.4) that come with a document.
struct SubDocumentNotes {
  struct Kind {
    let reference: SubDocumentReference
    /// The last component of the relationship's type, which is the part's name and its root, too.
    let part: String
    let element: String
    /// Whether readers see the numbers, so that ids have to rise in reading order: LibreOffice goes by them.
    let isNumbered: Bool
  }

  static let kinds = [
    Kind(reference: .footnote, part: "footnotes", element: "footnote", isNumbered: true),
    Kind(reference: .endnote, part: "endnotes", element: "endnote", isNumbered: true),
    Kind(reference: .comment, part: "comments", element: "comment", isNumbered: false),
  ]

  /// What a document without such notes gets; separators as Word has them.
  static func empty(_ kind: Kind) -> String {
    let separators =
      kind.isNumbered ? separator(kind, "separator", -1) + separator(kind, "continuationSeparator", 0) : ""
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:\(kind.part) xmlns:w="\(WordprocessingML.transitional)">\(separators)</w:\(kind.part)>
      """
  }

  private static func separator(_ kind: Kind, _ name: String, _ id: Int) -> String {
    """
    <w:\(kind.element) w:type="\(name)" w:id="\(id)"><w:p><w:pPr><w:spacing w:before="0" w:after="0" \
    w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/></w:pPr><w:r><w:\(name)/></w:r></w:p></w:\(kind.element)>
    """
  }

  // MARK: Order

  /// The ids in the order of their references; nil where they rise already.
  static func order(_ kind: Kind, in body: XMLTree) -> [String]? {
    let ids = body.nodes.indices.compactMap { node in
      body.isElement(node, "\(kind.element)Reference") ? body.value(of: node, "id") : nil
    }
    let numbers = ids.compactMap { Int($0) }
    if zip(numbers, numbers.dropFirst()).allSatisfy({ $0 <= $1 }) { return nil }
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  /// Numbers for the notes in that order, past those that nothing refers to (separators).
  static func numbers(_ order: [String], _ kind: Kind, in notes: XMLTree) -> [String: String] {
    let own = Set(notes.children(of: notes.root).compactMap { notes.value(of: $0, "id") })
    let kept = own.subtracting(order)
    var numbers: [String: String] = [:]
    var last = 0
    for id in order where own.contains(id) {
      repeat { last += 1 } while kept.contains(String(last))
      numbers[id] = String(last)
    }
    return numbers
  }
}

extension XMLTree {
  func isElement(_ node: Int, _ local: String) -> Bool {
    nodes[node].kind == .element && name(of: node).local == local
      && WordprocessingML.isMain(name(of: node).namespace)
  }
}
