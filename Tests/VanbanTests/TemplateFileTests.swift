import Testing
import Vanban
import VanbanPackage
import VanbanSource

@Suite("Files that a template is, and that it names")
struct TemplateFileTests {
  private func inFolder(
    _ name: String, _ file: WordFile, _ body: (FileSystem, String) throws -> Void
  ) throws {
    let files = FileSystem()
    let folder = try files.createTemporaryDirectory()
    defer { try? files.remove(folder) }
    try files.writeAtomically(file.bytes(), to: "\(folder)/\(name)")
    try files.writeAtomically(Array("a: 1\n".utf8), to: "\(folder)/m.yaml")
    try body(files, folder)
  }

  @Test("A picture that is named as it is and not there is noticed without a model")
  func namedPicture() throws {
    try inFolder("mau.docx", WordFile(["{{ anh(&quot;x.png&quot;) }}", "{% if a == 2 %}{{ anh(&quot;y.png&quot;) }}{% endif %}"])) { _, folder in
      let alone = TemplateCheck(template: "\(folder)/mau.docx").run()
      #expect(alone.diagnostics.all.map(\.id) == ["content.cannot-read-file", "content.cannot-read-file"])
      #expect(alone.diagnostics.all.allSatisfy { $0.severity == .warning } && alone.status == nil)
      let both = TemplateCheck(template: "\(folder)/mau.docx", model: "\(folder)/m.yaml").run()
      #expect(both.diagnostics.all.map(\.severity) == [.error, .warning])
    }
  }

  @Test("A name that says another format than the file is in")
  func lyingName() throws {
    try inFolder("mau.odt", WordFile(["{{ a }}"])) { _, folder in
      let check = TemplateCheck(template: "\(folder)/mau.odt").run()
      #expect(check.diagnostics.all.map(\.id) == ["render.format-conflict"] && check.status == nil)
      let job = RenderJob(models: ["\(folder)/m.yaml"], template: "\(folder)/mau.odt").run()
      #expect(job.diagnostics.all.first?.message.en.hasPrefix("the name ends in .odt") ?? false)
    }
  }

  @Test("Macros are told with the file that they are in")
  func macros() throws {
    var file = WordFile(["{{ a }}"])
    file.mainType = "application/vnd.ms-word.document.macroEnabled.main+xml"
    file.others = [("word/vbaProject.bin", "application/vnd.ms-office.vbaProject")]
    try inFolder("mau.docm", file) { _, folder in
      let job = RenderJob(
        models: ["\(folder)/m.yaml"], output: "\(folder)/a.docx", template: "\(folder)/mau.docm"
      ).run()
      #expect(job.diagnostics.all.map(\.id) == ["template.macros"])
      guard case .file(let name)? = job.diagnostics.all.first?.place else { return #expect(Bool(false)) }
      #expect(name == "\(folder)/mau.docm")
    }
  }
}
