import VanbanSource
import VanbanText

/// Where the tone mark stands in syllables that end in `oa`, `oe`, `uy`.
enum ToneProof {
  static let all: [RuleCheck] = [mixed]

  private static let old = Array("òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(separator: " ").map(String.init))
  private static let new = Array("oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(separator: " ").map(String.init))

  private static let mixed = RuleCheck.texts(
    "dau-thanh", .warning,
    Wording(
      vi: "dấu thanh đặt theo một kiểu trong cả văn bản: hòa, khỏe, ủy hoặc hoà, khoẻ, uỷ",
      en: "tone marks are set in one way throughout: hòa, khỏe, ủy or hoà, khoẻ, uỷ")
  ) { texts in
    var usage = Usage()
    for text in texts {
      for token in text.tokens where token.isWord {
        if let way = way(of: token.lower) { usage.add(way, text, token.range) }
      }
    }
    guard usage.isMixed else { return [] }
    let usual = usage.usual
    return usage.fault(
      Wording(
        vi: "hai kiểu đặt dấu thanh trong một văn bản: \(usage.counts)",
        en: "two ways of setting tone marks in one document: \(usage.counts)"),
      hint: Wording(vi: "viết theo kiểu “\(usual)” như phần lớn văn bản", en: "write as most of it does, like “\(usual)”"))
  }

  /// "hòa" for the old way, "hoà" for the new; nil where both write the same.
  private static func way(of word: String) -> String? {
    guard word.unicodeScalars.count > 1, !word.hasPrefix("q") else { return nil }
    let end = String(String.UnicodeScalarView(Array(word.unicodeScalars.suffix(2))))
    if old.contains(end) { return "hòa" }
    return new.contains(end) ? "hoà" : nil
  }
}
