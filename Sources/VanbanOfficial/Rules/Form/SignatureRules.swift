import VanbanReading
import VanbanSource
import VanbanText

/// Who signs, and the line at the foot of page 1: PL1 II.7 and III.4.
extension FootRules {
  static let signature = RuleCheck.file(
    "chu-ky", "II.7",
    .said("Có quyền hạn, chức vụ và họ tên người ký", "Authority, office and name of the signatory are given")
  ) { form in
    let signatures = form.main.foot.signatures
    guard let first = signatures.first else {
      return form.missing(
        FormFault(
          form.main.foot.label ?? form.main.body.last?.line, vi: "không thấy chức vụ, họ tên người ký",
          en: "office and name of the signatory are missing",
          hint: .said(
            "ghi chức vụ và họ tên người ký ở góc phải cuối văn bản", "put them at the end, on the right")))
    }
    if let signed = signatures.first(where: { $0.office.isEmpty }) {
      return form.missing(
        FormFault(
          signed.name, vi: "trên “\(signed.name?.excerpt ?? "")” không có chức vụ người ký",
          en: "no office above “\(signed.name?.excerpt ?? "")”",
          hint: .said("ghi quyền hạn, chức vụ của người ký", "put the signatory's authority and office")))
    }
    guard let nameless = signatures.first(where: { $0.name == nil }) else { return .clean }
    return form.missing(
      FormFault(
        (nameless.office.last ?? first.office.last),
        vi: "dưới “\(nameless.office.last?.excerpt ?? "")” không có họ tên người ký",
        en: "no name under “\(nameless.office.last?.excerpt ?? "")”",
        hint: .said("ghi họ tên người ký", "put the signatory's name")))
  }

  private static let forms = ["TM.", "KT.", "TL.", "TUQ.", "Q."]

  static let authority = RuleCheck.file(
    "quyen-han", "II.7.b",
    .said(
      "Quyền hạn ghi “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.”; dưới “KT.”, “TL.”, “TUQ.” là chức vụ của người ký",
      "Authority is written “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.”; under “KT.”, “TL.”, “TUQ.” stands the "
        + "signatory's office"
    )
  ) { form in
    let signatures = form.main.foot.signatures
    guard !signatures.isEmpty else { return .doesNotApply }
    return .of(
      signatures.flatMap { signature in
        signature.office.enumerated().compactMap { index, line in
          wrongForm(line) ?? missingOffice(line, isLast: index + 1 == signature.office.count)
        }
      })
  }

  private static func wrongForm(_ line: AnatomyLine) -> FormFault? {
    let word = hoa(String(line.text.prefix { $0 != " " }))
    let letters = word.filter(\.isLetter)
    guard let wanted = forms.first(where: { $0.dropLast() == letters }), word != wanted else { return nil }
    // "Q" and "TL" begin words too.
    guard word.contains("/") || word.contains(".") || letters.count > 1 && word == letters else { return nil }
    let glued = word.hasPrefix(wanted) && word.count > wanted.count
    return FormFault(
      line, vi: "quyền hạn ghi “\(word)”, yêu cầu “\(wanted)”\(glued ? " và dấu cách" : "")",
      en: "authority written “\(word)”, expected “\(wanted)”\(glued ? " and a blank" : "")",
      hint: .said("ghi “\(wanted) ” rồi đến chức vụ", "write “\(wanted) ” and the office"))
  }

  private static func missingOffice(_ line: AnatomyLine, isLast: Bool) -> FormFault? {
    guard isLast, ["KT.", "TL.", "TUQ."].contains(where: { hoa(line.text).hasPrefix($0) }) else { return nil }
    return FormFault(
      line, vi: "dưới “\(line.excerpt)” không có chức vụ của người ký",
      en: "no office of the signatory under “\(line.excerpt)”",
      hint: .said("ghi chức vụ của người ký ở dòng dưới", "put the signatory's office on the next line"))
  }

  private static let degrees = [
    "TS.", "ThS.", "PGS.", "GS.", "BS.", "BSCK", "CN.", "KS.", "LS.", "DS.", "Ông", "Bà",
  ]

  static let title = RuleCheck.file(
    "ho-ten", "II.7.c", .warning,
    .said(
      "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu",
      "No degree or title stands before the signatory's name")
  ) { form in
    let names = form.main.foot.signatures.compactMap(\.name)
    guard !names.isEmpty else { return .doesNotApply }
    return .of(
      names.compactMap { line in
        guard
          let found = degrees.first(where: {
            line.text.hasPrefix($0) && (line.text.hasPrefix($0 + " ") || $0.count > 2)
              && !line.text.hasPrefix("Bàn")
          })
        else { return nil }
        return FormFault(
          line, vi: "trước họ tên có “\(found)”", en: "“\(found)” stands before the name",
          hint: .said(
            "bỏ “\(found)”, trừ khi bộ quản lý ngành giáo dục, y tế, khoa học cho phép",
            "leave it out, unless the ministry of education, health or science allows it"))
      })
  }

  static let room = RuleCheck.file(
    "cho-ky", "II.7.d", .warning,
    .said("Giữa chức vụ và họ tên có chỗ cho chữ ký", "There is room to sign between office and name")
  ) { form in
    let signed = form.main.foot.signatures.filter { $0.name != nil && !$0.office.isEmpty && !$0.hasPicture }
    guard !signed.isEmpty else { return .doesNotApply }
    return .of(
      signed.filter { $0.room + spacing($0) < 28 }.map { signature in
        FormFault(
          signature.name,
          vi: "giữa chức vụ và họ tên chỉ có \(Length.mm(signature.room + spacing(signature)).vi)",
          en: "only \(Length.mm(signature.room + spacing(signature)).en) between office and name",
          hint: .said("để 4 đến 5 dòng trống", "leave 4 to 5 blank lines"))
      })
  }

  private static func spacing(_ signature: SignatureParts) -> Double {
    (signature.office.last?.paragraph.after ?? 0)
      + ((signature.otherOffice.first ?? signature.name)?.paragraph.before ?? 0)
  }

  static let contactRule = RuleCheck.file(
    "duong-ke-lien-he", "III.4",
    .said(
      "Trên địa chỉ cơ quan ở chân trang có đường kẻ nét liền suốt chiều ngang vùng chữ",
      "Above the address a solid line across the whole text width")
  ) { form in
    guard let first = form.anatomy.contact.first else { return .doesNotApply }
    let isDrawn =
      first.paragraph.borders.top || first.stand.cell?.borders.top == true || !first.drawings.isEmpty
    if isDrawn { return .clean }
    let margin =
      form.document.sections.first.map { $0.page.hasOwnFirstPage ? $0.footers.first : $0.footers.odd } ?? nil
    let lines = LineReader.lines(of: margin ?? [], section: 0, width: nil)
    let above = lines.prefix { $0.text != first.text }
    if above.contains(where: {
      $0.isTypedRule || !$0.drawings.isEmpty || $0.paragraph.borders.bottom || $0.paragraph.borders.top
    }) {
      return .clean
    }
    return form.missing(
      FormFault(
        first, vi: "trên “\(first.excerpt)” không có đường kẻ",
        en: "no line is drawn above “\(first.excerpt)”",
        hint: .said("kẻ một đường suốt chiều ngang phía trên", "draw a line across the page above it")))
  }

  static let contactPage = RuleCheck.file(
    "lien-he-trang-dau", "III.4",
    .said("Địa chỉ cơ quan chỉ ở trang thứ nhất", "The address stands on page 1 only")
  ) { form in
    guard let first = form.anatomy.contact.first, let section = form.document.sections.first else {
      return .doesNotApply
    }
    guard !section.page.hasOwnFirstPage || form.repeats(first) else { return .clean }
    return .faults([
      FormFault(
        first, vi: "“\(first.excerpt)” hiện ở mọi trang", en: "“\(first.excerpt)” shows on every page",
        hint: .said("đặt ở chân trang riêng của trang đầu", "put it into the first page's own footer"))
    ])
  }
}

extension Form {
  fileprivate func repeats(_ line: AnatomyLine) -> Bool {
    document.sections.contains { section in
      LineReader.lines(of: section.footers.odd ?? [], section: 0, width: nil).contains {
        $0.text == line.text
      }
    }
  }
}
