import Testing
import Vanban
import VanbanPackage
import VanbanSource
import VanbanTestSupport

@Suite("The letters in Examples/")
struct ExampleTests {
  @Test("Both formats hold the same text in the same order", arguments: Shop.examples)
  func sameText(name: String) throws {
    let source = try Shop.example(name)
    let (docx, odt) = try (lines(Shop.text(source, .docx)), lines(Shop.text(source, .odt)))
    for (one, other) in zip(docx, odt) { #expect(one == other) }
    #expect(docx.count == odt.count)
  }

  /// Where cells are merged down, DOCX has empty cells and ODT none; a second reference is a field in DOCX alone.
  private func lines(_ text: String) -> [String] {
    text.replacing(/⟦=(\d+)⟧/) { String($0.1) }.split(separator: "\n").map { line in
      guard line.hasPrefix("|") else { return String(line) }
      return line.split(separator: "|").filter { !$0.allSatisfy { $0 == " " } }.joined(separator: "|")
    }
  }

  @Test("Same input, same bytes", arguments: Shop.examples, [OutputFormat.docx, .odt])
  func sameBytes(name: String, format: OutputFormat) throws {
    let source = try Shop.example(name)
    #expect(try Shop.render(source, format) == Shop.render(source, format))
  }

  @Test("No tag is left, and nothing of the template's control", arguments: Shop.examples)
  func noTags(name: String) throws {
    let text = try Shop.text(Shop.example(name), .docx)
    #expect(!text.contains("{{") && !text.contains("{%"))
  }

  /// Where the golden document is missing, or RECORD_GOLDEN is set, it is written and the test fails: what was
  /// recorded has to be read by a person and committed.
  @Test("Structure, styles and emphasis are those of the golden document", arguments: Shop.examples)
  func golden(name: String) throws {
    let files = FileSystem()
    let path = "\(Shop.root)/Tests/Golden/\(name).txt"
    let reading = try StyledReading.docx(Shop.render(Shop.example(name), .docx))
    guard files.exists(path), files.environment("RECORD_GOLDEN") == nil else {
      try files.writeAtomically(Array(reading.utf8), to: path)
      Issue.record("recorded \(path): read it, then commit it")
      return
    }
    let golden = String(decoding: try files.read(path), as: UTF8.self).split(separator: "\n")
    let lines = reading.split(separator: "\n")
    for (number, (line, expected)) in zip(lines, golden).enumerated() where line != expected {
      Issue.record("line \(number + 1)\n  expected: \(expected)\n  found:    \(line)")
    }
    #expect(lines.count == golden.count)
  }
}
