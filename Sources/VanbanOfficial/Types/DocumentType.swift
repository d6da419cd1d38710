/// A type of administrative document (Nghị định 30/2020/NĐ-CP, Điều 7), with what the decree ties to it.
public struct DocumentType: Sendable, Hashable {
  /// The canonical name in a model: `ke_hoach`.
  public let key: String
  /// The name as the decree writes it: "Kế hoạch".
  public let name: String
  /// Its abbreviation in a symbol (Phụ lục III, Mục I); nil for the types that have none.
  public let abbreviation: String?
  /// False for the type whose header names no place and date (Mẫu 1.9).
  public let hasPlaceAndDate: Bool

  /// A letter has its subject under the number and neither type name nor abbreviation (Mẫu 1.5).
  public var isLetter: Bool { key == "cong_van" }

  init(_ key: String, _ name: String, _ abbreviation: String?, hasPlaceAndDate: Bool = true) {
    self.key = key
    self.name = name
    self.abbreviation = abbreviation
    self.hasPlaceAndDate = hasPlaceAndDate
  }

  /// The 29 types in the order of Điều 7.
  public static let all: [DocumentType] = [
    DocumentType("nghi_quyet", "Nghị quyết", "NQ"),
    DocumentType("quyet_dinh", "Quyết định", "QĐ"),
    DocumentType("chi_thi", "Chỉ thị", "CT"),
    DocumentType("quy_che", "Quy chế", "QC"),
    DocumentType("quy_dinh", "Quy định", "QyĐ"),
    DocumentType("thong_cao", "Thông cáo", "TC"),
    DocumentType("thong_bao", "Thông báo", "TB"),
    DocumentType("huong_dan", "Hướng dẫn", "HD"),
    DocumentType("chuong_trinh", "Chương trình", "CTr"),
    DocumentType("ke_hoach", "Kế hoạch", "KH"),
    DocumentType("phuong_an", "Phương án", "PA"),
    DocumentType("de_an", "Đề án", "ĐA"),
    DocumentType("du_an", "Dự án", "DA"),
    DocumentType("bao_cao", "Báo cáo", "BC"),
    DocumentType("bien_ban", "Biên bản", "BB", hasPlaceAndDate: false),
    DocumentType("to_trinh", "Tờ trình", "TTr"),
    DocumentType("hop_dong", "Hợp đồng", "HĐ"),
    DocumentType("cong_van", "Công văn", nil),
    DocumentType("cong_dien", "Công điện", "CĐ"),
    DocumentType("ban_ghi_nho", "Bản ghi nhớ", "BGN"),
    DocumentType("ban_thoa_thuan", "Bản thỏa thuận", "BTT"),
    DocumentType("giay_uy_quyen", "Giấy ủy quyền", "GUQ"),
    DocumentType("giay_moi", "Giấy mời", "GM"),
    DocumentType("giay_gioi_thieu", "Giấy giới thiệu", "GGT"),
    DocumentType("giay_nghi_phep", "Giấy nghỉ phép", "GNP"),
    DocumentType("phieu_gui", "Phiếu gửi", "PG"),
    DocumentType("phieu_chuyen", "Phiếu chuyển", "PC"),
    DocumentType("phieu_bao", "Phiếu báo", "PB"),
    DocumentType("thu_cong", "Thư công", nil),
  ]
}

extension DocumentType {
  /// Types whose own skeleton (Mẫu 1.1–1.3, 1.6–1.10) the shipped template does not have yet.
  private static let withFormsOfTheirOwn: Set<String> = [
    "nghi_quyet", "quyet_dinh", "cong_dien", "giay_moi", "giay_gioi_thieu", "bien_ban", "giay_nghi_phep",
  ]

  /// True where the shipped template carries the whole form of the type (Mẫu 1.4, 1.5).
  var isServed: Bool { !Self.withFormsOfTheirOwn.contains(key) }
}
