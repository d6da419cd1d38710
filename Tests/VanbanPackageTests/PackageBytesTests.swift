import Glibc
import Testing
import VanbanPackage
import VanbanSource

/// The same parts give the same bytes, and the bytes the formats ask for.
@Suite(.serialized) struct PackageBytesTests {
  private let parts = [
    PackagePart("mimetype", .stored(Array("application/vnd.oasis.opendocument.text".utf8))),
    PackagePart("content.xml", .deflated(Array("<a/>".utf8))),
  ]

  /// ODF 1.3 part 2, 3.3: the file starts with the local header of `mimetype`, stored, without extra field.
  @Test func beginsWithMimetype() throws {
    let bytes = try Package.write(parts, keepingFrom: nil)
    #expect(Array(bytes[0..<4]) == [0x50, 0x4B, 3, 4])
    #expect(Array(bytes[6..<8]) == [0, 0], "no data descriptor")
    #expect(Array(bytes[8..<10]) == [0, 0], "stored")
    #expect(Array(bytes[26..<30]) == [8, 0, 0, 0], "no extra field")
    #expect(String(decoding: bytes[30..<77], as: UTF8.self) == "mimetypeapplication/vnd.oasis.opendocument.text")
    let package = try Package.read(bytes, name: "a.odt")
    #expect(try Package.write(parts.map { PackagePart($0.name, .kept) }, keepingFrom: package) == bytes)
  }

  @Test func writesTheTimeItIsGiven() throws {
    #expect(try dosTime(Package.earliestTime) == [0, 0, 0x21, 0])
    #expect(try dosTime(-5) == [0, 0, 0x21, 0])
    // 2024-02-29 23:59:58 UTC.
    #expect(try dosTime(1_709_251_198) == [0x7D, 0xBF, 0x5D, 0x58])
    // 2024-03-01 00:00:00 UTC.
    #expect(try dosTime(1_709_251_200) == [0, 0, 0x61, 0x58])
    #expect(try dosTime(.max) == [0x7D, 0xBF, 0x9F, 0xFF])
  }

  private func dosTime(_ seconds: Int) throws -> [UInt8] {
    Array(try Package.write(parts, keepingFrom: nil, modified: seconds)[10..<14])
  }

  /// Neither the time zone nor the clock is in the bytes, of kept entries neither.
  @Test func doesNotDependOnTheTimeZone() throws {
    let before = unsafe getenv("TZ").map { unsafe String(cString: $0) }
    defer {
      _ = if let before { unsafe setenv("TZ", before, 1) } else { unsafe unsetenv("TZ") }
      tzset()
    }
    var results: Set<[UInt8]> = []
    for zone in ["UTC", "Asia/Ho_Chi_Minh", "America/St_Johns", "XYZ+11"] {
      unsafe setenv("TZ", zone, 1)
      tzset()
      let made = try Package.write(parts, keepingFrom: nil, modified: 1_720_000_000)
      let package = try Package.read(made, name: "a.odt")
      let kept = parts.map { PackagePart($0.name, .kept) }
      results.insert(try Package.write(kept, keepingFrom: package, modified: 1_720_000_000))
      results.insert(made)
    }
    #expect(results.count == 1)
  }

  @Test func writesNothingAsAnEmptyArchive() throws {
    #expect(try Package.read(try Package.write([], keepingFrom: nil), name: "a").entries.isEmpty)
  }

  @Test func refusesWhatCannotBeKept() throws {
    let source = try Package.read(try Package.write(parts, keepingFrom: nil), name: "a.odt")
    let error = #expect(throws: PackageError.self) {
      try Package.write([PackagePart("styles.xml", .kept)], keepingFrom: source)
    }
    #expect(error?.diagnostic.id == "package.missing-entry")
    #expect(throws: PackageError.self) { try Package.write(parts + parts, keepingFrom: nil) }
  }

  /// One template serves many threads at once.
  @Test func keepsFromOnePackageOnManyThreads() async throws {
    let source = try Package.read(try Package.write(parts, keepingFrom: nil), name: "a.odt")
    let kept = parts.map { PackagePart($0.name, .kept) }
    let expected = try Package.write(kept, keepingFrom: source)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<64 {
        group.addTask {
          try source.verify()
          return try Package.write(kept, keepingFrom: source) == expected
        }
      }
      for try await same in group { #expect(same) }
    }
  }

  @Test func writesManyAndLargeParts() throws {
    let large = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    let many = (0..<2_000).map { PackagePart("word/media/\($0).bin", .deflated([UInt8(truncatingIfNeeded: $0)])) }
    let bytes = try Package.write(many + [PackagePart("large", .deflated(large))], keepingFrom: nil)
    let package = try Package.read(bytes, name: "a.docx")
    #expect(try package.bytes(of: "large") == large)
    #expect(try package.bytes(of: "word/media/1999.bin") == [UInt8(truncatingIfNeeded: 1999)])
  }
}
