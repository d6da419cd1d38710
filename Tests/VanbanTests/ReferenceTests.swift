import Testing
import VanbanContent
import VanbanExpression
import VanbanPackage
import VanbanSource

@Suite("What the documentation lists is what the program has")
struct ReferenceTests {
  /// Where RECORD_DOCS is set, the tables are written and the test fails: they have to be read and committed.
  @Test("Tables of functions", arguments: [("expressions.md", Language.en), ("bieu-thuc.vi.md", .vi)])
  func functions(file: String, language: Language) throws {
    let files = FileSystem()
    let path = "\(Shop.root)/docs/\(file)"
    let found = String(decoding: try files.read(path), as: UTF8.self)
    let wanted = try replacingTables(in: found, by: FunctionTable.content.reference(in: language))
    guard files.environment("RECORD_DOCS") == nil else {
      try files.writeAtomically(Array(wanted.utf8), to: path)
      Issue.record("recorded \(path): read it, then commit it")
      return
    }
    let isCurrent = found == wanted
    #expect(isCurrent, "\(file) is not what the program has; record it with RECORD_DOCS=1")
  }

  private func replacingTables(in text: String, by tables: String) throws -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("<!-- functions") })
    let end = try #require(lines.lastIndex { $0 == "<!-- end -->" })
    return (lines[...start] + tables.split(separator: "\n", omittingEmptySubsequences: false) + lines[end...])
      .joined(separator: "\n")
  }
}
