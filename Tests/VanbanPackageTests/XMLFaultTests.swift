import Testing
import VanbanPackage
import VanbanSource

/// What is no well-formed XML is refused with its place.
@Suite struct XMLFaultTests {
  @Test(arguments: [
    "", " ", "x", "<a>", "<a></b>", "<a", "<a b></a>", "<a b=c/>", "<a b='1' b='2'/>", "<a b='<'/>", "<a/><b/>",
    "<a/>x", "<a>&nbsp;</a>", "<a>&lt</a>", "<a>&#0;</a>", "<a>&#xFFFE;</a>", "<a>\u{1}</a>", "<a>\u{FFFE}</a>",
    "<w:a/>", "<a w:b='1'/>", "<a xmlns:w='u' xmlns:v='u' w:b='1' v:b='2'/>", "<a xmlns:w=''/>", "<a>]]></a>",
    "<a><!-- -- --></a>", "<a><![CDATA[</a>", "<a><!--</a>", "<a><?x</a>", " <?xml version='1.0'?><a/>",
    "<a><b></a></b>", "<1/>", "<a>\u{0}</a>", "<a/>\u{0}", "<a/>\u{0}<b/>", "</a>", "<a/></a>", "<a b='1'c='2'/>",
    "<a>&x;</a>", "<?xml version='2.0'?><a/>", "<a:b:c xmlns:a='u'/>",
  ])
  func refuses(_ text: String) {
    #expect(fault(text)?.id == "xml.malformed")
  }

  @Test func namesPartLineAndColumn() throws {
    let found = try #require(fault("<a>\n  <b>Kính</c>\n</a>"))
    #expect(found.message.en.hasPrefix("word/document.xml, line 2, column "))
    #expect(found.message.en.contains("an end tag does not match its start tag"))
    #expect(found.message.vi.hasPrefix("word/document.xml, dòng 2, cột "))
    #expect(found.message.en.contains("<b>Kính</c>"))
    #expect(found.hint != nil)
    guard case .file("test.docx") = found.place else {
      Issue.record("the place is \(found.place)")
      return
    }
  }

  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
    "<?xml version='1.0'?><!-- c --><!DOCTYPE a [<!ENTITY % p 'x'>%p;]><a/>",
  ])
  func refusesDoctype(_ text: String) {
    #expect(fault(text)?.id == "xml.doctype")
  }

  @Test func limitsDepth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(fault(nested(256)) == nil)
    #expect(fault(nested(257))?.id == "xml.too-deep")
    #expect(fault(nested(100_000))?.id == "xml.too-deep")
    #expect(fault(String(repeating: "<a>", count: 100_000))?.id == "xml.too-deep")
  }

  @Test func countsDepthByNestingAlone() throws {
    let pairs = String(repeating: "<b><c/></b><d/>", count: 1_000)
    #expect(fault("<a>\(pairs)</a>") == nil)
  }

  @Test func limitsSize() {
    var limits = XMLLimits()
    limits.size = 4
    #expect(fault("<a/>", limits: limits) == nil)
    #expect(fault("<ab/>", limits: limits)?.id == "xml.too-large")
  }

  @Test func limitsAttributes() {
    func element(_ count: Int) -> String { "<a" + (0..<count).map { " a\($0)=''" }.joined() + "/>" }
    #expect(fault(element(1024)) == nil)
    #expect(fault(element(1025))?.id == "xml.too-many-attributes")
    #expect(fault(element(200_000))?.id == "xml.too-many-attributes")
  }

  @Test func limitsNamespacesInScope() {
    func element(_ start: Int) -> String { "<a" + (0..<100).map { " xmlns:p\(start)x\($0)='u'" }.joined() + ">" }
    let ten = (0..<10).map(element).joined()
    #expect(fault(ten + "<b/>" + String(repeating: "</a>", count: 10)) == nil)
    let eleven = ten + element(10)
    #expect(fault(eleven + String(repeating: "</a>", count: 11))?.id == "xml.too-many-attributes")
    let oneByOne = "<r>" + String(repeating: element(0) + "</a>", count: 20) + "</r>"
    #expect(fault(oneByOne) == nil)
  }

  /// Whatever is cut out of or put into a document, there is a tree that tiles or an error.
  @Test func survivesRandomDamage() {
    var dice = Dice(3)
    for seed in 0..<1_500 {
      var bytes = Array(RandomXML(seed: seed).text.utf8)
      for _ in 0...dice.roll(3) {
        let index = dice.roll(bytes.count)
        switch dice.roll(3) {
        case 0: bytes[index] = UInt8(dice.roll(256))
        case 1: bytes.remove(at: index)
        default: bytes.insert(contentsOf: dice.pick(["<", ">", "&", "'", "\"", "]]>", "<!--", "<?", "/", "\0"]).utf8, at: index)
        }
        if bytes.isEmpty { break }
      }
      if let tree = try? XMLTree.parse(bytes, part: "p", document: "d") { checkTiling(tree) }
    }
  }

  @Test func refusesDocumentsCutShortAnywhere() {
    for seed in 0..<20 {
      let bytes = Array(RandomXML(seed: seed).text.utf8)
      let end = bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0
      for length in 0..<end where !isWhole(bytes[..<length]) {
        #expect(fault(Array(bytes[..<length])) != nil, "\(seed) cut at \(length)")
      }
    }
  }

  /// A document may end in comments and instructions, so some of its beginnings are documents.
  private func isWhole(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.hasSuffix("?>") || text.hasSuffix("-->") || text.hasSuffix("/>") || text.hasSuffix(">")
      || text.last?.isWhitespace == true
  }
}
