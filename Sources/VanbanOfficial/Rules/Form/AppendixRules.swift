import VanbanReading
import VanbanSource
import VanbanText

/// Phụ lục: PL1 III.1, Mẫu 2.1.
enum AppendixRules {
  static let all: [RuleCheck] =
    [mention, announced, numbers, titles, attached, newPage, noHeader, issued] + looks.map(\.check)
    + centred.map(\.check)
    + [DrawnRuleCheck.appendix]

  static let looks: [ElementLook] = [
    // 14 pt, and 13 where all sizes are one smaller.
    ElementLook(
      id: "phu-luc-kieu-chu", clause: "III.1.b", name: .phuLuc, sizes: 14...14, bold: true, capitals: false
    ) { form in
      form.isSmall ? [] : form.appendices.compactMap(\.label)
    },
    ElementLook(
      id: "tieu-de-phu-luc-kieu-chu", clause: "III.1.b", name: .tieuDePhuLuc, sizes: 13...14, bold: true,
      capitals: true
    ) {
      $0.appendices.flatMap(\.tieuDe)
    },
    ElementLook(
      id: "kem-theo-kieu-chu", clause: "III.1.c", name: .kemTheo, sizes: 13...14, bold: false, italic: true,
      capitals: false
    ) {
      $0.anatomy.attachments.flatMap(\.kemTheo)
    },
  ]

  static let centred: [CentredElement] = [
    CentredElement(id: "phu-luc-canh-giua", clause: "III.1.b", name: .phuLuc) { form in
      form.anatomy.attachments.flatMap {
        ($0.label.map { [$0] } ?? []) + ($0.kind == .appendix ? $0.tieuDe : []) + $0.kemTheo
      }
    }
  ]

  static let mention = RuleCheck.file(
    "phu-luc-chi-dan", "III.1.a",
    .said("Trong văn bản có chỉ dẫn về phụ lục kèm theo", "The document refers to its appendices")
  ) { form in
    guard let first = form.appendices.first else { return .doesNotApply }
    let text = form.main.body.map(\.line.text.plainWords).joined(separator: " ")
    guard !text.contains("phu luc"), !text.contains("kem theo"), !text.contains("dinh kem") else {
      return .clean
    }
    return .faults([
      FormFault(
        first.label, vi: "văn bản không nhắc đến phụ lục kèm theo",
        en: "the document does not mention its appendix",
        hint: .said(
          "ghi chỉ dẫn, chẳng hạn “(chi tiết tại Phụ lục kèm theo)”",
          "refer to it, say “(chi tiết tại Phụ lục kèm theo)”"))
    ])
  }

  static let announced = RuleCheck.file(
    "phu-luc-thieu", "III.1.a", .warning,
    .said("Phụ lục được nhắc đến trong văn bản phải có", "An appendix that the document names is there")
  ) { form in
    let labels = Set(
      form.appendices.compactMap { $0.label?.text.plainWords.split(separator: " ").last.map(String.init) })
    let named = form.main.body.flatMap { item in
      PhuLucNames.numbers(in: item.line.text).map { (item.line, $0) }
    }
    guard !named.isEmpty else { return .doesNotApply }
    var seen = Set<String>()
    let known = labels.union(form.appendices.indices.compactMap { romanNumeral($0 + 1).map(thuong) })
    return .of(
      named.filter { !known.contains(thuong($0.1)) && seen.insert($0.1).inserted }.map { line, number in
        FormFault(
          line, vi: "nhắc đến “Phụ lục \(number)” nhưng tệp không có phụ lục này",
          en: "“Phụ lục \(number)” is named, but the file has none",
          hint: .said("thêm phụ lục, hoặc sửa chỉ dẫn", "add it, or change the reference"))
      })
  }

  static let numbers = RuleCheck.file(
    "phu-luc-danh-so", "III.1.a",
    .said(
      "Từ hai phụ lục trở lên đánh số La Mã liên tục; một phụ lục thì không đánh số",
      "Two appendices or more have Roman numbers in order; a single one has none")
  ) { form in
    let labels = form.appendices.compactMap(\.label)
    guard !labels.isEmpty else { return .doesNotApply }
    return .of(
      labels.enumerated().compactMap { index, line in
        let wanted = labels.count > 1 ? "Phụ lục \(romanNumeral(index + 1) ?? "")" : "Phụ lục"
        guard hoa(line.text) != hoa(wanted) else { return nil }
        return FormFault(
          line, vi: "“\(line.excerpt)”, yêu cầu “\(wanted)”", en: "“\(line.excerpt)”, expected “\(wanted)”",
          hint: .said("ghi “\(wanted)”", "write “\(wanted)”"))
      })
  }

  static let titles = RuleCheck.file(
    "tieu-de-phu-luc", "III.1.b", .said("Phụ lục có tiêu đề", "An appendix has a title")
  ) { form in
    guard !form.appendices.isEmpty else { return .doesNotApply }
    return .of(
      form.appendices.filter { $0.tieuDe.isEmpty }.map { appendix in
        FormFault(
          appendix.label, vi: "dưới “\(appendix.label?.excerpt ?? "")” không có tiêu đề",
          en: "no title under “\(appendix.label?.excerpt ?? "")”",
          hint: .said("ghi tiêu đề in hoa, đậm, canh giữa", "put a title in bold capitals, centred"))
      })
  }

  static let attached = RuleCheck.file(
    "kem-theo", "III.1.c",
    .said(
      "Dưới tiêu đề phụ lục có dòng “(Kèm theo …)” trong ngoặc đơn, ghi tên loại, số, ký hiệu, thời gian "
        + "và cơ quan ban hành",
      "Under an appendix's title a line “(Kèm theo …)” in brackets with type, number and symbol, date "
        + "and issuer"
    )
  ) { form in
    let all = form.anatomy.attachments.filter { $0.kind != .other }
    guard !all.isEmpty else { return .doesNotApply }
    return .of(all.compactMap(attachedFault))
  }

  private static func attachedFault(_ attachment: AttachmentParts) -> FormFault? {
    let hint = Wording.said(
      "ghi “(Kèm theo Kế hoạch số …/KH-… ngày … tháng … năm … của …)”",
      "write “(Kèm theo Kế hoạch số …/KH-… ngày … tháng … năm … của …)”")
    let head = attachment.label ?? attachment.parts.title.tenLoai
    guard let first = attachment.kemTheo.first, let last = attachment.kemTheo.last else {
      return FormFault(
        head, vi: "dưới “\(head?.excerpt ?? "")” không có dòng “(Kèm theo …)”",
        en: "no line “(Kèm theo …)” under “\(head?.excerpt ?? "")”", hint: hint)
    }
    if !first.text.hasPrefix("(") || !last.text.hasSuffix(")") {
      return FormFault(
        first, vi: "“\(first.excerpt)” không đặt trong ngoặc đơn",
        en: "“\(first.excerpt)” is not in brackets", hint: hint)
    }
    let plain = attachment.kemTheo.map(\.text.plainWords).joined(separator: " ")
    guard !plain.contains("ngay") || !plain.contains("cua") else { return nil }
    return FormFault(
      first, vi: "“\(first.excerpt)” thiếu ngày tháng hoặc cơ quan ban hành",
      en: "“\(first.excerpt)” lacks the date or the issuer", hint: hint)
  }

  static let newPage = RuleCheck.file(
    "phu-luc-trang-moi", "III.1.b", .said("Phụ lục bắt đầu ở trang mới", "An appendix begins on a new page")
  ) { form in
    guard !form.appendices.isEmpty else { return .doesNotApply }
    return .of(
      form.appendices.compactMap { appendix in
        guard let label = appendix.label, !form.begins(label) else { return nil }
        return FormFault(
          label, vi: "“\(label.excerpt)” không bắt đầu ở trang mới",
          en: "“\(label.excerpt)” does not begin on a new page",
          hint: .said("ngắt trang trước phụ lục", "put a page break before it"))
      })
  }

  static let noHeader = RuleCheck.file(
    "phu-luc-quoc-hieu", "Mẫu 2.1",
    .said("Phụ lục không có Quốc hiệu, tên cơ quan", "An appendix has neither Quốc hiệu nor the body's name")
  ) { form in
    let labelled = form.anatomy.attachments.filter { $0.kind == .issued }.compactMap { issued in
      form.anatomy.lines[issued.parts.range].first { Phrases.isPhuLuc($0.text) && $0.isCentred }
    }
    guard !form.appendices.isEmpty || !labelled.isEmpty else { return .doesNotApply }
    return .of(
      labelled.map { line in
        FormFault(
          line, vi: "“\(line.excerpt)” có Quốc hiệu phía trên",
          en: "Quốc hiệu stands above “\(line.excerpt)”",
          hint: .said(
            "bỏ Quốc hiệu và tên cơ quan ở phụ lục", "leave Quốc hiệu and the body's name out of the appendix"
          ))
      })
  }

  static let issued = RuleCheck.file(
    "van-ban-kem-theo", "Mẫu 1.3",
    .said(
      "Văn bản ban hành kèm theo không ghi số và ngày",
      "A text issued with a decision has neither number nor date of its own")
  ) { form in
    let issued = form.anatomy.attachments.filter { $0.kind == .issued }
    guard !issued.isEmpty else { return .doesNotApply }
    return .of(
      issued.compactMap { attachment in
        let header = attachment.parts.header
        guard let line = header.soKyHieu ?? header.diaDanhThoiGian else { return nil }
        return FormFault(
          line, vi: "văn bản kèm theo ghi “\(line.excerpt)”", en: "the issued text has “\(line.excerpt)”",
          hint: .said("bỏ số và ngày ở văn bản kèm theo", "leave number and date out"))
      })
  }
}

/// The appendices that a sentence names by number.
enum PhuLucNames {
  static func numbers(in text: String) -> [String] {
    let words = text.split { $0.isWhitespace || ",;().:".contains($0) }.map(String.init)
    var found: [String] = []
    for index in words.indices where thuong(words[index]) == "phụ" && index + 2 < words.count {
      guard thuong(words[index + 1]) == "lục", BodyLevel.isRoman(words[index + 2]) else { continue }
      let isOther = words[(index + 3)...].prefix(5).contains {
        ["Nghị", "Thông", "Luật", "Quyết"].contains($0)
      }
      if !isOther { found.append(words[index + 2]) }
    }
    return found
  }
}

extension Form {
  var appendices: [AttachmentParts] { anatomy.attachments.filter { $0.kind == .appendix } }

  /// True where all sizes are of the smaller of the decree's two sets.
  fileprivate var isSmall: Bool { main.header.quocHieu?.size == 12 }

  /// False for sections that go on in the middle of a page.
  private func beginsSectionOnNewPage(_ line: AnatomyLine) -> Bool {
    line.startsSection && document.sections[line.stand.section].beginsPage
  }

  /// True where only blank lines lie between a page's begin and the line.
  fileprivate func begins(_ line: AnatomyLine) -> Bool {
    var index = line.index
    while true {
      if anatomy.lines[index].beginsPage || beginsSectionOnNewPage(anatomy.lines[index]) { return true }
      guard index > 0, anatomy.lines[index - 1].isEmpty else { return false }
      index -= 1
    }
  }
}

extension Wording {
  static let phuLuc = Wording(vi: "nhãn phụ lục", en: "the appendix's label")
  static let tieuDePhuLuc = Wording(vi: "tiêu đề phụ lục", en: "the appendix's title")
  static let kemTheo = Wording(vi: "dòng “(Kèm theo …)”", en: "the line “(Kèm theo …)”")
}
