import Glibc
import Vanban
import VanbanSource

// template-bench rows|letters TEMPLATE MODEL|COUNT RUNS OUTPUT
//
// rows: the model is read, the template compiled, the document made in memory. Prints the least processor time of the
// whole, that of reading the YAML alone, and the peak memory in KiB.
// letters: one template, COUNT letters of values made in Swift, to memory. Prints the least processor time, 0, and the
// peak memory.
guard CommandLine.arguments.count == 6, let runs = Int(CommandLine.arguments[4]),
  let template = Files.read(CommandLine.arguments[2])
else {
  print("usage: template-bench rows|letters TEMPLATE MODEL|COUNT RUNS OUTPUT")
  exit(64)
}
var race = Race(template: template, name: CommandLine.arguments[2], runs: runs)
let input = CommandLine.arguments[3]
if CommandLine.arguments[1] == "letters", let count = Int(input) {
  race.letters(count)
} else if let model = Files.read(input) {
  race.rows(SourceText(name: input, bytes: model))
}
for diagnostic in race.diagnostics.all.prefix(5) { print(DiagnosticText(language: .en)(diagnostic)) }
guard let result = race.result, race.diagnostics.isEmpty else { exit(65) }
Files.write(result, to: CommandLine.arguments[5])
