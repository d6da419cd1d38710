import VanbanSource
import VanbanText

let wordingFunctions: [Function] = [
  Function(
    "liet_ke", ["xs", "ten", "so", "giua?"], group: .wording,
    Wording(vi: "liệt kê tên và số của từng hàng", en: "the name and number of each row"),
    examples: [
      .init(
        "liet_ke([{\"xa\": \"A\", \"so\": 26}, {\"xa\": \"B\", \"so\": 5}], \"xa\", \"so\")", "A 26, B 5"),
      .init(
        "liet_ke([{\"xa\": \"A\", \"so\": 26}, {\"xa\": \"B\", \"so\": 5}], \"xa\", \"so\", giua=\"; \")",
        "A 26; B 5"),
    ]
  ) { (arguments, environment) throws(Fault) in
    let rows = try arguments.elements(0, in: &environment)
    let names = try arguments.columnTexts(rows, 1, in: &environment)
    let numbers = try arguments.columnTexts(rows, 2, in: &environment)
    let between = try arguments.text(3, default: ", ", in: &environment)
    let items = zip(names, numbers).map { "\($0) \($1)" }
    return try arguments.bounded(items.joined(separator: between), in: &environment)
  },
  Function(
    "tang_giam", ["nay", "truoc", "don_vi?", "chu_so?"], group: .wording,
    Wording(
      vi: "“tăng …”, “giảm …” hoặc “bằng”; `chu_so` là số chữ số ít nhất của phần nguyên",
      en: "“tăng …”, “giảm …” or “bằng”; `chu_so` is the least number of whole digits"),
    examples: [
      .init("tang_giam(156, 100, \"ca\")", "tăng 56 ca"),
      .init("tang_giam(4, 5, don_vi=\"ca\", chu_so=2)", "giảm 01 ca"),
      .init("tang_giam(5, 5)", "bằng"), .init("tang_giam(5130, 30)", "tăng 5.100"),
    ]
  ) { (arguments, environment) throws(Fault) in
    let change = try arguments.change(in: &environment)
    let unit = try arguments.text(2, default: "", in: &environment)
    let digits = try arguments.places(3, in: &environment) ?? 1
    return try arguments.worded(change, places: nil, wholeDigits: digits, unit: unit, in: &environment)
  },
  Function(
    "tang_giam_phan_tram", ["nay", "truoc", "thap_phan?"], group: .wording,
    Wording(
      vi: "tăng, giảm bao nhiêu phần trăm so với số trước; số trước bằng 0 là lỗi",
      en: "the change in per cent of the number before; from 0 it is an error"),
    examples: [
      .init("tang_giam_phan_tram(150, 100)", "tăng 50%"), .init("tang_giam_phan_tram(2, 3, 1)", "giảm 33,3%"),
    ]
  ) { (arguments, environment) throws(Fault) in
    let change = try arguments.change(in: &environment)
    let before = try arguments.number(1, in: &environment)
    let places = try arguments.places(2, in: &environment)
    let share = try arguments.computed(in: &environment) { () throws(DecimalFault) in
      try change.multiplied(by: Decimal(100)).divided(by: before.magnitude)
    }
    return try arguments.worded(share, places: places, unit: "%", in: &environment)
  },
  Function(
    "so_lan", ["nay", "truoc", "thap_phan?"], group: .wording,
    Wording(vi: "gấp bao nhiêu lần số trước", en: "how many times the number before"),
    examples: [.init("so_lan(25, 10)", "2,5 lần"), .init("so_lan(10, 3, 1)", "3,3 lần")]
  ) { (arguments, environment) throws(Fault) in
    let (now, before) = (try arguments.number(0, in: &environment), try arguments.number(1, in: &environment))
    let places = try arguments.places(2, in: &environment)
    let times = try arguments.computed(in: &environment) { () throws(DecimalFault) in
      try now.divided(by: before)
    }
    return .text(try arguments.text(of: times, grouped: true, places: places, in: &environment) + " lần")
  },
  Function(
    "diem_phan_tram", ["nay", "truoc", "thap_phan?"], group: .wording,
    Wording(vi: "tăng, giảm bao nhiêu điểm phần trăm", en: "the change in percentage points"),
    examples: [.init("diem_phan_tram(97.8, 96.6)", "tăng 1,2 điểm phần trăm")]
  ) { (arguments, environment) throws(Fault) in
    let change = try arguments.change(in: &environment)
    let places = try arguments.places(2, in: &environment)
    return try arguments.worded(change, places: places, unit: "điểm phần trăm", in: &environment)
  },
  Function(
    "dat", ["gia_tri", "chi_tieu"], group: .wording,
    Wording(
      vi: "“đạt”, “vượt” hoặc “chưa đạt” so với chỉ tiêu: `55`, `<22`, `≥95`",
      en: "“đạt”, “vượt” or “chưa đạt” against a target: `55`, `<22`, `≥95`"),
    examples: [
      .init("dat(60, 55)", "vượt"), .init("dat(55, \"55\")", "đạt"), .init("dat(21, \"<22\")", "đạt"),
      .init("dat(94.9, \"≥95\")", "chưa đạt"),
    ]
  ) { (arguments, environment) throws(Fault) in
    .text(try arguments.attainment(in: &environment))
  },
]

extension Arguments {
  fileprivate func columnTexts(
    _ rows: [Value], _ index: Int, in environment: inout Environment
  ) throws(Fault) -> [String] {
    let column = Name(try text(index, in: &environment))
    var texts: [String] = []
    for cell in try cells(rows, column, index, in: &environment) {
      texts.append(try expression.text(cell, range(index), in: &environment))
    }
    return texts
  }

  /// The first argument less the second.
  fileprivate func change(in environment: inout Environment) throws(Fault) -> Decimal {
    let now = try number(0, in: &environment)
    let before = try number(1, in: &environment)
    return try computed(in: &environment) { () throws(DecimalFault) in try now.subtracting(before) }
  }

  fileprivate func worded(
    _ change: Decimal, places: Int?, wholeDigits: Int = 1, unit: String, in environment: inout Environment
  ) throws(Fault) -> Value {
    guard !change.isZero else { return .text("bằng") }
    let size = try text(
      of: change.magnitude, grouped: true, places: places, wholeDigits: wholeDigits, in: &environment)
    let space = unit.isEmpty || unit == "%" ? "" : " "
    return .text("\(change.isNegative ? "giảm" : "tăng") \(size)\(space)\(unit)")
  }
}
