import VanbanSource
import VanbanYAML

/// Prints, for every file of a directory, its name, a tab, and its documents as JSON in which every scalar is
/// a text; or `error` and the fault's id. For comparison with other parsers.
enum Dump {
  static func run(_ directory: String) -> Int32 {
    guard let names = Files.list(directory) else { return 66 }
    for name in names { print("\(name)\t\(line("\(directory)/\(name)"))") }
    return 0
  }

  private static func line(_ path: String) -> String {
    guard let bytes = Files.read(path) else { return "error unreadable" }
    var diagnostics = Diagnostics()
    let documents = YAML.parse(SourceText(name: path, bytes: bytes), diagnostics: &diagnostics)
    if let fault = diagnostics.all.first(where: { $0.severity == .error }) { return "error \(fault.id)" }
    return "[" + documents.map { $0.root.map { json($0) } ?? "\"\"" }.joined(separator: ",") + "]"
  }

  private static func json(_ node: YAMLNode) -> String {
    switch node.kind {
    case .scalar: quoted(node.text)
    case .sequence: "[" + node.items.map { json($0) }.joined(separator: ",") + "]"
    case .mapping:
      "{\"pairs\":[" + node.pairs.map { "[\(json($0.key)),\(json($0.value))]" }.joined(separator: ",") + "]}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" {
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
