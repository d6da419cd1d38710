import VanbanReading
import VanbanSource

/// Urgency, circulation, secrecy, drafts: PL1 III.2.
enum MarkRules {
  static let all: [RuleCheck] = [look.check, box, place, colour, secrecy, draft]

  private static let typed: Set<MarkPart.Kind> = [.doKhan, .phamVi]

  static let look = ElementLook(
    id: "dau-kieu-chu", clause: "III.2", name: .mark, sizes: 13...14, bold: true, capitals: true
  ) { form in form.anatomy.marks.filter { typed.contains($0.kind) }.map(\.line) }

  static let box = RuleCheck.file(
    "dau-khung", "III.2",
    .said(
      "Dấu độ khẩn, chỉ dẫn phạm vi lưu hành đóng trong khung viền đơn",
      "Marks of urgency and circulation stand in a single-line box")
  ) { form in
    let marks = form.anatomy.marks.filter { typed.contains($0.kind) }
    guard !marks.isEmpty else { return .doesNotApply }
    return .of(
      marks.filter { !$0.line.isFramed }.map { mark in
        FormFault(
          mark.line, vi: "“\(mark.line.excerpt)” không có khung viền",
          en: "“\(mark.line.excerpt)” has no box",
          hint: .said("kẻ khung viền đơn quanh chữ", "draw a single-line box around it"))
      })
  }

  static let place = RuleCheck.file(
    "pham-vi-luu-hanh", "III.2.c",
    .said(
      "Chỉ dẫn phạm vi lưu hành đặt ở lề trên, phía trên Quốc hiệu",
      "The mark of circulation stands in the top margin, above Quốc hiệu")
  ) { form in
    let marks = form.anatomy.marks.filter { $0.kind == .phamVi }
    guard !marks.isEmpty else { return .doesNotApply }
    return .of(
      marks.filter { mark in !mark.isInMargin && mark.line.index > (form.main.header.quocHieu?.index ?? .max)
      }.map { mark in
        FormFault(
          mark.line, vi: "“\(mark.line.excerpt)” không ở phía trên Quốc hiệu",
          en: "“\(mark.line.excerpt)” is not above Quốc hiệu",
          hint: .said("đặt lên lề trên, phía trên Quốc hiệu", "put it into the top margin, above Quốc hiệu"))
      })
  }

  static let colour = RuleCheck.file(
    "dau-khan-mau", "III.2.b", .warning,
    .said("Dấu độ khẩn bằng mực màu đỏ tươi", "The mark of urgency is bright red")
  ) { form in
    let marks = form.anatomy.marks.filter { $0.kind == .doKhan }
    guard !marks.isEmpty else { return .doesNotApply }
    return .of(
      marks.filter { !$0.line.isRed }.map { mark in
        FormFault(
          mark.line, vi: "“\(mark.line.excerpt)” không phải màu đỏ", en: "“\(mark.line.excerpt)” is not red",
          hint: .said("đặt chữ màu đỏ", "set it red"))
      })
  }

  static let secrecy = RuleCheck.file(
    "do-mat", "III.2.a", .note,
    .said(
      "Dấu độ mật là con dấu khắc theo quy định về bảo vệ bí mật nhà nước",
      "The mark of secrecy is a stamp cut under the secrecy rules")
  ) { form in
    .of(
      form.anatomy.marks.filter { $0.kind == .doMat }.map { mark in
        FormFault(
          mark.line, vi: "dấu “\(mark.line.excerpt)” được đánh máy",
          en: "the mark “\(mark.line.excerpt)” is typed",
          hint: .said(
            "đóng dấu khắc sẵn; không soạn văn bản mật trên máy nối mạng",
            "use the stamp; secret documents are not drafted on networked computers"))
      })
  }

  static let draft = RuleCheck.file(
    "du-thao", nil, .note,
    .said("Văn bản phát hành không có chữ “DỰ THẢO”", "An issued document has no “DỰ THẢO”")
  ) { form in
    .of(
      form.anatomy.marks.filter { $0.kind == .duThao }.prefix(1).map { mark in
        FormFault(
          mark.line, vi: "văn bản còn ghi “\(mark.line.excerpt)”",
          en: "the document still says “\(mark.line.excerpt)”",
          hint: .said("bỏ chữ này khi phát hành", "remove it when the document is issued"))
      })
  }
}

extension AnatomyLine {
  fileprivate var isFramed: Bool {
    paragraph.borders.isBox || stand.cell?.borders.isBox == true
  }

  fileprivate var isRed: Bool {
    written.allSatisfy { run in
      guard let color = run.look.color, let value = Int(color, radix: 16) else { return false }
      return value >> 16 > 0x90 && (value >> 8) & 0xFF < 0x60 && value & 0xFF < 0x60
    }
  }
}

extension Wording {
  static let mark = Wording(
    vi: "dấu chỉ mức độ khẩn, phạm vi lưu hành", en: "the mark of urgency or circulation")
}

/// Certified copies: PL1, Phần II.
enum CopyRules {
  static let all: [RuleCheck] = [kind, number]

  static let kind = RuleCheck.file(
    "ban-sao-hinh-thuc", "Phụ lục I, Phần II, Mục II.2.b",
    .said(
      "Hình thức sao “SAO Y”, “SAO LỤC”, “TRÍCH SAO” in hoa, cỡ 13 đến 14, đứng, đậm",
      "“SAO Y”, “SAO LỤC”, “TRÍCH SAO” in capitals, 13 to 14 pt, upright, bold")
  ) { form in
    let lines = form.copyKinds
    guard !lines.isEmpty else { return .doesNotApply }
    return .of(
      lines.filter { line in
        line.text == "SAO Y BẢN CHÍNH" || !line.isBold || line.isItalic || !line.isCapital
          || line.size.map { !(13...14).contains($0) } ?? false
      }.map { line in
        FormFault(
          line, vi: "“\(line.excerpt)” không đúng chữ hoặc không phải in hoa, cỡ 13 đến 14, đứng, đậm",
          en: "“\(line.excerpt)” has wrong words, or is not in bold capitals, upright, 13 to 14 pt",
          hint: .said(
            "ghi “SAO Y”, “SAO LỤC” hoặc “TRÍCH SAO”, in hoa, đậm",
            "write “SAO Y”, “SAO LỤC” or “TRÍCH SAO” in bold capitals"))
      })
  }

  static let number = RuleCheck.file(
    "ban-sao-so", "Phụ lục I, Phần II, Mục II.1.c",
    .said(
      "Số, ký hiệu bản sao dạng “Số: 12/SY-SYT” (SY, SL, TrS)",
      "Number and symbol of a copy as “Số: 12/SY-SYT” (SY, SL, TrS)")
  ) { form in
    guard !form.anatomy.copies.isEmpty else { return .doesNotApply }
    return .of(form.anatomy.copies.compactMap { fault(of: $0, in: form) })
  }

  private static func fault(of copy: DocumentParts, in form: Form) -> FormFault? {
    let kind = form.copyKinds.first { copy.range.contains($0.index) }
    let hint = Wording.said(
      "ghi “Số: …/SY-…”, “Số: …/SL-…” hoặc “Số: …/TrS-…”", "write “Số: …/SY-…”, “Số: …/SL-…” or “Số: …/TrS-…”"
    )
    guard let line = copy.header.soKyHieu else {
      return FormFault(
        kind, vi: "bản sao không có số, ký hiệu", en: "the copy has no number and symbol", hint: hint)
    }
    let plain = kind?.plain ?? ""
    let wanted = plain.hasPrefix("sao y") ? "SY" : plain == "sao luc" ? "SL" : "TrS"
    guard NumberLine(line.text).symbol.split(separator: "-").first.map(String.init) != wanted else {
      return nil
    }
    return FormFault(
      line, vi: "ký hiệu bản sao “\(line.excerpt)” không bắt đầu bằng “\(wanted)”",
      en: "the copy's symbol “\(line.excerpt)” does not begin with “\(wanted)”", hint: hint)
  }
}

extension Form {
  fileprivate var copyKinds: [AnatomyLine] {
    anatomy.copies.compactMap { copy in anatomy.lines[copy.range].first { Phrases.isCopyKind($0.text) } }
  }
}
