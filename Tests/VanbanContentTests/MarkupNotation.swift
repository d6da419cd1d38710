import Testing
import VanbanContent
import VanbanExpression
import VanbanSource

/// A compact notation of blocks, so that a test shows text and look side by side:
/// `h2 <b>1. Tiêm chủng</b>`, `item - Sở Y tế`.
func notation(_ content: Content) -> [String] {
  content.blocks.map(\.notation)
}

/// What a text reads as, and the ids of the faults found in it.
func read(_ text: String) -> [String] {
  var diagnostics = Diagnostics()
  let content = Markup.read([typed(text)], diagnostics: &diagnostics)
  return notation(content) + diagnostics.all.map { "! \($0.id)" }
}

func read(_ pieces: MarkupPiece...) -> [String] {
  var diagnostics = Diagnostics()
  let content = Markup.read(pieces, diagnostics: &diagnostics)
  return notation(content) + diagnostics.all.map { "! \($0.id)" }
}

func typed(_ text: String) -> MarkupPiece {
  let source = SourceText(name: "thu.yaml", text)
  return .typed(Array(text.utf8), Anchor { .source(source, SourceSpan($0)) })
}

extension Block {
  var notation: String {
    switch self {
    case .paragraph(let paragraph):
      let kept = paragraph.keepWithNext ? "+" : ""
      return "\(paragraph.role.notation)\(kept) \(paragraph.inlines.notation)"
    case .table(let table): return table.notation
    case .rule: return "rule"
    case .stamp(let stamp): return "stamp \(stamp.text)"
    case .sectionBreak(let section): return section.landscape ? "section ngang" : "section"
    case .pageBreak: return "page"
    case .document(let document): return "document \(document.file.path)"
    }
  }
}

extension Paragraph.Role {
  var notation: String {
    switch self {
    case .text: "p"
    case .item: "item"
    case .heading(let level): "h\(level)"
    case .division: "division"
    case .divisionTitle: "title"
    case .article: "article"
    case .centred: "centred"
    case .tableTitle: "bang"
    case .tableUnit: "don_vi"
    case .tableNote: "ghi_chu"
    case .picture: "picture"
    case .caption: "caption"
    }
  }
}

extension [Inline] {
  var notation: String {
    map { inline in
      switch inline {
      case .run(let text, let emphasis):
        let names = emphasis.names
        return names.isEmpty ? text : "<\(names)>\(text)</\(names)>"
      case .lineBreak: return "⏎"
      case .note(let note): return "{\(note.name.map { "\($0): " } ?? "")\(note.inlines.notation)}"
      case .link(let address, let inlines): return "[\(inlines.notation)→\(address)]"
      case .picture(let picture): return picture.notation
      }
    }.joined()
  }
}

extension Picture {
  var notation: String {
    let sizes = [("rong", width), ("cao", height)].compactMap { name, measure in measure.map { " \(name)=\($0.notation)" } }
    return "{\(file.path)\(sizes.joined())\(isOverText ? " tren_chu" : "")\(description.isEmpty ? "" : ": \(description)")}"
  }
}

extension Measure {
  fileprivate var notation: String {
    switch self {
    case .points(let points): "\(Int(points.rounded()))pt"
    case .share(let share): "\(Int((share * 100).rounded()))%"
    }
  }
}

extension Emphasis {
  var names: String {
    let all: [(Emphasis, String)] = [
      (.bold, "b"), (.italic, "i"), (.underline, "u"), (.strike, "s"), (.subscripted, "sub"),
      (.superscripted, "sup"),
    ]
    return all.filter { contains($0.0) }.map(\.1).joined()
  }
}

extension Table {
  /// Columns by alignment, heads before `=`, rows after it: `table <> a|b = 1|2 / 3|4`.
  var notation: String {
    let signs = columns.map { ["left": "<", "centre": "^", "right": ">", "decimal": ","]["\($0.alignment)"] ?? "?" }
    let heads = head.map(\.notation).joined(separator: " / ")
    return "table \(signs.joined()) \(heads) = \(body.map(\.notation).joined(separator: " / "))"
  }
}

extension TableRow {
  var notation: String {
    cells.map { cell in
      let spans = cell.columnSpan > 1 || cell.rowSpan > 1 ? "\(cell.columnSpan)x\(cell.rowSpan):" : ""
      return spans + cell.inlines.notation
    }.joined(separator: "|")
  }
}
