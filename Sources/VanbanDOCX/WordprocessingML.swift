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
  static let dublinCoreTerms = "http://purl.org/dc/terms/"
  static let coreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
  static let extendedProperties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
  static let variantTypes = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let vml = "urn:schemas-microsoft-com:vml"

  static func isMain(_ namespace: String) -> Bool { namespace == transitional || namespace == strict }

  /// The namespace of references to relationships, transitional or strict.
  static func isRelationships(_ namespace: String) -> Bool {
    namespace == relationships || namespace == "http://purl.oclc.org/ooxml/officeDocument/relationships"
  }

  /// Roles by local name in the main namespace (ISO/IEC 29500-1, 17.2 – 17.16).
  static let roles: [String: ElementRole] = [
    "p": .paragraph, "tbl": .table, "tr": .row, "tc": .cell,
    "hdr": .container, "ftr": .container, "txbxContent": .container,
    "footnote": .container, "endnote": .container, "comment": .container,
    "sdt": .group, "sdtContent": .group, "customXml": .group,
    "r": .run, "t": .text, "tab": .tab, "br": .lineBreak, "cr": .lineBreak,
    "pPr": .properties, "rPr": .properties, "tblPr": .properties, "trPr": .properties, "tcPr": .properties,
    "sdtPr": .properties, "sdtEndPr": .properties, "customXmlPr": .properties, "tblGrid": .properties,
    "tblGridChange": .hidden, "tblPrEx": .properties,
    "showingPlcHdr": .outdated, "dataBinding": .outdated, "sectPr": .section,
    "del": .deletion, "moveFrom": .deletion, "delText": .hidden, "delInstrText": .hidden,
    "instrText": .code, "fldSimple": .field, "softHyphen": .softHyphen, "noBreakHyphen": .hyphen,
    "drawing": .solid, "pict": .solid, "object": .solid, "fldChar": .solid, "footnoteReference": .solid,
    "endnoteReference": .solid, "footnoteRef": .solid, "endnoteRef": .solid, "annotationRef": .solid,
    "sym": .solid, "pgNum": .solid, "ptab": .solid,
    "bookmarkStart": .marker, "bookmarkEnd": .marker,
    "commentRangeStart": .marker, "commentRangeEnd": .marker, "permStart": .marker, "permEnd": .marker,
    "moveFromRangeStart": .marker, "moveFromRangeEnd": .marker, "moveToRangeStart": .marker,
    "moveToRangeEnd": .marker,
  ]

  /// Elements outside the main namespace that hold text: properties (15.2.12), and drawings, whose paragraphs
  /// are of another language (21.1.2).
  private static let otherRoles: [String: [String: ElementRole]] = [
    extendedProperties: ["Manager": .plain, "Company": .plain, "HyperlinkBase": .plain],
    variantTypes: ["lpwstr": .plain, "bstr": .plain],
    drawing: [
      "p": .plain, "r": .run, "fld": .field, "t": .text, "br": .lineBreak, "pPr": .properties, "rPr": .properties,
      "endParaRPr": .properties,
    ],
  ]

  /// The namespace that a strict one stands for (ISO/IEC 29500-4, annex A); itself for others.
  private static func transitional(of namespace: String) -> String {
    switch namespace {
    case "http://purl.oclc.org/ooxml/drawingml/main": drawing
    case "http://purl.oclc.org/ooxml/officeDocument/extendedProperties": extendedProperties
    case "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes": variantTypes
    case "http://purl.oclc.org/ooxml/officeDocument/math": math
    default: namespace
    }
  }

  static func role(of name: XMLName) -> ElementRole {
    if isMain(name.namespace) { return roles[name.local] ?? .other }
    if transitional(of: name.namespace) == math { return .solid }
    if name.namespace == dublinCore { return .plain }
    if name.namespace == coreProperties { return name.local == "coreProperties" ? .other : .plain }
    return otherRoles[transitional(of: name.namespace)]?[name.local] ?? .other
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
