// The examples of docs/library.md, word by word: a test sees to it that every one stands here.
import Vanban
import VanbanContent
import VanbanReading
import VanbanSource

enum LibraryExamples {
  static func fromText(_ bytes: [UInt8]) -> ([UInt8]?, Diagnostics) {
    var diagnostics = Diagnostics()
    let template = AnyTemplate(bytes, name: "thu-moi.docx", diagnostics: &diagnostics)
    let model = SourceText(name: "thu-moi.yaml", "ten: Phạm Thu Trang\nmon: [Bút, Sổ]\n")
    let document = Document(model, diagnostics: &diagnostics)
    let made = template.flatMap { document?.render(with: $0, diagnostics: &diagnostics) }
    return (made, diagnostics)
  }

  static func fromValues() -> Document {
    let guest: ModelValue = ["ten": "Phạm Thu Trang", "so_ban": 2, "mon": ["Bút", "Sổ"], "la_khach": true, "ghi_chu": nil]
    let invitation = Document(guest)
    return invitation
  }

  static func fraction() -> ModelValue? {
    let rate = ModelValue.number("17.6")
    return rate
  }

  static func fromRows() -> Document {
    let list = Document(["mon": .rows(["ten", "gia"], [["Bút", 5000], ["Sổ", 12000]])])
    return list
  }

  static func fromStore(
    _ model: SourceText, _ stored: [String: [UInt8]], _ diagnostics: inout Diagnostics
  ) -> Document? {
    let access = FileAccess { file in
      guard let bytes = stored[file.path] else {
        return .refused(Wording(vi: "không có trong kho", en: "not in the store"), path: file.path)
      }
      return .file(bytes, path: file.path)
    }
    let document = Document(model, files: access, diagnostics: &diagnostics)
    return document
  }

  static func reading(_ bytes: [UInt8], _ diagnostics: inout Diagnostics) -> [String] {
    let read = DocumentReader.read(bytes, name: "den.docx", diagnostics: &diagnostics)
    let text = read?.sections.flatMap(\.blocks).allParagraphs.map(\.text) ?? []
    return text
  }

  static func checking() -> String {
    let report = DocumentCheck(inputs: ["thu-moi.yaml", "den.docx"]).run()
    let findings = CheckText(language: .vi)(report)
    return findings
  }

  static func printed(_ diagnostics: Diagnostics, _ print: (String) -> Void) {
    for diagnostic in diagnostics.all {
      print(DiagnosticText(language: .vi)(diagnostic))
    }
  }
}

func invitations(_ template: AnyTemplate, _ guests: [ModelValue]) async -> [[UInt8]?] {
  await withTaskGroup(of: (Int, [UInt8]?).self) { group in
    for (index, guest) in guests.enumerated() {
      group.addTask {
        var diagnostics = Diagnostics()
        return (index, Document(guest).render(with: template, diagnostics: &diagnostics))
      }
    }
    var made = [[UInt8]?](repeating: nil, count: guests.count)
    for await (index, bytes) in group { made[index] = bytes }
    return made
  }
}
