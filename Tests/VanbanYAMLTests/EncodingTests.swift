import Testing
import VanbanSource
import VanbanYAML

/// Section 5.2: the same text in every encoding, with and without byte order mark.
@Suite struct EncodingTests {
  static let text = "khóa: Nguyễn Văn 😀\nb: [1, 2]\n"

  static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  static func utf32(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + text.unicodeScalars.map(\.value)).flatMap { unit in
      let bytes = (0..<4).map { UInt8(truncatingIfNeeded: unit >> (24 - 8 * UInt32($0))) }
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [true, false], [true, false])
  func areTold(_ bigEndian: Bool, _ mark: Bool) {
    let inputs = [
      (mark ? [0xEF, 0xBB, 0xBF] : []) + Array(Self.text.utf8),
      Self.utf16(Self.text, bigEndian: bigEndian, mark: mark),
      Self.utf32(Self.text, bigEndian: bigEndian, mark: mark),
    ]
    for input in inputs {
      let parsed = Parsed(bytes: input)
      #expect(parsed.faults == [])
      #expect(outline(parsed.root) == "{khóa: Nguyễn Văn 😀, b: [1, 2]}")
    }
  }

  @Test func canBeToldAlone() {
    for encoding: YAMLEncoding in [.utf16BigEndian, .utf16LittleEndian] {
      let bytes = Self.utf16("a: ế", bigEndian: encoding == .utf16BigEndian, mark: false)
      #expect(YAMLEncoding(of: bytes) == encoding)
      var diagnostics = Diagnostics()
      let text = YAMLEncoding.decode(SourceText(name: "x", bytes: bytes), diagnostics: &diagnostics)
      #expect(diagnostics.isEmpty && text.bytes == Array("a: ế".utf8))
    }
    #expect(YAMLEncoding(of: []) == .utf8)
  }

  @Test func placesCountInUTF8() {
    let parsed = Parsed(bytes: Self.utf16("khóa: x\nb: @\n", bigEndian: true, mark: false))
    #expect(parsed.faults == ["yaml.value-begins-with-sign 2:4"])
    #expect(parsed.root?["khóa"].map { quoted($0.place) } == "x")
  }

  @Test func brokenUnitsAreFaults() {
    #expect(
      Parsed(bytes: Self.utf16("a: b", bigEndian: true, mark: true) + [0xD8, 0x00]).faults == [
        "yaml.invalid-utf16 1:6"
      ])
    #expect(
      Parsed(bytes: Self.utf16("a: b", bigEndian: true, mark: true) + [0x00]).faults == [
        "yaml.invalid-utf16 1:6"
      ])
    #expect(
      Parsed(bytes: Self.utf32("a: b", bigEndian: false, mark: true) + [0, 0, 0x11, 0]).faults == [
        "yaml.invalid-utf32 1:6"
      ])
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE1, 0xBB],
      [0xFE],
    ] as [[UInt8]])
  func invalidUTF8IsRefused(_ bytes: [UInt8]) {
    #expect(Parsed(bytes: Array("a: ".utf8) + bytes + [0x0A]).faults.first == "yaml.invalid-utf8 1:4")
  }

  @Test func charactersThatStandNowhere() {
    for scalar: UnicodeScalar in ["\0", "\u{01}", "\u{1F}"] {
      #expect(Parsed("aaaa: \"\(scalar)\"\n").faults == ["yaml.bad-character 1:8"])
    }
    for scalar: UnicodeScalar in ["\u{7F}", "\u{80}", "\u{9F}", "\u{FFFE}", "\u{FFFF}", "\u{FEFF}"] {
      #expect(Parsed("a: \(scalar)b\n").faults == ["yaml.bad-character 1:4"])
      #expect(Parsed("a: \"\(scalar)b\"\n").faults == [])
    }
  }

  @Test func aMarkMayBeginEveryDocument() {
    #expect(Parsed("\u{FEFF}a\n...\n\u{FEFF}# x\nb\n").documents.map { outline($0.root) } == ["a", "b"])
    #expect(Parsed("a: 1\nb: \u{FEFF}2\n").faults == ["yaml.bad-character 2:4"])
  }
}
