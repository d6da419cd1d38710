import Testing
import Vanban
import VanbanPackage
import VanbanSource
import VanbanTestSupport

private let startingNames = StartingModel.names.map(\.key)

@Suite("Starting models")
struct StartingModelTests {
  @Test("One for each of the 29 types and the three kinds of copies")
  func names() throws {
    #expect(startingNames.count == 32)
    let files = try FileSystem().list("\(Shop.root)/Templates/khoi-dau")
    #expect(Set(files) == Set(startingNames.map { "\($0).yaml" }))
  }

  private func source(_ name: String) throws -> SourceText {
    SourceText(name: "\(name).yaml", bytes: try FileSystem().read("\(Shop.root)/Templates/khoi-dau/\(name).yaml"))
  }

  @Test("Each renders as it is, without a warning", arguments: startingNames, [OutputFormat.docx, .odt])
  func renders(name: String, format: OutputFormat) throws {
    var diagnostics = Diagnostics()
    let document = try #require(Document(source(name), diagnostics: &diagnostics), "\(Shop.shown(diagnostics))")
    #expect(document.shippedTemplateFault == nil)
    let bytes = try document.render(with: Shop.template(format), diagnostics: &diagnostics)
    #expect(bytes != nil && diagnostics.isEmpty, "\(Shop.shown(diagnostics))")
  }

  @Test("Each explains itself in Vietnamese", arguments: startingNames)
  func comments(name: String) throws {
    let lines = try String(decoding: source(name).bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.filter { $0.drop { $0 == " " }.hasPrefix("#") }.count >= 5)
    #expect(lines.first?.contains("Nghị định 30/2020/NĐ-CP") == true)
  }
}

@Suite("vanban new")
struct NewModelTests {
  private func run(_ type: String, _ file: String?) -> (path: String?, faults: [String], code: Int32?) {
    var diagnostics = Diagnostics()
    let path = StartingModel(type: type, file: file).run(diagnostics: &diagnostics)
    return (path, diagnostics.all.map(\.id), ExitStatus(diagnostics)?.rawValue)
  }

  @Test("A name that is none, or could be two, is a fault of the call", arguments: ["Kế hoạnh", "da", "hd"])
  func unknown(type: String) {
    let result = run(type, nil)
    #expect(result.faults == ["new.unknown-type"] && result.code == 64)
  }
}
