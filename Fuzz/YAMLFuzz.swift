import VanbanSource
import VanbanYAML

/// libFuzzer's entry: parses any bytes and looks that what comes out hangs together.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: count))
  let source = SourceText(name: "fuzz", bytes: bytes)
  for traps in [false, true] {
    let options = YAMLOptions(modelTraps: traps, keepsComments: true, mergeKeys: traps)
    checkEvents(source, options)
    checkNodes(source, options)
  }
  return 0
}

private func checkEvents(_ source: SourceText, _ options: YAMLOptions) {
  var diagnostics = Diagnostics()
  let stream = YAMLEventStream(source, options: options, diagnostics: &diagnostics)
  let end = stream.source.bytes.count
  var depth = 0
  for event in stream {
    precondition(event.span.start <= event.span.end && event.span.end <= end, "span out of the text")
    switch event.kind {
    case .streamStart, .documentStart, .mappingStart, .sequenceStart: depth += 1
    case .streamEnd, .documentEnd, .mappingEnd, .sequenceEnd: depth -= 1
    case .scalar, .alias: _ = stream.text(of: event)
    }
    _ = stream.tag(of: event)
    precondition(depth >= 0, "more ends than beginnings")
  }
  precondition(depth == 0, "beginnings without ends")
}

private func checkNodes(_ source: SourceText, _ options: YAMLOptions) {
  var diagnostics = Diagnostics()
  let documents = YAML.parse(source, options: options, diagnostics: &diagnostics)
  var budget = 10_000
  for document in documents { document.root.map { visit($0, 0, &budget) } }
  let text = DiagnosticText(language: .vi)
  for diagnostic in diagnostics.all.prefix(5) { _ = text(diagnostic) }
  if !diagnostics.hasErrors, !options.modelTraps { checkWritten(documents) }
}

private func visit(_ node: YAMLNode, _ depth: Int, _ budget: inout Int) {
  budget -= 1
  guard budget > 0, depth < 300 else { return }
  if node.kind == .scalar {
    let count = node.text.utf8.count
    guard case .source(_, let span) = node.textAnchor.place(of: 0..<count) else { return }
    precondition(node.span.start <= span.start && span.end <= node.span.end, "text outside of its node")
  }
  _ = YAMLSchema.core.value(of: node)
  for item in node.items { visit(item, depth + 1, &budget) }
  for (key, value) in node.pairs {
    visit(key, depth + 1, &budget)
    visit(value, depth + 1, &budget)
  }
}

/// What the writer makes of nodes reads back to them.
private func checkWritten(_ documents: [YAMLDocument]) {
  let written = YAMLWriter().write(documents)
  var diagnostics = Diagnostics()
  let options = YAMLOptions(keepsComments: true)
  let again = YAML.parse(SourceText(name: "written", written), options: options, diagnostics: &diagnostics)
  precondition(!diagnostics.hasErrors, "what was written has faults")
  let before = documents.map { $0.root.map { bare(YAMLTree($0)) } }
  let after = again.map { $0.root.map { bare(YAMLTree($0)) } }
  precondition(before == after, "what was written reads as something else")
  precondition(comments(documents) == comments(again), "comments were lost")
}

private func comments(_ documents: [YAMLDocument]) -> [String] {
  (documents.first?.comments ?? []).map { documents[0].source[$0] }.sorted()
}

private func bare(_ tree: YAMLTree) -> YAMLTree {
  let content: YAMLTree.Content =
    switch tree.content {
    case .sequence(let items): .sequence(items.map { bare($0) })
    case .mapping(let pairs): .mapping(pairs.map { .init(bare($0.key), bare($0.value)) })
    default: tree.content
    }
  return YAMLTree(content, tag: tree.tag, anchor: tree.anchor)
}
