import Glibc
import VanbanSource
import VanbanYAML

/// Runs every case of a copy of the YAML test suite by name: `yaml-conformance DIRECTORY [CASE …]`.
///
/// A sound case must give the expected events, the expected JSON where there is one, and itself again from what the
/// writer makes of it; an unsound one must be refused; both the same in UTF-8, UTF-16 and UTF-32.
///
/// `yaml-conformance --dump DIRECTORY` prints the documents of every file as JSON.
/// `yaml-conformance --show FILE [vi]` prints the events and faults of one file.
/// Fails (exit 1) on a failed case, and (exit 66) where there is no suite.
let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "--show" { exit(Show.run(Array(arguments.dropFirst()))) }
if arguments.first == "--dump" { exit(Dump.run(arguments.dropFirst().first ?? "")) }
guard let directory = arguments.first, let names = Files.list(directory) else {
  print("no suite: give the directory of the YAML test suite")
  exit(66)
}
let chosen = Set(arguments.dropFirst())
let cases = names.filter {
  Files.exists("\(directory)/\($0)/in.yaml") && (chosen.isEmpty || chosen.contains($0))
}
guard !cases.isEmpty else {
  print("no case in \(directory)")
  exit(66)
}

var failed = 0
for name in cases {
  let outcome = Case(directory: directory, name: name).run()
  print("\(outcome.isEmpty ? "pass" : "FAIL") \(name)")
  if outcome.isEmpty { continue }
  failed += 1
  for line in outcome { print("  \(line)") }
}
print("\(cases.count - failed) passed, \(failed) failed")
exit(failed == 0 ? 0 : 1)
