import VanbanPackage
import VanbanTemplate

/// Names of OpenDocument 1.3 (OASIS) that the engine looks for.
enum OpenDocument {
  static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  static let style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  static let table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  static let draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
  static let svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
  static let fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  static let meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
  static let dublinCore = "http://purl.org/dc/elements/1.1/"
  static let xlink = "http://www.w3.org/1999/xlink"

  /// Prefixes as the specification has them (part 3, 1.4).
  static let prefixes = [office: "office", style: "style", text: "text", table: "table", draw: "draw", fo: "fo"]

  static let roles: [String: [String: ElementRole]] = [
    text: [
      "p": .paragraph, "h": .paragraph, "span": .run, "s": .space, "tab": .tab, "line-break": .lineBreak,
      "tracked-changes": .hidden, "note": .solid, "note-body": .container, "page-number": .solid,
      "page-count": .solid, "bookmark": .marker, "bookmark-start": .marker, "bookmark-end": .marker,
      "reference-mark": .marker, "reference-mark-start": .marker, "reference-mark-end": .marker,
    ],
    table: ["table": .table, "table-row": .row, "table-cell": .cell],
    office: ["annotation": .solid, "annotation-end": .marker],
    // All else that is drawn is something to see.
    draw: ["text-box": .container],
    style: [
      "header": .container, "footer": .container, "header-first": .container, "footer-first": .container,
      "header-left": .container, "footer-left": .container,
    ],
    dublinCore: ["title": .paragraph, "subject": .paragraph, "description": .paragraph],
    meta: ["keyword": .paragraph, "user-defined": .paragraph],
  ]

  static func role(of name: XMLName) -> ElementRole {
    roles[name.namespace]?[name.local] ?? (name.namespace == draw ? .solid : .other)
  }
}
