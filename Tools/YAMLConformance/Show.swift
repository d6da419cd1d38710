import VanbanSource
import VanbanYAML
import YAMLEventText

/// Prints the events and the faults of a file, as the model's parser sees it; with `write`, what the writer
/// makes of it.
enum Show {
  static func run(_ arguments: [String]) -> Int32 {
    guard let name = arguments.first, let bytes = Files.read(name) else { return 66 }
    let language: Language = arguments.contains("vi") ? .vi : .en
    let source = SourceText(name: name, bytes: bytes)
    let options = YAMLOptions(modelTraps: !arguments.contains("plain"), keepsComments: true)
    if arguments.contains("write") {
      var faults = Diagnostics()
      print(YAMLWriter().write(YAML.parse(source, options: options, diagnostics: &faults)), terminator: "")
      return 0
    }
    var ignored = Diagnostics()
    let stream = YAMLEventStream(source, options: options, diagnostics: &ignored)
    if !arguments.contains("faults") { EventText.lines(stream).forEach { print($0) } }
    var diagnostics = Diagnostics()
    _ = YAML.parse(source, options: options, diagnostics: &diagnostics)
    diagnostics.all.forEach { print(DiagnosticText(language: language)($0)) }
    return diagnostics.hasErrors ? 65 : 0
  }
}
