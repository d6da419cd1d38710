import VanbanContent
import VanbanDOCX
import VanbanExpression
import VanbanODT
import VanbanPackage
import VanbanSource
import VanbanTemplate

/// libFuzzer's entry: a template of either format, compiled and filled. Bit 0 of the first byte chooses the format;
/// with bit 1 the rest is the body as XML, else a script of which any bytes make well-formed XML.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: count))
  guard let first = bytes.first else { return 0 }
  let isODT = first & 1 == 1
  let rest = bytes.dropFirst()
  let body = first & 2 == 2 ? String(decoding: rest, as: UTF8.self) : Script(rest, isODT: isODT).xml
  do {
    if isODT {
      try check(ODTFormat.self, Parts.odt(body), bringingIn: Parts.otherODT)
    } else {
      try check(DOCXFormat.self, Parts.docx(body), bringingIn: Parts.otherDOCX)
    }
  } catch let error as PackageError {
    fatalError("what was made cannot be read: \(DiagnosticText(language: .en)(error.diagnostic))\n\(body)")
  } catch {
    fatalError("\(error)\n\(body)")
  }
  return 0
}

private func check<Format: TemplateFormat>(
  _: Format.Type, _ parts: [(String, String)], bringingIn other: [UInt8]
) throws {
  var faults = Diagnostics()
  let package = try Parts.package(parts)
  guard
    let template = try? Template<Format>(
      lookingInto: package, name: "mau", functions: .content, diagnostics: &faults)
  else { return }
  _ = template.namesUsed(functions: .content).missing(in: Context.values)
  let shape = try Shape(of: package)
  if template.isFaulty {
    try expect(faults.hasErrors, "faulty, and no fault")
    var request = RenderRequest(context: Context.values, functions: .content, files: Context.files(other))
    request.limits = Context.limits
    try expect(template.package(request, diagnostics: &faults) == nil, "faulty, and a document")
    try mark(template, faults, shape)
  } else {
    // The template may bring in itself, too.
    let isOwn = parts.last?.1.utf8.count.isMultiple(of: 3) ?? false
    let file = isOwn ? try Package.write(Parts.all(of: package), keepingFrom: nil) : other
    try checkRendering(template, shape, Context.files(file))
  }
}

private func checkRendering<Format: TemplateFormat>(
  _ template: Template<Format>, _ shape: Shape, _ files: FileAccess
) throws {
  var request = RenderRequest(context: Context.values, functions: .content, files: files)
  request.limits = Context.limits
  var faults = Diagnostics()
  let result = try template.package(request, diagnostics: &faults)
  show(faults)
  guard let result else {
    try expect(faults.hasErrors, "no document and no fault")
    return try mark(template, faults, shape)
  }
  try expect(!faults.hasErrors, "a document and a fault")
  try Shape(of: Package.read(result, name: "van-ban")).check(against: shape)
  var again = Diagnostics()
  let second = try template.package(request, diagnostics: &again)
  try expect(second == result, "not the same bytes twice")
}

/// A copy with comments is a sound package, and may be looked into like any.
private func mark<Format: TemplateFormat>(
  _ template: Template<Format>, _ faults: Diagnostics, _ shape: Shape
) throws {
  let text = DiagnosticText(language: .vi)
  let remarks = faults.all.compactMap { fault -> TemplateRemark? in
    guard case .template(let place) = fault.place else { return nil }
    return TemplateRemark(at: place, text.remark(fault))
  }
  guard let copy = try template.commented(remarks, in: .en, ending: nil) else { return }
  let package = try Package.read(copy, name: "ban-sao")
  try Shape(of: package).check(against: shape)
  var again = Diagnostics()
  _ = try Template<Format>(lookingInto: package, name: "ban-sao", functions: .content, diagnostics: &again)
}

/// What must not come of any template.
struct Failure: Error { let what: String }

func expect(_ isTrue: Bool, _ what: @autoclosure () -> String) throws {
  if !isTrue { throw Failure(what: what()) }
}

private func show(_ diagnostics: Diagnostics) {
  let text = DiagnosticText(language: .vi)
  for diagnostic in diagnostics.all.prefix(5) { _ = text(diagnostic) }
}

/// What tags read.
private enum Context {
  static let limits: Limits = {
    var limits = Limits()
    (limits.steps, limits.textBytes, limits.outputBytes) = (3000, 20_000, 200_000)
    return limits
  }()

  /// The other document is of the same format as the template, or it is of the other one.
  static func files(_ other: [UInt8]) -> FileAccess {
    FileAccess { file in
      switch file.path {
      case "a.png": .file(picture, path: file.path)
      case "b": .file(other, path: file.path)
      default: .refused(Wording(vi: "không có", en: "there is none"), path: file.path)
      }
    }
  }

  static let values = ValueMap([
    ("x", .text("A & <B>\n\tC")), ("rong", .list([])), ("n", .number(Decimal(3))),
    ("xs", .list([.text("một"), .text("hai"), .text("ba")])),
    ("m", .map(ValueMap([("a", .text("1")), ("b", .list([.text("2"), .text("3")]))]))),
    ("c", .object(Content([.paragraph(Paragraph(.text, [.run("đoạn", .bold)])), .paragraph(Paragraph(.item, [.run("- ý", [])]))]))),
    ("bang", .object(Content([table.map(Block.table)].compactMap { $0 }))), ("anh_a", .text("a.png")),
    ("ghi_chu", .text("Chữ ^[chú **đậm**] và[^a] lại[^a].\n\n[^a]: Chú thích.\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n\n![ảnh](a.png)")),
  ])

  private static let table: Table? = {
    var misfits: [TableMisfit] = []
    let cells = [TableCell([.run("1", [])], rowSpan: 2), TableCell([.run("2,5", .italic)])]
    return Table(
      columns: [TableColumn(.points(50)), TableColumn(.byContent, .decimal)],
      head: [TableRow([TableCell([.run("Đầu", .bold)], columnSpan: 2)])],
      body: [TableRow(cells), TableRow([TableCell([.run("3", [])])])], misfits: &misfits)
  }()

  /// One grey pixel.
  private static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0,
    0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81,
    0x77, 0xCD, 0x72, 0xB6, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}

