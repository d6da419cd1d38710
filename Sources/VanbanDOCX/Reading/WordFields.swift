import VanbanPackage
import VanbanReading

/// A field between its beginning and its end (ISO/IEC 29500-1, 17.16).
struct WordField {
  var code = ""
  /// Whether what is read now is its result.
  var isShowing = false
  /// True where the result is read as text of the document, and not as the field's own.
  var isOpen = false
  var text = ""
  var look: ReadLook?
  var link: String?

  /// "PAGE".
  var kind: String { String(code.split { $0.isWhitespace || $0 == "\\" }.first ?? "").uppercased() }

  /// Fields that show others or whole paragraphs, and those that show nothing at all.
  private static let open: Set = [
    "HYPERLINK", "TOC", "INDEX", "BIBLIOGRAPHY", "TOA", "INCLUDETEXT", "RD", "XE", "TC", "TA", "PRIVATE", "",
  ]

  /// The code is whole: the result begins.
  mutating func show() {
    isShowing = true
    isOpen = Self.open.contains(kind)
    if kind == "HYPERLINK" { link = address }
  }

  /// Where a link leads to: `HYPERLINK "https://…" \l "place"`.
  private var address: String? {
    var place: String?
    var address: String?
    var isPlace = false
    for (index, piece) in code.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        isPlace = piece.contains("\\l")
      } else if isPlace {
        place = String(piece)
      } else if address == nil {
        address = String(piece)
      }
    }
    return place.map { "\(address ?? "")#\($0)" } ?? address
  }
}

extension WordStory {
  private static let deepestField = 64

  mutating func readSimpleField(_ node: Int) {
    var field = WordField()
    field.code = part.value(node, "instr") ?? ""
    field.show()
    let depth = fields.count
    fields.append(field)
    readInlines(node)
    while fields.count > depth { endField(nil) }
  }

  mutating func readCode(_ node: Int) {
    guard let last = fields.indices.last, !fields[last].isShowing else { return }
    fields[last].code += part.tree.text(of: node)
  }

  mutating func readFieldCharacter(_ node: Int, _ look: ReadLook) {
    switch part.value(node, "fldCharType") {
    case "begin" where fields.count >= Self.deepestField: fieldsBeyond += 1
    case "begin": fields.append(WordField())
    case "separate": if let last = fields.indices.last { fields[last].show() }
    case "end" where fieldsBeyond > 0: fieldsBeyond -= 1
    case "end": endField(look)
    default: break
    }
  }

  /// - Parameter look: of the field's end, for one that shows no text.
  private mutating func endField(_ look: ReadLook?) {
    guard var field = fields.popLast() else { return }
    if !field.isShowing { field.show() }
    guard !field.isOpen else { return }
    let look = field.look ?? look ?? self.look(nil)
    add(.field(kind: field.kind, text: field.text, look), look)
  }

  /// Whether a text is part of a field: of its result, or of a code that shows nothing.
  mutating func keepForField(_ text: String, _ look: ReadLook) -> Bool {
    if fields.contains(where: { !$0.isShowing }) { return true }
    guard let field = fields.lastIndex(where: { !$0.isOpen }) else { return false }
    fields[field].text += text
    fields[field].look = fields[field].look ?? look
    return true
  }

  mutating func keepForField(_ inline: ReadInline, _ look: ReadLook) -> Bool {
    switch inline {
    case .tab, .lineBreak, .field: if keepForField(inline.text, look) { return true }
    default: if fields.contains(where: { !$0.isShowing }) { return true }
    }
    suspendFields()
    return false
  }

  /// A field that goes on beyond the paragraph, or holds more than text, shows what it has; the rest is read as text.
  mutating func suspendFields() {
    for index in fields.indices where fields[index].isShowing && !fields[index].isOpen {
      let field = fields[index]
      fields[index].isOpen = true
      guard !field.text.isEmpty else { continue }
      let look = field.look ?? look(nil)
      line.builder.add(.field(kind: field.kind, text: field.text, look))
    }
  }
}
