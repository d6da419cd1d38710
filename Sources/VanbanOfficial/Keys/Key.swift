public import VanbanSource
import VanbanText
import VanbanYAML

/// A key of a level whose keys are fixed (model.md section 2): what the reader takes, the schema describes and
/// the reference lists.
public struct Key: Sendable {
  /// The canonical name; a person may spell it with diacritics, capitals, spaces or hyphens.
  public let name: String
  /// What it holds.
  public let kind: ValueKind
  /// What it means, in a line.
  public let summary: Wording
  /// False for a key that is recognised and not served yet.
  public let isSupported: Bool

  /// A key that is served.
  init(_ name: String, _ kind: ValueKind, vi: String, en: String) {
    self.init(name, kind, Wording(vi: vi, en: en), isSupported: true)
  }

  private init(_ name: String, _ kind: ValueKind, _ summary: Wording, isSupported: Bool) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.isSupported = isSupported
  }

  /// A key that is recognised and not served yet.
  static func later(_ name: String, vi: String, en: String) -> Key {
    Key(name, .data, Wording(vi: vi, en: en), isSupported: false)
  }
}

/// What a key holds. Absent and null are the same, and allowed everywhere.
public indirect enum ValueKind: Sendable {
  /// Any scalar, as typed.
  case text
  /// A date, parts of which may be blank.
  case date
  /// True or false.
  case flag
  /// One of a few words; where it is computed, tags may stand there as well.
  case word([String], computed: Bool = false)
  /// A whole number from 1.
  case count
  /// The name or abbreviation of a type of document.
  case type
  /// A text, or a list of texts.
  case lines
  /// A list of texts.
  case texts
  /// A list of lines, of which each may have others under it; `single`: also one text.
  case items(single: Bool)
  /// The text of a body, or a list of texts, tables and parts.
  case body
  /// A map whose keys are fixed.
  case level(KeyLevel)
  /// A text, or a map whose keys are fixed.
  case textOr(KeyLevel)
  /// A list.
  case list(ValueKind)
  /// One, or a list of so many at most.
  case oneOrList(ValueKind, max: Int)
  /// A map whose names a person chooses.
  case map(ValueKind)
  /// An appendix, or a document issued with this one.
  case appendix
  /// A row of a table, and a cell of a row.
  case row, cell
  /// Whatever a person's data are.
  case data
}

extension Key {
  /// True for a map that has a type among its keys.
  static func isIssued(_ node: YAMLNode) -> Bool { node.pairs.contains { fold($0.key.text) == "loai" } }

  /// True for a map with columns, and rows or a source of rows.
  static func hasTableShape(_ node: YAMLNode) -> Bool {
    let names = Set(node.pairs.map { fold($0.key.text) })
    return names.contains("cot") && !names.isDisjoint(with: ["hang", "tu"])
  }

  /// What means something else in a row, so that no column can be called so.
  static let rowWords = ["o", "con", "kieu", "nhom", "nhom_ca_hang"]

  static func isReserved(inRows name: String) -> Bool { rowWords.contains(fold(name)) }
}
