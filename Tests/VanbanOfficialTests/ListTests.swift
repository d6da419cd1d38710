import Testing
import VanbanExpression

@Suite("Addressees and grounds")
struct AddresseeTests {
  @Test("One addressee stands alone, as typed")
  func one() {
    #expect(Reading.letter("kinh_gui: Bộ Y tế").text("kinh_gui.mot") == "Bộ Y tế")
    #expect(Reading.letter("kinh_gui: [Bộ Y tế]").text("kinh_gui.mot") == "Bộ Y tế")
    #expect(Reading.letter("kinh_gui: \"\"").value("kinh_gui").isTrue == false)
  }

  @Test("Several get dashes and punctuation where they have none")
  func several() {
    let reading = Reading.letter(
      "kinh_gui:\n  - Sở Y tế\n  - \"- Sở Tài chính,\"\n  - UBND các xã (để biết)\n")
    #expect(reading.list("kinh_gui") == ["- Sở Y tế;", "- Sở Tài chính,", "- UBND các xã (để biết)."])
    #expect(reading.text("kinh_gui.mot ?? 'nhiều'") == "nhiều")
    #expect(reading.text("kinh_gui") == "- Sở Y tế;\n- Sở Tài chính,\n- UBND các xã (để biết).")
  }

  @Test("Addressees may stand under one another")
  func nested() {
    #expect(
      Reading.letter("kinh_gui:\n  - Các sở:\n      - Sở Y tế\n      - Sở Tài chính\n  - UBND xã\n").list(
        "kinh_gui") == [
          "- Các sở:", "+ Sở Y tế;", "+ Sở Tài chính;", "- UBND xã.",
        ])
  }

  @Test("Grounds end in semicolons, the last in a full stop")
  func grounds() {
    #expect(
      Reading.plan("can_cu:\n  - Căn cứ Luật A\n  - Căn cứ Nghị định B,\n  - Theo đề nghị của C\n").list(
        "can_cu") == [
          "Căn cứ Luật A;", "Căn cứ Nghị định B,", "Theo đề nghị của C.",
        ])
  }

  @Test(
    "What counts as punctuation at the end",
    arguments: [
      ("a!", "a!"), ("a?", "a?"), ("a…", "a…"), ("a:", "a:"), ("a)", "a)."), ("“a”", "“a”."), ("a.", "a."),
    ])
  func punctuation(typed: String, expected: String) {
    #expect(Reading.plan("can_cu: [\"\(typed)\"]").list("can_cu") == [expected])
  }
}

@Suite("Recipients")
struct RecipientTests {
  func lines(_ yaml: String) -> [String] {
    Reading.letter(yaml).text("noi_nhan").split(separator: "\n").map(String.init)
  }

  @Test("Dashes and punctuation are supplied where missing; purposes in brackets are none")
  func supplied() {
    #expect(
      lines("noi_nhan: [Như trên, Bộ Y tế (b/c), \"- Sở Tài chính;\", \"Lưu: VT, KHTC\"]") == [
        "- Như trên;", "- Bộ Y tế (b/c);", "- Sở Tài chính;", "- Lưu: VT, KHTC.",
      ])
  }

  @Test("An item with a colon is text as typed, whatever YAML makes of it")
  func colons() {
    #expect(lines("noi_nhan:\n  - Lưu: VT, KHTC\n") == ["- Lưu: VT, KHTC."])
    #expect(
      lines("noi_nhan:\n  - Nơi_Nhận:  VT\n  - VP UBND tỉnh:\n") == ["- Nơi_Nhận:  VT;", "- VP UBND tỉnh:"])
  }

  @Test("Nested recipients have a colon over them and plus signs before them")
  func nested() {
    let yaml = "noi_nhan:\n  - Như trên\n  - VP UBND tỉnh:\n      - CVP, PCVP\n      - Lưu: VT\n"
    #expect(lines(yaml) == ["- Như trên;", "- VP UBND tỉnh:", "+ CVP, PCVP;", "+ Lưu: VT."])
    let reading = Reading.letter(yaml)
    #expect(reading.text("noi_nhan[1].van_ban") == "- VP UBND tỉnh:")
    #expect(reading.list("noi_nhan[1].con") == ["+ CVP, PCVP;", "+ Lưu: VT."])
    #expect(reading.value("noi_nhan[0].con").isTrue == false)
  }

  @Test(
    "Drafter and copies follow the archive line",
    arguments: [
      ("Lưu: VT, KHTC", "nguoi_soan: PL\nso_ban: 5", "- Lưu: VT, KHTC, PL.(5)."),
      ("Lưu: VT, KHTC.", "nguoi_soan: PL", "- Lưu: VT, KHTC, PL."),
      ("Lưu: VT, HC", "so_ban: 2", "- Lưu: VT, HC (2)."),
      ("- Lưu: VT;", "nguoi_soan: TĐL", "- Lưu: VT, TĐL."),
    ])
  func drafter(line: String, keys: String, expected: String) {
    #expect(lines("noi_nhan: [\"Như trên\", \"\(line)\"]\n\(keys)\n").last == expected)
  }

  @Test("Drafter without an archive line is a warning, not a loss in silence")
  func withoutArchiveLine() {
    #expect(Reading.letter("noi_nhan: [Như trên]\nnguoi_soan: PL").faults == ["official.no-archive-line PL"])
  }

  @Test("An item that prints nothing is none")
  func emptyItems() {
    #expect(
      lines("bien: {x: không}\nnoi_nhan: [Như trên, \"{% if x %}Bộ Y tế{% endif %}\"]\n") == ["- Như trên."])
    #expect(Reading.letter("noi_nhan: []").value("noi_nhan").isTrue == false)
  }
}

@Suite("Signatories")
struct SignatoryTests {
  @Test("Lines of authority and office in capitals, the name as typed")
  func lines() {
    let reading = Reading.letter(
      """
      nguoi_ky:
        quyen_han: [TM. Ủy ban nhân dân, KT. Chủ tịch]
        chuc_vu: Phó Chủ tịch
        chuc_vu_khac: Trưởng Ban Chỉ đạo
        ho_ten: Y Ngọc
      """)
    #expect(reading.list("ky[0].dong") == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
    #expect(reading.text("ky[0].chuc_vu") == "PHÓ CHỦ TỊCH")
    #expect(reading.text("ky[0].chuc_vu_khac") == "TRƯỞNG BAN CHỈ ĐẠO")
    #expect(reading.text("ky[0].ho_ten") == "Y Ngọc")
  }

  @Test("Two sign side by side; a name may be missing")
  func two() {
    let reading = Reading(
      "loai: Biên bản\nnoi_dung: a\nnguoi_ky: [{chuc_vu: Thư ký, ho_ten: Lê An}, {chuc_vu: Chủ tọa}]")
    #expect(reading.list("ky[0].dong") == ["THƯ KÝ"])
    #expect(reading.list("ky[1].dong") == ["CHỦ TỌA"])
    #expect(reading.text("ky[1].ho_ten") == "")
  }

  @Test("Lines of contact")
  func contact() {
    #expect(
      Reading.letter("lien_he: |\n  Địa chỉ: A\n  Điện thoại: B\n").list("lien_he") == [
        "Địa chỉ: A", "Điện thoại: B",
      ])
    #expect(Reading.letter("lien_he: [A, B]").list("lien_he") == ["A", "B"])
  }
}
