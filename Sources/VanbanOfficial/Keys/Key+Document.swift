/// The keys of a document (model.md section 2).
extension Key {
  static let document = header + marks + body + foot + values + settings

  private static let header = [
    Key(
      "loai", .type,
      vi: "loại văn bản: tên hoặc chữ viết tắt", en: "the type of document: name or abbreviation"),
    Key("co_quan_chu_quan", .lines, vi: "cơ quan chủ quản trực tiếp", en: "the superior body"),
    Key("co_quan", .lines, vi: "cơ quan ban hành", en: "the issuing body"),
    Key(
      "ten_day_du", .text,
      vi: "tên đầy đủ của cơ quan, dùng trong câu", en: "the body's full name, as sentences say it"),
    Key(
      "tham_quyen", .text,
      vi: "thẩm quyền ban hành: GIÁM ĐỐC SỞ Y TẾ", en: "the issuing title of decisions"),
    Key("so", .text, vi: "số; để trống chờ phát hành", en: "the number; blank until issued"),
    Key("ky_hieu", .text, vi: "ký hiệu; không ghi thì suy ra", en: "the symbol; derived where absent"),
    Key(
      "viet_tat", .textOr(.abbreviations), vi: "chữ viết tắt của cơ quan, hoặc {co_quan, don_vi}",
      en: "the body's abbreviation, or {co_quan, don_vi}"),
    Key("dia_danh", .text, vi: "địa danh", en: "the place"),
    Key(
      "ngay", .date,
      vi: "ngày ban hành; phần chưa có để chấm: ../11/2026", en: "the date; any part may be blank"),
    Key("co_chu", .word(["13", "14"]), vi: "bộ cỡ chữ, mặc định 14", en: "the size preset, 14 by default"),
    Key("trich_yeu", .text, vi: "trích yếu nội dung", en: "the subject"),
  ]

  private static let marks = [
    Key(
      "do_mat", .word(["MẬT", "TỐI MẬT", "TUYỆT MẬT"], computed: true),
      vi: "dấu chỉ độ mật", en: "the mark of secrecy"),
    Key(
      "do_khan", .word(["KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"], computed: true), vi: "dấu chỉ mức độ khẩn",
      en: "the mark of urgency"),
    Key(
      "pham_vi", .word(["XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ"], computed: true),
      vi: "chỉ dẫn phạm vi lưu hành",
      en: "the mark of circulation"),
    Key("du_thao", .text, vi: "dấu dự thảo: true, hoặc “lần 2”", en: "the draft mark: true, or a text"),
  ]

  private static let body = [
    Key(
      "kinh_gui", .items(single: true),
      vi: "nơi được gửi: một, hoặc danh sách", en: "the addressees: one, or a list"),
    Key("can_cu", .texts, vi: "các căn cứ", en: "the grounds"),
    Key(
      "noi_dung", .body, vi: "nội dung; mỗi dòng là một đoạn", en: "the body; each line is a paragraph"),
    Key("ket_thuc", .text, vi: "dấu kết thúc, mặc định ./.", en: "the closing mark, ./. by default"),
    Key("bang", .map(.level(.table)), vi: "các bảng có tên", en: "named tables"),
    Key("chu_thich", .map(.text), vi: "các chú thích có tên", en: "named footnotes"),
    Key(
      "phu_luc", .list(.appendix),
      vi: "các phụ lục, văn bản kèm theo", en: "appendices, documents issued with this one"),
    Key(
      "dien_tu", .flag, vi: "true: dòng “(Kèm theo …)” để trống số và ngày",
      en: "true: number and date of the Kèm theo lines stay blank"),
  ]

  private static let foot = [
    Key(
      "nguoi_ky", .oneOrList(.textOr(.signatory), max: 2), vi: "người ký, hoặc danh sách hai người",
      en: "the signatory, or a list of two"),
    Key("noi_nhan", .items(single: false), vi: "nơi nhận", en: "the recipients"),
    Key("nguoi_soan", .text, vi: "ký hiệu người soạn thảo", en: "the drafter's code"),
    Key("so_ban", .text, vi: "số bản phát hành", en: "the number of copies"),
    Key(
      "lien_he", .lines, vi: "địa chỉ, thư điện tử, trang thông tin, điện thoại, fax ở chân trang đầu",
      en: "address, e-mail, web page, telephone, fax at the foot of page 1"),
    Key("ban_sao", .level(.copy), vi: "bản sao in sau văn bản", en: "a certified copy after the document"),
  ]

  private static let values = [
    Key("so_lieu", .map(.data), vi: "số liệu", en: "data"),
    Key("bien", .map(.data), vi: "giá trị dùng trong lời văn", en: "values for the texts"),
    Key(
      "tinh", .map(.text),
      vi: "con số tính một lần: tên và biểu thức", en: "figures computed once: name and expression"),
    later("kiem_tra", vi: "kiểm tra số liệu", en: "checks of the data"),
  ]

  private static let settings = [
    Key("mau", .text, vi: "mẫu riêng: tên, hoặc đường dẫn", en: "a template of one's own: name or path"),
    Key("ho_so", .text, vi: "tệp hồ sơ của cơ quan", en: "the file of the agency's profile"),
    Key("bao_gom", .lines, vi: "các tệp YAML gộp vào phía dưới", en: "other YAML files merged in underneath"),
    Key(
      "bo_qua", .map(.text),
      vi: "quy tắc kiểm tra được bỏ qua, kèm lý do", en: "rules switched off, with the reason"),
    later("phat_hanh", vi: "true: số và ngày đã chốt", en: "true: number and date are final"),
  ]
}
