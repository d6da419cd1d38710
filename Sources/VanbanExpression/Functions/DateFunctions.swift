import VanbanSource
import VanbanText

let dateFunctions: [Function] = [
  Function(
    "ngay", ["d"], group: .dates,
    Wording(vi: "ngày viết ngắn: 06/9/2023", en: "a date in the decree's short form"),
    examples: [.init("ngay(\"2023-09-06\")", "06/9/2023"), .init("\"20/11/2023\" | ngay", "20/11/2023")]
  ) { (arguments, environment) throws(Fault) in
    .text(try arguments.date(0, in: &environment).short)
  },
  Function(
    "ngay_thang_nam", ["d"], group: .dates,
    Wording(vi: "ngày viết đầy đủ", en: "a date in the long form"),
    examples: [.init("ngay_thang_nam(\"2024-02-05\")", "ngày 05 tháng 02 năm 2024")]
  ) { (arguments, environment) throws(Fault) in
    .text(try arguments.date(0, in: &environment).long)
  },
  Function(
    "thang", ["d"], group: .dates,
    Wording(vi: "tháng của ngày, tháng 1 và 2 có số 0", en: "the month of a date, 1 and 2 with a zero"),
    examples: [.init("\"tháng \" ~ thang(\"2024-02-05\")", "tháng 02"), .init("thang(\"20/11/2023\")", "11")]
  ) { (arguments, environment) throws(Fault) in
    let month = try arguments.date(0, in: &environment).month
    return .datePart(DateForm.month(month), isKnown: month != nil)
  },
  Function(
    "nam", ["d"], group: .dates, Wording(vi: "năm của ngày", en: "the year of a date"),
    examples: [.init("nam(\"20/11/2023\") + 1", "2024")]
  ) { (arguments, environment) throws(Fault) in
    let year = try arguments.date(0, in: &environment).year
    return .datePart(DateForm.year(year), isKnown: year != nil)
  },
  Function(
    "cong_ngay", ["d", "n"], group: .dates,
    Wording(vi: "ngày sau (hoặc trước, nếu n âm) n ngày", en: "the date n days later, or earlier"),
    examples: [
      .init("cong_ngay(\"2024-02-28\", 2)", "01/3/2024"),
      .init("cong_ngay(\"01/01/2024\", -1)", "31/12/2023"),
    ]
  ) { (arguments, environment) throws(Fault) in
    let value = try arguments.value(0, in: &environment)
    let days = try arguments.integer(1, in: &environment)
    guard let start = try arguments.date(0, in: &environment).dayNumber else {
      throw arguments.expression.wrongKind(value, Words.aWholeDate, arguments.range(0), in: &environment)
    }
    let (sum, overflow) = start.addingReportingOverflow(days)
    guard !overflow, let date = PartialDate(dayNumber: sum) else {
      throw arguments.fault("expression.date-out-of-range", Words.dateOutOfRange, in: &environment)
    }
    return .date(date)
  },
]

extension Value {
  /// Prints with its zero and is read as a number; a blank is text.
  fileprivate static func datePart(_ text: String, isKnown: Bool) -> Value {
    isKnown ? .scalar(Scalar(text, notation: .machine)) : .text(text)
  }
}

extension Words {
  static let dateOutOfRange = Wording(
    vi: "ngày tính ra nằm ngoài các năm 1000–9999", en: "the date is beyond the years 1000–9999")
}
