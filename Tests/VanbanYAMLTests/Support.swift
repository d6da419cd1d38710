import VanbanSource
import VanbanYAML

/// What a text gives: its documents, its faults, and its events in the notation of the YAML test suite.
struct Parsed {
  let source: SourceText
  let documents: [YAMLDocument]
  let diagnostics: Diagnostics

  init(_ text: String, traps: Bool = false, options: YAMLOptions? = nil) {
    self.init(bytes: Array(text.utf8), options: options ?? YAMLOptions(modelTraps: traps))
  }

  init(bytes: [UInt8], options: YAMLOptions = YAMLOptions()) {
    source = SourceText(name: "x.yaml", bytes: bytes)
    var diagnostics = Diagnostics()
    documents = YAML.parse(source, options: options, diagnostics: &diagnostics)
    self.diagnostics = diagnostics
  }

  var root: YAMLNode? { documents.first?.root }

  /// `id line:column` of every fault.
  var faults: [String] {
    diagnostics.all.map { diagnostic in
      guard case .source(let text, let span) = diagnostic.place else { return diagnostic.id }
      let position = text.position(of: span.start)
      return "\(diagnostic.id) \(position.line):\(position.column)"
    }
  }
}

/// A node as a short text: `{key: [item 'quoted']}`.
func outline(_ node: YAMLNode?) -> String {
  guard let node else { return "nothing" }
  switch node.kind {
  case .sequence: return "[" + node.items.map { outline($0) }.joined(separator: ", ") + "]"
  case .mapping:
    return "{" + node.pairs.map { outline($0.key) + ": " + outline($0.value) }.joined(separator: ", ") + "}"
  case .scalar: return node.isNull ? "null" : node.text
  }
}

/// The bytes of the source that a place covers.
func quoted(_ place: Place) -> String {
  guard case .source(let text, let span) = place else { return "no place" }
  return text[span]
}
