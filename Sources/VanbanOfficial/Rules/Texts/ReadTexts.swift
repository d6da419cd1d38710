public import VanbanReading
import VanbanSource

extension ReadDocument {
  /// Its paragraphs as texts, with their places; each cell, note and text box is a stretch of its own.
  ///
  /// - Parameter attachments: the appendices and other attachments found in it.
  public func texts(attachments: [AttachmentParts]) -> [SubjectText] {
    let begins = attachments.compactMap(\.location)
    return texts.map { text in
      var text = text
      guard case .template(let place) = text.place(of: 0..<0), let location = place.location else { return text }
      text.attachment = begins.lastIndex { $0.part == location.part && $0.offset <= location.offset }.map { $0 + 1 } ?? 0
      return text
    }
  }

  private var texts: [SubjectText] {
    var collector = TextCollector()
    // Numbers go on over the sections of a body.
    collector.beginStretch()
    for section in sections { collector.add(section.blocks, .paragraph) }
    for note in notes { collector.apart { $0.add(note.blocks, .note) } }
    for section in sections {
      for blocks in [section.headers, section.footers].flatMap({ [$0.first, $0.odd, $0.even] }) {
        collector.apart { $0.add(blocks ?? [], .header) }
      }
    }
    return collector.texts
  }
}

extension TextCollector {
  fileprivate mutating func add(_ blocks: [ReadBlock], _ role: SubjectText.Role) {
    var isRecipient = false
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        let text = paragraph.text
        add(paragraph, text, isRecipient ? .recipient : paragraph.role(text, role))
        isRecipient = isRecipient || text.trimmed.lowercased().hasPrefix("nơi nhận")
      case .table(let table):
        for cell in table.rows.flatMap(\.cells) { apart { $0.add(cell.blocks, .cell) } }
      }
    }
  }

  private mutating func add(_ paragraph: ReadParagraph, _ text: String, _ role: SubjectText.Role) {
    if !text.isEmpty {
      add(SubjectText(text, role, label: paragraph.label, anchor: paragraph.anchor(text)))
    }
    for case .drawing(let drawing) in paragraph.inlines {
      if case .box(let blocks, _) = drawing.kind { apart { $0.add(blocks, role) } }
    }
  }
}

extension ReadParagraph {
  /// What a reader sees of it: tabs and line breaks as such, notes and pictures as objects.
  var text: String {
    inlines.map { inline in
      switch inline {
      case .run(let run): run.text
      case .lineBreak: "\n"
      case .tab: "\t"
      case .pageBreak: ""
      case .note, .drawing: String(SubjectText.object)
      case .field(_, let text, _): text
      }
    }.joined()
  }

  fileprivate func role(_ text: String, _ role: SubjectText.Role) -> SubjectText.Role {
    guard role == .paragraph else { return role }
    if outlineLevel != nil { return .heading }
    let runs = inlines.compactMap { if case .run(let run) = $0 { run } else { nil } }
    let isBold = !runs.isEmpty && runs.allSatisfy { $0.look.isBold || $0.text.trimmed.isEmpty }
    return isBold ? .heading : .paragraph
  }

  /// The paragraph's place, with the stretch that is meant.
  fileprivate func anchor(_ text: String) -> Anchor {
    let place = place
    return Anchor { range in
      var place = place
      let bytes = Array(text.utf8)
      let stretch = String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
      place.tag = stretch.isEmpty ? nil : stretch
      return .template(place)
    }
  }
}

extension AttachmentParts {
  /// Where its first line stands.
  fileprivate var location: TemplatePlace.Location? {
    let heads = [label, parts.header.quocHieu, parts.title.tenLoai, tieuDe.first, kemTheo.first].compactMap { $0 }
    return heads.min { $0.index < $1.index }?.paragraph.place.location
  }
}
