import Testing
import Vanban
import VanbanPackage
import VanbanSource
import VanbanTestSupport

@Suite("The library: from bytes to bytes, from values, from many threads")
struct LibraryTests {
  @Test("A model in YAML fills a person's own template")
  func text() throws {
    let (bytes, diagnostics) = LibraryExamples.fromText(try OwnTemplate.docx(["{{ ten }}: {{ mon | noi }}"]))
    #expect(diagnostics.isEmpty, "\(diagnostics.all)")
    #expect(try Reading.docx(try #require(bytes)).contains("Phạm Thu Trang: Bút"))
  }

  @Test("Values made in Swift fill it the same way")
  func values() throws {
    let text = try printed(
      LibraryExamples.fromValues(), "{{ ten }}, {{ so_ban + 1 }}, {{ mon[1] }}, {{ la_khach }}, [{{ ghi_chu }}]")
    #expect(text == "Phạm Thu Trang, 3, Sổ, đúng, []")
  }

  @Test("A fraction is exact; what is no number is none")
  func fractions() throws {
    let rate = try #require(LibraryExamples.fraction())
    #expect(try printed(Document(["a": rate]), "{{ a * 10 }}") == "176")
    #expect(ModelValue.number("17,6x") == nil)
  }

  @Test("Rows have their keys, whatever is missing or too much")
  func rows() throws {
    let loop = "{% for m in mon %}{{ m.ten }} {{ m.gia + 1 }};{% endfor %}"
    #expect(try printed(LibraryExamples.fromRows(), loop) == "Bút 5001;Sổ 12001;")
    let ragged = Document(["mon": .rows(["ten", "gia"], [["a"], ["b", 1, 2]])])
    #expect(try printed(ragged, "{% for m in mon %}{{ m.ten }}[{{ m.gia }}]{% endfor %}") == "a[]b[1]")
  }

  @Test("Texts are put into NFC, and keys are found however they are spelled")
  func unicode() throws {
    let document = Document(["họ tên": .text("Tra\u{0302}\u{0300}n")])
    #expect(try printed(document, "{{ ho_ten }}") == "Trần")
  }

  @Test("Many tasks render one template at once, each the same bytes as alone")
  func tasks() async throws {
    let template = try OwnTemplate.compiled("{{ ten }} {% for m in mon %}{{ m }},{% endfor %} {{ so + 1 }}")
    let guests = (0..<200).map { (index: Int) -> ModelValue in
      ["ten": "Khách \(index)", "so": .number(index), "mon": .list((0..<index % 7).map { .number($0) })]
    }
    let alone = guests.map { guest in
      var diagnostics = Diagnostics()
      return Document(guest).render(with: template, diagnostics: &diagnostics)
    }
    #expect(alone.allSatisfy { $0 != nil })
    for _ in 0..<3 { #expect(await invitations(template, guests) == alone) }
  }

  @Test("A part that is deflated while it is made holds what a small one would, and a table its rows")
  func large() throws {
    let names = (0..<9000).map { "Khách mời số \($0)" }
    let document = Document(["mon": .list(names.map { .text($0) })])
    var diagnostics = Diagnostics()
    let template = try OwnTemplate.docx(["Đầu", "{% for m in mon %}", "{{ m }} &amp; bạn", "{% endfor %}", "Cuối"])
    let compiled = try #require(AnyTemplate(template, name: "mau.docx", diagnostics: &diagnostics))
    let bytes = try #require(document.render(with: compiled, diagnostics: &diagnostics))
    #expect(try Reading.docx(bytes) == (["Đầu"] + names.map { "\($0) & bạn" } + ["Cuối"]).joined(separator: "\n"))
  }

  @Test("Files that a model names come from where the caller says, and from nowhere else")
  func files() throws {
    let model = SourceText(name: "a.yaml", "loai: Công văn\nbao_gom: chung.yaml\nnoi_dung: a\n")
    var diagnostics = Diagnostics()
    let document = LibraryExamples.fromStore(model, ["chung.yaml": Array("dia_danh: Hòa Sơn\n".utf8)], &diagnostics)
    #expect(try printed(try #require(document, "\(diagnostics.all)"), "{{ dia_danh }}") == "Hòa Sơn")
    #expect(LibraryExamples.fromStore(model, [:], &diagnostics) == nil)
    #expect(diagnostics.all.map(\.id) == ["content.cannot-read-file"])
  }

  @Test("A finished document is read into its text; a file that is not there is told, not judged")
  func readAndChecked() throws {
    var diagnostics = Diagnostics()
    let bytes = try OwnTemplate.docx(["Phạm Thu Trang", "Bút"])
    #expect(LibraryExamples.reading(bytes, &diagnostics) == ["Phạm Thu Trang", "Bút"])
    #expect(diagnostics.isEmpty && LibraryExamples.checking().isEmpty)
  }

  @Test("A fault is told and leaves no document")
  func fault() throws {
    var diagnostics = Diagnostics()
    let template = try OwnTemplate.compiled("{{ khong_co }}")
    #expect(Document(["ten": "a"]).render(with: template, diagnostics: &diagnostics) == nil)
    var lines: [String] = []
    LibraryExamples.printed(diagnostics) { lines.append($0) }
    #expect(lines.count == 1 && lines[0].contains("không có tên “khong_co”"))
  }

  @Test(
    "Every example of the library's pages is one of those above",
    arguments: ["docs/library.md"]
      + ["GettingStarted", "Templates", "Content", "Checking"].map { "Sources/Vanban/Vanban.docc/\($0).md" })
  func documentation(name: String) throws {
    let files = FileSystem()
    let page = String(decoding: try files.read("\(Shop.root)/\(name)"), as: UTF8.self)
    let examples = try files.read("\(Shop.root)/Tests/VanbanTests/LibraryExamples.swift")
    let code = lines(String(decoding: examples, as: UTF8.self))
    let parts = page.split(separator: "```", omittingEmptySubsequences: false)
    let blocks = parts.indices.filter { $0 % 2 == 1 && parts[$0].hasPrefix("swift\n") }
      .map { lines(String(parts[$0].dropFirst(6))) }
    #expect(!blocks.isEmpty)
    for block in blocks.flatMap(apart) where !block.hasPrefix(".package") {
      #expect(code.contains(block), "not in LibraryExamples.swift:\n\(block)")
    }
  }

  /// Imports one by one, since a file has more of them than an example; other code as it is.
  private func apart(_ block: String) -> [String] {
    let lines = block.split(separator: "\n").map(String.init)
    return lines.allSatisfy { $0.hasPrefix("import ") } ? lines : [block]
  }

  private func lines(_ text: String) -> String {
    text.split(separator: "\n").map { String($0.drop { $0 == " " }) }.joined(separator: "\n")
  }

  private func printed(_ document: Document, _ paragraph: String) throws -> String {
    var diagnostics = Diagnostics()
    let bytes = document.render(with: try OwnTemplate.compiled(paragraph), diagnostics: &diagnostics)
    return try Reading.docx(try #require(bytes, "\(diagnostics.all)"))
  }
}

/// The least of a template of a person's own.
enum OwnTemplate {
  static func compiled(_ paragraph: String) throws -> AnyTemplate {
    var diagnostics = Diagnostics()
    let template = AnyTemplate(try docx([paragraph]), name: "mau.docx", diagnostics: &diagnostics)
    return try #require(template)
  }

  static func docx(_ paragraphs: [String]) throws -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let body = paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    let types = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return try Package.write(
      [
        part("[Content_Types].xml", """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
          <Override PartName="/word/document.xml" ContentType="\(types)"/></Types>
          """),
        part("_rels/.rels", """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
          Target="word/document.xml"/></Relationships>
          """),
        part("word/document.xml", """
          <w:document xmlns:w="\(main)"><w:body>\(body)<w:sectPr/></w:body></w:document>
          """),
      ], keepingFrom: nil)
  }

  private static func part(_ name: String, _ text: String) -> PackagePart {
    PackagePart(name, .deflated(Array(text.utf8)))
  }
}
