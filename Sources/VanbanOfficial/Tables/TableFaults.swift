import VanbanContent
import VanbanSource
import VanbanText

extension Diagnostic {
  static func rowsTwice(at place: Place) -> Diagnostic {
    Diagnostic(
      "official.table-rows-twice", at: place,
      Wording(vi: "bảng có cả “hang” lẫn “tu”", en: "the table has both “hang” and “tu”"),
      hint: Wording(
        vi: "giữ một: hang cho các hàng viết sẵn, tu cho các hàng lấy từ số liệu",
        en: "keep one: hang for rows written out, tu for rows from data"))
  }

  static func noColumns(at place: Place) -> Diagnostic {
    Diagnostic(
      "official.table-without-columns", at: place,
      Wording(vi: "bảng không có cột nào", en: "the table has no columns"),
      hint: Wording(
        vi: "thêm cột vào cot, hoặc xem lại số liệu mà các cột lấy từ đó",
        en: "add columns to cot, or look at the data that the columns come from"))
  }

  static func badWidth(_ text: ModelText) -> Diagnostic {
    Diagnostic(
      "official.wrong-value", at: text.place,
      Wording(
        vi: "“rong” không nhận “\(text.text)”", en: "“rong” does not take “\(text.text)”"),
      hint: Wording(
        vi: "viết 10mm, 1.5cm, 20%, hoặc một số là phần chia: 2", en: "write 10mm, 1.5cm, 20%, or a share: 2")
    )
  }

  static func badCount(_ key: String, _ text: ModelText) -> Diagnostic {
    Diagnostic(
      "official.wrong-value", at: text.place,
      Wording(
        vi: "“\(key)” không nhận “\(text.text)”: cần một số từ 1",
        en: "“\(key)” does not take “\(text.text)”: a number from 1 on"))
  }

  static func reservedColumn(_ name: ModelText) -> Diagnostic {
    let words = Key.rowWords.joined(separator: ", ")
    return Diagnostic(
      "official.reserved-column", at: name.place,
      Wording(
        vi: "cột không được có mã “\(name.text)”", en: "a column may not be called “\(name.text)”"),
      hint: Wording(
        vi: "đặt mã khác; các từ \(words) có nghĩa riêng trong hàng",
        en: "take another name; the words \(words) mean something else in a row"))
  }

  static func unknownTable(_ name: ModelText, among names: [String]) -> Diagnostic {
    let nearest = nearestName(to: name.text, among: names)
    return Diagnostic(
      "official.unknown-table", at: name.place,
      Wording(
        vi: "không có bảng “\(name.text)” dưới khóa bang", en: "there is no table “\(name.text)” under bang"),
      hint: nearest.map { Wording(vi: "có phải “\($0)”?", en: "did you mean “\($0)”?") }
        ?? Wording(
          vi: "thêm bảng ấy dưới khóa bang, hoặc viết bảng ngay ở đây",
          en: "add the table under bang, or write it out here"))
  }

  static func unknownColumn(_ name: ModelText, among names: [String]) -> Diagnostic {
    let nearest = nearestName(to: name.text, among: names)
    let list = names.joined(separator: ", ")
    return Diagnostic(
      "official.unknown-column", at: name.place,
      Wording(vi: "bảng không có cột “\(name.text)”", en: "the table has no column “\(name.text)”"),
      hint: nearest.map { Wording(vi: "có phải “\($0)”?", en: "did you mean “\($0)”?") }
        ?? Wording(vi: "các cột của bảng: \(list)", en: "the columns of the table: \(list)"))
  }

  static func columnTwice(_ name: ModelText) -> Diagnostic {
    Diagnostic(
      "official.ambiguous-column", at: name.place,
      Wording(vi: "có nhiều cột mang tên “\(name.text)”", en: "several columns are called “\(name.text)”"),
      hint: Wording(vi: "đặt cho mỗi cột một “ma” riêng", en: "give each column a “ma” of its own"))
  }

  static func cellTwice(_ name: ModelText, row: Int) -> Diagnostic {
    Diagnostic(
      "official.table-row", at: name.place,
      Wording(
        vi: "hàng \(row): cột “\(name.text)” được viết hai lần",
        en: "row \(row): the column “\(name.text)” stands here twice"),
      hint: Wording(vi: "chỉ giữ một ô", en: "keep one of the cells"))
  }

  static func coveredCell(_ name: ModelText, row: Int) -> Diagnostic {
    Diagnostic(
      "official.table-row", at: name.place,
      Wording(
        vi: "hàng \(row): cột “\(name.text)” đã bị một ô gộp che",
        en: "row \(row): a merged cell covers the column “\(name.text)”"),
      hint: Wording(
        vi: "bỏ ô này, hoặc bớt gop_cot, gop_hang của ô gộp", en: "leave this cell out, or merge fewer cells")
    )
  }

  static func misfit(_ fault: TableMisfit.Fault, row: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "official.table-row", at: place, fault.wording(row),
      hint: Wording(
        vi: "mỗi cột một ô; ô bị ô gộp (gop_cot, gop_hang) che thì không viết",
        en: "one cell for each column; those that a merge (gop_cot, gop_hang) covers are left out"))
  }

  static func noData(_ value: Wording, at place: Place, for key: String) -> Diagnostic {
    Diagnostic(
      "official.table-data", at: place,
      Wording(
        vi: "“\(key)” phải là danh sách, ở đây lại là \(value.vi)",
        en: "“\(key)” should be a list, but this is \(value.en)"))
  }

  static func missingInData(_ column: String, row: Int, among names: [String], at place: Place) -> Diagnostic
  {
    let nearest = nearestName(to: column, among: names)
    return Diagnostic(
      "official.unknown-column", at: place,
      Wording(
        vi: "số liệu không có cột “\(column)” (hàng \(row))",
        en: "the data have no column “\(column)” (row \(row))"),
      hint: nearest.map { Wording(vi: "có phải “\($0)”?", en: "did you mean “\($0)”?") }
        ?? Wording(
          vi: "đặt “ma” bằng tên cột của số liệu, hoặc thêm gia_tri",
          en: "let “ma” be the name that the data have, or add gia_tri"))
  }

  static func noFigure(_ text: String, row: Int, column: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "official.total-without-figure", at: place,
      Wording(
        vi: "hàng \(row), cột “\(column)”: không cộng được “\(text)” vì không phải là số",
        en: "row \(row), column “\(column)”: “\(text)” is no number and cannot be added"),
      hint: Wording(
        vi: "sửa ô này, hoặc bỏ cột khỏi “tong” và tự viết hàng tổng",
        en: "mend the cell, or take the column out of “tong” and write the row of totals"))
  }
}

extension TableMisfit.Fault {
  fileprivate func wording(_ row: Int) -> Wording {
    switch self {
    case .count(let found, let room):
      Wording(
        vi: "hàng \(row): các ô chiếm \(found) cột, chỗ trống là \(room) cột",
        en: "row \(row): the cells take up \(found == 1 ? "1 column" : "\(found) columns"), free are \(room)")
    case .crossing:
      Wording(
        vi: "hàng \(row): ô gộp ngang vướng một ô gộp dọc từ trên xuống",
        en: "row \(row): a cell merged across meets one merged down from above")
    case .tooDeep:
      Wording(
        vi: "hàng \(row): gop_hang kéo ô xuống quá hàng cuối",
        en: "row \(row): gop_hang takes a cell below the last row")
    }
  }
}
