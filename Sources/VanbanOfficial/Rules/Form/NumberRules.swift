import VanbanReading
import VanbanSource
import VanbanText

/// Số, ký hiệu (ô 3): PL1 II.3.
extension HeaderRules {
  static let number = RuleCheck.file(
    "so-ky-hieu", "II.3.c",
    .said(
      "Số, ký hiệu dạng “Số: 07/KH-SYT”: sau “Số” có dấu hai chấm, số nhỏ hơn 10 có số 0 phía trước, "
        + "giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ có gạch nối không cách chữ, ký hiệu in hoa",
      "Number and symbol as “Số: 07/KH-SYT”: a colon after “Số”, numbers below 10 with a leading 0, a "
        + "slash before the symbol, hyphens without blanks between its groups, the symbol in capitals"
    )
  ) { form in
    guard let line = form.main.header.soKyHieu else {
      return form.missing(
        FormFault(
          form.main.header.coQuan.last, vi: "không thấy số, ký hiệu của văn bản",
          en: "number and symbol are missing",
          hint: .said("ghi “Số: …/…” dưới tên cơ quan", "put “Số: …/…” under the body's name")))
    }
    return .of(
      NumberLine(line.text).faults.map { vi, en in
        FormFault(
          line, vi: "“\(line.excerpt)”: \(vi)", en: "“\(line.excerpt)”: \(en)",
          hint: .said("viết theo mẫu “Số: 07/KH-SYT”", "write it like “Số: 07/KH-SYT”"))
      })
  }

  static let blankNumber = RuleCheck.file(
    "so-de-trong", "II.3.a", .note, .said("Văn bản phát hành phải có số", "An issued document has its number")
  ) { form in
    guard let line = form.main.header.soKyHieu else { return .doesNotApply }
    guard NumberLine(line.text).number.isEmpty else { return .clean }
    return .faults([
      FormFault(
        line, vi: "số văn bản còn để trống", en: "the number is still blank",
        hint: .said(
          "văn thư ghi số khi phát hành", "the records desk fills it in when the document is issued"))
    ])
  }

  static let symbolOfType = RuleCheck.file(
    "ky-hieu-ten-loai", "II.3.b",
    .said(
      "Ký hiệu bắt đầu bằng chữ viết tắt tên loại văn bản",
      "The symbol begins with the abbreviation of the type")
  ) { form in
    guard let line = form.main.header.soKyHieu, let abbreviation = form.type?.abbreviation else {
      return .doesNotApply
    }
    let symbol = NumberLine(line.text).symbol
    guard !symbol.isEmpty else { return .doesNotApply }
    let group = firstGroup(of: symbol)
    // Small letters where capitals belong are the number's fault; capitals where small ones belong are this one's.
    let isOtherCase = hoa(group) == hoa(abbreviation) && group != hoa(group)
    guard group != abbreviation, !isOtherCase else { return .clean }
    let type = form.type?.name ?? ""
    return .faults([
      FormFault(
        line, vi: "ký hiệu “\(symbol)” của \(thuong(type)) không bắt đầu bằng “\(abbreviation)”",
        en: "the symbol “\(symbol)” of a \(type) does not begin with “\(abbreviation)”",
        hint: .said("ghi ký hiệu dạng “\(abbreviation)-…”", "write the symbol as “\(abbreviation)-…”"))
    ])
  }
}

extension HeaderRules {
  private static func firstGroup(of symbol: String) -> String {
    String(symbol.split { (letter: Character) in "-–—/".contains(letter) }.first ?? "").trimmed
  }
}

/// "Số: 07/KH-SYT" taken apart.
struct NumberLine {
  let hasColon: Bool
  let hasSlash: Bool
  /// Without blanks; empty for one to be filled in.
  let number: String
  let symbol: String
  /// True for a blank beside the slash; one between "Số:" and the slash is room for the number.
  private let isLooseAtSlash: Bool
  /// "2020" in "56/2020/NQ-HĐND".
  private let year: String?
  private let label: String

  init(_ text: String) {
    label = String(text.prefix(2))
    var rest = String(text.dropFirst(2)).trimmed
    hasColon = rest.hasPrefix(":")
    if hasColon { rest = String(rest.dropFirst()).trimmed }
    hasSlash = rest.contains("/")
    let digits = rest.prefix { (letter: Character) in letter.isNumber }
    var groups = rest.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    year = groups.count == 3 && groups[1].trimmed.count == 4 ? Int(groups[1].trimmed).map(String.init) : nil
    if year != nil { groups.remove(at: 1) }
    let before = hasSlash ? groups[0] : String(digits)
    let after = hasSlash ? groups.dropFirst().joined(separator: "/") : String(rest.dropFirst(digits.count))
    number = before.filter { (letter: Character) in !letter.isWhitespace && !".…_".contains(letter) }
    let isLooseBefore = !number.isEmpty && before.last?.isWhitespace == true
    isLooseAtSlash = hasSlash && (isLooseBefore || after.first?.isWhitespace == true)
    symbol = after.trimmed
  }

  /// Legislation, which people's councils and committees issue too, has its year in its number.
  private var isLegislation: Bool {
    ["HĐND", "UBND", "-TTg"].contains(where: symbol.hasSuffix) || ["TT-", "NĐ-"].contains(where: symbol.hasPrefix)
  }

  /// Abbreviations that keep small letters.
  private static let mixed: Set<String> = ["TTr", "CTr", "QyĐ", "TTg", "TrS", "TTra"]

  var faults: [(vi: String, en: String)] {
    var found: [(String, String)] = []
    if label != "Số" { found.append(("“\(label)” viết là “Số”", "“\(label)” is written “Số”")) }
    if let year, !isLegislation {
      found.append(("trong số, ký hiệu có năm “\(year)”", "the year “\(year)” in number and symbol"))
    }
    if isLooseAtSlash { found.append(("có dấu cách bên dấu gạch chéo", "a blank beside the slash")) }
    if symbol.contains("/") {
      found.append(
        ("giữa các nhóm chữ là dấu gạch chéo, không phải gạch nối", "a slash, not a hyphen, between groups"))
    }
    if !hasColon { found.append(("sau “Số” thiếu dấu hai chấm", "no colon after “Số”")) }
    if !hasSlash, !symbol.isEmpty {
      found.append(("giữa số và ký hiệu thiếu dấu gạch chéo", "no slash between number and symbol"))
    }
    if number.count == 1, let digit = number.first, digit.isNumber, digit != "0" {
      found.append(("số nhỏ hơn 10 phải ghi “0\(number)”", "numbers below 10 are written “0\(number)”"))
    }
    let isLoose = symbol.contains { (letter: Character) in letter.isWhitespace || "–—".contains(letter) }
    if isLoose {
      found.append(("trong ký hiệu có dấu cách hoặc gạch dài", "blanks or long dashes in the symbol"))
    }
    let groups = symbol.split { (letter: Character) in !letter.isLetter }
    if groups.contains(where: { Self.isSmall(String($0)) }) {
      found.append(("ký hiệu phải in hoa", "the symbol is written in capitals"))
    }
    return found
  }

  private static func isSmall(_ group: String) -> Bool {
    guard !mixed.contains(group), let first = group.first else { return false }
    return first.isLowercase || group.count { $0.isLowercase } * 2 > group.count
  }
}
