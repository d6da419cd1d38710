import VanbanExpression
import VanbanPackage

// Tables that come to stand one after the other, where what stands between them in the template goes.
extension PartCompiler {
  /// Has what is printed before a table looked at, where a paragraph with tags stands before it.
  mutating func addTableGaps() {
    for paragraph in paragraphs where paragraph.form == nil {
      guard let table = table(after: paragraph.text.node) else { continue }
      let start = tree.nodes[table].range.lowerBound
      add(start..<start, .fragment(.table), rank: 0)
    }
  }

  /// The table that follows a paragraph, bookmarks and the like aside.
  private func table(after paragraph: Int) -> Int? {
    var node = Int(tree.nodes[paragraph].nextSibling)
    while node >= 0 {
      if tree.nodes[node].kind == .element {
        let role = roles[Int(tree.nodes[node].name)]
        guard role == .marker else { return role == .table ? node : nil }
      }
      node = Int(tree.nodes[node].nextSibling)
    }
    return nil
  }
}
