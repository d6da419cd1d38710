import VanbanText

/// Regular expressions (ECMA-262, as JSON Schema has them) for all spellings that fold to one name.
enum SpellingPattern {
  /// Letters with their diacritics and capitals; Unicode keeps the Vietnamese ones in these stretches.
  private static let letters: [Character: String] = [
    "a": "aAÀ-Ãà-ãĂăẠ-ặ", "d": "dDĐđ", "e": "eEÈ-Êè-êẸ-ệ", "i": "iIÌÍìíĨĩỈ-ị", "o": "oOÒ-Õò-õƠơỌ-ợ",
    "u": "uUÙÚùúŨũƯưỤ-ự", "y": "yYÝýỲ-ỹ",
  ]
  private static let marks = #"[\u0300-\u036F]*"#
  /// What stands between words, and may stand around them.
  private static let gap = #"[^0-9A-Za-zÀ-ỹ\u0300-\u036F]"#

  /// The pattern of one name, from its first character to its last.
  static func of(_ name: String) -> String { whole(spellings(name)) }

  /// The pattern of any of several names.
  static func any(of names: [String]) -> String {
    whole("(?:" + unique(names.map(fold)).map(spellings).joined(separator: "|") + ")")
  }

  private static func whole(_ pattern: String) -> String { "^\(gap)*\(pattern)\(gap)*$" }

  private static func spellings(_ name: String) -> String {
    fold(name).map { character in
      if character == "_" { return gap + "+" }
      if let letters = letters[character] { return "[\(letters)]\(marks)" }
      return character.isNumber ? String(character) : "[\(character)\(character.uppercased())]"
    }.joined()
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
