import VanbanSource
import VanbanText

/// Appendices: those that the text names are there, those that are there are named.
enum AppendixProof {
  static let all: [RuleCheck] = [announced, mentioned, enclosed]

  private static let clause = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.a"

  // MARK: Named, and not there

  private static let announced = RuleCheck.texts(
    "phu-luc-thieu", .warning,
    Wording(vi: "phụ lục nêu trong văn bản có trong văn bản", en: "appendices that the text names are there")
  ) { texts in
    let there = Appendices(texts)
    let mentions = texts.filter { $0.text.attachment == 0 && !there.isLabel($0) }.flatMap(AppendixMention.all)
    return mentions.filter { !$0.isForeign }.flatMap { mention -> [TextFault] in
      // The decree's own rule (nd30.phu-luc-thieu) tells of a first number in Roman figures.
      let missing = mention.numbers.dropFirst(mention.beginsRoman ? 1 : 0)
        .filter { !there.numbers.contains($0) && !(there.count == 1 && $0 == 1) }
      if mention.numbers.isEmpty { return there.count == 0 && mention.pointsThere ? [fault(mention, "Phụ lục")] : [] }
      guard !missing.isEmpty, !there.isOpen else { return [] }
      let names = missing.map { "Phụ lục \(romanNumeral($0) ?? "\($0)")" }.joined(separator: ", ")
      return [fault(mention, names)]
    }
  }

  private static func fault(_ mention: AppendixMention, _ names: String) -> TextFault {
    TextFault(
      mention.text, mention.range, vi: "nêu “\(mention.string)” nhưng văn bản không có \(names)",
      en: "“\(mention.string)” is named, and the document has no \(names)",
      hint: Wording(
        vi: "thêm phụ lục, hoặc sửa chỗ nêu; nếu phụ lục là tệp riêng thì tắt quy tắc này và nêu lý do",
        en: "add it, or change the text; where it is a file of its own, switch the rule off and say so"))
  }

  // MARK: There, and not named

  private static let mentioned = RuleCheck.texts(
    "phu-luc-khong-neu", .warning,
    Wording(vi: "văn bản nêu mỗi phụ lục kèm theo", en: "the text refers to each appendix"), clause: clause
  ) { texts in
    let there = Appendices(texts)
    let own = texts.filter { $0.text.attachment == 0 && !there.isLabel($0) && $0.role != .recipient }
    let mentions = own.flatMap(AppendixMention.all).filter { !$0.isForeign }
    // That nothing is referred to at all is told by the decree's own rule (nd30.phu-luc-chi-dan).
    guard !mentions.isEmpty, !own.contains(where: { $0.tokens.contains { $0.kind == .object } && $0.isObject }),
      !mentions.contains(where: { $0.numbers.isEmpty }), !own.contains(where: enclosesSomething)
    else { return [] }
    let named = Set(mentions.flatMap(\.numbers))
    return there.labels.filter { label in !named.contains(label.number ?? 1) }.map { label in
      TextFault(
        label.text, 0..<label.text.text.text.utf8.count, vi: "văn bản không nêu “\(label.text.text.text)”",
        en: "the text never refers to “\(label.text.text.text)”",
        hint: Wording(vi: "nêu phụ lục ở chỗ cần xem: “(Phụ lục kèm theo)”", en: "refer to it where it is needed: “(Phụ lục kèm theo)”"))
    }
  }

  private static func enclosesSomething(_ text: ProofText) -> Bool {
    let lower = text.text.text.lowercased()
    return !lower.hasPrefix("(kèm theo") && ["kèm theo", "đính kèm", "gửi kèm"].contains { lower.contains($0) }
  }

  // MARK: Enclosed, whatever it is

  private static let enclosed = RuleCheck.texts(
    "kem-theo", .note,
    Wording(vi: "tài liệu nêu là kèm theo có trong tệp", en: "what the text says is enclosed is in the file")
  ) { texts in
    guard Appendices(texts).count == 0 else { return [] }
    return texts.flatMap(enclosures)
  }

  /// "(có danh sách kèm theo)", "kèm theo Công văn này", "đính kèm".
  private static func enclosures(_ text: ProofText) -> [TextFault] {
    guard text.text.attachment == 0, AppendixMention.all(text).isEmpty else { return [] }
    return text.tokens.indices.compactMap { index in
      guard let second = text[index + 2], text[index + 1]?.isOneSpace ?? false else { return nil }
      let pair = "\(text.tokens[index].lower) \(second.lower)"
      let rest = text.tokens[(index + 3)...].prefix(8)
      let isOwn = pair == "kèm theo" && text[index - 2]?.lower != "gửi"
        && (rest.first?.isSign(")") ?? false || rest.contains { $0.lower == "này" })
      guard isOwn || pair == "đính kèm" || pair == "gửi kèm" else { return nil }
      let range = text.range(index, index + 2)
      return TextFault(
        text, range, vi: "“\(text.string(range))”: trong tệp không có tài liệu kèm theo",
        en: "“\(text.string(range))”: nothing is enclosed in the file",
        hint: Wording(vi: "kiểm tra tài liệu gửi kèm ở tệp riêng", en: "see that it goes along as a file of its own"))
    }
  }
}

/// The appendices that there are, by the lines that head them.
struct Appendices {
  struct Label {
    let text: ProofText
    /// Nil for a single one, which has none.
    let number: Int?
  }

  let labels: [Label]
  /// All that is attached, with or without a label.
  let count: Int
  /// True where a tag may give further ones.
  let isOpen: Bool

  init(_ texts: [ProofText]) {
    labels = texts.compactMap { text in Self.number(of: text).map { Label(text: text, number: $0) } }
    count = max(labels.count, Set(texts.map(\.text.attachment)).subtracting([0]).count)
    isOpen = texts.contains { $0.text.attachment > 0 && $0.isObject }
  }

  var numbers: Set<Int> { Set(labels.compactMap(\.number)) }

  func isLabel(_ text: ProofText) -> Bool { labels.contains { $0.text.number == text.number } }

  /// The number in "Phụ lục II" alone on its line; a nil inside for "Phụ lục".
  private static func number(of text: ProofText) -> Int?? {
    let words = text.tokens.filter { !$0.isSpace }
    guard words.count >= 2, words[0].isCapitalized, words[0].lower == "phụ", words[1].lower == "lục", words.count <= 5,
      ![.addressee, .recipient, .ground].contains(text.role)
    else { return nil }
    if words.count == 2 { return .some(nil) }
    let last = words.last { $0.kind != .sign }
    guard let last, let number = last.integer ?? RomanMark.value(last.text), words.count == 3 || words[2].lower == "số" || words.last?.kind == .sign
    else { return nil }
    return .some(number)
  }
}

/// A place that names appendices: "Phụ lục I, II và III", "các phụ lục kèm theo".
struct AppendixMention {
  let text: ProofText
  let range: Range<Int>
  /// Empty where none is given.
  let numbers: [Int]
  /// True where the first of them is Roman.
  let beginsRoman: Bool
  /// True where the words around it send the reader there: "theo Phụ lục", "phụ lục kèm theo".
  let pointsThere: Bool
  /// True for an appendix of another document: "Phụ lục I Nghị định số …".
  let isForeign: Bool

  var string: String { text.string(range) }

  static func all(_ text: ProofText) -> [AppendixMention] {
    let first = text.tokens.first(where: { !$0.isSpace })
    guard !(first?.isSign("(") ?? false) || !text.text.text.lowercased().hasPrefix("(kèm theo") else { return [] }
    return text.tokens.indices.compactMap { mention(at: $0, in: text) }
  }

  private static func mention(at index: Int, in text: ProofText) -> AppendixMention? {
    guard text.tokens[index].lower == "phụ", text[index + 1]?.isOneSpace ?? false, text[index + 2]?.lower == "lục"
    else { return nil }
    // One that goes on from another: "Phụ lục I đến Phụ lục V".
    if let before = text[index - 2], ["đến", "và"].contains(before.lower), text[index - 4].flatMap(value) != nil { return nil }
    var (last, numbers) = (index + 2, [Int]())
    var isRange = false
    var next = index + 3
    while let token = text[next], next - index < 60 {
      if let number = value(token) {
        if isRange, let from = numbers.last, from < number, number - from < 50 { numbers += Array(from + 1...number) } else { numbers.append(number) }
        (last, isRange) = (next, false)
      } else if token.isSign("-–") || token.lower == "đến" {
        isRange = true
      } else if !(token.isSpace || token.isSign(",;") || ["và", "số", "phụ", "lục"].contains(token.lower)) {
        break
      }
      next += 1
    }
    return AppendixMention(
      text: text, range: text.range(index, last), numbers: numbers,
      beginsRoman: text[index + 4].map { RomanMark.value($0.text) != nil } ?? false,
      pointsThere: pointsThere(index, last, text), isForeign: isForeign(after: last, in: text))
  }

  private static func pointsThere(_ first: Int, _ last: Int, _ text: ProofText) -> Bool {
    let after = text.tokens[(last + 1)...].prefix(4).filter { !$0.isSpace }.prefix(2).map(\.lower)
    if ["kèm theo", "đính kèm", "gửi kèm"].contains(after.joined(separator: " ")) { return true }
    let before = text[first - 1]?.isSpace ?? false ? text[first - 2] : text[first - 1]
    return text.tokens[first].isCapitalized && (before.map { ["theo", "tại", "xem", "ở", "("].contains($0.lower) } ?? false)
  }

  private static func value(_ token: ProofToken) -> Int? { token.integer.flatMap { $0 < 100 ? $0 : nil } ?? RomanMark.value(token.text) }

  private static let sources: Set<String> = [
    "nghị", "thông", "luật", "quyết", "kế", "công", "chỉ", "hướng", "văn", "chương", "đề", "quy", "hợp",
  ]

  /// True where the words after it name a document that is not "này".
  private static func isForeign(after index: Int, in text: ProofText) -> Bool {
    let rest = text.tokens[(index + 1)...].prefix(40).filter { !$0.isSpace }
    let clause = rest.prefix { !$0.isSign(".;)(") }.prefix(14)
    guard !clause.contains(where: { $0.lower == "này" }) else { return false }
    return clause.contains { $0.isCapitalized && sources.contains($0.lower) } || clause.contains { $0.isSign("/") }
  }
}
