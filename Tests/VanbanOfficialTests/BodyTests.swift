import Testing
import VanbanContent
import VanbanExpression

@Suite("The closing mark")
struct ClosingMarkTests {
  func last(_ body: String, _ keys: String = "") -> String? {
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }.joined(
      separator: "\n")
    return Reading("loai: KH\nnoi_dung: |\n\(lines)\n\(keys)\n").paragraphs("noi_dung").last
  }

  @Test(
    "It follows the last word, in place of a full stop or semicolon",
    arguments: [
      ("Thực hiện.", "Thực hiện./."), ("Thực hiện;", "Thực hiện./."), ("Thực hiện", "Thực hiện./."),
      ("- Thực hiện.", "- Thực hiện./."),
      ("Thực hiện./.", "Thực hiện./."), ("(b/c)", "(b/c)./."), ("quy định...", "quy định..../."),
      ("quy định?", "quy định?./."),
      ("**1. Thời hạn:** tháng 5.", "1. Thời hạn: tháng 5./."),
      ("# **Điều 3.** Giám đốc thi hành.", "Điều 3. Giám đốc thi hành./."),
      ("# **1. Thời hạn:** tháng 5.", "1. Thời hạn: tháng 5./."),
    ])
  func supplied(body: String, expected: String) {
    #expect(last(body) == expected)
  }

  @Test(
    "It does not follow a heading or a centred line",
    arguments: ["# Kết luận", "-> Hết <-", "# Điều 1. Phạm vi"])
  func notSupplied(body: String) {
    #expect(last(body)?.hasSuffix("./.") == false)
  }

  @Test("It may be another, or none")
  func other() {
    #expect(last("Thực hiện.", "ket_thuc: \"\"") == "Thực hiện.")
    #expect(last("Thực hiện.", "ket_thuc: ./") == "Thực hiện./")
    #expect(last("Thực hiện.", "ket_thuc:") == "Thực hiện./.")
  }

  @Test("Room for a date at the end of the text is kept")
  func roomAtTheEnd() {
    let text = Reading("loai: KH\nnoi_dung: Ban hành {{ ngay_ban_hanh }}").paragraphs("noi_dung").last
    #expect(text == "Ban hành ngày       tháng       năm      ./.")
  }

  @Test("It takes the emphasis of the last words, but is never raised")
  func emphasis() {
    guard
      case .paragraph(let bold)? = Reading("loai: KH\nnoi_dung: trước **ngày 10.**").blocks("noi_dung").last,
      case .paragraph(let raised)? = Reading("loai: KH\nnoi_dung: 20 m^2^").blocks("noi_dung").last
    else { return #expect(Bool(false)) }
    #expect(bold.inlines == [.run("trước ", []), .run("ngày 10./.", .bold)])
    #expect(raised.inlines == [.run("20 m", []), .run("2", .superscripted), .run("./.", [])])
  }

  @Test("The last paragraph stays with the signature")
  func keepsWithFoot() {
    let blocks = Reading("loai: KH\nnoi_dung: |\n  một\n  hai\n").blocks("noi_dung")
    #expect(
      blocks.map { if case .paragraph(let paragraph) = $0 { paragraph.keepWithNext } else { false } } == [
        false, true,
      ])
  }

  @Test("Where the body ends in a table, its last row does, and so does the note below it")
  func tableKeepsWithFoot() {
    let table = "bang: {a: {cot: [x], hang: [[1], [2]]}}"
    #expect(keptRows("loai: KH\nnoi_dung: \"{{ bang.a }}\"\n\(table)") == [[false, true]])
    #expect(keptRows("loai: KH\nnoi_dung: |\n  {{ bang.a }}\n  hết\n\(table)") == [[false, false]])
    let noted = "bang: {a: {cot: [x], hang: [[1], [2]], ghi_chu: g}}"
    #expect(keptRows("loai: KH\nnoi_dung: |\n  {{ bang.a }}\n  hết\n\(noted)") == [[false, true]])
  }

  @Test("The head of a group stays with the row below it, the last row with its sum")
  func rowsKeepTogether() {
    let table = "bang: {a: {cot: [a, b], hang: [[1, 2], {nhom: x}, [3, 4]], tong: [b]}}"
    #expect(keptRows("loai: KH\nnoi_dung: |\n  {{ bang.a }}\n  hết\n\(table)") == [[false, true, true, false]])
  }

  private func keptRows(_ model: String) -> [[Bool]] {
    Reading(model).blocks("noi_dung").compactMap {
      if case .table(let table) = $0 { table.body.map(\.keepWithNext) } else { nil }
    }
  }
}

@Suite("Bodies")
struct BodyPartTests {
  @Test("A body is a text, or a list of texts and parts with a heading")
  func parts() {
    let reading = Reading(
      """
      loai: KH
      noi_dung:
        - Thực hiện chỉ đạo của {{ co_quan }}
        - phan: I. MỤC TIÊU *chung*
          noi_dung:
            - một
            - phan: II
              noi_dung: hai
      co_quan: Sở Y tế
      """)
    #expect(reading.faults.isEmpty)
    #expect(
      reading.paragraphs("noi_dung") == [
        "Thực hiện chỉ đạo của SỞ Y TẾ", "I. MỤC TIÊU chung", "một", "II", "hai./.",
      ])
    guard case .paragraph(let heading) = reading.blocks("noi_dung")[1] else { return #expect(Bool(false)) }
    #expect(heading.role == .heading(1))
  }

  @Test("Faults in a body stand at their places in the file")
  func places() {
    let reading = Reading(
      "loai: KH\nnoi_dung:\n  - phan: \"I {{ x1 }}\"\n    noi_dung: |\n      a\n      b{{ x2 }} c[^1]\n")
    #expect(reading.faults.map { String($0.drop { $0 != " " }.dropFirst()) } == ["x1", "x2", "[^1]"])
  }
}

@Suite("Expressions in a model")
struct ExpressionTests {
  @Test("Number and date are there for the model's own texts, with their room")
  func ownNumber() {
    let reading = Reading("loai: KH\nviet_tat: SYT\nngay: ../5/2024\nnoi_dung: \"Kế hoạch số {{ so_ky_hieu }} {{ ngay_ban_hanh }}\"")
    #expect(reading.paragraphs("noi_dung") == ["Kế hoạch số           /KH-SYT ngày       tháng 5 năm 2024./."])
  }

  @Test("Any text may use the data, the variables and other texts")
  func texts() {
    let reading = Reading(
      """
      loai: CV
      so_lieu: {benh: [{ten: Sởi, so_ca: 26}, {ten: Dại, so_ca: 5}]}
      bien: {nam: 2024}
      tinh: {tong_ca: "benh | tong('so_ca')", gap_doi: "tong_ca * 2", them: "tinh.gap_doi + bien.nam - nam"}
      trich_yeu: báo cáo {{ tong_ca }} ca năm {{ nam }}
      kinh_gui: ["Sở {{ so_lieu.benh[0].ten }}", B]
      noi_dung: "{{ trich_yeu }}: {{ gap_doi }}, {{ them }}"
      """.replacingType())
    #expect(reading.faults.isEmpty)
    #expect(reading.text("v_v") == "V/v báo cáo 31 ca năm 2024")
    #expect(reading.list("kinh_gui") == ["- Sở Sởi;", "- B."])
    #expect(reading.paragraphs("noi_dung") == ["báo cáo 31 ca năm 2024: 62, 62./."])
  }

  @Test("Tags under data are text; header codes hold none")
  func dataIsText() {
    let reading = Reading.letter("bien: {a: \"{{ b }}\"}\nso: \"{{ x }}\"\ntrich_yeu: \"{{ a }}\"")
    #expect(reading.faults.isEmpty)
    #expect(reading.text("trich_yeu") == "{{ b }}")
    #expect(reading.text("so") == "{{ x }}")
  }

  @Test("An escaped tag prints as typed")
  func escaped() {
    #expect(Reading.letter(#"trich_yeu: 'mẫu \{{ x }}'"#).text("trich_yeu") == "mẫu {{ x }}")
  }

  @Test("Names of a document win over bare names of one's own")
  func bareNames() {
    let reading = Reading.letter("dia_danh: Hòa Sơn\nbien: {Địa danh: khác, xã: Tân Lập}")
    #expect(reading.text("dia_danh") == "Hòa Sơn")
    #expect(reading.text("bien.dia_danh") == "khác")
    #expect(reading.text("xa") == "Tân Lập")
  }

  @Test("Figures that need each other in a circle are one fault")
  func circle() {
    let reading = Reading.letter("tinh: {a: \"b + 1\", b: \"tinh['a'] + 1\", c: \"a + 1\", d: \"1 + 1\"}")
    #expect(reading.faults.count == 1)
    #expect(reading.faults[0].hasPrefix("official.circle"))
    #expect(reading.text("d") == "2")
  }

  @Test("A figure at fault is an error though nothing uses it")
  func figureAtFault() {
    #expect(Reading.letter("tinh: {a: \"khong_co + 1\"}").faults.count == 1)
    #expect(Reading.letter("tinh: {a: \"1 +\"}").faults.count == 1)
  }

  @Test("Words that only look like other figures are no circle")
  func noCircle() {
    let reading = Reading.letter(
      "so_lieu: {x: {tong: 4}}\ntinh: {tong: \"x.tong + tong([1, 2])\", loc: \"'loc' ~ tong\"}")
    #expect(reading.faults.isEmpty)
    #expect(reading.text("tinh.tong") == "7")
    #expect(reading.text("tinh.loc") == "loc7")
  }

  @Test("Rows with a key, a notation and marks of missing figures")
  func tables() {
    let reading = Reading.letter(
      """
      so_lieu:
        benh:
          hang: [{ma: s01, ca: "5.5"}, {ma: s02, ca: "-"}]
          khoa: ma
          kieu_so: may
          thieu: ["-"]
      """)
    #expect(reading.faults.isEmpty)
    #expect(reading.text("benh.s01.ca * 2") == "11")
    #expect(reading.text("benh['s02'].ca") == "-")
    #expect(
      Reading.letter("so_lieu: {a: {hang: [{ma: 1}, {ma: 1}], khoa: ma}}").faults == ["official.double-key 1"]
    )
    #expect(
      Reading.letter("so_lieu: {a: {hang: [{x: 1}], khoa: ma}}").faults == ["official.row-without-key ma"])
  }
}

extension String {
  fileprivate func replacingType() -> String { "loai: Công văn" + drop { $0 != "\n" } }
}

@Suite("Appendices")
struct AppendixTests {
  let head = """
    loai: Kế hoạch
    so: 15
    viet_tat: SYT
    ngay: 5/1/2024
    co_quan: [Sở Y tế, tỉnh Hòa Sơn]
    noi_dung: a

    """

  @Test("One has no number, several have Roman ones, labels of one's own are as typed")
  func labels() {
    #expect(Reading(head + "phu_luc: [{noi_dung: a}]").text("phu_luc[0].nhan") == "Phụ lục")
    let reading = Reading(
      head + "phu_luc: [{noi_dung: a}, {nhan: Mẫu số 01}, {nhan: ''}, {noi_dung: b}, {so: 9}, {so: IIa}]")
    let labels = (0..<6).map { reading.text("phu_luc[\($0)].nhan") }
    #expect(labels == ["Phụ lục I", "Mẫu số 01", "", "Phụ lục II", "Phụ lục IX", "Phụ lục IIa"])
  }

  @Test("The Kèm theo line is derived from the document")
  func attachmentLine() {
    #expect(Reading(head + "phu_luc: [{noi_dung: a}]").text("phu_luc[0].kem_theo")
      == "(Kèm theo Kế hoạch số 15/KH-SYT ngày 05 tháng 01 năm 2024 của Sở Y tế tỉnh Hòa Sơn)")
    #expect(Reading(head + "ten_day_du: Sở Y tế\nphu_luc: [{noi_dung: a}]").text("phu_luc[0].kem_theo").hasSuffix("của Sở Y tế)"))
    #expect(Reading(head + "dien_tu: true\nphu_luc: [{noi_dung: a}]").text("phu_luc[0].kem_theo")
      == "(Kèm theo Kế hoạch số           /KH-SYT\nngày       tháng       năm       của Sở Y tế tỉnh Hòa Sơn)")
    #expect(Reading(head + "phu_luc: [{kem_theo: (Kèm theo Công văn)}]").text("phu_luc[0].kem_theo") == "(Kèm theo Công văn)")
    #expect(Reading(head + "phu_luc: [{kem_theo: ''}]").text("phu_luc[0].kem_theo") == "")
  }

  @Test("An item with a type is a document issued with this one, and no appendix is counted by it")
  func issued() {
    let reading = Reading(
      head + "phu_luc: [{loai: QC, trich_yeu: \"Làm việc\\ncủa Sở\", can_cu: [a, b], noi_dung: c}, {noi_dung: d}]")
    #expect(reading.faults.isEmpty)
    #expect(reading.text("phu_luc[0].ten_loai") == "QUY CHẾ")
    #expect(reading.text("phu_luc[0].trich_yeu") == "Làm việc\ncủa Sở")
    #expect(reading.list("phu_luc[0].can_cu") == ["a;", "b."])
    #expect(reading.text("phu_luc[0].kem_theo").hasPrefix("(Kèm theo Kế hoạch số 15/KH-SYT"))
    #expect(reading.paragraphs("phu_luc[0].noi_dung") == ["c"])
    #expect(reading.text("phu_luc[1].ten_loai") == "")
    #expect(reading.text("phu_luc[1].nhan") == "Phụ lục")
  }

  @Test("It has no label and no title of an appendix, and its type must be one of the decree's")
  func issuedFaults() {
    #expect(Reading(head + "phu_luc: [{loai: QC, tieu_de: a, noi_dung: c}]").faults.count == 1)
    #expect(Reading(head + "phu_luc: [{loai: xyz, noi_dung: c}]").faults.count == 1)
  }

  @Test("Each begins a section of its own, portrait or landscape, and has no closing mark supplied")
  func sections() {
    let reading = Reading(
      head + "phu_luc: [{noi_dung: '# I. A'}, {huong: ngang, tieu_de: \"CHỈ TIÊU\\nY TẾ\", noi_dung: b}]")
    #expect(reading.blocks("phu_luc[0].ngat") == [.sectionBreak(SectionBreak())])
    #expect(reading.blocks("phu_luc[1].ngat") == [.sectionBreak(SectionBreak(landscape: true))])
    #expect(reading.paragraphs("phu_luc[1].noi_dung") == ["b"])
    #expect(reading.text("phu_luc[1].tieu_de") == "CHỈ TIÊU\nY TẾ")
    #expect(reading.blocks("phu_luc[1].vach") == [.rule(Rule(.points(85)))])
  }
}
