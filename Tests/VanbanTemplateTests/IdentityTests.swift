import Testing
import VanbanDOCX
import VanbanExpression
import VanbanODT
import VanbanPackage
import VanbanTemplate
import VanbanTestSupport

@Suite("What is not filled comes out byte for byte as it went in")
struct IdentityTests {
  /// XML as programs write it, and as nobody does.
  enum Oddity: CaseIterable {
    case plain, byteOrderMark, utf16, sections, references, instructions, noDeclaration

    func bytes(_ start: String, _ end: String) -> [UInt8] {
      let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone='yes' ?>\r\n"
      switch self {
      case .plain: return Array("\(declaration)\(start)Kính gửi: \(end)\n".utf8)
      case .byteOrderMark: return [0xEF, 0xBB, 0xBF] + Array("\(declaration)\(start)b\(end)".utf8)
      case .utf16:
        let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(start)Kính gửi\(end)"
        return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .sections: return Array("\(declaration)\(start)<![CDATA[a < b & c]]>\(end)".utf8)
      case .references: return Array("\(declaration)\(start)&#x4b;&#237;nh&apos;&quot;&gt;&#13;\(end)".utf8)
      case .instructions: return Array("\(declaration)<!-- a -->\(start)<?b c?><!--d-->\(end)<!-- e -->".utf8)
      case .noDeclaration: return Array("\(start)x\(end)\r\n\r\n".utf8)
      }
    }
  }

  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"

  private static func docx(_ oddity: Oddity) -> [(String, [UInt8])] {
    let types = "http://schemas.openxmlformats.org/package/2006/content-types"
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let parts = ["header1.xml": "header", "footnotes.xml": "footnotes", "styles.xml": "styles"]
    let overrides = parts.sorted { $0.key < $1.key }.map {
      "<Override ContentType='\(kind).\($0.value)+xml'   PartName=\"/word/\($0.key)\"/>"
    }.joined()
    return [
      ("[Content_Types].xml", Array("""
        <Types xmlns="\(types)"><Default Extension="bin" ContentType="application/octet-stream"/>\(overrides)\
        <Override PartName="/word/document.xml" ContentType="\(kind).document.main+xml"/></Types>
        """.utf8)),
      ("word/document.xml", oddity.bytes(
        "<w:document xmlns:w = '\(word)'><w:body ><w:p\n><w:r><w:t>", "</w:t></w:r></w:p><w:p/><w:sectPr/></w:body></w:document>")),
      ("word/header1.xml", oddity.bytes("<w:hdr xmlns:w='\(word)'><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:hdr>")),
      ("word/footnotes.xml", oddity.bytes("<w:footnotes xmlns:w='\(word)'><w:footnote w:id='2'><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:footnote></w:footnotes>")),
      ("word/styles.xml", oddity.bytes("<x:styles xmlns:x='\(word)'><x:name>", "</x:name></x:styles>")),
      ("word/media/image1.bin", (0...255).map { UInt8($0) }),
    ]
  }

  private static func odt(_ oddity: Oddity) -> [(String, [UInt8])] {
    let names = "xmlns:office='\(office)' xmlns:text = \"\(text)\""
    return [
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
      ("content.xml", oddity.bytes(
        "<office:document-content \(names)><office:automatic-styles/><office:body><office:text><text:p\n>",
        "</text:p><text:p/></office:text></office:body></office:document-content>")),
      ("styles.xml", oddity.bytes("<office:document-styles \(names)><office:styles ><o:x xmlns:o='o'>", "</o:x></office:styles></office:document-styles>")),
      ("meta.xml", oddity.bytes("<office:document-meta \(names)><office:meta>", "</office:meta></office:document-meta>")),
      ("Pictures/a.bin", (0...255).map { UInt8($0) }),
    ]
  }

  /// As a program writes it that knows sizes only afterwards.
  private static func package(_ parts: [(String, [UInt8])], hasDescriptors: Bool) throws -> Package {
    let entries = parts.map { RawZip.Entry(name: $0.0, data: $0.1, hasDescriptor: hasDescriptors) }
    return try Package.read(RawZip(entries).bytes, name: "mau")
  }

  private func expectSame<Format: TemplateFormat>(_: Format.Type, _ package: Package) throws {
    let context = ValueMap([("ten", .text("A")), ("co_chu", .text("13"))])
    let (bytes, diagnostics) = try TemplateCase.fill(Format.self, package, context)
    #expect(diagnostics.isEmpty)
    let result = try Package.read(try #require(bytes), name: "ra")
    #expect(result.entries.map(\.name) == package.entries.map(\.name))
    for entry in package.entries {
      #expect(try result.bytes(of: entry.name) == package.bytes(of: entry.name), "\(entry.name)")
    }
  }

  @Test("Every part of a template without tags", arguments: Oddity.allCases, [false, true])
  func untouched(oddity: Oddity, hasDescriptors: Bool) throws {
    try expectSame(DOCXFormat.self, Self.package(Self.docx(oddity), hasDescriptors: hasDescriptors))
    try expectSame(ODTFormat.self, Self.package(Self.odt(oddity), hasDescriptors: hasDescriptors))
  }

  // MARK: Tags that print what is known

  /// XML around tags, the same with the texts that the tags print; drawn by chance from a seed.
  struct Drawn {
    private(set) var template = ""
    private(set) var expected = ""
    private var state: UInt64
    private var count = 0
    private let isWord: Bool

    init(seed: UInt64, isWord: Bool) {
      state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
      self.isWord = isWord
      for _ in 0..<(2 + next(6)) { block(depth: 0) }
    }

    private mutating func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }

    private mutating func put(_ text: String) {
      template += text
      expected += text
    }

    private mutating func block(depth: Int) {
      switch next(5) {
      case 0 where depth < 2: table(depth: depth)
      case 1: put(["<!-- x -->", "<?y z?>", "\n  ", "<q:r xmlns:q='q'>{ {</q:r>"][next(isWord ? 4 : 3)])
      default: paragraph()
      }
    }

    private mutating func table(depth: Int) {
      put(isWord ? "<w:tbl><w:tr><w:tc>" : "<table:table><table:table-row><table:table-cell>")
      for _ in 0...next(2) { block(depth: depth + 1) }
      paragraph()
      put(isWord ? "</w:tc></w:tr></w:tbl>" : "</table:table-cell></table:table-row></table:table>")
    }

    private mutating func paragraph() {
      put(isWord ? ["<w:p>", "<w:p w:rsidR='00A1' >"][next(2)] : ["<text:p>", "<text:p text:style-name='P&#49;'>"][next(2)])
      for _ in 0..<next(4) { run() }
      put(isWord ? "</w:p>" : "</text:p >")
    }

    private mutating func run() {
      let texts = ["a", "&lt;b&gt;", "&#x4b;", "{ x", "}} y", "Độ\u{301}"]
      open()
      if next(2) == 0 { put(texts[next(texts.count)]) }
      if next(3) > 0 { tag() }
      if next(2) == 0 { put(texts[next(texts.count)]) }
      close()
    }

    private mutating func open() {
      put(isWord ? "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>" : "<text:span text:style-name='T1'>")
    }

    private mutating func close() { put(isWord ? "</w:t></w:r>" : "</text:span>") }

    /// In one piece, or cut in two as word processors do.
    private mutating func tag() {
      count += 1
      template += "{{ &quot;@"
      expected += "@\(count)@"
      if next(3) == 0 {
        close()
        if next(2) == 0 { put(isWord ? "<w:proofErr w:type='spellStart'/>" : "<text:soft-page-break/>") }
        open()
      }
      template += "\(count)@&quot; }}"
    }
  }

  @Test("Everything around tags that print what is known", arguments: UInt64(0)..<150)
  func around(seed: UInt64) throws {
    let word = Drawn(seed: seed, isWord: true)
    let start = "<w:document xmlns:w='\(Self.word)'><w:body>"
    var parts = Self.docx(.plain)
    parts[1].1 = Array("\(start)\(word.template)<w:sectPr/></w:body></w:document>".utf8)
    let docx = try filled(DOCXFormat.self, parts, "word/document.xml")
    #expect(docx == "\(start)\(word.expected)<w:sectPr/></w:body></w:document>")

    let drawn = Drawn(seed: seed, isWord: false)
    let table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    let names = "xmlns:office='\(Self.office)' xmlns:text='\(Self.text)' xmlns:table='\(table)'"
    let open = "<office:document-content \(names)><office:automatic-styles/><office:body><office:text>"
    let close = "</office:text></office:body></office:document-content>"
    var other = Self.odt(.plain)
    other[1].1 = Array((open + drawn.template + close).utf8)
    #expect(try filled(ODTFormat.self, other, "content.xml") == open + drawn.expected + close)
  }

  private func filled<Format: TemplateFormat>(
    _: Format.Type, _ parts: [(String, [UInt8])], _ part: String
  ) throws -> String {
    let (bytes, diagnostics) = try TemplateCase.fill(
      Format.self, Self.package(parts, hasDescriptors: false), ValueMap())
    let result = try Package.read(try #require(bytes, "\(diagnostics)"), name: "ra")
    return String(decoding: try #require(try result.bytes(of: part)), as: UTF8.self)
  }
}
