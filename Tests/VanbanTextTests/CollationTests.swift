import Testing
import VanbanText

@Suite struct CollationTests {
  private func sorted(_ texts: [String]) -> [String] { texts.sorted { CollationKey($0) < CollationKey($1) } }

  @Test func alphabet() {
    let order = "aăâbcdđeêghiklmnoôơpqrstuưvxy".map(String.init)
    #expect(sorted(order.reversed()) == order)
  }

  @Test func tones() {
    let order = ["ma", "mà", "mả", "mã", "má", "mạ"]
    #expect(sorted(order.reversed()) == order)
    let shaped = ["ân", "ần", "ẩn", "ẫn", "ấn", "ận", "ba"]
    #expect(sorted(shaped.reversed()) == shaped)
  }

  @Test func lettersBeforeTonesBeforeCase() {
    #expect(sorted(["mạ", "man", "Ma", "ma"]) == ["ma", "Ma", "mạ", "man"])
    #expect(sorted(["Ha Bình", "Hà An"]) == ["Hà An", "Ha Bình"])
  }

  @Test func communes() {
    let order = ["Đăk Hà", "Đăk Tô", "Kon Plông", "Kon Rẫy", "Ngọc Hồi", "Sa Thầy"]
    #expect(sorted(order.shuffled()) == order)
  }

  @Test func spacesAndDigitsBeforeLetters() {
    #expect(sorted(["Quận A", "Quận 2", "Quận 10", "Quận"]) == ["Quận", "Quận 10", "Quận 2", "Quận A"])
    #expect(sorted(["b-c", "b c", "bc", "b1"]) == ["b c", "b-c", "b1", "bc"])
  }

  @Test func composedAndDecomposedAreEqual() {
    #expect(CollationKey("ế") == CollationKey("e\u{302}\u{301}"))
  }
}
