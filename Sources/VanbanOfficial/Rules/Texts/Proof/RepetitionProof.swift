import VanbanSource

/// Words that stand twice in a row.
enum RepetitionProof {
  static let all: [RuleCheck] = [sure, possible]

  // MARK: Surely a slip

  /// Words that are never doubled, and begin no other word that could follow them. Left out are those that are:
  /// "từ từ", "năm năm", "xa xa", "ba ba".
  private static let functionWords: Set<String> = [
    "và", "của", "các", "những", "cho", "với", "trong", "tại", "được", "theo", "đến", "về", "này", "thì", "mà", "bằng",
    "do", "vì", "nên", "đã", "sẽ", "đang", "cũng", "khi", "nếu", "hoặc", "hay", "bị", "vào", "ra", "trên", "dưới", "giữa",
    "sau", "trước", "tới", "cùng", "để", "là", "nhằm", "như", "từng", "mỗi", "một", "còn", "đối", "việc", "phải", "cần",
    "rằng", "nhưng", "thuộc", "gồm", "ngoài", "qua",
  ]

  /// Function words that end or begin words of two syllables: "để để" is a slip, "trong trong" before "sạch" is none.
  private static let compounds: [String: Set<String>] = [
    "trong": ["sạch", "suốt", "trẻo", "lành"], "đối": ["với", "tượng", "tác", "ngoại", "chiếu", "thoại", "phó"],
    "qua": ["đời"], "như": ["ý"], "một": [], "còn": [], "bằng": ["chứng", "lòng", "cấp", "khen"], "về": [],
    "việc": ["làm"], "trước": ["mắt"], "sau": ["này"], "do": ["đó", "vậy"], "cho": [], "hay": [], "từng": [],
    "đến": [], "ra": [], "cần": ["kiệm", "cù", "thiết"],
  ]

  private static let sure = RuleCheck.text(
    "tu-lap", .warning,
    Wording(vi: "không có từ gõ hai lần liền nhau", en: "no word is typed twice in a row")
  ) { text in
    let words = text.tokens.indices.filter { text.tokens[$0].isWord }
    return words.indices.compactMap { position in
      single(words, position, text) ?? phrase(words, position, text)
    }
  }

  private static func single(_ words: [Int], _ position: Int, _ text: ProofText) -> TextFault? {
    guard position + 1 < words.count, isSame(words[position], words[position + 1], text),
      areTogether(words, position...position + 1, text)
    else { return nil }
    let word = text.tokens[words[position]].lower
    let next = position + 2 < words.count ? text.tokens[words[position + 2]].lower : ""
    let isSlip =
      functionWords.contains(word)
      ? !(compounds[word]?.contains(next) ?? false)
      : beginsWord(words, position, text) && !reduplications.contains(word)
    guard isSlip else { return nil }
    return fault(text, text.range(words[position], words[position + 1]), word)
  }

  /// Words that are no first syllable of a word of two. "phân công công việc" is none typed twice; after one of these
  /// the syllable begins a word, so its double does not.
  private static let standAlone: Set<String> = [
    "và", "của", "các", "những", "với", "đã", "sẽ", "đang", "để", "theo", "được", "bị", "nhằm", "phải", "là",
  ]

  /// True where no word of two syllables can end at the word: a clause begins, or the word before stands alone.
  private static func beginsWord(_ words: [Int], _ position: Int, _ text: ProofText) -> Bool {
    guard position > 0, areTogether(words, position - 1...position, text) else { return true }
    return standAlone.contains(text.tokens[words[position - 1]].lower)
  }

  /// Two to four words that follow once more: "thực hiện thực hiện".
  private static func phrase(_ words: [Int], _ position: Int, _ text: ProofText) -> TextFault? {
    for length in [4, 3, 2] where position + 2 * length <= words.count {
      let isRepeated = (0..<length).allSatisfy { isSame(words[position + $0], words[position + length + $0], text) }
      guard isRepeated, areTogether(words, position...position + 2 * length - 1, text),
        isPhrase(words[position..<position + length].map { text.tokens[$0].lower })
      else { continue }
      let phrase = text.string(text.range(words[position], words[position + length - 1]))
      return fault(text, text.range(words[position], words[position + 2 * length - 1]), phrase)
    }
    return nil
  }

  /// False for what is said twice on purpose: "từng bước từng bước", "mãi mãi mãi mãi".
  private static func isPhrase(_ words: [String]) -> Bool {
    Set(words).count > 1 && !["từng", "rất", "càng", "lần", "ngày", "năm", "mỗi", "dần", "đời"].contains(words[0])
  }

  /// The same word; a capital in the second alone begins a name.
  private static func isSame(_ first: Int, _ second: Int, _ text: ProofText) -> Bool {
    let (a, b) = (text.tokens[first], text.tokens[second])
    return a.lower == b.lower && (a.isCapitalized || !b.isCapitalized)
  }

  /// True where single blanks and nothing else are between the words.
  private static func areTogether(_ words: [Int], _ positions: ClosedRange<Int>, _ text: ProofText) -> Bool {
    positions.dropLast().allSatisfy { position in
      words[position + 1] == words[position] + 2 && text.tokens[words[position] + 1].kind == .blank
    }
  }

  private static func fault(_ text: ProofText, _ range: Range<Int>, _ words: String) -> TextFault {
    TextFault(
      text, range, vi: "“\(words)” gõ hai lần liền nhau", en: "“\(words)” stands twice in a row",
      hint: Wording(vi: "bỏ một lần, nếu không cố ý", en: "take one out, unless it is meant"))
  }

  // MARK: Perhaps a slip

  /// Syllables that are doubled as words of their own.
  private static let reduplications: Set<String> = [
    "dần", "thường", "ngày", "luôn", "xa", "mãi", "đời", "người", "nhà", "ai", "đâu", "vân", "từ", "song", "đều", "khác",
    "năm", "ba", "tư", "lần", "chầm", "nhanh", "hay", "rành", "rõ", "nho", "xanh", "đỏ", "vàng", "hồng", "tím", "trắng",
    "gần", "cao", "sâu", "lâu", "sớm", "muộn", "nhẹ", "nặng", "ào", "ầm", "khăng", "hằng", "tháng", "chiều", "sáng",
    "tối", "đêm", "ngành", "nơi", "chốn", "cấp", "điều", "lớp", "hàng", "bao", "lừng", "phăng", "vừa", "kha", "khá",
    "loáng", "thoang", "chăm", "say", "đăm", "miên", "man", "trùng", "điệp", "bừng", "hừng", "rất", "to", "bé", "nhỏ",
    "ít", "nhiều", "đông", "vui", "buồn", "tuần", "quý", "câu", "chữ", "viết", "nói", "làm", "đi", "cười", "hì", "ha",
  ]

  private static let possible = RuleCheck.text(
    "tu-lap-co-the", .note,
    Wording(
      vi: "từ hoặc cụm từ lặp lại ngay sau dấu phẩy, hoặc ở cuối câu, là do cố ý",
      en: "a word or phrase that comes again after a comma, or doubled at a sentence's end, is meant so")
  ) { text in
    text.tokens.indices.compactMap { index in doubledAtEnd(index, text) ?? overComma(index, text) }
  }

  /// "kiểm tra tra."
  private static func doubledAtEnd(_ index: Int, _ text: ProofText) -> TextFault? {
    guard let first = text[index], first.isWord, text[index + 1]?.isOneSpace ?? false, let second = text[index + 2],
      second.lower == first.lower, first.isSmall, second.isSmall, text[index - 1]?.isOneSpace ?? false,
      text[index - 2]?.isWord ?? false, text[index + 3].map({ $0.isSign(".,;:)") }) ?? true,
      !reduplications.contains(first.lower), !functionWords.contains(first.lower)
    else { return nil }
    return fault(text, text.range(index, index + 2), first.text)
  }

  /// "kiểm tra, kiểm tra"
  private static func overComma(_ index: Int, _ text: ProofText) -> TextFault? {
    guard text.tokens[index].isSign(","), index >= 3, text[index + 1]?.isOneSpace ?? false, index + 4 < text.tokens.count,
      text.tokens[index - 2].isOneSpace, text.tokens[index + 3].isOneSpace,
      text.tokens[index - 3].isSmall, text.tokens[index - 1].isSmall,
      text.tokens[index - 3].text == text.tokens[index + 2].text, text.tokens[index - 1].text == text.tokens[index + 4].text,
      isPhrase([text.tokens[index - 3].lower, text.tokens[index - 1].lower])
    else { return nil }
    return fault(text, text.range(index - 3, index + 4), text.string(text.range(index - 3, index - 1)))
  }
}
