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
