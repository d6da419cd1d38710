import ArgumentParser
import Vanban
import VanbanSource

/// `vanban template`: templates, found by name.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "List, check, export and pack templates.",
    subcommands: [List.self, Check.self, Export.self, Styles.self, Pack.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the templates that are found by name.")

    func run() {
      for (name, path) in TemplateStore().all() { print("\(name)\t\(path)") }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write a copy of a template, to be edited in Word or LibreOffice.")

    @Argument(help: "The template's name.", completion: .templateNames) var name: String
    @Argument(help: "The file to write; its ending chooses the format.", completion: .templates)
    var file: String
    @OptionGroup var reporting: Reporting

    func run() throws {
      try reporting.finish(TemplateExport(name: name, file: file).run())
    }
  }

  struct Styles: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "styles", abstract: "List the styles that content takes from a template, by name.")

    func run() {
      for name in TemplateStyles.names { print(name) }
    }
  }

  struct Pack: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pack", abstract: "Pack a folder of parts into a template.")

    @Argument(help: "The folder that holds the parts.", completion: .directory) var folder: String
    @Argument(help: "The .docx or .odt to write.", completion: .templates) var file: String
    @OptionGroup var reporting: Reporting

    func run() throws {
      try reporting.finish(TemplateFolder(folder).pack(into: file))
    }
  }
}

extension Reporting {
  /// Shows faults and ends the program with their status.
  func finish(_ diagnostics: Diagnostics) throws {
    report(diagnostics)
    if let code = ExitStatus(diagnostics) { throw ExitCode(code.rawValue) }
  }
}
