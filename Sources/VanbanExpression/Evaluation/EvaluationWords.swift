import VanbanSource

/// The wording of faults found while evaluating.
extension Words {
  static func didYouMean(_ name: String) -> Wording {
    Wording(vi: "có phải là “\(name)”?", en: "did you mean “\(name)”?")
  }

  static func unknownName(_ name: String) -> Wording {
    Wording(vi: "không có tên “\(name)”", en: "there is no “\(name)”")
  }

  static func missingKey(_ key: String, of kind: Wording) -> Wording {
    Wording(vi: "không có khóa “\(key)” trong \(kind.vi)", en: "there is no key “\(key)” in the \(kind.en)")
  }

  static func missingIndex(_ index: Int, count: Int) -> Wording {
    Wording(
      vi: "không có phần tử thứ \(index): danh sách có \(count) phần tử, đếm từ 0",
      en: "there is no element \(index): the list has \(count), counted from 0")
  }

  static func severalKeys(_ name: String, _ keys: [String]) -> Wording {
    let list = keys.map { "“\($0)”" }.joined(separator: ", ")
    return Wording(
      vi: "“\(name)” ứng với nhiều khóa: \(list)", en: "“\(name)” matches several keys: \(list)")
  }

  static let severalKeysHint = Wording(
    vi: "viết đúng từng chữ của khóa cần lấy, hoặc dùng [\"…\"]",
    en: "spell the key exactly, or use [\"…\"]")

  static func noMember(_ name: String, of kind: Wording) -> Wording {
    Wording(vi: "\(kind.vi) không có thành phần “\(name)”", en: "a \(kind.en) has no member “\(name)”")
  }

  static func noIndex(of kind: Wording) -> Wording {
    Wording(vi: "không lấy phần tử của \(kind.vi) được", en: "a \(kind.en) has no elements")
  }

  static func wrongKind(_ found: Value, expected: Wording) -> Wording {
    let text = found.printed().map { $0.isEmpty ? "" : " “\($0.prefix(60))”" } ?? ""
    return Wording(
      vi: "gặp \(found.kind.vi)\(text), cần \(expected.vi)",
      en: "found \(found.kind.en)\(text), expected \(expected.en)")
  }

  static func unclearNumber(_ text: String) -> Wording {
    Wording(
      vi: "“\(text)” không rõ là số nào: số viết theo lối Việt Nam là 5.130 hoặc 17,6",
      en: "“\(text)” is unclear as a number; Vietnamese notation is 5.130 or 17,6")
  }

  static func unclearMachineNumber(_ text: String) -> Wording {
    Wording(
      vi: "“\(text)” không rõ là số nào: số viết theo lối máy là 5130 hoặc 17.6",
      en: "“\(text)” is unclear as a number; machine notation is 5130 or 17.6")
  }

  static let notationHint = Wording(
    vi: "sửa lại số, hoặc đặt `kieu_so: vi` hay `kieu_so: may` cho số liệu",
    en: "correct the number, or set `kieu_so: vi` or `kieu_so: may` for the data")

  static let emptyNumber = Wording(
    vi: "ô trống, cần một số", en: "the cell is empty where a number is needed")
  static let textInArithmeticHint = Wording(
    vi: "bộ lọc sau “|” được tính trước phép toán: đặt phép toán trong ngoặc, hoặc đọc số bằng `doc_so`",
    en: "“|” applies before arithmetic: put the arithmetic in parentheses, or read the text with `doc_so`")
  static let plusOfTextHint = Wording(
    vi: "nối chữ bằng “~”", en: "join texts with “~”")
  static let divisionByZero = Wording(vi: "chia cho 0", en: "division by zero")
  static let endlessQuotient = Wording(
    vi: "thương là số thập phân vô hạn, phải làm tròn mới in được",
    en: "the quotient does not end; it must be rounded before it is printed")
  static let endlessQuotientHint = Wording(
    vi: "làm tròn bằng `lam_tron(…, 1)` hoặc `so(…, 1)`", en: "round it with `lam_tron(…, 1)` or `so(…, 1)`"
  )
  static let textTooLong = Wording(vi: "chữ tính ra quá dài", en: "the computed text is too long")
  static let valueTooDeep = Wording(
    vi: "danh sách lồng nhau quá sâu hoặc quá lớn", en: "lists are nested too deep or grow too large")

  static func tooManySteps(_ limit: Int) -> Wording {
    Wording(
      vi: "đã chạy quá \(limit) bước; có vòng lặp quá lớn",
      en: "more than \(limit) steps: a loop is too large")
  }

  static func tooMuchText(_ limit: Int) -> Wording {
    Wording(
      vi: "chữ tính ra và in ra vượt quá \(limit) byte", en: "more than \(limit) bytes of text were made")
  }

  static func noText(_ kind: Wording) -> Wording {
    Wording(vi: "\(kind.vi) không in ra chữ được", en: "a \(kind.en) has no text to print")
  }

  static let noTextHint = Wording(
    vi: "dùng `noi(…)` để nối danh sách, `{% for %}` để in từng phần tử, hoặc lấy một thành phần của nó",
    en: "join a list with `noi(…)`, print each element with `{% for %}`, or take a member of it")

  static func readHere(_ expression: String) -> Wording {
    Wording(vi: "được đọc ở biểu thức “\(expression)”", en: "read by the expression “\(expression)”")
  }

  static let aNumber = Wording(vi: "một số", en: "a number")
  static let anInteger = Wording(vi: "một số nguyên", en: "an integer")
  static let aDate = Wording(
    vi: "một ngày (20/11/2023 hoặc 2023-11-20)", en: "a date (20/11/2023 or 2023-11-20)")
  static let aWholeDate = Wording(
    vi: "một ngày đủ ngày, tháng, năm", en: "a date with day, month and year")
  static let aBool = Wording(vi: "đúng hoặc sai", en: "true or false")
  static let aList = Wording(vi: "một danh sách", en: "a list")
  static let aListOrMap = Wording(vi: "một danh sách hoặc nhóm khóa", en: "a list or map")
  static let aMap = Wording(vi: "một nhóm khóa", en: "a map")
  static let aRow = Wording(vi: "một hàng có các cột", en: "a row with columns")
}
