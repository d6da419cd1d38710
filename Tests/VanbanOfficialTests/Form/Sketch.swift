import VanbanOfficial
import VanbanReading
import VanbanSource

/// A finished document made by hand, of which a test changes one thing.
struct Sketch {
  var document: ReadDocument

  /// The ids of what the rules of form find, in the order of the rules, without "nd30.".
  var found: [String] {
    let subject = Subject(document: document)
    return FormRules.all.flatMap { check -> [String] in
      guard case .found(let findings) = check(subject) else { return [] }
      return findings.map { String($0.rule.id.dropFirst(5)) }
    }
  }

  var anatomy: Anatomy { Anatomy(document) }

  func verdict(_ id: String) -> Verdict? {
    FormRules.all.first { $0.rule.id == "nd30.\(id)" }.map { $0(Subject(document: document)) }
  }

  // MARK: - Changes

  /// Changes the paragraphs whose text begins so.
  func changing(_ text: String, _ change: (inout ReadParagraph) -> Void) -> Sketch {
    var copy = self
    for index in document.sections.indices {
      copy.document.sections[index].blocks = Self.change(document.sections[index].blocks, text, change)
    }
    return copy
  }

  /// Changes how the runs of the paragraphs look whose text begins so.
  func look(_ text: String, _ change: (inout ReadLook) -> Void) -> Sketch {
    changing(text) { paragraph in paragraph.changeRuns { change(&$0.look) } }
  }

  func replacing(_ text: String, with other: String) -> Sketch {
    changing(text) { paragraph in
      let look = paragraph.looks.first ?? ReadLook()
      paragraph.inlines = [.run(ReadRun(text: other, look: look))]
    }
  }

  func removing(_ text: String) -> Sketch {
    var copy = self
    for index in document.sections.indices {
      copy.document.sections[index].blocks = Self.remove(document.sections[index].blocks, text)
    }
    return copy
  }

  func page(_ change: (inout ReadPage) -> Void) -> Sketch {
    var copy = self
    for index in document.sections.indices { change(&copy.document.sections[index].page) }
    return copy
  }

  func sections(_ change: (inout ReadSection) -> Void) -> Sketch {
    var copy = self
    for index in document.sections.indices { change(&copy.document.sections[index]) }
    return copy
  }

  /// The document with another section behind it, which looks like its last.
  func appending(_ blocks: [ReadBlock]) -> Sketch {
    var copy = self
    if var section = document.sections.last {
      section.blocks = blocks
      copy.document.sections.append(section)
    }
    return copy
  }

  private static func change(
    _ blocks: [ReadBlock], _ text: String, _ change: (inout ReadParagraph) -> Void
  ) -> [ReadBlock] {
    blocks.map { block in
      switch block {
      case .paragraph(var paragraph):
        if paragraph.text.hasPrefix(text) { change(&paragraph) }
        return .paragraph(paragraph)
      case .table(var table):
        for row in table.rows.indices {
          for cell in table.rows[row].cells.indices {
            table.rows[row].cells[cell].blocks = Self.change(table.rows[row].cells[cell].blocks, text, change)
          }
        }
        return .table(table)
      }
    }
  }

  private static func remove(_ blocks: [ReadBlock], _ text: String) -> [ReadBlock] {
    blocks.compactMap { block in
      switch block {
      case .paragraph(let paragraph):
        return paragraph.text.hasPrefix(text) && !paragraph.text.isEmpty ? nil : block
      case .table(var table):
        for row in table.rows.indices {
          for cell in table.rows[row].cells.indices {
            table.rows[row].cells[cell].blocks = remove(table.rows[row].cells[cell].blocks, text)
          }
        }
        return .table(table)
      }
    }
  }
}

extension ReadParagraph {
  var text: String {
    inlines.map { inline in
      if case .run(let run) = inline { return run.text }
      return ""
    }.joined()
  }

  var looks: [ReadLook] {
    inlines.compactMap { inline in
      if case .run(let run) = inline { return run.look }
      return nil
    }
  }

  mutating func changeRuns(_ change: (inout ReadRun) -> Void) {
    inlines = inlines.map { inline in
      guard case .run(var run) = inline else { return inline }
      change(&run)
      return .run(run)
    }
  }
}

/// The letters "b", "i" make text bold and italic, "c", "j", "r" centre, justify, align right; a number is
/// the size.
func p(
  _ text: String, _ form: String = "", before: Double = 0, first: Double = 0, left: Double = 0,
  right: Double = 0
) -> ReadBlock {
  let size = Double(form.filter(\.isNumber)) ?? 14
  let look = ReadLook(
    font: "Times New Roman", size: size, isBold: form.contains("b"), isItalic: form.contains("i"))
  let alignment: ReadParagraph.Alignment =
    form.contains("c") ? .center : form.contains("j") ? .justified : form.contains("r") ? .right : .left
  let place = TemplatePlace(
    document: "van-ban.docx", part: Wording(same: "body"), paragraph: text.hashValue, text: text)
  return .paragraph(
    ReadParagraph(
      place: place, inlines: text.isEmpty ? [] : [.run(ReadRun(text: text, look: look))],
      alignment: alignment,
      left: left, right: right, firstLine: first, before: before, mark: look))
}

/// Running text as the decree wants it.
func text(_ text: String, _ form: String = "j14") -> ReadBlock { p(text, form, before: 6, first: 36) }

/// A paragraph without text that draws a line of a length, centred in its room.
func line(_ width: Double, in room: Double) -> ReadBlock {
  let indent = (room - width) / 2
  guard case .paragraph(var paragraph) = p("", "c13", left: indent, right: indent) else { return p("") }
  paragraph.borders.top = true
  return .paragraph(paragraph)
}

func table(_ columns: [Double], grid: Bool = false, _ rows: [[[ReadBlock]]]) -> ReadBlock {
  let borders = ReadBorders(top: grid, bottom: grid, left: grid, right: grid)
  return .table(
    ReadTable(
      columns: columns,
      rows: rows.map { cells in
        ReadRow(
          cells: cells.enumerated().map { column, blocks in
            ReadCell(blocks: blocks, column: column, width: columns[column], borders: borders)
          })
      }))
}

let millimetre = 72 / 25.4

extension ReadPage {
  static var a4: ReadPage {
    ReadPage(
      width: 210 * millimetre, height: 297 * millimetre, top: 20 * millimetre, bottom: 20 * millimetre,
      left: 30 * millimetre, right: 15 * millimetre, hasOwnFirstPage: true)
  }
}

extension ReadMargins {
  /// A page number in the middle, not on page 1.
  static var folio: ReadMargins {
    guard case .paragraph(var paragraph) = p("", "c14") else { return ReadMargins() }
    paragraph.inlines = [.field(kind: "PAGE", text: "2", ReadLook(font: "Times New Roman", size: 14))]
    return ReadMargins(first: [], odd: [.paragraph(paragraph)])
  }
}
