extension WriterOutput {
  /// A flow collection or an alias, broken over lines where it would pass the width.
  mutating func flow(_ tree: YAMLTree, indent: Int) {
    text += FlowText(tree, isKey: false).lines(from: column, indent: indent, width: width)
  }

  /// The column that the next character takes.
  private var column: Int {
    text.unicodeScalars.reversed().prefix { $0 != "\n" }.count
  }

  /// Whether nothing is to be written for a tree.
  static func isNothing(_ tree: YAMLTree) -> Bool {
    guard case .scalar("") = tree.content else { return false }
    return tree.style == .plain && tree.tag == nil && tree.anchor == nil
  }

  /// Whether a `:` right after a key would be part of it, or nothing stands before the `:`.
  static func needsSpaceBeforeColon(_ key: YAMLTree) -> Bool {
    switch key.content {
    case .alias: true
    case .scalar(let content): content.isEmpty && key.style == .plain
    case .sequence, .mapping: false
    }
  }

  static func flowScalar(_ content: String, _ tree: YAMLTree, inFlow: Bool) -> String {
    let form = ScalarForm(content)
    switch tree.style {
    case .plain where content.isEmpty: return ""
    case .plain where form.allowsPlain(inFlow: inFlow): return content
    case .singleQuoted where form.allowsSingleQuotes: return singleQuoted(content)
    case nil where form.allowsPlain(inFlow: inFlow) && (tree.tag != nil || !form.readsAsOther): return content
    default: return "\"\(form.escaped)\""
    }
  }
}
