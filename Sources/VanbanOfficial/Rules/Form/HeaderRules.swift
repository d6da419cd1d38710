import VanbanReading
import VanbanSource
import VanbanText

/// Ô 1 to 4 and 5b: PL1 II.1 to II.5.
enum HeaderRules {
  static let all: [RuleCheck] =
    [quocHieu, tieuNgu, agency, number, symbolOfType, blankNumber, date, padding, blankDate, sameRow, sizes]
    + looks.map(\.check) + centred.map(\.check)
    + [DrawnRuleCheck.motto, DrawnRuleCheck.agency, subject, subjectDistance]

  static let looks: [ElementLook] = [
    ElementLook(
      id: "quoc-hieu-kieu-chu", clause: "II.1.a", name: .quocHieu, sizes: 12...13, bold: true, capitals: true
    ) { $0.all.compactMap(\.header.quocHieu) },
    ElementLook(
      id: "tieu-ngu-kieu-chu", clause: "II.1.b", name: .tieuNgu, sizes: 13...14, bold: true, capitals: false
    ) { $0.all.compactMap(\.header.tieuNgu) },
    ElementLook(
      id: "co-quan-chu-quan-kieu-chu", clause: "II.2.b", name: .coQuanChuQuan, sizes: 12...13, bold: false,
      capitals: true
    ) { $0.all.flatMap(\.header.coQuanChuQuan) },
    ElementLook(
      id: "co-quan-kieu-chu", clause: "II.2.b", name: .coQuan, sizes: 12...13, bold: true, capitals: true
    ) { $0.all.flatMap(\.header.coQuan) },
    ElementLook(
      id: "so-ky-hieu-kieu-chu", clause: "II.3.c", name: .soKyHieu, sizes: 13...13, bold: false
    ) { $0.main.header.soKyHieu.map { [$0] } ?? [] },
    ElementLook(
      id: "dia-danh-thoi-gian-kieu-chu", clause: "II.4.c", name: .diaDanh, sizes: 13...14, bold: false,
      italic: true,
      capitals: false
    ) { $0.main.header.diaDanhThoiGian.map { [$0] } ?? [] },
    ElementLook(
      id: "ve-viec-kieu-chu", clause: "II.5.b", name: .veViec, sizes: 12...13, bold: false, capitals: false
    ) { $0.main.header.veViec },
  ]

  static let centred: [CentredElement] = [
    CentredElement(id: "quoc-hieu-canh-giua", clause: "II.1.c", name: .quocHieuTieuNgu, isInColumn: true) {
      $0.all.flatMap { [$0.header.quocHieu, $0.header.tieuNgu].compactMap { $0 } }
    },
    CentredElement(id: "co-quan-canh-giua", clause: "II.2.b", name: .coQuan, isInColumn: true) {
      $0.all.flatMap { $0.header.coQuanChuQuan + $0.header.coQuan }
    },
    CentredElement(id: "so-ky-hieu-canh-giua", clause: "II.3.c", name: .soKyHieu, isInColumn: true) {
      $0.main.header.soKyHieu.map { [$0] } ?? []
    },
    CentredElement(id: "dia-danh-thoi-gian-canh-giua", clause: "II.4.c", name: .diaDanh, isInColumn: true) {
      $0.main.header.diaDanhThoiGian.map { [$0] } ?? []
    },
    CentredElement(id: "ve-viec-canh-giua", clause: "II.5.b", name: .veViec, isInColumn: true) {
      $0.main.header.veViec
    },
  ]

  static let quocHieu = RuleCheck.file(
    "quoc-hieu", "II.1.a", .said("Quốc hiệu “\(Phrases.quocHieu)”", "Quốc hiệu is “\(Phrases.quocHieu)”")
  ) { form in
    guard let line = form.main.header.quocHieu else {
      return form.missing(
        FormFault(
          nil as AnatomyLine?, vi: "không thấy Quốc hiệu", en: "Quốc hiệu is missing",
          hint: .said(
            "ghi “\(Phrases.quocHieu)” ở đầu trang, bên phải", "put “\(Phrases.quocHieu)” at the top right")))
    }
    return .of(form.all.compactMap(\.header.quocHieu).compactMap { wrongWords($0, Phrases.quocHieu) } + [])
      .ifClean(line.text.isEmpty ? .doesNotApply : .clean)
  }

  /// Capitals are a matter of look; where the tone mark stands is the writer's choice.
  private static func wrongWords(_ line: AnatomyLine, _ wanted: String) -> FormFault? {
    guard hoa(line.text).replacingToneStyle != hoa(wanted).replacingToneStyle else { return nil }
    return FormFault(
      line, vi: "Quốc hiệu ghi là “\(line.excerpt)”", en: "Quốc hiệu reads “\(line.excerpt)”",
      hint: .said("ghi đúng “\(wanted)”", "write exactly “\(wanted)”"))
  }

  static let tieuNgu = RuleCheck.file(
    "tieu-ngu", "II.1.b",
    .said(
      "Tiêu ngữ “\(Phrases.tieuNgu)”: giữa các cụm từ có gạch nối (-), có cách chữ; chữ cái đầu của các "
        + "cụm từ viết hoa",
      "Tiêu ngữ is “\(Phrases.tieuNgu)”: hyphens with blanks between its phrases, the first letter of "
        + "each a capital"
    )
  ) { form in
    guard form.main.header.tieuNgu != nil else {
      return form.missing(
        FormFault(
          form.main.header.quocHieu, vi: "không thấy Tiêu ngữ", en: "Tiêu ngữ is missing",
          hint: .said("ghi “\(Phrases.tieuNgu)” dưới Quốc hiệu", "put “\(Phrases.tieuNgu)” under Quốc hiệu")))
    }
    return .of(
      form.all.compactMap(\.header.tieuNgu).filter { $0.text != Phrases.tieuNgu && !$0.isCapital }.map {
        line in
        FormFault(
          line, vi: "Tiêu ngữ ghi là “\(line.excerpt)”", en: "Tiêu ngữ reads “\(line.excerpt)”",
          hint: .said(
            "ghi đúng “\(Phrases.tieuNgu)”, gạch nối ngắn (-) có dấu cách hai bên",
            "write exactly “\(Phrases.tieuNgu)”, with short hyphens between blanks"))
      })
  }

  static let agency = RuleCheck.file(
    "co-quan", "II.2.a", .said("Có tên cơ quan, tổ chức ban hành văn bản", "The issuing body is named")
  ) { form in
    guard form.main.header.coQuan.isEmpty else { return .clean }
    return form.missing(
      FormFault(
        form.main.header.quocHieu, vi: "không thấy tên cơ quan ban hành ở bên trái Quốc hiệu",
        en: "no issuing body is named left of Quốc hiệu",
        hint: .said(
          "ghi tên cơ quan, chữ in hoa, đậm, ở góc trái trên",
          "name the body in bold capitals at the top left")))
  }

  static let sizes = RuleCheck.file(
    "co-chu-dong-bo", "Phụ lục I, Mục V, chú thích 1",
    .said(
      "Cỡ chữ Quốc hiệu, Tiêu ngữ, địa danh và thời gian cùng tăng, cùng giảm: 13, 14, 14 hoặc 12, 13, 13",
      "The sizes of Quốc hiệu, Tiêu ngữ, place and date rise and fall together: 13, 14, 14 or 12, 13, 13")
  ) { form in
    let header = form.main.header
    guard let first = header.quocHieu, let nation = first.size, let motto = header.tieuNgu?.size else {
      return .doesNotApply
    }
    let date = header.diaDanhThoiGian?.size ?? motto
    guard (12...13).contains(nation), (13...14).contains(motto), (13...14).contains(date) else {
      return .doesNotApply
    }
    guard motto != nation + 1 || date != nation + 1 else { return .clean }
    let found = [nation, motto, date].map { Length.decimal($0, unit: "") }
    return .faults([
      FormFault(
        first,
        vi: "cỡ chữ Quốc hiệu, Tiêu ngữ, địa danh và thời gian là \(found.map(\.vi).joined(separator: "/ "))",
        en: "Quốc hiệu, Tiêu ngữ, place and date are of \(found.map(\.en).joined(separator: "/ ")) pt",
        hint: .said("dùng 13, 14, 14 hoặc 12, 13, 13", "use 13, 14, 14 or 12, 13, 13"))
    ])
  }
}

extension FormOutcome {
  func ifClean(_ other: FormOutcome) -> FormOutcome {
    if case .clean = self { return other }
    return self
  }
}

extension Wording {
  static let quocHieu = Wording(vi: "Quốc hiệu", en: "Quốc hiệu")
  static let tieuNgu = Wording(vi: "Tiêu ngữ", en: "Tiêu ngữ")
  static let quocHieuTieuNgu = Wording(vi: "Quốc hiệu, Tiêu ngữ", en: "Quốc hiệu, Tiêu ngữ")
  static let coQuanChuQuan = Wording(vi: "tên cơ quan chủ quản", en: "the superior body's name")
  static let coQuan = Wording(vi: "tên cơ quan ban hành", en: "the issuing body's name")
  static let soKyHieu = Wording(vi: "số, ký hiệu", en: "number and symbol")
  static let diaDanh = Wording(vi: "địa danh và thời gian", en: "place and date")
  static let veViec = Wording(vi: "trích yếu công văn (V/v)", en: "the subject of a letter (V/v)")
}

extension String {
  /// "HOÀ" and "HÒA" are one word in two styles.
  var replacingToneStyle: String {
    nfc(self).map { $0 == "À" ? "A" : $0 == "Ò" ? "O" : String($0) }.joined()
  }
}
