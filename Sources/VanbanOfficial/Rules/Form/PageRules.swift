import VanbanReading
import VanbanSource

/// Paper, margins, font: PL1 I.1 to I.4.
enum PageRules {
  static let all: [RuleCheck] = [paper, orientation, margins, font, colour]

  static let paper = RuleCheck.file(
    "kho-giay", "I.1", .said("Khổ giấy A4 (210 mm × 297 mm)", "Paper is A4 (210 mm × 297 mm)")
  ) { form in
    .of(
      form.pages.compactMap { number, page in
        let sides = [page.width, page.height].sorted()
        let near = abs(sides[0] - 210 * Length.mm) < 1.5 && abs(sides[1] - 297 * Length.mm) < 1.5
        guard !near else { return nil }
        let (width, height) = (Length.mm(page.width), Length.mm(page.height))
        return form.fault(
          inSection: number, vi: "khổ giấy \(width.vi) × \(height.vi), không phải A4 (210 mm × 297 mm)",
          en: "paper of \(width.en) × \(height.en), not A4 (210 mm × 297 mm)",
          hint: .said("chọn khổ giấy A4", "choose the paper A4"))
      })
  }

  static let orientation = RuleCheck.file(
    "huong-giay", "I.2",
    .said(
      "Trình bày theo chiều dài khổ giấy; chỉ trang có bảng, biểu mới được theo chiều rộng",
      "Pages are portrait; only pages with tables may be landscape")
  ) { form in
    .of(
      form.pages.compactMap { number, page in
        guard page.isLandscape, !form.showsTable(inSection: number) else { return nil }
        return form.fault(
          inSection: number, vi: "trang nằm ngang mà không có bảng, biểu",
          en: "landscape pages without a table",
          hint: .said("đặt trang theo chiều dọc", "set the pages portrait"))
      })
  }

  static let margins = RuleCheck.file(
    "le-trang", "I.3",
    .said(
      "Lề trên, dưới 20 đến 25 mm; lề trái 30 đến 35 mm; lề phải 15 đến 20 mm",
      "Margins: top and bottom 20 to 25 mm, left 30 to 35 mm, right 15 to 20 mm")
  ) { form in
    .of(form.pages.compactMap { number, page in marginFault(form, number, page) })
  }

  private static func marginFault(_ form: Form, _ number: Int, _ page: ReadPage) -> FormFault? {
    let sides: [(Wording, Double, ClosedRange<Double>)] =
      page.isLandscape
      ? [
        (.top, page.top, 15...35), (.bottom, page.bottom, 15...35), (.left, page.left, 15...35),
        (.right, page.right, 15...35),
      ]
      : [
        (.top, page.top, 20...25), (.bottom, page.bottom, 20...25), (.left, page.left, 30...35),
        (.right, page.right, 15...20),
      ]
    let wrong = sides.filter { _, found, wanted in
      found < wanted.lowerBound * Length.mm - Length.tolerance
        || found > wanted.upperBound * Length.mm + Length.tolerance
    }
    guard !wrong.isEmpty else { return nil }
    let vi = wrong.map { "\($0.0.vi) \(Length.mm($0.1).vi) (yêu cầu \(range($0.2)) mm)" }
    let en = wrong.map { "\($0.0.en) \(Length.mm($0.1).en) (expected \(range($0.2)) mm)" }
    return form.fault(
      inSection: number, vi: "lề trang: \(vi.joined(separator: "; "))",
      en: "margins: \(en.joined(separator: "; "))",
      hint: .said(
        "đặt lại lề trang, chẳng hạn trên 20, dưới 20, trái 30, phải 15 mm",
        "set the margins, say top 20, bottom 20, left 30, right 15 mm"))
  }

  private static func range(_ range: ClosedRange<Double>) -> String {
    "\(Int(range.lowerBound))–\(Int(range.upperBound))"
  }

  static let font = RuleCheck.file(
    "phong-chu", "I.4", .said("Phông chữ Times New Roman", "The font is Times New Roman")
  ) { form in
    var first: [(font: String, line: AnatomyLine, count: Int)] = []
    var isSaid = false
    for line in form.everyLine {
      for run in line.written {
        guard let font = run.look.font else { continue }
        isSaid = true
        guard font.plainWords != "times new roman" else { continue }
        if let index = first.firstIndex(where: { $0.font == font }) {
          first[index].count += 1
        } else {
          first.append((font, line, 1))
        }
      }
    }
    guard isSaid else {
      return .notJudged(.said("tệp không nói phông chữ", "the file does not name its fonts"))
    }
    return .of(
      first.map { font, line, count in
        FormFault(
          line,
          vi: "phông chữ \(font) (\(count) chỗ, chỗ đầu: “\(line.excerpt)”), không phải Times New Roman",
          en: "the font \(font) (\(count) places, the first: “\(line.excerpt)”) is not Times New Roman",
          hint: .said("chọn phông Times New Roman cho toàn văn bản", "choose Times New Roman throughout"))
      })
  }

  static let colour = RuleCheck.file(
    "mau-chu", "I.4", .said("Chữ màu đen", "Text is black")
  ) { form in
    let marks = Set(form.anatomy.marks.map(\.line.text))
    return .of(form.everyLine.filter { !marks.contains($0.text) }.compactMap(colourFault))
  }

  private static func colourFault(_ line: AnatomyLine) -> FormFault? {
    guard let run = line.written.first(where: { $0.isColoured }), let color = run.look.color else {
      return nil
    }
    let text = run.text.trimmed
    return FormFault(
      line, vi: "chữ màu #\(color): “\(text)”", en: "text in the colour #\(color): “\(text)”",
      hint: .said("đặt chữ màu đen", "set the text black"))
  }
}

extension ReadRun {
  fileprivate var isColoured: Bool {
    guard let color = look.color, link == nil else { return false }
    return color != "000000" && color.lowercased() != "auto"
  }
}

extension Wording {
  fileprivate static let top = Wording(vi: "trên", en: "top")
  fileprivate static let bottom = Wording(vi: "dưới", en: "bottom")
  fileprivate static let left = Wording(vi: "trái", en: "left")
  fileprivate static let right = Wording(vi: "phải", en: "right")
}

extension Form {
  /// The layouts of pages, each change once, with the section where it begins.
  var pages: [(number: Int, page: ReadPage)] {
    var found: [(Int, ReadPage)] = []
    for (number, section) in document.sections.enumerated()
    where found.last.map({ !$0.1.isLaidOut(like: section.page) }) ?? true {
      found.append((number, section.page))
    }
    return found
  }

  /// Lines of the body, of notes and of margins.
  var everyLine: [AnatomyLine] {
    anatomy.lines + document.notes.flatMap { LineReader.lines(of: $0.blocks, section: 0, width: nil) }
      + document.sections.flatMap { section in
        [section.headers.first, section.headers.odd, section.footers.first, section.footers.odd]
          .flatMap { LineReader.lines(of: $0 ?? [], section: 0, width: nil) }
      }
  }

  /// A fault of a section's pages, shown at the section's first paragraph.
  func fault(inSection number: Int, vi: String, en: String, hint: Wording) -> FormFault {
    let line = anatomy.lines.first { $0.stand.section == number && !$0.isEmpty }
    return FormFault(line, vi: vi, en: en, hint: hint)
  }
}

extension ReadPage {
  fileprivate func isLaidOut(like other: ReadPage) -> Bool {
    width == other.width && height == other.height && top == other.top && bottom == other.bottom
      && left == other.left && right == other.right
  }
}

extension Form {
  /// True for a table with lines, or for a picture, which a wide page is as good for; the tables that hold the head
  /// and the foot, and the lines drawn there, need no wide page.
  fileprivate func showsTable(inSection number: Int) -> Bool {
    anatomy.lines.contains { line in
      line.stand.section == number
        && (line.stand.cell?.isInGrid == true || line.drawings.contains(where: \.isPicture))
    }
  }
}
