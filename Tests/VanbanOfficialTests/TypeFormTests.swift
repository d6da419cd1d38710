import Testing
import VanbanContent
import VanbanExpression
import VanbanOfficial
import VanbanSource

/// A model of a type with a body and further lines.
private func model(_ type: String, _ lines: String = "", body: String = "a") -> Reading {
  Reading("loai: \(type)\nnoi_dung: \(body)\nco_quan: Sở Y tế\n" + lines)
}

@Suite("What the form of a type has of its own")
struct TypeFormTests {
  @Test("No type is without its form: none warns", arguments: DocumentType.all)
  func served(type: DocumentType) throws {
    let reading = model(type.key)
    #expect(reading.faults.isEmpty)
    #expect(try #require(reading.model).shippedTemplateFault == nil)
  }

  @Test(
    "The line between the grounds and what is decided",
    arguments: [("Nghị quyết", "QUYẾT NGHỊ:"), ("Quyết định", "QUYẾT ĐỊNH:"), ("Chỉ thị", "")])
  func decision(type: String, expected: String) {
    #expect(model(type).text("loi_quyet_dinh") == expected)
  }

  @Test("A line that the body has already is not printed twice")
  func typed() {
    #expect(model("Quyết định", body: "|\n  -> **QUYẾT ĐỊNH:** <-\n  Điều 1. a").text("loi_quyet_dinh").isEmpty)
    #expect(model("Giấy giới thiệu", body: "Sở Y tế trân trọng giới thiệu\n").text("mo_dau").isEmpty)
  }

  @Test(
    "The words before those addressed",
    arguments: [
      ("Công văn", "", "Kính gửi:"), ("Tờ trình", "", "Kính gửi:"), ("Công điện", "", "Sở Y tế điện:"),
      ("Công điện", "tham_quyen: Giám đốc Sở Y tế\n", "Giám đốc Sở Y tế điện:"),
      ("Công điện", "ten_day_du: Sở Y tế tỉnh Hòa Sơn\n", "Sở Y tế tỉnh Hòa Sơn điện:"),
    ])
  func addressed(type: String, lines: String, expected: String) {
    let reading = model(type, lines + "kinh_gui: [b, c]\n")
    #expect(reading.text("kinh_gui.nhan") == expected)
    #expect(reading.text("mo_dau").isEmpty)
  }

  @Test("A telegram's sender prints in its words alone")
  func sender() {
    #expect(model("Công điện", "tham_quyen: Giám đốc\nkinh_gui: b\n").text("tham_quyen").isEmpty)
    #expect(model("Quyết định", "tham_quyen: Giám đốc\n").text("tham_quyen") == "GIÁM ĐỐC")
  }

  @Test("An invitation names one guest in its sentence, several under it")
  func invitation() {
    let one = model("Giấy mời", "kinh_gui: Ông Ma Văn Thiện\n")
    #expect(one.text("mo_dau") == "Sở Y tế trân trọng kính mời: Ông Ma Văn Thiện")
    let two = model("Giấy mời", "kinh_gui: [b, c]\n")
    #expect(two.text("mo_dau") == "Sở Y tế trân trọng kính mời:")
    #expect(two.list("kinh_gui") == ["- b;", "- c."])
    #expect(model("Giấy mời").text("mo_dau").isEmpty)
    #expect(Reading("loai: Giấy mời\nnoi_dung: a\nkinh_gui: b").text("mo_dau") == "Trân trọng kính mời: b")
  }

  @Test("An introduction opens with its sentence")
  func introduction() {
    #expect(model("Giấy giới thiệu").text("mo_dau") == "Sở Y tế trân trọng giới thiệu:")
  }

  @Test("Without a subject, a form that has none puts its rule under the type's name", arguments: [
    ("Giấy giới thiệu", 1), ("Giấy nghỉ phép", 1), ("Kế hoạch", 0),
  ])
  func rule(type: String, expected: Int) {
    #expect(model(type).blocks("vach_trich_yeu").count == expected)
    #expect(model(type, "trich_yeu: b\n").blocks("vach_trich_yeu").count == 1)
  }

  @Test(
    "Two signatures side by side in minutes and between two parties",
    arguments: [("Biên bản", true), ("Hợp đồng", true), ("Bản ghi nhớ", true), ("Kế hoạch", false)])
  func row(type: String, expected: Bool) {
    let signatories = "nguoi_ky: [{ho_ten: b}, {ho_ten: c}]\n"
    #expect(model(type, signatories).text("ky_ngang") == (expected ? "đúng" : "sai"))
    #expect(model(type, "nguoi_ky: {ho_ten: b}\n").text("ky_ngang") == "sai")
  }

  @Test("Minutes name the offices that the model leaves out")
  func offices() {
    let minutes = model("Biên bản", "nguoi_ky: [{ho_ten: b}, {ho_ten: c}]\n")
    #expect(minutes.list("ky[0].dong") == ["THƯ KÝ"] && minutes.list("ky[1].dong") == ["CHỦ TỌA"])
    let own = model("Biên bản", "nguoi_ky: [{chuc_vu: Người ghi, ho_ten: b}, {chuc_vu: \"\", ho_ten: c}]\n")
    #expect(own.list("ky[0].dong") == ["NGƯỜI GHI"] && own.list("ky[1].dong").isEmpty)
    #expect(model("Hợp đồng", "nguoi_ky: [{ho_ten: b}, {ho_ten: c}]\n").list("ky[0].dong").isEmpty)
  }

  @Test("A leave permit has the block in which another body confirms")
  func confirmation() {
    #expect(model("Giấy nghỉ phép").text("xac_nhan").hasPrefix("Xác nhận của cơ quan"))
    #expect(model("Giấy mời").text("xac_nhan").isEmpty)
  }
}
