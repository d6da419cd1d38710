extension PartialDate {
  /// Reads `2023-11-20`, `20/11/2023` and dates with blank parts: `../11/2023`, `../../2024`, `…/…/2024`,
  /// `__/11/2023`, `/11/2023`. A text of blanks alone is the date of which nothing is known. Nil for anything
  /// else.
  public init?(_ text: String) {
    let text = text.filter { !$0.isWhitespace }
    guard !text.allSatisfy(Self.isBlankMark) else {
      self.init()
      return
    }
    if let parts = Self.parts(text, "/") {
      self.init(parts[0], parts[1], parts[2])
    } else if let parts = Self.parts(text, "-") {
      self.init(parts[2], parts[1], parts[0])
    } else {
      return nil
    }
  }

  private init?(_ day: Part, _ month: Part, _ year: Part) {
    guard day.digits <= 2, month.digits <= 2, year.number == nil || year.digits == 4 else { return nil }
    self.init(day: day.number, month: month.number, year: year.number)
  }

  private struct Part {
    let number: Int?
    let digits: Int
  }

  private static func parts(_ text: String, _ separator: Character) -> [Part]? {
    let pieces = text.split(separator: separator, omittingEmptySubsequences: false)
    guard pieces.count == 3 else { return nil }
    let parts = pieces.compactMap(part)
    return parts.count == 3 ? parts : nil
  }

  /// A number, or a blank: dots, an ellipsis, underscores or nothing.
  private static func part(_ text: Substring) -> Part? {
    if text.allSatisfy(isBlankMark) { return Part(number: nil, digits: 0) }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.count <= 4 else { return nil }
    return Int(text).map { Part(number: $0, digits: text.utf8.count) }
  }

  private static func isBlankMark(_ character: Character) -> Bool {
    character == "." || character == "…" || character == "_"
  }
}
