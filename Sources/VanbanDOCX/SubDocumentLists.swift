import VanbanPackage

/// Definitions of numbering (ISO/IEC 29500-1, 17.9).
enum SubDocumentLists {
  /// The number that each level begins with.
  static func starts(of abstractList: Int, in tree: XMLTree) -> [(level: String, start: String)] {
    tree.children(of: abstractList).compactMap { node in
      guard tree.isElement(node, "lvl"), let level = tree.value(of: node, "ilvl") else { return nil }
      return (level, tree.child(of: node, named: "start").flatMap { tree.value(of: $0, "val") } ?? "1")
    }
  }

  /// A definition that counts from the beginning again; levels that it changes itself do so already.
  static func restarting(_ list: [UInt8], starts: [(level: String, start: String)]) -> [UInt8] {
    guard list.suffix(8).elementsEqual("</w:num>".utf8), !list.contains("lvlOverride".utf8) else {
      return list
    }
    let overrides = starts.map {
      "<w:lvlOverride w:ilvl=\"\($0.level)\"><w:startOverride w:val=\"\($0.start)\"/></w:lvlOverride>"
    }
    return Array(list.dropLast(8)) + Array((overrides.joined() + "</w:num>").utf8)
  }
}
