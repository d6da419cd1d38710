import VanbanExpression
import VanbanSource
import VanbanText
import VanbanYAML

/// A text of a model in NFC, and where its stretches stand in the file.
struct ModelText: Sendable {
  let text: String
  let anchor: Anchor
  let place: Place

  init(_ text: String, anchor: Anchor, place: Place) {
    self.text = text
    self.anchor = anchor
    self.place = place
  }

  init(_ node: YAMLNode) {
    self.init(typed: node.text, anchor: node.textAnchor, place: node.place)
  }

  init(typed: String, anchor: Anchor, place: Place) {
    let (text, anchor) = Self.normalized(typed, anchor: anchor)
    self.init(text, anchor: anchor, place: place)
  }

  /// A text in NFC, and the anchor that tells places in it.
  static func normalized(_ typed: String, anchor: Anchor) -> (text: String, anchor: Anchor) {
    let text = nfc(typed)
    return (text, text.utf8.count == typed.utf8.count ? anchor : Self.anchor(anchor, of: typed))
  }

  var isEmpty: Bool { text.isEmpty }

  /// True where there may be a tag in it, in ASCII or full-width braces.
  var mayHoldTags: Bool { text.utf8.contains { $0 == 0x7B || $0 == 0xEF } }

  var value: Value { .scalar(Scalar(text, anchor: anchor)) }

  /// The anchor of a text in NFC over that of the text as typed.
  private static func anchor(_ anchor: Anchor, of typed: String) -> Anchor {
    Anchor { range in
      let start = offset(range.lowerBound, in: typed)
      return anchor.place(of: start..<max(start, offset(range.upperBound, in: typed)))
    }
  }

  /// The byte of the typed text that a byte of its NFC comes from.
  private static func offset(_ normalized: Int, in typed: String) -> Int {
    var (before, after) = (0, 0)
    for character in typed {
      let next = after + nfc(String(character)).utf8.count
      if next > normalized { break }
      before += character.utf8.count
      after = next
    }
    return before
  }
}

extension String {
  /// The text without spaces, tabs and line ends around it.
  var trimmed: String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    let start = utf8.drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(self[start.startIndex...last])
  }
}
