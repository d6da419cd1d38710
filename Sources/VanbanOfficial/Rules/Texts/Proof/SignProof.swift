import VanbanSource
import VanbanText

/// Signs: doubled, unseen, put together of several.
enum SignProof {
  static let all: [RuleCheck] = [doubled, unseen, combining, sentence]

  private static let doubledPairs: Set<String> = [
    ",,", ";;", "::", ",;", ";,", ",.", ";.", ":.", ":,", ":;", ",:", ";:", "..",
  ]

  private static let doubled = RuleCheck.text(
    "dau-cau-lap", .warning,
    Wording(vi: "không có hai dấu câu liền nhau", en: "no two punctuation marks stand side by side"), isFixable: true
  ) { text in
    text.tokens.indices.dropLast().compactMap { index in
      let (first, second) = (text.tokens[index], text.tokens[index + 1])
      guard first.kind == .sign, second.kind == .sign, doubledPairs.contains(first.text + second.text),
        !(text[index - 1]?.isSign("./…") ?? false), !(text[index + 2]?.isSign("./…") ?? false),
        text[index - 1]?.isSpace == false || first.text != ".", !text.isInAddress(index)
      else { return nil }
      let isSame = first.text == second.text && first.text != "."
      return TextFault(
        text, text.range(index, index + 1), vi: "hai dấu câu liền nhau “\(first.text)\(second.text)”",
        en: "two punctuation marks in a row “\(first.text)\(second.text)”",
        hint: Wording(vi: "chỉ giữ một dấu", en: "keep one of them"), replacement: isSame ? first.text : nil)
    }
  }

  // MARK: What nobody sees

  private static let unseenSigns: Set<Unicode.Scalar> = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}",
  ]

  private static let unseen = RuleCheck.text(
    "ky-tu-an", .warning,
    Wording(
      vi: "văn bản không có ký tự không nhìn thấy (làm hỏng việc tìm kiếm và sao chép)",
      en: "no characters that nobody sees (they spoil searching and copying)"),
    isFixable: true
  ) { text in
    var (offset, faults) = (0, [TextFault]())
    for scalar in text.text.text.unicodeScalars {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      guard unseenSigns.contains(scalar) else { continue }
      let hex = String(scalar.value, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
      faults.append(
        TextFault(
          text, range, vi: "ký tự không nhìn thấy \(code)", en: "the unseen character \(code)",
          hint: Wording(vi: "xóa ký tự này", en: "delete it"), replacement: ""))
    }
    return faults
  }

  // MARK: Unicode

  private static let combining = RuleCheck.text(
    "to-hop-dau", .warning,
    Wording(
      vi: "chữ tiếng Việt viết bằng ký tự dựng sẵn (Unicode NFC), không ghép dấu rời",
      en: "Vietnamese letters are precomposed (Unicode NFC), not put together of letter and mark"),
    isFixable: true
  ) { text in
    text.tokens.compactMap { token in
      guard token.isWord else { return nil }
      let composed = nfc(token.text)
      // Strings that mean the same are equal, and "ả" is as many bytes as "a" and its mark: scalars tell them apart.
      guard !composed.unicodeScalars.elementsEqual(token.text.unicodeScalars) else { return nil }
      return TextFault(
        text, token.range, vi: "“\(token.text)” viết bằng dấu rời", en: "“\(token.text)” is written with separate marks",
        hint: Wording(vi: "viết lại bằng ký tự dựng sẵn", en: "write it in precomposed letters"),
        replacement: composed)
    }
  }

  // MARK: The beginning of a sentence

  private static let sentence = RuleCheck.text(
    "dau-cau-viet-hoa", .note,
    Wording(vi: "chữ đầu câu viết hoa", en: "a sentence begins with a capital"),
    clause: "NĐ 30/2020/NĐ-CP, Phụ lục II"
  ) { text in
    text.tokens.indices.compactMap { index in
      guard text.tokens[index].isSign(".!?"), let before = text[index - 1], before.isSmall, before.text.count > 2,
        !Abbreviations.small.contains(before.lower), let blank = text[index + 1], blank.isOneSpace,
        let next = text[index + 2], next.isSmall, !text.isInAddress(index)
      else { return nil }
      return TextFault(
        text, next.range, vi: "câu bắt đầu bằng chữ thường “\(next.text)”",
        en: "a sentence begins with the small letter of “\(next.text)”",
        hint: Wording(vi: "viết hoa chữ đầu, hoặc đổi dấu trước đó", en: "write a capital, or another mark before it"))
    }
  }
}
