public import ArgumentParser
import Vanban
public import VanbanSource

/// How faults are shown; the same in every command.
struct Reporting: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Language of messages: vi or en; by the locale otherwise.")
  var language: Language?

  @Option(help: "How faults are shown: text or json, one object a line.")
  var diagnostics: Form = .text

  enum Form: String, ExpressibleByArgument {
    case text, json
  }

  /// Writes to standard error.
  func report(_ list: Diagnostics) {
    let text = DiagnosticText(language: language ?? Console.localeLanguage)
    for diagnostic in list.all {
      Console.writeError(diagnostics == .json ? DiagnosticJSON()(diagnostic) : text(diagnostic))
    }
  }
}

extension Language: ExpressibleByArgument {}
