import VanbanText

/// A way to copy a document (Nghị định 30/2020/NĐ-CP, Điều 25; abbreviations of Phụ lục III, Mục I).
public struct CopyKind: Sendable, Hashable {
  /// The canonical name in a model: `sao_y`.
  public let key: String
  /// The name as the copy prints it: "SAO Y".
  public let name: String
  /// Its abbreviation in the copy's symbol.
  public let abbreviation: String

  public static let all = [
    CopyKind(key: "sao_y", name: "SAO Y", abbreviation: "SY"),
    CopyKind(key: "trich_sao", name: "TRÍCH SAO", abbreviation: "TrS"),
    CopyKind(key: "sao_luc", name: "SAO LỤC", abbreviation: "SL"),
  ]

  /// The kind of a name or abbreviation, however it is spelled.
  static func find(_ name: String) -> CopyKind? {
    let folded = fold(name)
    return all.first { folded == $0.key || folded == fold($0.abbreviation) }
  }
}
