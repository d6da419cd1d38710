/// A number from 1 to 3999 in Roman numerals, as Phần, Chương, Phụ lục and congresses are numbered; else nil.
public func romanNumeral(_ number: Int) -> String? {
  guard (1...3999).contains(number) else { return nil }
  var rest = number
  var result = ""
  for (value, letters) in romanSteps {
    while rest >= value {
      result += letters
      rest -= value
    }
  }
  return result
}

private let romanSteps = [
  (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
  (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]
