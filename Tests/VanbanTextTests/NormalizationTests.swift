import Testing
import VanbanText

@Suite struct NormalizationTests {
  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test func composesCombiningMarks() {
    #expect(scalars(nfc("e\u{302}\u{301}")) == [0x1EBF])
    #expect(scalars(nfc("ê\u{301}")) == [0x1EBF])
    #expect(scalars(nfc("a\u{323}\u{306}")) == [0x1EB7])
  }

  @Test func keepsBothStylesOfToneMarks() {
    #expect(scalars(nfc("hoà hòa")) == scalars("hoà hòa"))
  }

  @Test func replacesWhatNFCReplaces() {
    #expect(scalars(nfc("\u{2000}\u{212B}")) == [0x2002, 0xC5])
  }

  @Test func leavesComposedTextAlone() {
    let text = "Cộng hòa xã hội chủ nghĩa Việt Nam – “Độc lập” … ₫ €"
    #expect(scalars(nfc(text)) == scalars(text))
  }

  @Test func casing() {
    #expect(hoa("Ủy ban nhân dân xã Đăk Ruồng") == "ỦY BAN NHÂN DÂN XÃ ĐĂK RUỒNG")
    #expect(thuong("SỞ Y TẾ") == "sở y tế")
    #expect(hoaDau("một trăm") == "Một trăm")
    #expect(hoaDau("“đạt” KPI") == "“Đạt” KPI")
    #expect(hoaDau("01 ca") == "01 ca")
    #expect(hoaDau("") == "")
  }
}
