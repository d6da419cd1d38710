import Testing
import VanbanDOCX
import VanbanExpression
import VanbanODT
import VanbanPackage
import VanbanSource
import VanbanTemplate
import VanbanTestSupport

/// A template in the notation, what it is filled with, and what comes out, in both formats alike.
struct TemplateCase: CustomTestStringConvertible, Sendable {
  let name: String
  let template: String
  let context: ValueMap
  let expected: String

  init(_ name: String, _ template: String, _ context: [(String, Value)] = [], _ expected: String) {
    self.name = name
    self.template = template
    self.context = ValueMap(context)
    self.expected = expected.split(separator: "\n").map(\.trimmed).joined(separator: "\n")
  }

  var testDescription: String { name }

  /// What each format gives, read back.
  func render(sourceLocation: SourceLocation = #_sourceLocation) throws -> (docx: String, odt: String) {
    (
      try Reading.docx(try fill(DOCXFormat.self, Notation(template).docx(), sourceLocation)),
      try Reading.odt(try fill(ODTFormat.self, Notation(template).odt(), sourceLocation))
    )
  }

  private func fill<Format: TemplateFormat>(
    _: Format.Type, _ package: Package, _ sourceLocation: SourceLocation
  ) throws -> [UInt8] {
    let (bytes, diagnostics) = try Self.fill(Format.self, package, context)
    let messages = diagnostics.map { DiagnosticText(language: .en)($0) }.joined(separator: "\n")
    return try #require(bytes, "\(messages)", sourceLocation: sourceLocation)
  }

  static func fill<Format: TemplateFormat>(
    _: Format.Type, _ package: Package, _ context: ValueMap, _ functions: FunctionTable = .standard
  ) throws -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    var diagnostics = Diagnostics()
    let template: Template<Format>
    do {
      template = try Template(lookingInto: package, name: "mau", functions: nil, diagnostics: &diagnostics)
    } catch {
      return (nil, diagnostics.all + [error.diagnostic])
    }
    let bytes = try template.package(RenderRequest(context: context, functions: functions), diagnostics: &diagnostics)
    return (bytes, diagnostics.all)
  }

  /// The faults of a template, in each format.
  static func faults(_ template: String, _ context: [(String, Value)] = []) throws -> [[Diagnostic]] {
    let map = ValueMap(context)
    return [
      try fill(DOCXFormat.self, Notation(template).docx(), map).diagnostics,
      try fill(ODTFormat.self, Notation(template).odt(), map).diagnostics,
    ]
  }
}

func texts(_ texts: String...) -> Value { .list(texts.map { .text($0) }) }

func map(_ pairs: (String, Value)...) -> Value { .map(ValueMap(pairs)) }
