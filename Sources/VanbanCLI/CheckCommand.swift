import ArgumentParser
import Vanban

/// `vanban check`: the decree's rules and good proof-reading, over models and finished documents.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Judge models and documents by the decree's rules and by good proof-reading.",
    discussion: """
      A model is read, rendered and judged with the document that it makes; a DOCX or ODT is judged as it is, \
      whatever made it. The status is 1 where there is an error or a warning; notes change nothing. With --fix, what \
      has one safe outcome is corrected in a copy: letter.docx gives letter.sua.docx.
      """)

  @Argument(help: "Models, .docx or .odt files; \"-\" for standard input.", completion: .documents)
  var inputs: [String] = []
  @Option(help: "How the findings are written: text, json or sarif (2.1.0).") var format: Form = .text
  @Option(
    name: .customLong("off"),
    help: ArgumentHelp("Switch a rule off, and say why; may be repeated.", valueName: "rule=reason"),
    completion: .rules)
  var switchedOff: [String] = []
  @Flag(help: "Correct what has one safe outcome, in a copy; the report is on the copy.") var fix = false
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The copy to write.", valueName: "file"), completion: .documents)
  var output: String?
  @Flag(help: "List all rules, with clause, severity and what each is judged by.") var rules = false
  @OptionGroup var reporting: Reporting

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  func validate() throws {
    if inputs.isEmpty, !rules { throw ValidationError("Missing expected argument '<inputs> ...'") }
    if output != nil, !fix { throw ValidationError("-o goes with --fix") }
  }

  func run() throws {
    if rules { return listRules() }
    let copy = fix ? CorrectedCopy(path: output) : nil
    let report = DocumentCheck(inputs: inputs, switchedOff: switchedOff, correctedCopy: copy).run()
    reporting.report(report.diagnostics)
    switch format {
    case .text: print(CheckText(language: reporting.inForce)(report), terminator: "")
    case .json: print(CheckJSON()(report))
    case .sarif: print(CheckSARIF(language: reporting.inForce)(report))
    }
    if let status = report.status { throw ExitCode(status.rawValue) }
  }

  private func listRules() {
    switch format {
    case .text: print(RuleList.text(in: reporting.inForce), terminator: "")
    case .json: print(RuleList.json)
    case .sarif: print(CheckSARIF(language: reporting.inForce)(CheckReport()))
    }
  }
}
