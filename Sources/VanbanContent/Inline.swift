/// A piece of a line.
public enum Inline: Hashable, Sendable {
  case run(String, Emphasis)
  case lineBreak
  case link(String, [Inline])
  /// The number of a footnote.
  case note(Note)
  case picture(Picture)
}

/// The emphasis of a run; the empty set is upright text.
public struct Emphasis: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public static let bold = Emphasis(rawValue: 1)
  public static let italic = Emphasis(rawValue: 2)
  public static let underline = Emphasis(rawValue: 4)
  public static let strike = Emphasis(rawValue: 8)
  public static let subscripted = Emphasis(rawValue: 16)
  public static let superscripted = Emphasis(rawValue: 32)
}

extension [Inline] {
  /// Text as it is; a line end in it is a line break, and a last one prints nothing.
  public init(printed text: String) {
    guard text.utf8.contains(0x0A) else {
      self = text.isEmpty ? [] : [.run(text, [])]
      return
    }
    let text = text.utf8.last == 0x0A ? text.dropLast() : text[...]
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self = Array(lines.map { $0.isEmpty ? [] : [Inline.run(String($0), [])] }.joined(separator: [.lineBreak]))
  }

  /// The text without emphasis and notes; a line break is a line feed.
  public var plainText: String {
    map {
      switch $0 {
      case .run(let text, _): text
      case .lineBreak: "\n"
      case .link(_, let inlines): inlines.plainText
      case .note, .picture: ""
      }
    }.joined()
  }
}
