import VanbanSource
import VanbanText

/// What refers to other parts of the document, and to parts of laws.
enum ReferenceProof {
  static let all: [RuleCheck] = AppendixProof.all + [asAbove, asArticle, clausesSmall]

  // MARK: Nơi nhận

  private static let asAbove = RuleCheck.texts(
    "nhu-tren", .warning,
    Wording(vi: "“Như trên” trong Nơi nhận chỉ dùng khi có Kính gửi", en: "“Như trên” in Nơi nhận asks for Kính gửi"),
    clause: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.b", exempt: ["cong_dien", "giay_moi", "giay_gioi_thieu"]
  ) { texts in
    let isAddressed = texts.contains { $0.role == .addressee || opensAddress($0) }
    guard !isAddressed, let text = texts.first(where: { $0.role == .recipient && starts($0, with: ["như", "trên"]) })
    else { return [] }
    return [
      TextFault(
        text, 0..<text.text.text.utf8.count, vi: "“Như trên” mà văn bản không có Kính gửi",
        en: "“Như trên”, and there is no Kính gửi",
        hint: Wording(vi: "ghi rõ nơi nhận, hoặc thêm Kính gửi", en: "name the recipients, or add Kính gửi"))
    ]
  }

  /// True for the words that stand before addressees in letters, invitations, introductions and telegrams (Mẫu 1.5–1.8).
  private static func opensAddress(_ text: ProofText) -> Bool {
    let folded = fold(text.text.text)
    return ["kinh_gui", "kinh_moi", "gioi_thieu"].contains { folded.contains($0) } || folded.hasSuffix("_dien")
  }

  /// True where a text begins with some words, over signs.
  private static func starts(_ text: ProofText, with words: [String]) -> Bool {
    Array(text.tokens.filter(\.isWord).prefix(words.count).map(\.lower)) == words
  }

  private static let asArticle = RuleCheck.texts(
    "nhu-dieu", .warning,
    Wording(vi: "“Như Điều …” trong Nơi nhận chỉ một Điều có trong văn bản", en: "“Như Điều …” in Nơi nhận names a Điều that there is")
  ) { texts in
    let articles = Set(
      texts.compactMap { text -> Int? in
        guard let mark = ItemMark(text.tokens, expectsLetter: { _ in false }), mark.kind == .article else { return nil }
        return mark.value
      })
    guard !articles.isEmpty, !texts.contains(where: \.isObject) else { return [] }
    return texts.flatMap { missingArticle($0, articles) }
  }

  private static func missingArticle(_ text: ProofText, _ articles: Set<Int>) -> [TextFault] {
    guard text.role == .recipient, starts(text, with: ["như", "điều"]),
      let index = text.tokens.firstIndex(where: { $0.integer != nil }), let number = text.tokens[index].integer,
      !articles.contains(number)
    else { return [] }
    return [
      TextFault(
        text, text.range(0, index), vi: "văn bản không có Điều \(number)", en: "the document has no Điều \(number)",
        hint: Wording(vi: "ghi số của Điều giao trách nhiệm thi hành", en: "give the number of the Điều that says who carries it out"))
    ]
  }

  // MARK: khoản, điểm

  private static let clausesSmall = RuleCheck.text(
    "khoan-diem", .warning,
    Wording(
      vi: "viện dẫn khoản, điểm bằng chữ thường, Điều bằng chữ hoa: điểm a khoản 2 Điều 5",
      en: "khoản and điểm are cited in small letters, Điều with a capital: điểm a khoản 2 Điều 5"),
    clause: "NĐ 30/2020/NĐ-CP, Phụ lục II"
  ) { text in
    text.tokens.indices.compactMap { index in
      let token = text.tokens[index]
      guard token.isWord, let next = text[index + 2], text[index + 1]?.isOneSpace ?? false else { return nil }
      let isKhoan = token.text == "Khoản" && next.isNumber && isInside(index, text)
      let isDiem = token.text == "Điểm" && isLetterOfKhoan(next, index, text) && isInside(index, text)
      let isDieu = token.text == "điều" && next.isNumber && (followsKhoan(index, text) || isCited(index, text))
      guard isKhoan || isDiem || isDieu else { return nil }
      let right = isDieu ? "Điều" : token.lower
      return TextFault(
        text, token.range, vi: "viện dẫn viết “\(token.text) \(next.text)”", en: "cited as “\(token.text) \(next.text)”",
        hint: Wording(vi: "viết “\(right) \(next.text)”", en: "write “\(right) \(next.text)”"))
    }
  }

  /// True within a sentence, where nothing asks for a capital.
  private static func isInside(_ index: Int, _ text: ProofText) -> Bool {
    guard let before = text[index - 2], text[index - 1]?.kind == .blank else { return false }
    return before.isWord || before.isNumber || before.isSign(",;)")
  }

  private static func isLetterOfKhoan(_ next: ProofToken, _ index: Int, _ text: ProofText) -> Bool {
    guard next.isWord, next.text.count == 1 else { return false }
    let rest = text.tokens[(index + 3)...].prefix(3).filter { !$0.isSpace && !$0.isSign(")") }
    return rest.first.map { ["khoản", "điều"].contains($0.lower) } ?? false
  }

  /// `thi hành điều 2.`, `điều 5 của Luật`, where the number is no count.
  private static func isCited(_ index: Int, _ text: ProofText) -> Bool {
    guard isInside(index, text), text[index - 2]?.isWord ?? false else { return false }
    guard let end = text[index + 3], !end.isSign(".;,)/") else { return true }
    return end.isOneSpace && ["của", "luật", "quyết", "nghị", "thông", "này"].contains(text[index + 4]?.lower ?? "")
  }

  /// `khoản 2 điều 5`
  private static func followsKhoan(_ index: Int, _ text: ProofText) -> Bool {
    guard text[index - 1]?.isOneSpace ?? false, text[index - 2]?.isNumber ?? false, text[index - 3]?.isOneSpace ?? false
    else { return false }
    return text[index - 4]?.lower == "khoản"
  }
}
