import Testing
import Vanban
import VanbanPackage
import VanbanReading
import VanbanSource
import VanbanTestSupport

/// With LibreOffice, where `VANBAN_INTEROP` asks for it: a minute, and a program that not every machine has.
@Suite("Files that LibreOffice has converted", .enabled(if: FileSystem().environment("VANBAN_INTEROP") != nil))
struct ConversionTests {
  @Test("A converted letter reads as the original does", arguments: [
    ("cong-van-uy-ban", "docx", "odt"), ("ke-hoach-so-y-te", "docx", "odt"), ("bao-cao-nam", "docx", "odt"),
    ("cong-van-uy-ban", "odt", "docx"), ("ke-hoach-so-y-te", "odt", "docx"),
  ])
  func converted(name: String, from: String, to: String) throws {
    let format = try #require(OutputFormat(rawValue: from))
    let original = try Shop.render(Shop.example(name), format)
    let one = ReadingLines(try read(original)).lines
    let other = ReadingLines(try read(convert(original, name, from, to))).lines
    for (line, converted) in zip(one, other) where Alike(line) != Alike(converted) {
      Issue.record("\(from) \(line)\n\(to) \(converted)")
    }
    #expect(one.count == other.count)
  }

  private func convert(_ bytes: [UInt8], _ name: String, _ from: String, _ to: String) throws -> [UInt8] {
    let files = FileSystem()
    let folder = try files.createTemporaryDirectory()
    defer { try? files.remove(folder) }
    try files.writeAtomically(bytes, to: "\(folder)/\(name).\(from)")
    let arguments = [
      "-env:UserInstallation=file://\(folder)/ho-so", "--headless", "--convert-to", to, "--outdir", "\(folder)/ra",
      "\(folder)/\(name).\(from)",
    ]
    #expect(ProcessRunner().run("/usr/bin/soffice", arguments, log: "\(folder)/log") == .exited(0))
    return try files.read("\(folder)/ra/\(name).\(to)")
  }

  private func read(_ bytes: [UInt8]) throws -> ReadDocument {
    var diagnostics = Diagnostics()
    let document = DocumentReader.read(bytes, name: "ra", diagnostics: &diagnostics)
    return try #require(document, "\(Shop.shown(diagnostics))")
  }

  /// A line as far as a conversion keeps it: lengths to the point, black for the automatic colour, fields updated.
  private struct Alike: Equatable {
    let lengths: [Int]
    let words: [String]
    let text: String

    init(_ line: String) {
      let parts = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      let head = parts[0].split(separator: " ")
      lengths = head.compactMap { Int($0) }
      words = head.filter { Int($0) == nil }.map(String.init)
      text = (parts.count > 1 ? String(parts[1]) : "").replacing("#000000", with: "")
        .replacing(/⟦PAGE \d*⟧/, with: "⟦PAGE⟧")
    }

    static func == (one: Self, other: Self) -> Bool {
      one.words == other.words && one.text == other.text && one.lengths.count == other.lengths.count
        && zip(one.lengths, other.lengths).allSatisfy { abs($0 - $1) <= 1 }
    }
  }
}
