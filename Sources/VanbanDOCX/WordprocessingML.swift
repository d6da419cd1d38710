import VanbanPackage
import VanbanTemplate

/// Names of ISO/IEC 29500 that the engine looks for, in the transitional and the strict namespace.
enum WordprocessingML {
  static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
  static let dublinCore = "http://purl.org/dc/elements/1.1/"
  static let coreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"

  static func isMain(_ namespace: String) -> Bool { namespace == transitional || namespace == strict }

  /// Roles by local name in the main namespace (ISO/IEC 29500-1, 17.2 – 17.16).
  static let roles: [String: ElementRole] = [
    "p": .paragraph, "tbl": .table, "tr": .row, "tc": .cell,
    "hdr": .container, "ftr": .container, "txbxContent": .container,
    "footnote": .container, "endnote": .container, "comment": .container,
    "sdt": .group, "sdtContent": .group, "customXml": .group,
    "r": .run, "t": .text, "tab": .tab, "br": .lineBreak, "cr": .lineBreak,
    "pPr": .properties, "rPr": .properties, "tblPr": .properties, "trPr": .properties, "tcPr": .properties,
    "sdtPr": .properties, "sdtEndPr": .properties, "customXmlPr": .properties, "tblGrid": .properties,
    "tblGridChange": .hidden, "tblPrEx": .properties, "sectPr": .section,
    "del": .hidden, "moveFrom": .hidden, "instrText": .hidden, "delText": .hidden, "delInstrText": .hidden,
    "drawing": .solid, "pict": .solid, "object": .solid, "fldChar": .solid, "footnoteReference": .solid,
    "endnoteReference": .solid, "footnoteRef": .solid, "endnoteRef": .solid, "annotationRef": .solid,
    "sym": .solid, "pgNum": .solid, "noBreakHyphen": .solid, "ptab": .solid,
    "bookmarkStart": .marker, "bookmarkEnd": .marker,
    "commentRangeStart": .marker, "commentRangeEnd": .marker, "permStart": .marker, "permEnd": .marker,
  ]

  static func role(of name: XMLName) -> ElementRole {
    if isMain(name.namespace) { return roles[name.local] ?? .other }
    if name.namespace == math { return .solid }
    if name.namespace == dublinCore { return .paragraph }
    if name.namespace == coreProperties, name.local != "coreProperties" { return .paragraph }
    return .other
  }

  /// What a paragraph may not hold twice, in the order of CT_PPr (17.3.1.26).
  static let paragraphPropertyOrder = [
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid",
    "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
    "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
  ]

  /// The children of run properties in the order of EG_RPrBase (17.3.2.28), as Word writes them.
  static let runPropertyOrder = [
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline",
    "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w",
    "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign",
    "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
  ]

  /// The children of section properties in the order of CT_SectPr (17.6.17).
  static let sectionPropertyOrder = [
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc",
    "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg",
    "textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange",
  ]
}
