import VanbanContent
import VanbanExpression
import VanbanText

/// The form of a certified copy (Mẫu 3.1).
extension ContextBuilder {
  mutating func bindCopy() {
    guard let copy = document.banSao else { return set("ban_sao", .null) }
    let size = Double(values["co_chu"]?.number?.integer ?? 14)
    let agency = copy.coQuan.isEmpty ? lines("co_quan") : printLines(copy.coQuan).map(hoa)
    let number = NumberAndDate(copy, of: document)
    let place = print(copy.diaDanh) ?? values["dia_danh"]?.printed() ?? ""
    let date = number.ngayBanHanh(size: size)
    let rule = rule(under: agency.joined(separator: "\n"), size: size - 1)
    let signatories = copy.nguoiKy.map { signatory($0) }
    let recipients = Punctuation.items(printed(copy.noiNhan))
    set("ban_sao", .map(ValueMap([
      ("hinh_thuc", .text(copy.kind.name)),
      ("co_quan", .object(Lines(agency))),
      ("vach_co_quan", rule),
      ("so_ky_hieu", .text(number.soKyHieu)),
      ("dong_ngay", .text(place.isEmpty ? date : "\(place), \(date)")),
      ("ky", .list(signatories)),
      ("noi_nhan", .object(Recipients(items: recipients))),
    ])))
  }
}
