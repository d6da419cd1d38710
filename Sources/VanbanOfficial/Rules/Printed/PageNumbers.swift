import VanbanReading

/// The number that each page should print, and those that it does.
struct PageNumbers {
  private struct Sheet {
    /// From 1, as the reader turns them.
    let page: Int
    /// What it is numbered.
    let number: Int
    let layout: ReadPage
    let line: AnatomyLine?
  }

  private var sheets: [Sheet] = []
  private let pages: [PrintedPage]

  /// Nil where a stretch that numbers anew was not found on the pages.
  init?(_ form: Form, _ pages: Pagination) {
    self.pages = pages.pages
    var starts: [Int: (section: ReadSection, line: AnatomyLine?)] = [:]
    for (number, section) in form.document.sections.enumerated() where number == 0 || section.beginsPage {
      let first = form.anatomy.lines.first { $0.stand.section == number && pages[$0] != nil }
      let page = number == 0 ? 1 : first.flatMap { pages[$0]?.lowerBound }
      if let page { starts[page] = (section, first) } else if section.page.startNumber != nil { return nil }
    }
    guard var current = starts[1] else { return nil }
    var next = current.section.page.startNumber ?? 1
    for page in self.pages.indices.map({ $0 + 1 }) {
      if let start = starts[page] {
        current = start
        next = start.section.page.startNumber ?? next
      }
      sheets.append(Sheet(page: page, number: next, layout: current.section.page, line: current.line))
      next += 1
    }
  }

  var faults: [FormFault] { sheets.compactMap(fault) }

  private func fault(_ sheet: Sheet) -> FormFault? {
    let printed = pages[sheet.page - 1].numbers(above: sheet.layout.top, below: sheet.layout.bottom).first
    guard let printed else { return sheet.number == 1 ? nil : missing(sheet) }
    if sheet.page == 1 {
      return FormFault(
        sheet.line, vi: "trang 1 in số “\(printed.text)”", en: "page 1 prints the number “\(printed.text)”",
        hint: .said("ẩn số ở trang thứ nhất", "let page 1 show no number"))
    }
    guard Int(printed.text) != sheet.number else { return nil }
    return FormFault(
      sheet.line, vi: "trang \(sheet.page) in số “\(printed.text)”, yêu cầu “\(sheet.number)”",
      en: "page \(sheet.page) prints the number “\(printed.text)”, expected “\(sheet.number)”",
      hint: .said("chèn số trang bằng trường PAGE", "put the number in with the field PAGE"))
  }

  private func missing(_ sheet: Sheet) -> FormFault {
    FormFault(
      sheet.line, vi: "trang \(sheet.page) không in số “\(sheet.number)”",
      en: "page \(sheet.page) does not print its number “\(sheet.number)”",
      hint: .said(
        "đặt số trang ở đầu trang (header) của các trang từ trang 2",
        "put the page number into the header of pages from the second"))
  }
}
