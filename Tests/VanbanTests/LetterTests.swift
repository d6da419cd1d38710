import Testing
import Vanban
import VanbanSource

@Suite("A letter, from its model to its text")
struct LetterTests {
  private func text(_ model: String) throws -> String {
    try Shop.text(SourceText(name: "cv.yaml", model), .docx)
  }

  @Test("The least that makes a letter")
  func least() throws {
    let text = try text("loai: công văn\nnoi_dung: Nội dung")
    #expect(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc"))
    #expect(text.contains("\nNội dung./."))
    #expect(!text.contains("Nơi nhận"))
  }

  @Test("Recipients with nested ones, punctuation supplied where it is missing")
  func recipients() throws {
    let text = try text("""
      loai: cong_van
      noi_dung: a
      noi_nhan:
        - Như trên
        - VP UBND tỉnh:
            - CVP, PCVP
        - Lưu: VT
      """)
    #expect(text.contains("Nơi nhận: / - Như trên; / - VP UBND tỉnh: / + CVP, PCVP; / - Lưu: VT."))
  }

  @Test(
    "A document issued with another has the header, without number and date",
    arguments: [OutputFormat.docx, .odt])
  func issued(format: OutputFormat) throws {
    let model = """
      loai: Quyết định
      co_quan: Sở Y tế
      so: 7
      noi_dung: a
      phu_luc:
        - {loai: Quy chế, trich_yeu: Làm việc, can_cu: [Căn cứ b], noi_dung: c}
      """
    let text = try Shop.text(SourceText(name: "qd.yaml", model), format)
    let parts = text.split(separator: "SỞ Y TẾ", omittingEmptySubsequences: false)
    #expect(parts.count == 3)
    let issued = String(parts.last ?? "")
    #expect(issued.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    #expect(issued.contains("\nQUY CHẾ\nLàm việc\n(Kèm theo"))
    #expect(issued.contains("Căn cứ b.\nc") && !issued.contains("Số:") && !issued.contains("Phụ lục"))
  }

  @Test("Values are text: nothing in them becomes markup or XML")
  func inert() throws {
    let text = try text("""
      loai: cong_van
      bien: {ten: "A & B <c> **d**"}
      noi_dung: "Gửi {{ ten }}"
      """)
    #expect(text.contains("Gửi A & B <c> **d**./."))
  }

  @Test("Faults of the template and of the model both stop the document")
  func faults() throws {
    var diagnostics = Diagnostics()
    let source = SourceText(name: "cv.yaml", "loai: cong_van\nnoi_dung: \"{{ kinh_gu }}\"\nngay: 31/02/2026\nnoi_nhn: a\n")
    #expect(Document(source, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.count >= 3, "\(Shop.shown(diagnostics))")
  }

  @Test("A plain model fills a person's own template")
  func plainModel() throws {
    var diagnostics = Diagnostics()
    let document = Document(SourceText(name: "m.yaml", "ten: An\n"), diagnostics: &diagnostics)
    #expect(document != nil)
    #expect(diagnostics.isEmpty)
  }
}
