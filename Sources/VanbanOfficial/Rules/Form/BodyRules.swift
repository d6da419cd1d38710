import VanbanReading
import VanbanSource

/// Running text: PL1 II.6.e.
enum BodyRules {
  static let all: [RuleCheck] = [size, alignment, indent, between, pitch, closing]

  static let size = RuleCheck.file(
    "noi-dung-co-chu", "II.6.e",
    .said("Nội dung văn bản cỡ chữ 13 đến 14", "The content is set in 13 to 14 pt")
  ) { form in
    // The size of grounds is judged with the rest of their look.
    let grounds = Set(form.main.canCu.map(\.index))
    let lines = form.text.filter { !form.isRemark($0) && !grounds.contains($0.index) }
    guard !lines.isEmpty else { return .doesNotApply }
    if lines.allSatisfy({ $0.size == nil }) { return .notJudged(.noSize) }
    return .of(
      lines.compactMap { line in
        let strange = Set(line.written.filter { $0.look.position == .baseline }.compactMap(\.look.size))
          .filter { !(13...14).contains($0) }.sorted()
        guard let size = strange.first else { return nil }
        return FormFault(
          line, vi: "“\(line.excerpt)” có cỡ chữ \(Length.pt(size).vi), yêu cầu 13 đến 14 pt",
          en: "“\(line.excerpt)” is set in \(Length.pt(size).en), expected 13 to 14 pt",
          hint: .said("đặt cỡ chữ 13 hoặc 14", "set it in 13 or 14 pt"))
      })
  }

  static let alignment = RuleCheck.file(
    "noi-dung-canh-deu", "II.6.e", .said("Nội dung văn bản canh đều cả hai lề", "The content is justified")
  ) { form in
    form.each(captions: true) { paragraph, line in
      guard paragraph.alignment != .justified else { return nil }
      let isAstray = line.isCentred && line.isOfText && !form.isRemark(line)
      guard line.text.count > 60 && !line.isTitle && !form.isCaption(line) || isAstray else { return nil }
      return FormFault(
        line, vi: "“\(line.excerpt)” \(paragraph.alignment.words.vi), yêu cầu canh đều hai bên",
        en: "“\(line.excerpt)” is \(paragraph.alignment.words.en), expected justified",
        hint: .said("canh đều hai bên (Ctrl+J)", "justify it (Ctrl+J)"))
    }
  }

  static let indent = RuleCheck.file(
    "lui-dau-dong", "II.6.e",
    .said(
      "Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm",
      "The first line of a paragraph is indented by 1 cm or 1.27 cm")
  ) { form in
    form.each { paragraph, line in
      guard !line.isTitle, paragraph.alignment != .center, paragraph.alignment != .right else { return nil }
      if line.startsWithBlanks { return blanks(line) }
      if line.isMovedWhole { return movedWhole(line) }
      let start =
        paragraph.label == nil ? line.start : max(line.start, paragraph.left + min(0, paragraph.firstLine))
      guard [10, 12.7].allSatisfy({ abs(start - $0 * Length.mm) > Length.tolerance }) else { return nil }
      return FormFault(
        line, vi: "“\(line.excerpt)” lùi đầu dòng \(Length.mm(start).vi), yêu cầu 10 mm hoặc 12,7 mm",
        en: "“\(line.excerpt)” begins \(Length.mm(start).en) in, expected 10 mm or 12.7 mm",
        hint: .said(
          "đặt First line 1 cm hoặc 1,27 cm, không dùng lề trái",
          "set the first line's indent to 1 cm or 1.27 cm"))
    }
  }

  private static func movedWhole(_ line: AnatomyLine) -> FormFault {
    FormFault(
      line, vi: "“\(line.excerpt)” lùi cả đoạn, không chỉ dòng đầu",
      en: "“\(line.excerpt)” is indented as a whole, not its first line",
      hint: .said(
        "đặt Left 0, First line 1 cm hoặc 1,27 cm",
        "set the left indent to 0, the first line's to 1 cm or 1.27 cm"))
  }

  private static func blanks(_ line: AnatomyLine) -> FormFault {
    FormFault(
      line, vi: "“\(line.excerpt)” lùi đầu dòng bằng dấu cách hoặc tab",
      en: "“\(line.excerpt)” is indented with blanks or tabs",
      hint: .said(
        "bỏ dấu cách, tab; đặt First line 1 cm hoặc 1,27 cm",
        "remove them and set the first line's indent to 1 cm or 1.27 cm"))
  }

  static let between = RuleCheck.file(
    "cach-doan", "II.6.e",
    .said("Khoảng cách giữa các đoạn tối thiểu 6 pt", "At least 6 pt between paragraphs")
  ) { form in
    var faults: [FormFault] = []
    for body in form.bodies {
      for (above, below) in zip(body, body.dropFirst()) where form.adjoin(above, below) {
        if above.line.isTitle || below.line.isTitle || form.isCaption(below.line) { continue }
        let room = above.line.paragraph.after + below.line.paragraph.before
        guard room < 5.7, above.line.place != below.line.place else { continue }
        faults.append(
          FormFault(
            below.line,
            vi: "“\(below.line.excerpt)” cách đoạn trên \(Length.pt(room).vi), yêu cầu ít nhất 6 pt",
            en:
              "“\(below.line.excerpt)” is \(Length.pt(room).en) below the paragraph above, expected at "
              + "least 6 pt",
            hint: .said("đặt khoảng cách trước đoạn 6 pt", "set 6 pt before the paragraph")))
      }
    }
    return form.bodies.allSatisfy(\.isEmpty) ? .doesNotApply : .of(faults)
  }

  static let pitch = RuleCheck.file(
    "cach-dong", "II.6.e",
    .said(
      "Khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa 1,5 lines",
      "Lines are spaced single at least, 1.5 at most")
  ) { form in
    form.each { paragraph, line in
      let size = line.size ?? 14
      let single = size * 1.15
      let factor =
        switch paragraph.lineSpacing {
        case .multiple(let factor): factor
        case .exactly(let height): height / single
        case .atLeast(let height): max(1, height / single)
        }
      // Exactly 16 pt at 14 pt, single by name, is a hair less than the font's own height.
      guard factor < 0.96 || factor > 1.53 else { return nil }
      let found = Length.decimal(factor, unit: "")
      return FormFault(
        line, vi: "“\(line.excerpt)” giãn dòng \(found.vi)lines, yêu cầu 1 đến 1,5",
        en: "“\(line.excerpt)” is spaced \(found.en)lines, expected 1 to 1.5",
        hint: .said("đặt giãn dòng từ 1 đến 1,5 lines", "set the line spacing between 1 and 1.5"))
    }
  }

  static let closing = RuleCheck.file(
    "dau-ket-thuc", "Phụ lục III", .warning,
    .said(
      "Nội dung kết thúc bằng dấu “./.” ngay sau chữ cuối",
      "The content ends in “./.” straight after its last word")
  ) { form in
    guard let last = form.main.body.last else { return .doesNotApply }
    if last.isInTable { return .doesNotApply }
    let marks = form.main.body.filter { $0.line.text.contains("./.") }
    let hint = Wording.said(
      "ghi “./.” ngay sau chữ cuối cùng của nội dung", "put “./.” straight after the last word")
    guard !marks.isEmpty else {
      return .faults([
        FormFault(
          last.line, vi: "cuối nội dung “\(last.line.ending)” không có “./.”",
          en: "no “./.” at the end of the content “\(last.line.ending)”", hint: hint)
      ])
    }
    let mark = marks[marks.count - 1]
    if mark.line.index != last.line.index || !mark.line.text.hasSuffix("./.") {
      return .faults([
        FormFault(
          mark.line, vi: "“./.” không đứng ở cuối nội dung",
          en: "“./.” does not stand at the end of the content", hint: hint)
      ])
    }
    let before = mark.line.text.dropLast(3)
    if before.isEmpty || before.last?.isWhitespace == true || before.last == "." {
      return .faults([
        FormFault(
          mark.line, vi: "“./.” không viết liền sau chữ cuối: “\(mark.line.ending)”",
          en: "“./.” does not follow the last word directly: “\(mark.line.ending)”", hint: hint)
      ])
    }
    return .of(
      marks.dropLast().filter { $0.line.text.hasSuffix("./.") }.map { line in
        FormFault(
          line.line, vi: "“./.” có giữa nội dung", en: "“./.” stands in the middle of the content", hint: hint
        )
      })
  }
}

extension AnatomyLine {
  fileprivate var ending: String { text.count > 30 ? "…" + text.suffix(30) : text }

  /// Upright, not bold, numbered or ended like a sentence: text, not a title.
  fileprivate var isOfText: Bool {
    guard !isBold, !isItalic, !isCapital else { return false }
    return [.so, .soNhieuCap, .diem, .gach].contains(BodyLevel(text)?.kind)
      || text.count > 25 && (text.hasSuffix(".") || text.hasSuffix("./.") || text.hasSuffix(";"))
  }

  /// True for text of several lines without mark that a left indent moves, all lines alike.
  fileprivate var isMovedWhole: Bool {
    guard paragraph.label == nil, paragraph.firstLine == 0, BodyLevel(text) == nil else { return false }
    return paragraph.left > 5 * Length.mm && (textWidth ?? 0) > 150 * Length.mm
  }

  /// A centred line, or one in capitals: a title, to which the rules of running text do not apply.
  var isTitle: Bool {
    if let kind = BodyLevel(text)?.kind, [.phan, .chuong, .muc, .tieuMuc].contains(kind) { return true }
    return isCentred || isCapital && isBold && paragraph.outlineLevel == nil && BodyLevel(text) == nil
  }
}

extension Form {
  /// The content of the document, of what is issued with it and of appendices.
  var bodies: [[BodyLine]] { [main.body] + anatomy.attachments.map(\.parts.body) }

  /// Paragraphs of running text: no cells, no captions, no lines drawn or empty.
  var text: [AnatomyLine] {
    bodies.flatMap { $0 }.filter { !$0.isInTable && !$0.line.isEmpty }.map(\.line) + main.canCu
  }

  /// Judges each paragraph of running text of the document itself and of what is attached.
  func each(captions: Bool = false, _ judge: (ReadParagraph, AnatomyLine) -> FormFault?) -> FormOutcome {
    let lines = text.filter { $0.isFirst && (captions || !isCaption($0)) }
    guard !lines.isEmpty else { return .doesNotApply }
    return .of(lines.compactMap { judge($0.paragraph, $0) })
  }

  /// What belongs to a table: its unit, its name, the remark below it; the decree says nothing of these.
  func isCaption(_ line: AnatomyLine) -> Bool {
    line.isCentred || line.paragraph.alignment == .right || isRemark(line)
  }

  /// The remark below a table or picture.
  func isRemark(_ line: AnatomyLine) -> Bool {
    let before = line.index > 0 ? anatomy.lines[line.index - 1] : nil
    let isBelowTable = before?.stand.cell?.isInGrid == true || before?.drawings.isEmpty == false
    let plain = line.text.plainWords
    return isBelowTable && ["ghi chu", "nguon", "chu thich"].contains { plain.hasPrefix($0) }
      || isBelowTable && (line.size ?? 14) < 13
  }

  /// True for paragraphs of running text one below the other.
  func adjoin(_ above: BodyLine, _ below: BodyLine) -> Bool {
    guard !above.isInTable, !below.isInTable, !below.line.beginsPage, below.line.isFirst else { return false }
    let between = anatomy.lines[above.line.index + 1..<below.line.index]
    return between.isEmpty && above.line.stand.section == below.line.stand.section
  }
}
