import VanbanContent
import VanbanPackage

extension Content {
  /// The first character in its texts that XML cannot hold.
  var firstForbidden: Unicode.Scalar? {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): if let found = paragraph.inlines.firstForbidden { return found }
      case .table(let table): if let found = table.firstForbidden { return found }
      case .stamp(let stamp): if let found = XMLEscape.firstForbidden(in: stamp.text) { return found }
      case .rule, .pageBreak, .sectionBreak, .document: continue
      }
    }
    return nil
  }
}

extension Table {
  fileprivate var firstForbidden: Unicode.Scalar? {
    for row in [head, body].joined() {
      for cell in row.cells { if let found = cell.inlines.firstForbidden { return found } }
    }
    return nil
  }
}

extension [Inline] {
  var firstForbidden: Unicode.Scalar? {
    for inline in self {
      switch inline {
      case .run(let text, _): if let found = XMLEscape.firstForbidden(in: text) { return found }
      case .link(let target, let inlines):
        if let found = XMLEscape.firstForbidden(in: target) ?? inlines.firstForbidden { return found }
      case .note(let note): if let found = note.inlines.firstForbidden { return found }
      case .picture(let picture):
        if let found = XMLEscape.firstForbidden(in: picture.description) { return found }
      case .lineBreak: continue
      }
    }
    return nil
  }
}
