import VanbanReading
import VanbanSource
import VanbanText

/// The lines that the decree wants drawn under a text.
enum DrawnRuleCheck {
  static let motto = check(
    "duong-ke-tieu-ngu", "II.1.b",
    .said(
      "Dưới Tiêu ngữ có đường kẻ nét liền, dài bằng dòng chữ",
      "Under Tiêu ngữ a solid line as long as its text"), 1...1
  ) { form in
    form.all.compactMap { parts in
      parts.header.tieuNgu.map { (RuleText($0, 13...14, reading: Phrases.tieuNgu), parts.header.tieuNguRule) }
    }
  }

  static let agency = check(
    "duong-ke-co-quan", "II.2.b",
    .said(
      "Dưới tên cơ quan ban hành có đường kẻ nét liền, dài 1/3 đến 1/2 dòng chữ, cân đối",
      "Under the issuing body a solid line of 1/3 to 1/2 of the line of text, balanced"), 1.0 / 3...0.5
  ) { form in
    form.all.compactMap { parts in
      parts.header.coQuan.last.map { (RuleText($0, 12...13), parts.header.coQuanRule) }
    }
  }

  static let subject = check(
    "duong-ke-trich-yeu", "II.5.b",
    .said(
      "Dưới trích yếu có đường kẻ nét liền, dài 1/3 đến 1/2 dòng chữ, cân đối",
      "Under the trích yếu a solid line of 1/3 to 1/2 of the line of text, balanced"), 1.0 / 3...0.5
  ) { form in
    let title = form.main.title
    return title.trichYeu.last.map { [(RuleText($0, 13...14), title.rule)] } ?? []
  }

  static let appendix = check(
    "duong-ke-phu-luc", "Mẫu 2.1",
    .said(
      "Dưới tiêu đề phụ lục có đường kẻ ngắn, nét liền, canh giữa",
      "Under an appendix's title a short solid line, centred"),
    nil
  ) { form in
    form.anatomy.attachments.filter { $0.kind == .appendix }.compactMap { attachment in
      (attachment.kemTheo.last ?? attachment.tieuDe.last).map { (RuleText($0, 13...14), attachment.rule) }
    }
  }

  /// A line of text and the room it has.
  struct RuleText {
    let line: AnatomyLine
    /// False where the text itself is at fault, so that its length is no measure.
    let isMeasure: Bool

    init(_ line: AnatomyLine, _ sizes: ClosedRange<Double>, reading words: String? = nil) {
      self.line = line
      let isOfSize = line.size.map(sizes.contains) ?? false
      isMeasure = isOfSize && line.isBold && words.map { $0 == line.text } ?? true
    }

    /// The width of its last line on paper.
    var width: Double? {
      guard let size = line.size else { return nil }
      guard let room = line.stand.width, room > 20 else { return line.textWidth }
      return TextWidth.lastLineWidth(
        line.text, bold: line.isBold, italic: line.isItalic, size: size, wrappedAt: room)
    }
  }

  private static func check(
    _ id: String, _ clause: String, _ demand: Wording, _ share: ClosedRange<Double>?,
    _ texts: @escaping @Sendable (Form) -> [(RuleText, DrawnRule?)]
  ) -> RuleCheck {
    .file(id, clause, demand) { form in
      let texts = texts(form)
      guard !texts.isEmpty else { return .doesNotApply }
      let outcomes = texts.map { outcome(form, $0.0, $0.1, share) }
      let faults = outcomes.flatMap { outcome in
        if case .faults(let faults) = outcome { return faults }
        return []
      }
      guard faults.isEmpty else { return .faults(faults) }
      return outcomes.first { outcome in
        if case .notJudged = outcome { return true }
        return false
      } ?? .clean
    }
  }

  private static func outcome(
    _ form: Form, _ text: RuleText, _ rule: DrawnRule?, _ share: ClosedRange<Double>?
  ) -> FormOutcome {
    let draw = Wording.said(
      "vẽ một đường kẻ nét liền dưới dòng chữ, không dùng gạch chân",
      "draw a solid line under the text, not an underline")
    guard let rule else {
      return form.missing(
        FormFault(
          text.line, vi: "không có đường kẻ dưới “\(text.line.excerpt)”",
          en: "no line is drawn under “\(text.line.excerpt)”",
          hint: draw))
    }
    switch rule.means {
    case .unknown: return .notJudged(.unreadDrawing)
    case .underline:
      return .faults([
        FormFault(
          text.line, vi: "“\(text.line.excerpt)” gạch chân thay cho đường kẻ",
          en: "“\(text.line.excerpt)” is underlined instead",
          hint: draw)
      ])
    case .border, .drawing, .underscores: return length(text, rule, share)
    }
  }

  private static func length(_ text: RuleText, _ rule: DrawnRule, _ share: ClosedRange<Double>?)
    -> FormOutcome
  {
    if let offset = rule.offset, abs(offset) > 3 * Length.mm, text.line.isCentred {
      return .faults([
        FormFault(
          text.line, vi: "đường kẻ dưới “\(text.line.excerpt)” lệch \(Length.mm(abs(offset)).vi)",
          en: "the line under “\(text.line.excerpt)” is \(Length.mm(abs(offset)).en) off the middle",
          hint: .said("đặt đường kẻ cân đối giữa dòng chữ", "balance it under the text"))
      ])
    }
    guard let share, text.isMeasure, let width = text.width, width > 0 else { return .clean }
    guard let found = rule.width else { return .notJudged(.needsPage) }
    // Fonts of the same measures, kerning and the way a line is anchored make a few millimetres.
    let slack = max(2.5 * Length.mm, width * 0.04)
    guard found < width * share.lowerBound - slack || found > width * share.upperBound + slack else {
      return .clean
    }
    let wanted =
      share.lowerBound == share.upperBound
      ? Length.mm(width)
      : Wording(
        vi: "\(Length.mm(width / 3).vi) đến \(Length.mm(width / 2).vi)",
        en: "\(Length.mm(width / 3).en) to \(Length.mm(width / 2).en)")
    return .faults([
      FormFault(
        text.line,
        vi: "đường kẻ dưới “\(text.line.excerpt)” dài \(Length.mm(found).vi), yêu cầu \(wanted.vi)",
        en: "the line under “\(text.line.excerpt)” is \(Length.mm(found).en) long, expected \(wanted.en)",
        hint: .said("sửa độ dài đường kẻ", "change its length"))
    ])
  }
}
