import VanbanReading
import VanbanSource
import VanbanText

/// Địa danh và thời gian (ô 4): PL1 II.4.
extension HeaderRules {
  static let date = RuleCheck.file(
    "dia-danh-thoi-gian", "II.4",
    .said(
      "Địa danh, ngày tháng năm ghi dạng “Hòa Sơn, ngày 05 tháng 3 năm 2024”",
      "Place and date as “Hòa Sơn, ngày 05 tháng 3 năm 2024”")
  ) { form in
    guard form.type?.hasPlaceAndDate ?? true else { return .doesNotApply }
    guard let line = form.main.header.diaDanhThoiGian else {
      return form.missing(
        FormFault(
          form.main.header.tieuNgu, vi: "không thấy địa danh và thời gian ban hành",
          en: "place and date are missing",
          hint: .said(
            "ghi “Địa danh, ngày … tháng … năm …” dưới Tiêu ngữ",
            "put “place, ngày … tháng … năm …” under Tiêu ngữ")))
    }
    return .of(
      DateLine(line.text).faults.map { vi, en in
        FormFault(
          line, vi: "“\(line.excerpt)”: \(vi)", en: "“\(line.excerpt)”: \(en)",
          hint: .said(
            "viết theo mẫu “Hòa Sơn, ngày 05 tháng 3 năm 2024”",
            "write it like “Hòa Sơn, ngày 05 tháng 3 năm 2024”"))
      })
  }

  static let padding = RuleCheck.file(
    "ngay-thang-so-0", "II.4.b",
    .said(
      "Ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0 phía trước; tháng khác không thêm",
      "Days below 10 and the months 1 and 2 take a leading 0; other months do not")
  ) { form in
    guard let line = form.main.header.diaDanhThoiGian else { return .doesNotApply }
    let date = DateLine(line.text)
    var faults: [FormFault] = []
    func add(_ found: String, _ wanted: String, _ vi: String, _ en: String) {
      guard found != wanted else { return }
      faults.append(
        FormFault(
          line, vi: "\(vi) ghi là “\(found)”, yêu cầu “\(wanted)”",
          en: "the \(en) reads “\(found)”, expected “\(wanted)”",
          hint: .said("sửa thành “\(vi) \(wanted)”", "write “\(vi) \(wanted)”")))
    }
    if let day = Int(date.day) { add(date.day, DateForm.day(day), "ngày", "day") }
    if let month = Int(date.month) { add(date.month, DateForm.month(month), "tháng", "month") }
    return .of(faults)
  }

  static let blankDate = RuleCheck.file(
    "ngay-de-trong", "II.4.b", .note,
    .said("Văn bản phát hành phải có ngày, tháng, năm", "An issued document has its whole date")
  ) { form in
    guard let line = form.main.header.diaDanhThoiGian else { return .doesNotApply }
    let date = DateLine(line.text)
    guard date.day.isEmpty || date.month.isEmpty || date.year.isEmpty else { return .clean }
    return .faults([
      FormFault(
        line, vi: "ngày, tháng hoặc năm còn để trống", en: "day, month or year is still blank",
        hint: .said(
          "văn thư ghi ngày khi phát hành", "the records desk fills it in when the document is issued"))
    ])
  }

  static let sameRow = RuleCheck.file(
    "so-va-ngay-cung-hang", "II.4.c",
    .said("Số, ký hiệu và địa danh, thời gian đặt cùng một dòng", "Number and date stand on one line")
  ) { form in
    guard let number = form.main.header.soKyHieu, let date = form.main.header.diaDanhThoiGian else {
      return .doesNotApply
    }
    guard let one = number.stand.cell, let other = date.stand.cell, one.table == other.table else {
      return number.place == date.place ? .clean : .notJudged(.needsPage)
    }
    let isShared = one.row == other.row
    if isShared, !form.opens(number) || !form.opens(date) { return .notJudged(.needsPage) }
    return isShared
      ? .clean
      : .faults([
        FormFault(
          date, vi: "địa danh, thời gian không cùng hàng với số, ký hiệu",
          en: "place and date are not level with the number",
          hint: .said("đặt hai phần vào cùng một hàng của bảng", "put both into one row of the table"))
      ])
  }
}

extension Form {
  /// True for the first line of its cell.
  fileprivate func opens(_ line: AnatomyLine) -> Bool {
    guard line.index > 0, let cell = line.stand.cell, let before = anatomy.lines[line.index - 1].stand.cell
    else { return true }
    return before.table != cell.table || before.row != cell.row || before.column != cell.column
  }
}

/// "Hòa Sơn, ngày 05 tháng 3 năm 2024" taken apart; a part to be filled in is empty.
struct DateLine {
  let place: String
  let hasComma: Bool
  let day: String
  let month: String
  let year: String
  /// "Ngày 05", where "ngày" follows the place.
  let isDayCapital: Bool
  let hasStop: Bool

  init(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let small = words.map { thuong(nfc($0)).filter { $0 != "," } }
    let day = small.firstIndex(of: "ngày") ?? 0
    let month = small[day...].firstIndex(of: "tháng") ?? day
    let year = small.lastIndex(of: "năm") ?? month
    let before = words[..<day].joined(separator: " ")
    hasComma = before.hasSuffix(",")
    place = before.filter { $0 != "," }
    isDayCapital = day > 0 && words[day].first?.isUppercase == true
    hasStop = text.hasSuffix(".") && text.dropLast().last?.isNumber == true
    func figure(_ range: Range<Int>) -> String {
      range.isEmpty ? "" : words[range].joined().filter { !".…_".contains($0) }
    }
    self.day = figure(min(day + 1, month)..<month)
    self.month = figure(min(month + 1, year)..<year)
    self.year = figure(min(year + 1, words.count)..<words.count)
  }

  var faults: [(vi: String, en: String)] {
    var found: [(String, String)] = []
    if place.isEmpty { found.append(("thiếu địa danh", "no place")) }
    if !place.isEmpty, !hasComma { found.append(("sau địa danh thiếu dấu phẩy", "no comma after the place")) }
    if isDayCapital { found.append(("“ngày” viết chữ thường", "“ngày” is written small")) }
    if hasStop { found.append(("có dấu chấm cuối dòng", "a full stop at the end")) }
    if place.first?.isLowercase == true {
      found.append(("địa danh phải viết hoa", "the place begins with a capital"))
    }
    if !year.isEmpty, year.count != 4 || Int(year) == nil {
      found.append(("năm phải ghi đủ bốn chữ số", "the year has four digits"))
    }
    if !isWithin(day, 31) { found.append(("không có ngày “\(day)”", "there is no day “\(day)”")) }
    if !isWithin(month, 12) { found.append(("không có tháng “\(month)”", "there is no month “\(month)”")) }
    return found
  }

  private func isWithin(_ figure: String, _ most: Int) -> Bool {
    figure.isEmpty || Int(figure).map { (1...most).contains($0) } ?? false
  }
}
