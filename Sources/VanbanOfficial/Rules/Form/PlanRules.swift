import VanbanReading
import VanbanSource

/// Where parts stand to one another: the plan of PL1 IV.
enum PlanRules {
  static let all: [RuleCheck] = [order, columns, oneLine]

  static let order = RuleCheck.file(
    "thu-tu-thanh-phan", "Phụ lục I, Phần I, Mục IV",
    .said(
      "Các thành phần đúng thứ tự: Tiêu ngữ dưới Quốc hiệu, số dưới tên cơ quan, “V/v” dưới số, trích yếu "
        + "dưới tên loại",
      "Parts stand in their order: Tiêu ngữ under Quốc hiệu, the number under the body's name, “V/v” under "
        + "the number, trích yếu under the type name")
  ) { form in
    let header = form.main.header
    let pairs: [(AnatomyLine?, AnatomyLine?)] = [
      (header.quocHieu, header.tieuNgu), (header.tieuNgu, header.diaDanhThoiGian),
      (header.coQuanChuQuan.last, header.coQuan.first), (header.coQuan.last, header.soKyHieu),
      (header.soKyHieu, header.veViec.first), (form.main.canCu.last, form.main.loiQuyetDinh),
    ]
    return .of(
      pairs.compactMap { above, below in
        guard let above, let below, above.index > below.index else { return nil }
        return FormFault(
          below, vi: "“\(below.excerpt)” đứng trên “\(above.excerpt)”",
          en: "“\(below.excerpt)” stands above “\(above.excerpt)”",
          hint: .said("đổi chỗ hai phần", "let them change places"))
      })
  }

  static let columns = RuleCheck.file(
    "vi-tri-trai-phai", "Phụ lục I, Phần I, Mục IV",
    .said(
      "Tên cơ quan, số, nơi nhận ở bên trái; Quốc hiệu, địa danh và thời gian, chữ ký ở bên phải",
      "The body's name, number and recipients stand left; Quốc hiệu, place and date, signature right")
  ) { form in
    let header = form.main.header
    let offices = form.type?.key == "bien_ban" ? [] : form.main.foot.signatures.compactMap(\.office.first)
    var pairs: [(AnatomyLine?, AnatomyLine?)] = [
      (header.coQuan.last, header.quocHieu), (header.soKyHieu, header.diaDanhThoiGian),
    ]
    pairs += offices.map { (form.main.foot.label, $0) }
    return .of(
      pairs.compactMap { left, right in
        guard let left, let right, left.stand.cell?.table == right.stand.cell?.table,
          left.column > right.column
        else { return nil }
        return FormFault(
          left, vi: "“\(left.excerpt)” ở bên phải “\(right.excerpt)”",
          en: "“\(left.excerpt)” stands right of “\(right.excerpt)”",
          hint: .said("đưa “\(left.excerpt)” sang bên trái", "move “\(left.excerpt)” to the left"))
      })
  }

  static let oneLine = RuleCheck.file(
    "dau-trang-mot-dong", "II.1",
    .said(
      "Quốc hiệu, Tiêu ngữ, số, địa danh và thời gian mỗi phần nằm gọn trên một dòng",
      "Quốc hiệu, Tiêu ngữ, number, place and date each fit on one line")
  ) { form in
    let lines = form.main.header.keyLines
    guard !lines.isEmpty else { return .doesNotApply }
    let known = lines.filter { $0.stand.cell != nil && $0.stand.width != nil && $0.textWidth != nil }
    let wide = known.filter { $0.overhang > 0 }
    if !wide.isEmpty { return .faults(wide.map(wrapped)) }
    // The margins of cells are not known; Word's own are 10.8 pt in all.
    let isClear = known.count == lines.count && known.allSatisfy { $0.overhang < -10.8 }
    return isClear ? .clean : .notJudged(.needsPage)
  }

  private static func wrapped(_ line: AnatomyLine) -> FormFault {
    let (text, room) = (Length.mm(line.textWidth ?? 0), Length.mm(line.stand.width ?? 0))
    return FormFault(
      line, vi: "“\(line.excerpt)” dài \(text.vi), cột chỉ rộng \(room.vi), nên bị xuống dòng",
      en: "“\(line.excerpt)” is \(text.en) long in a column of \(room.en), so it wraps",
      hint: .said(
        "nới cột phải, hoặc dùng cỡ chữ 12, 13, 13", "widen the column, or use the sizes 12, 13, 13"))
  }
}

extension AnatomyLine {
  /// By how much its text is longer than its room.
  fileprivate var overhang: Double {
    (textWidth ?? 0) + max(0, paragraph.left) + max(0, paragraph.right) - (stand.width ?? .infinity)
  }
}
