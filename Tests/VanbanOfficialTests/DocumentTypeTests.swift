import Testing
import VanbanOfficial
import VanbanSource

@Suite("Types of documents")
struct DocumentTypeTests {
  func type(_ name: String) -> String {
    let reading = Reading("loai: \(name)\nnoi_dung: a")
    return reading.faults.first.map { String($0.prefix { $0 != " " }) } ?? reading.text("loai")
  }

  @Test("There are 29, each with its own name and abbreviation")
  func all() {
    #expect(DocumentType.all.count == 29)
    #expect(Set(DocumentType.all.map(\.key)).count == 29)
    #expect(Set(DocumentType.all.compactMap(\.abbreviation)).count == 27)
  }

  @Test("Each is found by its key, its name and its abbreviation", arguments: DocumentType.all)
  func found(expected: DocumentType) {
    #expect(type(expected.key) == expected.name)
    #expect(type(expected.name) == expected.name)
    #expect(type(expected.name.uppercased()) == expected.name)
    if let abbreviation = expected.abbreviation { #expect(type(abbreviation) == expected.name) }
  }

  @Test(
    "Spellings",
    arguments: [
      ("ke hoach", "Kế hoạch"), ("kh", "Kế hoạch"), ("ttr", "Tờ trình"), ("Bản thoả thuận", "Bản thỏa thuận"),
      ("Quyết định (cá biệt)", "Quyết định"), ("DA", "Dự án"), ("ĐA", "Đề án"), ("HD", "Hướng dẫn"),
      ("HĐ", "Hợp đồng"),
    ])
  func spelling(name: String, expected: String) {
    #expect(type(name) == expected)
  }

  @Test("Small letters that could be two types are a fault that names both", arguments: ["da", "hd"])
  func ambiguous(name: String) throws {
    let reading = Reading("loai: \(name)\nnoi_dung: a")
    #expect(reading.faults == ["official.ambiguous-type \(name)"])
    let message = try #require(reading.diagnostics.all.first).message.vi
    #expect(message.contains(name == "da" ? "Đề án" : "Hướng dẫn"))
    #expect(message.contains(name == "da" ? "Dự án" : "Hợp đồng"))
  }

  @Test("An unknown type is a fault with the nearest as a hint")
  func unknown() {
    let reading = Reading("loai: Kế hoạnh\nnoi_dung: a")
    #expect(reading.faults == ["official.unknown-type Kế hoạnh"])
    #expect(reading.diagnostics.all[0].hint?.vi == "có phải “Kế hoạch”?")
  }
}
