import Testing
import VanbanContent
import VanbanDOCX
import VanbanExpression
import VanbanODT
import VanbanPackage
import VanbanSource
import VanbanTemplate
import VanbanTestSupport

/// A template in the notation and the documents it brings in, by name, in both formats alike.
struct SubDocumentCase {
  let docx: RichCase.Rendered
  let odt: RichCase.Rendered
  var both: [RichCase.Rendered] { [docx, odt] }

  /// - Parameter limits: how many steps the rendering may take.
  init(
    _ template: String, _ files: [String: String], _ context: [(String, Value)] = [], limits: Int = Limits().steps
  ) throws {
    docx = try Self.render(DOCXFormat.self, template, files, context, limits, { try $0.docx() }, Reading.docx)
    odt = try Self.render(ODTFormat.self, template, files, context, limits, { try $0.odt() }, Reading.odt)
  }

  private static func render<Format: TemplateFormat>(
    _: Format.Type, _ template: String, _ files: [String: String], _ context: [(String, Value)], _ limits: Int,
    _ make: (Notation) throws -> Package, _ read: ([UInt8]) throws -> String
  ) throws -> RichCase.Rendered {
    let other = Format.usualEnding == "docx" ? try bytes(Notation("x").odt()) : try bytes(Notation("x").docx())
    var packed = ["khac": other, "rac": Array("không phải zip".utf8), "hong": Array("PK\u{3}\u{4}".utf8)]
    for (name, text) in files { packed[name] = try bytes(make(Notation(text))) }
    let all = packed
    let access = FileAccess { file in
      all[file.path].map { .file($0, path: file.path) }
        ?? .refused(Wording(vi: "không có", en: "not there"), path: file.path)
    }
    var diagnostics = Diagnostics()
    let compiled = try #require(Template<Format>(make(Notation(template)), name: "mau", diagnostics: &diagnostics))
    var request = RenderRequest(context: ValueMap(context), functions: .content, files: access)
    request.limits.steps = limits
    guard let bytes = try compiled.package(request, diagnostics: &diagnostics) else {
      return RichCase.Rendered(text: "", parts: [:], diagnostics: diagnostics.all)
    }
    let package = try Package.read(bytes, name: "ra")
    var parts: [String: [UInt8]] = [:]
    for entry in package.entries { parts[entry.name] = try package.bytes(of: entry.name) }
    return RichCase.Rendered(text: try read(bytes), parts: parts, diagnostics: diagnostics.all)
  }

  private static func bytes(_ package: Package) throws -> [UInt8] {
    try Package.write(package.entries.map { PackagePart($0.name, .kept) }, keepingFrom: package)
  }
}
