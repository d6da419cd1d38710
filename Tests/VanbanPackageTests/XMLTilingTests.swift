import Testing
import VanbanPackage

/// Every node knows exactly the bytes it came from.
@Suite struct XMLTilingTests {
  @Test(arguments: [
    "<a/>", "<a></a>", "<a> </a>", "<a >x</a >", "\u{FEFF}<a/>", "<?xml version=\"1.0\"?>\n<a/>\n<!-- end -->\n",
    "<a b='1>2' c=\"/>\"><d e = '' /></a>", "<a>x<!-- <b> -->y<![CDATA[</a>]]>z<?t ?></a>",
    "<a><b/><b/>\r\n<b></b></a>", "<a>&lt;<b>&#38;</b>&gt;</a>", "<a\n\tb\n=\n'c'\n/>",
    "<a>{{ \"x\" }} > ]] </a>", "<à ế='ộ'>ữ</à>",
  ])
  func tiles(_ text: String) throws { checkTiling(try parse(text)) }

  @Test(arguments: 0..<400)
  func tilesRandomDocuments(seed: Int) throws {
    let document = RandomXML(seed: seed)
    let tree = try parse(document.text)
    checkTiling(tree)
    let found = tree.nodes.indices.dropFirst().map { index in
      RandomXML.Expected(
        kind: "\(tree.nodes[index].kind)", source: source(tree, index), name: name(tree, index),
        text: isText(tree, index) ? tree.text(of: index) : "", attributes: attributes(tree, index))
    }
    #expect(found == document.expected)
  }

  private func isText(_ tree: XMLTree, _ node: Int) -> Bool {
    tree.nodes[node].parent != 0 && [.text, .cdata].contains(tree.nodes[node].kind)
  }

  private func name(_ tree: XMLTree, _ node: Int) -> String {
    let name = tree.name(of: node)
    return tree.nodes[node].kind == .element ? "{\(name.namespace)}\(name.local)" : name.local
  }

  private func attributes(_ tree: XMLTree, _ node: Int) -> [String] {
    tree.attributes[tree.nodes[node].attributes].compactMap {
      let name = tree.names[Int($0.name)]
      return name.namespace == XMLName.declarations ? nil : "{\(name.namespace)}\(name.local)=\($0.value)"
    }
  }

  @Test func knowsTagsAndContent() throws {
    let tree = try parse("<a x='1'>b<c y=\"&lt;2\"/><!--d--><![CDATA[e]]><?f g?></a>")
    let root = tree.root
    #expect(slice(tree, tree.startTag(of: root)) == "<a x='1'>")
    #expect(slice(tree, tree.nodes[root].content) == "b<c y=\"&lt;2\"/><!--d--><![CDATA[e]]><?f g?>")
    let contents = tree.children(of: root).map { slice(tree, tree.nodes[$0].content) }
    #expect(contents == ["b", "", "d", "e", "g"])
    let selfClosing = tree.children(of: root).map { tree.nodes[$0].isSelfClosing }
    #expect(selfClosing == [false, true, false, false, false])
    let attribute = try #require(tree.attribute(root + 2, "", "y"))
    #expect(slice(tree, attribute.range) == "&lt;2")
    #expect(attribute.value == "<2")
  }

  /// libxml2 reads on in pieces; positions must hold beyond each of its buffers.
  @Test func tilesLargeDocuments() throws {
    let row = "<w:tr a='&#x1ED9;'>ế<w:tc/>\r\n<!-- c --></w:tr>"
    let tree = try parse("<r xmlns:w='u'>" + String(repeating: row, count: 40_000) + "</r>")
    checkTiling(tree)
    #expect(tree.children(of: tree.root).reduce(0) { count, _ in count + 1 } == 40_000)
  }
}
