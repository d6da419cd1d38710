extension WriterOutput {
  /// A scalar, an alias or a flow collection in block content; ends the line.
  mutating func scalarOrFlow(_ tree: YAMLTree, indent: Int, afterProperties: Bool) {
    if afterProperties { text += " " }
    guard case .scalar(let content) = tree.content else {
      flow(YAMLTree(tree.content, style: .flow), indent: max(indent, 2))
      return endLine(tree.comments)
    }
    let form = ScalarForm(content)
    switch style(of: tree, form) {
    case .literal: return literal(form, tree.comments, indent: max(indent, 2))
    case .folded: return folded(form, tree.comments, indent: max(indent, 2))
    case .singleQuoted: text += WriterOutput.singleQuoted(content)
    case .doubleQuoted: text += "\"\(form.escaped)\""
    default: text += content
    }
    endLine(tree.comments)
  }

  /// The style that a scalar takes in block content.
  private func style(of tree: YAMLTree, _ form: ScalarForm) -> YAMLStyle {
    switch tree.style {
    case .plain where form.allowsPlain(inFlow: false) || form.text.isEmpty: return .plain
    case .singleQuoted where form.allowsSingleQuotes: return .singleQuoted
    case .literal where form.allowsBlock, .folded where form.allowsBlock: return tree.style ?? .literal
    case .doubleQuoted, .singleQuoted: return .doubleQuoted
    default: return freeStyle(tree, form)
    }
  }

  private func freeStyle(_ tree: YAMLTree, _ form: ScalarForm) -> YAMLStyle {
    if !form.isOneLine { return form.allowsBlock ? .literal : .doubleQuoted }
    let readsAsText = tree.tag != nil || !form.readsAsOther
    return form.allowsPlain(inFlow: false) && readsAsText ? .plain : .doubleQuoted
  }

  /// By bytes: to a string, a quote and the mark that combines with it are one character.
  static func singleQuoted(_ content: String) -> String {
    let quote = UInt8(ascii: "'")
    let doubled = content.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }
    return "'\(String(decoding: doubled, as: UTF8.self))'"
  }

  /// [162] c-b-block-header(t).
  private mutating func header(_ sign: String, _ form: ScalarForm, _ comments: YAMLComments) {
    text += sign + (form.needsIndentIndicator ? "2" : "") + form.chomping
    endLine(comments)
  }

  /// The lines of a text without the break that chomping puts at the end.
  private func lines(_ content: String) -> [Substring.UnicodeScalarView] {
    var scalars = content.unicodeScalars[...]
    if scalars.last == "\n" { scalars = scalars.dropLast() }
    return scalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      Substring.UnicodeScalarView($0)
    }
  }

  /// [170] c-l+literal(n).
  private mutating func literal(_ form: ScalarForm, _ comments: YAMLComments, indent: Int) {
    header("|", form, comments)
    for line in lines(form.text) {
      if !line.isEmpty { space(indent) }
      text.unicodeScalars += line
      text += "\n"
    }
    if form.chomping == "+" { keptEnd = text.utf8.count }
  }

  /// [174] c-l+folded(n): breaks are doubled where lines would fold, long lines are broken at a space.
  private mutating func folded(_ form: ScalarForm, _ comments: YAMLComments, indent: Int) {
    header(">", form, comments)
    var before: Substring.UnicodeScalarView?
    var empty = 0
    for line in lines(form.text) {
      guard let first = line.first else {
        empty += 1
        continue
      }
      let isSpaced = first == " " || first == "\t"
      let folds = before != nil && !isSpaced && before?.first != " " && before?.first != "\t"
      text += String(repeating: "\n", count: empty + (folds ? 1 : 0))
      empty = 0
      before = line
      space(indent)
      foldedLine(line, indent: indent, mayBreak: !isSpaced)
    }
    text += String(repeating: "\n", count: empty)
    if form.chomping == "+" { keptEnd = text.utf8.count }
  }

  /// One line of a folded text, broken where two characters that are no blanks enclose a single space.
  private mutating func foldedLine(_ line: Substring.UnicodeScalarView, indent: Int, mayBreak: Bool) {
    var column = indent
    var index = line.startIndex
    while index < line.endIndex {
      let next = line.index(after: index)
      let isGap = line[index] == " " && index > line.startIndex && next < line.endIndex
      if mayBreak, isGap, !isBlank(line[line.index(before: index)]), !isBlank(line[next]),
        column + wordLength(line[next...]) >= width
      {
        text += "\n"
        space(indent)
        column = indent
      } else {
        text.unicodeScalars.append(line[index])
        column += 1
      }
      index = next
    }
    text += "\n"
  }

  private func isBlank(_ scalar: UnicodeScalar) -> Bool { scalar == " " || scalar == "\t" }

  /// The length of the word at the beginning, as far as it matters.
  private func wordLength(_ rest: Substring.UnicodeScalarView) -> Int {
    var count = 0
    for scalar in rest {
      if scalar == " " || count > width { break }
      count += 1
    }
    return count
  }
}
