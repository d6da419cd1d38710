/// A key of a level whose keys are fixed (model.md section 2).
struct Key: Sendable {
  let name: String
  /// False for a key that is recognised and not served yet.
  let isSupported: Bool

  private init(_ name: String, isSupported: Bool) {
    self.name = name
    self.isSupported = isSupported
  }

  private static func table(_ supported: [String], later: [String] = []) -> [Key] {
    supported.map { Key($0, isSupported: true) } + later.map { Key($0, isSupported: false) }
  }

  /// The keys of a document.
  static let document = table(
    [
      "loai", "co_quan_chu_quan", "co_quan", "ten_day_du", "tham_quyen", "so", "ky_hieu", "viet_tat",
      "dia_danh",
      "ngay", "co_chu", "do_mat", "do_khan", "pham_vi", "du_thao", "trich_yeu", "kinh_gui", "can_cu",
      "noi_dung",
      "ket_thuc", "nguoi_ky", "noi_nhan", "nguoi_soan", "so_ban", "lien_he", "phu_luc", "dien_tu", "so_lieu",
      "bien",
      "tinh", "bo_qua", "mau", "chu_thich",
    ],
    later: ["bang", "ban_sao", "kiem_tra", "phat_hanh", "ho_so", "bao_gom"])

  static let signatory = table(
    ["quyen_han", "chuc_vu", "ho_ten", "chuc_vu_khac"], later: ["anh_chu_ky", "anh_dau"])

  static let abbreviations = table(["co_quan", "don_vi"])

  static let appendix = table(
    ["nhan", "so", "tieu_de", "kem_theo", "huong", "noi_dung"], later: ["loai", "trich_yeu", "can_cu"])

  static let bodyPart = table(["phan", "noi_dung"], later: ["bang"])

  static let data = table(["hang", "khoa", "kieu_so", "thieu"], later: ["tep", "phan_cach"])
}
