import Testing
import VanbanPackage

@Suite("Parts that are deflated while they are made")
struct DeflaterTests {
  private let text = Array(String(repeating: "Kính gửi: Ủy ban nhân dân tỉnh Hòa Sơn. ", count: 4000).utf8)

  private func read(_ deflated: DeflatedBytes) throws -> [UInt8]? {
    let bytes = try Package.write([PackagePart("a.xml", .packed(deflated))], keepingFrom: nil)
    let package = try Package.read(bytes, name: "a.zip")
    #expect(deflated.inflated() == (try package.bytes(of: "a.xml")))
    #expect(package["a.xml"]?.size == deflated.size)
    return try package.bytes(of: "a.xml")
  }

  @Test("Piece by piece, as in one go", arguments: [1, 7, 1000, 70_000, 1_000_000])
  func pieces(size: Int) throws {
    let deflater = try #require(Deflater())
    for start in stride(from: 0, to: text.count, by: size) {
      deflater.append(Array(text[start..<min(start + size, text.count)]))
    }
    #expect(try read(deflater.finish()) == text)
  }

  @Test("After a beginning that was known last", arguments: [0, 1, 300, 100_000])
  func head(size: Int) throws {
    let deflater = try #require(Deflater())
    deflater.append(Array(text[size...]))
    #expect(try read(deflater.finish(after: Array(text[..<size]))) == text)
  }

  @Test("Of nothing")
  func nothing() throws {
    #expect(try read(try #require(Deflater()).finish()) == [])
  }
}
