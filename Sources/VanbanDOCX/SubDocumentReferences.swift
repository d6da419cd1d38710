import VanbanPackage

/// What an attribute refers to, or makes known, that has another name in another document.
enum SubDocumentReference: Hashable {
  case relationship
  case style, list, abstractList, pictureBullet, listMark
  case footnote, endnote, comment
  case bookmark, bookmarkName, permission, revision, control, drawing, shape
  /// Names of one paragraph or shape alone, which may be left out.
  case paragraph

  /// By element and attribute of WordprocessingML (ISO/IEC 29500-1, 17).
  private static let main: [String: [String: SubDocumentReference]] = {
    var table: [String: [String: SubDocumentReference]] = [
      "style": ["styleId": .style], "num": ["numId": .list], "abstractNum": ["abstractNumId": .abstractList],
      "abstractNumId": ["val": .abstractList], "numId": ["val": .list], "nsid": ["val": .listMark],
      "numPicBullet": ["numPicBulletId": .pictureBullet], "lvlPicBulletId": ["val": .pictureBullet],
      "footnote": ["id": .footnote], "footnoteReference": ["id": .footnote],
      "endnote": ["id": .endnote], "endnoteReference": ["id": .endnote], "comment": ["id": .comment],
      "commentReference": ["id": .comment], "commentRangeStart": ["id": .comment],
      "commentRangeEnd": ["id": .comment],
      "bookmarkStart": ["id": .bookmark, "name": .bookmarkName], "bookmarkEnd": ["id": .bookmark],
      "hyperlink": ["anchor": .bookmarkName], "permStart": ["id": .permission],
      "permEnd": ["id": .permission],
      "id": ["val": .control],
    ]
    for element in ["pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "styleLink", "numStyleLink"] {
      table[element] = ["val": .style]
    }
    let revisions = [
      "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "tblPrExChange",
      "tblGridChange",
      "trPrChange", "tcPrChange", "numberingChange", "cellIns", "cellDel", "cellMerge", "moveFromRangeStart",
      "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    ]
    for element in revisions { table[element] = ["id": .revision] }
    return table
  }()

  private static let drawings: Set = [
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
  ]
  private static let id = XMLName("", "id")
  private static let word2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
  private static let office = "urn:schemas-microsoft-com:office:office"

  private static let shapes: Set = [
    "shape", "rect", "roundrect", "oval", "line", "polyline", "arc", "curve", "image", "group",
  ]

  init?(of attribute: XMLName, on element: XMLName) {
    if WordprocessingML.isRelationships(attribute.namespace) || attribute == XMLName(Self.office, "relid") {
      self = .relationship
    } else if attribute.namespace == Self.word2010, ["paraId", "textId"].contains(attribute.local) {
      self = .paragraph
    } else if attribute == XMLName(Self.office, "spid") {
      self = .paragraph
    } else if element.namespace == WordprocessingML.vml, Self.shapes.contains(element.local),
      attribute == Self.id
    {
      self = .shape
    } else if element == XMLName(Self.office, "OLEObject"), attribute == XMLName("", "ShapeID") {
      self = .shape
    } else if Self.drawings.contains(element.namespace), element.local == "docPr", attribute.local == "id" {
      self = .drawing
    } else if WordprocessingML.isMain(element.namespace), attribute.namespace == element.namespace,
      let found = Self.main[element.local]?[attribute.local]
    {
      self = found
    } else {
      return nil
    }
  }
}

extension XMLTree {
  /// The attributes of a stretch of nodes that refer to something, in their order.
  func references(
    in nodes: Range<Int>
  ) -> [(node: Int, attribute: Attribute, reference: SubDocumentReference)] {
    nodes.flatMap { node in
      self.nodes[node].kind != .element
        ? []
        : attributes[self.nodes[node].attributes].compactMap { attribute in
          SubDocumentReference(of: names[Int(attribute.name)], on: name(of: node)).map {
            (node, attribute, $0)
          }
        }
    }
  }
}
