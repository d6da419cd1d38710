import VanbanPackage
import VanbanReading
import VanbanTemplate

// The line of a paragraph (ISO/IEC 29500-1, 17.3.2, 17.3.3).
extension WordStory {
  mutating func readInlines(_ node: Int) {
    for child in part.elements(of: node) { readInline(child) }
  }

  private mutating func readInline(_ node: Int) {
    switch part.role(of: node) {
    case .run where part.local(of: node) == "r": readRun(node)
    case .field: readSimpleField(node)
    case .deletion: line.unread.insert(.trackedChange)
    case .hidden, .properties, .marker, .section: break
    case .solid where part.local(of: node).isEmpty: line.unread.insert(.formula)
    default: readAround(node)
    }
  }

  /// What has inlines of its own inside.
  private mutating func readAround(_ node: Int) {
    switch part.local(of: node) {
    case "hyperlink":
      let outer = line.link
      line.link = address(of: node) ?? outer
      readInlines(node)
      line.link = outer
    case "ins", "moveTo":
      line.unread.insert(.trackedChange)
      readInlines(node)
    default:
      if let chosen = part.chosen(of: node) { readInlines(chosen) }
    }
  }

  private func address(of node: Int) -> String? {
    let anchor = part.value(node, "anchor").map { "#\($0)" }
    guard case .external(let address) = part.target(node) else { return anchor }
    return address + (anchor ?? "")
  }

  private mutating func readRun(_ node: Int) {
    let look = look(part.child(node, "rPr"))
    for child in part.elements(of: node) { readPiece(child, look) }
  }

  private mutating func readPiece(_ node: Int, _ look: ReadLook) {
    switch part.role(of: node) {
    case .text: add(part.text(of: node), look)
    case .tab: add(.tab, look)
    case .lineBreak: addBreak(node, look)
    case .hyphen: add("\u{2011}", look)
    case .code: readCode(node)
    case .hidden, .properties, .marker, .softHyphen: break
    case .solid: readSolid(node, look)
    default: readOther(node, look)
    }
  }

  private mutating func addBreak(_ node: Int, _ look: ReadLook) {
    switch part.value(node, "type") {
    case "page", "column": add(.pageBreak, look)
    default: add(.lineBreak, look)
    }
  }

  private mutating func readSolid(_ node: Int, _ look: ReadLook) {
    switch part.local(of: node) {
    case "fldChar": readFieldCharacter(node, look)
    case "footnoteReference": readCall(of: "footnote", node, look)
    case "endnoteReference": readCall(of: "endnote", node, look)
    case "drawing": readDrawing(node)
    case "pict": readVML(node)
    case "object":
      line.unread.insert(.embeddedObject)
      add(.drawing(ReadDrawing(kind: .other)), look)
    case "sym": add(symbol(node), look)
    case "ptab": add(.tab, look)
    case "pgNum": add(.field(kind: "PAGE", text: "", look), look)
    case "": line.unread.insert(.formula)
    default: break
    }
  }

  private func symbol(_ node: Int) -> String {
    guard let code = part.value(node, "char").flatMap({ UInt32($0, radix: 16) }) else { return "" }
    return SymbolFont.text(code, font: part.value(node, "font"))
  }

  private mutating func readOther(_ node: Int, _ look: ReadLook) {
    if part.local(of: node) == "ruby" {
      if let base = part.child(node, "rubyBase") { readInlines(base) }
    } else if let chosen = part.chosen(of: node) {
      for child in part.elements(of: chosen) { readPiece(child, look) }
    }
  }

  private mutating func readCall(of kind: String, _ node: Int, _ look: ReadLook) {
    guard let id = part.value(node, "id") else { return }
    let isCustom = ["1", "true", "on"].contains(part.value(node, "customMarkFollows"))
    let label = isCustom ? customLabel(after: node) : notes.next(kind)
    line.calls.append(calls.count)
    let here = place.place(number: nil, text: "", offset: 0)
    calls.append(WordNoteCall(kind: kind, id: id, label: label, place: here))
    add(.note(index: calls.count - 1, look), look)
  }

  /// The text of the run that a reference with a mark of its own stands in.
  private func customLabel(after node: Int) -> String {
    guard let run = part.tree.parent(of: node) else { return "" }
    return part.elements(of: run).filter { part.role(of: $0) == .text }.map(part.text).joined()
  }

  // MARK: Into the line or into the field that is open

  mutating func add(_ text: String, _ look: ReadLook) {
    guard !keepForField(text, look) else { return }
    line.builder.add(text, look, link: link)
  }

  mutating func add(_ inline: ReadInline, _ look: ReadLook) {
    guard !keepForField(inline, look) else { return }
    line.builder.add(inline)
  }

  private var link: String? { fields.last { $0.link != nil && $0.isShowing }?.link ?? line.link }
}

extension WordPart {
  private static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

  /// The namespaces of extensions that this reader knows.
  private static let understood = [
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "http://schemas.microsoft.com/office/word/2010/wordml", "http://schemas.microsoft.com/office/word/2012/wordml",
  ]

  /// Of alternatives the one to read (ISO/IEC 29500-3, 10.2); of any other element itself.
  func chosen(of node: Int) -> Int? {
    let name = tree.name(of: node)
    guard name.namespace == Self.compatibility, name.local == "AlternateContent" else { return node }
    let choices = elements(of: node).filter { tree.name(of: $0).local == "Choice" }
    return choices.first { understands($0) } ?? elements(of: node).first { tree.name(of: $0).local == "Fallback" }
  }

  private func understands(_ choice: Int) -> Bool {
    let required = (plain(choice, "Requires") ?? "").split(separator: " ")
    let known = Self.understood.compactMap { tree.prefix(for: $0, in: choice) }
    return required.allSatisfy { known.contains(String($0)) }
  }

  /// The characters of a text element; space at its ends counts where the element says so (17.3.3.31).
  func text(of node: Int) -> String {
    let text = tree.text(of: node)
    let keeps = tree.attribute(node, "http://www.w3.org/XML/1998/namespace", "space")?.value == "preserve"
    let isPadded = [text.utf8.first, text.utf8.last].contains { $0?.isBlank ?? false }
    guard !keeps, isPadded else { return text }
    let bytes = Array(text.utf8)
    let start = bytes.prefix(while: \.isBlank).count
    let end = bytes.count - bytes.reversed().prefix(while: \.isBlank).count
    return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
