/// The text that is being written, and the documents in it.
struct WriterOutput {
  let width: Int
  var text = ""
  /// Whether the last document ended with `...`.
  private var hasEnded = true
  /// Where a block ends that keeps empty lines after it: there they would be its text.
  var keptEnd = -1

  init(width: Int) { self.width = width }

  mutating func document(_ tree: YAMLTree, isFirst: Bool, isExplicit: Bool) {
    let isNothing = WriterOutput.isNothing(tree)
    if isExplicit || !isFirst && !hasEnded || isNothing { text += "---\n" }
    hasEnded = false
    comments(tree.comments.above, indent: 0)
    if !isNothing { root(tree) }
    comments(tree.comments.below, indent: 0)
  }

  /// Comments on lines of their own, and empty lines; none of these at the beginning or within a block's
  /// text.
  mutating func comments(_ lines: [String], indent: Int) {
    for line in lines {
      if !line.isEmpty {
        space(indent)
        text += line + "\n"
      } else if !text.isEmpty, text.utf8.count != keptEnd {
        text += "\n"
      }
    }
  }

  /// Ends a line, after the comment that stands beside what it holds.
  mutating func endLine(_ comments: YAMLComments) {
    if let comment = comments.beside { text += "  " + comment }
    text += "\n"
  }

  mutating func end() {
    text += "...\n"
    hasEnded = true
  }

  private mutating func root(_ tree: YAMLTree) {
    let properties = WriterOutput.properties(tree)
    if isBlockCollection(tree) {
      if !properties.isEmpty { text += properties + "\n" }
      blockCollection(tree, indent: 0)
    } else {
      text += properties
      scalarOrFlow(tree, indent: 0, afterProperties: !properties.isEmpty)
    }
  }

  /// `&anchor !tag`.
  static func properties(_ tree: YAMLTree) -> String {
    let anchor = tree.anchor.map { "&" + $0 }
    return [anchor, tree.tag.map { written(tag: $0) }].compactMap { $0 }.joined(separator: " ")
  }

  /// A tag as it is typed: `!!str`, `!local`, `!<address>`.
  private static func written(tag: String) -> String {
    if tag == "!" { return tag }
    for (prefix, handle) in [(CoreTag.prefix, "!!"), ("!", "!")] where tag.hasPrefix(prefix) {
      let name = tag.utf8.dropFirst(prefix.utf8.count)
      if !name.isEmpty, name.allSatisfy({ $0.isWordCharacter || $0 == Byte.dot || $0 == Byte.underscore }) {
        return handle + tag.dropFirst(prefix.count)
      }
    }
    return "!<\(escaped(uri: tag))>"
  }

  private static func escaped(uri: String) -> String {
    let hex = Array("0123456789ABCDEF")
    let bytes = Array(uri.utf8)
    let isAddress = Directives.isAddress(bytes)
    return bytes.enumerated().map { index, byte in
      let isPlain = byte.isURICharacter && byte != Byte.percent && (isAddress || index > 0)
      return isPlain ? String(UnicodeScalar(byte)) : "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
    }.joined()
  }
}
