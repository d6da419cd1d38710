import VanbanSource
import VanbanText

let numberFunctions: [Function] = [
  Function(
    "so", ["n", "thap_phan?"], group: .numbers,
    Wording(
      vi: "số có dấu chấm hàng nghìn, làm tròn đến `thap_phan` chữ số thập phân",
      en: "a number with dots between thousands, rounded to `thap_phan` decimals"),
    examples: [
      .init("so(5130)", "5.130"), .init("1234567.85 | so(1)", "1.234.567,9"), .init("so(40, 1)", "40,0"),
      .init("(10 / 3) | so(2)", "3,33"),
    ]
  ) { (arguments, environment) throws(Fault) in
    let number = try arguments.number(0, in: &environment)
    let places = try arguments.places(1, in: &environment)
    return .text(try arguments.text(of: number, grouped: true, places: places, in: &environment))
  },
  Function(
    "lam_tron", ["n", "thap_phan?"], group: .numbers,
    Wording(
      vi: "làm tròn (nửa thì lên, xa số 0); số âm làm tròn đến hàng chục, trăm…",
      en: "rounded, halves away from zero; negative decimals round to tens, hundreds …"),
    examples: [
      .init("lam_tron(2.345, 2)", "2,35"), .init("lam_tron(-2.5)", "-3"), .init("lam_tron(1234, -2)", "1200"),
    ]
  ) { (arguments, environment) throws(Fault) in
    let number = try arguments.number(0, in: &environment)
    let places = try arguments.places(1, in: &environment) ?? 0
    return .number(
      try arguments.computed(in: &environment) { () throws(DecimalFault) in try number.rounded(to: places) })
  },
  Function(
    "hai_chu_so", ["n"], group: .numbers,
    Wording(vi: "thêm số 0 trước số dưới 10", en: "with a zero before a number below 10"),
    examples: [.init("hai_chu_so(5)", "05"), .init("hai_chu_so(12)", "12")]
  ) { (arguments, environment) throws(Fault) in
    let number = try arguments.number(0, in: &environment)
    return .text(
      try arguments.text(of: number, grouped: false, places: nil, wholeDigits: 2, in: &environment))
  },
  Function(
    "phan_tram", ["n", "thap_phan?"], group: .numbers,
    Wording(vi: "phân số viết thành phần trăm", en: "a fraction as per cent"),
    examples: [.init("phan_tram(0.978)", "97,8%"), .init("phan_tram(2 / 3, 1)", "66,7%")]
  ) { (arguments, environment) throws(Fault) in
    try arguments.share(of: 100, sign: "%", in: &environment)
  },
  Function(
    "phan_nghin", ["n", "thap_phan?"], group: .numbers,
    Wording(vi: "phân số viết thành phần nghìn", en: "a fraction as per mille"),
    examples: [.init("phan_nghin(0.0025)", "2,5‰")]
  ) { (arguments, environment) throws(Fault) in
    try arguments.share(of: 1000, sign: "‰", in: &environment)
  },
  Function(
    "tri_tuyet_doi", ["n"], group: .numbers, Wording(vi: "trị tuyệt đối", en: "the absolute value"),
    examples: [.init("tri_tuyet_doi(3 - 5)", "2")]
  ) { (arguments, environment) throws(Fault) in
    .number(try arguments.number(0, in: &environment).magnitude)
  },
  Function(
    "la_ma", ["n"], group: .numbers,
    Wording(vi: "số La Mã, từ 1 đến 3999", en: "Roman numerals, 1 to 3999"),
    examples: [.init("\"Phụ lục \" ~ la_ma(4)", "Phụ lục IV")]
  ) { (arguments, environment) throws(Fault) in
    if let roman = romanNumeral(try arguments.integer(0, in: &environment)) { return .text(roman) }
    throw arguments.fault("expression.roman", Words.romanRange, argument: 0, in: &environment)
  },
  Function(
    "doc_so", ["t", "kieu"], group: .numbers,
    Wording(
      vi: "đọc chữ thành số theo lối Việt Nam (`vi`: 5.130 hoặc 17,6) hoặc lối máy (`may`: 5130 hoặc 17.6)",
      en: "reads a text as a number in Vietnamese (`vi`) or machine (`may`) notation"),
    examples: [.init("doc_so(\"17.6\", \"may\") + 1", "18,6"), .init("doc_so(\"5.130\", \"vi\")", "5130")]
  ) { (arguments, environment) throws(Fault) in
    let text = try arguments.text(0, in: &environment)
    let anchor = try arguments.value(0, in: &environment).scalarAnchor
    let notation = try arguments.notation(1, in: &environment)
    let scalar = Value.scalar(Scalar(text, notation: notation, anchor: anchor))
    return .number(try arguments.number(scalar, 0, in: &environment))
  },
]

let wordNumberFunctions: [Function] = [
  Function(
    "bang_chu", ["n", "linh?", "nghin?", "tu?", "ty?"], group: .numbers,
    Wording(
      vi: "số viết bằng chữ; chọn được linh/lẻ, nghìn/ngàn, tư/bốn, tỷ/tỉ",
      en: "a number in words; linh/lẻ, nghìn/ngàn, tư/bốn, tỷ/tỉ can be chosen"),
    examples: [
      .init("bang_chu(1005)", "một nghìn không trăm linh năm"), .init("bang_chu(17.6)", "mười bảy phẩy sáu"),
      .init("bang_chu(104, linh=\"lẻ\")", "một trăm lẻ bốn"),
    ]
  ) { (arguments, environment) throws(Fault) in
    .text(try arguments.words(in: &environment))
  },
  Function(
    "tien_bang_chu", ["n", "linh?", "nghin?", "tu?", "ty?"], group: .numbers,
    Wording(vi: "số tiền bằng chữ, có “đồng” ở cuối", en: "an amount in words, ending in “đồng”"),
    examples: [.init("tien_bang_chu(1200000)", "Một triệu hai trăm nghìn đồng")]
  ) { (arguments, environment) throws(Fault) in
    .text(hoaDau(try arguments.words(in: &environment)) + " đồng")
  },
]

extension Arguments {
  fileprivate func share(
    of whole: Int, sign: String, in environment: inout Environment
  ) throws(Fault) -> Value {
    let fraction = try number(0, in: &environment)
    let places = try places(1, in: &environment)
    let number = try computed(in: &environment) { () throws(DecimalFault) in
      try fraction.multiplied(by: Decimal(whole))
    }
    return .text(try text(of: number, grouped: true, places: places, in: &environment) + sign)
  }

  fileprivate func notation(
    _ index: Int, in environment: inout Environment
  ) throws(Fault) -> Scalar.Notation {
    switch fold(try text(index, in: &environment)) {
    case "vi": return .vietnamese
    case "may": return .machine
    default: throw fault("expression.notation", Words.notations, argument: index, in: &environment)
    }
  }

  fileprivate func words(in environment: inout Environment) throws(Fault) -> String {
    let number = try number(0, in: &environment)
    guard let digits = number.digits() else {
      throw expression.noText(.number(number), at: range(0), in: &environment)
    }
    var words = NumberWords()
    words.linh = try choice(1, ["linh", "lẻ"], in: &environment)
    words.nghin = try choice(2, ["nghìn", "ngàn"], in: &environment)
    words.tu = try choice(3, ["tư", "bốn"], in: &environment)
    words.ty = try choice(4, ["tỷ", "tỉ"], in: &environment)
    return words.words(integer: digits.integer, fraction: digits.fraction, negative: number.isNegative)
  }
}

extension Arguments {
  /// One of some words, the first where the argument was left out.
  private func choice(
    _ index: Int, _ words: [String], in environment: inout Environment
  ) throws(Fault) -> String {
    let word = try text(index, default: words[0], in: &environment)
    if words.contains(word) { return word }
    throw fault("expression.word", Words.oneOf(words, not: word), argument: index, in: &environment)
  }
}

extension Value {
  fileprivate var scalarAnchor: Anchor? {
    guard case .scalar(let scalar) = self else { return nil }
    return scalar.anchor
  }
}

extension Words {
  fileprivate static func oneOf(_ words: [String], not word: String) -> Wording {
    let list = words.map { "“\($0)”" }
    return Wording(
      vi: "gặp “\(word)”, cần \(list.joined(separator: " hoặc "))",
      en: "found “\(word)”, expected \(list.joined(separator: " or "))")
  }

  fileprivate static let romanRange = Wording(
    vi: "số La Mã chỉ viết được từ 1 đến 3999", en: "Roman numerals run from 1 to 3999")
  fileprivate static let notations = Wording(
    vi: "lối viết số là “vi” hoặc “may”", en: "the notation is “vi” or “may”")
}
