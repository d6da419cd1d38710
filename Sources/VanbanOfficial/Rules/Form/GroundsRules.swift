import VanbanReading
import VanbanSource

/// What stands before the content: PL1 II.6.a, Mẫu 1.1 to 1.3.
enum GroundsRules {
  static let all: [RuleCheck] =
    [
      issuer, issuerLook.check, issuerCentred.check, present, look.check, marks, order, laws, decision,
      decisionLook,
    ]

  static let issuer = RuleCheck.file(
    "tham-quyen", "Mẫu 1.2",
    .said(
      "Nghị quyết, quyết định có thẩm quyền ban hành trên các căn cứ",
      "Resolutions and decisions name who issues them above the grounds")
  ) { form in
    guard form.decides else { return .doesNotApply }
    guard form.main.thamQuyen.isEmpty else { return .clean }
    return form.missing(
      FormFault(
        form.main.canCu.first ?? form.main.title.tenLoai,
        vi: "không thấy thẩm quyền ban hành (như GIÁM ĐỐC SỞ Y TẾ) trên các căn cứ",
        en: "the issuing title (as GIÁM ĐỐC SỞ Y TẾ) is missing above the grounds",
        hint: .said(
          "ghi thẩm quyền ban hành, in hoa, đậm, canh giữa", "put the issuing title in bold capitals, centred"
        )))
  }

  static let issuerLook = ElementLook(
    id: "tham-quyen-kieu-chu", clause: "Mẫu 1.2", name: .thamQuyen, sizes: 13...14, bold: true, capitals: true
  ) { $0.main.thamQuyen }

  static let issuerCentred = CentredElement(id: "tham-quyen-canh-giua", clause: "Mẫu 1.2", name: .thamQuyen) {
    $0.main.thamQuyen
  }

  static let present = RuleCheck.file(
    "can-cu", "II.6.a",
    .said("Nghị quyết, quyết định có căn cứ ban hành", "Resolutions and decisions name their grounds")
  ) { form in
    guard form.decides else { return .doesNotApply }
    guard form.main.canCu.isEmpty else { return .clean }
    return form.missing(
      FormFault(
        form.main.title.tenLoai, vi: "không thấy căn cứ ban hành", en: "the grounds are missing",
        hint: .said("ghi các căn cứ, mỗi căn cứ một dòng", "put the grounds, one a line")))
  }

  static let look = ElementLook(
    id: "can-cu-kieu-chu", clause: "II.6.a", name: .canCu, sizes: 13...14, bold: nil, italic: true,
    capitals: false
  ) { $0.main.canCu }

  static let marks = RuleCheck.file(
    "can-cu-dau-cau", "II.6.a",
    .said(
      "Sau mỗi căn cứ có dấu chấm phẩy, căn cứ cuối có dấu chấm",
      "Each ground ends in a semicolon, the last in a full stop")
  ) { form in
    guard !form.main.canCu.isEmpty else { return .doesNotApply }
    let isIntroduced = form.main.canCu.last?.text.hasSuffix(":") == true
    return .of(ListMarks.faults(form.main.canCu, name: .canCu, lastNeedsStop: !isIntroduced))
  }

  static let order = RuleCheck.file(
    "can-cu-thu-tu", "II.6.a",
    .said("“Theo đề nghị của …” đứng sau các căn cứ", "“Theo đề nghị của …” comes after the grounds")
  ) { form in
    let grounds = form.main.canCu
    guard let asked = grounds.firstIndex(where: { $0.text.plainWords.hasPrefix("theo de nghi") }) else {
      return .doesNotApply
    }
    guard let late = grounds[asked...].first(where: { $0.text.plainWords.hasPrefix("can cu") }) else {
      return .clean
    }
    return .faults([
      FormFault(
        late, vi: "căn cứ “\(late.excerpt)” đứng sau “Theo đề nghị của …”",
        en: "the ground “\(late.excerpt)” comes after “Theo đề nghị của …”",
        hint: .said("đưa “Theo đề nghị của …” xuống cuối", "move “Theo đề nghị của …” to the end"))
    ])
  }

  static let laws = RuleCheck.file(
    "can-cu-luat", "II.6.a",
    .said(
      "Căn cứ là luật, pháp lệnh không ghi số, ký hiệu, cơ quan ban hành",
      "Laws and ordinances are named without number, symbol and issuer")
  ) { form in
    guard !form.main.canCu.isEmpty else { return .doesNotApply }
    return .of(
      form.main.canCu.filter(isNumberedLaw).map { line in
        FormFault(
          line, vi: "“\(line.excerpt)” ghi số của luật, pháp lệnh",
          en: "“\(line.excerpt)” gives the number of a law",
          hint: .said("bỏ số, ký hiệu, cơ quan ban hành", "leave out number, symbol and issuer"))
      })
  }

  private static func isNumberedLaw(_ line: AnatomyLine) -> Bool {
    let plain = line.text.plainWords
    guard
      plain.hasPrefix("can cu luat ") || plain.hasPrefix("can cu bo luat ")
        || plain.hasPrefix("can cu phap lenh ")
    else { return false }
    return line.text.contains("/QH") || line.text.contains("/PL-") || line.text.contains("/UBTVQH")
  }

  static let decision = RuleCheck.file(
    "loi-quyet-dinh", "Mẫu 1.2",
    .said(
      "Sau các căn cứ có “QUYẾT ĐỊNH:” hoặc “QUYẾT NGHỊ:”",
      "After the grounds stands “QUYẾT ĐỊNH:” or “QUYẾT NGHỊ:”")
  ) { form in
    guard form.decides else { return .doesNotApply }
    guard let line = form.main.loiQuyetDinh else {
      return form.missing(
        FormFault(
          form.main.canCu.last ?? form.main.title.tenLoai, vi: "không thấy “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”)",
          en: "“QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) is missing",
          hint: .said("ghi “QUYẾT ĐỊNH:” sau các căn cứ", "put “QUYẾT ĐỊNH:” after the grounds")))
    }
    guard !line.text.hasSuffix(":") else { return .clean }
    return .faults([
      FormFault(
        line, vi: "sau “\(line.excerpt)” thiếu dấu hai chấm", en: "no colon after “\(line.excerpt)”",
        hint: .said("thêm dấu hai chấm", "add the colon"))
    ])
  }

  static let decisionLook = RuleCheck.file(
    "loi-quyet-dinh-kieu-chu", "Mẫu 1.2",
    .said("“QUYẾT ĐỊNH:” in hoa, đậm, canh giữa", "“QUYẾT ĐỊNH:” in bold capitals, centred")
  ) { form in
    guard let line = form.main.loiQuyetDinh else { return .doesNotApply }
    guard !line.isBold || !line.isCapital || !line.isCentred else { return .clean }
    return .faults([
      FormFault(
        line, vi: "“\(line.excerpt)” không phải in hoa, đậm, canh giữa",
        en: "“\(line.excerpt)” is not in bold capitals, centred",
        hint: .said("đặt in hoa, đậm, canh giữa", "set it in bold capitals, centred"))
    ])
  }
}

extension Wording {
  static let thamQuyen = Wording(vi: "thẩm quyền ban hành", en: "the issuing title")
  static let canCu = Wording(vi: "căn cứ ban hành", en: "the grounds")
}
