import ArgumentParser

/// Where the program begins.
///
/// The command that is run all day is parsed as its own root: building the tree of all commands would cost it more
/// than reading the letter.
@main
enum Program {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == RenderCommand.configuration.commandName {
      RenderCommand.main(Array(arguments.dropFirst()))
    } else {
      VanbanCommand.main()
    }
  }
}
