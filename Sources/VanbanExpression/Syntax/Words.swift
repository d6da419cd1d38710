import VanbanSource

/// The wording of faults in the writing of expressions.
enum Words {
  static let numberTooLarge = Wording(
    vi: "số có quá nhiều chữ số: tính được tới 38 chữ số",
    en: "the number has too many digits; 38 are the limit")
  static let commaBetweenDigits = Wording(
    vi: "dấu phẩy giữa hai chữ số có thể hiểu là số thập phân hoặc là hai số",
    en: "a comma between digits could be a decimal comma or stand between two numbers")
  static let commaBetweenDigitsHint = Wording(
    vi: "số thập phân viết với dấu chấm (17.6); giữa hai số viết dấu cách sau dấu phẩy (17, 6)",
    en: "write a decimal with a point (17.6), or a space after the comma between two numbers (17, 6)")
  static let numberHint = Wording(
    vi: "trong biểu thức, số viết liền chữ số, phần thập phân sau dấu chấm: 1234567.8",
    en: "in an expression write digits without grouping, decimals after a point: 1234567.8")
  static let unclosedText = Wording(
    vi: "dấu nháy mở mà không có dấu nháy đóng", en: "the quote is not closed")
  static let unclosedTextHint = Wording(
    vi: "thêm dấu nháy cùng loại ở cuối chuỗi chữ",
    en: "add a quote of the same kind at the end of the text")

  static func noNumber(_ text: String) -> Wording {
    Wording(vi: "“\(text)” không phải là số viết đúng", en: "“\(text)” is not a well-written number")
  }

  static func unknownEscape(_ text: String) -> Wording {
    Wording(
      vi: "“\(text)” không có nghĩa trong chuỗi chữ; dùng được \\n \\t \\\" \\' \\\\",
      en: "“\(text)” means nothing in a text; \\n \\t \\\" \\' \\\\ do")
  }

  static func strayCharacter(_ text: String) -> Wording {
    Wording(vi: "ký tự “\(text)” không dùng trong biểu thức", en: "“\(text)” has no place in an expression")
  }

  static func unexpected(_ found: Wording, expected: Wording) -> Wording {
    Wording(vi: "gặp \(found.vi), cần \(expected.vi)", en: "found \(found.en), expected \(expected.en)")
  }

  static func surplus(_ found: Wording) -> Wording {
    Wording(vi: "thừa \(found.vi) sau biểu thức", en: "found \(found.en) after the end of the expression")
  }

  static let tooDeep = Wording(
    vi: "biểu thức lồng nhau quá sâu (tới \(Limits.nesting) tầng)",
    en: "the expression is nested too deep (the limit is \(Limits.nesting))")
  static let tooLong = Wording(
    vi: "biểu thức có quá nhiều phép tính (tới \(Limits.operators))",
    en: "the expression has too many operators (the limit is \(Limits.operators))")
  static let chainedComparison = Wording(
    vi: "hai phép so sánh nối liền nhau", en: "two comparisons in a row")
  static let chainedComparisonHint = Wording(
    vi: "viết riêng rồi nối bằng “and”: a < b and b < c", en: "join them with “and”: a < b and b < c")
  static let memberOfFilter = Wording(
    vi: "đặt phần lọc trong ngoặc rồi mới lấy thành phần: (xs | dau).ten",
    en: "put the filter in parentheses before taking a member: (xs | dau).ten")
  static let callHint = Wording(
    vi: "chỉ gọi được hàm theo tên của nó: tong(xs, \"so_ca\")",
    en: "only functions are called, by their name: tong(xs, \"so_ca\")")
  static let controlInOutput = Wording(
    vi: "thẻ chọn và thẻ lặp viết giữa {% và %}: {% if … %} … {% endif %}",
    en: "conditions and loops stand between {% and %}: {% if … %} … {% endif %}")

  static let comparisonHint = Wording(
    vi: "so sánh bằng viết hai dấu: ==; lớn hơn hoặc bằng viết >=", en: "equality is written ==, at least >=")

  static func operatorAsName(_ word: String) -> Wording {
    Wording(
      vi: "“\(word)” là phép toán và cần một giá trị sau nó; dữ liệu mang tên này thì đổi tên khóa",
      en: "“\(word)” is an operator and needs a value after it; data of that name needs another key")
  }

  static func nameWithSpace(_ first: String, _ second: String) -> Wording {
    Wording(
      vi: "tên không có dấu cách: viết \(first)_\(second); hai giá trị đứng trong hai thẻ",
      en: "a name has no spaces: write \(first)_\(second); two values stand in two tags")
  }

  static let operand = Wording(vi: "một giá trị", en: "a value")
  static let end = Wording(vi: "hết biểu thức", en: "the end of the expression")
  static let name = Wording(vi: "một tên", en: "a name")
  static let functionName = Wording(vi: "tên một hàm", en: "the name of a function")

  static func symbol(_ symbol: Symbol) -> Wording { Wording(same: "“\(symbol.rawValue)”") }
  static func word(_ word: String) -> Wording { Wording(same: "“\(word)”") }
}
