import Testing
import VanbanPackage

@Suite struct XMLNavigationTests {
  private let text = """
    <?xml version="1.0"?><w:d xmlns:w="urn:w" xmlns="urn:d" w:x="1" x="2"><w:p><w:r>a</w:r><r/></w:p>\
    <p xmlns:w="urn:other" xmlns:v="urn:w"><w:p/></p><!--c--></w:d>
    """

  @Test func findsTheRoot() throws {
    let tree = try parse(text)
    #expect(tree.name(of: tree.root) == XMLName("urn:w", "d"))
    #expect(tree.name(of: 1) == XMLName("", "xml"))
    #expect(tree.nodes[1].kind == .instruction)
    #expect(tree.name(of: 0) == XMLName("", ""))
  }

  @Test func expandsNames() throws {
    let tree = try parse(text)
    let names = tree.nodes.indices.filter { tree.nodes[$0].kind == .element }.map { tree.name(of: $0) }
    #expect(
      names == [
        XMLName("urn:w", "d"), XMLName("urn:w", "p"), XMLName("urn:w", "r"), XMLName("urn:d", "r"), XMLName("urn:d", "p"),
        XMLName("urn:other", "p"),
      ])
    #expect(tree.nameID("urn:w", "p") == tree.nodes[tree.root + 1].name)
    #expect(tree.nameID("urn:w", "q") == nil)
  }

  @Test func findsAttributes() throws {
    let tree = try parse(text)
    #expect(tree.attribute(tree.root, "urn:w", "x")?.value == "1")
    #expect(tree.attribute(tree.root, "", "x")?.value == "2")
    #expect(tree.attribute(tree.root, "urn:d", "x") == nil)
    #expect(tree.attribute(tree.root, XMLName.declarations, "w")?.value == "urn:w")
    #expect(tree.attribute(tree.root, XMLName.declarations, "xmlns")?.value == "urn:d")
    #expect(tree.attribute(0, "", "x") == nil)
  }

  @Test func walks() throws {
    let tree = try parse(text)
    let root = tree.root
    let children = Array(tree.children(of: root))
    #expect(children.map { source(tree, $0) }.last == "<!--c-->")
    #expect(children.count == 3)
    #expect(tree.descendants(of: children[0]) == children[0] + 1..<children[1])
    #expect(tree.descendants(of: children[2]).isEmpty)
    #expect(tree.descendants(of: 0) == 1..<tree.nodes.count)
    #expect(tree.parent(of: children[1]) == root)
    #expect(tree.parent(of: 0) == nil)
  }

  @Test func findsPrefixes() throws {
    let tree = try parse(text)
    let inner = try #require(tree.nodes.indices.last { tree.nodes[$0].kind == .element })
    #expect(tree.prefix(of: tree.root) == "w")
    #expect(tree.prefix(of: tree.root + 4) == "")
    #expect(tree.prefix(for: "urn:w", in: tree.root) == "w")
    #expect(tree.prefix(for: "urn:w", in: inner) == "v")
    #expect(tree.prefix(for: "urn:other", in: inner) == "w")
    #expect(tree.prefix(for: "urn:d", in: inner) == nil)
  }

  /// More names than the table of names begins with.
  @Test func keepsManyNamesApart() throws {
    let tree = try parse("<r>" + (0..<5_000).map { "<e\($0) a\($0)='\($0)'/>" }.joined() + "</r>")
    for (number, node) in tree.children(of: tree.root).enumerated() {
      #expect(tree.name(of: node).local == "e\(number)")
      #expect(tree.attribute(node, "", "a\(number)")?.value == String(number))
    }
  }
}
