import Testing
import VanbanContent
import VanbanExpression
import VanbanSource

@Suite("Number and symbol")
struct NumberTests {
  @Test(
    "Number, symbol and what they are made of",
    arguments: [
      ("loai: Kế hoạch", "so: 15\nviet_tat: SYT", "15/KH-SYT"),
      ("loai: Kế hoạch", "so: 7\nviet_tat: SYT", "07/KH-SYT"),
      ("loai: Kế hoạch", "so: 07\nviet_tat: SYT", "07/KH-SYT"),
      ("loai: Tờ trình", "so: 128\nviet_tat: {co_quan: SYT, don_vi: KHTC}", "128/TTr-SYT"),
      ("loai: Quy định", "so: 2\nviet_tat: UBND", "02/QyĐ-UBND"),
      ("loai: Công văn", "so: 128\nviet_tat: {co_quan: SYT, don_vi: NVY}", "128/SYT-NVY"),
      ("loai: Công văn", "so: 128\nviet_tat: SYT", "128/SYT"),
      ("loai: Công văn", "so: 5\nviet_tat: SYT\nky_hieu: SYT-VP", "05/SYT-VP"),
      ("loai: Thư công", "so: 5\nviet_tat: SYT", "05/SYT"),
      ("loai: Báo cáo", "so: 12a\nviet_tat: SYT", "12a/BC-SYT"),
      ("loai: Báo cáo", "so: 9", "09"),
    ])
  func soKyHieu(type: String, lines: String, expected: String) {
    let reading = Reading("\(type)\nnoi_dung: a\n\(lines)\n")
    #expect(reading.faults.isEmpty)
    #expect(reading.text("so_ky_hieu") == expected)
  }

  @Test("A blank number keeps 12 to 15 mm with the space before it, at 13 and 14 points")
  func blank() {
    let text = Reading.plan("viet_tat: SYT").text("so_ky_hieu")
    #expect(text.hasSuffix("/KH-SYT"))
    let spaces = text.prefix { $0 == " " }.count + 1
    for size in [13.0, 14.0] {
      let millimetres = Double(spaces) * size / 4 * 25.4 / 72
      #expect((12...15).contains(millimetres))
    }
    #expect(Reading.plan("so:").text("so_ky_hieu").allSatisfy { $0 == " " })
  }

  @Test("The number itself stays as typed")
  func asTyped() {
    #expect(Reading.plan("so: 7").text("so") == "7")
    #expect(Reading.plan("so: 007").text("so_ky_hieu") == "007")
  }
}

@Suite("Place and date")
struct DateTests {
  @Test(
    "Dates are padded as the decree says",
    arguments: [
      ("2024-03-05", "ngày 05 tháng 3 năm 2024"), ("5/2/2024", "ngày 05 tháng 02 năm 2024"),
      ("20/11/2023", "ngày 20 tháng 11 năm 2023"), ("10/10/2026", "ngày 10 tháng 10 năm 2026"),
    ])
  func dates(typed: String, expected: String) {
    let reading = Reading.plan("ngay: \(typed)\ndia_danh: Hòa Sơn")
    #expect(reading.text("ngay_ban_hanh") == expected)
    #expect(reading.text("dong_ngay") == "Hòa Sơn, \(expected)")
  }

  @Test("Any part may be blank", arguments: [
    ("ngay: ../11/2023", "ngày       tháng 11 năm 2023"), ("ngay: …/…/2024", "ngày       tháng       năm 2024"),
    ("ngay: __/3/2024", "ngày       tháng 3 năm 2024"), ("ngay: ", "ngày       tháng       năm      "),
    ("ngay: \"  / 5/2024\"", "ngày       tháng 5 năm 2024"), ("", "ngày       tháng       năm      "),
  ])
  func blanks(line: String, expected: String) {
    #expect(Reading.plan(line).text("ngay_ban_hanh") == expected)
  }

  @Test("A blank part keeps 8 to 10 mm between the words, at either size", arguments: [13.0, 14.0])
  func blankWidth(size: Double) {
    let text = Reading.plan("ngay: ../11/2023\nco_chu: \(Int(size))").text("ngay_ban_hanh")
    let spaces = text.dropFirst(4).prefix { $0 == " " }.count
    #expect((8.5...9.5).contains(Double(spaces) * size / 4 * 25.4 / 72))
  }

  @Test("Without a place there is no comma; minutes have neither place nor date")
  func withoutPlace() {
    #expect(Reading.plan("ngay: 1/4/2024").text("dong_ngay") == "ngày 01 tháng 4 năm 2024")
    #expect(Reading.plan("ngay: 1/4/2024\ndia_danh: \"\"").text("dong_ngay") == "ngày 01 tháng 4 năm 2024")
    #expect(Reading("loai: Biên bản\nnoi_dung: a\ndia_danh: Hòa Sơn").text("dong_ngay") == "")
  }

  @Test("The date is a date to expressions")
  func asDate() {
    #expect(Reading.plan("ngay: 5/3/2024").text("ngay | nam") == "2024")
  }
}

@Suite("Fit of the header")
struct HeaderFitTests {
  func fit(_ lines: String) -> String {
    let reading = Reading.plan(lines)
    return "\(reading.text("co_chu")) \(reading.text("dau_trang_hep"))\(reading.faults.isEmpty ? "" : " !")"
  }

  @Test(
    "The wide right column serves most places; long ones shift the columns, then take the smaller preset",
    arguments: [
      ("dia_danh: Hòa Sơn\nngay: 5/3/2024", "14 sai"),
      ("co_chu: 13\ndia_danh: Hòa Sơn\nngay: 5/3/2024", "13 sai"),
      ("dia_danh: Thành phố Hồ Chí Minh\nngay: 29/6/2019", "14 đúng"),
      ("dia_danh: Thành phố Hồ Chí Minh\nngay: ../../2019", "13 đúng"),
      ("co_chu: 13\ndia_danh: Thành phố Hồ Chí Minh\nngay: 29/6/2019", "13 sai"),
      ("dia_danh: Đặc khu Côn Đảo của Thành phố Hồ Chí Minh\nngay: 29/6/2019", "13 đúng !"),
    ])
  func fits(lines: String, expected: String) {
    #expect(fit(lines) == expected)
  }

  @Test("A place that no arrangement holds is a warning")
  func tooWide() {
    let reading = Reading.plan("dia_danh: Đặc khu Côn Đảo của Thành phố Hồ Chí Minh\nngay: 29/6/2019")
    #expect(reading.faults == ["official.header-too-wide Đặc khu Côn Đảo của Thành phố Hồ Chí Minh"])
    #expect(!reading.diagnostics.hasErrors)
  }

  @Test("Narrowing the left column is avoided where it would break a line of the agency")
  func agencyLines() {
    let place = "dia_danh: Thành phố Hồ Chí Minh\nngay: 29/6/2019\n"
    #expect(fit(place + "co_quan: Sở Y tế") == "14 đúng")
    #expect(fit(place + "co_quan: Chi cục Dân số và Trẻ em") == "13 sai")
  }

  @Test("Rules follow the texts above them and the size in force")
  func rules() {
    let reading = Reading.plan(
      "co_quan: [Ủy ban nhân dân, tỉnh Hòa Sơn]\ntrich_yeu: Tiêm chủng năm 2024\nco_chu: 13")
    let motto = MeasuredText("Độc lập - Tự do - Hạnh phúc", bold: true, size: 13)
    #expect(reading.blocks("vach_tieu_ngu") == [.rule(Rule(.share(1, ofLastLine: motto)))])
    let agency = MeasuredText("ỦY BAN NHÂN DÂN\nTỈNH HÒA SƠN", bold: true, size: 12)
    #expect(reading.blocks("vach_co_quan") == [.rule(Rule(.share(0.4, ofLastLine: agency)))])
    let subject = MeasuredText("Tiêm chủng năm 2024", bold: true, size: 13)
    #expect(reading.blocks("vach_trich_yeu") == [.rule(Rule(.share(0.4, ofLastLine: subject)))])
  }

  @Test("There is no rule under what is not there")
  func noRules() {
    let reading = Reading.letter("trich_yeu: báo cáo")
    #expect(reading.blocks("vach_co_quan").isEmpty)
    #expect(reading.blocks("vach_trich_yeu").isEmpty)
    #expect(!reading.value("vach_trich_yeu").isTrue)
  }
}

@Suite("Names of the header")
struct HeaderNameTests {
  @Test("Agencies are lines in capitals")
  func agencies() {
    let reading = Reading.letter(
      "co_quan_chu_quan: UBND tỉnh Hòa Sơn\nco_quan: [Sở, Y tế]\ntham_quyen: Giám đốc Sở Y tế")
    #expect(reading.list("co_quan_chu_quan") == ["UBND TỈNH HÒA SƠN"])
    #expect(reading.list("co_quan") == ["SỞ", "Y TẾ"])
    #expect(reading.text("co_quan") == "SỞ\nY TẾ")
    #expect(reading.text("tham_quyen") == "GIÁM ĐỐC SỞ Y TẾ")
    #expect(
      Reading.letter("co_quan: |\n  Ủy ban nhân dân\n  tỉnh Hòa Sơn\n").list("co_quan") == [
        "ỦY BAN NHÂN DÂN", "TỈNH HÒA SƠN",
      ])
  }

  @Test("Absent keys are there and empty")
  func absent() {
    let reading = Reading.letter("")
    for name in [
      "co_quan_chu_quan", "co_quan", "tham_quyen", "dia_danh", "trich_yeu", "v_v", "kinh_gui", "can_cu",
      "nguoi_ky", "ky", "noi_nhan", "lien_he", "dau_do_mat", "dau_do_khan", "dau_pham_vi", "du_thao",
      "phu_luc", "so",
    ] {
      #expect(!reading.value(name).isTrue, "\(name)")
    }
    #expect(reading.text("trich_yeu ?? 'không'") == "không")
    #expect(reading.text("kinh_gui.mot ?? 'không'") == "không")
  }

  @Test("The subject keeps its lines and capitals; in a letter it follows V/v")
  func subject() {
    let reading = Reading.plan("trich_yeu: |\n  TIÊM CHỦNG mở rộng\n    năm 2024\n")
    #expect(reading.text("trich_yeu") == "TIÊM CHỦNG mở rộng\nnăm 2024")
    #expect(reading.text("v_v") == "")
    #expect(reading.text("ten_loai") == "KẾ HOẠCH")
    #expect(Reading.letter("trich_yeu: báo cáo tiến độ").text("v_v") == "V/v báo cáo tiến độ")
    #expect(Reading.letter("trich_yeu: V/v báo cáo").text("v_v") == "V/v báo cáo")
  }

  @Test(
    "Draft marks",
    arguments: [
      ("true", "DỰ THẢO"), ("đúng", "DỰ THẢO"), ("false", ""), ("lần 2", "DỰ THẢO LẦN 2"),
      ("Dự thảo 3", "DỰ THẢO 3"), ("\"\"", ""),
    ])
  func drafts(typed: String, expected: String) {
    #expect(Reading.letter("du_thao: \(typed)").text("du_thao") == expected)
  }

  @Test("Marks stand in boxes of the decree's sizes; urgency is red")
  func marks() {
    let reading = Reading.letter("do_mat: mật\ndo_khan: Hoả tốc\npham_vi: Lưu hành nội bộ")
    let unit = 72 / 25.4
    #expect(
      reading.blocks("dau_do_khan") == [
        .stamp(Stamp("HOẢ TỐC", width: 30 * unit, height: 8 * unit, red: true))
      ])
    #expect(
      reading.blocks("dau_do_mat") == [.stamp(Stamp("MẬT", width: 20 * unit, height: 8 * unit, red: false))])
    #expect(
      reading.blocks("dau_pham_vi") == [
        .stamp(Stamp(
          "LƯU HÀNH NỘI BỘ", width: 49 * unit, height: 8 * unit, red: false, start: 0.58, spaceBefore: 0))
      ])
    #expect(reading.text("do_khan") == "HOẢ TỐC")
  }
}
