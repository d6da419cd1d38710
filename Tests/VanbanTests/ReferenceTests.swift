import Testing
import Vanban
import VanbanContent
import VanbanExpression
import VanbanOfficial
import VanbanPackage
import VanbanSource

@Suite("What the documentation lists is what the program has")
struct ReferenceTests {
  /// Tables that stand in a file between `<!-- name` and `<!-- end -->`.
  struct Reference: Sendable, CustomTestStringConvertible {
    let file: String
    let name: String
    let tables: @Sendable () -> String

    var testDescription: String { file }
  }

  /// Where RECORD_DOCS is set, the tables are written and the test fails: they have to be read and committed.
  @Test("Tables of functions, keys and rules", arguments: [
    Reference(file: "expressions.md", name: "functions") { FunctionTable.content.reference(in: .en) },
    Reference(file: "bieu-thuc.vi.md", name: "functions") { FunctionTable.content.reference(in: .vi) },
    Reference(file: "keys.md", name: "keys") { KeyLevel.reference(in: .en) },
    Reference(file: "khoa.vi.md", name: "keys") { KeyLevel.reference(in: .vi) },
    Reference(file: "rules.md", name: "rules") { RuleList.reference(in: .en) },
    Reference(file: "quy-tac.vi.md", name: "rules") { RuleList.reference(in: .vi) },
  ])
  func tables(_ reference: Reference) throws {
    let files = FileSystem()
    let path = "\(Shop.root)/docs/\(reference.file)"
    let found = String(decoding: try files.read(path), as: UTF8.self)
    let wanted = try replacing(reference.name, in: found, by: reference.tables())
    guard files.environment("RECORD_DOCS") == nil else {
      try files.writeAtomically(Array(wanted.utf8), to: path)
      Issue.record("recorded \(path): read it, then commit it")
      return
    }
    let isCurrent = found == wanted
    #expect(isCurrent, "\(reference.file) is not what the program has; record it with RECORD_DOCS=1")
  }

  @Test("Every key stands in one of the tables of keys", arguments: Language.allCases)
  func everyKey(language: Language) {
    let tables = KeyLevel.reference(in: language)
    let keys = KeyLevel.allCases.flatMap(\.keys).map(\.name)
    #expect(keys.filter { !tables.contains("| `\($0)` |") } == [])
  }

  @Test("Every rule stands in one of the tables of rules")
  func everyRule() {
    let tables = RuleList.reference(in: .vi)
    #expect(RuleList.ids.filter { !tables.contains("| `\($0)` |") } == [])
  }

  private func replacing(_ name: String, in text: String, by tables: String) throws -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("<!-- \(name)") })
    let end = try #require(lines[start...].firstIndex { $0 == "<!-- end -->" })
    return (lines[...start] + tables.split(separator: "\n", omittingEmptySubsequences: false) + lines[end...])
      .joined(separator: "\n")
  }
}
