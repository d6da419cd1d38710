import Testing
import Vanban
import VanbanPackage
import VanbanSource

@Suite("What a job reads and writes")
struct RenderJobTests {
  /// Runs `body` in a folder of its own, with a template in it.
  private func inFolder(_ body: (FileSystem, String) throws -> Void) throws {
    let files = FileSystem()
    let folder = try files.createTemporaryDirectory()
    defer { try? files.remove(folder) }
    try files.writeAtomically(Self.template(), to: "\(folder)/mau.docx")
    try body(files, folder)
  }

  private static func template() throws -> [UInt8] {
    let types = "http://schemas.openxmlformats.org/package/2006/content-types"
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let parts = [
      ("[Content_Types].xml",
       "<Types xmlns=\"\(types)\"><Override PartName=\"/word/document.xml\" ContentType=\"\(main)\"/></Types>"),
      ("word/document.xml",
       "<w:document xmlns:w=\"\(namespace)\"><w:body><w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p></w:body></w:document>"),
    ]
    return try Package.write(parts.map { PackagePart($0.0, .deflated(Array($0.1.utf8))) }, keepingFrom: nil)
  }

  private func ids(_ result: RenderJob.Result) -> [String] { result.diagnostics.all.map(\.id) }

  @Test("A document never takes the place of its template or its model")
  func ownInput() throws {
    try inFolder { files, folder in
      try files.writeAtomically(Array("x: A\nmau: mau.docx\n".utf8), to: "\(folder)/mau.yaml")
      let before = try files.read("\(folder)/mau.docx")
      #expect(ids(RenderJob(models: ["\(folder)/mau.yaml"]).run()) == ["render.output-conflict"])
      #expect(try files.read("\(folder)/mau.docx") == before)
      let onto = RenderJob(models: ["\(folder)/mau.yaml"], output: "\(folder)/mau.yaml", formats: [.docx])
      #expect(ids(onto.run()) == ["render.output-conflict"])
    }
  }

  @Test("Two models of one name do not write over each other")
  func sameName() throws {
    try inFolder { files, folder in
      let models = ["a", "b"].map { "\(folder)/\($0)/m.yaml" }
      for model in models {
        try files.createDirectory(FilePath.folder(of: model))
        try files.writeAtomically(Array("x: A\n".utf8), to: model)
      }
      let result = RenderJob(models: models, output: folder, template: "\(folder)/mau.docx").run()
      #expect(result.written == ["\(folder)/m.docx"])
      #expect(ids(result) == ["render.output-conflict"])
    }
  }

  @Test("A template is known by what it holds, whatever its ending says")
  func wrongEnding() throws {
    try inFolder { files, folder in
      try files.writeAtomically(Array("x: A\n".utf8), to: "\(folder)/m.yaml")
      try files.writeAtomically(try files.read("\(folder)/mau.docx"), to: "\(folder)/mau.odt")
      let job = RenderJob(
        models: ["\(folder)/m.yaml"], output: "\(folder)/m.odt", template: "\(folder)/mau.odt")
      #expect(ids(job.run()) == ["render.format-conflict"])
    }
  }

  @Test("A template in Word's template format is a path without a slash too")
  func ending() throws {
    try inFolder { files, folder in
      try files.writeAtomically(try files.read("\(folder)/mau.docx"), to: "\(folder)/mau.dotx")
      try files.writeAtomically(Array("x: A\nmau: mau.dotx\n".utf8), to: "\(folder)/m.yaml")
      let result = RenderJob(models: ["\(folder)/m.yaml"]).run()
      #expect(ids(result) == [])
      #expect(result.written == ["\(folder)/m.docx"])
    }
  }

  @Test("A forgotten loai is one fault, not one for every name of the shipped template")
  func forgottenType() throws {
    try inFolder { files, folder in
      try files.writeAtomically(Array("co_quan: Sở Y tế\nnoi_dung: a\n".utf8), to: "\(folder)/m.yaml")
      #expect(ids(RenderJob(models: ["\(folder)/m.yaml"]).run()) == ["official.missing-key"])
    }
  }

  @Test("A document given as a model is named for what it is", arguments: ["PK\u{3}\u{4}x", "%PDF-1.7\n"])
  func documentAsModel(start: String) throws {
    try inFolder { files, folder in
      try files.writeAtomically(Array(start.utf8), to: "\(folder)/m.yaml")
      #expect(ids(RenderJob(models: ["\(folder)/m.yaml"]).run()) == ["render.no-model"])
    }
  }

  @Test("The format asked for and the ending of the file have to agree")
  func endingConflict() throws {
    try inFolder { files, folder in
      try files.writeAtomically(Array("x: A\nmau: mau.docx\n".utf8), to: "\(folder)/m.yaml")
      let job = RenderJob(models: ["\(folder)/m.yaml"], output: "\(folder)/ra.odt", formats: [.docx])
      #expect(ids(job.run()) == ["render.format-conflict"])
      #expect(!files.exists("\(folder)/ra.odt"))
    }
  }

  @Test("A template that the model names and that is not there is a fault of the model, at its place")
  func missingTemplate() throws {
    try inFolder { files, folder in
      try files.writeAtomically(Array("x: A\nmau: khong.docx\n".utf8), to: "\(folder)/m.yaml")
      let faults = RenderJob(models: ["\(folder)/m.yaml"]).run().diagnostics.all
      #expect(faults.map(\.id) == ["file.not-found"])
      guard case .source(_, let span)? = faults.first?.place else {
        Issue.record("no place")
        return
      }
      #expect(span.start == 10)
    }
  }

  @Test("A folder that is not there is said once, however many models there are")
  func missingFolder() throws {
    try inFolder { _, folder in
      let job = RenderJob(models: ["\(folder)/a.yaml", "\(folder)/b.yaml"], output: "\(folder)/khong")
      #expect(ids(job.run()) == ["render.output-conflict"])
    }
  }

  @Test(
    "Of a file of another kind that is there it is said what it is, by name and by path",
    arguments: [("s.rtf", "{\\rtf1 x}"), ("s.pdf", "%PDF-1.4"), ("s.doc", "x"), ("s.xyz", "x")])
  func otherKind(_ name: String, _ text: String) throws {
    try inFolder { files, folder in
      try files.writeAtomically(Array(text.utf8), to: "\(folder)/\(name)")
      try files.writeAtomically(Array("x: A\nmau: \(name)\n".utf8), to: "\(folder)/m.yaml")
      let byName = RenderJob(models: ["\(folder)/m.yaml"], output: "\(folder)/ra.odt").run()
      #expect(ids(byName) == ["package.not-zip"])
      let byPath = RenderJob(models: ["\(folder)/m.yaml"], template: "\(folder)/\(name)").run()
      #expect(ids(byPath) == ["package.not-zip"])
      #expect(ExitStatus(byPath.diagnostics) == .data)
    }
  }
}
