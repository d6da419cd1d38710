import Testing
import VanbanPackage

@Suite("The comparison with other engines")
struct ComparisonTests {
  private func page() throws -> String {
    String(decoding: try FileSystem().read("\(Shop.root)/docs/comparison.md"), as: UTF8.self)
  }

  /// What stands in backquotes as `Folder/File.swift: how a test's name begins`.
  private func references(in page: String) -> [(file: String, name: String)] {
    let pieces = page.split(separator: "`", omittingEmptySubsequences: false).enumerated()
    return pieces.compactMap { index, text -> (file: String, name: String)? in
      let ends = [".swift: ", ".py: "].lazy.compactMap { text.firstRange(of: $0) }
      guard index % 2 == 1, let mark = ends.first else { return nil }
      let file = String(text[..<mark.upperBound].dropLast(2))
      return (file, String(text[mark.upperBound...]).replacing("\\|", with: "|"))
    }
  }

  @Test("Every test that docs/comparison.md names is there")
  func tests() throws {
    let references = references(in: try page())
    #expect(references.count >= 70)
    for (file, name) in references {
      let source = (try? FileSystem().read("\(Shop.root)/Tests/\(file)")) ?? []
      let isThere = String(decoding: source, as: UTF8.self).contains("\"\(name)")
      #expect(isThere, "\(file) has no test “\(name)…”")
    }
  }

  @Test("Every row is shown by a test or said to be missing")
  func rows() throws {
    let heads = ["| Feature ", "| Wish "]
    let rows = try page().split(separator: "\n").filter { row in
      row.hasPrefix("| ") && !heads.contains { row.hasPrefix($0) }
    }
    #expect(rows.count >= 60)
    for row in rows {
      let isShown = !references(in: String(row)).isEmpty
      #expect(isShown || row.contains("**missing**"), "\(row)")
    }
  }
}
