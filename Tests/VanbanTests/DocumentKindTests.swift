import Testing
import Vanban
import VanbanPackage
import VanbanSource

@Suite("Kinds of templates, and of what is made from them")
struct DocumentKindTests {
  static let types = [
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
    "dotx": "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "dotm": "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
  ]
  static let macros = (name: "word/vbaProject.bin", type: "application/vnd.ms-office.vbaProject")

  private func inFolder(_ body: (FileSystem, String) throws -> Void) throws {
    let files = FileSystem()
    let folder = try files.createTemporaryDirectory()
    defer { try? files.remove(folder) }
    try files.writeAtomically(Array("x: A\n".utf8), to: "\(folder)/m.yaml")
    try body(files, folder)
  }

  private func word(_ kind: String, macros: Bool = false, isDefaultTyped: Bool = false) throws -> [UInt8] {
    var file = WordFile(["{{ x }}"])
    file.mainType = Self.types[kind] ?? ""
    file.isDefaultTyped = isDefaultTyped
    if macros { file.others = [Self.macros] }
    return try file.bytes()
  }

  private func office(_ type: String, signature: Bool = false, isEncrypted: Bool = false) throws -> [UInt8] {
    let manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    let encryption = isEncrypted ? "<m:encryption-data/>" : ""
    let names = ["office", "text"].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined(separator: " ")
    let parts = [
      ("mimetype", type),
      ("content.xml", "<office:document-content \(names)><office:body><office:text><text:p>{{ x }}</text:p></office:text></office:body></office:document-content>"),
      ("META-INF/manifest.xml", "<m:manifest xmlns:m=\"\(manifest)\"><m:file-entry m:full-path=\"/\" m:media-type=\"\(type)\"/><m:file-entry m:full-path=\"content.xml\">\(encryption)</m:file-entry></m:manifest>"),
    ] + (signature ? [("META-INF/documentsignatures.xml", "<x/>")] : [])
    return try Package.write(
      parts.map { PackagePart($0.0, $0.0 == "mimetype" ? .stored(Array($0.1.utf8)) : .deflated(Array($0.1.utf8))) },
      keepingFrom: nil)
  }

  private func mainType(_ path: String, _ files: FileSystem) throws -> String {
    let package = try Package.read(try files.read(path), name: path)
    let types = String(decoding: try package.bytes(of: "[Content_Types].xml") ?? [], as: UTF8.self)
    return Self.types.first { types.contains("PartName=\"/word/document.xml\" ContentType=\"\($0.value)\"") }?.key ?? ""
  }

  @Test("The type follows the ending", arguments: ["docx", "docm", "dotx", "dotm"], ["docx", "docm", "dotx", "dotm"])
  func word(template: String, output: String) throws {
    try inFolder { files, folder in
      try files.writeAtomically(word(template), to: "\(folder)/mau.\(template)")
      let path = "\(folder)/ra.\(output)"
      let result = RenderJob(models: ["\(folder)/m.yaml"], output: path, template: "\(folder)/mau.\(template)").run()
      #expect(result.diagnostics.isEmpty && result.written == [path])
      #expect(try mainType(path, files) == output)
    }
  }

  @Test("Without an ending a document of the template's kind", arguments: [("dotx", "docx"), ("dotm", "docm"), ("docm", "docm")])
  func unnamed(template: String, output: String) throws {
    try inFolder { files, folder in
      try files.writeAtomically(word(template, macros: template != "dotx"), to: "\(folder)/mau.\(template)")
      let result = RenderJob(models: ["\(folder)/m.yaml"], template: "\(folder)/mau.\(template)").run()
      #expect(result.written == ["\(folder)/m.\(output)"])
      #expect(try mainType("\(folder)/m.\(output)", files) == output)
    }
  }

  @Test("Macros stay in a .docm, and are no silent loss in a .docx")
  func macros() throws {
    try inFolder { files, folder in
      try files.writeAtomically(word("docm", macros: true), to: "\(folder)/mau.docm")
      let kept = RenderJob(models: ["\(folder)/m.yaml"], output: "\(folder)/a.docm", template: "\(folder)/mau.docm").run()
      #expect(kept.diagnostics.isEmpty)
      #expect(try Package.read(try files.read("\(folder)/a.docm"), name: "a")[Self.macros.name] != nil)
      let lost = RenderJob(models: ["\(folder)/m.yaml"], output: "\(folder)/a.docx", template: "\(folder)/mau.docm").run()
      #expect(lost.diagnostics.all.map(\.id) == ["template.macros"])
      #expect(!files.exists("\(folder)/a.docx"))
    }
  }

  @Test("A main part whose type is that of its ending")
  func defaultTyped() throws {
    try inFolder { files, folder in
      try files.writeAtomically(word("dotx", isDefaultTyped: true), to: "\(folder)/mau.dotx")
      let result = RenderJob(models: ["\(folder)/m.yaml"], output: "\(folder)/a.docx", template: "\(folder)/mau.dotx").run()
      #expect(result.diagnostics.isEmpty)
      #expect(try mainType("\(folder)/a.docx", files) == "docx")
    }
  }

  @Test("LibreOffice's template", arguments: [("ott", "odt"), ("odt", "ott")])
  func office(template: String, output: String) throws {
    let text = "application/vnd.oasis.opendocument.text"
    try inFolder { files, folder in
      try files.writeAtomically(office(template == "odt" ? text : "\(text)-template"), to: "\(folder)/mau.\(template)")
      let path = "\(folder)/ra.\(output)"
      let result = RenderJob(models: ["\(folder)/m.yaml"], output: path, template: "\(folder)/mau.\(template)").run()
      #expect(result.diagnostics.isEmpty)
      let package = try Package.read(try files.read(path), name: path)
      let type = output == "odt" ? text : "\(text)-template"
      #expect(try package.bytes(of: "mimetype") == Array(type.utf8))
      #expect(String(decoding: try package.bytes(of: "META-INF/manifest.xml") ?? [], as: UTF8.self).contains("=\"\(type)\""))
      #expect(package["mimetype"]?.isStored == true)
    }
  }

  // MARK: Refused

  private func fault(_ bytes: [UInt8]) -> String? {
    var diagnostics = Diagnostics()
    let template = AnyTemplate(bytes, name: "mau", diagnostics: &diagnostics)
    #expect(template == nil)
    return diagnostics.all.first?.id
  }

  @Test("Files of other programs are named for what they are")
  func others() throws {
    var workbook = WordFile(["x"])
    workbook.mainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    #expect(try fault(workbook.bytes()) == "template.wrong-kind")
    #expect(try fault(office("application/vnd.oasis.opendocument.spreadsheet")) == "template.wrong-kind")
    let pages = try Package.write([PackagePart("Index/Document.iwa", .stored([1]))], keepingFrom: nil)
    #expect(fault(pages) == "template.wrong-kind")
    #expect(fault(Array("{\\rtf1}".utf8)) == "package.not-zip")
  }

  @Test("Signed, or under a password")
  func signed() throws {
    var file = WordFile(["x"])
    file.others = [("_xmlsignatures/sig1.xml", "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml")]
    #expect(try fault(file.bytes()) == "template.signed")
    let text = "application/vnd.oasis.opendocument.text"
    #expect(try fault(office(text, signature: true)) == "template.signed")
    #expect(try fault(office(text, isEncrypted: true)) == "template.encrypted")
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 512)
    #expect(fault(compound) == "package.legacy-office")
    #expect(fault(compound + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }) == "package.encrypted")
  }
}
