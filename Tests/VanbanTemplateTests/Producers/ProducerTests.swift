import Testing
import VanbanDOCX
import VanbanExpression
import VanbanODT
import VanbanPackage
import VanbanSource
import VanbanTemplate
import VanbanTestSupport

@Suite("One letter as several programs save it")
struct ProducerTests {
  private static let context = ValueMap([
    ("noi_nhan", .text("Sở Y tế & các bệnh viện")), ("loai", .text("công văn")), ("nguoi_ky", .text("Giám đốc")),
    (
      "muc",
      .list([
        map(("ten", .text("Khám")), ("so", .number(Decimal(5)))), map(("ten", .text("Chữa")), ("so", .number(Decimal(7)))),
      ])
    ),
  ])

  static let wordLetters: [ProducerLetter] = [.word2007, .word365, .googleDocs, .wps, .onlyOffice, .libreOfficeWord, .python]
  static let openLetters: [ProducerLetter] = [.libreOffice, .googleDocsODT, .wordODT]

  @Test("In Word's format", arguments: wordLetters)
  func docx(_ letter: ProducerLetter) throws {
    #expect(try Reading.docx(fill(DOCXFormat.self, letter)) == ProducerLetter.expected)
  }

  @Test("In OpenDocument", arguments: openLetters)
  func odt(_ letter: ProducerLetter) throws {
    #expect(try Reading.odt(fill(ODTFormat.self, letter)) == ProducerLetter.expected)
  }

  private func fill<Format: TemplateFormat>(_: Format.Type, _ letter: ProducerLetter) throws -> [UInt8] {
    let (bytes, diagnostics) = try TemplateCase.fill(Format.self, letter.package(), Self.context)
    let messages = diagnostics.map { DiagnosticText(language: .en)($0) }.joined(separator: "\n")
    return try #require(bytes, "\(messages)")
  }
}
