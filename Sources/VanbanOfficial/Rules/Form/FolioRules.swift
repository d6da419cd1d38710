import VanbanReading
import VanbanSource

/// Page numbers: PL1 I.7 and III.1.đ.
enum FolioRules {
  static let all: [RuleCheck] = [present, place, firstPage, look, start, appendices]

  static let present = RuleCheck.file(
    "so-trang", "I.7",
    .said("Văn bản nhiều trang phải đánh số trang", "Documents of several pages have page numbers")
  ) { form in
    let folios = form.folios
    guard folios.isEmpty else { return .clean }
    if form.surelyHasPages {
      return .faults([
        form.fault(
          inSection: 0, vi: "không có số trang", en: "there are no page numbers",
          hint: .said(
            "chèn số trang vào giữa lề trên, ẩn ở trang đầu",
            "put page numbers in the middle of the top margin, not on page 1"))
      ])
    }
    return form.letters < 1800 ? .doesNotApply : .notJudged(.needsPage)
  }

  static let place = RuleCheck.file(
    "so-trang-vi-tri", "I.7",
    .said("Số trang canh giữa trong phần lề trên", "Page numbers stand centred in the top margin")
  ) { form in
    let folios = form.folios
    guard !folios.isEmpty else { return .doesNotApply }
    return .of(folios.compactMap(placeFault))
  }

  private static func placeFault(_ folio: Folio) -> FormFault? {
    let hint = Wording.said(
      "đặt số trang ở đầu trang (header), canh giữa", "put the page number in the header, centred")
    if folio.isInFooter {
      return FormFault(
        folio.paragraph.place, vi: "số trang ở lề dưới, yêu cầu giữa lề trên",
        en: "the page number is in the bottom margin, expected in the middle of the top margin", hint: hint)
    }
    guard !folio.isInFrame, folio.paragraph.alignment != .center else { return nil }
    return FormFault(
      folio.paragraph.place, vi: "số trang \(folio.paragraph.alignment.words.vi), yêu cầu canh giữa",
      en: "the page number is \(folio.paragraph.alignment.words.en), expected centred", hint: hint)
  }

  static let firstPage = RuleCheck.file(
    "so-trang-trang-dau", "I.7", .said("Không hiển thị số trang thứ nhất", "Page 1 does not show its number")
  ) { form in
    guard let section = form.document.sections.first, !form.folios.isEmpty else { return .doesNotApply }
    let shown =
      section.page.hasOwnFirstPage
      ? Folio.all(in: section.headers.first, isInFooter: false)
        + Folio.all(in: section.footers.first, isInFooter: true)
      : Folio.all(in: section.headers.odd, isInFooter: false)
        + Folio.all(in: section.footers.odd, isInFooter: true)
    return .of(
      shown.prefix(1).map { folio in
        FormFault(
          folio.paragraph.place, vi: "trang 1 hiện số trang", en: "page 1 shows its number",
          hint: .said(
            "chọn đầu trang riêng cho trang đầu (Different First Page) và để trống",
            "give the first page a header of its own and leave it empty"))
      })
  }

  static let look = RuleCheck.file(
    "so-trang-kieu-chu", "I.7",
    .said(
      "Số trang là chữ số Ả Rập, cỡ chữ 13 đến 14, kiểu chữ đứng",
      "Page numbers are Arabic, 13 to 14 pt, upright")
  ) { form in
    let folios = form.folios
    guard !folios.isEmpty else { return .doesNotApply }
    let format = form.document.sections.first?.page.numberFormat ?? "1"
    var faults = folios.compactMap(lookFault)
    if format != "1", !format.isEmpty {
      faults.append(
        form.fault(
          inSection: 0, vi: "số trang kiểu “\(format)”, yêu cầu chữ số Ả Rập",
          en: "page numbers like “\(format)”, expected Arabic",
          hint: .said("chọn kiểu số 1, 2, 3", "choose the format 1, 2, 3")))
    }
    return .of(faults)
  }

  private static func lookFault(_ folio: Folio) -> FormFault? {
    let look = folio.look
    let isOfSize = look.size.map { (13...14).contains($0) } ?? true
    guard !isOfSize || look.isItalic else { return nil }
    let size = look.size.map(Length.pt) ?? Wording(same: "?")
    return FormFault(
      folio.paragraph.place,
      vi: "số trang cỡ chữ \(size.vi)\(look.isItalic ? ", nghiêng" : ""), yêu cầu cỡ 13 đến 14, đứng",
      en: "page number of \(size.en)\(look.isItalic ? ", italic" : ""), expected 13 to 14 pt, upright",
      hint: .said("đặt cỡ chữ 13 hoặc 14, kiểu chữ đứng", "set it 13 or 14 pt, upright"))
  }

  static let start = RuleCheck.file(
    "so-trang-bat-dau", "I.7", .said("Số trang đánh từ số 1", "Pages are numbered from 1")
  ) { form in
    guard let page = form.document.sections.first?.page, !form.folios.isEmpty else { return .doesNotApply }
    guard let number = page.startNumber, number != 1 else { return .clean }
    return .faults([
      form.fault(
        inSection: 0, vi: "số trang bắt đầu từ \(number), yêu cầu từ 1",
        en: "pages are numbered from \(number), expected from 1",
        hint: .said("đặt số trang bắt đầu từ 1", "let the page numbers start at 1"))
    ])
  }

  static let appendices = RuleCheck.file(
    "so-trang-phu-luc", "III.1.đ",
    .said("Số trang của từng phụ lục đánh riêng, từ 1", "Each appendix has page numbers of its own, from 1")
  ) { form in
    let attachments = form.anatomy.attachments.filter { $0.kind == .appendix }
    guard !attachments.isEmpty, !form.folios.isEmpty else { return .doesNotApply }
    return .of(
      attachments.compactMap { attachment in
        guard let label = attachment.label else { return nil }
        let section = form.document.sections[label.stand.section]
        let isOwn =
          form.anatomy.lines.first { $0.stand.section == label.stand.section && !$0.isEmpty }?.index
          == label.index
        guard !isOwn || section.page.startNumber != 1 else { return nil }
        return FormFault(
          label, vi: "\(label.excerpt): số trang không bắt đầu lại từ 1",
          en: "\(label.excerpt): its page numbers do not start again at 1",
          hint: .said(
            "ngắt vùng (section) trước phụ lục và đặt số trang bắt đầu từ 1",
            "begin a section at the appendix and let its page numbers start at 1"))
      })
  }
}

/// A page number in a margin.
struct Folio {
  let paragraph: ReadParagraph
  let look: ReadLook
  let isInFooter: Bool
  /// True in a text box or a table, whose own place decides.
  let isInFrame: Bool

  static func all(in blocks: [ReadBlock]?, isInFooter: Bool, isInFrame: Bool = false) -> [Folio] {
    (blocks ?? []).flatMap { block -> [Folio] in
      switch block {
      case .table(let table):
        table.rows.flatMap(\.cells).flatMap {
          all(in: $0.blocks, isInFooter: isInFooter, isInFrame: isInFrame)
        }
      case .paragraph(let paragraph):
        paragraph.inlines.flatMap { folios($0, paragraph, isInFooter, isInFrame) }
      }
    }
  }

  private static func folios(
    _ inline: ReadInline, _ paragraph: ReadParagraph, _ isInFooter: Bool, _ isInFrame: Bool
  ) -> [Folio] {
    switch inline {
    case .field("PAGE", _, let look):
      return [Folio(paragraph: paragraph, look: look, isInFooter: isInFooter, isInFrame: isInFrame)]
    case .drawing(let drawing):
      guard case .box(let blocks, _) = drawing.kind else { return [] }
      return all(in: blocks, isInFooter: isInFooter, isInFrame: true)
    default: return []
    }
  }
}

extension Form {
  fileprivate var letters: Int { anatomy.lines.reduce(0) { $0 + $1.text.count } }
  /// True where the text alone shows that one page cannot hold it.
  var surelyHasPages: Bool { document.sections.count > 1 || letters > 4500 }

  /// The page numbers of all sections, those of the same paragraph once.
  var folios: [Folio] {
    var found: [Folio] = []
    for section in document.sections {
      for margins in [(section.headers, false), (section.footers, true)] {
        for blocks in [margins.0.first, margins.0.odd, margins.0.even] {
          for folio in Folio.all(in: blocks, isInFooter: margins.1)
          where !found.contains(where: { $0.paragraph.place == folio.paragraph.place }) {
            found.append(folio)
          }
        }
      }
    }
    return found
  }
}
