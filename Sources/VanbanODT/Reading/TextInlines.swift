import VanbanPackage
import VanbanReading
import VanbanTemplate

// The line of a paragraph (OpenDocument 1.3 part 3, 6.1).
extension TextStory {
  mutating func readInlines(_ node: Int) {
    for child in part.tree.children(of: node) {
      switch part.tree.nodes[child].kind {
      case .text, .cdata: add(collapsing: part.tree.text(of: child))
      case .element: readInline(child)
      default: continue
      }
    }
  }

  private mutating func readInline(_ node: Int) {
    switch part.role(of: node) {
    case .run: readSpan(node)
    case .space: add(String(repeating: " ", count: part.count(node, "text:c", atMost: 1000)))
    case .tab: add(.tab)
    case .lineBreak: add(.lineBreak)
    case .field: readField(node)
    case .paragraph: readInlines(node)
    case .hidden, .properties: break
    case .marker: if part.name(of: node).hasPrefix("text:change") { line.unread.insert(.trackedChange) }
    case .solid: readSolid(node)
    default: readAround(node)
    }
  }

  private mutating func readSpan(_ node: Int) {
    let outer = line.look
    if let style = styles["text", part.value(node, "text:style-name")] { line.look = style.look.over(outer) }
    readInlines(node)
    line.look = outer
  }

  private mutating func readAround(_ node: Int) {
    switch part.name(of: node) {
    case "text:a":
      let outer = line.link
      line.link = part.value(node, "xlink:href") ?? outer
      readSpan(node)
      line.link = outer
    case "text:ruby": if let base = part.child(node, "text:ruby-base") { readInlines(base) }
    case "text:soft-page-break": break
    default: readInlines(node)
    }
  }

  private mutating func readSolid(_ node: Int) {
    switch part.name(of: node) {
    case "text:note": readNote(node)
    case let name where name.hasPrefix("draw:"): readDrawing(node, between: false)
    default: break
    }
  }

  // MARK: Fields

  /// The names that fields of the same meaning have in Word.
  private static let kinds = [
    "page-number": "PAGE", "page-count": "NUMPAGES", "sequence": "SEQ", "bookmark-ref": "REF",
    "reference-ref": "REF", "note-ref": "NOTEREF", "sequence-ref": "REF", "author-name": "AUTHOR",
    "creator": "AUTHOR", "file-name": "FILENAME",
  ]

  private mutating func readField(_ node: Int) {
    let name = String(part.name(of: node).drop { $0 != ":" }.dropFirst())
    let kind = Self.kinds[name] ?? name.uppercased()
    let text = part.tree.text(of: node)
    line.isBlank = false
    let look = line.look.look
    settleSpace()
    line.builder.add(.field(kind: kind, text: text, look))
  }

  // MARK: Notes

  private mutating func readNote(_ node: Int) {
    let citation = part.child(node, "text:note-citation")
    let index = notes.count
    notes.append(
      ReadNote(
        label: citation.map { part.tree.text(of: $0) } ?? "",
        isEndnote: part.value(node, "text:note-class") == "endnote", blocks: [],
        reference: place.place(number: nil, text: "", offset: 0)))
    line.notes.append(index)
    add(.note(index: index, noteLook(citation)))
    guard let body = part.child(node, "text:note-body") else { return }
    notes[index].blocks = blocks(ofContainer: body)
  }

  private func noteLook(_ citation: Int?) -> ReadLook {
    let style = citation.flatMap { styles["text", part.value($0, "text:style-name")] }
    var look = (style?.look ?? LookLayer()).over(line.look).look
    // The number of a note is raised by the settings of notes, which no span shows.
    if look.position == .baseline { look.position = .superscript }
    return look
  }

  /// What stands in a note or box, whose paragraphs are none of this one.
  mutating func blocks(ofContainer node: Int) -> [ReadBlock] {
    let outside = lists.leave()
    let title = ODTFormat.title(ofContainer: part.tree.name(of: node))?.title ?? place.title
    let surroundings = place.enter(title)
    defer {
      place.leave(to: surroundings)
      lists.enter(outside)
    }
    return blocks(in: node)
  }

  // MARK: Into the line

  /// Text in which white space counts once, and not at all at either end of the paragraph (6.1.2).
  private mutating func add(collapsing text: String) {
    let look = line.look.look
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      if first.isBlank {
        rest = rest.drop(while: \.isBlank)
        if !line.isBlank { line.space = line.space ?? look }
        line.isBlank = true
      } else {
        let word = rest.prefix { !$0.isBlank }
        settleSpace()
        line.builder.add(SymbolFont.text(String(word), font: look.font), look, link: line.link)
        line.isBlank = false
        rest = rest[word.endIndex...]
      }
    }
  }

  private mutating func settleSpace() {
    if let space = line.space { line.builder.add(" ", space, link: line.link) }
    line.space = nil
  }

  mutating func add(_ text: String) {
    settleSpace()
    line.builder.add(text, line.look.look, link: line.link)
    line.isBlank = false
  }

  mutating func add(_ inline: ReadInline) {
    settleSpace()
    line.builder.add(inline)
    line.isBlank = false
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { self == " " || (0x09...0x0D).contains(value) }
}
