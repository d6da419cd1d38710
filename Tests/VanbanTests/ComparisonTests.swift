import Testing
import VanbanPackage

@Suite("The comparison with other engines")
struct ComparisonTests {
  /// A test that the page names: `File.swift: name`, each in backquotes of its own or both in one.
  struct Reference: Hashable {
    let file: String
    let name: String
  }

  static func references(in page: String) -> [Reference] {
    page.split(separator: "`", omittingEmptySubsequences: false).enumerated().compactMap { index, text in
      guard index % 2 == 1, let mark = text.firstRange(of: ".swift: ") else { return nil }
      return Reference(file: text[..<mark.lowerBound] + ".swift", name: String(text[mark.upperBound...]))
    }
  }

  @Test("Every test that docs/comparison.md names is there")
  func references() throws {
    let files = FileSystem()
    let page = String(decoding: try files.read("\(Shop.root)/docs/comparison.md"), as: UTF8.self)
    let references = Self.references(in: page)
    #expect(references.count >= 40)
    for reference in Set(references) {
      let source = try? files.read("\(Shop.root)/Tests/\(reference.file)")
      let text = String(decoding: source ?? [], as: UTF8.self)
      #expect(text.contains("\"\(reference.name)"), "\(reference.file) has no test “\(reference.name)”")
    }
  }

  @Test("Every row is shown by a test or said to be missing")
  func rows() throws {
    let page = String(decoding: try FileSystem().read("\(Shop.root)/docs/comparison.md"), as: UTF8.self)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| Feature") && !$0.hasPrefix("| Wish") }
    #expect(rows.count >= 40)
    for row in rows {
      #expect(row.contains(".swift: ") || row.contains("**missing**"), "\(row)")
    }
  }
}
