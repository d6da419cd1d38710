import VanbanReading
import VanbanSource

/// What only the printed page shows.
enum PrintedPageRules {
  static let all: [RuleCheck] = [unbroken, together, numbers, contact]

  static let unbroken = RuleCheck.page(
    "chu-ky-mot-trang", nil, .warning,
    .said(
      "Phần chữ ký và nơi nhận không bị ngắt sang trang khác",
      "Signature and recipients are not broken over pages")
  ) { form, pages in
    let foots = form.all.map(\.foot.lines).filter { !$0.isEmpty }
    guard !foots.isEmpty else { return .doesNotApply }
    guard foots.joined().allSatisfy({ pages[$0] != nil }) else { return .notJudged(.lineNotOnPage) }
    return .of(foots.compactMap { broken($0, pages) })
  }

  private static func broken(_ foot: [AnatomyLine], _ pages: Pagination) -> FormFault? {
    guard let first = foot.compactMap({ pages[$0]?.lowerBound }).min(),
      let beyond = foot.first(where: { (pages[$0]?.upperBound ?? first) > first }),
      let page = pages[beyond]?.upperBound
    else { return nil }
    return FormFault(
      beyond, vi: "phần chữ ký và nơi nhận bắt đầu ở trang \(first), “\(beyond.excerpt)” sang trang \(page)",
      en: "signature and recipients begin on page \(first), “\(beyond.excerpt)” falls on page \(page)",
      hint: .said(
        "giữ các đoạn với đoạn sau (Keep with next), không cho hàng của bảng ngắt trang",
        "keep the paragraphs with the next, and do not let the table's row break over pages"))
  }

  static let together = RuleCheck.page(
    "chu-ky-trang-cuoi", nil, .warning,
    .said(
      "Phần chữ ký không đứng một mình ở trang cuối", "The signature does not stand alone on the last page")
  ) { form, pages in
    guard form.all.contains(where: { !$0.foot.lines.isEmpty }) else { return .doesNotApply }
    var faults: [FormFault] = []
    for parts in form.all {
      guard let first = parts.foot.lines.first, let above = form.text(above: first, in: parts) else {
        continue
      }
      guard let page = pages[first]?.lowerBound, let end = pages[above]?.upperBound else {
        return .notJudged(.lineNotOnPage)
      }
      if end < page { faults.append(alone(first, page)) }
    }
    return .of(faults)
  }

  private static func alone(_ line: AnatomyLine, _ page: Int) -> FormFault {
    FormFault(
      line, vi: "phần chữ ký và nơi nhận đứng một mình ở trang \(page), không có dòng nội dung nào ở trên",
      en: "signature and recipients stand alone on page \(page), with no line of the text above them",
      hint: .said(
        "giữ đoạn cuối của nội dung với phần chữ ký (Keep with next), hoặc rút gọn nội dung",
        "keep the last paragraph of the text with the signature, or shorten the text"))
  }

  static let numbers = RuleCheck.page(
    "so-trang-in", "I.7",
    .said(
      "Mỗi trang in đúng số của nó, từ trang 2; trang 1 không in số",
      "Each page from the second prints its own number; page 1 prints none")
  ) { form, pages in
    guard form.document.sections.allSatisfy({ ["", "1"].contains($0.page.numberFormat ?? "1") }),
      !form.folios.isEmpty || !form.surelyHasPages
    else { return .doesNotApply }
    guard let expected = PageNumbers(form, pages) else { return .notJudged(.lineNotOnPage) }
    return .of(expected.faults)
  }

  static let contact = RuleCheck.page(
    "lien-he-chan-trang", "III.4",
    .said("Địa chỉ cơ quan in ở chân trang thứ nhất", "The address prints at the foot of page 1")
  ) { form, pages in
    guard let line = form.anatomy.contact.first else { return .doesNotApply }
    guard let page = pages.pages.first else { return .notJudged(.lineNotOnPage) }
    // A footer of several lines reaches above the bottom margin.
    let foot = page.words.filter { $0.top >= page.height * 0.75 }
    let printed = PrintedStream([PrintedPage(width: page.width, height: page.height, words: foot)])
    if printed.find(PrintedStream.letters(of: line.text), from: 0) != nil { return .clean }
    return .faults([
      FormFault(
        line, vi: "“\(line.excerpt)” không in ở chân trang 1",
        en: "“\(line.excerpt)” does not print at the foot of page 1",
        hint: .said(
          "đặt địa chỉ ở chân trang (footer) của trang đầu",
          "put it into the footer of the first page"))
    ])
  }
}

extension Form {
  /// The last line of text before a foot.
  fileprivate func text(above foot: AnatomyLine, in parts: DocumentParts) -> AnatomyLine? {
    anatomy.lines[parts.range.lowerBound..<max(foot.index, parts.range.lowerBound)].last { !$0.isEmpty }
  }
}

extension FootParts {
  /// Its lines as they stand in the document.
  fileprivate var lines: [AnatomyLine] {
    ((label.map { [$0] } ?? []) + noiNhan + signatures.flatMap(\.lines)).sorted { $0.index < $1.index }
  }
}
