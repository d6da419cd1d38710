import VanbanSource
import VanbanYAML
import YAMLEventText

/// One case of the suite.
struct Case {
  let directory: String
  let name: String

  /// What is not as expected; empty where the case passes.
  func run() -> [String] {
    guard let input = Files.read("\(path)/in.yaml") else { return ["in.yaml cannot be read"] }
    let source = SourceText(name: "in.yaml", bytes: input)
    var diagnostics = Diagnostics()
    let stream = YAMLEventStream(source, diagnostics: &diagnostics)
    if Files.exists("\(path)/error"), !diagnostics.hasErrors { return ["accepted, should be refused"] }
    let encodings = compareEncodings(input, EventText.lines(stream), diagnostics.all.map(\.id))
    if Files.exists("\(path)/error") { return encodings }
    if diagnostics.hasErrors {
      return diagnostics.all.map { DiagnosticText(language: .en)($0) }
    }
    return compareEvents(stream) + compareJSON(source) + compareWritten(source) + encodings
  }

  /// In every encoding the same events and the same faults.
  private func compareEncodings(_ input: [UInt8], _ events: [String], _ faults: [String]) -> [String] {
    Encodings.all(input).compactMap { encoding in
      var diagnostics = Diagnostics()
      let source = SourceText(name: encoding.name, bytes: encoding.bytes)
      let stream = YAMLEventStream(source, diagnostics: &diagnostics)
      let isSame = EventText.lines(stream) == events && diagnostics.all.map(\.id) == faults
      return isSame ? nil : "differs in \(encoding.name)"
    }
  }

  private var path: String { "\(directory)/\(name)" }

  private func compareEvents(_ stream: YAMLEventStream) -> [String] {
    guard let bytes = Files.read("\(path)/test.event") else { return ["test.event cannot be read"] }
    let expected = bytes.split(separator: 0x0A).map { line in
      String(decoding: line.drop { $0 == 0x20 }, as: UTF8.self)
    }
    let found = EventText.lines(stream)
    guard found != expected else { return [] }
    let difference = zip(found, expected).first { $0 != $1 }
    let (got, wanted) = difference ?? ("\(found.count) events", "\(expected.count)")
    return ["found    \(got)", "expected \(wanted)"]
  }

  /// The nodes by the core schema against `in.json`, where there is one.
  private func compareJSON(_ source: SourceText) -> [String] {
    guard let bytes = Files.read("\(path)/in.json") else { return [] }
    var reader = JSONReader(bytes)
    guard let expected = reader.values() else { return ["in.json cannot be read"] }
    var diagnostics = Diagnostics()
    let documents = YAML.parse(source, diagnostics: &diagnostics)
    if diagnostics.hasErrors { return diagnostics.all.map { DiagnosticText(language: .en)($0) } }
    let found = documents.map { $0.root.map { JSON($0) } ?? .null }
    return found == expected.map { $0 } ? [] : ["found    \(found)", "expected \(expected)"]
  }

  /// What the writer makes of the nodes, read again.
  private func compareWritten(_ source: SourceText) -> [String] {
    var diagnostics = Diagnostics()
    let documents = YAML.parse(source, diagnostics: &diagnostics)
    let written = YAMLWriter().write(documents)
    var faults = Diagnostics()
    let again = YAML.parse(SourceText(name: "written", written), diagnostics: &faults)
    let expected = documents.map { Outline.of($0.root) }
    let found = again.map { Outline.of($0.root) }
    if found == expected, !faults.all.contains(where: { $0.id != "yaml.duplicate-key" }) { return [] }
    return ["written  \(written.debugDescription)", "found    \(found)", "expected \(expected)"]
      + faults.all.map { DiagnosticText(language: .en)($0) }
  }
}

/// A node as a text that tells all but the styles: what the writer must keep.
enum Outline {
  static func of(_ node: YAMLNode?) -> String {
    guard let node else { return "nothing" }
    if node.isAlias { return "*" + (node.anchor ?? "") }
    let properties = (node.anchor.map { "&\($0) " } ?? "") + (node.tag.map { "<\($0)> " } ?? "")
    switch node.kind {
    case .scalar:
      let value = YAMLSchema.core.value(of: node).map { "\($0)" } ?? "?"
      return properties + node.text.debugDescription + ":" + value
    case .sequence: return properties + "[" + node.items.map { of($0) }.joined(separator: ", ") + "]"
    case .mapping:
      return properties + "{" + node.pairs.map { of($0.key) + " = " + of($0.value) }.joined(separator: ", ")
        + "}"
    }
  }
}
