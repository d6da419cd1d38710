import VanbanText

/// How numbers of lists, notes and pages are written.
public enum NumberFormat: Sendable, Hashable {
  case decimal
  /// With a zero before a single digit.
  case decimalZero
  case upperRoman, lowerRoman
  /// After z come aa, bb, cc.
  case upperLetter, lowerLetter
  /// After z come aa, ab, ac.
  case upperColumn, lowerColumn
  /// *, †, ‡, § and then each twice.
  case chicago
  /// No number: a bullet, or nothing at all.
  case none

  /// As OpenDocument and this form name them: "1", "i", "I", "a", "A", "".
  public init?(sign: String, repeatsLetters: Bool = false) {
    switch sign {
    case "1": self = .decimal
    case "01": self = .decimalZero
    case "I": self = .upperRoman
    case "i": self = .lowerRoman
    case "A": self = repeatsLetters ? .upperLetter : .upperColumn
    case "a": self = repeatsLetters ? .lowerLetter : .lowerColumn
    case "": self = .none
    default: return nil
    }
  }

  /// The sign that `ReadPage.numberFormat` has for it.
  public var sign: String {
    switch self {
    case .decimal: "1"
    case .decimalZero: "01"
    case .upperRoman: "I"
    case .lowerRoman: "i"
    case .upperLetter, .upperColumn: "A"
    case .lowerLetter, .lowerColumn: "a"
    case .chicago: "*"
    case .none: ""
    }
  }

  /// A number as it is written; as digits where the format has no sign for it.
  public func text(_ number: Int) -> String {
    switch self {
    case .none: ""
    case .decimal: String(number)
    case .decimalZero: (0...9).contains(number) ? "0\(number)" : String(number)
    case .upperRoman: romanNumeral(number) ?? String(number)
    case .lowerRoman: romanNumeral(number)?.lowercased() ?? String(number)
    case .upperLetter: Self.repeated(number, from: "A")
    case .lowerLetter: Self.repeated(number, from: "a")
    case .upperColumn: Self.column(number, from: "A")
    case .lowerColumn: Self.column(number, from: "a")
    case .chicago: Self.chicago(number)
    }
  }

  private static let longest = 100

  private static func letter(_ index: Int, from first: Unicode.Scalar) -> String {
    Unicode.Scalar(first.value + UInt32(index)).map { String(Character($0)) } ?? ""
  }

  private static func repeated(_ number: Int, from first: Unicode.Scalar) -> String {
    guard (1...26 * longest).contains(number) else { return String(number) }
    return String(repeating: letter((number - 1) % 26, from: first), count: (number - 1) / 26 + 1)
  }

  private static func column(_ number: Int, from first: Unicode.Scalar) -> String {
    guard number > 0 else { return String(number) }
    var rest = number
    var text = ""
    while rest > 0 {
      text = letter((rest - 1) % 26, from: first) + text
      rest = (rest - 1) / 26
    }
    return text
  }

  private static func chicago(_ number: Int) -> String {
    guard (1...4 * longest).contains(number) else { return String(number) }
    return String(repeating: ["*", "†", "‡", "§"][(number - 1) % 4], count: (number - 1) / 4 + 1)
  }
}
