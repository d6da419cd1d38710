extension WriterOutput {
  /// A node with its properties on one line, as it stands within brackets or before `:`.
  func flow(_ tree: YAMLTree, isKey: Bool) -> String {
    let properties = WriterOutput.properties(tree)
    let content = flowContent(tree, isKey: isKey)
    return properties.isEmpty || content.isEmpty ? properties + content : properties + " " + content
  }

  private func flowContent(_ tree: YAMLTree, isKey: Bool) -> String {
    switch tree.content {
    case .alias(let name): "*" + name
    case .scalar(let content): flowScalar(content, tree, inFlow: !isKey)
    case .sequence(let items): "[" + items.map { flowItem($0) }.joined(separator: ", ") + "]"
    case .mapping(let pairs): "{" + pairs.map { flowPair($0) }.joined(separator: ", ") + "}"
    }
  }

  /// An item of a flow sequence, where an empty plain scalar cannot stand alone.
  private func flowItem(_ tree: YAMLTree) -> String {
    let written = flow(tree, isKey: false)
    return written.isEmpty ? "null" : written
  }

  private func flowPair(_ pair: YAMLTree.Pair) -> String {
    let key = flow(pair.key, isKey: false)
    let value = flow(pair.value, isKey: false)
    var needsSpace = key.isEmpty
    if case .alias = pair.key.content { needsSpace = true }
    if case .scalar("") = pair.key.content, pair.key.style == .plain { needsSpace = true }
    return key + (needsSpace ? " :" : ":") + (value.isEmpty ? "" : " " + value)
  }

  private func flowScalar(_ content: String, _ tree: YAMLTree, inFlow: Bool) -> String {
    let form = ScalarForm(content)
    switch tree.style {
    case .plain where content.isEmpty: return ""
    case .plain where form.allowsPlain(inFlow: inFlow): return content
    case .singleQuoted where form.allowsSingleQuotes:
      return singleQuoted(content)
    case nil where form.allowsPlain(inFlow: inFlow) && (tree.tag != nil || !form.readsAsOther): return content
    default: return "\"\(form.escaped)\""
    }
  }
}
