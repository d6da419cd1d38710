import VanbanSource
import VanbanText

/// One word, spelled in two ways.
enum SpellingProof {
  static let all: [RuleCheck] = [mixed]

  private static let demand = Wording(
    vi: "một từ viết theo một cách trong cả văn bản (tỷ lệ hoặc tỉ lệ, bác sĩ hoặc bác sỹ, vắc xin hoặc vaccine)",
    en: "a word is spelled in one way throughout (tỷ lệ or tỉ lệ, bác sĩ or bác sỹ, vắc xin or vaccine)")

  private static let mixed = RuleCheck.texts("hai-cach-viet", .warning, demand) { texts in
    var usages: [String: Usage] = [:]
    for text in texts {
      addCompounds(of: text, to: &usages)
      addVariants(of: text, to: &usages)
    }
    return usages.sorted { $0.key < $1.key }.flatMap { faults($0.value) }
  }

  private static func faults(_ usage: Usage) -> [TextFault] {
    guard usage.isMixed else { return [] }
    return usage.fault(
      Wording(vi: "một từ viết theo hai cách: \(usage.counts)", en: "one word in two spellings: \(usage.counts)"),
      hint: Wording(vi: "viết thống nhất “\(usage.usual)”", en: "write “\(usage.usual)” throughout"))
  }

  // MARK: i and y

  /// Pairs of neighbouring syllables one of which may be written with i or y.
  private static func addCompounds(of text: ProofText, to usages: inout [String: Usage]) {
    for index in text.tokens.indices.dropLast(2) {
      let (first, second) = (text.tokens[index], text.tokens[index + 2])
      guard first.isWord, second.isWord, text.tokens[index + 1].isOneSpace, !isName(first, second) else { continue }
      let (a, b) = (first.lower, second.lower)
      let (plainA, plainB) = (withI(a), withI(b))
      guard plainA != nil || plainB != nil else { continue }
      usages["\(plainA ?? a) \(plainB ?? b)", default: Usage()].add("\(a) \(b)", text, text.range(index, index + 2))
    }
  }

  private static func isName(_ first: ProofToken, _ second: ProofToken) -> Bool {
    let isInCapitals = first.text.count > 1 && first.text == first.text.uppercased()
    return second.isCapitalized && !isInCapitals
  }

  private static let onsets: Set<String> = ["h", "k", "l", "m", "s", "t", "qu"]
  private static let letters: [Character: Character] = [
    "y": "i", "ỳ": "ì", "ý": "í", "ỷ": "ỉ", "ỹ": "ĩ", "ỵ": "ị",
  ]

  /// The syllable with i where it may have y or i: "tỷ" and "tỉ" give "tỉ"; nil for any other.
  private static func withI(_ syllable: String) -> String? {
    guard let last = syllable.last, onsets.contains(String(syllable.dropLast())) else { return nil }
    if let plain = letters[last] { return String(syllable.dropLast()) + String(plain) }
    return letters.values.contains(last) ? syllable : nil
  }

  // MARK: Words with several spellings

  private static let groups: [[String]] = [
    ["vắc xin", "vắc-xin", "vaccine", "vacxin", "vắcxin", "vac-xin"],
    ["COVID-19", "Covid-19", "covid-19"],
    ["e-mail", "email"],
    ["sốt xuất huyết Dengue", "sốt xuất huyết dengue"],
  ]

  private static let starts = Set(groups.joined().map { $0.prefix { $0.isLetter } })

  private static func addVariants(of text: ProofText, to usages: inout [String: Usage]) {
    for index in text.tokens.indices where text.tokens[index].isWord {
      let token = text.tokens[index]
      guard starts.contains(token.text[...]) || starts.contains(token.text.lowercased()[...]),
        let (group, variant) = variant(at: token.range.lowerBound, in: text)
      else { continue }
      usages[group, default: Usage()].add(
        variant, text, token.range.lowerBound..<token.range.lowerBound + variant.utf8.count)
    }
  }

  private static func variant(at start: Int, in text: ProofText) -> (group: String, variant: String)? {
    for group in groups {
      for variant in group {
        let end = start + variant.utf8.count
        guard end <= text.text.text.utf8.count, isCharacterBoundary(end, text) else { continue }
        let found = text.string(start..<end)
        let matches = group[0] == group[0].lowercased() ? found.lowercased() == variant : found == variant
        if matches { return (group[0], variant) }
      }
    }
    return nil
  }

  private static func isCharacterBoundary(_ offset: Int, _ text: ProofText) -> Bool {
    text.tokens.contains { $0.range.upperBound == offset }
  }
}
