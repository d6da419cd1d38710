import ArgumentParser
import Vanban
import VanbanSource

/// `vanban new`: a commented starting model.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a commented starting model for a type of document.",
    discussion: """
      TYPE is the name or the abbreviation of one of the 29 types ("Kế hoạch", ke_hoach, KH) or of a kind of \
      copy (sao_y, trich_sao, sao_luc). The model renders as it is; change its texts into your own. Without FILE \
      it goes to standard output. A file that is there is never replaced. Without TYPE the types are listed.
      """)

  @Argument(help: "The type of document, or the kind of copy.", completion: .types) var type: String?
  @Argument(help: "The .yaml file to write; \"-\" for standard output.", completion: .models)
  var file: String?
  @Flag(help: "List the types there are models for.") var list = false
  @OptionGroup var reporting: Reporting

  func run() throws {
    guard let type, !list else { return printNames() }
    var diagnostics = Diagnostics()
    if let path = StartingModel(type: type, file: file).run(diagnostics: &diagnostics) { print(path) }
    try reporting.finish(diagnostics)
  }

  private func printNames() {
    for (key, name, abbreviation) in StartingModel.names {
      print([key, abbreviation ?? "", name].joined(separator: "\t"))
    }
  }
}
