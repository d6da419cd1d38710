import VanbanSource
import VanbanText

let textFunctions: [Function] = [
  Function(
    "hoa", ["t"], group: .text, Wording(vi: "viết hoa toàn bộ", en: "in capitals"),
    examples: [.init("\"sở y tế\" | hoa", "SỞ Y TẾ")]
  ) { (arguments, environment) throws(Fault) in
    .text(VanbanText.hoa(try arguments.text(0, in: &environment)))
  },
  Function(
    "thuong", ["t"], group: .text, Wording(vi: "viết thường toàn bộ", en: "in small letters"),
    examples: [.init("\"KẾ HOẠCH\" | thuong", "kế hoạch")]
  ) { (arguments, environment) throws(Fault) in
    .text(VanbanText.thuong(try arguments.text(0, in: &environment)))
  },
  Function(
    "hoa_dau", ["t"], group: .text,
    Wording(vi: "viết hoa chữ cái đầu tiên, phần còn lại giữ nguyên", en: "the first letter as a capital"),
    examples: [.init("\"tỉnh Hòa Sơn\" | hoa_dau", "Tỉnh Hòa Sơn")]
  ) { (arguments, environment) throws(Fault) in
    .text(hoaDau(try arguments.text(0, in: &environment)))
  },
  Function(
    "noi", ["xs", "giua?", "cuoi?"], group: .text,
    Wording(
      vi: "nối các phần tử bằng `giua` (“, ” nếu không cho), trước phần tử cuối bằng `cuoi`",
      en: "joins a list by `giua` (“, ” by default), before the last by `cuoi`"),
    examples: [
      .init("[\"A\", \"B\", \"C\"] | noi(\", \", \" và \")", "A, B và C"),
      .init("noi([1, 2], \" - \")", "1 - 2"),
    ]
  ) { (arguments, environment) throws(Fault) in
    let texts = try arguments.texts(0, in: &environment)
    let between = try arguments.text(1, default: ", ", in: &environment)
    let last = try arguments.text(2, default: between, in: &environment)
    let gaps = texts.count * between.utf8.count + last.utf8.count
    try arguments.reserve(texts.reduce(gaps) { $0 + $1.utf8.count }, in: &environment)
    return .text(texts.joined(by: between, last: last))
  },
  Function(
    "thay", ["t", "a", "b"], group: .text,
    Wording(vi: "thay mọi chỗ có `a` bằng `b`", en: "replaces every `a` by `b`"),
    examples: [.init("\"quý I, quý II\" | thay(\"quý\", \"Quý\")", "Quý I, Quý II")]
  ) { (arguments, environment) throws(Fault) in
    let text = try arguments.text(0, in: &environment)
    let (old, new) = (try arguments.text(1, in: &environment), try arguments.text(2, in: &environment))
    try arguments.reserve(text.utf8.count + text.count(of: old) * new.utf8.count, in: &environment)
    return .text(text.replacing(old, by: new))
  },
  Function(
    "do_dai", ["x"], group: .text,
    Wording(
      vi: "số ký tự của chữ, số phần tử của danh sách",
      en: "the characters of a text, the elements of a list"),
    examples: [.init("do_dai(\"Sở Y tế\")", "7"), .init("[1, 2, 3] | do_dai", "3")]
  ) { (arguments, environment) throws(Fault) in
    let value = try arguments.value(0, in: &environment)
    if let count = value.count { return .number(Decimal(count)) }
    return .number(Decimal(try arguments.text(0, in: &environment).count))
  },
]

extension Arguments {
  /// The printed texts of a list's elements.
  func texts(_ index: Int, in environment: inout Environment) throws(Fault) -> [String] {
    var texts: [String] = []
    for element in try elements(index, in: &environment) {
      texts.append(try expression.text(element, range(index), in: &environment))
    }
    return texts
  }
}

extension Value {
  /// The number of elements of a list or map.
  var count: Int? {
    if case .map(let map) = self { return map.count }
    return elements?.count
  }
}

extension [String] {
  func joined(by between: String, last: String) -> String {
    guard count > 1 else { return first ?? "" }
    return dropLast().joined(separator: between) + last + self[count - 1]
  }
}
