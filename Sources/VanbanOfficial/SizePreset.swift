/// The two sets of sizes that go together (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục V, footnote 1): 13 / 14 / 14 and
/// 12 / 13 / 13 for Quốc hiệu, Tiêu ngữ, place and date.
///
/// Templates are made in the larger preset. For the smaller one, the styles listed here are set one point smaller
/// than the template has them; number and symbol, Nơi nhận, the contact line and "Phụ lục" keep their fixed sizes.
public enum SizePreset {
  /// Style names as `Templates/` has them, and the default paragraph style of either format.
  static let shrinking = [
    "Normal", "Standard", "VB Quốc hiệu", "VB Tiêu ngữ", "VB Cơ quan chủ quản", "VB Cơ quan",
    "VB Địa danh ngày tháng", "VB V/v", "VB Dự thảo", "VB Tên loại", "VB Trích yếu", "VB Kính gửi",
    "VB Kính gửi nhiều nơi", "VB Nơi gửi", "VB Thẩm quyền", "VB Căn cứ", "VB Nội dung", "VB Quyền hạn chức vụ",
    "VB Họ tên", "VB Tiêu đề phụ lục", "VB Kèm theo", "VB Số trang", "VB Tên bảng", "VB Đơn vị tính",
    "VB Đầu bảng", "VB Ô bảng", "VB Xác nhận", "VB Hình thức sao",
  ]

  /// By how many points each style's size changes for the body size `coChu` (13 or 14).
  public static func shifts(coChu: Int) -> [String: Double] {
    guard coChu == 13 else { return [:] }
    return Dictionary(uniqueKeysWithValues: shrinking.map { ($0, -1) })
  }
}
