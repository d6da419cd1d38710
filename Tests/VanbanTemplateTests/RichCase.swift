import Testing
import VanbanContent
import VanbanDOCX
import VanbanExpression
import VanbanODT
import VanbanPackage
import VanbanSource
import VanbanTemplate
import VanbanTestSupport

/// What a template comes to in each format, with functions that make content and a few pictures beside it.
struct RichCase {
  struct Rendered {
    let text: String
    let parts: [String: [UInt8]]
    let diagnostics: [Diagnostic]

    func part(_ name: String) -> String { String(decoding: parts[name] ?? [], as: UTF8.self) }
  }

  static let files = FileAccess { file in
    switch file.path {
    case "a.png": .file(SampleImage.png(width: 8, height: 4), path: "a.png")
    case "b.jpeg": .file(SampleImage.jpeg(width: 2000, height: 10, unit: 1, density: 100), path: "b.jpeg")
    case "c.gif": .file(Array("GIF89a".utf8), path: "c.gif")
    default: .refused(Wording(vi: "không có", en: "not there"), path: "/nơi khác/\(file.path)")
    }
  }

  let docx: Rendered
  let odt: Rendered
  var both: [Rendered] { [docx, odt] }

  init(_ template: String, _ context: [(String, Value)] = []) throws {
    let map = ValueMap(context)
    docx = try Self.render(DOCXFormat.self, Notation(template).docx(), map) { try Reading.docx($0) }
    odt = try Self.render(ODTFormat.self, Notation(template).odt(), map) { try Reading.odt($0) }
  }

  private static func render<Format: TemplateFormat>(
    _: Format.Type, _ package: Package, _ context: ValueMap, read: ([UInt8]) throws -> String
  ) throws -> Rendered {
    var diagnostics = Diagnostics()
    let template = try #require(Template<Format>(package, name: "mau", diagnostics: &diagnostics))
    let request = RenderRequest(context: context, functions: .content, files: files)
    guard let bytes = try template.package(request, diagnostics: &diagnostics) else {
      return Rendered(text: "", parts: [:], diagnostics: diagnostics.all)
    }
    let package = try Package.read(bytes, name: "ra")
    var parts: [String: [UInt8]] = [:]
    for entry in package.entries { parts[entry.name] = try package.bytes(of: entry.name) }
    return Rendered(text: try read(bytes), parts: parts, diagnostics: diagnostics.all)
  }
}

extension String {
  func count(of text: String) -> Int { split(separator: text, omittingEmptySubsequences: false).count - 1 }
}
