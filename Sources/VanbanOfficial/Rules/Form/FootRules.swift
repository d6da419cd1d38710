import VanbanReading
import VanbanSource
import VanbanText

/// Ô 7, 9b and 13: PL1 II.7, II.9, III.3 and III.4.
enum FootRules {
  static let all: [RuleCheck] =
    [recipients, label, level, dashes, marks, first, kept, signature, authority, title, room]
    + looks.map(\.check) + centred.map(\.check) + [contactRule, contactPage]

  static let looks: [ElementLook] = [
    ElementLook(
      id: "noi-nhan-nhan-kieu-chu", clause: "II.9.d", name: .nhanNoiNhan, sizes: 12...12, bold: true,
      italic: true, capitals: false
    ) {
      $0.main.foot.label.map { [$0] } ?? []
    },
    ElementLook(id: "noi-nhan-kieu-chu", clause: "II.9.d", name: .noiNhan, sizes: 11...11, bold: false) {
      $0.main.foot.noiNhan
    },
    ElementLook(
      id: "quyen-han-chuc-vu-kieu-chu", clause: "II.7.đ", name: .quyenHan, sizes: 13...14, bold: true,
      capitals: true
    ) {
      $0.main.foot.signatures.flatMap { $0.office + $0.otherOffice }
    },
    ElementLook(
      id: "ho-ten-kieu-chu", clause: "II.7.đ", name: .hoTen, sizes: 13...14, bold: true, capitals: false
    ) {
      $0.main.foot.signatures.compactMap(\.name)
    },
    ElementLook(id: "lien-he-kieu-chu", clause: "III.4", name: .lienHe, sizes: 11...12, bold: false) {
      $0.anatomy.contact
    },
  ]

  static let centred: [CentredElement] = [
    CentredElement(id: "chu-ky-canh-giua", clause: "II.7.đ", name: .chuKy, isInColumn: true) {
      $0.main.foot.signatures.flatMap(\.lines)
    }
  ]

  /// What parties sign, and letters of congratulation, are handed over to those they name.
  private static let withoutRecipients: Set<String> = [
    "hop_dong", "ban_ghi_nho", "ban_thoa_thuan", "thu_cong",
  ]

  static let recipients = RuleCheck.file(
    "noi-nhan", "II.9.a", .said("Có “Nơi nhận” ở cuối văn bản", "The recipients (Nơi nhận) stand at the end")
  ) { form in
    if let type = form.type, withoutRecipients.contains(type.key) { return .doesNotApply }
    guard form.main.foot.label == nil else {
      guard form.main.foot.noiNhan.isEmpty else { return .clean }
      return .faults([
        FormFault(
          form.main.foot.label, vi: "dưới “Nơi nhận:” không có nơi nào",
          en: "no recipient stands under “Nơi nhận:”",
          hint: .said("liệt kê nơi nhận", "list the recipients"))
      ])
    }
    return form.missing(
      FormFault(
        form.main.body.last?.line, vi: "không thấy “Nơi nhận:”", en: "“Nơi nhận:” is missing",
        hint: .said("ghi “Nơi nhận:” ở góc trái cuối văn bản", "put “Nơi nhận:” at the end, on the left")))
  }

  static let label = RuleCheck.file(
    "noi-nhan-nhan", "II.9.d",
    .said(
      "“Nơi nhận” trên một dòng riêng, sau có dấu hai chấm, sát lề trái",
      "“Nơi nhận” on its own line with a colon, flush left")
  ) { form in
    guard let line = form.main.foot.label else { return .doesNotApply }
    var faults: [FormFault] = []
    if line.text != "Nơi nhận:" {
      faults.append(
        FormFault(
          line, vi: "nhãn ghi là “\(line.excerpt)”", en: "the label reads “\(line.excerpt)”",
          hint: .said("ghi “Nơi nhận:” trên một dòng riêng", "write “Nơi nhận:” on its own line")))
    }
    if line.isCentred || line.paragraph.alignment == .right || line.start > 5 * Length.mm {
      faults.append(
        FormFault(
          line, vi: "“Nơi nhận:” không sát lề trái", en: "“Nơi nhận:” is not flush left",
          hint: .said("canh trái, không thụt dòng", "align it left, without an indent")))
    }
    return .of(faults)
  }

  static let level = RuleCheck.file(
    "noi-nhan-cung-hang", "II.9.d",
    .said(
      "“Nơi nhận” ngang hàng với quyền hạn, chức vụ của người ký",
      "“Nơi nhận” is level with the signatory's office")
  ) { form in
    guard let label = form.main.foot.label, let office = form.main.foot.signatures.first?.office.first else {
      return .doesNotApply
    }
    // Where two sign side by side the recipients stand below (Mẫu 1.9).
    if form.type?.key == "bien_ban" || form.main.foot.signatures.areSideBySide { return .doesNotApply }
    guard let one = label.stand.cell, let other = office.stand.cell, one.table == other.table else {
      return label.place == office.place ? .clean : .notJudged(.needsPage)
    }
    let before = form.anatomy.lines[..<label.index].reversed().prefix {
      $0.isBeside(label) && $0.stand.cell?.row == one.row
    }
    guard
      one.row != other.row || before.contains(where: { !$0.isEmpty })
        || label.paragraph.before - office.paragraph.before > 6
    else { return .clean }
    return .faults([
      FormFault(
        label, vi: "“Nơi nhận:” không ngang hàng với “\(office.excerpt)”",
        en: "“Nơi nhận:” is not level with “\(office.excerpt)”",
        hint: .said(
          "đặt hai phần ở dòng đầu của hai ô cùng hàng", "put both on the first lines of two cells of one row"
        ))
    ])
  }

  static let dashes = RuleCheck.file(
    "noi-nhan-gach-dau-dong", "II.9.d",
    .said(
      "Mỗi nơi nhận một dòng, đầu dòng có gạch đầu dòng sát lề trái",
      "One recipient a line, with a dash flush left")
  ) { form in
    let items = form.main.foot.noiNhan.filter(\.opensItem)
    guard !items.isEmpty else { return .doesNotApply }
    return .of(
      items.indices.filter { isOutOfPlace(items[$0], above: items[..<$0].map(\.text)) }.map { index in
        let line = items[index]
        return FormFault(
          line, vi: "nơi nhận “\(line.excerpt)” không có gạch đầu dòng sát lề trái",
          en: "the recipient “\(line.excerpt)” has no dash flush left",
          hint: .said("bắt đầu dòng bằng “- ”, canh trái", "begin the line with “- ”, aligned left"))
      })
  }

  /// "+" stands for those named one by one under an item that ends in a colon.
  private static func isOutOfPlace(_ line: AnatomyLine, above: [String]) -> Bool {
    guard Phrases.isDash(line.text), !line.isCentred else { return true }
    let isNested = above.contains { $0.hasSuffix(":") }
    if line.text.hasPrefix("+") { return !isNested || line.start > 12 * Length.mm }
    return line.start > (isNested ? 12 : 5) * Length.mm
  }

  static let marks = RuleCheck.file(
    "noi-nhan-dau-cau", "II.9.d",
    .said(
      "Cuối mỗi dòng nơi nhận có dấu chấm phẩy, dòng cuối có dấu chấm",
      "Each recipient ends in a semicolon, the last line in a full stop")
  ) { form in
    let items = form.main.foot.noiNhan
    return items.isEmpty ? .doesNotApply : .of(ListMarks.faults(items, name: .noiNhan))
  }

  static let first = RuleCheck.file(
    "nhu-tren", "II.9.b",
    .said(
      "Nơi nhận đầu tiên là “Như trên” khi có Kính gửi, “Như Điều …” trong quyết định",
      "The first recipient is “Như trên” where there is Kính gửi, “Như Điều …” in decisions")
  ) { form in
    guard let line = form.main.foot.noiNhan.first else { return .doesNotApply }
    let plain = line.text.plainWords
    if form.decides {
      guard !plain.hasPrefix("nhu dieu") else { return .clean }
      return .faults([fault(line, "Như Điều …;")])
    }
    guard form.main.kinhGui.label != nil else { return .doesNotApply }
    return plain.hasPrefix("nhu tren") || plain.hasPrefix("nhu kinh gui")
      ? .clean : .faults([fault(line, "Như trên;")])
  }

  private static func fault(_ line: AnatomyLine, _ wanted: String) -> FormFault {
    FormFault(
      line, vi: "nơi nhận đầu tiên là “\(line.excerpt)”, yêu cầu “- \(wanted)”",
      en: "the first recipient is “\(line.excerpt)”, expected “- \(wanted)”",
      hint: .said("ghi “- \(wanted)” ở dòng đầu", "put “- \(wanted)” first"))
  }

  static let kept = RuleCheck.file(
    "luu-vt", "II.9.d",
    .said("Dòng cuối của nơi nhận là “- Lưu: VT, …”", "The last recipient is “- Lưu: VT, …”")
  ) { form in
    let items = form.main.foot.noiNhan
    guard let last = items.last else { return .doesNotApply }
    let keeper = items.last {
      $0.opensItem && String($0.text.drop { "-–+ ".contains($0) }).plainWords.hasPrefix("luu")
    }
    let hint = Wording.said(
      "ghi “- Lưu: VT, <đơn vị soạn thảo>.” ở dòng cuối", "put “- Lưu: VT, <drafting unit>.” last")
    guard let keeper else {
      return .faults([
        FormFault(
          last, vi: "nơi nhận không có dòng “- Lưu: VT, …”",
          en: "no line “- Lưu: VT, …” among the recipients", hint: hint)
      ])
    }
    let words = String(keeper.text.drop { "-–+ ".contains($0) })
    let isLast = items.filter(\.opensItem).last?.index == keeper.index
    let isFormed = words.hasPrefix("Lưu:") && words.plainWords.split(separator: " ").contains("vt")
    guard !isLast || !isFormed else { return .clean }
    return .faults([
      FormFault(
        keeper,
        vi: isLast ? "dòng lưu ghi là “\(keeper.excerpt)”" : "dòng “\(keeper.excerpt)” không đứng cuối",
        en: isLast ? "the line reads “\(keeper.excerpt)”" : "the line “\(keeper.excerpt)” is not the last",
        hint: hint)
    ])
  }
}

extension [SignatureParts] {
  /// True for signatures in several columns.
  fileprivate var areSideBySide: Bool { Set(compactMap { $0.office.first?.stand.cell?.column }).count > 1 }
}

extension Wording {
  static let nhanNoiNhan = Wording(vi: "nhãn “Nơi nhận:”", en: "the label “Nơi nhận:”")
  static let noiNhan = Wording(vi: "nơi nhận", en: "the recipients")
  static let quyenHan = Wording(
    vi: "quyền hạn, chức vụ của người ký", en: "the signatory's authority and office")
  static let hoTen = Wording(vi: "họ tên người ký", en: "the signatory's name")
  static let chuKy = Wording(vi: "phần chữ ký", en: "the signature block")
  static let lienHe = Wording(vi: "địa chỉ cơ quan ở chân trang", en: "the address at the foot of the page")
}
