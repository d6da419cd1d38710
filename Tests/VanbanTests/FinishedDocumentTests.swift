import Testing
import Vanban
import VanbanPackage
import VanbanReading
import VanbanSource
import VanbanTestSupport

@Suite("Finished documents, read")
struct FinishedDocumentTests {
  @Test("The examples read the same from both formats", arguments: Shop.examples)
  func sameReading(name: String) throws {
    let source = try Shop.example(name)
    let docx = ReadingLines(try read(Shop.render(source, .docx))).lines
    let odt = ReadingLines(try read(Shop.render(source, .odt))).lines
    for (one, other) in zip(docx, odt) where one != other {
      Issue.record("DOCX \(one)\nODT  \(other)")
    }
    #expect(docx.count == odt.count)
  }

  private func read(_ bytes: [UInt8]) throws -> ReadDocument {
    var diagnostics = Diagnostics()
    let document = DocumentReader.read(bytes, name: "ra", diagnostics: &diagnostics)
    return try #require(document, "\(Shop.shown(diagnostics))")
  }
}
