import VanbanText

/// The letters of all pages, one after another, without blanks.
struct PrintedStream {
  private(set) var letters: [Unicode.Scalar] = []
  /// Where words begin in `letters`.
  private var begins: [Bool] = []
  /// Where each page begins in `letters`, and where the last ends.
  private var bounds = [0]

  /// What makes a line of a document known wherever it stands.
  static let known = 20
  /// What a piece must have to be known again on the next page.
  private static let sure = 12

  init(_ pages: [PrintedPage]) {
    for page in pages {
      for word in page.words { add(Self.letters(of: word.text)) }
      bounds.append(letters.count)
    }
  }

  private mutating func add(_ word: [Unicode.Scalar]) {
    letters += word
    begins += word.indices.map { $0 == 0 }
  }

  /// What is compared: no blanks, no soft hyphens, hyphens of one kind.
  static func letters(of text: String) -> [Unicode.Scalar] {
    nfc(text).unicodeScalars.compactMap { scalar in
      switch scalar {
      case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FFFC}": nil
      case "\u{2010}", "\u{2011}": "-"
      case let scalar where scalar.properties.isWhitespace: nil
      default: scalar
      }
    }
  }

  /// The page, from 1, of a letter.
  func page(of letter: Int) -> Int {
    max(bounds.dropFirst().firstIndex { letter < $0 } ?? bounds.count - 1, 1)
  }

  /// Where `text` first stands from a letter on, over the end of a page too.
  func find(_ text: [Unicode.Scalar], from start: Int) -> Range<Int>? {
    guard let first = text.first, start < letters.count else { return nil }
    let reach = Self.reach(of: text.count)
    for place in start..<min(start + reach, letters.count) where begins[place] && letters[place] == first {
      if let end = end(of: text, at: place) { return place..<end }
    }
    return nil
  }

  /// How far away a line is looked for, across margins, notes and repeated heads of tables. A letter or
  /// two stands anywhere; it is the next line or none.
  private static func reach(of letters: Int) -> Int { letters < 4 ? 400 : letters < known ? 1500 : 8000 }

  private func end(of text: [Unicode.Scalar], at start: Int) -> Int? {
    var place = start
    var index = 0
    while index < text.count {
      if place < letters.count, letters[place] == text[index] {
        (place, index) = (place + 1, index + 1)
      } else if index > 0, let next = afterNoteCall(text[index], place) {
        place = next
      } else {
        return index > 0 ? onNextPage(text[index...], after: place) : nil
      }
    }
    return place
  }

  /// The number of a note is no text of the line.
  private func afterNoteCall(_ letter: Unicode.Scalar, _ place: Int) -> Int? {
    let digits = letters[min(place, letters.count)...].prefix(3).prefix { ("0"..."9").contains($0) }
    let end = digits.endIndex
    return !digits.isEmpty && end < letters.count && letters[end] == letter ? end : nil
  }

  /// What is left of a line goes on on the page that follows, below what its top margin holds.
  private func onNextPage(_ rest: ArraySlice<Unicode.Scalar>, after place: Int) -> Int? {
    let page = page(of: max(place - 1, 0))
    guard page < bounds.count - 1 else { return nil }
    let piece = rest.prefix(Self.sure)
    for start in bounds[page]..<min(bounds[page] + 600, bounds[page + 1])
    where begins[start] && letters[start...].starts(with: piece) {
      return end(of: Array(rest), at: start)
    }
    return nil
  }
}
