import Testing
import Vanban
import VanbanPackage
import VanbanReading
import VanbanSource
import VanbanTestSupport

@Suite("Files that are read, whatever they are")
struct FinishedFileTests {
  private func read(_ bytes: [UInt8]) -> (ReadDocument?, [String]) {
    var diagnostics = Diagnostics()
    let document = DocumentReader.read(bytes, name: "tep", diagnostics: &diagnostics)
    return (document, diagnostics.all.map(\.id))
  }

  private func zip(_ parts: [(String, String)]) throws -> [UInt8] {
    try Package.write(parts.map { PackagePart($0.0, .deflated(Array($0.1.utf8))) }, keepingFrom: nil)
  }

  @Test("What is no document is refused by name")
  func refusals() throws {
    let manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
      + "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    #expect(read([]).1 == ["package.empty"])
    #expect(read(Array("chữ".utf8)).1 == ["package.not-zip"])
    #expect(try read(zip([("a.txt", "a")])).1 == ["docx.no-main-part"])
    let sheet = "application/vnd.oasis.opendocument.spreadsheet"
    #expect(try read(zip([("mimetype", sheet), ("content.xml", "<a/>")])).1 == ["document.wrong-kind"])
    #expect(try read(zip([("content.xml", "<a/>"), ("META-INF/manifest.xml", manifest)])).1 == ["document.encrypted"])
    #expect(try read(zip([("content.xml", "<a>")])).1 == ["xml.malformed"])
  }

  @Test("A text without any style or text is a document, and so is one with a signature")
  func bare() throws {
    let (document, faults) = try read(zip([("content.xml", "<a/>"), ("META-INF/documentsignatures.xml", "<a/>")]))
    #expect(faults.isEmpty && document?.sections.count == 1)
  }

  @Test("No damage to a part brings the reader down", arguments: [OutputFormat.docx, .odt])
  func damage(format: OutputFormat) throws {
    let package = try Package.read(Shop.render(Shop.example("cong-van-tra-loi"), format), name: "tep")
    let name = format == .docx ? "word/document.xml" : "content.xml"
    let bytes = try #require(try package.bytes(of: name))
    let whole = try package.entries.filter { $0.name != name }.map { entry in
      PackagePart(entry.name, .deflated(try package.bytes(of: entry.name) ?? []))
    }
    var random = SplitMix(state: 7)
    for _ in 0..<40 {
      let damaged = try Self.damaged(bytes, &random)
      let parts = whole + [PackagePart(name, .deflated(damaged))]
      let (document, faults) = try read(Package.write(parts, keepingFrom: nil))
      #expect((document == nil) == !faults.isEmpty)
    }
  }

  /// Elements in the place of others, and values that no program writes: what comes out is XML still.
  private static func damaged(_ bytes: [UInt8], _ random: inout SplitMix) throws -> [UInt8] {
    var tree = try XMLTree.parse(bytes, part: "a", document: "a")
    for _ in 0..<4 {
      let node = tree.nodes.indices.randomElement(using: &random) ?? 0
      let other = tree.nodes.indices.randomElement(using: &random) ?? 0
      var changed = tree.bytes
      if let attribute = tree.attributes.randomElement(using: &random), Bool.random(using: &random) {
        let values = ["-1", "99999999999999999999", "", "nan", "1e300", "0", "50%", "-9cm", "W", "Standard", "1"]
        guard tree.names[Int(attribute.name)].namespace != XMLName.declarations else { continue }
        changed.replaceSubrange(attribute.range, with: (values.randomElement(using: &random) ?? "").utf8)
      } else if tree.nodes[node].kind == .element, tree.nodes[other].kind == .element,
        tree.nodes[other].range.count < 20_000, node != tree.root
      {
        changed.replaceSubrange(tree.nodes[node].range, with: tree.bytes[tree.nodes[other].range])
      }
      tree = (try? XMLTree.parse(changed, part: "a", document: "a")) ?? tree
    }
    return tree.bytes
  }

  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }
}
