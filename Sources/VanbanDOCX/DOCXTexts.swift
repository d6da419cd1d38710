import VanbanPackage
import VanbanTemplate

/// Attributes that people read, by their own name and that of their element.
enum DOCXTexts {
  /// In the main namespace (ISO/IEC 29500-1, 17.4.62, 17.4.63, 17.16.19, 17.16.22).
  private static let main: [String: [String: PlainForm]] = [
    "tblCaption": ["val": .attribute], "tblDescription": ["val": .attribute],
    "hyperlink": ["tooltip": .attribute], "fldSimple": ["instr": .code],
  ]

  /// On elements of drawings, in no namespace: `wp:docPr`, `pic:cNvPr` (20.1.2.2.8), `a:hlinkClick`, and VML.
  private static let drawing: [String: PlainForm] = [
    "descr": .attribute, "title": .attribute, "tooltip": .attribute, "alt": .attribute, "href": .address(),
  ]

  private static let drawingNamespaces = [
    "http://schemas.openxmlformats.org/drawingml/", "http://purl.oclc.org/ooxml/drawingml/",
    "http://schemas.microsoft.com/office/word/2010/wordprocessing", "http://schemas.microsoft.com/office/drawing/",
    WordprocessingML.vml,
  ]

  static func form(of attribute: XMLName, on element: XMLName) -> PlainForm? {
    if WordprocessingML.isRelationships(attribute.namespace) { return attribute.local == "id" ? .target() : nil }
    if WordprocessingML.isMain(element.namespace) { return main[element.local]?[attribute.local] }
    if element.namespace == WordprocessingML.vml, element.local == "textpath" {
      return attribute.local == "string" ? .attribute : nil
    }
    // `o:title` stands on VML, too.
    return drawingNamespaces.contains { element.namespace.hasPrefix($0) } ? drawing[attribute.local] : nil
  }
}
