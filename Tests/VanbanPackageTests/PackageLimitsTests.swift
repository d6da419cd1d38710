import Testing
import VanbanPackage
import VanbanTestSupport

@Suite struct PackageLimitsTests {
  @Test func limitsEntries() {
    var limits = PackageLimits()
    limits.entries = 2
    let entries = ["a", "b", "c"].map { RawZip.Entry(name: $0, data: []) }
    #expect(packageFault(RawZip(entries).bytes, limits: limits) == "package.too-many-entries")
    #expect(packageFault(RawZip(Array(entries[..<2])).bytes, limits: limits) == nil)
  }

  @Test func limitsEntriesOfZip64() {
    var limits = PackageLimits()
    limits.entries = 2
    let entries = ["a", "b", "c"].map { RawZip.Entry(name: $0, data: [], isZip64: true) }
    #expect(packageFault(RawZip(entries).bytes, limits: limits) == "package.too-many-entries")
  }

  @Test func limitsSizes() {
    var limits = PackageLimits()
    limits.entrySize = 10
    limits.totalSize = 15
    let nine = [UInt8](repeating: 1, count: 9)
    #expect(
      packageFault(RawZip([.init(name: "a", data: nine + nine)]).bytes, limits: limits) == "package.too-large"
    )
    let two = RawZip([.init(name: "a", data: nine), .init(name: "b", data: nine)])
    #expect(packageFault(two.bytes, limits: limits) == "package.too-large")
    #expect(packageFault(RawZip([.init(name: "a", data: nine)]).bytes, limits: limits) == nil)
  }

  @Test func refusesBombs() throws {
    let zeros = [UInt8](repeating: 0, count: 70 << 20)
    let bomb = try Package.write([PackagePart("a", .deflated(zeros))], keepingFrom: nil)
    #expect(packageFault(bomb) == "package.bomb")
    var limits = PackageLimits()
    limits.ratio = 2000
    #expect(packageFault(bomb, limits: limits) == nil)
  }

  /// The claim of more entries than the file could hold must not be believed in memory.
  @Test func survivesAbsurdCounts() {
    var zip = RawZip([RawZip.Entry(name: "a", data: [], isZip64: true)]).bytes
    let end = zip.count - 22 - 20 - 56
    for index in end + 24..<end + 40 { zip[index] = 0x0F }
    #expect(packageFault(zip) != nil)
  }
}
