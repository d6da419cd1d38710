/// A type of administrative document (Nghị định 30/2020/NĐ-CP, Điều 7), with what the decree ties to it.
public struct DocumentType: Sendable, Hashable {
  /// The canonical name in a model: `ke_hoach`.
  public let key: String
  /// The name as the decree writes it: "Kế hoạch".
  public let name: String
  /// Its abbreviation in a symbol (Phụ lục III, Mục I); nil for the types that have none.
  public let abbreviation: String?
  /// What its form has of its own.
  let form: DocumentForm

  /// False for the type whose header names no place and date (Mẫu 1.9).
  public var hasPlaceAndDate: Bool { form.hasPlaceAndDate }

  /// A letter has its subject under the number and neither type name nor abbreviation (Mẫu 1.5).
  public var isLetter: Bool { key == "cong_van" }

  init(_ key: String, _ name: String, _ abbreviation: String?, form: DocumentForm = .plain) {
    self.key = key
    self.name = name
    self.abbreviation = abbreviation
    self.form = form
  }

  /// The 29 types in the order of Điều 7.
  public static let all: [DocumentType] = [
    DocumentType("nghi_quyet", "Nghị quyết", "NQ", form: .nghiQuyet),
    DocumentType("quyet_dinh", "Quyết định", "QĐ", form: .quyetDinh),
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
    DocumentType("bien_ban", "Biên bản", "BB", form: .bienBan),
    DocumentType("to_trinh", "Tờ trình", "TTr"),
    DocumentType("hop_dong", "Hợp đồng", "HĐ", form: .haiBen),
    DocumentType("cong_van", "Công văn", nil),
    DocumentType("cong_dien", "Công điện", "CĐ", form: .congDien),
    DocumentType("ban_ghi_nho", "Bản ghi nhớ", "BGN", form: .haiBen),
    DocumentType("ban_thoa_thuan", "Bản thỏa thuận", "BTT", form: .haiBen),
    DocumentType("giay_uy_quyen", "Giấy ủy quyền", "GUQ"),
    DocumentType("giay_moi", "Giấy mời", "GM", form: .giayMoi),
    DocumentType("giay_gioi_thieu", "Giấy giới thiệu", "GGT", form: .giayGioiThieu),
    DocumentType("giay_nghi_phep", "Giấy nghỉ phép", "GNP", form: .giayNghiPhep),
    DocumentType("phieu_gui", "Phiếu gửi", "PG"),
    DocumentType("phieu_chuyen", "Phiếu chuyển", "PC"),
    DocumentType("phieu_bao", "Phiếu báo", "PB"),
    DocumentType("thu_cong", "Thư công", nil),
  ]
}
