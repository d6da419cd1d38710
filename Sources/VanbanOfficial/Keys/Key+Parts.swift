/// The keys of what stands under those of a document (model.md sections 2 and 5).
extension Key {
  static let abbreviations = [
    Key("co_quan", .text, vi: "chữ viết tắt của cơ quan", en: "the body's abbreviation"),
    Key(
      "don_vi", .text,
      vi: "chữ viết tắt của đơn vị soạn thảo, chỉ dùng cho công văn", en: "the unit's; in letters only"),
  ]

  static let signatory = [
    Key("quyen_han", .lines, vi: "các dòng TM., KT., TL., TUQ., Q.", en: "the lines TM., KT., TL., TUQ., Q."),
    Key("chuc_vu", .text, vi: "chức vụ", en: "the office"),
    Key("ho_ten", .text, vi: "họ và tên", en: "the name"),
    Key("chuc_vu_khac", .text, vi: "chức vụ khác, in trên họ tên", en: "another office, above the name"),
    Key(
      "anh_chu_ky", .text,
      vi: "ảnh chữ ký: tệp PNG nền trong suốt", en: "the signature: a transparent PNG file"),
    Key("anh_dau", .text, vi: "ảnh con dấu: tệp PNG nền trong suốt", en: "the seal: a transparent PNG file"),
  ]

  static let bodyPart = [
    Key("phan", .text, vi: "đề mục cấp một", en: "a heading of level 1"),
    Key("noi_dung", .body, vi: "nội dung dưới đề mục", en: "what stands under it"),
    Key(
      "bang", .textOr(.table),
      vi: "tên một bảng, hoặc bảng viết tại chỗ", en: "the name of a table, or a table"),
  ]

  private static let orientation = Key(
    "huong", .word(["doc", "ngang"]), vi: "hướng trang: doc hoặc ngang", en: "pages upright or across")

  static let appendix = [
    Key(
      "nhan", .text,
      vi: "nhãn, mặc định “Phụ lục” và số", en: "the label, “Phụ lục” and its number by default"),
    Key("so", .text, vi: "số của phụ lục", en: "the appendix's number"),
    Key("tieu_de", .text, vi: "tiêu đề", en: "the title"),
    Key(
      "kem_theo", .text,
      vi: "dòng (Kèm theo …); không ghi thì suy ra", en: "the Kèm theo line; derived where absent"),
    orientation,
    Key("noi_dung", .body, vi: "nội dung", en: "the body"),
  ]

  /// A document that is issued with this one.
  static let issued = [
    Key("loai", .type, vi: "loại của văn bản kèm theo", en: "its type"),
    Key("trich_yeu", .text, vi: "trích yếu", en: "its subject"),
    Key("can_cu", .texts, vi: "các căn cứ", en: "its grounds"),
    Key(
      "kem_theo", .text,
      vi: "dòng (Kèm theo …); không ghi thì suy ra", en: "the Kèm theo line; derived where absent"),
    orientation,
    Key("noi_dung", .body, vi: "nội dung", en: "its body"),
  ]

  /// A certified copy after the document.
  static let copy = [
    Key(
      "hinh_thuc", .word(["sao_y", "trich_sao", "sao_luc", "SY", "TrS", "SL"]),
      vi: "hình thức sao", en: "the kind of copy"),
    Key("so", .text, vi: "số bản sao", en: "the copy's number"),
    Key("ky_hieu", .text, vi: "ký hiệu; không ghi thì suy ra", en: "the symbol; derived where absent"),
    Key(
      "viet_tat", .text,
      vi: "chữ viết tắt của cơ quan sao", en: "the abbreviation of the body that copies"),
    Key(
      "co_quan", .lines,
      vi: "cơ quan sao; không ghi thì là cơ quan ban hành", en: "who copies; else the issuing body"),
    Key("dia_danh", .text, vi: "địa danh", en: "the place"),
    Key("ngay", .date, vi: "ngày sao", en: "the date of the copy"),
    Key(
      "nguoi_ky", .oneOrList(.textOr(.signatory), max: 2), vi: "người ký bản sao", en: "who signs the copy"),
    Key("noi_nhan", .items(single: false), vi: "nơi nhận bản sao", en: "the recipients of the copy"),
  ]

  static let data = [
    Key("hang", .list(.data), vi: "các hàng", en: "the rows"),
    Key("khoa", .text, vi: "cột khóa, để tìm hàng theo tên", en: "the column by which rows are found"),
    Key(
      "kieu_so", .word(["vi", "may"]),
      vi: "cách viết số: 5.130 (vi) hoặc 5130 (may)", en: "5.130 (vi) or 5130 (may)"),
    Key("thieu", .lines, vi: "các dấu ghi thay con số còn thiếu", en: "the marks of a missing figure"),
    later("tep", vi: "tệp số liệu", en: "a file of data"),
    later("phan_cach", vi: "dấu phân cách của tệp", en: "the file's separator"),
  ]
}
