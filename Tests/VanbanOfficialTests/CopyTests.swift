import Testing
import VanbanExpression
import VanbanOfficial
import VanbanSource

@Suite("Certified copies")
struct CopyTests {
  private func copy(_ lines: String, document: String = "") -> Reading {
    let own = "co_quan: Sở Y tế\nviet_tat: SYT\ndia_danh: Hòa Sơn\nngay: 02/11/2026\n"
    let copy = lines.split(separator: "\n").map { "  \($0)\n" }.joined()
    return Reading("loai: Thông báo\nnoi_dung: a\n\(own)\(document)ban_sao:\n\(copy)")
  }

  @Test("Without the key there is none")
  func none() {
    #expect(Reading.letter("").text("ban_sao ?? \"không có\"") == "không có")
  }

  @Test(
    "Kinds, by name or abbreviation",
    arguments: [
      ("sao_y", "SAO Y", "SY"), ("Trích sao", "TRÍCH SAO", "TrS"), ("SAO LỤC", "SAO LỤC", "SL"), ("TrS", "TRÍCH SAO", "TrS"),
    ])
  func kinds(typed: String, name: String, abbreviation: String) {
    let reading = copy("hinh_thuc: \(typed)\nso: 7")
    #expect(reading.faults.isEmpty)
    #expect(reading.text("ban_sao.hinh_thuc") == name)
    #expect(reading.text("ban_sao.so_ky_hieu") == "07/\(abbreviation)-SYT")
  }

  @Test("Agency, place and abbreviation are the document's unless given")
  func derived() {
    let reading = copy("hinh_thuc: sao_y\nngay: 5/2/2027")
    #expect(reading.list("ban_sao.co_quan") == ["SỞ Y TẾ"])
    #expect(reading.text("ban_sao.dong_ngay") == "Hòa Sơn, ngày 05 tháng 02 năm 2027")
    let own = copy("hinh_thuc: sao_y\nco_quan: Trạm Y tế\nviet_tat: TYT\ndia_danh: Tân Lập\nso: 12\nngay: 10/11/2026")
    #expect(own.list("ban_sao.co_quan") == ["TRẠM Y TẾ"])
    #expect(own.text("ban_sao.so_ky_hieu") == "12/SY-TYT")
    #expect(own.text("ban_sao.dong_ngay").hasPrefix("Tân Lập, ngày 10"))
  }

  @Test("Signatory and recipients as those of a document")
  func foot() {
    let reading = copy("""
      hinh_thuc: sao_y
      nguoi_ky: {quyen_han: TL. Giám đốc, chuc_vu: Trưởng phòng, ho_ten: b}
      noi_nhan: [Các khoa, "Lưu: VT"]
      """)
    #expect(reading.list("ban_sao.ky[0].dong") == ["TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG"])
    #expect(reading.text("ban_sao.noi_nhan") == "- Các khoa;\n- Lưu: VT.")
  }

  @Test(
    "What is wrong is told at its place",
    arguments: [
      ("so: 1", "official.missing-key so"), ("hinh_thuc: photo", "official.wrong-value photo"),
      ("hinh_thuc: sao_y\nngay: 31/02/2027", "official.bad-date 31/02/2027"),
      ("hinh_thuc: sao_y\nsoo: 1", "official.unknown-key soo"),
      ("hinh_thuc: sao_y\nngay: 01/11/2026", "official.copy-before-document 01/11/2026"),
    ])
  func faults(lines: String, expected: String) {
    #expect(copy(lines).faults == [expected])
  }

  @Test("A text where the copy's keys should stand is a fault that says what to write")
  func noMap() {
    let reading = Reading.letter("ban_sao: sao_y")
    #expect(reading.faults == ["official.wrong-type sao_y"])
    #expect(reading.diagnostics.all[0].hint?.vi.contains("hinh_thuc") == true)
  }
}
