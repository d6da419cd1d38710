import VanbanSource
import VanbanText

/// A text cut into words, numbers, signs and blanks.
struct ProofText: Sendable {
  let text: SubjectText
  /// Its number among the subject's texts.
  let number: Int
  let tokens: [ProofToken]

  init(_ text: SubjectText, number: Int) {
    self.text = text
    self.number = number
    tokens = ProofToken.cut(text.text)
  }

  var role: SubjectText.Role { text.role }

  /// The token at an index; nil past the ends.
  subscript(index: Int) -> ProofToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// The text of a stretch in UTF-8 bytes.
  func string(_ range: Range<Int>) -> String {
    let utf8 = text.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text.text[start..<utf8.index(start, offsetBy: range.count)])
  }

  /// The stretch from one token to another.
  func range(_ first: Int, _ last: Int) -> Range<Int> { tokens[first].range.lowerBound..<tokens[last].range.upperBound }

  /// True where only tags and the like are in it, so that nobody knows what is read there.
  var isObject: Bool { tokens.allSatisfy { $0.kind == .object || $0.kind == .blank } }

  /// The tokens around one up to the next blanks: an address, a symbol. Of what is longer than any address a part.
  func chunk(around index: Int) -> String {
    var (first, last) = (index, index)
    while let token = self[first - 1], !token.isSpace, index - first < 60 { first -= 1 }
    while let token = self[last + 1], !token.isSpace, last - index < 60 { last += 1 }
    return string(range(first, last))
  }

  /// True inside a web page's or a mailbox's address, whose signs are no punctuation.
  func isInAddress(_ index: Int) -> Bool {
    let chunk = chunk(around: index)
    return chunk.contains("://") || chunk.contains("@") || chunk.hasPrefix("www.")
  }
}

/// A piece of a text.
struct ProofToken: Sendable {
  enum Kind: Sendable {
    /// Letters.
    case word
    /// Digits, with points and commas between them.
    case number
    case sign
    /// Spaces, tabs.
    case blank
    case lineBreak
    /// A tag, a note's number, a picture.
    case object
  }

  let kind: Kind
  let text: String
  /// In UTF-8 bytes of the whole text.
  let range: Range<Int>

  var isSpace: Bool { kind == .blank || kind == .lineBreak }
  var isWord: Bool { kind == .word }
  var isNumber: Bool { kind == .number }
  /// True for one space.
  var isOneSpace: Bool { kind == .blank && (text == " " || text == "\u{A0}") }
  /// In NFC and small letters.
  var lower: String { nfc(text).lowercased() }
  /// True for a word whose letters are all small.
  var isSmall: Bool { isWord && text == text.lowercased() }
  var isCapitalized: Bool { isWord && text.first?.isUppercase ?? false }
  /// The number of whole digits; nil for anything else.
  var integer: Int? { isNumber ? Int(text) : nil }

  /// As messages show it.
  var shown: String { kind == .object ? "…" : text }

  func isSign(_ signs: String) -> Bool { kind == .sign && signs.contains(text) }
}

extension ProofToken {
  /// Cuts a text into its tokens.
  static func cut(_ text: String) -> [ProofToken] {
    var tokens: [ProofToken] = []
    var (start, offset) = (0, 0)
    var current: Kind?
    var piece = String.UnicodeScalarView()
    func close() {
      guard let kind = current else { return }
      tokens.append(ProofToken(kind: kind, text: String(piece), range: start..<offset))
      piece = String.UnicodeScalarView()
      current = nil
    }
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let kind = kind(of: scalar, at: index, in: scalars, after: current)
      if kind != current || kind == .sign || kind == .object || kind == .lineBreak {
        close()
        (current, start) = (kind, offset)
      }
      piece.append(scalar)
      offset += UTF8.width(scalar)
    }
    close()
    return tokens
  }

  private static func kind(
    of scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar], after current: Kind?
  ) -> Kind {
    switch scalar {
    case " ", "\t", "\u{A0}": return .blank
    case "\n": return .lineBreak
    case SubjectText.object: return .object
    case "0"..."9": return .number
    case ".", ",":
      let isBetweenDigits =
        current == .number && index + 1 < scalars.count && ("0"..."9").contains(scalars[index + 1])
      return isBetweenDigits ? .number : .sign
    case "a"..."z", "A"..."Z": return .word
    default: return scalar.value < 0x80 ? .sign : kind(ofOther: scalar)
    }
  }

  private static func kind(ofOther scalar: Unicode.Scalar) -> Kind {
    let properties = scalar.properties
    if properties.isAlphabetic || properties.generalCategory == .nonspacingMark { return .word }
    return properties.isWhitespace ? .blank : .sign
  }
}
