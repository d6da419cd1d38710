import VanbanReading
import VanbanSource
import VanbanText

/// Ô 5a, 5b and 9a: PL1 II.5 and II.9.
enum TitleRules {
  static let all: [RuleCheck] =
    [typeName, subject] + looks.map(\.check) + centred.map(\.check)
    + [DrawnRuleCheck.subject, addressees, addresseesOfType, addresseeMarks, addresseeDashes]

  static let looks: [ElementLook] = [
    ElementLook(
      id: "ten-loai-kieu-chu", clause: "II.5.b", name: .tenLoai, sizes: 13...14, bold: true, capitals: true
    ) {
      $0.all.compactMap(\.title.tenLoai)
    },
    ElementLook(
      id: "trich-yeu-kieu-chu", clause: "II.5.b", name: .trichYeu, sizes: 13...14, bold: true, capitals: false
    ) {
      $0.all.flatMap(\.title.trichYeu)
    },
    ElementLook(
      id: "kinh-gui-kieu-chu", clause: "II.9.d", name: .kinhGui, sizes: 13...14, bold: false, capitals: false
    ) {
      ($0.main.kinhGui.label.map { [$0] } ?? []) + $0.main.kinhGui.items
    },
  ]

  static let centred: [CentredElement] = [
    CentredElement(id: "ten-loai-canh-giua", clause: "II.5.b", name: .tenLoai) {
      $0.all.compactMap(\.title.tenLoai)
    },
    CentredElement(id: "trich-yeu-canh-giua", clause: "II.5.b", name: .trichYeu) {
      $0.all.flatMap(\.title.trichYeu)
    },
  ]

  static let typeName = RuleCheck.file(
    "ten-loai", "II.5.a",
    .said("Văn bản có tên loại, trừ công văn (có “V/v”)", "A document has its type name, a letter “V/v”")
  ) { form in
    guard form.main.title.tenLoai == nil, !form.isLetter else { return .clean }
    return form.missing(
      FormFault(
        form.main.header.diaDanhThoiGian ?? form.main.body.first?.line,
        vi: "không thấy tên loại văn bản, cũng không có “V/v” của công văn",
        en: "neither a type name nor the “V/v” of a letter",
        hint: .said(
          "ghi tên loại (KẾ HOẠCH, BÁO CÁO …) hoặc “V/v …”",
          "put the type name (KẾ HOẠCH, BÁO CÁO …) or “V/v …”")))
  }

  /// Types whose template has no trích yếu, or where the title says it all.
  private static let withoutSubject: Set<String> = [
    "giay_gioi_thieu", "giay_nghi_phep", "thu_cong", "hop_dong", "ban_ghi_nho", "ban_thoa_thuan",
    "giay_uy_quyen",
    "phieu_gui", "phieu_chuyen", "phieu_bao", "thong_cao",
  ]

  static let subject = RuleCheck.file(
    "trich-yeu", "II.5",
    .said("Có trích yếu nội dung ngay dưới tên loại", "The trích yếu stands under the type name")
  ) { form in
    guard let title = form.main.title.tenLoai else { return .doesNotApply }
    if let type = form.type, withoutSubject.contains(type.key) { return .doesNotApply }
    guard form.main.title.trichYeu.isEmpty else { return .clean }
    return form.missing(
      FormFault(
        title, vi: "không thấy trích yếu dưới “\(title.excerpt)”",
        en: "no trích yếu under “\(title.excerpt)”",
        hint: .said(
          "ghi trích yếu nội dung, chữ đậm, canh giữa", "put what it is about there, bold and centred")))
  }

  static let addressees = RuleCheck.file(
    "kinh-gui", "II.9.b", .said("Công văn có “Kính gửi”", "A letter has “Kính gửi”")
  ) { form in
    guard form.isLetter else { return .doesNotApply }
    guard form.main.kinhGui.label == nil else { return .clean }
    return form.missing(
      FormFault(
        form.main.body.first?.line, vi: "công văn không có “Kính gửi”", en: "the letter has no “Kính gửi”",
        hint: .said("ghi “Kính gửi: …” trước nội dung", "put “Kính gửi: …” before the content")))
  }

  static let addresseesOfType = RuleCheck.file(
    "kinh-gui-ten-loai", "II.9.b", .warning,
    .said(
      "Chỉ công văn, tờ trình, báo cáo gửi cấp trên có “Kính gửi”",
      "Only letters, and tờ trình and báo cáo addressed upwards, have “Kính gửi”")
  ) { form in
    guard let label = form.main.kinhGui.label, let type = form.type else { return .doesNotApply }
    let allowed = [
      "to_trinh", "bao_cao", "cong_dien", "thu_cong", "phieu_gui", "phieu_chuyen", "phieu_bao", "giay_moi",
    ]
    guard !allowed.contains(type.key) else { return .clean }
    return .faults([
      FormFault(
        label, vi: "\(thuong(type.name)) có “Kính gửi”", en: "a \(type.name) has “Kính gửi”",
        hint: .said(
          "bỏ “Kính gửi”, ghi nơi nhận ở cuối văn bản", "leave it out and name the recipients at the end"))
    ])
  }

  static let addresseeMarks = RuleCheck.file(
    "kinh-gui-dau-cau", "II.9.d",
    .said(
      "Sau “Kính gửi” có dấu hai chấm; gửi nhiều nơi thì mỗi nơi một dòng có gạch đầu dòng, cuối dòng "
        + "dấu chấm phẩy, dòng cuối dấu chấm",
      "A colon after “Kính gửi”; several addressees on lines with dashes, each ending in a semicolon, "
        + "the last in a full stop"
    )
  ) { form in
    guard let label = form.main.kinhGui.label else { return .doesNotApply }
    var faults: [FormFault] = []
    if Phrases.isKinhGui(label.text), !String(label.text.dropFirst(8)).trimmed.hasPrefix(":") {
      faults.append(
        FormFault(
          label, vi: "sau “Kính gửi” thiếu dấu hai chấm", en: "no colon after “Kính gửi”",
          hint: .said("ghi “Kính gửi:”", "write “Kính gửi:”")))
    }
    return .of(faults + ListMarks.faults(form.main.kinhGui.items, name: .kinhGui))
  }

  static let addresseeDashes = RuleCheck.file(
    "kinh-gui-gach-dau-dong", "II.9.d",
    .said(
      "Các gạch đầu dòng thẳng hàng với nhau dưới dấu hai chấm",
      "The dashes stand under one another, below the colon")
  ) { form in
    let items = form.main.kinhGui.items.filter { $0.isFirst && Phrases.isDash($0.text) }
    guard let label = form.main.kinhGui.label, !items.isEmpty else { return .doesNotApply }
    guard items.allSatisfy({ $0.paragraph.alignment != .center && !$0.startsWithBlanks }) else {
      return .notJudged(.needsPage)
    }
    return .of(dashFaults(label, items))
  }

  private static func dashFaults(_ label: AnatomyLine, _ items: [AnatomyLine]) -> [FormFault] {
    let hint = Wording.said(
      "thụt các dòng như nhau để gạch đầu dòng nằm dưới dấu hai chấm",
      "indent the lines alike, so that the dashes stand below the colon")
    let first = items[0].start
    if let other = items.first(where: { abs($0.start - first) > Length.tolerance }) {
      let away = Length.mm(other.start - first)
      return [
        FormFault(
          other, vi: "gạch đầu dòng lệch \(away.vi) so với dòng đầu",
          en: "its dash is \(away.en) from that of the first line",
          hint: hint)
      ]
    }
    guard label.stand.cell == nil, items[0].stand.cell == nil, Phrases.isKinhGui(label.text),
      label.text.count < 12,
      label.paragraph.alignment != .center,
      !label.startsWithBlanks, let size = label.size
    else { return [] }
    let colon = label.start + TextWidth.points("Kính gửi", size: size)
    // Mẫu 1.5 itself has its dashes 10 mm right of the label, 8 mm short of the colon.
    guard first < label.start + 9 * Length.mm || first > colon + 5 * Length.mm else { return [] }
    let away = Length.mm(first - colon)
    return [
      FormFault(
        items[0], vi: "gạch đầu dòng cách dấu hai chấm \(away.vi)",
        en: "the dashes are \(away.en) from the colon", hint: hint)
    ]
  }
}

/// The ends of a list's lines: `;`, the last `.`.
enum ListMarks {
  static func faults(_ items: [AnatomyLine], name: Wording, lastNeedsStop: Bool = true) -> [FormFault] {
    let ends = items.indices.filter { index in
      index + 1 == items.count || items[index + 1].opensItem
    }
    return ends.compactMap { index in
      let line = items[index], isLast = index + 1 == items.count
      let wanted = isLast ? "." : ";"
      let end = line.text.last.map(String.init) ?? ""
      guard end != wanted, isLast ? lastNeedsStop : end != ":" else { return nil }
      var fault = FormFault(
        line, vi: "\(name.vi): “\(line.excerpt)” kết thúc bằng “\(end)”, yêu cầu “\(wanted)”",
        en: "\(name.en): “\(line.excerpt)” ends in “\(end)”, expected “\(wanted)”",
        hint: .said("kết thúc dòng bằng “\(wanted)”", "end the line with “\(wanted)”"))
      fault.ending = LineEnding(line: line, mark: wanted)
      return fault
    }
  }
}

extension AnatomyLine {
  /// Where its first letter stands from the edge of its column.
  var start: Double { paragraph.left + paragraph.firstLine }

  /// True for a line of a list that is none's continuation: paragraphs, and lines with a dash within one.
  var opensItem: Bool { isFirst || Phrases.isDash(text) }

  /// True where blanks or tabs move it.
  var startsWithBlanks: Bool {
    runs.first { !$0.text.isEmpty }.map { $0.text.first?.isWhitespace == true } ?? false
  }
}

extension HeaderRules {
  static let subject = RuleCheck.file(
    "ve-viec", "II.5.b",
    .said(
      "Trích yếu công văn bắt đầu bằng “V/v”, không có dấu chấm cuối",
      "A letter's subject begins with “V/v” and has no full stop")
  ) { form in
    guard form.isLetter else { return .doesNotApply }
    let lines = form.main.header.veViec
    guard let first = lines.first, let last = lines.last else {
      return form.missing(
        FormFault(
          form.main.header.soKyHieu, vi: "công văn không có “V/v …” dưới số, ký hiệu",
          en: "the letter has no “V/v …” under its number",
          hint: .said("ghi “V/v …” dưới số, ký hiệu", "put “V/v …” under the number")))
    }
    var faults: [FormFault] = []
    if !first.text.hasPrefix("V/v ") {
      faults.append(
        FormFault(
          first, vi: "“\(first.excerpt)” không bắt đầu bằng “V/v”",
          en: "“\(first.excerpt)” does not begin with “V/v”",
          hint: .said("bắt đầu bằng “V/v ”", "begin with “V/v ”")))
    }
    if last.text.hasSuffix(".") {
      faults.append(
        FormFault(
          last, vi: "trích yếu công văn có dấu chấm cuối", en: "the letter's subject ends in a full stop",
          hint: .said("bỏ dấu chấm", "remove the full stop")))
    }
    return .of(faults)
  }

  static let subjectDistance = RuleCheck.file(
    "ve-viec-cach-dong", "II.5.b",
    .said("“V/v” cách dòng số, ký hiệu 6 pt", "“V/v” stands 6 pt below number and symbol")
  ) { form in
    guard form.isLetter, let first = form.main.header.veViec.first, let number = form.main.header.soKyHieu,
      first.index > number.index
    else { return .doesNotApply }
    let between = form.anatomy.lines[number.index + 1..<first.index].filter { $0.isBeside(number) }
    guard between.isEmpty, first.isFirst, first.column == number.column else { return .notJudged(.needsPage) }
    let found = number.paragraph.after + first.paragraph.before
    guard abs(found - 6) > 0.6 else { return .clean }
    return .faults([
      FormFault(
        first, vi: "“V/v” cách dòng số, ký hiệu \(Length.pt(found).vi), yêu cầu 6 pt",
        en: "“V/v” is \(Length.pt(found).en) below the number, expected 6 pt",
        hint: .said("đặt khoảng cách trước đoạn 6 pt", "set 6 pt before the paragraph"))
    ])
  }
}

extension Wording {
  static let tenLoai = Wording(vi: "tên loại văn bản", en: "the type name")
  static let trichYeu = Wording(vi: "trích yếu nội dung", en: "the trích yếu")
  static let kinhGui = Wording(vi: "Kính gửi", en: "Kính gửi")
}
