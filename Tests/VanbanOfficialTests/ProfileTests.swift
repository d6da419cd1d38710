import Testing
import VanbanExpression
import VanbanSource

@Suite("The agency's profile (ho_so)")
struct ProfileTests {
  private static let profile = """
    - den: 30/06/2025
      co_quan: Sở cũ
      bien: {tinh_thanh: Hòa Sơn}
      nguoi_ky:
        giam_doc: {chuc_vu: Giám đốc, ho_ten: Lê An}
    - tu: 2025-07-01
      co_quan: Sở mới
      lien_he: [Số 5, phố Mới]
      nguoi_ky:
        giam_doc: {chuc_vu: Giám đốc, ho_ten: Trần Bình}
        Phó Giám đốc: {quyen_han: KT. Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Phạm Cúc}
    """

  private func letter(_ lines: String, _ profile: String = Self.profile, _ more: [String: String] = [:])
    -> Reading
  {
    let files = ["ho-so/so.yaml": profile].merging(more) { $1 }
    return Reading("loai: Công văn\nnoi_dung: a\nho_so: ho-so/so.yaml\n" + lines, files: files)
  }

  @Test(
    "The entry in force on the date; the last day counts; of a date without known parts the last entry",
    arguments: [
      ("ngay: 12/06/2025", "SỞ CŨ"), ("ngay: 30/06/2025", "SỞ CŨ"), ("ngay: 01/07/2025", "SỞ MỚI"),
      ("ngay: 14/08/2025", "SỞ MỚI"), ("ngay: ../06/2025", "SỞ CŨ"), ("ngay: ../../2024", "SỞ CŨ"),
      ("ngay: ../../2026", "SỞ MỚI"), ("ngay: ../../....", "SỞ MỚI"), ("", "SỞ MỚI"),
    ])
  func inForce(line: String, agency: String) {
    let reading = letter(line)
    #expect(reading.faults.isEmpty)
    #expect(reading.text("co_quan") == agency)
  }

  @Test("The last entry is the last in time, in whatever order they stand")
  func order() {
    let turned = "- {tu: 01/07/2025, co_quan: Mới}\n- {den: 30/06/2025, co_quan: Cũ}"
    #expect(letter("", turned).text("co_quan") == "MỚI")
  }

  @Test("A date whose known parts fit two entries is an error that names both")
  func unclear() {
    let reading = letter("ngay: ../../2025")
    #expect(reading.faults == ["official.profile-unclear ../../2025"])
    #expect(reading.diagnostics.all[0].notes.map { stretch($0.place) } == ["den", "tu"])
    #expect(reading.diagnostics.all[0].message.en.contains("… – 30/6/2025 or 01/7/2025 – …"))
  }

  @Test("No entry in force is an error at the date, with the periods that there are")
  func noneInForce() {
    let reading = letter("ngay: 05/05/2025", "- {tu: 01/01/2024, den: 31/12/2024}\n- {tu: 01/06/2025}")
    #expect(reading.faults == ["official.profile-not-in-force 05/05/2025"])
    #expect(reading.diagnostics.all[0].message.en.contains("01/01/2024 – 31/12/2024; 01/6/2025 – …"))
  }

  @Test(
    "Entries that are both in force on some day",
    arguments: [
      "- {den: 01/07/2025}\n- {tu: 01/07/2025}", "- {co_quan: A}\n- {tu: 01/07/2025}",
      "- {tu: 01/01/2020}\n- {tu: 01/01/2021, den: 01/02/2021}",
    ])
  func overlap(profile: String) {
    #expect(letter("ngay: 01/01/2020", profile).diagnostics.all.map(\.id) == ["official.profile-overlap"])
  }

  @Test(
    "Days at fault",
    arguments: [
      ("- {tu: 07/2025}", "07/2025"), ("- {den: ../07/2025}", "../07/2025"), ("- {tu: [1]}", "[1]"),
      ("- {tu: 02/01/2025, den: 01/01/2025}", "01/01/2025"),
    ])
  func badDays(profile: String, at place: String) {
    #expect(letter("", profile).faults == ["official.profile-bad-date \(place)"])
  }

  @Test("A file that is no list of entries", arguments: ["co_quan: A", "Sở Y tế", "- Sở", "[]", "# trống"])
  func noList(profile: String) {
    #expect(letter("", profile).diagnostics.all.map(\.id) == ["official.profile-no-list"])
  }

  @Test("A name picks a signatory of the entry in force, two names two; one written out wins")
  func signatories() {
    #expect(letter("ngay: 12/06/2025\nnguoi_ky: giam_doc").text("ky[0].ho_ten") == "Lê An")
    #expect(letter("nguoi_ky: pho_giam_doc").text("ky[0].ho_ten") == "Phạm Cúc")
    let two = letter("nguoi_ky: [giam_doc, Phó giám đốc]")
    #expect([two.text("ky[0].ho_ten"), two.text("ky[1].ho_ten")] == ["Trần Bình", "Phạm Cúc"])
    #expect(letter("nguoi_ky: {ho_ten: Vũ Dũng}").text("ky[0].ho_ten") == "Vũ Dũng")
    #expect(letter("").value("ky").elements?.isEmpty == true)
  }

  @Test("A name that nobody has is an error with the nearest, or those that there are")
  func unknownSignatory() {
    let near = letter("nguoi_ky: pho_giam_dc")
    #expect(near.faults == ["official.unknown-signatory pho_giam_dc"])
    #expect(near.diagnostics.all[0].hint?.en.contains("Phó Giám đốc") == true)
    #expect(
      letter("ngay: 12/06/2025\nnguoi_ky: chanh_van_phong").diagnostics.all[0].message.en.contains("giam_doc")
    )
    #expect(letter("nguoi_ky: giam_doc", "- {co_quan: A}").faults == ["official.unknown-signatory giam_doc"])
  }

  @Test("The profile lies below what is included, and its entries may include files of its folder")
  func lowest() {
    let reading = letter(
      "bao_gom: chung.yaml\nngay: 12/06/2025", Self.profile,
      ["chung.yaml": "co_quan: Của bao_gom\nbien: {b: 1}"])
    #expect(reading.text("co_quan") == "CỦA BAO_GOM")
    #expect(reading.text("bien.tinh_thanh ~ bien.b") == "Hòa Sơn1")
    let including = letter("", "- {bao_gom: dau.yaml}", ["ho-so/dau.yaml": "dia_danh: Hòa Sơn"])
    #expect(including.text("dia_danh") == "Hòa Sơn")
    #expect(letter("", "- {ho_so: khac.yaml}").faults == ["official.profile-in-profile khac.yaml"])
  }

  @Test("An included file may name the profile, relative to itself, and give the date")
  func namedElsewhere() {
    let reading = Reading(
      "loai: Công văn\nnoi_dung: a\nbao_gom: chung/a.yaml",
      files: ["chung/a.yaml": "ho_so: so.yaml\nngay: 12/06/2025", "chung/so.yaml": Self.profile])
    #expect(reading.text("co_quan") == "SỞ CŨ")
  }
}
