import VanbanText
import VanbanYAML

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
      "tinh", "bo_qua", "mau", "bang", "chu_thich", "ban_sao", "ho_so", "bao_gom",
    ],
    later: ["kiem_tra", "phat_hanh"])

  static let signatory = table(
    ["quyen_han", "chuc_vu", "ho_ten", "chuc_vu_khac", "anh_chu_ky", "anh_dau"])

  /// A certified copy after the document.
  static let copy = table(
    ["hinh_thuc", "so", "ky_hieu", "viet_tat", "co_quan", "dia_danh", "ngay", "nguoi_ky", "noi_nhan"])

  static let abbreviations = table(["co_quan", "don_vi"])

  static let appendix = table(["nhan", "so", "tieu_de", "kem_theo", "huong", "noi_dung"])

  /// A document that is issued with this one.
  static let issued = table(["loai", "trich_yeu", "can_cu", "kem_theo", "huong", "noi_dung"])

  /// True for a map that has a type among its keys.
  static func isIssued(_ node: YAMLNode) -> Bool { node.pairs.contains { fold($0.key.text) == "loai" } }

  static let bodyPart = table(["phan", "noi_dung", "bang"])

  static let data = table(["hang", "khoa", "kieu_so", "thieu"], later: ["tep", "phan_cach"])

  static let table = table(["cot", "hang", "tu", "tong", "tieu_de", "don_vi", "ghi_chu", "huong"])

  /// True for a map with columns, and rows or a source of rows.
  static func hasTableShape(_ node: YAMLNode) -> Bool {
    let names = Set(node.pairs.map { fold($0.key.text) })
    return names.contains("cot") && !names.isDisjoint(with: ["hang", "tu"])
  }

  static let column = table(["ma", "ten", "rong", "can", "gop", "gia_tri", "tu"])

  static let row = table(["o", "con", "kieu"])

  static let cell = table(["text", "gop_cot", "gop_hang", "can", "kieu"])

  /// A row whose one text is merged over columns; its rows may stand below it.
  static func group(_ name: String) -> [Key] { table([name, "con", "kieu"]) }

  /// What means something else in a row, so that no column can be called so.
  static let rowWords = ["o", "con", "kieu", "nhom", "nhom_ca_hang"]

  static func isReserved(inRows name: String) -> Bool { rowWords.contains(fold(name)) }
}
