import VanbanReading
import VanbanSource

/// Phần, chương, mục, điều, khoản, điểm: PL1 II.6.đ.
enum LevelRules {
  static let all: [RuleCheck] = [partNumbers, partLook, partTitles, article, section, clause, point]

  static let partNumbers = RuleCheck.file(
    "so-phan-chuong-muc", "II.6.đ",
    .said(
      "Phần, Chương ghi số La Mã; Mục, Tiểu mục, Điều ghi số Ả Rập",
      "Phần and Chương have Roman numerals; Mục, Tiểu mục and Điều Arabic ones")
  ) { form in
    form.levels([.phan, .chuong, .muc, .tieuMuc, .dieu]) { line, level in
      let wantsRoman = level.kind == .phan || level.kind == .chuong
      let isOrdinal = level.number.plainWords.hasPrefix("thu ")
      guard !isOrdinal, BodyLevel.isRoman(level.number) != wantsRoman else { return nil }
      return FormFault(
        line,
        vi: "“\(line.excerpt)” ghi số \(wantsRoman ? "Ả Rập, cần số La Mã" : "La Mã, cần số Ả Rập")",
        en: "“\(line.excerpt)” : \(wantsRoman ? "Roman numerals" : "Arabic numerals") expected",
        hint: .said("sửa cách đánh số", "change the number"))
    }
  }

  static let partLook = RuleCheck.file(
    "phan-chuong-muc-kieu-chu", "II.6.đ",
    .said(
      "“Phần”, “Chương”, “Mục” và số thứ tự đặt một dòng riêng, canh giữa, chữ đứng, đậm",
      "Phần, Chương, Mục and their number on a line of their own, centred, upright, bold")
  ) { form in
    form.levels([.phan, .chuong, .muc, .tieuMuc]) { line, level in
      guard !line.isBold || line.isItalic || !line.isCentred else { return nil }
      return FormFault(
        line, vi: "“\(line.excerpt)” không phải canh giữa, đứng, đậm",
        en: "“\(line.excerpt)” is not centred, upright, bold",
        hint: .said("canh giữa, chữ đứng, đậm", "centre it, upright and bold"))
    }
  }

  static let partTitles = RuleCheck.file(
    "tieu-de-phan-chuong", "II.6.đ",
    .said(
      "Phần, Chương, Mục có tiêu đề ở dòng dưới, in hoa, đậm, canh giữa",
      "Phần, Chương, Mục have a title on the next line, in bold capitals, centred")
  ) { form in
    var faults: [FormFault] = []
    var isAny = false
    for body in form.bodies {
      for (index, item) in body.enumerated()
      where [.phan, .chuong, .muc, .tieuMuc].contains(item.level?.kind) {
        guard item.level?.rest.isEmpty == true, item.line.isCentred else { continue }
        isAny = true
        let next = index + 1 < body.count ? body[index + 1].line : nil
        if let next, next.isCentred, next.isCapital, next.isBold { continue }
        faults.append(
          FormFault(
            next ?? item.line, vi: "dưới “\(item.line.excerpt)” không có tiêu đề in hoa, đậm, canh giữa",
            en: "no title in bold capitals, centred, under “\(item.line.excerpt)”",
            hint: .said(
              "ghi tiêu đề in hoa, đậm, canh giữa ở dòng dưới", "put a title there in bold capitals, centred")
          ))
      }
    }
    return isAny ? .of(faults) : .doesNotApply
  }

  static let article = RuleCheck.file(
    "dieu", "II.6.đ",
    .said(
      "“Điều”, số thứ tự, dấu chấm và tiêu đề trên một dòng, chữ đứng, đậm",
      "“Điều”, its number, a full stop and its title on one line, upright and bold")
  ) { form in
    form.levels([.dieu]) { line, level in
      let head = line.runs.first { $0.text.contains { $0.isLetter } }
      var found: [Wording] = []
      if !level.isClosed { found.append(.said("sau số thiếu dấu chấm", "no full stop after the number")) }
      if head?.look.isBold == false { found.append(.said("không đậm", "not bold")) }
      if head?.look.isItalic == true { found.append(.said("nghiêng", "italic")) }
      if line.isCentred { found.append(.said("canh giữa", "centred")) }
      guard !found.isEmpty else { return nil }
      return FormFault(
        line, vi: "“\(line.excerpt)”: \(found.map(\.vi).joined(separator: ", "))",
        en: "“\(line.excerpt)”: \(found.map(\.en).joined(separator: ", "))",
        hint: .said(
          "ghi “Điều 1. …”, chữ đứng, đậm, lùi đầu dòng",
          "write “Điều 1. …”, upright, bold, with an indented first line"))
    }
  }

  static let section = RuleCheck.file(
    "muc-la-ma", "II.6.đ",
    .said(
      "Mục đánh số La Mã (“I.”) và tiêu đề in hoa, đứng, đậm",
      "Sections with Roman numerals (“I.”) have titles in bold capitals, upright")
  ) { form in
    form.levels([.laMa]) { line, level in
      guard level.rest.count < 150, !level.rest.isEmpty else { return nil }
      let isRunIn = !line.isBold && line.written.first?.look.isBold == true
      guard !line.isBold && !isRunIn || line.isItalic || !level.rest.isInCapitals && !isRunIn else {
        return nil
      }
      return FormFault(
        line, vi: "“\(line.excerpt)” không phải in hoa, đứng, đậm",
        en: "“\(line.excerpt)” is not in bold capitals, upright",
        hint: .said("đặt số và tiêu đề in hoa, đứng, đậm", "set number and title in bold capitals, upright"))
    }
  }

  static let clause = RuleCheck.file(
    "khoan-co-tieu-de", "II.6.đ",
    .said(
      "Khoản có tiêu đề: số và tiêu đề trên một dòng riêng, chữ đứng, đậm",
      "A khoản with a title has both on a line of their own, upright and bold")
  ) { form in
    // Where some lines of this level are titles in bold, others that read like them are titles too.
    let hasTitles = form.bodies.joined().contains { $0.level?.kind == .so && $0.isLikeTitle && $0.line.isBold }
    return form.levels([.so]) { line, level in
      let isTitle = line.paragraph.outlineLevel != nil || hasTitles && BodyLine(line).isLikeTitle
      guard isTitle, line.written.first?.look.isBold == false || line.isItalic
      else { return nil }
      return FormFault(
        line, vi: "tiêu đề “\(line.excerpt)” không phải chữ đứng, đậm",
        en: "the title “\(line.excerpt)” is not upright and bold",
        hint: .said("đặt chữ đứng, đậm", "set it upright and bold"))
    }
  }

  static let point = RuleCheck.file(
    "diem", "II.6.đ",
    .said(
      "Điểm đánh bằng chữ cái tiếng Việt và dấu đóng ngoặc đơn: “a)”",
      "Points are marked by a letter of the Vietnamese alphabet and a bracket: “a)”")
  ) { form in
    let hasArticles = form.bodies.contains { $0.contains { $0.level?.kind == .dieu } }
    return form.levels([.diem, .chuCham]) { line, level in
      if level.kind == .chuCham, !hasArticles { return nil }
      guard level.kind == .chuCham || !"abcdđeghiklmnopqrstuvxy".contains(level.number) else { return nil }
      return FormFault(
        line, vi: "“\(line.excerpt)” mở đầu bằng “\(level.number)\(level.kind == .diem ? ")" : ".")”",
        en: "“\(line.excerpt)” begins with “\(level.number)\(level.kind == .diem ? ")" : ".")”",
        hint: .said("dùng a), b), c), d), đ), e), g) …", "use a), b), c), d), đ), e), g) …"))
    }
  }
}

extension BodyLine {
  /// Short, on its own, and without a mark at its end.
  fileprivate var isLikeTitle: Bool {
    guard let level, let last = level.rest.last else { return false }
    return !isInTable && level.rest.count < 70 && (last.isLetter || last.isNumber)
      && !level.rest.contains { ":;,".contains($0) }
  }
}

extension Form {
  /// Judges each line that opens a level of one of these kinds.
  fileprivate func levels(
    _ kinds: Set<BodyLevel.Kind>, _ judge: (AnatomyLine, BodyLevel) -> FormFault?
  ) -> FormOutcome {
    let found = bodies.flatMap { $0 }.filter { !$0.isInTable }
      .compactMap { item in item.level.flatMap { kinds.contains($0.kind) ? (item.line, $0) : nil } }
    return found.isEmpty ? .doesNotApply : .of(found.compactMap { judge($0.0, $0.1) })
  }
}
