extension DocumentRule {
  /// The key of a model that the rule is about, where there is one: what is found in the document that a model makes is
  /// shown there.
  public var modelKey: String? {
    let name = id.split(separator: ".").last.map(String.init) ?? id
    return Self.keys.first { entry in entry.rules.contains(name) }?.key
  }

  private static let keys: [(key: String, rules: Set<String>)] = [
    ("co_quan", ["co-quan", "co-quan-kieu-chu", "duong-ke-co-quan"]),
    ("so", ["so-ky-hieu", "so-de-trong"]),
    ("ky_hieu", ["ky-hieu-ten-loai"]),
    ("dia_danh", ["dia-danh-thoi-gian"]),
    ("ngay", ["ngay-de-trong"]),
    ("loai", ["ten-loai"]),
    ("trich_yeu", ["trich-yeu", "ve-viec"]),
    ("kinh_gui", ["kinh-gui", "kinh-gui-ten-loai", "kinh-gui-dau-cau", "kinh-gui-gach-dau-dong"]),
    ("tham_quyen", ["tham-quyen"]),
    ("can_cu", ["can-cu", "can-cu-dau-cau", "can-cu-thu-tu", "can-cu-luat", "can-cu-kieu-chu"]),
    (
      "noi_dung",
      ["dau-ket-thuc", "so-phan-chuong-muc", "tieu-de-phan-chuong", "dieu", "muc-la-ma", "khoan-co-tieu-de", "diem"]
    ),
    ("nguoi_ky", ["chu-ky", "quyen-han", "ho-ten", "cho-ky"]),
    ("noi_nhan", ["noi-nhan", "noi-nhan-dau-cau", "noi-nhan-gach-dau-dong", "nhu-tren", "luu-vt"]),
    (
      "phu_luc",
      ["phu-luc-chi-dan", "phu-luc-thieu", "phu-luc-danh-so", "tieu-de-phu-luc", "kem-theo", "van-ban-kem-theo"]
    ),
    ("du_thao", ["du-thao"]),
    ("do_mat", ["do-mat"]),
    ("do_khan", ["do-khan", "dau-khan-mau"]),
    ("pham_vi", ["pham-vi-luu-hanh"]),
    ("lien_he", ["duong-ke-lien-he", "lien-he-trang-dau"]),
  ]
}
