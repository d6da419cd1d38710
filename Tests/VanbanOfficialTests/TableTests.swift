import Testing
import VanbanContent
import VanbanOfficial
import VanbanSource

/// The first table of a content, rows as texts between bars, merges as `2x1:`.
private func rows(_ reading: Reading, _ expression: String = "bang.a") -> [String] {
  for case .table(let table) in reading.blocks(expression) {
    return (table.head + table.body).map(\.shown)
  }
  return []
}

extension TableRow {
  fileprivate var shown: String {
    cells.map { cell in
      let spans = cell.columnSpan > 1 || cell.rowSpan > 1 ? "\(cell.columnSpan)x\(cell.rowSpan):" : ""
      let text = cell.inlines.plainText
      return spans + (cell.inlines.isSet(in: .italic) ? "/\(text)/" : text)
    }.joined(separator: "|")
  }
}

extension [Inline] {
  fileprivate func isSet(in emphasis: Emphasis) -> Bool {
    if case .run(_, let own)? = first { own.contains(emphasis) } else { false }
  }
}

private func table(_ lines: String, _ more: String = "") -> Reading {
  let indented = lines.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
  return Reading.plan("bang:\n  a:\n\(indented)\n\(more)")
}

@Suite("Rows of named tables")
struct TableRowTests {
  @Test("A row is a list of cells, or a map by column in any order")
  func forms() {
    let reading = table(
      "cot: [TT, {ma: ten, ten: Tên bệnh}, Số ca]\nhang:\n  - [1, Sởi, 5]\n  - {Số ca: 7, ten: Ho gà}")
    #expect(reading.faults.isEmpty)
    #expect(rows(reading) == ["TT|Tên bệnh|Số ca", "1|Sởi|5", "|Ho gà|7"])
  }

  @Test("Sub-rows stand below their row; kieu is that of one row, and of a cell")
  func subRows() {
    let reading = table(
      """
      cot: [a, b]
      hang:
        - {o: [1, Tổng], con: [{o: ["", "- Nam"], kieu: nghieng}, [x, {text: y, kieu: nghiêng}]]}
        - {a: 2, con: [[3, z]], kieu: nghieng}
      """)
    #expect(reading.faults.isEmpty)
    #expect(rows(reading) == ["a|b", "1|Tổng", "|/- Nam/", "x|/y/", "/2/|", "3|z"])
  }

  @Test("A group row leaves the first column empty, or goes over all, and may hold its rows")
  func groups() {
    let reading = table(
      """
      cot: [a, b, c]
      hang:
        - nhom: Chỉ số đầu vào
        - nhom_ca_hang: Tất cả
          con: [[1, 2, 3]]
      """)
    #expect(reading.faults.isEmpty)
    #expect(rows(reading) == ["a|b|c", "|2x1:Chỉ số đầu vào", "3x1:Tất cả", "1|2|3"])
  }

  @Test("Cells merged across and down, over sub-rows too; a map by column leaves covered ones out")
  func merges() {
    let reading = table(
      """
      cot: [a, b, c]
      hang:
        - o: [22, {text: Ghi chú, gop_cot: 2, gop_hang: 3}]
          con: [[Nam], {a: Nữ}]
        - {a: {text: x, gop_cot: 2}, c: 3}
      """)
    #expect(reading.faults.isEmpty)
    #expect(rows(reading) == ["a|b|c", "22|2x3:Ghi chú", "Nam", "Nữ", "2x1:x|3"])
  }

  @Test("Cells hold inline markup and expressions; line ends stay and a lone dash is a dash")
  func cells() {
    let reading = table(
      "cot: [a, b]\nhang:\n  - [\"-\", \"(Ước)\\n{{ 2 + 3 }}\"]\n  - [\"*x* y\", \"{{ n }}\"]",
      "bien: {n: \"*5*\"}")
    #expect(reading.faults.isEmpty)
    #expect(rows(reading) == ["a|b", "-|(Ước)\n5", "/x y/|*5*"])
  }

  @Test("Neighbours with the same gop share a head, at as many levels as there are; others merge down")
  func heads() {
    let reading = table(
      """
      cot:
        - TT
        - {ten: Quý I, gop: Năm 2024}
        - {ten: Quý II, gop: Năm 2024}
        - {ten: Nam, gop: [Năm 2025, Cả năm]}
        - {ten: Nữ, gop: [Năm 2025, Cả năm]}
      hang: [[1, 2, 3, 4, 5]]
      """)
    #expect(
      rows(reading) == [
        "1x3:TT|2x1:Năm 2024|2x1:Năm 2025", "1x2:Quý I|1x2:Quý II|2x1:Cả năm", "Nam|Nữ", "1|2|3|4|5",
      ])
  }

  @Test("Widths and alignments")
  func columns() {
    let reading = table(
      """
      cot: [{ten: a, rong: 10mm}, {ten: b, rong: "1,5cm"}, {ten: c, rong: 20%}, {ten: d, rong: 2, can: thap_phan}, e]
      hang: [[1, 2, 3, 4, 5]]
      """)
    guard case .table(let table)? = reading.blocks("bang.a").first else { return #expect(Bool(false)) }
    let points = [10 * 72 / 25.4, 1.5 * 72 / 2.54]
    #expect(
      table.columns.map(\.width) == [
        .points(points[0]), .points(points[1]), .percent(20), .share(2), .byContent,
      ])
    #expect(table.columns[3].alignment == .decimal)
  }
}

@Suite("Tables from data")
struct TableDataTests {
  private let data =
    "so_lieu: {benh: [{ten: Sởi, so_ca: 1.205, ty_le: \"12,5\"}, {ten: Ho gà, so_ca: 26, ty_le: \"-\"}]}"

  @Test("A row for each of the data: by name, by expression on r, numbered by loop")
  func data_() {
    let reading = table(
      """
      cot: [{ten: TT, gia_tri: "{{ loop.index }}"}, {ma: ten, ten: Bệnh}, {ten: Số ca}, {ten: x, gia_tri: "**{{ r.so_ca + 1 }}**"}]
      tu: so_lieu.benh
      """, data)
    #expect(reading.faults.isEmpty)
    #expect(rows(reading) == ["TT|Bệnh|Số ca|x", "1|Sởi|1.205|1206", "2|Ho gà|26|27"])
  }

  @Test("Columns from data: one for each element, which is c")
  func dynamic() {
    let reading = table(
      """
      cot: [{ma: ten}, {tu: bien.quy, ten: "Quý {{ c }}", gia_tri: "{{ r[\\"q\\" ~ c] ?? 0 }}", gop: Năm}]
      tu: so_lieu.ca
      """, "so_lieu: {ca: [{ten: Sởi, qI: 5, qII: 6}, {ten: Ho gà, qI: 7}]}\nbien: {quy: [I, II]}")
    #expect(reading.faults == [])
    #expect(rows(reading) == ["1x2:ten|2x1:Năm", "Quý I|Quý II", "Sởi|5|6", "Ho gà|7|0"])
  }

  @Test("A total is labelled in the first column of texts and leaves groups and sub-rows out")
  func totals() {
    let reading = table(
      """
      cot: [TT, Tên, Số ca, Giường]
      hang:
        - nhom: Nhóm
        - {o: [1, a, "2.430", "1,5"], con: [["", "- b", 9, 9]]}
        - [2, c, 70, 2]
      tong: [so_ca, Giường]
      """)
    #expect(reading.faults.isEmpty)
    #expect(rows(reading).last == "|Tổng cộng|2500|3,5")
  }

  @Test("Data in machine notation are summed as what they are")
  func machine() {
    let reading = table(
      "cot: [{ma: t}, {ma: n}]\ntu: so_lieu.x\ntong: [n]",
      "so_lieu: {x: {kieu_so: may, hang: [{t: a, n: 1.250}, {t: b, n: 1000}]}}")
    #expect(rows(reading).last == "Tổng cộng|1001,25")
  }

  @Test("A figure that is none is a fault at its place, with row and column")
  func noFigure() {
    let reading = table("cot: [{ma: ten}, {ma: ty_le, ten: Tỷ lệ}]\ntu: so_lieu.benh\ntong: [ty_le]", data)
    #expect(reading.faults == ["official.total-without-figure -"])
    #expect(reading.diagnostics.all[0].message.vi.contains("hàng 2, cột “ty_le”"))
  }

  @Test(
    "Data that are no list, or lack a column",
    arguments: [
      ("cot: [{tu: \"[]\", ten: x}]\ntu: so_lieu.benh", "official.table-without-columns a"),
      ("cot: [{ma: ten}]\ntu: so_lieu", "official.table-data so_lieu"),
      ("cot: [{ma: ten}, {ma: so_cc}]\ntu: so_lieu.benh", "official.unknown-column ma"),
      ("cot: [{ma: ten}]\ntu: so_lieu.thieu", "expression.missing-key thieu"),
    ])
  func faults(lines: String, fault: String) {
    #expect(table(lines, data).faults == [fault])
  }
}

@Suite("Where tables stand")
struct TablePlaceTests {
  private let model =
    "bang: {a: {tieu_de: Bảng 1, don_vi: Người, ghi_chu: Nguồn, cot: [x, y], hang: [[1, 2]]}}"

  @Test(
    "In a body by a tag on its own line, by name or written out in a list; title, unit and note around it",
    arguments: [
      "noi_dung: |\n  trước\n  {{ bang.a }}\n  sau", "noi_dung: [trước, {bang: a}, sau]",
      "noi_dung:\n  - trước\n  - bang: {tieu_de: Bảng 1, don_vi: Đơn vị tính - Người, ghi_chu: Nguồn, cot: [x, y], hang: [[1, 2]]}\n  - sau",
    ])
  func inBody(body: String) {
    let reading = Reading("loai: KH\n\(model)\n\(body)")
    #expect(reading.faults.isEmpty)
    let texts = reading.blocks("noi_dung").map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.inlines.plainText.filter { $0 != ":" && $0 != "-" }
      case .table(let table): table.body.map(\.shown).joined()
      default: "?"
      }
    }
    #expect(
      texts.map { $0.split(separator: " ").joined(separator: " ") } == [
        "trước", "Bảng 1", "Đơn vị tính Người", "1|2", "Nguồn", "sau./.",
      ])
  }

  @Test("A body that ends in a table gets no closing mark")
  func noClosingMark() {
    let blocks = Reading("loai: KH\nbang: {a: {cot: [x], hang: [[1]]}}\nnoi_dung: [chữ., {bang: a}]").blocks(
      "noi_dung")
    #expect(blocks.count == 2)
    if case .paragraph(let paragraph) = blocks[0] { #expect(paragraph.inlines.plainText == "chữ.") }
  }

  @Test("In an appendix on its side a table turns no pages")
  func appendix() {
    let reading = Reading(
      """
      loai: KH
      bang: {a: {huong: ngang, cot: [x], hang: [[1]]}}
      noi_dung: {{ 1 }}
      """.replacing("{{ 1 }}", with: "chữ")
        + "\nphu_luc: [{huong: ngang, noi_dung: [{bang: a}]}, {noi_dung: [{bang: a}]}]")
    #expect(reading.blocks("phu_luc[0].noi_dung").count == 1)
    #expect(reading.blocks("phu_luc[1].noi_dung").count == 3)
  }

  @Test("In a plain model what has the shape of a table is one; other things under bang are data")
  func plain() {
    let reading = Reading(
      """
      bang:
        a: {cot: [{ma: x}, {ten: y, gia_tri: "{{ r.x + n }}"}], tu: ds}
        b: {cot: 5}
      ds: [{x: 1}, {x: 2}]
      n: 10
      """)
    #expect(reading.faults.isEmpty)
    #expect(rows(reading) == ["x|y", "1|11", "2|12"])
    #expect(reading.text("bang.b.cot") == "5")
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}

@Suite("Faults of named tables")
struct TableFaultTests {
  @Test(
    "Each stands at its place",
    arguments: [
      ("cot: [a, b]\nhang:\n  - [1, 2, 3]", "official.table-row [1, 2, 3]"),
      ("cot: [a, b]\nhang:\n  - [1]", "official.table-row [1]"),
      (
        "cot: [a, b]\nhang:\n  - [{text: x, gop_hang: 2}, y]",
        "official.table-row [{text: x, gop_hang: 2}, y]"
      ),
      ("cot: [a, b]\nhang:\n  - {a: {text: x, gop_cot: 2}, b: 5}", "official.table-row b"),
      ("cot: [a, b]\nhang:\n  - {a: 1, A: 2}", "official.table-row A"),
      ("cot: [a, b]\nhang:\n  - {a: 1, bb: 2}", "official.unknown-column bb"),
      ("cot: [{ten: a}, {ten: A}]\nhang:\n  - {á: 1}", "official.ambiguous-column á"),
      ("cot: [a]\nhang:\n  - chữ", "official.wrong-type chữ"),
      ("cot: [a]\nhang:\n  - [[1]]", "official.wrong-type [1]"),
      ("cot: [a]\nhang:\n  - [{text: x, gop_cot: 0}]", "official.wrong-value 0"),
      ("cot: [a]\nhang:\n  - {o: [1], cc: 2}", "official.unknown-key cc"),
      ("cot: [a]\nhang:\n  - [\"{{ khac }}\"]", "expression.unknown-name khac"),
      ("cot: [{ten: a, rong: 3dm}]\nhang: [[1]]", "official.wrong-value 3dm"),
      ("cot: [{ten: a, rong: 0}]\nhang: [[1]]", "official.wrong-value 0"),
      ("cot: [{ten: a, can: lệch}]\nhang: [[1]]", "official.wrong-value lệch"),
      ("cot: [{ma: Kiểu, ten: a}]\nhang: [[1]]", "official.reserved-column Kiểu"),
      ("cot: [{rong: 5}]\nhang: [[1]]", "official.missing-key rong"),
      ("cot: [a]\ntong: [b]\nhang: [[1]]", "official.unknown-column b"),
      ("cot: [a]\nhang: [[1]]\ntu: x", "official.table-rows-twice tu"),
      ("hang: [[1]]", "official.missing-key hang"), ("cot: [a]", "official.missing-key cot"),
      ("cot: []\nhang: []", "official.table-without-columns a"),
      ("cot: [a, [b]]\nhang: [[1, \"2\"]]", "official.wrong-type [b]"),
      ("cot: [a]\nhang: [[1]]\nhuong: chéo", "official.wrong-value chéo"),
    ])
  func faults(lines: String, fault: String) {
    #expect(table(lines).faults == [fault])
  }

  @Test("A row that does not fit is named by its number; all are reported")
  func rowNumbers() {
    let reading = table("cot: [a, b]\nhang:\n  - {o: [1, 2], con: [[3]]}\n  - chữ\n  - [4, 5, 6]")
    #expect(
      reading.diagnostics.all.map { $0.message.vi.prefix(6) }.filter { $0.hasPrefix("hàng") } == [
        "hàng 2", "hàng 4",
      ])
  }

  @Test("A table that is not there, in a body")
  func unknown() {
    let reading = Reading("loai: KH\nbang: {chi_tieu: {cot: [a], hang: [[1]]}}\nnoi_dung: [{bang: chi_tiu}]")
    #expect(reading.faults == ["official.unknown-table chi_tiu"])
    #expect(reading.diagnostics.all[0].hint?.en.contains("chi_tieu") == true)
  }

  @Test("A table at fault is reported once, wherever it is used")
  func once() {
    let reading = Reading(
      "loai: KH\nbang: {a: {cot: [x], hang: [[1, 2]]}}\nnoi_dung: |\n  {{ bang.a }}\n  {{ bang.a }}")
    #expect(reading.faults == ["official.table-row [1, 2]"])
  }
}
