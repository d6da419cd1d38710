import VanbanContent
import VanbanExpression
import VanbanSource
import VanbanText

/// Header lines, their rules and the sizes in force.
extension ContextBuilder {
  mutating func bindHeader() {
    let superior = lines("co_quan_chu_quan")
    let agency = lines("co_quan")
    let fit = HeaderFit(
      wanted: document.header.coChu, superior: superior, agency: agency, dateLine: { dateLine(size: $0) })
    let line = dateLine(size: fit.size)
    if !fit.fits, let place = document.header.diaDanh?.place { report(.headerTooWide(line, at: place)) }
    set("ngay_ban_hanh", numberAndDate.ngayBanHanh(size: fit.size))
    set("dong_ngay", line)
    set("co_chu", .number(Decimal(fit.coChu)))
    set("dau_trang_hep", .bool(fit.isNarrow))
    bindRules(fit, agency)
    bindSubject(fit)
  }

  /// The lines that a name holds.
  func lines(_ name: String) -> [String] {
    (values[name]?.elements ?? []).compactMap { $0.printed() }
  }

  /// Place and date; no comma where there is no place, and neither in types that have none.
  private func dateLine(size: Double) -> String {
    guard document.type.hasPlaceAndDate else { return "" }
    let place = values["dia_danh"]?.printed() ?? ""
    let date = numberAndDate.ngayBanHanh(size: size)
    return place.isEmpty ? date : "\(place), \(date)"
  }

  /// Under Tiêu ngữ as long as its text, under the agency a share of its last line (PL1 II.1.b, II.2.b).
  private mutating func bindRules(_ fit: HeaderFit, _ agency: [String]) {
    let motto = MeasuredText(HeaderFit.tieuNgu, bold: true, size: fit.size)
    set("vach_tieu_ngu", .object(Content([.rule(Rule(.share(1, ofLastLine: motto)))])))
    set("vach_co_quan", rule(under: agency.joined(separator: "\n"), size: fit.smallSize))
  }

  /// Subject of a letter under its number; of other types under their name, with a rule (PL1 II.5.b).
  private mutating func bindSubject(_ fit: HeaderFit) {
    let subject = values["trich_yeu"]?.printed() ?? ""
    let isLetter = document.type.isLetter
    let isMarked = subject.hasPrefix("V/v") || subject.hasPrefix("Về việc")
    set("v_v", isLetter && !subject.isEmpty ? isMarked ? subject : "V/v \(subject)" : "")
    let isBare = subject.isEmpty && document.type.form.hasRuleUnderName
    set("vach_trich_yeu", rule(under: isLetter ? "" : isBare ? hoa(document.type.name) : subject, size: fit.size))
  }

  /// A rule of 1/3 to 1/2 of the last of bold lines; no content where there are none.
  func rule(under text: String, size: Double) -> Value {
    guard !text.isEmpty else { return .object(Content()) }
    return .object(
      Content([.rule(Rule(.share(0.4, ofLastLine: MeasuredText(text, bold: true, size: size))))]))
  }
}

extension Diagnostic {
  fileprivate static func headerTooWide(_ line: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "official.header-too-wide", .warning, at: place,
      Wording(
        vi: "dòng “\(line)” dài hơn cột phải của phần đầu văn bản và sẽ xuống dòng",
        en: "the line “\(line)” is longer than the right column of the header and will wrap"),
      hint: Wording(vi: "viết gọn địa danh", en: "write the place shorter"))
  }
}
