import VanbanPackage
import VanbanTemplate

/// Names of OpenDocument 1.3 (OASIS) that the engine looks for.
enum OpenDocument {
  static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  static let style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  static let table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  static let draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
  static let fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  static let meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
  static let dublinCore = "http://purl.org/dc/elements/1.1/"
  static let svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
  static let form = "urn:oasis:names:tc:opendocument:xmlns:form:1.0"
  static let libreOffice = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
  static let xlink = "http://www.w3.org/1999/xlink"

  /// Prefixes as the specification has them (part 3, 1.4).
  static let prefixes = [office: "office", style: "style", text: "text", table: "table", draw: "draw", fo: "fo"]

  static let roles: [String: [String: ElementRole]] = [
    text: [
      "p": .paragraph, "h": .paragraph, "span": .run, "s": .space, "tab": .tab, "line-break": .lineBreak,
      "tracked-changes": .hidden, "note": .solid, "note-body": .container, "index-title-template": .plain,
      "index-entry-span": .plain, "change": .marker, "change-start": .marker, "change-end": .marker,
      "toc-mark": .marker, "toc-mark-start": .marker, "toc-mark-end": .marker, "bookmark": .marker, "bookmark-start": .marker, "bookmark-end": .marker,
      "reference-mark": .marker, "reference-mark-start": .marker, "reference-mark-end": .marker,
    ].merging(fields.map { ($0, .field) }) { own, _ in own },
    table: ["table": .table, "table-row": .row, "table-cell": .cell, "title": .plain, "desc": .plain],
    svg: ["title": .plain, "desc": .plain],
    office: ["annotation": .solid, "annotation-end": .marker],
    // All else that is drawn is something to see.
    draw: ["text-box": .container],
    style: [
      "header": .container, "footer": .container, "header-first": .container, "footer-first": .container,
      "header-left": .container, "footer-left": .container,
    ],
    libreOffice: [
      "header-first": .container, "footer-first": .container, "header-left": .container, "footer-left": .container,
    ],
    dublinCore: ["title": .plain, "subject": .plain, "description": .plain, "creator": .plain],
    meta: [
      "keyword": .plain, "user-defined": .plain, "initial-creator": .plain, "printed-by": .plain,
      "creator-initials": .plain,
    ],
  ]

  /// Fields show something even where no text stands in them (part 3, 7.3 – 7.7).
  private static let fields = [
    "date", "time", "page-number", "page-continuation", "page-count", "sender-firstname", "sender-lastname",
    "sender-initials", "sender-title", "sender-position", "sender-email", "sender-phone-private", "sender-fax",
    "sender-company", "sender-phone-work", "sender-street", "sender-city", "sender-postal-code", "sender-country",
    "sender-state-or-province", "author-name", "author-initials", "chapter", "file-name", "template-name",
    "variable-set", "variable-get", "variable-input", "user-field-get", "user-field-input", "sequence",
    "expression", "text-input", "initial-creator", "creation-date", "creation-time", "description", "user-defined",
    "print-time", "print-date", "printed-by", "title", "subject", "keywords", "editing-cycles", "editing-duration",
    "modification-time", "modification-date", "creator", "paragraph-count", "word-count", "character-count",
    "table-count", "image-count", "object-count", "database-display", "database-name", "reference-ref",
    "bookmark-ref", "note-ref", "sequence-ref", "conditional-text", "hidden-text", "hidden-paragraph", "drop-down",
    "measure", "page-variable-get", "page-variable-set", "execute-macro", "dde-connection", "table-formula",
  ]

  static func role(of name: XMLName) -> ElementRole {
    roles[name.namespace]?[name.local] ?? (name.namespace == draw ? .solid : .other)
  }
}
