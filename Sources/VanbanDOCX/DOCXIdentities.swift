public import VanbanPackage
public import VanbanTemplate

/// Ids and names (ISO/IEC 29500-1, 17.13 and 20.4.2.5; part 4, 19.1 for VML; [MS-DOCX] 2.2.4).
extension DOCXFormat {
  public static let identityRules: [IdentityRule] =
    [WordprocessingML.transitional, WordprocessingML.strict].flatMap { rules(main: $0) } + drawingRules

  private static func rules(main: String) -> [IdentityRule] {
    func rule(
      _ element: String, _ attribute: String?, _ space: IdentitySpace, isReference: Bool = false,
      _ reading: IdentityRule.Reading = .whole
    ) -> IdentityRule {
      IdentityRule(
        XMLName(main, element), attribute.map { XMLName(main, $0) }, space, isReference: isReference, reading: reading)
    }
    let revisions = [
      "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange",
      "tblGridChange", "trPrChange", "tcPrChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
      "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    ]
    return [
      rule("bookmarkStart", "id", .bookmark), rule("bookmarkEnd", "id", .bookmark),
      rule("bookmarkStart", "name", .bookmarkName), rule("hyperlink", "anchor", .bookmarkName, isReference: true),
      rule("instrText", nil, .bookmarkName, isReference: true, .words),
      rule("fldSimple", "instr", .bookmarkName, isReference: true, .words),
      rule("permStart", "id", .permission), rule("permEnd", "id", .permission),
      // The one child of that name that content controls have (17.5.2.18).
      rule("id", "val", .control), rule("numId", "val", .list),
    ] + revisions.map { rule($0, "id", .revision) }
  }

  private static let drawingRules: [IdentityRule] = {
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    let strict = "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"
    let shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    let word14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    let vml = "urn:schemas-microsoft-com:vml"
    let office = "urn:schemas-microsoft-com:office:office"
    let id = XMLName("", "id")
    let shapes = ["shape", "rect", "roundrect", "oval", "line", "polyline", "arc", "curve", "image", "group"]
    return [
      IdentityRule(XMLName(drawing, "docPr"), id, .drawing), IdentityRule(XMLName(strict, "docPr"), id, .drawing),
      IdentityRule(XMLName(shape, "txbx"), id, .textBox),
      IdentityRule(XMLName(shape, "linkedTxbx"), id, .textBox, isReference: true),
      IdentityRule(nil, XMLName(word14, "paraId"), .paragraph),
      IdentityRule(nil, XMLName(office, "spid"), .shapeNumber),
      IdentityRule(XMLName(office, "OLEObject"), XMLName("", "ShapeID"), .shape, isReference: true),
    ] + shapes.map { IdentityRule(XMLName(vml, $0), id, .shape) }
  }()

  // MARK: Lists

  /// The paragraphs that name a list themselves, not by their style; signs are not counted.
  public func listParts(in tree: XMLTree) -> [ListPart] {
    let parts = tree.nodes.indices.compactMap { listPart($0, in: tree) }
    guard !parts.isEmpty, let numbering = try? numbering(in: package) else { return [] }
    let bulleted = Set(Set(parts.map(\.list)).filter(numbering.isBulleted))
    return parts.filter { !bulleted.contains($0.list) }
  }

  private func listPart(_ node: Int, in tree: XMLTree) -> ListPart? {
    let name = tree.name(of: node)
    guard name.local == "numPr", WordprocessingML.isMain(name.namespace),
      let number = tree.child(of: node, name.namespace, "numId"),
      let value = tree.attribute(number, name.namespace, "val")?.value, value != "0",
      let properties = tree.parent(of: node), let paragraph = tree.parent(of: properties),
      tree.name(of: paragraph).local == "p"
    else { return nil }
    return ListPart(range: tree.nodes[paragraph].range, list: value)
  }

  /// Each paragraph names its list.
  public static var listAttributes: (name: [UInt8], continuation: [UInt8]) { ([], []) }

  public func listNumbers(in package: Package) throws(PackageError) -> [Int] {
    try numbering(in: package)?.numbers ?? []
  }

  private func numbering(in package: Package) throws(PackageError) -> Numbering? {
    guard let part = contentTypes.numbering else { return nil }
    return try Numbering(package.bytes(of: part), part: part, document: package.name)
  }
}
