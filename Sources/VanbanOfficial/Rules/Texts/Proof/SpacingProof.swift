import VanbanSource
import VanbanText

/// Spaces: too many, too few, in the wrong place.
enum SpacingProof {
  static let all: [RuleCheck] = [doubled, beforeSign, afterSign, insideBrackets]

  // MARK: Several spaces

  private static let doubled = RuleCheck.text(
    "hai-dau-cach", .warning,
    Wording(vi: "giữa hai từ chỉ có một dấu cách", en: "one space stands between two words"), isFixable: true
  ) { text in
    text.tokens.indices.compactMap { index in
      let token = text.tokens[index]
      let length = token.text.unicodeScalars.count
      guard token.kind == .blank, length > 1, length < 6, !token.text.contains("\t"),
        let before = text[index - 1], let after = text[index + 1], !before.isSpace, !after.isSpace,
        length < 3 || !isRoom(before, after)
      else { return nil }
      return TextFault(
        text, token.range, vi: "\(length) dấu cách liền nhau sau “\(before.shown)”",
        en: "\(length) spaces in a row after “\(before.shown)”",
        hint: Wording(vi: "chỉ để một dấu cách", en: "leave one space"), replacement: " ")
    }
  }

  /// True for room that is left to write a number or date in.
  private static func isRoom(_ before: ProofToken, _ after: ProofToken) -> Bool {
    ["ngày", "tháng", "năm", "số", "hồi", "lúc"].contains(before.lower) || ["tháng", "năm", "giờ"].contains(after.lower)
      || before.isSign(":/(…._") || after.isSign("/)…._")
  }

  // MARK: A space before a sign

  private static let beforeSign = RuleCheck.text(
    "dau-cach-truoc-dau", .warning,
    Wording(
      vi: "không có dấu cách trước dấu phẩy, chấm, chấm phẩy, hai chấm, chấm hỏi, chấm than",
      en: "no space stands before a comma, full stop, semicolon, colon, question or exclamation mark"),
    isFixable: true
  ) { text in
    text.tokens.indices.compactMap { index in
      let blank = text.tokens[index]
      guard blank.kind == .blank, blank.text.unicodeScalars.count < 3, !blank.text.contains("\t"),
        let before = text[index - 1], let sign = text[index + 1], sign.isSign(",.;:!?"),
        !before.isSpace, !before.isSign("….,_/:"), endsWord(text, index + 1, sign)
      else { return nil }
      return TextFault(
        text, blank.range.lowerBound..<sign.range.upperBound, vi: "dấu cách trước “\(sign.text)”",
        en: "a space before “\(sign.text)”",
        hint: Wording(vi: "bỏ dấu cách", en: "take the space out"), replacement: sign.text)
    }
  }

  /// True where a sign ends what stands before it: neither an ellipsis, nor `./.`, nor a ratio or figure.
  private static func endsWord(_ text: ProofText, _ index: Int, _ sign: ProofToken) -> Bool {
    guard let next = text[index + 1] else { return true }
    if next.isSign("./…") { return false }
    // `.docx`, `.gov.vn`
    if sign.isSign("."), !next.isSpace, !next.isSign(")”\"’") { return false }
    return sign.isSign(":") ? next.kind == .blank && !(text[index + 2]?.isNumber ?? false) : !next.isNumber
  }

  // MARK: No space after a sign

  private static let afterSign = RuleCheck.text(
    "thieu-dau-cach", .warning,
    Wording(
      vi: "sau dấu câu, sau số thứ tự và trước ngoặc mở có một dấu cách",
      en: "a space follows a punctuation mark and an item's number, and stands before an opening bracket"),
    isFixable: true
  ) { text in
    text.tokens.indices.compactMap { index in
      let sign = text.tokens[index]
      guard sign.kind == .sign, let next = text[index + 1], !next.isSpace, lacksSpace(text, index, next),
        !text.isInAddress(index)
      else { return nil }
      let isOpening = sign.isSign("(")
      return TextFault(
        text, isOpening ? text.range(index - 1, index) : text.range(index, index + 1),
        vi: "thiếu dấu cách \(isOpening ? "trước" : "sau") “\(sign.text)”",
        en: "no space \(isOpening ? "before" : "after") “\(sign.text)”",
        hint: Wording(vi: "thêm một dấu cách", en: "put a space in"),
        replacement: isOpening ? "\(text.tokens[index - 1].text) (" : "\(sign.text) \(next.text)")
    }
  }

  private static func lacksSpace(_ text: ProofText, _ index: Int, _ next: ProofToken) -> Bool {
    let sign = text.tokens[index]
    guard let before = text[index - 1] else { return sign.isSign("-+") && next.isWord && next.isCapitalized }
    let afterNext = text[index + 2]
    switch sign.text {
    case ",", ";": return (before.isWord || before.isSign(")”%")) && (next.isWord || next.isNumber)
    case ":": return before.isSmall && before.text.count > 1 && next.isWord
    case ".": return endsItem(text, index, next) || endsSentence(before, next)
    case ")": return next.isWord && !(afterNext?.isSign("/") ?? false) && (index < 3 || !isLetter(text, index - 1))
    case "”": return next.isWord
    case "(": return before.isSmall && before.text.count > 1 && next.isWord && next.text.count > 1
    default: return false
    }
  }

  /// `(s)`: one letter in brackets.
  private static func isLetter(_ text: ProofText, _ index: Int) -> Bool {
    text.tokens[index].isWord && text.tokens[index].text.count == 1 && (text[index - 1]?.isSign("(") ?? false)
  }

  /// `3.1.1.Về`: the number of an item.
  private static func endsItem(_ text: ProofText, _ index: Int, _ next: ProofToken) -> Bool {
    index == 1 && next.isCapitalized && next.text.count > 1
      && (text.tokens[0].isNumber || RomanMark.value(text.tokens[0].text) != nil)
  }

  private static func endsSentence(_ before: ProofToken, _ next: ProofToken) -> Bool {
    before.isSmall && before.text.count > 1 && next.isCapitalized && next.text.count > 1
      && next.text.dropFirst().allSatisfy(\.isLowercase) && !Abbreviations.small.contains(before.lower)
  }

  // MARK: Spaces inside brackets

  private static let insideBrackets = RuleCheck.text(
    "dau-cach-trong-ngoac", .warning,
    Wording(
      vi: "không có dấu cách sau dấu mở và trước dấu đóng của ngoặc đơn, ngoặc kép",
      en: "no space follows an opening or stands before a closing bracket or quotation mark"),
    isFixable: true
  ) { text in
    text.tokens.indices.compactMap { index in
      let blank = text.tokens[index]
      guard blank.kind == .blank, blank.text.unicodeScalars.count < 3, !blank.text.contains("\t"),
        let before = text[index - 1], let after = text[index + 1], !isBox(text, index)
      else { return nil }
      let opens = before.isSign("(“") && !after.isSign(")”…._") && !after.isSpace
      let closes = after.isSign(")”") && !before.isSign("(“…._/-") && !before.isSpace
      guard opens || closes else { return nil }
      let sign = opens ? before : after
      return TextFault(
        text, opens ? text.range(index - 1, index) : text.range(index, index + 1),
        vi: "dấu cách \(opens ? "sau" : "trước") “\(sign.text)”",
        en: "a space \(opens ? "after" : "before") “\(sign.text)”",
        hint: Wording(vi: "bỏ dấu cách", en: "take the space out"), replacement: sign.text)
    }
  }

  /// `( x )`: a box to tick.
  private static func isBox(_ text: ProofText, _ index: Int) -> Bool {
    let inner = text[index - 1]?.isSign("(") ?? false ? index + 1 : index - 1
    guard let token = text[inner] else { return true }
    return token.text.count == 1
      && (text[inner + 1]?.isSpace ?? false) && (text[inner + 2]?.isSign(")") ?? false)
      && (text[inner - 1]?.isSpace ?? false)
  }
}

/// Words that end in a point and no sentence.
enum Abbreviations {
  static let small: Set<String> = [
    "tp", "tx", "tt", "ts", "ths", "bs", "gs", "pgs", "đ", "đc", "tr", "vv", "v", "st", "no", "gđ", "pgđ", "ông", "bà",
    "cv", "kv", "kh",
  ]
}
