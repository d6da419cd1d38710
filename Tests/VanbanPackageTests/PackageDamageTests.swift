import Testing
import VanbanPackage

/// No file crashes the reader, however it is damaged; what can be read is right or refused.
@Suite struct PackageDamageTests {
  private static let parts = [
    PackagePart("mimetype", .stored(Array("application/x".utf8))),
    PackagePart("word/document.xml", .deflated(Array(String(repeating: "<w:p>Kính gửi</w:p>", count: 20).utf8))),
    PackagePart("word/media/ảnh.png", .stored([1, 2, 3, 4])),
  ]
  private static let whole = try? Package.write(parts, keepingFrom: nil)

  /// Reads everything and copies everything.
  private func use(_ bytes: [UInt8]) throws {
    let package = try Package.read(bytes, name: "a.docx")
    let kept = package.entries.map { PackagePart($0.name, .kept) }
    _ = try Package.write(kept, keepingFrom: package)
    try package.verify()
  }

  @Test func refusesFilesCutShortAnywhere() throws {
    let whole = try #require(Self.whole)
    for length in 0..<whole.count {
      #expect(throws: PackageError.self, "cut at \(length)") { try use(Array(whole[..<length])) }
    }
  }

  @Test func survivesEveryFlippedByte() throws {
    let whole = try #require(Self.whole)
    for index in whole.indices {
      for mask in [UInt8(0xFF), 0x01, 0x80] {
        var bytes = whole
        bytes[index] ^= mask
        try? use(bytes)
      }
    }
  }

  @Test func noticesEveryFlippedByteOfContent() throws {
    let whole = try #require(Self.whole)
    let start = try #require(whole.indices.first { whole[$0...].starts(with: "application/x".utf8) })
    for index in start..<start + 13 {
      var bytes = whole
      bytes[index] ^= 0x20
      #expect(throws: PackageError.self) { try use(bytes) }
    }
  }

  @Test func survivesRandomDamage() throws {
    let whole = try #require(Self.whole)
    var dice = Dice(7)
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0...dice.roll(6) { bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256)) }
      if dice.roll(3) == 0 { bytes.removeSubrange(dice.roll(bytes.count)...) }
      try? use(bytes)
    }
  }

  @Test func survivesJunkAround() throws {
    let whole = try #require(Self.whole)
    try? use([0, 1, 2] + whole)
    try? use(whole + [0, 1, 2])
    try? use(whole + whole)
  }
}
