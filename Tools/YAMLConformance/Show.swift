import VanbanSource
import VanbanYAML

/// Prints the events and the faults of a file, as the model's parser sees it.
enum Show {
  static func run(_ arguments: [String]) -> Int32 {
    guard let name = arguments.first, let bytes = Files.read(name) else { return 66 }
    let language: Language = arguments.contains("vi") ? .vi : .en
    let source = SourceText(name: name, bytes: bytes)
    let options = YAMLOptions(modelTraps: !arguments.contains("plain"))
    var ignored = Diagnostics()
    let stream = YAMLEventStream(source, options: options, diagnostics: &ignored)
    EventText.lines(stream).forEach { print($0) }
    var diagnostics = Diagnostics()
    _ = YAML.parse(source, options: options, diagnostics: &diagnostics)
    diagnostics.all.forEach { print(DiagnosticText(language: language)($0)) }
    return diagnostics.hasErrors ? 65 : 0
  }
}
