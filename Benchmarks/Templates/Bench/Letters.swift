import Vanban

/// The letters of `shapes.py`, as values made in Swift.
enum Letters {
  private static let surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Đặng", "Bùi"]
  private static let names = [
    "Thị Thu Hương", "Văn Đức", "Minh Quân", "Ngọc Ánh", "Quốc Việt", "Thị Hồng Nhung", "Hữu Phước",
  ]
  private static let offices = [
    "Trạm Y tế xã Đồng Tâm", "Phòng Nghiệp vụ Y", "Trung tâm Y tế huyện Yên Bình", "Văn phòng Sở",
  ]
  private static let posts = ["Trưởng trạm", "Bác sĩ", "Điều dưỡng trưởng", "Chuyên viên chính", "Kế toán viên"]
  private static let remarks = ["đã chi trả đủ", "chờ quyết toán quý iv", "theo quyết định số 125/qđ-syt", "không"]

  static func letter(_ index: Int) -> ModelValue {
    [
      "so": "\(100 + index)", "ngay": "\(two(1 + index % 28)) tháng \(two(1 + index % 12)) năm 2026",
      "ho_ten": "\(surnames[index % 10]) \(names[index * 3 % 7])", "don_vi": .text(offices[index % 4]),
      "chuc_vu": .text(posts[index % 5]), "noi_dung": .text(remarks[index % 4]),
      "so_tien": "\(1 + index % 97).\(1000 + index * 37 % 1000).000 đồng", "nguoi_ky": "Phạm Thu Trang",
      "noi_nhan": ["Như trên", "Giám đốc Sở (để báo cáo)", "Lưu: VT, TCKT (\(index))"],
    ]
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
