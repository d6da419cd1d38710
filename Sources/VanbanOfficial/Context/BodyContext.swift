import VanbanContent
import VanbanExpression
import VanbanText

/// The body and the appendices.
extension ContextBuilder {
  /// The short line under the head of an appendix (Mẫu 2.1, 2.2): 30 mm, in points.
  private static let shortRule = 85.0

  mutating func bindBodies() {
    let closing = document.ketThuc == nil ? "./." : values["ket_thuc"]?.printed()?.trimmed ?? ""
    set("ket_thuc", closing)
    let bodies = withNotes([content(document.noiDung)] + document.phuLuc.map { content($0.noiDung) })
    set("noi_dung", .object(bodies[0].closed(with: closing).keptWithFoot))
    let labels = AppendixLabels(document.phuLuc)
    set("phu_luc", .list(document.phuLuc.indices.map { appendix($0, labels, bodies[$0 + 1]) }))
  }

  private mutating func appendix(_ index: Int, _ labels: AppendixLabels, _ content: Content) -> Value {
    let appendix = document.phuLuc[index]
    let label = print(appendix.nhan) ?? labels.label(of: index, number: print(appendix.so))
    let title = printLines(appendix.tieuDe.map { [$0] } ?? []).joined(separator: "\n")
    let size = Double(values["co_chu"]?.number?.integer ?? 14)
    let body = appendix.isLandscape ? content.withoutTurns : content
    return .map(ValueMap(issued(appendix.issued) + [
      ("ngat", .object(Content([.sectionBreak(SectionBreak(landscape: appendix.isLandscape))]))),
      ("nhan", .text(label)),
      ("tieu_de", .text(title)),
      ("kem_theo", .text(print(appendix.kemTheo) ?? attachmentLine(appendix, size: size))),
      ("noi_dung", .object(body)),
      ("vach", .object(Content([.rule(Rule(.points(Self.shortRule)))]))),
    ]))
  }

  /// What stands where an appendix has its label and title; empty for an appendix.
  private mutating func issued(_ document: IssuedDocument?) -> [(String, Value)] {
    [
      ("ten_loai", .text(document.map { hoa($0.type.name) } ?? "")),
      ("trich_yeu", .text(printLines(document?.trichYeu.map { [$0] } ?? []).joined(separator: "\n"))),
      ("can_cu", .list(Punctuation.grounds(printLines(document?.canCu ?? [])).map(Value.text))),
    ]
  }

  /// `(Kèm theo Kế hoạch số 15/KH-SYT ngày 05 tháng 01 năm 2024 của Sở Y tế)` (PL1 III.1.c).
  ///
  /// A line with blanks that is too long for the page is broken before the issuer, or before the date where that would
  /// leave a blank at the line's end, lest it break in a blank.
  private func attachmentLine(_ appendix: Appendix, size: Double) -> String {
    let source = document.header.dienTu ? numberAndDate.blank : numberAndDate
    let fullName = values["ten_day_du"]?.printed() ?? ""
    let name = document.agency.tenDayDu == nil ? self.issuer : fullName
    let number = "(Kèm theo \(document.type.name) số \(source.soKyHieu)"
    let date = source.ngayBanHanh(size: size)
    guard !name.isEmpty else { return "\(number) \(date))" }
    let line = "\(number) \(date) của \(name))"
    let millimetres = TextWidth.points(line, italic: true, size: size) * 25.4 / 72
    guard source.hasBlanks, millimetres > (appendix.isLandscape ? 252 : 165) else { return line }
    return source.date.year == nil
      ? "\(number)\n\(date) của \(name))" : "\(number) \(date)\ncủa \(name))"
  }
}

/// "Phụ lục", with Roman numbers where there are several that have no label of their own (PL1 III.1.a).
struct AppendixLabels {
  private let numbers: [Int?]
  private let count: Int

  init(_ appendices: [Appendix]) {
    var count = 0
    numbers = appendices.map { appendix in
      guard appendix.nhan == nil, appendix.issued == nil else { return nil }
      count += 1
      return count
    }
    self.count = count
  }

  func label(of index: Int, number typed: String?) -> String {
    if let typed, !typed.isEmpty { return "Phụ lục \(Int(typed).flatMap(romanNumeral) ?? typed)" }
    guard count > 1, let number = numbers[index], let roman = romanNumeral(number) else { return "Phụ lục" }
    return "Phụ lục \(roman)"
  }
}
