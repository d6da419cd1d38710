import Testing
import Vanban
import VanbanPackage
import VanbanSource
import VanbanTestSupport

/// A folder with the shipped templates and files to check.
struct CheckFolder {
  let files = FileSystem()
  let path: String

  init() throws {
    path = try files.createTemporaryDirectory()
    for format in [OutputFormat.docx, .odt] {
      let (name, bytes) = try Shop.packed(format)
      try files.writeAtomically(bytes, to: "\(path)/\(name)")
    }
  }

  func remove() { try? files.remove(path) }

  /// Writes a model that is made with the shipped template; gives its path.
  func model(_ name: String, _ yaml: String) throws -> String {
    try write(name, Array("\(yaml)\nmau: van-ban.docx\n".utf8))
  }

  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try files.writeAtomically(bytes, to: "\(path)/\(name)")
    return "\(path)/\(name)"
  }

  func text(_ path: String) throws -> String { String(decoding: try files.read(path), as: UTF8.self) }
}

@Suite("Checking models and finished documents")
struct CheckTests {
  static let letter = """
    # Công văn có lỗi trồng sẵn
    loai: Công văn
    co_quan_chu_quan: UBND tỉnh Hòa Sơn
    co_quan: Sở Y tế
    viet_tat: {co_quan: SYT, don_vi: NVD}
    so: 2147
    dia_danh: Hòa Sơn
    ngay: 08/10/2026
    trich_yeu: "điều chuyển thuốc ,\\n  dịch truyền"
    kinh_gui: Bệnh viện Đa khoa  khu vực Tân Lập   # giữ nguyên ghi chú này
    noi_dung: |
      Sở Y tế nhận được **đề nghị** , và và thống nhất(ba mặt hàng):
      a) Thuốc,dịch truyền {{ 1 + 1 }}  chai;
      c) Hóa chất.
    nguoi_ky: {quyen_han: KT. Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Lê Quang Khải}
    noi_nhan: [Như trên, "Giám đốc Sở Y tế", "Lưu: VT, NVD"]
    """

  private func lines(_ report: CheckReport) -> [String] {
    CheckText(language: .en)(report).split(separator: "\n").map(String.init)
  }

  /// The ids of what was found, in order.
  private func ids(_ report: CheckReport) -> [String] {
    lines(report).filter { $0.contains("warning:") || $0.contains("error:") }
      .compactMap { $0.split(separator: "[").last?.dropLast() }.map(String.init)
  }

  @Test("The examples are clean; blanks left on purpose are notes", arguments: Shop.examples)
  func examples(name: String) throws {
    let folder = try CheckFolder()
    defer { folder.remove() }
    let source = String(decoding: try Shop.example(name).bytes, as: UTF8.self)
    guard !source.contains("ho_so:") else { return }
    let report = DocumentCheck(inputs: [try folder.model("m.yaml", source)]).run()
    #expect(report.status == nil, "\(CheckText(language: .en)(report)) \(Shop.shown(report.diagnostics))")
  }

  @Test("What is found in a model stands where it was typed")
  func places() throws {
    let folder = try CheckFolder()
    defer { folder.remove() }
    let path = try folder.model("m.yaml", Self.letter)
    let report = DocumentCheck(inputs: [path]).run()
    #expect(report.status == .findings)
    let found = lines(report).filter { $0.hasPrefix(path) && $0.contains("[soat.") }.map {
      $0.dropFirst(path.count + 1).prefix { $0 != " " } + $0.split(separator: "[").last.map { " [" + $0 }!
    }
    #expect(found == [
      "9:30: [soat.dau-cach-truoc-dau]", "10:28: [soat.hai-dau-cach]", "12:32: [soat.dau-cach-truoc-dau]",
      "12:35: [soat.tu-lap]", "12:47: [soat.thieu-dau-cach]", "13:11: [soat.thieu-dau-cach]",
      "13:35: [soat.hai-dau-cach]", "14:3: [soat.thu-tu]",
    ].map { $0[...] })
  }

  @Test("A finding of form is shown at the key it is about; what a draft lacks is told")
  func keys() throws {
    let folder = try CheckFolder()
    defer { folder.remove() }
    let path = try folder.model("m.yaml", "loai: Công văn\nnoi_dung: Nội dung\nngay: ../11/2026\n")
    let report = DocumentCheck(inputs: [path]).run()
    #expect(lines(report).contains { $0.hasPrefix("\(path):3:1: note:") && $0.hasSuffix("[nd30.ngay-de-trong]") })
    let missing = Set(ids(report))
    for id in ["nd30.co-quan", "nd30.noi-nhan", "nd30.kinh-gui"] { #expect(missing.contains(id)) }
  }

  @Test("A rule is switched off with a reason, in the model or on the command line")
  func switchedOff() throws {
    let folder = try CheckFolder()
    defer { folder.remove() }
    let path = try folder.model("m.yaml", Self.letter + "\nbo_qua: {soat.tu-lap: trích nguyên văn}")
    let report = DocumentCheck(inputs: [path], switchedOff: ["soat.thu-tu=bản thảo"]).run()
    let text = lines(report).joined(separator: "\n")
    #expect(!ids(report).contains("soat.tu-lap") && !ids(report).contains("soat.thu-tu"))
    #expect(text.contains("switched off: trích nguyên văn\n    soat.tu-lap"))
    #expect(text.contains("switched off: bản thảo\n    soat.thu-tu"))
    let sarif = CheckSARIF(language: .en)(report)
    #expect(sarif.contains("\"suppressions\":[{\"kind\":\"inSource\",\"justification\":\"trích nguyên văn\"}]"))
    #expect(sarif.contains("\"suppressions\":[{\"kind\":\"external\",\"justification\":\"bản thảo\"}]"))
    #expect(CheckJSON()(report).contains("\"verdict\":\"switchedOff\",\"reason\":\"trích nguyên văn\",\"findings\":[{"))
  }

  @Test("A rule that there is not, and one without a reason, are faults")
  func faultySwitches() throws {
    let folder = try CheckFolder()
    defer { folder.remove() }
    let path = try folder.model("m.yaml", Self.letter + "\nbo_qua: {soat.tu-lăp: a, soat.tu-lapp: b, soat.ngoac: ''}")
    let report = DocumentCheck(inputs: [path]).run()
    #expect(report.diagnostics.all.map(\.id) == ["check.unknown-rule", "check.unknown-rule", "check.no-reason"])
    #expect(report.diagnostics.all.first?.hint?.en == "did you mean “soat.tu-lap”?")
    #expect(report.status == .data)
    let option = DocumentCheck(inputs: [path], switchedOff: ["soat.ngoacs=a"]).run()
    #expect(option.diagnostics.all.map(\.id) == ["check.unknown-rule"])
    #expect(option.status == .usage)
  }

  @Test("A file that is called a document is read as one, whatever it holds")
  func calledADocument() throws {
    let folder = try CheckFolder()
    defer { folder.remove() }
    let paths = [try folder.write("a.docx", Array("loai: Công văn".utf8)), try folder.write("b.odt", [])]
    let report = DocumentCheck(inputs: paths).run()
    #expect(report.documents.flatMap(\.faults.all).map(\.id) == ["package.not-zip", "package.empty"])
    #expect(report.status == .data)
  }

  @Test("What cannot be read is told, and what can be is checked all the same")
  func inputs() throws {
    let folder = try CheckFolder()
    defer { folder.remove() }
    let path = try folder.model("m.yaml", Self.letter)
    let report = DocumentCheck(inputs: ["\(folder.path)/khong-co.yaml", path]).run()
    #expect(report.status == .noInput)
    #expect(report.diagnostics.all.map(\.id) == ["file.not-found"])
    #expect(!ids(report).isEmpty)
    let faulty = try folder.write("x.yaml", Array("loai: Công vắn\nnoi_dug: a\n".utf8))
    #expect(DocumentCheck(inputs: [faulty]).run().status == .data)
    let zip = try folder.write("x.docx", [0x50, 0x4B, 3, 4, 0, 0])
    #expect(DocumentCheck(inputs: [zip]).run().status == .data)
  }
}

@Suite("Correcting a copy")
struct CorrectionTests {
  private static let fixable = ["soat.hai-dau-cach", "soat.dau-cach-truoc-dau", "soat.thieu-dau-cach"]

  private func ids(_ report: CheckReport) -> Set<String> {
    Set(Self.fixable.filter { CheckText(language: .en)(report).contains(": warning: ") && CheckText(language: .en)(report).contains("[\($0)]") })
  }

  @Test("In a model the stretches alone change; comments and everything else stay")
  func model() throws {
    let folder = try CheckFolder()
    defer { folder.remove() }
    let path = try folder.model("m.yaml", CheckTests.letter)
    let before = try folder.text(path)
    let report = DocumentCheck(inputs: [path], correctedCopy: CorrectedCopy()).run()
    #expect(try folder.text(path) == before)
    let expected = before.replacing("thuốc ,", with: "thuốc,").replacing("khoa  khu", with: "khoa khu")
      .replacing("nghị** ,", with: "nghị**,").replacing("nhất(ba", with: "nhất (ba")
      .replacing("Thuốc,dịch", with: "Thuốc, dịch").replacing("}}  chai", with: "}} chai")
    #expect(try folder.text("\(folder.path)/m.sua.yaml") == expected)
    #expect(report.documents[0].corrections.count == 6)
    try second("m.sua.yaml", in: folder)
  }

  @Test("In a document the text of the runs alone changes", arguments: [OutputFormat.docx, .odt])
  func document(format: OutputFormat) throws {
    let folder = try CheckFolder()
    defer { folder.remove() }
    let bytes = try Shop.render(SourceText(name: "m.yaml", CheckTests.letter), format)
    let path = try folder.write("m.\(format.rawValue)", bytes)
    let report = DocumentCheck(inputs: [path], correctedCopy: CorrectedCopy()).run()
    #expect(report.documents[0].corrections.count == 6)
    let copy = try folder.files.read("\(folder.path)/m.sua.\(format.rawValue)")
    let (old, new) = format == .odt ? (try Reading.odt(bytes), try Reading.odt(copy)) : (try Reading.docx(bytes), try Reading.docx(copy))
    let expected = old.replacing("thuốc ,", with: "thuốc,").replacing("khoa  khu", with: "khoa khu")
      .replacing("nghị ,", with: "nghị,").replacing("nhất(ba", with: "nhất (ba").replacing("Thuốc,dịch", with: "Thuốc, dịch")
      .replacing("2  chai", with: "2 chai")
    #expect(new == expected)
    try second("m.sua.\(format.rawValue)", in: folder)
  }

  /// Nothing is left to correct, and the rules find nothing.
  private func second(_ name: String, in folder: CheckFolder) throws {
    let report = DocumentCheck(inputs: ["\(folder.path)/\(name)"], correctedCopy: CorrectedCopy()).run()
    #expect(report.documents[0].corrections.isEmpty)
    let text = CheckText(language: .en)(report)
    for id in Self.fixable { #expect(!text.contains("[\(id)]")) }
  }

  @Test("Text that is cut into runs is corrected over them, and keeps its spaces")
  func runs() throws {
    let folder = try CheckFolder()
    defer { folder.remove() }
    let runs = "<w:r><w:t>Sở Y tế,</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Sở Tài chính </w:t></w:r><w:r><w:t xml:space=\"preserve\"> và các sở ,</w:t></w:r><w:r><w:t>ngành</w:t></w:r>"
    let path = try folder.write("m.docx", Self.word(runs))
    _ = DocumentCheck(inputs: [path], correctedCopy: CorrectedCopy(path: "\(folder.path)/ra.docx")).run()
    let package = try Package.read(try folder.files.read("\(folder.path)/ra.docx"), name: "ra")
    let xml = String(decoding: try package.bytes(of: "word/document.xml") ?? [], as: UTF8.self)
    #expect(xml.contains(
      "<w:r><w:t xml:space=\"preserve\">Sở Y tế, </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Sở Tài chính </w:t></w:r><w:r><w:t xml:space=\"preserve\">và các sở, </w:t></w:r><w:r><w:t>ngành</w:t></w:r>"
    ), "\(xml)")
  }

  private static func word(_ runs: String) throws -> [UInt8] {
    let types = "http://schemas.openxmlformats.org/package/2006/content-types"
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let parts = [
      ("[Content_Types].xml",
       "<Types xmlns=\"\(types)\"><Override PartName=\"/word/document.xml\" ContentType=\"\(main)\"/></Types>"),
      ("word/document.xml", "<w:document xmlns:w=\"\(namespace)\"><w:body><w:p>\(runs)</w:p></w:body></w:document>"),
    ]
    return try Package.write(parts.map { PackagePart($0.0, .deflated(Array($0.1.utf8))) }, keepingFrom: nil)
  }

  @Test("Lines of Nơi nhận get the mark that the decree asks for", arguments: [OutputFormat.docx, .odt])
  func endings(format: OutputFormat) throws {
    let folder = try CheckFolder()
    defer { folder.remove() }
    let letter = CheckTests.letter.replacing("\"Giám đốc Sở Y tế\", \"Lưu: VT, NVD\"", with: "\"Giám đốc Sở Y tế,\", \"Lưu: VT, NVD;\"")
    let path = try folder.write("m.\(format.rawValue)", Shop.render(SourceText(name: "m.yaml", letter), format))
    let report = DocumentCheck(inputs: [path], correctedCopy: CorrectedCopy()).run()
    let copy = try folder.files.read("\(folder.path)/m.sua.\(format.rawValue)")
    let text = format == .odt ? try Reading.odt(copy) : try Reading.docx(copy)
    #expect(text.contains("- Giám đốc Sở Y tế;") && text.contains("- Lưu: VT, NVD."))
    #expect(!CheckText(language: .en)(report).contains("[nd30.noi-nhan-dau-cau]\n  hint"))
  }

  @Test("The copy never takes the place of the input, and one copy holds one document")
  func output() throws {
    let folder = try CheckFolder()
    defer { folder.remove() }
    let path = try folder.model("m.yaml", CheckTests.letter)
    let before = try folder.text(path)
    let onto = DocumentCheck(inputs: [path], correctedCopy: CorrectedCopy(path: path)).run()
    #expect(onto.diagnostics.all.map(\.id) == ["check.output-conflict"])
    #expect(try folder.text(path) == before)
    let two = DocumentCheck(inputs: [path, path], correctedCopy: CorrectedCopy(path: "\(folder.path)/ra.yaml")).run()
    #expect(two.status == .usage)
  }
}
