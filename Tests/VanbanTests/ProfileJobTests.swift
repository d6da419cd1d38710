import Testing
import Vanban
import VanbanPackage
import VanbanSource
import VanbanTestSupport

@Suite("Profiles and included files, read from folders")
struct ProfileJobTests {
  private func inFolder(_ body: (FileSystem, String) throws -> Void) throws {
    let files = FileSystem()
    let folder = try files.createTemporaryDirectory()
    defer { try? files.remove(folder) }
    for name in ["chung", "thu"] { try files.createDirectory("\(folder)/\(name)") }
    try files.writeAtomically(Shop.packed(.docx).bytes, to: "\(folder)/chung/mau.docx")
    try files.writeAtomically(
      SampleImage.png(width: 8, height: 8, isTransparent: true), to: "\(folder)/chung/ky.png")
    try body(files, folder)
  }

  @Test("What a file names is looked for beside it: template, pictures, further files")
  func beside() throws {
    try inFolder { files, folder in
      let profile = """
        - mau: mau.docx
          bao_gom: dia-chi.yaml
          nguoi_ky: {giam_doc: {chuc_vu: Giám đốc, ho_ten: Lê An, anh_chu_ky: ky.png}}
        """
      try files.writeAtomically(Array(profile.utf8), to: "\(folder)/chung/so.yaml")
      try files.writeAtomically(Array("dia_danh: Hòa Sơn".utf8), to: "\(folder)/chung/dia-chi.yaml")
      let model = "loai: Công văn\nnoi_dung: a\nho_so: ../chung/so.yaml\nnguoi_ky: giam_doc"
      try files.writeAtomically(Array(model.utf8), to: "\(folder)/thu/a.yaml")
      let result = RenderJob(models: ["\(folder)/thu/a.yaml"]).run()
      #expect(result.diagnostics.isEmpty, "\(Shop.shown(result.diagnostics))")
      let text = try Reading.docx(files.read("\(folder)/thu/a.docx"))
      #expect(text.contains("Hòa Sơn, ngày"))
      #expect(text.contains("Lê An"))
    }
  }

  @Test("A fault in a profile is shown in the profile, and an older document stays")
  func faults() throws {
    try inFolder { files, folder in
      try files.writeAtomically(
        Array("- {den: 30/06/2025}\n- {tu: 01/06/2025}".utf8), to: "\(folder)/chung/so.yaml")
      let model = "loai: Công văn\nnoi_dung: a\nho_so: ../chung/so.yaml\nmau: ../chung/mau.docx"
      try files.writeAtomically(Array(model.utf8), to: "\(folder)/thu/a.yaml")
      try files.writeAtomically(Array("old".utf8), to: "\(folder)/thu/a.docx")
      let result = RenderJob(models: ["\(folder)/thu/a.yaml"]).run()
      let shown = result.diagnostics.all.map { DiagnosticText(language: .en)($0) }.joined()
      #expect(result.diagnostics.all.map(\.id) == ["official.profile-overlap"])
      #expect(shown.contains("\(folder)/thu/../chung/so.yaml:2:4: error:"), "\(shown)")
      #expect(try files.read("\(folder)/thu/a.docx") == Array("old".utf8))
    }
  }
}
