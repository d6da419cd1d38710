import Testing
import Vanban
import VanbanPackage
import VanbanSource

@Suite("Checking a template")
struct TemplateCheckTests {
  /// Runs `body` in a folder with a template of these paragraphs, `mau.docx`, and a model, `m.yaml`.
  private func inFolder(
    _ paragraphs: [String], model: String = "", _ body: (FileSystem, String) throws -> Void
  ) throws {
    let files = FileSystem()
    let folder = try files.createTemporaryDirectory()
    defer { try? files.remove(folder) }
    try files.writeAtomically(WordFile(paragraphs).bytes(), to: "\(folder)/mau.docx")
    try files.writeAtomically(Array(model.utf8), to: "\(folder)/m.yaml")
    try body(files, folder)
  }

  private func ids(_ diagnostics: Diagnostics) -> [String] { diagnostics.all.map(\.id) }

  @Test("All faults that need no data, in one run, each with its tag")
  func withoutData() throws {
    try inFolder(["{{ la(x) }}", "{% if a %}{{ so(1, 2, 3, 4) }}", "{% end %}", "{% nua %}", "{{ so(1, chu=2) }}"]) { _, folder in
      let result = TemplateCheck(template: "\(folder)/mau.docx").run()
      #expect(ids(result.diagnostics) == [
        "expression.unknown-function", "expression.arguments", "tag.unknown-word", "tag.unknown-word",
        "expression.arguments",
      ])
      let tags = result.diagnostics.all.compactMap { fault -> String? in
        guard case .template(let place) = fault.place else { return nil }
        return place.tag
      }
      #expect(tags == ["{{ la(x) }}", "{{ so(1, 2, 3, 4) }}", "{% end %}", "{% nua %}", "{{ so(1, chu=2) }}"])
      #expect(result.status == .findings)
    }
  }

  @Test("Faults of structure and names that the model lacks come together, in a check and in a rendering")
  func together() throws {
    try inFolder(["{% for x in ds %}{{ x.a }}", "{{ ten }} {{ la(x) }}"], model: "a: 1\n") { _, folder in
      let expected = ["tag.unpaired", "expression.unknown-name", "expression.unknown-function", "expression.unknown-name"]
      let check = TemplateCheck(template: "\(folder)/mau.docx", model: "\(folder)/m.yaml").run()
      #expect(Set(ids(check.diagnostics)) == Set(expected + ["template.unused-value"]))
      #expect(ids(check.diagnostics).count == 5)
      let job = RenderJob(models: ["\(folder)/m.yaml"], template: "\(folder)/mau.docx").run()
      #expect(ids(job.diagnostics).sorted() == expected.sorted())
    }
  }

  @Test("A name on a way that the model does not take is worth a warning")
  func notTaken() throws {
    try inFolder(["{% if co %}{{ thieu }}{% endif %}"], model: "co: không\nthua: 1\n") { _, folder in
      let result = TemplateCheck(template: "\(folder)/mau.docx", model: "\(folder)/m.yaml").run()
      #expect(ids(result.diagnostics) == ["expression.unknown-name", "template.unused-value"])
      #expect(result.diagnostics.all.allSatisfy { $0.severity == .warning })
      #expect(result.status == nil)
    }
  }

  @Test("What an official model says of its own is used by its texts as well")
  func official() throws {
    let model = """
      loai: công văn
      noi_dung: "{{ so_lieu.benh.a }} {{ x }} {{ t }}"
      so_lieu: {benh: {a: 1, b: 2}}
      bien: {x: 1, y: 2}
      tinh: {t: "y + 1", thua: "1"}
      """
    try inFolder(["{{ noi_dung }}"], model: model) { _, folder in
      let result = TemplateCheck(template: "\(folder)/mau.docx", model: "\(folder)/m.yaml").run()
      let messages = result.diagnostics.all.map(\.message.en)
      #expect(messages == ["no tag reads the value “so_lieu.benh.b”", "no tag reads the value “tinh.thua”"])
    }
  }

  @Test("The names as JSON: nested as the data has to be")
  func contract() throws {
    try inFolder(["{% for x in ds %}{{ x.ten | hoa }}{% endfor %}{{ a ?? 1 }}"]) { _, folder in
      let contract = try #require(TemplateCheck(template: "\(folder)/mau.docx").run().contract)
      #expect(contract.json.contains("\"ds\":{\"kind\":\"list\",\"items\":{\"kind\":\"map\",\"members\":{\"ten\":{\"kind\":\"value\""))
      #expect(contract.json.contains("\"a\":{\"kind\":\"value\",\"optional\":true"))
      #expect(contract.json.hasSuffix("\"functions\":[\"hoa\"]}"))
      #expect(contract.text(in: .en) == "ds[].ten\tbody 1\na (optional)\tbody 1\nfunctions: hoa\n")
    }
  }

  @Test("A list itself has its place among the names")
  func listOfValues() throws {
    try inFolder(["{% for x in ten %}{{ x }}{% endfor %}"]) { _, folder in
      let contract = try #require(TemplateCheck(template: "\(folder)/mau.docx").run().contract)
      #expect(contract.text(in: .en) == "ten[]\tbody 1\n")
    }
  }

  @Test("Documents that tags bring in to be filled are looked into, each once; others are not")
  func documentsFilled() throws {
    let tags = ["{{ chen('a.docx', dien=true) }}", "{{ chen('a.docx', dien=true) }}", "{{ chen('b.docx') }}"]
    try inFolder(tags) { files, folder in
      try files.writeAtomically(WordFile(["x", "{{ la(1) }}", "{{ chen('a.docx', dien=true) }}"]).bytes(), to: "\(folder)/a.docx")
      try files.writeAtomically(WordFile(["{{ 1 + }}"]).bytes(), to: "\(folder)/b.docx")
      let result = TemplateCheck(template: "\(folder)/mau.docx").run()
      #expect(ids(result.diagnostics) == ["expression.unknown-function"])
      guard case .template(let place)? = result.diagnostics.all.first?.place else { return #expect(Bool(false)) }
      #expect(place.document == "\(folder)/a.docx" && place.paragraph == 2)
    }
  }

  @Test("A template without a tag, one that is not there, one that is none")
  func input() throws {
    try inFolder(["a"], model: "a: [") { files, folder in
      let plain = TemplateCheck(template: "\(folder)/mau.docx").run()
      #expect(ids(plain.diagnostics) == ["template.no-tags"] && plain.status == nil)
      #expect(TemplateCheck(template: "\(folder)/khong.docx").run().status == .noInput)
      #expect(TemplateCheck(template: "\(folder)/mau.docx", model: "\(folder)/m.yaml").run().status == .data)
      #expect(TemplateCheck(template: "\(folder)/m.yaml/x.docx").run().status != nil)
    }
  }

  @Test("The marked copy is written where it hurts nobody")
  func marked() throws {
    try inFolder(["{{ la() }}"], model: "a: 1\n") { files, folder in
      let own = "\(folder)/mau.docx"
      let before = try files.read(own)
      let onto = TemplateCheck(template: own, marks: MarkedCopy(path: own, language: .en)).run()
      #expect(ids(onto.diagnostics).contains("render.output-conflict"))
      #expect(try files.read(own) == before)
      let model = RenderJob(
        models: ["\(folder)/m.yaml"], template: own, marks: MarkedCopy(path: "\(folder)/m.yaml", language: .en)).run()
      #expect(ids(model.diagnostics) == ["expression.unknown-function", "render.output-conflict"])
      let sound = RenderJob(
        models: ["\(folder)/m.yaml"], template: own, marks: MarkedCopy(path: "\(folder)/dau.docx", language: .en)).run()
      #expect(sound.written == ["\(folder)/dau.docx"])
      #expect(TemplateCheck(template: "\(folder)/dau.docx").run().diagnostics.all.count == 1)
    }
  }
}

/// A Word document of plain paragraphs.
struct WordFile {
  var paragraphs: [String]
  var mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  var isDefaultTyped = false
  var others: [(name: String, type: String)] = []

  init(_ paragraphs: [String]) {
    self.paragraphs = paragraphs
  }

  func bytes() throws -> [UInt8] {
    let types = "http://schemas.openxmlformats.org/package/2006/content-types"
    let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    let main = isDefaultTyped
      ? "<Default Extension=\"xml\" ContentType=\"\(mainType)\"/>"
      : "<Override PartName=\"/word/document.xml\" ContentType=\"\(mainType)\"/>"
    let overrides = others.map { "<Override PartName=\"/\($0.name)\" ContentType=\"\($0.type)\"/>" }.joined()
    let body = paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let parts = [
      ("[Content_Types].xml", "<Types xmlns=\"\(types)\">\(main)\(overrides)</Types>"),
      ("_rels/.rels",
       "<Relationships xmlns=\"\(relationships)\"><Relationship Id=\"a\" Type=\"\(office)\" Target=\"/word/document.xml\"/></Relationships>"),
      ("word/document.xml", "<w:document xmlns:w=\"\(namespace)\"><w:body>\(body)</w:body></w:document>"),
    ] + others.map { ($0.name, "x") }
    return try Package.write(parts.map { PackagePart($0.0, .deflated(Array($0.1.utf8))) }, keepingFrom: nil)
  }
}
