import Testing
import VanbanPackage
import VanbanSource

@Suite struct XMLEncodingTests {
  private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? pair : pair.reversed()
    }
  }

  @Test(arguments: [true, false], [true, false])
  func turnsUTF16IntoUTF8(bigEndian: Bool, mark: Bool) throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a b='ế'>Kính gửi 😀</a>"
    let bytes = utf16(text, bigEndian: bigEndian, mark: mark)
    let tree = try XMLTree.parse(bytes, part: "p", document: "d")
    checkTiling(tree)
    let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a b='ế'>Kính gửi 😀</a>"
    #expect(String(decoding: tree.bytes, as: UTF8.self) == expected)
    #expect(tree.text(of: tree.root) == "Kính gửi 😀")
  }

  @Test func takesUTF16WithoutDeclaration() throws {
    let tree = try XMLTree.parse(utf16("<a/>", bigEndian: true, mark: true), part: "p", document: "d")
    #expect(tree.bytes == Array("<a/>".utf8))
  }

  @Test func refusesBrokenUTF16() {
    #expect(fault(utf16("<a>x</a>", bigEndian: true, mark: true).dropLast())?.id == "xml.encoding")
    #expect(fault([0xFE, 0xFF, 0, 0x3C, 0xD8, 0, 0, 0x3E])?.id == "xml.encoding")
  }

  @Test(arguments: ["UTF-8", "utf-8", "UTF8"])
  func takesUTF8(_ name: String) {
    #expect(fault("<?xml version='1.0' encoding = '\(name)' ?><a>ế</a>") == nil)
    #expect(fault("\u{FEFF}<?xml version='1.0' encoding='\(name)'?><a>ế</a>") == nil)
  }

  @Test(arguments: ["ISO-8859-1", "windows-1258", "UTF-16", "UTF-7", "EBCDIC-CP-US", "x"])
  func refusesOthers(_ name: String) {
    let found = fault("<?xml version='1.0' encoding='\(name)'?><a/>")
    #expect(found?.id == "xml.encoding")
    #expect(found?.message.en.contains("“\(name)”") == true)
  }

  @Test(arguments: [
    [0x80], [0xC0, 0x80], [0xC1, 0x81], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE1, 0xBA],
  ] as [[UInt8]])
  func refusesWhatIsNoUTF8(_ wrong: [UInt8]) {
    #expect(fault(Array("<a>".utf8) + wrong + Array("</a>".utf8))?.id == "xml.encoding")
  }
}
