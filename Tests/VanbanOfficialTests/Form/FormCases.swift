import VanbanReading
import VanbanSource

extension FormCase {
  static let page: [FormCase] = [
    FormCase("paper", Sketch.plan.page { $0.width = 216 * millimetre }, "kho-giay"),
    FormCase("top margin", Sketch.plan.page { $0.top = 15 * millimetre }, "le-trang"),
    FormCase("bottom margin", Sketch.plan.page { $0.bottom = 27 * millimetre }, "le-trang"),
    FormCase("half a millimetre is none", Sketch.plan.page { $0.left = 29.6 * millimetre }),
    FormCase("font", Sketch.plan.look("a) Đối") { $0.font = "Arial" }, "phong-chu"),
    FormCase("colour", Sketch.plan.look("a) Đối") { $0.color = "0000FF" }, "mau-chu"),
    FormCase("no numbers", Sketch.plan.sections { $0.headers = ReadMargins() }, "so-trang"),
    FormCase(
      "number at the foot", Sketch.plan.sections { ($0.headers, $0.footers) = (ReadMargins(), .folio) },
      "so-trang-vi-tri"),
    FormCase("number on page 1", Sketch.letter.page { $0.hasOwnFirstPage = false }, "so-trang-trang-dau"),
    FormCase("pages from 5", Sketch.letter.page { $0.startNumber = 5 }, "so-trang-bat-dau"),
    FormCase("Roman pages", Sketch.letter.page { $0.numberFormat = "i" }, "so-trang-kieu-chu"),
  ]

  static let header: [FormCase] = [
    FormCase("no Quốc hiệu", Sketch.plan.removing("CỘNG HÒA"), "quoc-hieu"),
    FormCase(
      "words of Quốc hiệu", Sketch.plan.replacing("CỘNG HÒA", with: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT-NAM"),
      "quoc-hieu"),
    FormCase(
      "tone style of Quốc hiệu", Sketch.plan.replacing("CỘNG HÒA", with: "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    ),
    FormCase(
      "Quốc hiệu in small letters",
      Sketch.plan.replacing("CỘNG HÒA", with: "Cộng hòa xã hội chủ nghĩa Việt Nam"), "quoc-hieu-kieu-chu"),
    FormCase("Quốc hiệu thin", Sketch.plan.look("CỘNG HÒA") { $0.isBold = false }, "quoc-hieu-kieu-chu"),
    FormCase(
      "Quốc hiệu left", Sketch.plan.changing("CỘNG HÒA") { $0.alignment = .left }, "quoc-hieu-canh-giua"),
    FormCase(
      "Quốc hiệu of 12 pt with a Tiêu ngữ of 14", Sketch.plan.look("CỘNG HÒA") { $0.size = 12 },
      "co-chu-dong-bo"),
    FormCase(
      "hyphens without blanks",
      Sketch.plan.replacing("Độc lập", with: "Độc lập-Tự do-Hạnh phúc"), "tieu-ngu"),
    FormCase("Tiêu ngữ of 15 pt", Sketch.plan.look("Độc lập") { $0.size = 15 }, "tieu-ngu-kieu-chu"),
    FormCase("no Tiêu ngữ", Sketch.plan.removing("Độc lập"), "tieu-ngu"),
    FormCase(
      "superior bold", Sketch.plan.look("UBND TỈNH") { $0.isBold = true }, "co-quan-chu-quan-kieu-chu"),
    FormCase("agency thin", Sketch.plan.look("SỞ Y TẾ") { $0.isBold = false }, "co-quan-kieu-chu"),
    FormCase("Số without colon", Sketch.plan.replacing("Số:", with: "Số 07/KH-SYT"), "so-ky-hieu"),
    FormCase("number not padded", Sketch.plan.replacing("Số:", with: "Số: 7/KH-SYT"), "so-ky-hieu"),
    FormCase("blanks in the symbol", Sketch.plan.replacing("Số:", with: "Số: 07/KH - SYT"), "so-ky-hieu"),
    FormCase("symbol small", Sketch.plan.replacing("Số:", with: "Số: 07/KH-syt"), "so-ky-hieu"),
    FormCase(
      "symbol of another type", Sketch.plan.replacing("Số:", with: "Số: 07/BC-SYT"), "ky-hieu-ten-loai"),
    FormCase("number blank", Sketch.plan.replacing("Số:", with: "Số:         /KH-SYT"), "so-de-trong"),
    FormCase("no number", Sketch.plan.removing("Số:"), "so-ky-hieu"),
    FormCase("number of 14 pt", Sketch.plan.look("Số:") { $0.size = 14 }, "so-ky-hieu-kieu-chu"),
    FormCase(
      "day not padded", Sketch.plan.replacing("Hòa Sơn,", with: "Hòa Sơn, ngày 5 tháng 3 năm 2024"),
      "ngay-thang-so-0"),
    FormCase(
      "month padded", Sketch.plan.replacing("Hòa Sơn,", with: "Hòa Sơn, ngày 05 tháng 03 năm 2024"),
      "ngay-thang-so-0"),
    FormCase(
      "no comma", Sketch.plan.replacing("Hòa Sơn,", with: "Hòa Sơn ngày 05 tháng 3 năm 2024"),
      "dia-danh-thoi-gian"),
    FormCase(
      "year of two digits", Sketch.plan.replacing("Hòa Sơn,", with: "Hòa Sơn, ngày 05 tháng 3 năm 24"),
      "dia-danh-thoi-gian"),
    FormCase(
      "date blank", Sketch.plan.replacing("Hòa Sơn,", with: "Hòa Sơn, ngày       tháng 3 năm 2024"),
      "ngay-de-trong"),
    FormCase(
      "date upright", Sketch.plan.look("Hòa Sơn,") { $0.isItalic = false }, "dia-danh-thoi-gian-kieu-chu"),
    FormCase("V/v italic", Sketch.letter.look("V/v") { $0.isItalic = true }, "ve-viec-kieu-chu"),
    FormCase("V/v with full stop", Sketch.letter.replacing("V/v", with: "V/v báo cáo tiến độ."), "ve-viec"),
    FormCase("V/v near", Sketch.letter.changing("V/v") { $0.before = 0 }, "ve-viec-cach-dong"),
  ]

  static let title: [FormCase] = [
    FormCase(
      "type in small letters", Sketch.plan.replacing("KẾ HOẠCH", with: "Kế hoạch"), "ten-loai-kieu-chu"),
    FormCase("type left", Sketch.plan.changing("KẾ HOẠCH") { $0.alignment = .left }, "ten-loai-canh-giua"),
    FormCase("trích yếu italic", Sketch.plan.look("Tiêm chủng") { $0.isItalic = true }, "trich-yeu-kieu-chu"),
    FormCase(
      "trích yếu in capitals", Sketch.plan.replacing("Tiêm chủng", with: "TIÊM CHỦNG MỞ RỘNG NĂM 2024"),
      "trich-yeu-kieu-chu"),
    FormCase("Kính gửi bold", Sketch.letter.look("Kính gửi:") { $0.isBold = true }, "kinh-gui-kieu-chu"),
    FormCase(
      "Kính gửi without colon", Sketch.letter.replacing("Kính gửi:", with: "Kính gửi"), "kinh-gui-dau-cau"),
    FormCase(
      "addressee without mark", Sketch.letter.replacing("- Bệnh viện", with: "- Bệnh viện đa khoa tỉnh"),
      "kinh-gui-dau-cau"),
    FormCase(
      "dash moved", Sketch.letter.changing("- Các trung tâm y tế.") { $0.left = 180 },
      "kinh-gui-gach-dau-dong"),
    FormCase(
      "Kính gửi in a plan",
      Sketch([
        Sketch.header("Số: 07/KH-SYT", "Hòa Sơn, ngày 05 tháng 3 năm 2024"), p("KẾ HOẠCH", "bc14"),
        p("Tiêm chủng mở rộng năm 2024", "bc14"), Sketch.subjectLine, p("Kính gửi: Bộ Y tế", "c14"),
        text("Sở Y tế báo cáo./."), Sketch.foot(["- Như trên;", "- Lưu: VT."]),
      ]), "kinh-gui-ten-loai"),
  ]

  static let grounds: [FormCase] = [
    FormCase("no issuer", Sketch.decision.removing("GIÁM ĐỐC SỞ"), "tham-quyen"),
    FormCase(
      "ground upright", Sketch.decision.look("Căn cứ Quyết định") { $0.isItalic = false }, "can-cu-kieu-chu"),
    FormCase(
      "ground with full stop",
      Sketch.decision.replacing("Căn cứ Luật", with: "Căn cứ Luật Tổ chức chính quyền địa phương."),
      "can-cu-dau-cau"),
    FormCase(
      "number of a law",
      Sketch.decision.replacing(
        "Căn cứ Luật", with: "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;"), "can-cu-luat"),
    FormCase("no QUYẾT ĐỊNH:", Sketch.decision.removing("QUYẾT ĐỊNH:"), "loi-quyet-dinh"),
    FormCase("Như Điều", Sketch.decision.replacing("- Như Điều", with: "- Như trên;"), "nhu-tren"),
    FormCase("Điều thin", Sketch.decision.look("Điều 2.") { $0.isBold = false }, "dieu"),
  ]

  static let body: [FormCase] = [
    FormCase("small text", Sketch.plan.look("a) Đối") { $0.size = 12 }, "noi-dung-co-chu"),
    FormCase("ragged", Sketch.plan.changing("1. Bảo") { $0.alignment = .left }, "noi-dung-canh-deu"),
    FormCase("indent", Sketch.plan.changing("1. Bảo") { $0.firstLine = 0 }, "lui-dau-dong"),
    FormCase("one centimetre", Sketch.plan.changing("1. Bảo") { $0.firstLine = 28.35 }),
    FormCase("near", Sketch.plan.changing("a) Đối") { $0.before = 0 }, "cach-doan"),
    FormCase("double", Sketch.plan.changing("a) Đối") { $0.lineSpacing = .multiple(2) }, "cach-dong"),
    FormCase("exactly 18 pt", Sketch.plan.changing("a) Đối") { $0.lineSpacing = .exactly(18) }),
    FormCase(
      "no closing mark", Sketch.letter.replacing("Đề nghị các", with: "Đề nghị các đơn vị thực hiện."),
      "dau-ket-thuc"),
    FormCase(
      "closing mark apart", Sketch.letter.replacing("Đề nghị các", with: "Đề nghị các đơn vị thực hiện ./."),
      "dau-ket-thuc"),
    FormCase("section small", Sketch.plan.replacing("I. MỤC", with: "I. Mục tiêu"), "muc-la-ma"),
    FormCase("section thin", Sketch.plan.look("I. MỤC") { $0.isBold = false }, "muc-la-ma"),
    FormCase(
      "letter f",
      Sketch.plan.replacing("a) Đối", with: "f) Đối với vùng khó khăn, tổ chức tiêm lưu động."), "diem"),
  ]

  static let foot: [FormCase] = [
    FormCase("label upright", Sketch.plan.look("Nơi nhận") { $0.isItalic = false }, "noi-nhan-nhan-kieu-chu"),
    FormCase("label without colon", Sketch.plan.replacing("Nơi nhận", with: "Nơi nhận"), "noi-nhan-nhan"),
    FormCase("item big", Sketch.plan.look("- UBND") { $0.size = 14 }, "noi-nhan-kieu-chu"),
    FormCase("item without mark", Sketch.plan.replacing("- UBND", with: "- UBND tỉnh"), "noi-nhan-dau-cau"),
    FormCase("no dash", Sketch.plan.replacing("- UBND", with: "UBND tỉnh;"), "noi-nhan-gach-dau-dong"),
    FormCase("no Lưu", Sketch.plan.replacing("- Lưu", with: "- Sở Tài chính."), "luu-vt"),
    FormCase("Như trên", Sketch.letter.replacing("- Như trên", with: "- Bộ Y tế;"), "nhu-tren"),
    FormCase("KT without point", Sketch.letter.replacing("KT. GIÁM", with: "KT GIÁM ĐỐC"), "quyen-han"),
    FormCase("K/T", Sketch.letter.replacing("KT. GIÁM", with: "K/T GIÁM ĐỐC"), "quyen-han"),
    FormCase("no deputy", Sketch.letter.removing("PHÓ GIÁM"), "quyen-han"),
    FormCase(
      "office thin", Sketch.letter.look("PHÓ GIÁM") { $0.isBold = false }, "quyen-han-chuc-vu-kieu-chu"),
    FormCase(
      "name in capitals", Sketch.letter.replacing("Nguyễn Văn", with: "NGUYỄN VĂN AN"), "ho-ten-kieu-chu"),
    FormCase("degree", Sketch.letter.replacing("Nguyễn Văn", with: "ThS. Nguyễn Văn An"), "ho-ten"),
    FormCase("name left", Sketch.letter.changing("Nguyễn Văn") { $0.alignment = .left }, "chu-ky-canh-giua"),
    FormCase("no name", Sketch.letter.removing("Nguyễn Văn"), "chu-ky"),
  ]

  static let plan: [FormCase] = [
    FormCase(
      "Tiêu ngữ above",
      Sketch.plan.replacing("CỘNG HÒA", with: "x").replacing(
        "Độc lập", with: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
      )
      .replacing("x", with: "Độc lập - Tự do - Hạnh phúc"),
      "thu-tu-thanh-phan", "dau-trang-mot-dong", "quoc-hieu-kieu-chu", "duong-ke-tieu-ngu"),
    FormCase(
      "number and date in each other's place",
      Sketch.plan.replacing("Số:", with: "x").replacing("Hòa Sơn,", with: "Số: 07/KH-SYT")
        .replacing("x", with: "Hòa Sơn, ngày 05 tháng 3 năm 2024"),
      "vi-tri-trai-phai", "dau-trang-mot-dong", "co-chu-dong-bo", "so-ky-hieu-kieu-chu",
      "dia-danh-thoi-gian-kieu-chu"),
    FormCase(
      "a date too long for its column",
      Sketch.plan.replacing("Hòa Sơn,", with: "Thành phố Hồ Chí Minh rộng lớn, ngày 05 tháng 3 năm 2024"),
      "dau-trang-mot-dong"),
  ]

  static let appendices: [FormCase] = [
    FormCase(
      "a single one with a number", Sketch.plan.replacing("Phụ lục", with: "Phụ lục I"), "phu-luc-danh-so"),
    FormCase(
      "two without numbers", Sketch.plan.appending(Sketch.appendix("Phụ lục")), "phu-luc-danh-so",
      "phu-luc-danh-so"),
    FormCase(
      "two in wrong order",
      Sketch.plan.replacing("Phụ lục", with: "Phụ lục II").appending(Sketch.appendix("Phụ lục I")),
      "phu-luc-danh-so",
      "phu-luc-danh-so"),
    FormCase("label in capitals", Sketch.plan.replacing("Phụ lục", with: "PHỤ LỤC"), "phu-luc-kieu-chu"),
    FormCase(
      "title small", Sketch.plan.replacing("CHỈ TIÊU", with: "Chỉ tiêu tiêm chủng"),
      "tieu-de-phu-luc-kieu-chu"),
    FormCase("no Kèm theo", Sketch.plan.removing("(Kèm theo"), "kem-theo"),
    FormCase("Kèm theo upright", Sketch.plan.look("(Kèm theo") { $0.isItalic = false }, "kem-theo-kieu-chu"),
    FormCase(
      "not mentioned", Sketch.plan.replacing("Các đơn vị triển", with: "Các đơn vị triển khai thực hiện./."),
      "phu-luc-chi-dan"),
    FormCase("pages go on", Sketch.plan.page { $0.startNumber = nil }, "so-trang-phu-luc"),
    FormCase(
      "announced, absent",
      Sketch.letter.replacing("Đề nghị các", with: "Chi tiết tại Phụ lục II kèm theo./."), "phu-luc-thieu"),
  ]

  static let marks: [FormCase] = [
    FormCase("urgency without a box", Sketch(header(with: p("KHẨN", "b13")), red: true), "dau-khung"),
    FormCase("draft", Sketch(header(with: p("DỰ THẢO", "b14")), red: false), "du-thao"),
  ]

  private static func header(with mark: ReadBlock) -> (ReadBlock) {
    Sketch.header(
      "Số: 128/SYT-NVY", "Hòa Sơn, ngày 12 tháng 02 năm 2024",
      below: [p("V/v báo cáo tiến độ", "c13", before: 6), mark])
  }
}

extension Sketch {
  init(_ header: ReadBlock, red: Bool) {
    var sketch = Sketch.letter
    sketch.document.sections[0].blocks[0] = header
    self = red ? sketch.look("KHẨN") { $0.color = "FF0000" } : sketch
  }
}
