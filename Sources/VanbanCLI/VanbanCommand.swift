import ArgumentParser
import Vanban

/// The command `vanban`.
struct VanbanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vanban",
    abstract: "Official documents (Nghị định 30/2020/NĐ-CP) from YAML models, as DOCX, ODT and PDF.",
    version: vanbanVersion,
    subcommands: [
      RenderCommand.self, NewCommand.self, CheckCommand.self, SchemaCommand.self, TemplateCommand.self,
    ])
}
