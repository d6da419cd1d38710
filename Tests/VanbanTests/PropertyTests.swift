import Testing
import Vanban
import VanbanPackage
import VanbanSource

@Suite("Properties of a document")
struct PropertyTests {
  private func properties(_ lines: String, _ format: OutputFormat, time: Int? = nil) throws -> String {
    var diagnostics = Diagnostics()
    let source = SourceText(name: "cv.yaml", "loai: Công văn\nnoi_dung: a\n" + lines)
    let document = Document(source, time: time, diagnostics: &diagnostics)
    let bytes = try #require(try document?.render(with: Shop.template(format), diagnostics: &diagnostics))
    let part = format == .docx ? "docProps/core.xml" : "meta.xml"
    return String(decoding: try Package.read(bytes, name: "ra").bytes(of: part) ?? [], as: UTF8.self)
  }

  @Test("Title of type and subject, subject, agency, language", arguments: [OutputFormat.docx, .odt])
  func texts(format: OutputFormat) throws {
    let text = try properties(
      "trich_yeu: |\n  mời họp\n  quý I\nco_quan: [Ủy ban nhân dân, tỉnh Hòa Sơn]", format)
    #expect(text.contains("<dc:title>Công văn mời họp quý I</dc:title>"))
    #expect(text.contains("<dc:subject>mời họp quý I</dc:subject>"))
    #expect(text.contains("<dc:creator>ỦY BAN NHÂN DÂN TỈNH HÒA SƠN</dc:creator>"))
    #expect(text.contains("<dc:language>vi-VN</dc:language>"))
    #expect(try properties("", format).contains("<dc:title>Công văn</dc:title>"))
    #expect(try properties("ten_day_du: Sở Y tế", format).contains("<dc:creator>Sở Y tế</dc:creator>"))
  }

  @Test(
    "Its date, unless another is handed in; without one that of the template",
    arguments: [OutputFormat.docx, .odt])
  func dates(format: OutputFormat) throws {
    func times(_ text: String) -> [String] {
      text.matches(of: /\d{4}-\d\d-\d\dT[\d:]*Z/).map { String($0.0) }
    }
    #expect(
      times(try properties("ngay: 14/08/2025", format)) == ["2025-08-14T00:00:00Z", "2025-08-14T00:00:00Z"])
    #expect(
      times(try properties("ngay: 14/08/2025", format, time: 1_700_000_000))
        == ["2023-11-14T22:13:20Z", "2023-11-14T22:13:20Z"])
    #expect(
      times(try properties("ngay: ../08/2025", format)) == ["2020-03-05T00:00:00Z", "2020-03-05T00:00:00Z"])
    #expect(times(try properties("", format, time: -1)) == ["1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"])
  }
}
