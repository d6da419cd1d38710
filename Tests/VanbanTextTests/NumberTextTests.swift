import Testing
import VanbanText

@Suite struct NumberTextTests {
  @Test(arguments: [
    ("0", "không"), ("4", "bốn"), ("5", "năm"), ("10", "mười"), ("11", "mười một"), ("14", "mười bốn"),
    ("15", "mười lăm"), ("20", "hai mươi"), ("21", "hai mươi mốt"), ("24", "hai mươi tư"),
    ("25", "hai mươi lăm"), ("100", "một trăm"), ("105", "một trăm linh năm"), ("110", "một trăm mười"),
    ("115", "một trăm mười lăm"), ("1005", "một nghìn không trăm linh năm"),
    ("1000000", "một triệu"), ("1200000", "một triệu hai trăm nghìn"),
    ("700000231", "bảy trăm triệu hai trăm ba mươi mốt"), ("1000000005", "một tỷ không trăm linh năm"),
    ("1000000000000", "một nghìn tỷ"), ("1000000000000000000", "một tỷ tỷ"), ("0007", "bảy"),
    ("2005000", "hai triệu không trăm linh năm nghìn"),
  ])
  func integers(digits: String, words: String) {
    #expect(NumberWords().words(integer: digits) == words)
  }

  @Test func fractions() {
    let words = NumberWords()
    #expect(words.words(integer: "17", fraction: "6") == "mười bảy phẩy sáu")
    #expect(words.words(integer: "17", fraction: "05") == "mười bảy phẩy không năm")
    #expect(words.words(integer: "0", fraction: "125") == "không phẩy một trăm hai mươi lăm")
    #expect(words.words(integer: "3", fraction: "1415") == "ba phẩy một bốn một năm")
    #expect(words.words(integer: "2", negative: true) == "âm hai")
  }

  @Test func choices() {
    var words = NumberWords()
    (words.linh, words.nghin, words.tu, words.ty) = ("lẻ", "ngàn", "bốn", "tỉ")
    #expect(words.words(integer: "2000001024") == "hai tỉ không trăm lẻ một ngàn không trăm hai mươi bốn")
    #expect(words.words(integer: "104") == "một trăm lẻ bốn")
  }

  @Test func grouping() {
    #expect(["1", "999", "5130", "2676093"].map(grouped) == ["1", "999", "5.130", "2.676.093"])
  }

  @Test func romanNumerals() {
    #expect([1, 4, 9, 13, 49].map(romanNumeral) == ["I", "IV", "IX", "XIII", "XLIX"])
    #expect([1990, 3999].map(romanNumeral) == ["MCMXC", "MMMCMXCIX"])
    #expect(romanNumeral(0) == nil && romanNumeral(4000) == nil)
  }

  @Test func dates() {
    #expect(DateForm.short(day: 6, month: 9, year: 2023) == "06/9/2023")
    #expect(DateForm.short(day: 10, month: 2, year: 2024) == "10/02/2024")
    #expect(DateForm.long(day: 5, month: 12, year: 2024) == "ngày 05 tháng 12 năm 2024")
    #expect(DateForm.long(day: nil, month: 1, year: 2024, blank: "…") == "ngày … tháng 01 năm 2024")
    #expect(DateForm.day(nil) == DateForm.blank)
  }
}
