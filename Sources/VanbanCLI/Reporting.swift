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

  /// The language asked for, or that of the locale.
  var inForce: Language { language ?? Console.localeLanguage }

  /// Writes to standard error.
  func report(_ list: Diagnostics) {
    let text = DiagnosticText(language: inForce)
    for diagnostic in list.all {
      Console.writeError(diagnostics == .json ? DiagnosticJSON()(diagnostic) : text(diagnostic))
    }
  }
}

extension Language: ExpressibleByArgument {}
