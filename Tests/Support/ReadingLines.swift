public import VanbanReading

/// A finished document as lines of text, one for each thing with its look: what two readings are compared by.
///
/// Lengths are whole points, since millimetres of one format are twips in the other.
public struct ReadingLines {
  public private(set) var lines: [String] = []
  private var depth = 0
  private var cells = 0

  public init(_ document: ReadDocument) {
    for section in document.sections { add(section) }
    for note in document.notes {
      add("\(note.isEndnote ? "endnote" : "footnote") \(note.label)")
      inside { $0.add(note.blocks) }
    }
    for unread in document.unread { add("unread \(unread.kind)") }
    let properties = document.properties
    add("title \(properties.title ?? "-") · subject \(properties.subject ?? "-") · creator \(properties.creator ?? "-")")
  }

  public init(_ blocks: [ReadBlock]) { add(blocks) }

  private mutating func add(_ line: String) { lines.append(String(repeating: "  ", count: depth) + line) }

  private mutating func inside(_ body: (inout ReadingLines) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  private mutating func add(_ section: ReadSection) {
    let page = section.page
    let sides = [page.width, page.height, page.top, page.right, page.bottom, page.left].map(Self.points).joined(separator: " ")
    let flags = [page.hasOwnFirstPage ? "own-first" : "", page.startNumber.map { "from \($0)" } ?? "", page.columns > 1 ? "\(page.columns) columns" : ""]
    add((["section \(sides)"] + flags).filter { !$0.isEmpty }.joined(separator: " "))
    let margins = [("header", section.headers), ("footer", section.footers)]
    for (kind, margins) in margins {
      for (name, blocks) in [("first", margins.first), ("odd", margins.odd), ("even", margins.even)] {
        guard let blocks else { continue }
        add("\(kind) \(name)")
        inside { $0.add(blocks) }
      }
    }
    inside { $0.add(section.blocks) }
  }

  private mutating func add(_ blocks: [ReadBlock]) {
    var beginsPage = false
    for var block in blocks {
      if case .paragraph(let paragraph) = block, paragraph.isCarrier {
        beginsPage = beginsPage || paragraph.beginsPage
        continue
      }
      if beginsPage { block.beginPage() }
      beginsPage = false
      switch block {
      case .paragraph(let paragraph): add(paragraph)
      case .table(let table): add(table)
      }
    }
  }

  private mutating func add(_ paragraph: ReadParagraph) {
    var line = Self.names[paragraph.style ?? ""] ?? paragraph.style ?? "-"
    if let label = paragraph.label { line += " <\(label)>" }
    line += " " + paragraph.alignment.rawValue
    let lengths = [
      ("left", paragraph.left), ("right", paragraph.right), ("first", paragraph.firstLine), ("before", paragraph.before),
      ("after", paragraph.after),
    ]
    // A box reaches beyond its indents in one format and not in the other.
    if !paragraph.borders.isBox {
      for (name, length) in lengths where Self.points(length) != "0" { line += " \(name) \(Self.points(length))" }
      line += Self.spacing(paragraph.lineSpacing)
    }
    // In Word a row stays with the next by its paragraphs, in Writer it is the table that does.
    if paragraph.keepsWithNext, cells == 0 { line += " keep" }
    if paragraph.keepsLinesTogether { line += " together" }
    if paragraph.beginsPage { line += " page" }
    if let level = paragraph.outlineLevel { line += " level \(level)" }
    line += Self.shown(paragraph.borders)
    line += " |" + (paragraph.inlines.isEmpty ? Self.shown(paragraph.mark) : "")
    add(line + paragraph.inlines.map(Self.shown).joined())
    for case .drawing(let drawing) in paragraph.inlines {
      if case .box(let blocks, _) = drawing.kind { inside { $0.add(blocks) } }
    }
  }

  private mutating func add(_ table: ReadTable) {
    add("table \(table.columns.map(Self.points).joined(separator: " "))")
    inside { lines in
      for row in table.rows {
        let height = row.exactHeight.map { " high \(Self.points($0))" } ?? ""
        lines.add("row\(row.isHead ? " head" : "")\(row.staysWhole ? " whole" : "")\(height)")
        for cell in row.cells {
          let spans = (cell.columnSpan > 1 ? " across \(cell.columnSpan)" : "") + (cell.rowSpan > 1 ? " down \(cell.rowSpan)" : "")
          lines.add("cell \(cell.column)\(spans)\(cell.width.map { " \(Self.points($0))" } ?? "")\(Self.shown(cell.borders))")
          lines.cells += 1
          lines.inside { $0.add(cell.blocks) }
          lines.cells -= 1
        }
      }
    }
  }

  // MARK: Shown

  /// Styles that each format has a name of its own for.
  private static let names = ["": "-", "Normal": "-", "Standard": "-", "Footnote Text": "Footnote", "Endnote Text": "Endnote"]

  private static func points(_ length: Double) -> String { String(Int((length).rounded())) }

  private static func spacing(_ spacing: ReadParagraph.LineSpacing) -> String {
    switch spacing {
    case .multiple(let multiple): multiple == 1 ? "" : " ×\(Int((multiple * 100).rounded()))"
    case .exactly(let length): " =\(points(length))"
    case .atLeast(let length): " ≥\(points(length))"
    }
  }

  private static func shown(_ borders: ReadBorders) -> String {
    let sides = [(borders.top, "t"), (borders.bottom, "b"), (borders.left, "l"), (borders.right, "r")].filter(\.0).map(\.1)
    return sides.isEmpty ? "" : " [\(sides.joined())]"
  }

  private static func shown(_ inline: ReadInline) -> String {
    switch inline {
    case .run(let run): "\(shown(run.look))\(run.text)\(run.link.map { "→\($0)" } ?? "")"
    case .lineBreak: "⏎"
    case .tab: "⇥"
    case .pageBreak: "⤓"
    case .note(let index, let look): "\(shown(look))⟦note \(index)⟧"
    case .field(let kind, let text, let look): "\(shown(look))⟦\(kind) \(text)⟧"
    case .drawing(let drawing): "⟦\(shown(drawing))⟧"
    }
  }

  private static func shown(_ drawing: ReadDrawing) -> String {
    let kind = switch drawing.kind {
    case .picture: "picture"
    case .line: "line"
    case .box(_, let hasOutline): hasOutline ? "box with outline" : "box"
    case .other: "drawing"
    }
    let size = [drawing.width, drawing.height].map { $0.map(points) ?? "?" }.joined(separator: "×")
    return "\(kind) \(size)\(drawing.isInline ? "" : " floating")\(drawing.description.map { " “\($0)”" } ?? "")"
  }

  static func shown(_ look: ReadLook) -> String {
    let flags = [
      (look.isBold, "b"), (look.isItalic, "i"), (look.isUnderlined, "u"), (look.isStruck, "s"), (look.isAllCapitals, "C"),
      (look.isSmallCapitals, "c"), (look.isHidden, "h"), (look.position == .superscript, "^"),
      (look.position == .subscript, "_"),
    ].filter(\.0).map(\.1).joined()
    let size = look.size.map { $0 == $0.rounded() ? String(Int($0)) : String($0) } ?? "?"
    let colors = (look.color.map { "#\($0)" } ?? "") + (look.background.map { "/\($0)" } ?? "")
    return "{\(look.font ?? "?") \(size)\(flags)\(colors)\(look.language.map { " \($0)" } ?? "")}"
  }
}

extension ReadParagraph {
  /// One of no height that is there for a break alone, each format in a place of its own.
  fileprivate var isCarrier: Bool {
    guard case .exactly(let height) = lineSpacing else { return false }
    return inlines.isEmpty && height < 2 && borders == ReadBorders()
  }
}
