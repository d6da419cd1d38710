import VanbanContent

extension Content {
  /// The content with its closing mark after the last word (model.md sections 2 and 6).
  ///
  /// It is supplied once, after a paragraph of text only: not after a heading on its own line or a centred
  /// line, and not where one was typed. It takes the place of a last `.` or `;`.
  func closed(with mark: String) -> Content {
    guard !mark.isEmpty, let index = lastParagraph, case .paragraph(var paragraph) = blocks[index],
      paragraph.takesClosingMark
    else { return self }
    let text = paragraph.inlines.plainText.trimmed
    guard !text.isEmpty, !text.hasSuffix("./."), !text.hasSuffix(mark) else { return self }
    paragraph.inlines = paragraph.inlines.closed(with: mark)
    var result = self
    result.blocks[index] = .paragraph(paragraph)
    return result
  }

  /// The content whose last paragraph stays with what follows, so that a signature never stands alone on a
  /// page.
  var keptWithFoot: Content {
    guard let index = lastParagraph, case .paragraph(var paragraph) = blocks[index] else { return self }
    paragraph.keepWithNext = true
    var result = self
    result.blocks[index] = .paragraph(paragraph)
    return result
  }

  /// The last block, over the breaks after it, where it is a paragraph.
  private var lastParagraph: Int? {
    let index = blocks.lastIndex { block in
      switch block {
      case .pageBreak, .sectionBreak, .document: false
      default: true
      }
    }
    guard let index, case .paragraph = blocks[index] else { return nil }
    return index
  }
}

extension Paragraph {
  /// True for running text, items, and headings that run into text.
  fileprivate var takesClosingMark: Bool {
    switch role {
    case .text, .item: true
    case .heading, .article: !keepWithNext
    default: false
    }
  }
}

extension [Inline] {
  fileprivate func closed(with mark: String) -> [Inline] {
    if case .note? = last {
      // The mark takes the place of a stop before the note's number, and follows the number where there is none.
      let text = Array(self[..<(lastIndex { if case .note = $0 { false } else { true } }.map { $0 + 1 } ?? 0)])
      if case .run(let last, _)? = text.last, last.withoutLastStop != last {
        return text.closed(with: mark) + self[text.count...]
      }
    }
    guard case .run(let text, let emphasis)? = last else { return self + [.run(mark, [])] }
    let look = emphasis.intersection([.bold, .italic])
    let kept = text.withoutLastStop
    if look == emphasis { return dropLast() + [.run(kept + mark, emphasis)] }
    return dropLast() + (kept.isEmpty ? [] : [.run(kept, emphasis)]) + [.run(mark, look)]
  }
}

extension String {
  /// The text without a last `.` or `;`; an ellipsis stays whole. Blanks at its end are a value's own: room to write in.
  fileprivate var withoutLastStop: String {
    let isStop = last == ";" || last == "." && !hasSuffix("..")
    return isStop ? String(dropLast()) : self
  }
}
