import VanbanSource

/// How figures are written; what they say is never judged.
enum FigureProof {
  static let all: [RuleCheck] = [percent, leadingZero, decimals, grouping]

  // MARK: Per cent

  private static let percent = RuleCheck.texts(
    "phan-tram", .warning,
    Wording(
      vi: "dấu % viết liền hoặc cách số theo một cách trong cả văn bản",
      en: "the sign % stands close to the figure or apart from it in one way throughout")
  ) { texts in
    var usage = Usage()
    for text in texts {
      for index in text.tokens.indices where text.tokens[index].isSign("%‰") {
        let sign = text.tokens[index].text
        if isFigure(text[index - 1]) { usage.add("5\(sign)", text, text.range(index - 1, index)) }
        if text[index - 1]?.isOneSpace ?? false, isFigure(text[index - 2]) {
          usage.add("5 \(sign)", text, text.range(index - 2, index))
        }
      }
    }
    return ["%", "‰"].flatMap { mixed(usage, $0) }
  }

  private static func isFigure(_ token: ProofToken?) -> Bool { token?.isNumber ?? false || token?.kind == .object }

  private static func mixed(_ usage: Usage, _ sign: String) -> [TextFault] {
    var own = Usage()
    for way in usage.ways where way.name.hasSuffix(sign) {
      for place in way.places { own.add(way.name, place.text, place.range) }
    }
    guard own.isMixed else { return [] }
    return own.fault(
      Wording(
        vi: "dấu \(sign) viết theo hai cách trong một văn bản: \(own.counts)",
        en: "the sign \(sign) in two ways in one document: \(own.counts)"),
      hint: Wording(vi: "viết thống nhất như “\(own.usual)”", en: "write it like “\(own.usual)” throughout"))
  }

  // MARK: Leading zeros

  private static let leadingZero = RuleCheck.text(
    "so-khong-dau", .note,
    Wording(
      vi: "trong một câu, số dưới 10 của một đơn vị đều có hoặc đều không có số 0 đứng trước",
      en: "within a sentence, counts below 10 of one unit all have a leading zero, or none has")
  ) { text in
    sentences(text).flatMap { sentence in
      var usages: [String: Usage] = [:]
      for index in sentence {
        guard let (number, unit) = count(at: index, in: text), number.text.count <= 2, let value = number.integer,
          (1...9).contains(value)
        else { continue }
        usages[unit, default: Usage()].add(
          number.text.hasPrefix("0") ? "0n" : "n", text, text.range(index, index + 2))
      }
      return usages.sorted { $0.key < $1.key }.filter { $0.value.isMixed }.flatMap { zeros($0.value) }
    }
  }

  private static func zeros(_ usage: Usage) -> [TextFault] {
    guard let padded = usage.ways.first(where: { $0.name == "0n" })?.places.first,
      let plain = usage.ways.first(where: { $0.name == "n" })?.places.first
    else { return [] }
    let (a, b) = (padded.text.string(padded.range), plain.text.string(plain.range))
    return [
      TextFault(
        plain.text, plain.range, vi: "“\(a)” và “\(b)” trong cùng một câu: khi có khi không có số 0 đứng trước",
        en: "“\(a)” and “\(b)” in one sentence: once with a leading zero and once without",
        hint: Wording(vi: "viết theo một cách", en: "write both in one way"))
    ]
  }

  /// A number and the word after it, where it counts something: no date, no number of a thing.
  private static func count(at index: Int, in text: ProofText) -> (ProofToken, String)? {
    guard let number = text[index], number.isNumber, text[index + 1]?.isOneSpace ?? false, let unit = text[index + 2],
      unit.isSmall, !["tháng", "năm", "giờ", "phút", "khoản", "điều", "và", "đến"].contains(unit.lower)
    else { return nil }
    let before = text[index - 1]?.isSpace ?? false ? text[index - 2] : text[index - 1]
    let isNamed = before.map { ["ngày", "tháng", "năm", "số", "quý", "khoản", "điều", "mục", "lần", "lúc"].contains($0.lower) }
    return (isNamed ?? false) || before?.isSign("/-–.") ?? false ? nil : (number, unit.lower)
  }

  /// The tokens of each sentence.
  private static func sentences(_ text: ProofText) -> [Range<Int>] {
    var (start, ranges) = (0, [Range<Int>]())
    for index in text.tokens.indices where text.tokens[index].isSign(".!?") && (text[index + 1]?.isSpace ?? true) {
      ranges.append(start..<index)
      start = index + 1
    }
    return ranges + [start..<text.tokens.count]
  }

  // MARK: Thousands

  /// A figure by its unit, for comparing how figures of one unit are grouped.
  private struct Figure {
    let text: ProofText
    let range: Range<Int>
    let number: String
    let unit: String
  }

  private static func figures(_ texts: [ProofText]) -> [Figure] {
    texts.flatMap { text in
      text.tokens.indices.compactMap { index in
        guard let (number, unit) = count(at: index, in: text) else { return nil }
        return Figure(text: text, range: number.range, number: number.text, unit: unit)
      }
    }
  }

  private static let decimals = RuleCheck.texts(
    "phay-hay-cham", .warning,
    Wording(
      vi: "số có ba chữ số sau dấu phẩy không đứng cạnh số cùng đơn vị có dấu chấm phân nhóm",
      en: "no figure with three digits after a comma beside figures of one unit that are grouped by points")
  ) { texts in
    let figures = figures(texts)
    let grouped = Set(figures.filter { isGrouped($0.number) }.map(\.unit))
    return figures.filter { hasThreeDecimals($0.number) && grouped.contains($0.unit) }.map { figure in
      TextFault(
        figure.text, figure.range,
        vi: "“\(figure.number) \(figure.unit)” có ba chữ số sau dấu phẩy, trong khi số khác cùng đơn vị dùng dấu chấm phân nhóm",
        en: "“\(figure.number) \(figure.unit)” has three digits after the comma, where others of this unit are grouped by points",
        hint: Wording(
          vi: "xem lại: dấu phẩy thập phân hay dấu chấm phân nhóm?", en: "look: a decimal comma, or should it group?"))
    }
  }

  private static let grouping = RuleCheck.texts(
    "phan-nhom", .note,
    Wording(
      vi: "số từ bốn chữ số của một đơn vị đều phân nhóm hoặc đều không",
      en: "figures of four digits and more of one unit are all grouped, or none is")
  ) { texts in
    let figures = figures(texts)
    let grouped = Set(figures.filter { isGrouped($0.number) }.map(\.unit))
    return figures.filter { isUngrouped($0.number) && grouped.contains($0.unit) }.map { figure in
      TextFault(
        figure.text, figure.range,
        vi: "“\(figure.number) \(figure.unit)” không phân nhóm, trong khi số khác cùng đơn vị có",
        en: "“\(figure.number) \(figure.unit)” is not grouped, where others of this unit are",
        hint: Wording(vi: "viết theo một cách", en: "write them in one way"))
    }
  }

  /// `5.130`, `2.676.093`
  private static func isGrouped(_ number: String) -> Bool {
    let groups = number.split(separator: ".")
    return groups.count > 1 && !number.contains(",") && groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// `191,162`
  private static func hasThreeDecimals(_ number: String) -> Bool {
    let parts = number.split(separator: ",")
    return parts.count == 2 && parts[1].count == 3 && !number.contains(".") && parts[0] != "0" && parts[0].count <= 3
  }

  private static func isUngrouped(_ number: String) -> Bool {
    number.count >= 4 && number.allSatisfy(\.isNumber) && !number.hasPrefix("0")
  }
}
