import VanbanText

/// A line of the content with the level that it opens.
public struct BodyLine: Sendable {
  public let line: AnatomyLine
  /// Nil for running text.
  public let level: BodyLevel?

  init(_ line: AnatomyLine) {
    self.line = line
    level = line.isFirst ? BodyLevel(line.text) : nil
  }

  public var isInTable: Bool { line.stand.cell != nil }
}

/// The level that a line of content opens by its first word or mark (PL1 II.6.đ).
public struct BodyLevel: Sendable, Hashable {
  public enum Kind: String, Sendable {
    case phan, chuong, muc, tieuMuc, dieu
    /// "I."
    case laMa
    /// "1."
    case so
    /// "1.1." and longer.
    case soNhieuCap
    /// "(1)"
    case soTrongNgoac
    /// "a)"
    case diem
    /// "a."
    case chuCham
    /// "-", "+", "*".
    case gach
  }

  public let kind: Kind
  /// What numbers it, without its full stop or bracket: "I", "1.1", "đ", "-".
  public let number: String
  /// True for a full stop or bracket after the number.
  public let isClosed: Bool
  /// What follows on the line.
  public let rest: String

  /// Nil for a line that opens none.
  public init?(_ text: String) {
    guard let found = BodyLevel.named(text) ?? BodyLevel.marked(text) else { return nil }
    self = found
  }

  private init(_ kind: Kind, _ number: some StringProtocol, closed: Bool, _ rest: some StringProtocol) {
    self.kind = kind
    self.number = String(number)
    isClosed = closed
    self.rest = String(rest).trimmed
  }

  private static let words: [(word: String, kind: Kind)] = [
    ("phần", .phan), ("chương", .chuong), ("tiểu mục", .tieuMuc), ("mục", .muc), ("điều", .dieu),
  ]

  /// "Chương II", "Điều 3. Phạm vi"; running text that begins with such words is none.
  private static func named(_ text: String) -> BodyLevel? {
    let small = thuong(text)
    guard text.first?.isUppercase == true,
      let (word, kind) = words.first(where: { small.hasPrefix($0.word + " ") })
    else { return nil }
    let tail = String(text.dropFirst(word.count)).trimmed
    let number = tail.prefix { !$0.isWhitespace && !".:".contains($0) }
    let after = tail.dropFirst(number.count)
    let isOrdinal = thuong(String(number)) == "thứ"
    guard isOrdinal || number.allSatisfy(\.isNumber) || isRoman(number) else { return nil }
    if isOrdinal { return kind == .phan ? BodyLevel(kind, tail, closed: false, "") : nil }
    let isClosed = after.first == "." || after.first == ":"
    let rest = isClosed ? after.dropFirst() : after
    let standsAlone = String(rest).trimmed.isEmpty
    guard isClosed || standsAlone || kind != .dieu && text.isInCapitals else { return nil }
    return BodyLevel(kind, number, closed: after.first == ".", rest)
  }

  private static func marked(_ text: String) -> BodyLevel? {
    let mark = text.prefix { !$0.isWhitespace }
    let rest = text.dropFirst(mark.count)
    if mark.count == 1 || mark == "*.", let first = mark.first, "-+*–".contains(first) {
      return BodyLevel(.gach, String(first), closed: false, rest)
    }
    if mark.hasPrefix("("), mark.hasSuffix(")"), mark.count > 2,
      mark.dropFirst().dropLast().allSatisfy(\.isNumber)
    {
      return BodyLevel(.soTrongNgoac, mark.dropFirst().dropLast(), closed: true, rest)
    }
    guard let last = mark.last, last == "." || last == ")" else { return nil }
    return closed(mark.dropLast(), by: last, rest)
  }

  private static func closed(_ number: Substring, by last: Character, _ rest: Substring) -> BodyLevel? {
    if number.count == 1, let letter = number.first, letter.isLetter, letter.isLowercase {
      return BodyLevel(last == ")" ? .diem : .chuCham, number, closed: true, rest)
    }
    guard last == "." else { return nil }
    if isRoman(number) { return BodyLevel(.laMa, number, closed: true, rest) }
    let groups = number.split(separator: ".", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.count < 4 && $0.allSatisfy(\.isNumber) }) else { return nil }
    return BodyLevel(groups.count == 1 ? .so : .soNhieuCap, number, closed: true, rest)
  }

  static func isRoman(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.allSatisfy { "IVXLC".contains($0) }
  }
}
