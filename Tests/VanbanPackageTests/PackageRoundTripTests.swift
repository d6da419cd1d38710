import Testing
import VanbanPackage

@Suite struct PackageRoundTripTests {
  private let parts: [PackagePart] = [
    PackagePart("mimetype", .stored(Array("application/vnd.oasis.opendocument.text".utf8))),
    PackagePart("content.xml", .deflated(Array(String(repeating: "<p>Kính gửi</p>", count: 500).utf8))),
    PackagePart("Pictures/ảnh.png", .stored((0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 31) })),
    PackagePart("empty.xml", .deflated([])),
    PackagePart("Configurations2/", .stored([])),
    PackagePart("none", .stored([])),
  ]

  @Test func readsWhatItWrote() throws {
    let package = try Package.read(try Package.write(parts, keepingFrom: nil), name: "a.odt")
    #expect(package.entries.map(\.name) == parts.map(\.name))
    #expect(package["mimetype"]?.isStored == true)
    #expect(package["content.xml"]?.isStored == false)
    for part in parts { #expect(try package.bytes(of: part.name) == part.bytes) }
    #expect(try package.bytes(of: "Content.xml") == nil)
    try package.verify()
  }

  /// What is kept is not compressed again: a copy of a copy is the same file.
  @Test func keepsEntriesAsTheyAre() throws {
    let bytes = try Package.write(parts, keepingFrom: nil)
    let package = try Package.read(bytes, name: "a.odt")
    let kept = package.entries.map { PackagePart($0.name, .kept) }
    #expect(try Package.write(kept, keepingFrom: package) == bytes)
  }

  @Test func keepsSomeAndReplacesOthers() throws {
    let package = try Package.read(try Package.write(parts, keepingFrom: nil), name: "a.odt")
    let changed = [
      PackagePart("mimetype", .kept), PackagePart("content.xml", .deflated([1, 2, 3])),
      PackagePart("Pictures/ảnh.png", .kept), PackagePart("new.xml", .deflated([4])),
    ]
    let result = try Package.read(try Package.write(changed, keepingFrom: package), name: "b.odt")
    #expect(result.entries.map(\.name) == changed.map(\.name))
    #expect(try result.bytes(of: "content.xml") == [1, 2, 3])
    #expect(try result.bytes(of: "Pictures/ảnh.png") == parts[2].bytes)
    #expect(result["mimetype"]?.isStored == true)
  }
}

extension PackagePart {
  /// What the entry holds.
  var bytes: [UInt8] {
    switch body {
    case .kept, .packed: []
    case .deflated(let bytes), .stored(let bytes): bytes
    }
  }
}
