import Testing
import VanbanPackage

/// Decoded text and the bytes it came from.
@Suite struct DecodedTextTests {
  /// The first child of `<a>…</a>`, decoded.
  private func decode(_ raw: String) throws -> (text: DecodedText, tree: XMLTree) {
    let tree = try parse("<a>\(raw)</a>")
    return (tree.decoded(tree.root + 1), tree)
  }

  @Test(arguments: [
    ("Kính gửi", "Kính gửi"), ("a&amp;b", "a&b"), ("&lt;&gt;&quot;&apos;", "<>\"'"), ("&#8230;&#x2026;", "……"),
    ("&#x1F600;", "😀"), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("&#13;&#10;", "\r\n"), ("<![CDATA[&amp;\r\n<]]>", "&amp;\n<"),
    ("&amp;lt;", "&lt;"), ("&#00065;", "A"),
  ])
  func decodes(_ raw: String, _ expected: String) throws {
    let (text, tree) = try decode(raw)
    // Compared by scalars: CR LF equals no LF, whatever a string comparison says.
    #expect(Array(text.string.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(tree.text(of: tree.root) == expected)
  }

  @Test func mapsWithoutReferences() throws {
    let (text, tree) = try decode("{{ số }}")
    for offset in 0...text.bytes.count { #expect(text.rawOffset(of: offset) == 3 + offset) }
    #expect(slice(tree, text.rawRange(of: 0..<text.bytes.count)) == "{{ số }}")
  }

  @Test func mapsAcrossReferences() throws {
    let (text, tree) = try decode("a&lt;b&#x2026;\r\nc")
    #expect(text.string == "a<b…\nc")
    let raws = (0...text.bytes.count).map { text.rawOffset(of: $0) - 3 }
    #expect(raws == [0, 1, 5, 6, 6, 6, 14, 16, 17])
    #expect(slice(tree, text.rawRange(of: 1..<2)) == "&lt;")
    #expect(slice(tree, text.rawRange(of: 1..<3)) == "&lt;b")
    #expect(slice(tree, text.rawRange(of: 3..<6)) == "&#x2026;")
    #expect(slice(tree, text.rawRange(of: 6..<8)) == "\r\nc")
  }

  @Test func mapsInsideCDATA() throws {
    let (text, tree) = try decode("<![CDATA[x{{ a }}]]>")
    #expect(slice(tree, text.rawRange(of: 1..<8)) == "{{ a }}")
    #expect(slice(tree, text.range) == "x{{ a }}")
  }

  @Test func mapsInsideAttributes() throws {
    let tree = try parse("<a b='1&amp;\t{{ \"x\" }}\r\n2'/>")
    let attribute = try #require(tree.attribute(tree.root, "", "b"))
    let text = tree.decoded(attribute)
    #expect(text.string == "1& {{ \"x\" }} 2")
    #expect(attribute.value == text.string)
    #expect(slice(tree, text.rawRange(of: 3..<12)) == "{{ \"x\" }}")
    #expect(slice(tree, text.rawRange(of: 12..<14)) == "\r\n2")
  }

  /// Every decoded byte of random documents leads to raw bytes that decode to it.
  @Test(arguments: 0..<100)
  func mapsRandomDocuments(seed: Int) throws {
    let tree = try parse(RandomXML(seed: seed).text)
    for node in tree.nodes.indices where [.text, .cdata].contains(tree.nodes[node].kind) {
      let text = tree.decoded(node)
      var last = text.range.lowerBound
      for offset in text.bytes.indices {
        let raw = text.rawOffset(of: offset)
        #expect(raw >= last && text.range.contains(raw))
        let byte = tree.bytes[raw]
        #expect(byte == text.bytes[offset] || byte == UInt8(ascii: "&") || byte == 0x0D)
        last = raw
      }
      #expect(text.rawOffset(of: text.bytes.count) == text.range.upperBound)
    }
  }
}
