import VanbanSource

/// Dates in running text.
enum DateProof {
  static let all: [RuleCheck] = [calendar, padding]

  /// A date as it is written.
  private struct Written {
    let text: ProofText
    let range: Range<Int>
    let day: ProofToken
    let month: ProofToken
    let year: ProofToken?
    /// "ngày 05 tháng 3 năm 2024", and not 05/3/2024.
    let isLong: Bool
  }

  private static func dates(_ texts: [ProofText]) -> [Written] {
    texts.flatMap { text in text.tokens.indices.compactMap { long(at: $0, in: text) ?? short(at: $0, in: text) } }
  }

  /// `ngày 05 tháng 3 năm 2024`, with or without its year.
  private static func long(at index: Int, in text: ProofText) -> Written? {
    guard text[index]?.lower == "ngày", let day = figure(index + 2, after: index + 1, text),
      text[index + 3]?.isOneSpace ?? false, text[index + 4]?.lower == "tháng",
      let month = figure(index + 6, after: index + 5, text)
    else { return nil }
    var last = index + 6
    var year: ProofToken?
    if text[index + 8]?.lower == "năm", let token = figure(index + 10, after: index + 9, text) { (year, last) = (token, index + 10) }
    return Written(text: text, range: text.range(index + 2, last), day: day, month: month, year: year, isLong: true)
  }

  private static func figure(_ index: Int, after blank: Int, _ text: ProofText) -> ProofToken? {
    guard text[blank]?.kind == .blank, let token = text[index], token.integer != nil else { return nil }
    return token
  }

  /// `05/3/2024`; `05/3` only after "ngày".
  private static func short(at index: Int, in text: ProofText) -> Written? {
    guard let day = text[index], day.integer != nil, day.text.count <= 2, text[index + 1]?.isSign("/") ?? false,
      let month = text[index + 2], month.integer != nil, month.text.count <= 2, !(text[index - 1]?.isSign("/") ?? false)
    else { return nil }
    if text[index + 3]?.isSign("/") ?? false {
      guard let year = text[index + 4], let number = year.integer, (1900...2100).contains(number) else { return nil }
      return Written(
        text: text, range: text.range(index, index + 4), day: day, month: month, year: year, isLong: false)
    }
    guard text[index - 2]?.lower == "ngày", text[index - 1]?.isOneSpace ?? false else { return nil }
    return Written(text: text, range: text.range(index, index + 2), day: day, month: month, year: nil, isLong: false)
  }

  // MARK: The calendar

  private static let calendar = RuleCheck.texts(
    "ngay-khong-co", .warning,
    Wording(vi: "ngày viết trong văn bản có trong lịch", en: "dates in the text are days of the calendar")
  ) { texts in
    dates(texts).filter { !isInCalendar($0) }.map { date in
      TextFault(
        date.text, date.range, vi: "không có ngày “\(date.text.string(date.range))” trong lịch",
        en: "“\(date.text.string(date.range))” is no day of the calendar",
        hint: Wording(vi: "xem lại ngày và tháng", en: "look at day and month again"))
    }
  }

  private static func isInCalendar(_ date: Written) -> Bool {
    guard let day = date.day.integer, let month = date.month.integer, (1...12).contains(month) else { return false }
    let year = date.year?.integer ?? 2024
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  // MARK: Leading zeros

  private static let padding = RuleCheck.texts(
    "ngay-thang", .note,
    Wording(
      vi: "ngày dưới 10 và tháng 1, 2 có số 0 đứng trước, tháng khác không; ngày viết tắt theo một cách trong cả văn bản",
      en: "days below 10 and months 1 and 2 have a leading zero, other months none; short dates are in one form throughout")
  ) { texts in
    let dates = dates(texts)
    var wrong = Usage()
    for date in dates where date.isLong && !isPadded(date) { wrong.add("sai", date.text, date.range) }
    return list(wrong) + forms(dates.filter { !$0.isLong })
  }

  /// PL1 II.4.b, which asks it of the header; offices write so in the text as well.
  private static func isPadded(_ date: Written) -> Bool {
    guard let day = date.day.integer, let month = date.month.integer else { return true }
    return date.day.text == (day < 10 ? "0\(day)" : "\(day)") && date.month.text == (month < 3 ? "0\(month)" : "\(month)")
  }

  private static func list(_ wrong: Usage) -> [TextFault] {
    (wrong.ways.first?.places ?? []).map { place in
      let found = place.text.string(place.range)
      return TextFault(
        place.text, place.range, vi: "ngày “\(found)” không theo cách viết số 0 của Nghị định (ngày 05 tháng 01, ngày 05 tháng 3)",
        en: "the date “\(found)” has not the decree's leading zeros (ngày 05 tháng 01, ngày 05 tháng 3)",
        hint: Wording(vi: "thêm hoặc bỏ số 0", en: "put in or take out the zero"))
    }
  }

  /// 05/03/2024 beside 05/3/2024, 5/3/2024 beside 05/3/2024.
  private static func forms(_ dates: [Written]) -> [TextFault] {
    let months = dates.filter { (3...9).contains($0.month.integer ?? 0) }
    let days = dates.filter { (1...9).contains($0.day.integer ?? 0) }
    return mixed(months) { $0.month.text.hasPrefix("0") ? "05/03/2024" : "05/3/2024" }
      + mixed(days) { $0.day.text.hasPrefix("0") ? "05/12/2024" : "5/12/2024" }
  }

  private static func mixed(_ dates: [Written], _ form: (Written) -> String) -> [TextFault] {
    var usage = Usage()
    for date in dates { usage.add(form(date), date.text, date.range) }
    guard usage.isMixed else { return [] }
    return usage.fault(
      Wording(
        vi: "ngày viết tắt theo hai cách trong một văn bản: \(usage.counts)",
        en: "short dates in two forms in one document: \(usage.counts)"),
      hint: Wording(vi: "viết thống nhất như “\(usage.usual)”", en: "write them like “\(usage.usual)” throughout"))
  }
}
