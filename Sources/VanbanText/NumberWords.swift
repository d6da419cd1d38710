/// Numbers in Vietnamese words (nd30.md 9.3), with the choices that writers differ in.
public struct NumberWords: Sendable {
  /// The zero of the tens: `linh` or `lẻ`.
  public var linh = "linh"
  /// The thousand: `nghìn` or `ngàn`.
  public var nghin = "nghìn"
  /// A four after twenty and above: `tư` or `bốn`.
  public var tu = "tư"
  /// The thousand million: `tỷ` or `tỉ`.
  public var ty = "tỷ"

  /// The choices of official documents: linh, nghìn, tư, tỷ.
  public init() {}

  /// The words of a number given by its decimal digits; `fraction` holds the digits after the comma.
  ///
  /// A fraction of up to three digits is read as one number after its zeros ("phẩy không năm"), a longer one
  /// digit by digit.
  public func words(integer: String, fraction: String = "", negative: Bool = false) -> String {
    var words = negative ? ["âm"] : []
    words += integerWords(digits(integer))
    let decimals = digits(fraction)
    if !decimals.isEmpty { words += ["phẩy"] + fractionWords(decimals) }
    return words.joined(separator: " ")
  }

  private func digits(_ text: String) -> [Int] { text.utf8.map { Int($0) - 0x30 } }

  private func integerWords(_ digits: [Int]) -> [String] {
    let significant = Array(digits.drop { $0 == 0 })
    return significant.isEmpty ? [Self.names[0]] : words(of: significant, leading: true)
  }

  private func fractionWords(_ digits: [Int]) -> [String] {
    guard digits.count <= 3 else { return digits.map { Self.names[$0] } }
    let zeros = digits.prefix { $0 == 0 }.count
    let rest = zeros < digits.count ? integerWords(digits) : []
    return Array(repeating: Self.names[0], count: zeros) + rest
  }

  /// `leading` where nothing stands before the digits, so that no zeros need to be said.
  private func words(of digits: [Int], leading: Bool) -> [String] {
    guard digits.count > 9 else { return belowTy(digits, leading: leading) }
    let head = words(of: Array(digits.dropLast(9)), leading: leading)
    return head + [ty] + words(of: Array(digits.suffix(9)), leading: false)
  }

  /// Up to nine digits; groups of zeros are left out.
  private func belowTy(_ digits: [Int], leading: Bool) -> [String] {
    let padded = Array(repeating: 0, count: 9 - digits.count) + digits
    var result: [String] = []
    for (index, unit) in [["triệu"], [nghin], []].enumerated() {
      let group = Array(padded[index * 3..<index * 3 + 3])
      guard group != [0, 0, 0] else { continue }
      result += groupWords(group, leading: leading && result.isEmpty) + unit
    }
    return result
  }

  private func groupWords(_ group: [Int], leading: Bool) -> [String] {
    let (hundreds, tens, units) = (group[0], group[1], group[2])
    let saysHundreds = !leading || hundreds > 0
    let head = saysHundreds ? [Self.names[hundreds], "trăm"] : []
    switch (tens, units) {
    case (0, 0): return head
    case (0, _): return head + (saysHundreds ? [linh] : []) + [Self.names[units]]
    case (1, _): return head + ["mười"] + unitWords(units, afterTens: 1)
    default: return head + [Self.names[tens], "mươi"] + unitWords(units, afterTens: tens)
    }
  }

  private func unitWords(_ units: Int, afterTens tens: Int) -> [String] {
    switch units {
    case 0: []
    case 1 where tens > 1: ["mốt"]
    case 4 where tens > 1: [tu]
    case 5: ["lăm"]
    default: [Self.names[units]]
    }
  }

  private static let names = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
}
