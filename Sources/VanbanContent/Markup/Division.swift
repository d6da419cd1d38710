/// The words that make a heading a part of a document with Phần, Chương, Mục, Tiểu mục, Điều.
enum Division {
  /// Phần, Chương, Mục, Tiểu mục: word and number on their own line; `isComplete` when a title follows on it.
  case part(isComplete: Bool)
  /// Điều: word, number and title on one line (PL1 II.6.đ).
  case article

  /// Reads the first word of a heading and what follows it.
  ///
  /// "Mục tiêu", "Phần mềm", "Điều kiện" and "Chương trình" begin with the same words, so a number must
  /// follow.
  init?(_ text: MarkupText, _ range: Range<Int>) {
    var words = Words(text, range)
    guard let first = words.nextTyped() else { return nil }
    var word = first.lowercased()
    if word == "tiểu", let second = words.nextTyped() { word += " " + second.lowercased() }
    guard ["phần", "chương", "mục", "tiểu mục", "điều"].contains(word), words.skipNumber() else { return nil }
    self = word == "điều" ? .article : .part(isComplete: !words.isAtEnd)
  }
}

/// Walks the words of a line, over emphasis marks.
private struct Words {
  private let text: MarkupText
  private var rest: Range<Int>

  init(_ text: MarkupText, _ range: Range<Int>) {
    self.text = text
    rest = range
  }

  var isAtEnd: Bool { rest.allSatisfy(isSkipped) }

  mutating func nextTyped() -> String? {
    skip()
    let start = rest.lowerBound
    guard start < rest.upperBound, text.marks[start] == .typed else { return nil }
    return next()
  }

  /// A number in figures, Roman numerals or words, a capital, or a value: that a number is meant is typed.
  mutating func skipNumber() -> Bool {
    skip()
    guard rest.lowerBound < rest.upperBound else { return false }
    if text.marks[rest.lowerBound] != .typed {
      while rest.lowerBound < rest.upperBound, text.marks[rest.lowerBound] != .typed { advance() }
      _ = next()
      return true
    }
    guard let word = next() else { return false }
    if word.lowercased() == "thứ" { return next() != nil }
    return isNumber(word)
  }

  private mutating func next() -> String? {
    skip()
    let start = rest.lowerBound
    while rest.lowerBound < rest.upperBound, !isSkipped(rest.lowerBound) { advance() }
    guard start < rest.lowerBound else { return nil }
    return text.string(start..<rest.lowerBound)
  }

  private mutating func skip() {
    while rest.lowerBound < rest.upperBound, isSkipped(rest.lowerBound) { advance() }
  }

  private mutating func advance() { rest = rest.lowerBound + 1..<rest.upperBound }

  private func isSkipped(_ index: Int) -> Bool {
    guard text.marks[index] == .typed else { return text.marks[index] == .empty }
    return text.bytes[index].isBlank || text.bytes[index] == UInt8(ascii: "*")
      || text.bytes[index] == UInt8(ascii: "_")
  }

  private func isNumber(_ word: String) -> Bool {
    var word = word[...]
    while let last = word.last, ".:".contains(last) { word.removeLast() }
    guard let first = word.first else { return false }
    if first.isASCII, first.isNumber { return true }
    if word.allSatisfy({ "IVXLC".contains($0) }) { return true }
    if word.count == 1, first.isASCII, first.isUppercase { return true }
    return Self.numberWords.contains(word.lowercased())
  }

  private static let numberWords: Set<String> = [
    "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười",
  ]
}
