import VanbanSource

/// Hyphens and slashes between words and years, with and without spaces.
enum DashProof {
  static let all: [RuleCheck] = [years, hyphen, slash]

  // MARK: Ranges of years

  private static let years = RuleCheck.texts(
    "khoang-nam", .warning,
    Wording(
      vi: "khoảng năm viết theo một cách trong cả văn bản: 2021-2025, 2021 - 2025 hoặc 2021 – 2025",
      en: "ranges of years are written in one way throughout: 2021-2025, 2021 - 2025 or 2021 – 2025")
  ) { texts in
    var usage = Usage()
    for text in texts {
      for index in text.tokens.indices {
        if let (way, range) = yearRange(at: index, in: text) { usage.add("2021\(way)2025", text, range) }
      }
    }
    let uneven = usage.ways.filter { ["2021 -2025", "2021- 2025", "2021 –2025", "2021– 2025"].contains($0.name) }
    guard usage.isMixed || !uneven.isEmpty else { return [] }
    if !usage.isMixed { return uneven.flatMap(\.places).map { unevenFault($0.text, $0.range, sign: "-") } }
    return usage.fault(
      Wording(
        vi: "khoảng năm viết nhiều cách trong một văn bản: \(usage.counts)",
        en: "ranges of years in several forms in one document: \(usage.counts)"),
      hint: Wording(vi: "viết thống nhất như “\(usage.usual)”", en: "write them like “\(usage.usual)” throughout"))
  }

  /// What stands between two years.
  private static func yearRange(at index: Int, in text: ProofText) -> (way: String, range: Range<Int>)? {
    guard isYear(text[index]), !(text[index - 1]?.isSign("/-–.") ?? false) else { return nil }
    var next = index + 1
    if text[next]?.kind == .blank { next += 1 }
    guard text[next]?.isSign("-–") ?? false else { return nil }
    next += 1
    if text[next]?.kind == .blank { next += 1 }
    guard isYear(text[next]), !(text[next + 1]?.isSign("/-–") ?? false), !(text[next + 1]?.isWord ?? false),
      let first = text[index]?.integer, let last = text[next]?.integer, first < last
    else { return nil }
    return (text.string(text.tokens[index].range.upperBound..<text.tokens[next].range.lowerBound), text.range(index, next))
  }

  private static func isYear(_ token: ProofToken?) -> Bool {
    guard let year = token?.integer, token?.text.count == 4 else { return false }
    return (1900...2100).contains(year)
  }

  // MARK: Hyphens between words

  private static let hyphen = RuleCheck.texts(
    "gach-noi", .warning,
    Wording(
      vi: "gạch nối giữa hai từ có dấu cách cả hai bên hoặc không bên nào, và một cụm từ chỉ viết một cách",
      en: "a hyphen between words has a space on both sides or on neither, and a phrase keeps to one way")
  ) { texts in
    var usages: [String: Usage] = [:]
    var faults: [TextFault] = []
    for text in texts {
      for index in text.tokens.indices where text.tokens[index].isSign("-–") {
        guard let (first, last) = neighbours(of: index, in: text) else { continue }
        let range = text.range(first, last)
        let between = text.string(text.tokens[first].range.upperBound..<text.tokens[last].range.lowerBound)
        switch (first == index - 1, last == index + 1) {
        case (true, false), (false, true): faults.append(unevenFault(text, range, sign: text.tokens[index].text))
        default:
          let pair = "\(text.tokens[first].lower) \(text.tokens[last].lower)"
          usages[pair, default: Usage()].add("\(text.tokens[first].lower)\(between)\(text.tokens[last].lower)", text, range)
        }
      }
    }
    return faults + usages.sorted { $0.key < $1.key }.filter { $0.value.isMixed }.flatMap { mixed($0.value) }
  }

  private static func mixed(_ usage: Usage) -> [TextFault] {
    usage.fault(
      Wording(
        vi: "một cụm từ viết gạch nối theo nhiều cách: \(usage.counts)",
        en: "one phrase with its hyphen in several ways: \(usage.counts)"),
      hint: Wording(vi: "viết thống nhất “\(usage.usual)”", en: "write “\(usage.usual)” throughout"))
  }

  /// The words on both sides of a hyphen, over one blank; nil where there are none.
  private static func neighbours(of index: Int, in text: ProofText) -> (first: Int, last: Int)? {
    let first = text[index - 1]?.kind == .blank ? index - 2 : index - 1
    let last = text[index + 1]?.kind == .blank ? index + 2 : index + 1
    guard let before = text[first], let after = text[last], before.isWord, after.isWord, !text.isInAddress(index),
      text[first - 1]?.isSign("/") != true  // "07/KH-SYT" is a symbol, whose rule is one of form.
    else { return nil }
    return (first, last)
  }

  private static func unevenFault(_ text: ProofText, _ range: Range<Int>, sign: String) -> TextFault {
    TextFault(
      text, range, vi: "“\(text.string(range))”: dấu “\(sign)” chỉ có dấu cách ở một bên",
      en: "“\(text.string(range))”: the “\(sign)” has a space on one side only",
      hint: Wording(vi: "để dấu cách cả hai bên hoặc bỏ cả hai", en: "put a space on both sides or on neither"))
  }

  // MARK: Slashes

  private static let slash = RuleCheck.text(
    "gach-cheo", .note,
    Wording(
      vi: "gạch chéo có dấu cách cả hai bên hoặc không bên nào",
      en: "a slash has a space on both sides or on neither")
  ) { text in
    text.tokens.indices.compactMap { index in
      guard text.tokens[index].isSign("/") else { return nil }
      let first = text[index - 1]?.isOneSpace ?? false ? index - 2 : index - 1
      let last = text[index + 1]?.isOneSpace ?? false ? index + 2 : index + 1
      guard (first == index - 1) != (last == index + 1), let before = text[first], let after = text[last],
        before.isWord || before.isNumber, after.isWord || after.isNumber,
        !["số", "ngày", "tháng", "năm"].contains(before.lower)
      else { return nil }
      return unevenFault(text, text.range(first, last), sign: "/")
    }
  }
}
