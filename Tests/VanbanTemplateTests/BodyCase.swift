import Testing
import VanbanDOCX
import VanbanExpression
import VanbanODT
import VanbanPackage
import VanbanSource
import VanbanTemplate

/// Bodies in the XML of each format, for what the notation has no signs for.
struct BodyCase {
  var docx = ""
  var odt = ""
  var docxParts: [(String, String)] = []
  var odtStyles = ""

  /// What stands in the body of each after rendering.
  func render(_ context: [(String, Value)] = []) throws -> (docx: String, odt: String) {
    let parts = try parts(context)
    return (
      Self.between("<w:body>", "<w:sectPr><w:pgSz w:w=\"11906\"", parts.docx["word/document.xml"] ?? ""),
      Self.between("<office:text>", "</office:text>", parts.odt["content.xml"] ?? "")
    )
  }

  /// The parts of each after rendering.
  func parts(_ context: [(String, Value)] = []) throws -> (docx: [String: String], odt: [String: String]) {
    let map = ValueMap(context)
    return (
      try Self.parts(DOCXFormat.self, Notation.docx(body: docx, parts: docxParts), map),
      try Self.parts(ODTFormat.self, Notation.odt(body: odt, styles: odtStyles), map)
    )
  }

  /// The ids of the faults of each.
  func faults(_ context: [(String, Value)] = []) throws -> [[Diagnostic]] {
    let map = ValueMap(context)
    return [
      try TemplateCase.fill(DOCXFormat.self, Notation.docx(body: docx, parts: docxParts), map).diagnostics,
      try TemplateCase.fill(ODTFormat.self, Notation.odt(body: odt, styles: odtStyles), map).diagnostics,
    ]
  }

  private static func parts<Format: TemplateFormat>(
    _: Format.Type, _ package: Package, _ context: ValueMap
  ) throws -> [String: String] {
    let (bytes, diagnostics) = try TemplateCase.fill(Format.self, package, context)
    let messages = diagnostics.map { DiagnosticText(language: .en)($0) }.joined(separator: "\n")
    let filled = try Package.read(try #require(bytes, "\(messages)"), name: "ra")
    var parts: [String: String] = [:]
    for entry in filled.entries {
      parts[entry.name] = String(decoding: try filled.bytes(of: entry.name) ?? [], as: UTF8.self)
    }
    return parts
  }

  static func between(_ start: String, _ end: String, _ text: String) -> String {
    guard let from = text.range(of: start), let to = text.range(of: end) else { return text }
    return String(text[from.upperBound..<to.lowerBound])
  }
}

extension String {
  /// The first place of `part`, without Foundation.
  fileprivate func range(of part: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(part) { return index..<self.index(index, offsetBy: part.count) }
      index = self.index(after: index)
    }
    return nil
  }
}

/// Paragraphs and cells of both formats for `BodyCase`.
enum Word {
  static func p(_ text: String, _ properties: String = "") -> String {
    "<w:p>\(properties)<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  static func tc(_ text: String, span: Int = 1, width: Int = 1000) -> String {
    let grid = span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : ""
    return "<w:tc><w:tcPr><w:tcW w:w=\"\(width * span)\" w:type=\"dxa\"/>\(grid)</w:tcPr>\(p(text))</w:tc>"
  }

  static func tbl(_ columns: Int, _ rows: String...) -> String {
    let grid = String(repeating: "<w:gridCol w:w=\"1000\"/>", count: columns)
    return "<w:tbl><w:tblPr/><w:tblGrid>\(grid)</w:tblGrid>\(rows.map { "<w:tr>\($0)</w:tr>" }.joined())</w:tbl>"
  }
}

enum Writer {
  static func p(_ text: String) -> String { "<text:p>\(text)</text:p>" }

  static func cell(_ text: String, span: Int = 1) -> String {
    let spanned = span > 1 ? " table:number-columns-spanned=\"\(span)\"" : ""
    let covered = String(repeating: "<table:covered-table-cell/>", count: span - 1)
    return "<table:table-cell\(spanned)>\(p(text))</table:table-cell>\(covered)"
  }

  static func table(_ columns: String, _ rows: String...) -> String {
    let all = rows.map { "<table:table-row>\($0)</table:table-row>" }.joined()
    return "<table:table table:name=\"B\">\(columns)\(all)</table:table>"
  }
}
