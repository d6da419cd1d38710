import ArgumentParser
import Vanban

/// `vanban render`: models to documents.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", _superCommandName: "vanban", abstract: "Render models to documents.",
    discussion: """
      Without -o, letter.yaml gives letter.docx beside it. The ending of -o chooses the format; with several models \
      -o is a folder. "-" is standard input or output.
      """)

  @Argument(help: "YAML models; \"-\" for standard input.", completion: .models)
  var models: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, or a folder for several models; \"-\" for standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Formats, separated by commas: docx, odt, pdf (through LibreOffice).", valueName: "formats"),
    completion: .list(Formats.allValueStrings))
  var format: Formats?

  @Option(
    name: .shortAndLong, help: "A template: a name, or the path of a .docx, .dotx, .docm, .odt or .ott.",
    completion: .templates)
  var template: String?

  @Flag(name: .customLong("pdf-a"), help: "Make PDF files PDF/A-2b, for keeping and for digital signing.")
  var isArchival = false

  @OptionGroup var marking: Marking
  @OptionGroup var reporting: Reporting

  func validate() throws {
    let isPDF = format?.list.contains(.pdf) == true || output.flatMap { OutputFormat(path: $0) } == .pdf
    guard !isArchival || isPDF else {
      throw ValidationError("--pdf-a needs a PDF to make: add --format pdf, or -o FILE.pdf.")
    }
  }

  func run() throws {
    var job = RenderJob(
      models: models, output: output, formats: format?.list ?? [], template: template,
      marks: marking.copy(reporting))
    job.isArchival = isArchival
    let result = job.run()
    reporting.report(result.diagnostics)
    for path in result.written { print(path) }
    if let code = ExitStatus(result.diagnostics) { throw ExitCode(code.rawValue) }
  }
}

/// A list of formats as it is typed: `docx,odt`.
struct Formats: ExpressibleByArgument {
  let list: [OutputFormat]

  init?(argument: String) {
    let names = argument.split(separator: ",").map { $0.filter { $0 != " " } }
    let formats = names.compactMap { OutputFormat(rawValue: $0.lowercased()) }
    guard !formats.isEmpty, formats.count == names.count else { return nil }
    list = formats
  }

  static var allValueStrings: [String] { OutputFormat.allCases.map(\.rawValue) }
}
