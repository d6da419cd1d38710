/// A place in a model whose keys are fixed.
public enum KeyLevel: String, CaseIterable, Sendable {
  case document, abbreviations, signatory, bodyPart, appendix, issued, copy
  case data, table, column, row, group, wideGroup, cell

  /// Its keys, in the order of model.md.
  public var keys: [Key] {
    switch self {
    case .document: Key.document
    case .abbreviations: Key.abbreviations
    case .signatory: Key.signatory
    case .bodyPart: Key.bodyPart
    case .appendix: Key.appendix
    case .issued: Key.issued
    case .copy: Key.copy
    case .data: Key.data
    case .table: Key.table
    case .column: Key.column
    case .row: Key.row
    case .group: Key.group("nhom")
    case .wideGroup: Key.group("nhom_ca_hang")
    case .cell: Key.cell
    }
  }
}
