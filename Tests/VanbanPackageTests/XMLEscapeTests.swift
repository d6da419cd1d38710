import Testing
import VanbanPackage

@Suite struct XMLEscapeTests {
  @Test(arguments: ["", "Kính gửi", "a < b && c > d", "]]>", "\r\n\t", "\"'", "😀 {{ x }}", " \n ", "&amp;"])
  func comesBackAsItWas(_ text: String) throws {
    var output = Array("<a b=\"".utf8)
    XMLEscape.appendAttribute(text, to: &output)
    output += Array("\" c='".utf8)
    XMLEscape.appendAttribute(text.utf8, to: &output)
    output += Array("'>".utf8)
    XMLEscape.appendText(text, to: &output)
    output += Array("</a>".utf8)
    let tree = try XMLTree.parse(output, part: "p", document: "d")
    let scalars = Array(text.unicodeScalars)
    #expect(Array(tree.text(of: tree.root).unicodeScalars) == scalars)
    #expect(tree.attribute(tree.root, "", "b").map { Array($0.value.unicodeScalars) } == scalars)
    #expect(tree.attribute(tree.root, "", "c").map { Array($0.value.unicodeScalars) } == scalars)
  }

  @Test func writesPlainBytes() {
    var output: [UInt8] = []
    XMLEscape.appendText("a&<>\"'\r".utf8, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "a&amp;&lt;&gt;\"'&#13;")
  }

  @Test func findsWhatXMLCannotHold() {
    #expect(XMLEscape.firstForbidden(in: "Kính gửi\t\r\n\u{FFFD}\u{7F}\u{E000}") == nil)
    #expect(XMLEscape.firstForbidden(in: "a\u{B}b\u{0}") == "\u{B}")
    #expect(XMLEscape.firstForbidden(in: "\u{FFFE}") == "\u{FFFE}")
    #expect(XMLEscape.firstForbidden(in: "x\u{FFFF}") == "\u{FFFF}")
  }

  /// The predicate says what libxml2 says.
  @Test func agreesWithTheParser() {
    for value in Array(0..<0x100) + Array(0xFFF0...0x10010) {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar != "<", scalar != "&" else { continue }
      #expect((fault("<a>\(Character(scalar))</a>") == nil) == XMLEscape.allows(scalar), "\(value)")
    }
  }
}
