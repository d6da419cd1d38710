public import ArgumentParser
import Vanban
public import VanbanSource

/// How faults are shown; the same in every command.
struct Reporting: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Language of messages: vi or en; by the locale otherwise.", valueName: "language"))
  var language: Language?

  @Option(help: ArgumentHelp("How faults are shown: text or json, one object a line.", valueName: "form"))
  var diagnostics: Form = .text

  enum Form: String, ExpressibleByArgument, CaseIterable {
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
