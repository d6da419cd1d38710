import ArgumentParser

/// The command `vanban`.
struct VanbanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vanban",
    abstract: "Official documents (Nghị định 30/2020/NĐ-CP) from YAML models, as DOCX, ODT and PDF.",
    version: "0.1.0",
    subcommands: [RenderCommand.self, NewCommand.self, SchemaCommand.self, TemplateCommand.self])
}
