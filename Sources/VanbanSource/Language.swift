/// A language that messages are worded in.
public enum Language: String, Sendable, CaseIterable {
  case vi, en
}

/// One text in each language that messages are worded in.
///
/// Both stand side by side where the text is made, so neither is forgotten when the other changes.
public struct Wording: Hashable, Sendable {
  public let vi: String
  public let en: String

  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The same text in both languages: names, symbols, quotations.
  public init(same text: String) {
    self.init(vi: text, en: text)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
