import VanbanReading

/// Slips found in documents that people had built by hand.
extension FormCase {
  static let slips: [FormCase] = numberSlips + dateSlips + bodySlips + footSlips

  private static func number(_ name: String, _ text: String, _ expected: String) -> FormCase {
    FormCase(name, Sketch.plan.replacing("Số:", with: text), expected)
  }

  private static let numberSlips: [FormCase] = [
    number("SỐ in capitals", "SỐ: 07/KH-SYT", "so-ky-hieu"),
    number("blanks at the slash", "Số: 07 / KH-SYT", "so-ky-hieu"),
    number("the year, as in legislation", "Số: 07/2024/KH-SYT", "so-ky-hieu"),
    number("a slash between groups", "Số: 07/KH/SYT", "so-ky-hieu"),
    number("a long dash between groups", "Số: 07/KH–SYT", "so-ky-hieu"),
  ]

  private static let dateSlips: [FormCase] = [
    FormCase(
      "Ngày with a capital", Sketch.plan.replacing("Hòa Sơn,", with: "Hòa Sơn, Ngày 05 tháng 3 năm 2024"),
      "dia-danh-thoi-gian"),
    FormCase(
      "full stop behind the year",
      Sketch.plan.replacing("Hòa Sơn,", with: "Hòa Sơn, ngày 05 tháng 3 năm 2024."), "dia-danh-thoi-gian"),
  ]

  private static let bodySlips: [FormCase] = [
    FormCase("text centred", Sketch.plan.changing("a) Đối") { $0.alignment = .center }, "noi-dung-canh-deu"),
    FormCase(
      "all lines indented", Sketch.plan.changing("Các đơn vị") { ($0.left, $0.firstLine) = (36, 0) },
      "lui-dau-dong"),
    FormCase(
      "grounds of 12 pt are said once",
      Sketch.decision.look("Căn cứ Luật") { $0.size = 12 }, "can-cu-kieu-chu"),
    FormCase(
      "wide pages of text only", Sketch.decision.page { ($0.width, $0.height) = ($0.height, $0.width) },
      "huong-giay", "duong-ke-trich-yeu"),
    FormCase(
      "the dashes of Mẫu 1.5",
      Sketch.letter.changing("- Bệnh viện") { ($0.left, $0.firstLine) = (127.6, 0) }
        .changing("- Các trung tâm") { ($0.left, $0.firstLine) = (127.6, 0) }),
    FormCase(
      "an appendix goes on in the middle of a page",
      Sketch.plan.sections { if $0.page.startNumber != nil { $0.beginsPage = false } }, "phu-luc-trang-moi"),
  ]

  private static let footSlips: [FormCase] = [
    FormCase(
      "a recipient with a plus", Sketch.plan.replacing("- UBND tỉnh;", with: "+ UBND tỉnh;"),
      "noi-nhan-gach-dau-dong"),
    FormCase(
      "a recipient moved in", Sketch.plan.changing("- UBND tỉnh;") { $0.left = 28 }, "noi-nhan-gach-dau-dong"),
    FormCase("a name without office", Sketch.plan.removing("GIÁM ĐỐC"), "chu-ky"),
  ]
}
