import ArgumentParser
import Vanban
import VanbanSource

/// `vanban schema`: the JSON Schema of a model.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a model, for editors.",
    discussion: """
      With it an editor with a YAML language server completes and checks keys: keep it in a file and begin a \
      model with "# yaml-language-server: $schema=vanban.schema.json". Descriptions are in the language of --lang.
      """)

  @OptionGroup var reporting: Reporting

  func run() {
    print(Schema.json(in: reporting.inForce))
  }
}
