public import VanbanPackage
public import VanbanTemplate

/// Ids and names (OpenDocument 1.3 part 3, 19), and lists that go on counting (19.780, 19.781).
extension ODTFormat {
  public static let identityRules: [IdentityRule] = {
    let text = OpenDocument.text
    let xml = "http://www.w3.org/XML/1998/namespace"
    func rule(
      _ element: String, _ attribute: String, _ space: IdentitySpace, of namespace: String = text,
      isReference: Bool = false
    ) -> IdentityRule {
      IdentityRule(XMLName(namespace, element), XMLName(namespace, attribute), space, isReference: isReference)
    }
    let indexes = [
      "section", "table-of-content", "alphabetical-index", "illustration-index", "table-index", "object-index",
      "user-index", "bibliography",
    ]
    return [
      IdentityRule(nil, XMLName(xml, "id"), .xmlID),
      IdentityRule(nil, XMLName(text, "continue-list"), .xmlID, isReference: true),
      rule("bookmark", "name", .bookmarkName), rule("bookmark-start", "name", .bookmarkName),
      rule("bookmark-end", "name", .bookmarkName), rule("bookmark-ref", "ref-name", .bookmarkName, isReference: true),
      rule("reference-mark", "name", .referenceMark), rule("reference-mark-start", "name", .referenceMark),
      rule("reference-mark-end", "name", .referenceMark),
      rule("reference-ref", "ref-name", .referenceMark, isReference: true),
      rule("sequence", "ref-name", .sequence), rule("sequence-ref", "ref-name", .sequence, isReference: true),
      rule("annotation", "name", .annotation, of: OpenDocument.office),
      rule("annotation-end", "name", .annotation, of: OpenDocument.office),
      rule("table", "name", .table, of: OpenDocument.table),
      IdentityRule(nil, XMLName(OpenDocument.draw, "name"), .frame),
      IdentityRule(nil, XMLName(OpenDocument.draw, "chain-next-name"), .frame, isReference: true),
    ] + indexes.map { rule($0, "name", .section) } + targets
  }()

  /// Links within the document (19.919): `#name`, `#name|table`.
  private static let targets: [IdentityRule] = {
    let kinds: [(String, IdentitySpace)] = [
      ("", .bookmarkName), ("|table", .table), ("|region", .section), ("|frame", .frame), ("|graphic", .frame),
    ]
    return kinds.map { ending, space in
      IdentityRule(
        nil, XMLName(OpenDocument.xlink, "href"), space, isReference: true, reading: .fragment(ending: ending))
    }
  }()

  public static var listAttributes: (name: [UInt8], continuation: [UInt8]) {
    (Array(" xml:id=\"".utf8), Array(" text:continue-list=\"".utf8))
  }

  public func listNumbers(in package: Package) -> [Int] { [] }

  /// Lists that continue each other are one; a list within an item belongs to the item.
  public func listParts(in tree: XMLTree) -> [ListPart] {
    guard let list = tree.nameID(OpenDocument.text, "list") else { return [] }
    var parts: [ListPart] = []
    var lists = ListNames()
    var end = 0
    for (node, found) in tree.nodes.enumerated() where found.name == list && found.kind == .element {
      guard found.range.lowerBound >= end else { continue }
      end = found.range.upperBound
      parts.append(ListPart(range: found.range, list: lists.name(of: node, in: tree), start: start(of: node, in: tree)))
    }
    return parts
  }

  private func start(of list: Int, in tree: XMLTree) -> ListPart.Start? {
    let node = tree.nodes[list]
    guard !node.isSelfClosing else { return nil }
    let continuation = ["continue-list", "continue-numbering"].compactMap {
      tree.attribute(list, OpenDocument.text, $0)
    }
    let id = tree.attribute(list, ListNames.id.namespace, ListNames.id.local)
    return ListPart.Start(
      end: node.content.lowerBound - 1, continuation: continuation.map { tree.whole($0) },
      name: id.map { tree.whole($0) }, id: id?.range)
  }
}

/// Which list each group of items belongs to.
private struct ListNames {
  static let id = XMLName("http://www.w3.org/XML/1998/namespace", "id")

  private var byID: [String: String] = [:]
  private var byStyle: [String: String] = [:]
  private var count = 0

  mutating func name(of node: Int, in tree: XMLTree) -> String {
    let style = tree.value(of: node, OpenDocument.text, "style-name") ?? ""
    let name = continued(node, style, in: tree) ?? own()
    byStyle[style] = name
    if let id = tree.value(of: node, Self.id.namespace, Self.id.local) { byID[id] = name }
    return name
  }

  private func continued(_ node: Int, _ style: String, in tree: XMLTree) -> String? {
    if let id = tree.value(of: node, OpenDocument.text, "continue-list") { return byID[id] }
    return tree.value(of: node, OpenDocument.text, "continue-numbering") == "true" ? byStyle[style] : nil
  }

  private mutating func own() -> String {
    count += 1
    return String(count)
  }
}

extension ODTWriter {
  /// Groups of items say themselves what they continue.
  public mutating func copy(lists: [(original: Int, copy: Int)]) {}
}
