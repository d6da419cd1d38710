import ArgumentParser
import Vanban

extension TemplateCommand {
  /// `vanban template check`: faults of a template, and the names it uses.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Find the faults of a template, and list the names it uses.",
      discussion: """
        With a model, also the names that the model does not give and the values that no tag reads. \
        The status is 1 where the template has a fault, 65 where it or the model cannot be read.
        """)

    @Argument(
      help: "The template: a name, or the path of a .docx, .dotx, .docm, .odt or .ott.",
      completion: .templates)
    var template: String
    @Argument(help: "A model to hold against it; \"-\" for standard input.", completion: .models)
    var model: String?
    @Flag(help: "List the names as JSON: what the template asks of its data.") var json = false
    @OptionGroup var marking: Marking
    @OptionGroup var reporting: Reporting

    func run() throws {
      let result = TemplateCheck(template: template, model: model, marks: marking.copy(reporting)).run()
      reporting.report(result.diagnostics)
      if let contract = result.contract {
        print(json ? contract.json + "\n" : contract.text(in: reporting.inForce), terminator: "")
      }
      if let marked = result.marked, !json { print(marked) }
      if let status = result.status { throw ExitCode(status.rawValue) }
    }
  }
}

/// Where faults are shown in the template itself.
struct Marking: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write a copy of the template with a comment at each fault.", valueName: "file"),
    completion: .templates)
  var markErrors: String?

  func copy(_ reporting: Reporting) -> MarkedCopy? {
    markErrors.map { MarkedCopy(path: $0, language: reporting.inForce) }
  }
}
