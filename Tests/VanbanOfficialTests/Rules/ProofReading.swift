import VanbanOfficial
import VanbanReading
import VanbanSource

/// Paragraphs for rules of proof-reading, each a line of one source.
///
/// A line that begins with `#` is a heading, with `@` a recipient, with `>` an addressee, with `|` a cell, with `!` a
/// text of an appendix; `{}` in it is a tag.
struct Proof {
  let subject: Subject

  init(_ lines: String) {
    var texts: [SubjectText] = []
    for line in lines.split(separator: "\n").map(String.init) {
      let (role, attachment) = Self.role(line)
      let typed = role == .paragraph && attachment == 0 ? line : String(line.dropFirst())
      let text = typed.replacing("{}", with: String(SubjectText.object))
      let source = SourceText(name: "van-ban", text)
      let anchor = Anchor { .source(source, SourceSpan($0)) }
      texts.append(
        SubjectText(text, role, stretch: role == .cell ? texts.count + 1 : 0, attachment: attachment, anchor: anchor))
    }
    subject = Subject(texts: texts)
  }

  private static func role(_ line: String) -> (SubjectText.Role, Int) {
    switch line.first {
    case "#": (.heading, 0)
    case "@": (.recipient, 0)
    case ">": (.addressee, 0)
    case "|": (.cell, 0)
    case "!": (.paragraph, 1)
    default: (.paragraph, 0)
    }
  }

  /// The stretches that a rule finds something at.
  func found(_ id: String) -> [String] {
    guard let check = RuleBook["soat.\(id)"] else { return ["there is no rule soat.\(id)"] }
    return findings(check).map { stretch($0.place) }
  }

  /// Every finding of every rule, as `id stretch`.
  var all: [String] {
    TextRules.all.flatMap { check in findings(check).map { "\(check.rule.id) \(stretch($0.place))" } }
  }

  func findings(_ check: RuleCheck) -> [Finding] {
    if case .found(let findings) = check(subject) { findings } else { [] }
  }

  /// The texts after all fixes of a rule.
  func fixed(_ id: String) -> String {
    guard let check = RuleBook["soat.\(id)"] else { return "" }
    var texts = subject.texts.map { Array($0.text.utf8) }
    for fix in findings(check).compactMap(\.fix).reversed() {
      texts[fix.text].replaceSubrange(fix.range, with: Array(fix.replacement.utf8))
    }
    return texts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }
}

extension ReadDocument {
  /// A document with one table, whose rows are given as texts of cells.
  static func table(_ rows: [[String]]) -> ReadDocument {
    let rows = rows.map { texts in
      ReadRow(cells: texts.enumerated().map { ReadCell(blocks: [.paragraph(paragraph($1))], column: $0) })
    }
    let page = ReadPage(width: 595, height: 842, top: 57, bottom: 57, left: 85, right: 43)
    return ReadDocument(
      name: "a.docx", format: .docx,
      sections: [ReadSection(page: page, blocks: [.table(ReadTable(columns: [], rows: rows))])])
  }

  private static func paragraph(_ text: String) -> ReadParagraph {
    let place = TemplatePlace(document: "a.docx", part: Wording(same: "body"), paragraph: nil, text: text)
    return ReadParagraph(place: place, inlines: [.run(ReadRun(text: text, look: ReadLook()))])
  }
}
