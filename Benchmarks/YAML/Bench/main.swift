import Glibc
import VanbanSource
import VanbanYAML

/// Times events and nodes of a file, the best of seven runs each, and the memory that nodes take; `--once`
/// makes the nodes of a file and nothing else, so that the work can be counted; `--hostile` names inputs
/// that are made to be slow, or prints one.
let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "--hostile" {
  Hostile.run(Array(arguments.dropFirst()))
  exit(0)
}
guard let path = arguments.last, let bytes = Input.read(path) else {
  print("usage: yaml-bench [--once] FILE | --hostile [NAME SIZE]")
  exit(64)
}
if arguments.first == "--once" {
  var diagnostics = Diagnostics()
  _ = YAML.parse(SourceText(name: path, bytes: bytes), diagnostics: &diagnostics)
  exit(0)
}
let source = SourceText(name: path, bytes: bytes)

func measure(_ name: String, _ body: () -> Int) {
  var best = Double.infinity
  var count = 0
  for _ in 0..<7 {
    let time = ContinuousClock().measure { count = body() }
    best = min(best, Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))
  }
  let rate = Double(bytes.count) / best / 1e6
  print("\(name) \(count) \(tenths(best * 1e3)) ms \(tenths(rate)) MB/s")
}

func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

let before = Input.residentBytes()
var diagnostics = Diagnostics()
let kept = YAML.parse(source, diagnostics: &diagnostics)
let after = Input.residentBytes()
print("faults \(diagnostics.all.count), documents \(kept.count)")
print("memory of nodes \(tenths(Double(after - before) / Double(bytes.count))) times the file")

measure("events") {
  var diagnostics = Diagnostics()
  var count = 0
  for event in YAMLEventStream(source, diagnostics: &diagnostics) {
    count += event.kind == .streamEnd ? 0 : 1
  }
  return count
}
measure("nodes ") {
  var diagnostics = Diagnostics()
  return YAML.parse(source, diagnostics: &diagnostics).count
}
measure("texts ") {
  var diagnostics = Diagnostics()
  return YAML.parse(source, diagnostics: &diagnostics).reduce(0) { $0 + characters($1.root) }
}

/// Goes through every node and makes its text.
func characters(_ node: YAMLNode?) -> Int {
  guard let node else { return 0 }
  switch node.kind {
  case .scalar: return node.text.utf8.count
  case .sequence: return node.eachItem.reduce(0) { $0 + characters($1) }
  case .mapping: return node.pairs.reduce(0) { $0 + characters($1.key) + characters($1.value) }
  }
}
