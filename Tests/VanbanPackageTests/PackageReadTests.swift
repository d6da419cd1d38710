import Testing
import VanbanPackage
import VanbanTestSupport
import VanbanSource

/// The id of the fault that reading ends with.
func packageFault(_ bytes: [UInt8], limits: PackageLimits = .standard) -> String? {
  do {
    _ = try Package.read(bytes, name: "a.docx", limits: limits)
    return nil
  } catch {
    return error.diagnostic.id
  }
}

@Suite struct PackageReadTests {
  @Test func readsWhatWritersDifferIn() throws {
    var zip = RawZip([
      RawZip.Entry(name: "plain", data: [1, 2, 3]),
      RawZip.Entry(name: "descriptor", data: [4, 5], hasDescriptor: true),
      RawZip.Entry(name: "big", data: [6], isZip64: true),
    ])
    zip.comment = Array("made by hand".utf8)
    let package = try Package.read(zip.bytes, name: "a.docx")
    #expect(try package.entries.map { try package.bytes(of: $0.name) } == [[1, 2, 3], [4, 5], [6]])
    let kept = package.entries.map { PackagePart($0.name, .kept) }
    let copy = try Package.read(try Package.write(kept, keepingFrom: package), name: "b.docx")
    #expect(try copy.entries.map { try copy.bytes(of: $0.name) } == [[1, 2, 3], [4, 5], [6]])
  }

  @Test(arguments: [
    ("", "package.empty"), ("%PDF-1.7", "package.not-zip"), ("<?xml", "package.not-zip"),
    ("Kính gửi", "package.not-zip"), ("{\\rtf1", "package.not-zip"), ("PK\u{3}\u{4}abc", "package.truncated"),
  ])
  func saysWhatElseAFileIs(_ content: String, _ id: String) {
    #expect(packageFault(Array(content.utf8)) == id)
  }

  @Test func knowsOldWordFiles() {
    #expect(packageFault([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == "package.legacy-office")
  }

  @Test(arguments: [
    "../a", "a/../b", "/a", "a//b", "./a", "a/.", "a\\b", "C:/a", "", "a\nb", "..", "/",
  ])
  func refusesUnsafeNames(_ name: String) {
    #expect(packageFault(RawZip(name, "x").bytes) == "package.entry-name")
    #expect(throws: PackageError.self) {
      try Package.write([PackagePart(name, .deflated([1]))], keepingFrom: nil)
    }
  }

  @Test(arguments: ["..a", "a..", "a.b/c", "folder/", "[Content_Types].xml", "Pictures/ảnh 1.png"])
  func takesOrdinaryNames(_ name: String) {
    #expect(packageFault(RawZip(name, "").bytes) == nil)
  }

  @Test func refusesDuplicates() {
    let entry = RawZip.Entry(name: "a", data: [1])
    #expect(packageFault(RawZip([entry, entry]).bytes) == "package.duplicate-entry")
  }

  @Test func refusesEncryptedEntries() {
    #expect(
      packageFault(RawZip([RawZip.Entry(name: "a", data: [1], flags: 0x0801)]).bytes) == "package.encrypted")
  }

  @Test func refusesOtherCompressions() {
    #expect(
      packageFault(RawZip([RawZip.Entry(name: "a", data: [1], method: 12)]).bytes) == "package.compression")
  }

  @Test func tellsWhichEntryIsDamaged() throws {
    let zip = RawZip([RawZip.Entry(name: "ok", data: [1]), RawZip.Entry(name: "bad", data: [1, 2], crc: 7)])
    let package = try Package.read(zip.bytes, name: "a.docx")
    #expect(try package.bytes(of: "ok") == [1])
    let error = #expect(throws: PackageError.self) { try package.bytes(of: "bad") }
    #expect(error?.diagnostic.id == "package.damaged")
    #expect(error?.diagnostic.message.en.contains("“bad”") == true)
    #expect(error?.diagnostic.message.en.contains("CRC") == true)
    #expect(throws: PackageError.self) { try package.verify() }
  }

  @Test func refusesFalseSizes() {
    let stored = RawZip.Entry(name: "a", data: [1, 2, 3], size: 9)
    #expect(packageFault(RawZip([stored]).bytes) == "package.damaged")
    let deflated = RawZip.Entry(name: "a", data: [3, 0], method: 8, size: 1_000_000)
    #expect(packageFault(RawZip([deflated]).bytes) == "package.damaged")
  }

  @Test func findsFalseSizesWhileReading() throws {
    let deflated = RawZip.Entry(name: "a", data: [3, 0], method: 8, size: 100)
    let package = try Package.read(RawZip([deflated]).bytes, name: "a.docx")
    #expect(throws: PackageError.self) { try package.bytes(of: "a") }
  }
}
