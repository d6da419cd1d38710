import VanbanPackage

/// Finds what could be left empty around the tags of a part, and what has to go with the tags that stand in it.
struct Enclosing<Format: TemplateFormat> {
  let format: Format
  let tree: XMLTree
  let roles: [ElementRole]
  let part: TemplatePart
  let paragraphs: [TaggedParagraph]
  let readsAllText: Bool
  /// Rows that may lose all their cells.
  let mortalRows: Set<Int>

  /// Marks what could be left empty: containers whose blocks may go, tables whose rows may.
  func spans() -> [Span] {
    var spans: [Span] = []
    var seen: Set<Int> = []
    for paragraph in paragraphs {
      var node = Int(tree.nodes[paragraph.text.node].parent)
      while node > 0 {
        if tree.nodes[node].name >= 0, seen.insert(node).inserted { enclose(node, &spans) }
        node = Int(tree.nodes[node].parent)
      }
    }
    return spans
  }

  private func add(_ range: Range<Int>, _ enclosure: Enclosure, rank: Int, _ spans: inout [Span]) {
    spans.append(Span(range: range, kind: .enclosure(enclosure), rank: rank))
  }

  private func enclose(_ node: Int, _ spans: inout [Span]) {
    switch roles[Int(tree.nodes[node].name)] {
    case .table:
      add(tree.nodes[node].range, .table, rank: .max, &spans)
      addRows(below: node, &spans)
    case .group: addGroup(node, isRow: false, &spans)
    case .cell, .container:
      add(blocks(of: node), .blocks(emptyParagraph: emptyParagraph(in: node)), rank: -1, &spans)
    default: return
    }
  }

  /// All rows of a table, those without a tag too: each that is left keeps the table.
  private func addRows(below node: Int, _ spans: inout [Span]) {
    for child in tree.children(of: node) where tree.nodes[child].kind == .element {
      switch roles[Int(tree.nodes[child].name)] {
      case .row:
        if mortalRows.contains(child) {
          addGroup(child, isRow: true, &spans)
        } else if holdsOnlyControl(child) {
          add(tree.nodes[child].range, .control(kept: []), rank: .max - 1, &spans)
        } else {
          spans.append(Span(range: tree.nodes[child].range, kind: .row, rank: .max - 1))
        }
      case .other, .group: addRows(below: child, &spans)
      default: continue
      }
    }
  }

  private func addGroup(_ node: Int, isRow: Bool, _ spans: inout [Span]) {
    add(tree.nodes[node].range, .group(isRow: isRow), rank: .max - 1, &spans)
    add(blocks(of: node), .content, rank: -1, &spans)
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
    guard let last = lastParagraph(in: container) else { return [] }
    return format.emptyParagraph(like: format.pattern(of: last, in: tree, part: part))
  }

  /// The last paragraph of a container itself, in whatever groups it stands.
  private func lastParagraph(in node: Int) -> Int? {
    for child in Array(tree.children(of: node)).reversed() where tree.nodes[child].kind == .element {
      switch roles[Int(tree.nodes[child].name)] {
      case .paragraph: return child
      case .group, .other: if let found = lastParagraph(in: child) { return found }
      default: continue
      }
    }
    return nil
  }

  /// True for a row in which control tags stand and nothing else.
  private func holdsOnlyControl(_ row: Int) -> Bool {
    let range = tree.nodes[row].range
    let inside = paragraphs.within(range) { tree.nodes[$0.text.node].range }
    guard !inside.isEmpty, inside.allSatisfy({ $0.look == .controlOnly }) else { return false }
    return !holdsMore(row, than: Set(inside.map(\.text.node)))
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
