import Testing
import VanbanText

@Suite struct FoldingTests {
  @Test(arguments: [
    "Nơi nhận", "nơi_nhận", "noi-nhan", "NOI NHAN", "noi_nhan", " Nơi  nhận ", "Nơi\u{A0}nhận", "nơi - nhận",
    "No\u{31B}i nha\u{323}\u{302}n",
  ])
  func spellingsOfOneKey(key: String) {
    #expect(fold(key) == "noi_nhan")
  }

  @Test func bothStylesOfToneMarksAreOne() {
    #expect(fold("Hòa Bình") == fold("Hoà Bình"))
  }

  @Test func letters() {
    #expect(fold("Độ khẩn") == "do_khan")
    #expect(fold("ĐVT") == "dvt")
    #expect(fold("Tỷ lệ (%)") == "ty_le")
    #expect(fold("1.1. Số ca") == "1_1_so_ca")
    #expect(fold("Ключ А") == "ключ_а")
  }

  @Test func aKeyWithoutLettersStaysAsItIs() {
    #expect(fold("%") == "%")
    #expect(fold("") == "")
  }

  @Test func nearestNames() {
    let names = ["kinh_gui", "noi_nhan", "noi_dung", "so"]
    #expect(nearestName(to: "kinh_gu", among: names) == "kinh_gui")
    #expect(nearestName(to: "Nơi nhậm", among: names) == "noi_nhan")
    #expect(nearestName(to: "nio_dung", among: names) == "noi_dung")
    #expect(nearestName(to: "ngay", among: names) == nil)
    #expect(nearestName(to: "x", among: ["y"]) == nil)
  }
}
