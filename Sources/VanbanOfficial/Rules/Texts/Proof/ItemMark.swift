import VanbanText

/// The mark that a paragraph begins with: `I.`, `1.`, `1.2.`, `(1)`, `a)`, `Điều 5.`
struct ItemMark {
  enum Kind: Hashable {
    case part, chapter, section, article
    case roman, number, letter, capital
    /// `1)`, `(1)`, `(a)`, `ii)`
    case numberBracket, inBrackets, letterInBrackets, romanBracket
    /// `a.`
    case letterPoint
    /// `1.2.` by what stands before the last number.
    case nested([Int])
  }

  let kind: Kind
  /// Its place in its sequence, from 1; 0 for a letter that the sequence has not.
  let value: Int
  /// As typed, without the blank after it.
  let text: String

  /// Letters of điểm (nd30.md 9.4).
  static let letters = Array("abcdđeghiklmnopqrstuvxy")

  /// The mark at the beginning of some tokens; nil where there is none.
  ///
  /// - Parameter expectsLetter: whether a capital that may be a Roman numeral is the next letter of a sequence.
  init?(_ tokens: [ProofToken], expectsLetter: (Int) -> Bool) {
    guard let mark = Self.division(tokens) ?? Self.item(tokens, expectsLetter) else { return nil }
    self = mark
  }

  private init(_ kind: Kind, _ value: Int, _ tokens: ArraySlice<ProofToken>) {
    self.kind = kind
    self.value = value
    text = tokens.map(\.text).joined()
  }

  /// How the mark of a value in the same sequence looks: "đ)".
  func text(of value: Int) -> String {
    switch kind {
    case .part: "Phần \(romanNumeral(value) ?? "\(value)")"
    case .chapter: "Chương \(romanNumeral(value) ?? "\(value)")"
    case .section: "Mục \(value)"
    case .article: "Điều \(value)"
    case .roman: "\(romanNumeral(value) ?? "\(value)")."
    case .number: "\(value)."
    case .letter: "\(Self.letter(value)))"
    case .letterPoint: "\(Self.letter(value))."
    case .capital: "\(Self.letter(value).uppercased())."
    case .numberBracket: "\(value))"
    case .inBrackets: "(\(value))"
    case .letterInBrackets: "(\(Self.letter(value)))"
    case .romanBracket: "\((romanNumeral(value) ?? "").lowercased()))"
    case .nested(let prefix): (prefix + [value]).map(String.init).joined(separator: ".") + "."
    }
  }

  private static func letter(_ value: Int) -> String {
    letters.indices.contains(value - 1) ? String(letters[value - 1]) : "?"
  }
}

// MARK: - Reading

extension ItemMark {
  private static let divisions: [String: Kind] = [
    "phần": .part, "chương": .chapter, "mục": .section, "điều": .article,
  ]

  /// `Phần thứ nhất`, `Chương II`, `Mục 1`, `Điều 5.`
  private static func division(_ tokens: [ProofToken]) -> ItemMark? {
    guard tokens.count > 2, tokens[0].isCapitalized, let kind = divisions[tokens[0].lower], tokens[1].isOneSpace else {
      return nil
    }
    let isOrdinal = tokens[2].lower == "thứ" && tokens.count > 4
    let index = isOrdinal ? 4 : 2
    let word = tokens[index]
    guard let value = word.integer ?? RomanMark.value(word.text) ?? ordinals[word.lower] else { return nil }
    let isEnded = index + 1 == tokens.count || tokens[index + 1].isSign(".:") || tokens[index + 1].kind == .lineBreak
    guard isEnded, kind != .article || index + 1 < tokens.count else { return nil }
    return ItemMark(kind, value, tokens[0...index])
  }

  private static let ordinals = [
    "nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10,
  ]

  private static func item(_ tokens: [ProofToken], _ expectsLetter: (Int) -> Bool) -> ItemMark? {
    guard tokens.count > 1 else { return nil }
    if tokens[0].isSign("(") { return inBrackets(tokens) }
    let goesOn = tokens.count == 2 || tokens[2].isSpace || tokens[2].isCapitalized
    if tokens[0].isNumber { return number(tokens, goesOn) }
    guard tokens[0].isWord, goesOn else { return nil }
    if tokens[1].isSign(")") { return beforeBracket(tokens) }
    return tokens[1].isSign(".") ? beforePoint(tokens, expectsLetter) : nil
  }

  private static func inBrackets(_ tokens: [ProofToken]) -> ItemMark? {
    guard tokens.count > 2, tokens[2].isSign(")") else { return nil }
    if let value = tokens[1].integer, value < 100 { return ItemMark(.inBrackets, value, tokens[0...2]) }
    guard tokens[1].isSmall, let value = letterValue(tokens[1].text) else { return nil }
    return ItemMark(.letterInBrackets, value, tokens[0...2])
  }

  private static func number(_ tokens: [ProofToken], _ goesOn: Bool) -> ItemMark? {
    if let value = tokens[0].integer {
      guard tokens[0].text.count <= 2, goesOn else { return nil }
      if tokens[1].isSign(")") { return ItemMark(.numberBracket, value, tokens[0...1]) }
      return tokens[1].isSign(".") ? ItemMark(.number, value, tokens[0...1]) : nil
    }
    let parts = tokens[0].text.split(separator: ".").map(String.init)
    let numbers = parts.compactMap { $0.count <= 2 ? Int($0) : nil }
    guard numbers.count == parts.count, numbers.count > 1, let last = numbers.last else { return nil }
    let isPlain = tokens[1].isOneSpace && tokens.count > 2 && tokens[2].isCapitalized && !parts.contains { $0.hasPrefix("0") }
    guard tokens[1].isSign(".") && goesOn || isPlain else { return nil }
    return ItemMark(.nested(numbers.dropLast()), last, tokens[0...(isPlain ? 0 : 1)])
  }

  private static func beforeBracket(_ tokens: [ProofToken]) -> ItemMark? {
    let word = tokens[0].text
    guard tokens[0].isSmall else { return nil }
    if let value = letterValue(word) { return ItemMark(.letter, value, tokens[0...1]) }
    return RomanMark.value(word.uppercased()).map { ItemMark(.romanBracket, $0, tokens[0...1]) }
  }

  private static func beforePoint(_ tokens: [ProofToken], _ expectsLetter: (Int) -> Bool) -> ItemMark? {
    let word = tokens[0].text
    guard !isInitials(tokens) else { return nil }
    if tokens[0].isSmall {
      guard let value = letterValue(word), tokens.count == 2 || tokens[2].isSpace else { return nil }
      return ItemMark(.letterPoint, value, tokens[0...1])
    }
    let letter = letterValue(word.lowercased())
    if let roman = RomanMark.value(word), letter.map({ !expectsLetter($0) && !"CDLM".contains(word) }) ?? true {
      return ItemMark(.roman, roman, tokens[0...1])
    }
    guard let letter, letter > 0, tokens.count == 2 || tokens[2].isSpace else { return nil }
    return ItemMark(.capital, letter, tokens[0...1])
  }

  /// `V. I. Lê-nin`
  private static func isInitials(_ tokens: [ProofToken]) -> Bool {
    tokens.count > 4 && tokens[0].text.count == 1 && tokens[3].isCapitalized && tokens[3].text.count == 1
      && tokens[4].isSign(".")
  }

  /// The place of a letter in the sequence, 0 for f, j, w and z; nil for what is no single letter.
  private static func letterValue(_ word: String) -> Int? {
    guard word.count == 1, let letter = word.first else { return nil }
    if let index = letters.firstIndex(of: letter) { return index + 1 }
    return "fjwz".contains(letter) ? 0 : nil
  }
}

/// Roman numerals as items are marked.
enum RomanMark {
  private static let values = Dictionary(
    (1...60).compactMap { number in romanNumeral(number).map { ($0, number) } }, uniquingKeysWith: { first, _ in first })

  /// The value of a numeral in capitals up to 60.
  static func value(_ text: String) -> Int? { values[text] }
}
